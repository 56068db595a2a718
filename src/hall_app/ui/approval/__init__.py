"""Approval in place: a colleague's password at this desk for one act."""
