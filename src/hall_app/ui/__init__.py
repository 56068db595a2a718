"""The desk: PySide6 widgets, models and controllers."""
