"""Lists of people and of households."""
