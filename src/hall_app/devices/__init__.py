"""Printers and other machines behind small interfaces."""
