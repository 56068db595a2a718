"""The page of places: the tree, who answers for a place, how dwellings are used."""
