"""What the hall knows from files: items, code tables, working days."""
