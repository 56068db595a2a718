"""Reads that return frozen views, one query per screen."""
