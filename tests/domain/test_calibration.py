"""From four crosses that were read off to what a printer does, and back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.calibration import (
    Calibration,
    crosses,
    inset_of,
    read_millimetres,
    solve,
)
from hall_app.support.errors import RuleViolation

A4, A5_LYING, ROLL = (210.0, 297.0), (210.0, 148.0), (80.0, 160.0)


def read_off(printer, width, height):
    """What a ruler shows on a sheet that this printer printed: distances to the nearest edges."""
    seen = []
    for x, y in crosses(width, height):
        px, py = printer.printed((x, y), width=width, height=height)
        seen.append((px if x < width / 2 else width - px, py if y < height / 2 else height - py))
    return seen


def code_of(readings, size=A4):
    with pytest.raises(RuleViolation) as caught:
        solve(readings, width=size[0], height=size[1])
    return caught.value


printers = st.builds(
    Calibration,
    dx=st.floats(-8, 8),
    dy=st.floats(-8, 8),
    sx=st.floats(0.96, 1.04),
    sy=st.floats(0.96, 1.04),
    rotation=st.floats(-1.5, 1.5),
)


@given(printer=printers, size=st.sampled_from([A4, A5_LYING, ROLL]))
def test_what_a_printer_does_is_found_again_from_its_crosses(printer, size):
    width, height = size
    found = solve(read_off(printer, width, height), width=width, height=height)
    for name in Calibration.__slots__:
        assert getattr(found, name) == pytest.approx(getattr(printer, name), abs=1e-6)


@given(
    printer=printers,
    size=st.sampled_from([A4, A5_LYING, ROLL]),
    place=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_corrected_point_comes_out_where_it_was_meant(printer, size, place):
    width, height = size
    x, y = place[0] * width, place[1] * height
    a, b, c, d, e, f = printer.correction(width=width, height=height)
    up = height - y
    sent = (a * x + c * up + e, height - (b * x + d * up + f))
    assert math.dist(printer.printed(sent, width=width, height=height), (x, y)) < 1e-6


@given(
    printer=printers,
    slips=st.lists(st.floats(-0.25, 0.25), min_size=8, max_size=8),
)
def test_readings_to_half_a_millimetre_still_bring_every_cross_within_half_a_millimetre(
    printer, slips
):
    width, height = A4
    exact = read_off(printer, width, height)
    read = [(x + slips[2 * n], y + slips[2 * n + 1]) for n, (x, y) in enumerate(exact)]
    found = solve(read, width=width, height=height)
    for cross in crosses(width, height):
        meant = printer.printed(cross, width=width, height=height)
        assert math.dist(found.printed(cross, width=width, height=height), meant) < 0.5


def test_a_printer_that_is_right_needs_no_correction():
    assert solve([(20, 20)] * 4, width=210, height=297) == Calibration()


def test_a_cross_more_than_twenty_millimetres_off_is_refused_at_its_field():
    fault = code_of([(20, 20), (20, 20), (20, 41), (20, 20)])
    assert (fault.code, fault.fields) == ("reading-too-far", ("y3",))
    assert fault.details["given"] == "41"


def test_a_distance_from_the_wrong_edge_is_refused():
    assert code_of([(20, 20), (190, 20), (20, 20), (20, 20)]).code == "reading-too-far"


def test_four_crosses_of_no_one_sheet_are_refused():
    fault = code_of([(20, 20), (20, 20), (20, 20), (26, 20)])
    assert fault.code == "readings-disagree"
    assert fault.details["left"]


def test_a_page_fitted_to_the_sheet_is_refused_with_how_much():
    fault = code_of([(26, 26)] * 4)
    assert (fault.code, fault.details["percent"]) == ("stretch-too-large", "-7.1")


@pytest.mark.parametrize(
    ("typed", "length"),
    [("20.5", 20.5), (" 20,5 mm", 20.5), ("２０．５", 20.5), ("20毫米", 20.0), ("-1", -1.0)],
)
def test_lengths_are_read_as_people_type_them(typed, length):
    assert read_millimetres(typed, "x1") == length


@pytest.mark.parametrize("typed", ["二十", "20.5.1", "mm", "nan", "inf", "1e999", "1e1", "1_0"])
def test_what_is_no_number_is_refused_at_its_field(typed):
    with pytest.raises(RuleViolation) as caught:
        read_millimetres(typed, "y2")
    assert (caught.value.code, caught.value.fields) == ("reading-no-number", ("y2",))


def test_a_field_left_empty_is_not_taken_for_right():
    with pytest.raises(RuleViolation) as caught:
        read_millimetres("  ", "x3")
    assert (caught.value.code, caught.value.fields) == ("reading-missing", ("x3",))


def test_crosses_move_in_on_a_narrow_roll():
    assert (inset_of(210, 148), inset_of(58, 120)) == (20, 10)
    assert crosses(58, 120)[3] == (48, 110)
