"""The page on which files of residents come into the archive."""
