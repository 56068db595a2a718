"""Population tables and the movement of a month."""
