"""Every event has a dialog that can be used by keyboard and says what is wrong at its field."""

from __future__ import annotations

import audits
import homes
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_app.domain.households.events import EventKind
from hall_app.ui.households.kinds import OFFERED

KINDS = list(OFFERED)
AT_A_PERSON = {
    EventKind.DEATH: "周小满",
    EventKind.MARRIAGE: "周小满",
    EventKind.SEPARATION: "周小满",
    EventKind.DIVORCE: "周文静",
    EventKind.DETAILS: "李梅",
}


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_opens_and_passes_the_audits(home, theme, kind, text_size):
    theme.set_text_size(text_size)
    dialog = home.open(kind, AT_A_PERSON.get(kind, ""))
    home.fill(dialog, on="t")
    assert dialog.told.text("on") == "2026-09-18"
    assert dialog.width() <= home.stage.window.width()
    assert dialog.height() <= home.stage.window.height()
    audits.audit_page(dialog)
    dialog.reject()


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_says_at_a_field_what_is_missing(home, kind):
    dialog = home.open(kind)
    before = home.view()
    home.give(dialog)
    assert dialog.isVisible()
    assert dialog.told.field("on").problem == "请填日期"
    assert home.view().version == before.version
    dialog.reject()


@pytest.mark.parametrize("kind", [EventKind.BIRTH, EventKind.SPLIT, EventKind.CHANGE_HEAD])
def test_without_a_household_it_is_asked_first(home, kind):
    dialog = home.open(kind, bare=True)
    assert dialog.form is None
    home.give(dialog)
    assert dialog.choose_home.field("household").problem == "请从列表中选户"
    home.choose(dialog, "household", "和平路12")
    assert dialog.form is not None
    assert dialog.ground.household.household_id == home.id
    dialog.reject()


@pytest.mark.parametrize(
    ("kind", "day", "field", "words"),
    [
        (EventKind.DEATH, "2026-10-01", "on", "在未来"),
        (EventKind.DEATH, "1979-01-01", "on", "早于出生"),
        (EventKind.DEATH, "2016-01-01", "on", "更早"),
        (EventKind.FOUND, "t", "person", "没有失踪"),
    ],
)
def test_a_day_that_cannot_be_is_said_at_its_field(home, kind, day, field, words):
    dialog = home.open(kind, "李梅")
    home.fill(dialog, on=day)
    home.give(dialog)
    said = dialog.told.field(field) if field == "on" else dialog.form.items.field(field)
    assert said.problem
    assert dialog.outlook.fault.message.text().startswith(said.problem)
    audits.audit_page(dialog)
    assert dialog.isVisible()
    assert len(home.view().members) == 3
    dialog.reject()


def test_a_day_that_is_none_is_said_when_the_field_is_left(home):
    dialog = home.open(EventKind.DEATH, "李梅")
    home.fill(dialog, on="2026-13-45")
    assert dialog.told.field("on").problem
    home.fill(dialog, on="2026年3月")
    assert dialog.told.text("on") == "2026-03"
    assert not dialog.told.field("on").problem
    dialog.reject()


def test_the_preview_waits_for_a_rest_in_typing_and_the_newer_one_counts(home, qtbot):
    dialog = home.open(EventKind.DEATH, "周小满")
    home.focus().insert("t")
    home.focus().editingFinished.emit()
    qtbot.waitUntil(lambda: bool(dialog.outlook.words), timeout=2000)
    assert "周小满 死亡日期 2026-09-18" in dialog.outlook.words
    dialog.reject()


def test_an_amount_that_is_no_money_is_said_at_its_field(home):
    dialog = home.open(EventKind.BENEFIT_START, "李梅")
    home.choose(dialog, "benefit", "gljt")
    home.fill(dialog, on="t", amount="abc")
    home.give(dialog)
    assert "830" in dialog.form.items.field("amount").problem
    home.fill(dialog, amount="830.5")
    home.give(dialog)
    assert [(one.kind, one.amount) for one in home.view().members[1].benefits] == [
        ("高龄津贴", 83050)
    ]


