"""Window intake, from search to receipt."""
