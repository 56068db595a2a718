"""Numbered schema steps; each keeps frozen models of its own."""
