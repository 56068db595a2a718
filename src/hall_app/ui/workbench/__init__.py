"""The home page of a clerk."""
