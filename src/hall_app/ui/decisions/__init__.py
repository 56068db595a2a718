"""The questions that several pages ask before a decision goes on record."""
