"""hall_app: the desk of a community service hall."""
