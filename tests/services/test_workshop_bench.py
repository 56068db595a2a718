"""What lies on the workshop's bench is kept for its author, with the sheet behind it."""

from __future__ import annotations

import dataclasses

import overlay_files
import pytest

from hall_app.domain.overlays.place import Box, Look, Place
from hall_app.domain.overlays.views import KeptWork
from hall_app.storage import drafts, settings

PLACES = (
    Place(key=0, field="applicant.name", box=Box(40, 40, 60, 10), look=Look(size=12.0, bold=True)),
    Place(key=0, mark="√", when="applicant.sex=女", box=Box(120, 60, 5, 5)),
)


@pytest.fixture
def work(desk_app, head):
    workshop = desk_app.services.workshop
    background = workshop.ready_background(overlay_files.scan(), "补贴 申请表.png", head)
    fresh = workshop.new("补贴申请表", head, background=background, places=PLACES)
    moved = fresh.draft.moved((1,), 2.5, -1.25)
    return KeptWork(work_id="bench-1", opened=fresh, draft=moved)


@pytest.fixture
def bench(desk_app):
    return desk_app.services.workshop_bench


def test_a_form_comes_back_as_it_stood_and_goes_without_a_trace(bench, head, work):
    bench.keep(work, head)
    assert bench.mine(head) == (work,)
    later = dataclasses.replace(work, draft=work.draft.with_head(title="补贴申请表（二）"))
    bench.keep(later, head)
    assert bench.mine(head) == (later,)
    bench.drop("bench-1", head)
    assert (bench.mine(head), settings.site_blobs("bench")) == ((), {})


def test_nobody_else_sees_changes_or_drops_it(bench, head, work):
    other = dataclasses.replace(head, account_id=head.account_id + 1)
    bench.keep(work, head)
    bench.drop("bench-1", other)
    assert (bench.mine(other), bench.mine(head)) == ((), (work,))


def test_a_draft_of_the_window_is_neither_shown_nor_dropped_here(desk_app, bench, head):
    desk_app.services.drafts.keep("d1", "周文静", "{}", head)
    bench.drop("d1", head)
    assert bench.mine(head) == ()
    assert [one.draft_id for one in desk_app.services.drafts.mine(head)] == ["d1"]


def test_one_that_cannot_be_read_stays_and_hides_no_other(desk_app, bench, head, work):
    bench.keep(work, head)
    desk_app.services.drafts.keep("bench-2", "旧", '{"draft": 1}', head)
    assert bench.mine(head) == (work,)
    assert drafts.body("bench-2", head.account_id) == '{"draft": 1}'
