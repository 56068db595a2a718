"""Peewee rows, one per table."""
