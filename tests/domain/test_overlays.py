"""Drafts of overlay forms: every operation is there and back, boxes stay on their sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.overlays.arranging import (
    Axis,
    Edge,
    Snapping,
    aligned,
    distributed,
    same_size,
)
from hall_app.domain.overlays.draft import OverlayDraft, reading_order, with_boxes
from hall_app.domain.overlays.history import History
from hall_app.domain.overlays.place import Box, Look, Place, box_between

SHEET = (210.0, 297.0)
lengths = st.floats(-50, 350, allow_nan=False)
boxes = st.builds(box_between, lengths, lengths, lengths, lengths)


def draft_of(*found: Box) -> OverlayDraft:
    draft = OverlayDraft(form_id="t", title="表")
    for box in found:
        draft, _ = draft.added(Place(key=0, field="applicant.name", box=box))
    return draft


drafts = st.lists(boxes, min_size=1, max_size=6).map(lambda found: draft_of(*found))
keys = st.sets(st.integers(1, 6), min_size=1)
steps = st.one_of(
    st.builds(lambda k, x, y: lambda d: d.moved(k, x, y), keys, lengths, lengths),
    st.builds(lambda k, x, y: lambda d: d.resized(k, x, y), keys, lengths, lengths),
    st.builds(lambda k, e: lambda d: aligned(d, k, e), keys, st.sampled_from(Edge)),
    st.builds(lambda k, a: lambda d: distributed(d, k, a), keys, st.sampled_from(Axis)),
    st.builds(lambda k: lambda d: same_size(d, k, min(k)), keys),
    st.builds(lambda k: lambda d: d.doubled(k)[0], keys),
    st.builds(lambda k: lambda d: d.without(k), keys),
    st.builds(lambda k, s: lambda d: d.reordered(k, s), keys, st.sampled_from((-1, 1))),
    st.builds(lambda t: lambda d: d.with_head(title=t), st.text(min_size=1, max_size=5)),
)


@given(drafts, st.lists(steps, max_size=12))
def test_undo_gives_back_the_exact_draft_and_redo_what_was_done(draft, done):
    history, passed = History(now=draft), [draft]
    for step in done:
        history = history.done(step(history.now))
        if history.now != passed[-1]:
            passed.append(history.now)
    for earlier in reversed(passed[:-1]):
        history = history.undone()
        assert history.now == earlier
    assert history.undone() == history
    for later in passed[1:]:
        history = history.redone()
        assert history.now == later


@given(drafts, st.lists(steps, max_size=12))
def test_no_operation_puts_a_box_off_its_sheet_or_gives_a_key_twice(draft, done):
    for step in done:
        draft = step(draft)
    assert len({one.key for one in draft.places}) == len(draft.places)
    for one in draft.places:
        assert one.box.left >= 0
        assert one.box.top >= 0
        assert one.box.width >= 1
        assert one.box.height >= 1
        assert one.box.right <= SHEET[0] + 0.011
        assert one.box.bottom <= SHEET[1] + 0.011


def test_a_row_of_arrow_keys_is_one_step_back():
    first = draft_of(Box(10, 10, 20, 8))
    history = History(now=first)
    for _ in range(5):
        history = history.done(history.now.moved({1}, 0.1, 0), "nudge 1")
    assert history.now.place(1).box.left == 10.5
    assert history.undone().now == first


def test_places_moved_together_keep_their_distances_at_the_edge():
    draft = draft_of(Box(5, 10, 20, 8), Box(40, 10, 20, 8)).moved({1, 2}, -30, 0)
    assert [one.box.left for one in draft.places] == [0, 35]


def test_the_key_of_a_place_taken_away_is_not_given_again():
    draft, key = draft_of(Box(0, 0, 9, 9)).without({1}).added(Place(key=0, box=Box(1, 1, 9, 9)))
    assert (key, draft.places[0].key) == (2, 2)


def test_aligning_spreading_and_sizing_do_what_they_say():
    draft = draft_of(Box(10, 10, 20, 8), Box(33, 12, 30, 8), Box(100, 9, 10, 8))
    left = aligned(draft, {1, 2, 3}, Edge.LEFT)
    assert [one.box.left for one in left.places] == [10, 10, 10]
    right = aligned(draft, {1, 2, 3}, Edge.RIGHT)
    assert [one.box.right for one in right.places] == [110, 110, 110]
    middle = aligned(draft, {1, 2}, Edge.MIDDLE)
    assert [one.box.top for one in middle.places] == [11, 11, 9]
    spread = distributed(draft, {1, 2, 3}, Axis.ACROSS)
    assert [one.box.left for one in spread.places] == [10, 50, 100]
    alike = same_size(draft, {1, 2, 3}, 2)
    assert {(one.box.width, one.box.height) for one in alike.places} == {(30, 8)}


def test_character_boxes_keep_their_number_when_the_row_grows():
    place = with_boxes(Place(key=1, field="applicant.id_number", box=Box(36, 43, 90, 8)), 18)
    assert (place.pitch, place.boxes) == (5.0, 18)
    draft, key = OverlayDraft(form_id="t", title="表").added(place)
    wider = draft.resized({key}, 18, 0).place(key)
    assert (wider.pitch, wider.boxes) == (6.0, 18)
    assert with_boxes(place, 0).pitch is None


def test_an_edge_snaps_to_another_box_before_the_grid():
    snapping = Snapping(grid=0.5, reach=1.5)
    box, guides = snapping.move(Box(36.8, 60.3, 20, 8), [Box(36, 31, 40, 8)])
    assert box == Box(36, 60.5, 20, 8)
    assert (guides.x, guides.y) == ((36,), ())
    x, y, _ = snapping.point(75.1, 12.37, [Box(36, 31, 40, 8)])
    assert (x, y) == (76, 12.5)


def test_places_are_read_by_lines():
    draft = draft_of(Box(100, 11, 20, 8), Box(10, 10, 20, 8), Box(10, 30, 20, 8))
    assert [one.key for one in reading_order(draft.places)] == [2, 1, 3]


def test_a_look_takes_what_it_lacks_from_below():
    look = Look(size=12.0).over(Look(size=9.0, font="hei"))
    assert look.named() == {"font": "hei", "size": 12.0}
