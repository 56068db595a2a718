"""What the head watches: the board, the errands of the day, the report of a month or year."""
