"""How a case moves: its states, the one table of acts, its clocks, and what each act sets."""
