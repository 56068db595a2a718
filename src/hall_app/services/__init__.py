"""Use cases: one method is one act and one transaction."""
