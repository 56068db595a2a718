"""A case after it is on record: one act at a time, who it goes to, which papers it prints."""
