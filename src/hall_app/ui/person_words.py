"""Words for people of the archive that several screens say."""

from __future__ import annotations

from hall_app.ui.i18n import translate


def standing_words(standing: str) -> tuple[str, ...]:
    """Return in a word why somebody is not here as others are, or nothing."""
    words = {
        "died": translate("People", "died"),
        "left": translate("People", "moved away"),
        "missing": translate("People", "missing"),
    }.get(standing)
    return (words,) if words else ()
