"""The form workshop on the screen."""
