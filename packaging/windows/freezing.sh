# freezing
