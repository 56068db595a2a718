"""QR and Code 128 as filled rectangles: sharp at every printer's resolution."""

from __future__ import annotations

import re
from functools import lru_cache

from hall_app.printing.marks import BarsMark
from hall_app.support.errors import PrintFault

QUIET_QR = 4
QUIET_128 = 10
"""Free modules around a code that readers need (ISO/IEC 18004, ISO/IEC 15417)."""

_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132"
    "122231113222123122123221223211221132221231213212223112312131311222321122321221312212"
    "322112322211212123212321232121111323131123131321112313132113132311211313231113231311"
    "112133112331132131113123113321133121313121211331231131213113213311213131311123311321"
    "331121312113312311332111314111221411431111111224111422121124121421141122141221112214"
    "112412122114122411142112142211241211221114413111241112134111111242121142121241114212"
    "124112124211411212421112421211212141214121412121111143111341131141114113114311411113"
    "4113111131411141313111414111312114122112142112322331112"
)
_PATTERNS = [_WIDTHS[start : start + 6] for start in range(0, 106 * 6, 6)] + [_WIDTHS[-7:]]
"""Widths of bars and spaces by symbol; the stop symbol has one bar more."""
_CODE_C, _CODE_B = 99, 100
_START_B, _START_C, _STOP = 104, 105, 106
_SHORTEST_DIGITS = 4
_CHECK_MODULUS = 103
_MASK = 3
_DARK = re.compile(b"\x01+")


@lru_cache(maxsize=64)
def qr_bars(value: str) -> tuple[int, tuple[tuple[int, int, int, int], ...]]:
    """Return the modules per side and the dark runs of a QR code, error correction M."""
    import segno  # noqa: PLC0415 - not before the first code

    # One mask for all: trying the eight costs five times the drawing, and readers take any.
    matrix = segno.make(value, error="m", micro=False, boost_error=False, mask=_MASK).matrix
    bars = [
        (dark.start(), row, dark.end() - dark.start(), 1)
        for row, line in enumerate(matrix)
        for dark in _DARK.finditer(line)
    ]
    return len(matrix), tuple(bars)


def qr(value: str, *, x: float, y: float, size: float) -> BarsMark:
    """Return the QR code drawn with its quiet zone inside a square of ``size`` millimetres."""
    modules, bars = qr_bars(value)
    unit = size / (modules + 2 * QUIET_QR)
    return BarsMark(x + QUIET_QR * unit, y + QUIET_QR * unit, unit, unit, bars)


def code128(value: str, *, x: float, y: float, w: float, h: float) -> BarsMark:
    """Return the Code 128 drawn with its quiet zone inside ``w`` millimetres.

    Raises:
        PrintFault: ``code-not-possible`` for characters outside printable ASCII.
    """
    total, bars = code128_bars(value)
    unit = w / (total + 2 * QUIET_128)
    return BarsMark(x + QUIET_128 * unit, y, unit, h, bars)


def code128_bars(value: str) -> tuple[int, tuple[tuple[int, int, int, int], ...]]:
    """Return the width in modules and the bars of a Code 128."""
    bars = []
    place = 0
    for symbol in code128_symbols(value):
        for index, width in enumerate(map(int, _PATTERNS[symbol])):
            if index % 2 == 0:
                bars.append((place, 0, width, 1))
            place += width
    return place, tuple(bars)


def code128_symbols(value: str) -> list[int]:
    """Return the symbols with start, check and stop; runs of digits go in pairs (set C)."""
    if not value or any(not " " <= c <= "~" for c in value):
        raise PrintFault("code-not-possible", element="code128")
    symbols: list[int] = []
    in_c = False
    place = 0
    while place < len(value):
        digits = _digits_at(value, place)
        pairs_wanted = digits >= _SHORTEST_DIGITS and digits % 2 == 0
        if pairs_wanted or (in_c and digits > 1):
            symbols += _switched(symbols, in_c, _CODE_C, _START_C)
            in_c = True
            symbols.append(int(value[place : place + 2]))
            place += 2
        else:
            symbols += _switched(symbols, not in_c and bool(symbols), _CODE_B, _START_B)
            in_c = False
            symbols.append(ord(value[place]) - 32)
            place += 1
    weighted = symbols[0] + sum(n * symbol for n, symbol in enumerate(symbols[1:], 1))
    return [*symbols, weighted % _CHECK_MODULUS, _STOP]


def _switched(symbols: list[int], already: bool, switch: int, start: int) -> list[int]:  # noqa: FBT001
    if not symbols:
        return [start]
    return [] if already else [switch]


def _digits_at(value: str, place: int) -> int:
    end = place
    while end < len(value) and value[end].isdigit():
        end += 1
    return end - place
