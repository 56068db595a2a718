"""Every list prints the paper of each of its rows in one go, and tells at the end what failed."""

from __future__ import annotations

import datetime as dt

from hall_stage import PRINTER
from pypdf import PdfReader
from PySide6.QtCore import QEventLoop, QItemSelectionModel, QTimer
from PySide6.QtWidgets import QDialog

from hall_app.domain.appointments import NewAppointment
from hall_app.domain.contacts import ContactKind, NewContact
from hall_app.domain.visits import NewVisit
from hall_app.ui.batch_print import BatchDialog

FORMS = (
    *("p01-receipt", "p02-materials", "p03-notice"),
    *("p22-household-card", "p23-person-sheet", "p24-visit"),
    *("p28-appointment", "p07-first-asked-slip"),
)


def ready(stage):
    for form in FORMS:
        stage.desk.printers.choose(form, PRINTER)
    return stage


def in_front(stage):
    """Show the window and let it have the keys."""
    stage.window.show()
    stage.window.activateWindow()
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def agree(stage, keys, page):
    """Press the keys of the batch and say yes; return what is in front then."""
    stage.answer(lambda dialog: dialog.findChild(object, "answer-print").click())
    stage.press(keys, page)
    return [one for one in stage.window.findChildren(QDialog) if one.isVisible()]


def words(stage):
    pages = [page for one in stage.folder.glob("*.pdf") for page in PdfReader(one).pages]
    return "".join(page.extract_text() for page in pages), len(list(stage.folder.glob("*.pdf")))


def test_the_sheets_of_all_people_go_in_one_task(street):
    page = ready(street).open("residents")
    assert agree(street, "Alt+P", page) == []
    told, tasks = words(street)
    assert tasks == 1
    for row in page.model.rows:
        assert row.name[:4] in told.replace("\n", "")


def test_only_the_chosen_rows_are_printed_where_several_are(street):
    page = ready(street).open("residents")
    view = page.table.view
    rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
    for place in (0, 2):
        view.selectionModel().select(page.model.index(place, 0), rows)
    agree(street, "Alt+P", page)
    jobs = street.application.archive.rows("SELECT count(*) FROM print_job")[0][0]
    assert jobs == 2


def test_the_cards_of_all_households_are_printed(street):
    page = ready(street).open("residents")
    street.press("Alt+H", page)
    agree(street, "Alt+P", page)
    told = words(street)[0]
    assert all(f"户档案号  {one.file_number}" in told for one in page.model.rows)


def test_receipts_of_a_list_are_those_handed_out_and_cases_without_are_named(stage):
    page = ready(stage).open("cases")
    dialogs = agree(stage, "Alt+R", page)
    (dialog,) = [one for one in dialogs if isinstance(one, BatchDialog)]
    assert len(dialog.table.model.rows) == 4
    assert {one.fault.code for one in dialog.table.model.rows} == {"no-receipt"}
    assert words(stage)[0].count("受理回执单") == 3
    dialog.reject()
    dialogs = agree(stage, "Alt+R", page)
    assert words(stage)[0].count("补打 1") == 3
    dialogs[-1].reject()


def test_the_sheets_of_all_visits_are_printed(empty_stage):
    stage = ready(empty_stage)
    for name in ("赵桂英", "马德福"):
        stage.services.visits.record(
            NewVisit(
                visited_on=dt.date(2026, 9, 1), category="care", whom=name, matter="看望", place="x"
            ),
            stage.operator,
        )
    in_front(stage)
    page = stage.open("visits")
    page.chips.choose("all")
    stage.settle()
    agree(stage, "Alt+P", page)
    told, tasks = words(stage)
    assert tasks == 1
    assert "赵桂英" in told
    assert "马德福" in told


def test_the_slips_of_the_appointments_to_come_are_printed(stage):
    appointments = ready(stage).services.appointments
    for name, hour in (("孙丽华", 14), ("周文静", 11), ("梁春生", 10)):
        wish = NewAppointment(
            name=name,
            phone="13912343317",
            item_code="LD02",
            day=dt.date(2026, 9, 18),
            start=dt.time(hour),
        )
        booked = appointments.book(wish, stage.operator)
    appointments.cancel(booked.appointment_id, booked.version, "不来了", stage.operator)
    in_front(stage)
    page = stage.open("front-desk")
    assert agree(stage, "Alt+B", page) == []
    told, tasks = words(stage)
    assert tasks == 1
    assert [name in told for name in ("孙丽华", "周文静", "梁春生")] == [True, True, False]


def test_the_slips_of_all_records_of_first_asked_are_printed(stage):
    contacts = ready(stage).services.contacts
    for name in ("孙丽华", "周文静"):
        told = NewContact(kind=ContactKind.ENQUIRY, name=name, matter="问医保怎么转")
        contacts.record(told, stage.operator)
    in_front(stage)
    page = stage.open("contacts")
    stage.press("Ctrl+P", page)
    table = stage.dialog().table
    table.select(len(table.model.rows) - 1)
    stage.answer(lambda dialog: dialog.findChild(object, "answer-print").click())
    stage.press("Enter", table.view)
    told, tasks = words(stage)
    assert tasks == 1
    assert "孙丽华" in told
    assert "周文静" in told


def test_an_empty_list_prints_nothing(empty_stage):
    in_front(empty_stage)
    page = ready(empty_stage).open("cases")
    empty_stage.press("Alt+R", page)
    assert not empty_stage.window.banner_box.isHidden()
    assert not [one for one in empty_stage.window.findChildren(QDialog) if one.isVisible()]
    assert not list(empty_stage.folder.glob("*.pdf"))
