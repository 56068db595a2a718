"""Reading what is left of a damaged archive, page by page, without the database engine."""
