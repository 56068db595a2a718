"""The archive file: rows, queries, numbering, journal, keys, backups."""
