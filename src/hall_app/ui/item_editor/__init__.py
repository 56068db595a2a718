"""The editor of one item: its fields, its lists, its draft, and the ways to put it in force."""
