"""What a clerk counts on at the page of visits."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from PySide6.QtWidgets import QDialog

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.resident_lists import PeopleFilter
from hall_app.domain.visits import NewVisit, Outcome, VisitRound
from hall_app.ui.widgets.changed_question import ChangedQuestion
from hall_app.ui.widgets.labels import Label


@pytest.fixture
def alone(empty_stage):
    """An old woman who lives alone, so that a visit is due; and the page."""
    made = empty_stage
    service = made.services.households
    told = {"told_on": made.desk.today()}
    done = service.record(
        events.Establish(
            on=PartialDate.parse("2015-01-01"),
            **told,
            household=NewHousehold(building="和平路12号", room="502室", address="和平路12号502室"),
            members=(
                Joining(
                    person=NewPerson(name="王秀英", sex="2", birth=PartialDate.parse("1940-03-05")),
                    relation="02",
                ),
            ),
        ),
        made.operator,
    )
    service.record(
        events.TagStart(
            on=PartialDate.parse("2024-01-01"), **told, person=done.people[0], tag="独居"
        ),
        made.operator,
    )
    made.home = done.households[0]
    made.window.show()
    made.open("visits")
    return made


class Keys:
    """Count the key presses beside the text that is typed."""

    def __init__(self, stage) -> None:
        self.stage, self.count = stage, 0

    def _where(self):
        return self.stage.dialog().focusWidget()

    def press(self, keys: str) -> None:
        self.count += 1
        self.stage.press(keys, self.stage.page if keys.startswith("Alt") else self._where())

    def type(self, text: str) -> None:
        self.stage.write(text, self._where())


def test_a_visit_that_is_due_is_recorded_with_few_keys(alone):
    page, keys = alone.page, Keys(alone)
    assert [one.head for one in page.due.model.rows] == ["王秀英"]
    keys.press("Alt+A")
    assert alone.dialog().whom.text() == "王秀英 和平路12号502室"
    keys.type("养老")
    keys.press("Enter")
    keys.type("想在卫生间装扶手")
    keys.press("Ctrl+Enter")
    assert keys.count <= 12
    assert page.due.model.rows == ()
    (line,) = alone.services.visits.of_household(alone.home, alone.operator)
    assert (line.category, line.matter, line.visited_on) == (
        "care",
        "想在卫生间装扶手",
        alone.desk.today(),
    )


def test_the_homes_of_a_list_are_visited_one_after_another(alone):
    keys, service = Keys(alone), alone.services.households
    for name in ("赵敏", "孙丽华"):
        service.record(
            events.Establish(
                on=PartialDate.parse("2015-01-01"),
                told_on=alone.desk.today(),
                household=NewHousehold(
                    building="和平路12号", room=name, address=f"和平路12号{name}"
                ),
                members=(
                    Joining(
                        person=NewPerson(name=name, birth=PartialDate.parse("1941-03-05")),
                        relation="02",
                    ),
                ),
            ),
            alone.operator,
        )
    page = alone.open("residents", PeopleFilter(age_from=80, alone=True, unvisited=30))
    assert page.model.total == 3
    keys.press("Alt+V")
    alone.settle()
    page = alone.page
    assert page.chips.current == "round"
    heads = []
    for _ in range(3):
        dialog = alone.dialog()
        heads.append((dialog.accessibleName(), dialog.whom.text().split()[0]))
        keys.type("养老")
        keys.press("Enter")
        keys.type("想装扶手")
        keys.press("Ctrl+Enter")
        alone.settle()
    assert heads == [
        ("新走访 · 第 1 户，共 3 户", "王秀英"),
        ("新走访 · 第 2 户，共 3 户", "赵敏"),
        ("新走访 · 第 3 户，共 3 户", "孙丽华"),
    ]
    assert page.chips.current == "due"
    assert "round" not in [one.chip.key for one in page.chips.buttons]
    assert len(alone.services.visits.lately(alone.operator)) == 3
    assert alone.open("residents", PeopleFilter(age_from=80, unvisited=30)).model.total == 0


def test_a_home_is_left_out_of_a_round_and_esc_ends_it_where_it_stands(alone):
    page = alone.open("visits", VisitRound(homes=(alone.home, alone.home + 99), left_out=7))
    alone.settle()
    assert [one.head for one in page.round.model.rows] == ["王秀英"]
    alone.dialog().reject()
    alone.settle()
    audits.audit_page(page)
    assert page.round.left == 1
    alone.press("Alt+X", page)
    assert page.round.left == 0
    assert page.chips.current == "due"
    assert alone.services.visits.lately(alone.operator) == ()


def test_every_household_that_is_due_is_counted_and_reached(alone):
    """More than two pages of homes where an old person lives alone."""
    writing = alone.application.archive
    with writing.transaction():
        for number in range(1_000, 1_650):
            archive = (number, f"BHC-{number:06}", f"光明路{number}号", "{}")
            writing.rows(
                'INSERT INTO "household" ("id", "file_number", "address", "details", "room", '
                '"kind", "voided", "version") VALUES (?, ?, ?, ?, \'\', \'family\', 0, 1)',
                archive,
            )
            writing.rows(
                'INSERT INTO "resident" ("household_id", "name", "tags", "relation", "id_kind", '
                '"id_number", "sex", "phone", "address", "reading", "birth_precision", "marital", '
                '"ethnic", "education", "political", "registration", "details", "voided", '
                "\"version\") VALUES (?, ?, '独居', '02', '', '', '', '', "
                "'', '', '', '', '', '', '', '', '{}', 0, 1)",
                (number, f"户主{number}"),
            )
    page = alone.open("visits")
    alone.settle()
    assert {one.chip.key: one.chip.count for one in page.chips.buttons}["due"] == 651
    assert page.due.model.rowCount() == 651
    assert len(page.due.model.rows) < 651
    page.due.select(650)
    alone.settle()
    assert page.due.current.head == "户主1649"
    assert page.due.foot.text().endswith("共 651 条")


def test_whom_is_found_in_the_archive_by_initials(alone):
    page, keys = alone.page, Keys(alone)
    page.choose("all")
    keys.press("Alt+A")
    keys.type("wxy")
    assert alone.dialog().whom.list_open
    keys.press("Enter")
    keys.type("养老")
    keys.press("Enter")
    keys.type("想装扶手")
    keys.press("Ctrl+Enter")
    (line,) = alone.services.visits.of_household(alone.home, alone.operator)
    assert (line.whom, line.person_id is not None) == ("王秀英", True)


def test_somebody_not_in_the_archive_is_kept_by_name(alone):
    page, keys = alone.page, Keys(alone)
    page.choose("all")
    keys.press("Alt+A")
    keys.type("路口修鞋师傅")
    keys.press("Enter")
    keys.type("其他")
    keys.press("Enter")
    keys.type("想要个遮雨棚")
    keys.press("Ctrl+Enter")
    (line,) = alone.services.visits.lately(alone.operator)
    assert (line.whom, line.household_id) == ("路口修鞋师傅", None)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(alone):
    keys = Keys(alone)
    alone.page.choose("all")
    keys.press("Alt+A")
    dialog = alone.dialog()
    dialog.form.set_value("wish", "想装扶手")
    keys.press("Ctrl+Enter")
    assert "走访了谁" in dialog.form.field("whom").problem
    assert dialog.form.text("wish") == "想装扶手"
    audits.audit_page(dialog)
    dialog.reject()


def visited(stage) -> int:
    return stage.services.visits.record(
        NewVisit(
            visited_on=dt.date(2026, 9, 10),
            household_id=stage.home,
            category="property",
            wish="楼上漏水",
            situation="一人居住",
        ),
        stage.operator,
    )


def test_what_came_of_a_visit_is_recorded_and_shown(alone):
    visited(alone)
    page = alone.page
    page.choose("open")
    alone.settle()
    assert page.sheet.visit.wish == "楼上漏水"
    alone.press("Alt+S", page)
    dialog = alone.dialog()
    audits.audit_page(dialog)
    dialog.form.set_value("result", "物业修好了")
    alone.press("Ctrl+Enter", dialog.focusWidget())
    assert page.lines.model.rows == ()
    page.choose("all")
    assert page.sheet.visit.outcome is Outcome.SOLVED
    page.choose("diary")
    assert [(one.month, one.solved) for one in page.diary.model.rows] == [("2026-09", 1)]


def test_the_paper_of_a_visit_goes_to_the_print_centre(alone):
    visited(alone)
    alone.page.choose("all")
    alone.settle()
    alone.press("Ctrl+P", alone.page)
    waiting = alone.services.prints.waiting(alone.operator)
    assert [one.form_id for one in waiting] == ["p24-visit"]


def test_a_visit_recorded_by_mistake_is_taken_back_with_a_reason(alone):
    visited(alone)
    alone.page.choose("all")
    alone.settle()
    alone.press("Alt+Del", alone.page)
    alone.give_reason("记错了户")
    assert alone.page.lines.model.rows == ()
    assert [one.head for one in alone.page.due.model.rows] == ["王秀英"]


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_every_list_fits_in_normal_and_double_text(alone, theme, size):
    visited(alone)
    theme.set_text_size(size)
    alone.settle()
    page = alone.open("visits")
    for part in ("due", "open", "all", "diary"):
        page.choose(part)
        alone.settle()
        audits.audit_page(page)


# --- a case from a visit --------------------------------------------------------------------


@pytest.fixture
def wished(alone):
    """A visit with a wish on record, chosen in the list."""
    alone.person = alone.services.search.find("王秀英", alone.operator).people[0].resident_id
    alone.visit = alone.services.visits.record(
        NewVisit(
            visited_on=alone.desk.today(), person_id=alone.person, category="care", wish="想装扶手"
        ),
        alone.operator,
    )
    alone.page.choose("all")
    alone.page.lines.select(0)
    return alone


def test_a_key_asks_for_an_intake_with_the_person_and_the_words_of_the_visit(wished):
    wished.press("Alt+O", wished.page)
    (asked,) = wished.opened
    assert (asked.home_visit, asked.person_id, asked.words) == (
        wished.visit, wished.person, "想装扶手",
    )  # fmt: skip


def test_a_visit_that_led_to_a_case_shows_it_and_the_case_leads_back(wished):
    number = wished.accept("王秀英").number
    wished.services.visits.link_case(wished.visit, 1, number, wished.operator)
    assert wished.page.lines.current.case_number == number
    wished.press("Alt+O", wished.page)
    assert wished.page.view.shown_number == number
    assert wished.page.view.facts.visit.isVisible()
    wished.press("Alt+H", wished.page)
    assert wished.page.key == "visits"
    assert wished.page.lines.current.visit_id == wished.visit


def test_a_case_that_came_from_no_visit_leads_to_none(wished):
    page = wished.open("case", wished.accept("李建军").number)
    assert not page.view.facts.visit.isVisible()
    wished.press("Alt+H", page)
    assert wished.page is page


@pytest.fixture
def outrun(alone):
    """Begin to settle a visit and let a colleague do something first; then give the answer."""
    visits, page = alone.services.visits, alone.page
    made = visits.record(
        NewVisit(
            visited_on=alone.desk.today(), household_id=alone.home, category="care", wish="装扶手"
        ),
        alone.operator,
    )
    page.choose("all")
    alone.settle()

    def begin(colleague):
        page.lines.select(0)
        alone.settle()
        alone.press("Alt+S", page)
        form = alone.dialog()
        form.form.set_value("result", "扶手装好了")
        colleague(made, page.sheet.visit.version)
        alone.settle()
        form.give()
        alone.settle()
        return form, next(one for one in form.findChildren(ChangedQuestion) if one.isVisible())

    alone.begin, alone.made = begin, made
    return alone


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_two_clerks_at_one_visit_see_both_and_nothing_written_is_lost(outrun, theme, size):
    theme.set_text_size(size)
    outrun.settle()
    visits, clerk = outrun.services.visits, outrun.operator
    _, question = outrun.begin(
        lambda visit, version: visits.settle(visit, version, Outcome.ANSWERED, "已告知", clerk)
    )
    assert question.focusWidget().objectName() == "changed-cancel"
    question.findChild(object, "changed-compare").click()
    outrun.settle()
    shown = " ".join(label.text() for label in question.findChildren(Label))
    assert "已告知" in shown
    assert "装好" not in shown
    assert clerk.name in shown
    audits.audit_page(question)
    question.findChild(object, "changed-record").click()
    outrun.settle()
    assert not [one for one in outrun.window.findChildren(QDialog) if one.isVisible()]
    found = visits.visit(outrun.made, clerk)
    assert found.outcome is Outcome.SOLVED
    assert "已告知" in found.result
    assert "扶手装好了" in found.result


def test_a_visit_that_was_taken_back_meanwhile_takes_nothing_any_more(outrun):
    visits, clerk = outrun.services.visits, outrun.operator
    form, question = outrun.begin(
        lambda visit, version: visits.void(visit, version, "记错了人家", clerk)
    )
    assert question.findChild(object, "changed-record") is None
    question.findChild(object, "changed-compare").click()
    shown = " ".join(label.text() for label in question.findChildren(Label))
    assert "记错了人家" in shown
    question.reject()
    assert form.isVisible()
    form.reject()
