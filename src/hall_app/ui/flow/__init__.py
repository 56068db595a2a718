"""Doing an act on a case: which one, what it asks, its papers."""