def test_a_mark_that_is_carried_already_is_not_offered_and_can_end(home):
    dialog = home.open(EventKind.TAG_START, "李梅")
    home.choose(dialog, "tag", "独居")
    home.fill(dialog, on="2026-01")
    assert "李梅 加上标签 独居" in dialog.outlook.words
    home.give(dialog)
    assert [one.code for one in home.view().members[1].tags if not one.automatic] == ["独居"]
    dialog = home.open(EventKind.TAG_STOP, "李梅")
    assert dialog.form.items.text("tag") == "独居"
    home.fill(dialog, on="2025-01-01")
    assert dialog.told.field("on").problem
    home.fill(dialog, on="t")
    home.give(dialog)
    assert [one.code for one in home.view().members[1].tags if not one.automatic] == []


def test_changed_items_are_written_and_numbers_are_never_shown(home):
    dialog = home.open(EventKind.DETAILS, "李梅")
    assert dialog.findChild(object, "phone").text() == ""
    assert "139****5678" in dialog.form.pieces[1].field("phone").hint.text()
    home.fill(dialog, on="t", name="李雪梅")
    assert [one for one in dialog.outlook.words if one.endswith("姓名 李梅 → 李雪梅")]
    home.give(dialog)
    assert [one.name for one in home.view().members][1] == "李雪梅"


def test_what_is_known_about_health_is_covered_until_f4_and_the_look_is_journalled(home):
    services, operator, person = home.stage.services, home.stage.operator, home.people["李梅"]
    services.household_items.set_person(person, {"health": "61"}, operator, seen={})
    dialog = home.open(EventKind.DETAILS, "李梅")
    field = dialog.form.pieces[1].field("details.health")
    assert (dialog.form.pieces[1].text("details.health"), field.editor.text()) == ("", "")
    assert "****" in field.hint.text()
    dialog.findChild(object, "details.workplace").setText("市一中")
    home.fill(dialog, on="t")
    assert not any("视力" in one for one in dialog.outlook.words)
    field.editor.setFocus()
    QTest.keyPress(field.editor, Qt.Key.Key_F4)
    home.stage.settle()
    assert dialog.form.pieces[1].text("details.health") == "61"
    lines = home.stage.application.archive.rows(
        'SELECT "kind", "subject", "reason" FROM "journal" ORDER BY "id" DESC LIMIT 1'
    )
    assert lines == [("reveal-all", f"resident {person}", "居民户档案")]
    home.choose(dialog, "details.health", "有慢性病")
    dialog.work_out()
    (told,) = [one for one in dialog.outlook.words if "健康" in one]
    assert "****" in told
    assert "视力" not in told
    dialog.reject()


def test_a_wrong_id_number_is_kept_only_with_a_reason(home):
    dialog = home.open(EventKind.BIRTH)
    home.fill(dialog, child__name="周新", child__id_number="119999202609010010", on="t")
    home.choose(dialog, "child-relation", "次子")
    dialog.work_out()
    assert "check-digit" in dialog.outlook.questions()
    home.give(dialog)
    assert dialog.isVisible()
    assert dialog.focusWidget() in dialog.outlook.questions().values()
    for code, field in dialog.outlook.questions().items():
        field.setText(f"证件上就是这样 {code}")
    home.give(dialog)
    assert "周新" in home.relations()
    assert set(home.view().events[0].kept) == {"check-digit", "birth-mismatch"}


def test_the_field_with_the_focus_is_in_view_in_large_text(home, theme, qtbot):
    theme.set_text_size(2.0)
    dialog = home.open(EventKind.MOVE_OUT)
    dialog.form.pieces[0].boxes()[2].setChecked(True)
    home.fill(dialog, on="2016")
    home.give(dialog)
    on = dialog.told.field("on")
    area = dialog.findChild(object, "event-fields")

    def in_view():
        place = on.mapTo(area.viewport(), on.rect().bottomLeft())
        return area.viewport().rect().contains(place)

    qtbot.waitUntil(in_view, timeout=2000)
    assert on.problem
    dialog.reject()


def test_phones_of_the_household_are_replaced_and_never_shown(home):
    dialog = home.open(EventKind.DETAILS)
    home.fill(dialog, on="t", **{"details.phones": "02112345678", "details.checked_on": "t"})
    home.give(dialog)
    assert home.view().details["phones"] == "02112345678"
    assert home.view().details["checked_on"] == "2026-09-18"
    dialog = home.open(EventKind.DETAILS)
    assert dialog.findChild(object, "details.phones").text() == ""
    assert "5678" in dialog.form.pieces[1].field("details.phones").hint.text()
    dialog.reject()


