"""Widgets that know nothing of the hall."""
