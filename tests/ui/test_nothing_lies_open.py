"""No page lays open to any role what the table of audiences covers: the audit of a nosy clerk.

Every page and every part of it is opened in the real window as every role; all text there is read:
of widgets, models, tool tips, names for screen readers, titles, and what Ctrl+C copies.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

import homes
import pytest
from hall_stage import drop_curtain, raise_curtain
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from hall_app.app.pages import OPENED_BY
from hall_app.app.practice import HEAD
from hall_app.domain import masking
from hall_app.domain.appointments import NewAppointment
from hall_app.domain.area_registers import NewUnit
from hall_app.domain.contacts import ContactKind, NewContact
from hall_app.domain.dates import PartialDate
from hall_app.domain.places import DwellingUse, NewUse
from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter
from hall_app.domain.visits import NewVisit
from hall_app.services.commands import Accept, Applicant
from hall_app.ui.desk import CaseSubject, HouseholdSubject
from hall_app.ui.widgets.badges import ChipButton

ROLES = {
    "intake": {"intake"},
    "handler": {"handler"},
    "grid": {"grid"},
    "archivist": {"archivist"},
    "auditor": {"auditor"},
    "administrator": {"administrator"},
    "head": {"head", "intake", "handler"},
}
NUMBERS = {"ID number": "119999198303051223", "ID number of a case": "119999199004182063"}
PHONES = {
    "phone": "13700019231", "phone of the household": "13700019232",
    "phone for emergencies": "13700019233", "phone of a case": "13700019234",
    "phone of a first-asked record": "13700019235", "phone of an appointment": "13700019236",
    "phone of a landlord": "13700019237", "phone of a shop": "13700019238",
}  # fmt: skip
SENSITIVE = {"health": "视力残疾", "income": "4321.98", "difficulty": "欠医药费"}
DOOR = {"address beyond the building": "707室"}
"""Where somebody lives who is no member of a household; lists end at the building."""
ADDRESS = "清水巷8号院2幢3单元707室"
TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip


@pytest.fixture
def stage(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.window.show()
    yield made
    drop_curtain(made)


@pytest.fixture
def known(stage):
    """Put everything that is covered somewhere into the archive; return the pages to open."""
    services, operator = stage.services, stage.operator
    home, people = homes.home(
        stage,
        "3单元502室",
        homes.joining(
            "周文静", "1", "1983-03-05", "02", id_kind="resident",
            id_number=NUMBERS["ID number"], phone=PHONES["phone"],
        ),
        phones=PHONES["phone of the household"],
        emergency_name="周建国", emergency_phone=PHONES["phone for emergencies"],
        income=SENSITIVE["income"], difficulty=SENSITIVE["difficulty"],
    )  # fmt: skip
    services.household_items.set_person(people[0], {"health": "61"}, operator, seen={})
    applicant = Applicant(
        name="钱明月", id_kind="resident", id_number=NUMBERS["ID number of a case"],
        phone=PHONES["phone of a case"], address=ADDRESS,
    )  # fmt: skip
    case = services.intake.accept(
        Accept(intake=replace(stage.intake(), applicant=applicant)), operator
    ).number
    other = services.people.register(replace(applicant, name="马德福", id_number=""), operator)
    told = {"matter": "问社保", "address": ADDRESS}
    services.contacts.record(
        NewContact(
            kind=ContactKind.WISH, name="孙玉", phone=PHONES["phone of a first-asked record"],
            **told,
        ),
        operator,
    )  # fmt: skip
    services.appointments.book(
        NewAppointment(
            name="孙玉", phone=PHONES["phone of an appointment"], day=dt.date(2026, 9, 21),
            start=dt.time(9, 30), **told,
        ),
        operator,
    )  # fmt: skip
    services.visits.record(
        NewVisit(visited_on=dt.date(2026, 9, 17), person_id=other, category="care", wish="装扶手"),
        operator,
    )
    services.places.take_in(operator)
    place = services.places.of_household(home, operator)
    services.area_registers.add_unit(
        place,
        NewUnit(name="周记裁缝铺", kind="service", head="周文静", phone=PHONES["phone of a shop"]),
        operator,
    )
    services.places.record_use(
        place,
        NewUse(
            use=DwellingUse.LET, since=PartialDate.parse("2020"), landlord="马德福",
            landlord_phone=PHONES["phone of a landlord"],
        ),
        operator,
    )  # fmt: skip
    services.household_papers.person_sheet(people[0], operator)
    return {
        **dict.fromkeys(stage.window._entries, (None,)),
        "case": (CaseSubject(number=case),),
        "household": (
            HouseholdSubject(household_id=home),
            HouseholdSubject(person_id=people[0], sheet=True),
        ),
        "places": (place,),
        "residents": (PeopleFilter(), HouseholdFilter()),
        "item-editor": ("LD02",),
    }


def texts_of(stage):
    """Yield every text of the page that is shown and of the window around it."""
    others = [one for one in stage.window._pages.values() if one is not stage.page]
    for one in (stage.window, *stage.window.findChildren(QWidget)):
        if not any(page is one or page.isAncestorOf(one) for page in others):
            where = f"{type(one).__name__} {one.objectName()!r}"
            yield from ((where, text) for text in own_texts(one) if text)
            if isinstance(one, QAbstractItemView) and one.model() is not None:
                yield from ((f"rows of {where}", text) for text in cells_of(one))


def own_texts(one: QWidget):
    yield from (one.windowTitle(), one.toolTip(), one.statusTip(), one.whatsThis())
    yield from (one.accessibleName(), one.accessibleDescription(), str(getattr(one, "words", "")))
    if isinstance(one, QLabel | QAbstractButton | QLineEdit):
        yield one.text()
    if isinstance(one, QLineEdit):
        yield one.placeholderText()
    if isinstance(one, QPlainTextEdit | QTextEdit):
        yield one.toPlainText()
    if isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))


def cells_of(view: QAbstractItemView):
    model = view.model()
    for row in range(min(model.rowCount(), 200)):
        for column in range(max(1, model.columnCount())):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in TEXT_ROLES)


def copied(stage, page: QWidget):
    """Yield what each visible list copies."""
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None and view.model().rowCount():
            QApplication.clipboard().clear()
            view.setFocus()
            view.selectAll()
            stage.press("Ctrl+C", view)
            yield f"copied from {view.objectName()!r}", QApplication.clipboard().text()


def leaks(stage):
    """Return what lies open on the page that is shown; an address only where there are many."""
    covered = NUMBERS | PHONES | SENSITIVE
    found = set()
    for where, text in (*texts_of(stage), *copied(stage, stage.page)):
        plain = "".join(text.split())
        listed = DOOR if where.startswith(("rows", "copied")) else {}
        known = (covered | listed).items()
        found |= {f"{what} in {where}" for what, value in known if value in plain}
    return found


def parts_of(stage, key, subject):
    """Open a page and every part of it in turn."""
    page = stage.open(key, subject)
    yield key
    for part in getattr(page, "parts", {}):
        stage.open(key, part)
        yield f"{key} {part}"
    for chip in page.findChildren(ChipButton):
        if chip.isVisible() and chip.isEnabled() and not getattr(page, "parts", {}):
            chip.click()
            stage.settle()
            yield f"{key} {chip.text()}"


def test_what_is_covered_is_shown_masked_on_some_page(stage, known):
    shown = set()
    for key, subjects in known.items():
        for subject in subjects:
            for _where in parts_of(stage, key, subject):
                shown |= {"".join(text.split()) for _place, text in texts_of(stage)}
    covered = {what: masking.mask_phone(value) for what, value in PHONES.items()}
    covered |= {what: masking.mask_id(value) for what, value in NUMBERS.items()}
    assert not [what for what, value in covered.items() if not any(value in one for one in shown)]
    assert any("清水巷8号院2幢" in one for one in shown)
    assert "****" in shown


@pytest.mark.parametrize("role", ROLES)
def test_no_page_lays_open_what_the_table_of_audiences_covers(stage, known, role):
    stage.account[0] = replace(stage.operator, roles=frozenset(ROLES[role]))
    found, seen = {}, 0
    may = partial(stage.services.policy.allows, stage.operator)
    opened = {key: known[key] for key in known if any(map(may, OPENED_BY[key]))}
    for key, subjects in opened.items():
        for subject in subjects:
            for where in parts_of(stage, key, subject):
                seen += 1
                if told := leaks(stage):
                    found[where] = sorted(told)
    assert seen >= len(opened) > 1
    assert not found, "\n".join(f"{where}: {told}" for where, told in found.items())


def test_a_page_that_lays_something_open_is_found_out(stage, known):
    page = stage.open("cases")
    assert leaks(stage) == set()
    label = QLabel("钱明月 137 0001 9234", page)
    label.setToolTip(NUMBERS["ID number"])
    label.show()
    assert leaks(stage) == {"phone of a case in QLabel ''", "ID number in QLabel ''"}
    label.deleteLater()
