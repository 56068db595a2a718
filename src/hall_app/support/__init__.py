"""Errors, clock, paths, files, lanes: what every layer stands on."""
