"""The page of people who stand in the archive twice."""
