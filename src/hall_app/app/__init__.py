"""Composition root, command line, start-up."""
