"""The commands: the same services without a window."""
