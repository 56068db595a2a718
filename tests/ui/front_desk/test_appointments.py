"""Appointments at the page: booked by telephone, kept, missed, and shown on the workbench."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from PySide6.QtTest import QTest

from hall_app.domain.appointments import AppointmentState, NewAppointment
from hall_app.services.commands import Applicant
from hall_app.ui.beginnings import MatterOfAppointment

TODAY = dt.date(2026, 9, 18)


def book(stage, name, start, **changes):
    told = {"name": name, "phone": "13912343317", "item_code": "LD02", "day": TODAY}
    wish = NewAppointment(**{**told, "start": start, **changes})
    return stage.services.appointments.book(wish, stage.operator)


@pytest.fixture
def expected(stage):
    """Two people come today, one on Monday."""
    book(stage, "孙丽华", dt.time(14))
    book(stage, "周文静", dt.time(11))
    book(stage, "梁春生", dt.time(9, 30), day=dt.date(2026, 9, 21))
    return stage


def names(stage):
    return [one.name for one in stage.page.part.table.model.rows]


def fill(stage, **fields):
    form = stage.dialog().form
    for name, text in fields.items():
        form.focus(name)
        QTest.keyClicks(stage.dialog().focusWidget(), text)
        stage.press("Enter", stage.dialog().focusWidget())


def test_the_list_goes_by_day_and_hour_and_steps_with_page_keys(expected):
    page = expected.open("front-desk", "appointments")
    assert names(expected) == ["周文静", "孙丽华", "梁春生"]
    expected.press("PageDown", page.part.table.view)
    assert names(expected) == ["梁春生"]
    expected.press("PageUp", page.part.table.view)
    assert len(names(expected)) == 3
    assert page.part.note == "今天还有 2 个预约"


def test_a_call_is_booked_by_keys_alone(stage):
    page = stage.open("front-desk", "appointments")
    stage.press("Alt+A", page.part.table.view)
    fill(stage, whom="zhangsan", phone="13912343317", item="102", day="t", start="1500")
    stage.press("Ctrl+Enter", stage.dialog())
    (one,) = page.part.table.model.rows
    assert (one.name, one.item_code, one.day, one.start) == ("zhangsan", "LD02", TODAY, dt.time(15))
    assert one.clerk == stage.operator.name


def test_a_taken_hour_is_said_under_its_field_and_what_was_typed_stays(expected):
    page = expected.open("front-desk", "appointments")
    expected.press("Alt+A", page.part.table.view)
    fill(expected, whom="zhangsan", item="102", day="t", start="1130")
    expected.press("Ctrl+Enter", expected.dialog())
    form = expected.dialog().form
    assert "11:00 已经有预约了" in form.field("start").problem
    assert form.text("start") == "1130"
    form.set_value("start", "0900")
    expected.press("Ctrl+Enter", form)
    assert "已经过了" in form.field("start").problem
    form.set_value("start", "1230")
    expected.press("Ctrl+Enter", form)
    assert names(expected) == ["周文静", "zhangsan", "孙丽华", "梁春生"]


def test_who_came_is_taken_to_the_intake_with_person_and_item(expected):
    person = expected.services.people.register(
        Applicant(name="韩雪", phone="13912343317"), expected.operator
    )
    book(expected, "", dt.time(12, 30), person_id=person)
    page = expected.open("front-desk", "appointments")
    page.part.table.select(1)
    expected.press("Alt+S", page.part.table.view)
    assert expected.window.current_page.key == "intake"
    assert expected.opened[-1] == MatterOfAppointment(
        person_id=person, name="韩雪", item_code="LD02"
    )
    (one,) = [
        one
        for one in expected.services.appointments.from_day(TODAY, expected.operator)
        if one.name == "韩雪"
    ]
    assert one.state is AppointmentState.CAME


def test_missed_moved_and_cancelled(expected, clock):
    page = expected.open("front-desk", "appointments")
    page.part.table.select(0)
    clock.advance(dt.timedelta(hours=4))
    expected.press("Alt+N", page.part.table.view)
    page.part.table.select(1)
    expected.press("Alt+E", page.part.table.view)
    fill_time = expected.dialog().form
    fill_time.set_value("start", "1600")
    expected.press("Ctrl+Enter", expected.dialog())
    page.part.table.select(2)
    expected.press("Alt+Del", page.part.table.view)
    expected.give_reason("不来了")
    states = {one.name: (str(one.state), one.start.hour) for one in page.part.table.model.rows}
    assert states == {
        "周文静": ("no-show", 11),
        "孙丽华": ("booked", 16),
        "梁春生": ("cancelled", 9),
    }
    page.part.table.select(0)
    expected.settle()
    assert page.part.hindrance("front-desk:settle")


def test_the_slip_and_the_phone_in_full(expected):
    page = expected.open("front-desk", "appointments")
    page.part.table.select(0)
    expected.press("Ctrl+P", page.part.table.view)
    expected.dialog().reject()
    expected.settle()
    papers = expected.services.prints.waiting(expected.operator)
    assert papers[-1].form_id == "p28-appointment"
    told = []
    page.part.told.connect(told.append)
    expected.press("Alt+F", page.part.table.view)
    assert told == ["周文静：13912343317"]


def test_the_workbench_counts_who_is_expected_today_and_opens_them(expected):
    page = expected.open("workbench")
    tile = page.tiles["appointments"]
    assert (tile.isVisible(), tile.figure) == (True, "2")
    expected.press("Ctrl+0", page)
    assert expected.page.key == "front-desk"
    assert expected.page.part.key == "appointments"


def test_without_appointments_the_workbench_stays_as_it_was(stage):
    assert not stage.open("workbench").tiles["appointments"].isVisible()


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_part_its_form_and_the_workbench_pass_every_audit(expected, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    expected.window.resize(width, height)
    audits.audit_page(expected.open("workbench"))
    page = expected.open("front-desk", "appointments")
    audits.audit_page(page)
    page.part.book()
    expected.settle()
    audits.audit_page(expected.dialog())
    expected.dialog().reject()
    theme.set_text_size(1.0)


def test_many_figures_on_the_workbench_leave_room_for_their_names(expected):
    page = expected.open("workbench")
    for key in page.tiles:
        page.tile_rows.show_tile(key, shown=True)
    expected.settle()
    tops = {tile.y() for tile in page.tiles.values()}
    assert len(tops) == 2, "ten figures stand in two rows"
    audits.audit_page(page)
