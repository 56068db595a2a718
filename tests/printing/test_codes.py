"""QR and Code 128."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.barcode import code128 as oracle

from hall_app.printing.codes import _PATTERNS, code128, code128_bars, code128_symbols, qr
from hall_app.support.errors import PrintFault

NUMBER = "BHC-20260918-0042"
PRINTABLE = st.text(alphabet=[chr(c) for c in range(32, 127)], min_size=1, max_size=30)


def decoded(symbols):
    """Read symbols back the way a scanner does."""
    *body, check, stop = symbols
    assert stop == 106
    assert (body[0] + sum(n * s for n, s in enumerate(body[1:], 1))) % 103 == check
    in_c, text = body[0] == 105, ""
    for symbol in body[1:]:
        if symbol in {99, 100} and (symbol == 99) != in_c:
            in_c = symbol == 99
        else:
            text += f"{symbol:02d}" if in_c else chr(symbol + 32)
    return text


@given(PRINTABLE)
def test_every_printable_text_reads_back(text):
    assert decoded(code128_symbols(text)) == text


def test_bar_widths_are_those_of_the_standard():
    widths = ["".join(str(ord(c.lower()) - 96) for c in p) for p in oracle._patterns.values()]
    assert set(_PATTERNS) == set(widths)


def test_runs_of_digits_are_packed():
    assert len(code128_symbols("12345678")) == 1 + 4 + 2
    assert code128_symbols("AB1234")[:4] == [104, 33, 34, 99]


@pytest.mark.parametrize("value", ["", "编号", "a\n"])
def test_other_characters_are_refused(value):
    with pytest.raises(PrintFault) as caught:
        code128(value, x=0, y=0, w=50, h=10)
    assert caught.value.code == "code-not-possible"


def test_quiet_zones_lie_inside_the_given_space():
    mark = code128(NUMBER, x=10, y=5, w=60, h=12)
    total, bars = code128_bars(NUMBER)
    assert mark.x - 10 == pytest.approx(10 * mark.unit_w)
    assert mark.x + total * mark.unit_w == pytest.approx(70 - 10 * mark.unit_w)
    assert bars[-1][0] + bars[-1][2] == total
    square = qr(NUMBER, x=0, y=0, size=29)
    assert square.x == pytest.approx(4)
    assert max(b[0] + b[2] for b in square.bars) * square.unit_w == pytest.approx(21)


def test_a_module_of_the_receipts_barcode_is_wide_enough_for_a_hand_scanner():
    assert code128("BHCX-20260918-10042", x=0, y=0, w=60, h=12).unit_w >= 0.25
