"""The materials desk, which takes papers in at the window and in a case on record."""
