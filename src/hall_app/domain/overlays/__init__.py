"""Overlay forms (套打) as the workshop works on them: drafts, places, arranging, history."""
