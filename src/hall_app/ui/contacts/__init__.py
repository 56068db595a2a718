"""The page of first-asked records: who asked what, who has it, and what came of it."""
