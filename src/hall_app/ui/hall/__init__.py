"""The hall's own order: who is away, working days, rules of supervision, agency items."""
