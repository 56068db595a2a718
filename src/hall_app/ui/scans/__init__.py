"""The pictures and scanned papers of a person or household, from file and devices."""