def test_who_joins_another_household_is_suggested_from_what_their_head_is_there(home):
    parents, _ = homes.home(
        home.stage,
        "2单元201室",
        homes.joining("周建国", "1", "1950-02-03", "02"),
        homes.joining("孙桂兰", "2", "1952-08-09", "12"),
    )
    dialog = home.open(EventKind.MERGE)
    grid = dialog.form.grid
    assert set(grid.relations().values()) == {""}
    home.choose(dialog, "into", "和平路12 201")
    home.choose(dialog, f"join-{home.people['周文静']}", "20")
    told = {name: grid.relations()[who] for name, who in home.people.items()}
    assert told == {"周文静": "20", "李梅": "38", "周小满": "41"}
    home.choose(dialog, f"join-{home.people['周小满']}", "42")
    home.choose(dialog, f"join-{home.people['周文静']}", "21")
    assert grid.relations()[home.people["周小满"]] == "42"
    assert parents
    dialog.reject()


def test_somebody_found_in_a_field_is_masked_until_f4_is_held(home):
    dialog = home.open(EventKind.MOVE_IN)
    field = dialog.findChild(object, "p1-who")
    field.setFocus()
    field.insert("周文静")
    field.textEdited.emit("周文静")
    home.stage.settle()

    def shown():
        return field._model.stringList()

    masked = shown()
    phone = "13912345678"
    assert not any(phone in line for line in masked)
    QTest.keyPress(field, Qt.Key.Key_F4)
    assert any(phone in line for line in shown())
    QTest.keyRelease(field, Qt.Key.Key_F4)
    assert shown() == masked
    dialog.reject()


# --- somebody new who is known already ------------------------------------------------------


def newcomer(home, words: str):
    """Begin a moving in with somebody new and return the dialog with the form of the person."""
    dialog = home.open(EventKind.MOVE_IN)
    field = dialog.findChild(object, "p1-who")
    field.setFocus()
    field.insert(words)
    field.textEdited.emit(words)
    home.stage.settle()
    dialog.form.pieces[1].forms[0].set_value("p1-who", "new")
    field.committed.emit()
    home.stage.settle()
    return dialog, dialog.form.pieces[1].forms[0]


def test_a_number_of_the_archive_is_refused_and_leads_to_the_person(home):
    _, (known,) = homes.home(
        home.stage, "2单元201室",
        homes.joining(
            "周建国", "1", "1950-02-03", "02", id_kind="resident", id_number="11999919500203021X"
        ),
    )  # fmt: skip
    dialog, form = newcomer(home, "周建")
    home.fill(dialog, p1__id_number="11999919500203021X", on="t")
    assert "周建国" in form.field("p1-id_number").problem
    home.choose(dialog, "p1-relation", "51")
    home.give(dialog)
    assert dialog.isVisible()
    assert len(home.view().members) == 3
    dialog.findChild(object, f"likely-{known}").click()
    home.stage.settle()
    assert form.joining().person == known
    assert not form.known.card.isVisible()
    dialog.reject()


def test_somebody_of_the_same_name_and_birth_is_shown_and_does_not_stop(home):
    dialog, form = newcomer(home, "李梅")
    assert not form.known.card.isVisible()
    home.fill(dialog, p1__birth="1982-07-15")
    assert form.known.card.people == (home.people["李梅"],)
    assert not form.problems().keys() & {"p1-name", "p1-birth"}
    home.fill(dialog, p1__birth="1999-07-15", p1__name="李建平")
    assert form.known.card.people == ()
    dialog.reject()


def test_a_child_recorded_twice_is_seen_but_cannot_be_taken(home):
    dialog = home.open(EventKind.BIRTH)
    home.fill(dialog, child__name="周小满", on="2005-09-01")
    card = dialog.form.pieces[0].known.card
    assert card.people == (home.people["周小满"],)
    assert dialog.findChild(object, f"likely-{home.people['周小满']}") is None
    dialog.reject()
