"""The home page: figures, the list they open, papers that wait, drafts to resume."""
