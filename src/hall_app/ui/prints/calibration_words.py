"""What a calibration does to a page, in words; and what is measured at each cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.i18n import Marked, mark, translate

if TYPE_CHECKING:
    from hall_app.domain.calibration import Calibration

_LEAST_SHIFT, _LEAST_STRETCH, _LEAST_TURN = 0.05, 0.0005, 0.02
_EDGES = (
    (mark("Calibration", "1 to the left edge"), mark("Calibration", "1 to the upper edge")),
    (mark("Calibration", "2 to the right edge"), mark("Calibration", "2 to the upper edge")),
    (mark("Calibration", "3 to the left edge"), mark("Calibration", "3 to the lower edge")),
    (mark("Calibration", "4 to the right edge"), mark("Calibration", "4 to the lower edge")),
)


def reading_labels() -> tuple[tuple[str, str], ...]:
    """Return the name and the label of each of the eight read-offs, cross by cross."""
    return tuple(
        (f"{letter}{number}", words.shown())
        for number, pair in enumerate(_EDGES, 1)
        for letter, words in zip("xy", pair, strict=True)
    )


def correction_words(calibration: Calibration | None) -> tuple[str, ...]:
    """Return what is done to a page before it is sent, one line for each movement."""
    if calibration is None:
        return ()
    lines = [
        *_shift(
            calibration.dx,
            mark("Calibration", "moved {length} mm to the left"),
            mark("Calibration", "moved {length} mm to the right"),
        ),
        *_shift(
            calibration.dy,
            mark("Calibration", "moved {length} mm up"),
            mark("Calibration", "moved {length} mm down"),
        ),
        *_stretch(calibration.sx, mark("Calibration", "width made {percent} %")),
        *_stretch(calibration.sy, mark("Calibration", "height made {percent} %")),
    ]
    turn = abs(calibration.rotation)
    if turn >= _LEAST_TURN:
        words = (
            mark("Calibration", "turned {turn}° against the clock")
            if calibration.rotation > 0
            else mark("Calibration", "turned {turn}° with the clock")
        )
        lines.append(words.shown(turn=f"{turn:.2f}"))
    right = translate("Calibration", "The printer is right; nothing has to be moved.")
    return tuple(lines) or (right,)


def _shift(length: float, back: Marked, forth: Marked) -> list[str]:
    if abs(length) < _LEAST_SHIFT:
        return []
    return [(back if length > 0 else forth).shown(length=f"{abs(length):.1f}")]


def _stretch(factor: float, words: Marked) -> list[str]:
    if abs(factor - 1) < _LEAST_STRETCH:
        return []
    return [words.shown(percent=f"{100 / factor:.1f}")]
