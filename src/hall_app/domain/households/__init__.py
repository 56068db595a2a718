"""The household archive as pure rules: people, households, who belongs where, and since when."""
