"""Who is away and who covers: the list, and the dialog that records it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.absences import LONGEST_REASON, NewAbsence
from hall_app.domain.dates import read_date
from hall_app.domain.readings import phrase_keys
from hall_app.support.errors import RuleViolation
from hall_app.ui.day_words import day_words
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.absences import AbsenceView
    from hall_app.domain.hall_views import AccountView
    from hall_app.ui.widgets.row_table import Column


class AbsenceDialog(FormDialog):
    """Take who is away, from when to when, and who covers.

    Args:
        people: Whose absence may be recorded here; one alone is not asked for.
        covers: Who may cover.
        own: The account at the desk, chosen to begin with.
    """

    def __init__(
        self,
        people: Sequence[AccountView],
        covers: Sequence[AccountView],
        own: int,
        today: Callable[[], dt.date],
        parent: QWidget,
    ) -> None:
        super().__init__(
            "absence-form",
            translate("Hall", "Who is away?"),
            translate("Hall", "Record the absence"),
            translate("Hall", "Back"),
            parent,
        )
        self._today = today
        self._own = own
        self.form.add(
            FieldSpec(name="who", label=translate("Hall", "Colleague"), required=True),
            ChoiceField("who", [_person(one) for one in people]),
        )
        for name, label in (
            ("since", translate("Hall", "First day")),
            ("until", translate("Hall", "Last day")),
        ):
            hint = translate("Hall", "as 9-30 or +5; t is today")
            self.form.add(
                FieldSpec(name=name, label=label, required=True, hint=hint),
                DateField(name, parse=lambda text: read_date(text, self._today())),
            )
        hint = translate("Hall", "his open cases then stand on this colleague's list as well")
        self.form.add(
            FieldSpec(name="cover", label=translate("Hall", "Covered by"), hint=hint),
            ChoiceField("cover", [_person(one) for one in covers]),
        )
        self.form.add(
            FieldSpec(name="reason", label=translate("Hall", "Reason")),
            SentenceField("reason", limit=LONGEST_REASON),
        )
        self.form.set_value("since", today().isoformat())
        if any(one.account_id == own for one in people):
            self.form.set_value("who", str(own))
        self.form.focus("who" if len(people) > 1 else "until")

    @property
    def answer_given(self) -> NewAbsence:
        """Return the absence.

        Raises:
            RuleViolation: ``field-required``, ``date-unreadable``.
        """
        form, cover = self.form, self.form.text("cover")
        for name in ("who", "since", "until"):
            if not form.text(name):
                raise RuleViolation("field-required", fields=(name,), field=name)
        return NewAbsence(
            account_id=int(form.text("who")),
            since=read_date(form.text("since"), self._today()),
            until=read_date(form.text("until"), self._today()),
            cover=int(cover) if cover else None,
            reason=form.text("reason"),
        )


class AbsencesPart(Part):
    """List who is away, record it, take it back."""

    key = "absences"
    words = mark("Hall", "Who is away")
    right = "absences.own"
    icon = "people"
    ways = ("hall:absence", "hall:back-again")

    def columns(self) -> tuple[Column[Line], ...]:
        """Return who, from when to when, who covers, how it stands and why."""
        return (
            column(mark("Hall", "Colleague"), 0, 150),
            column(mark("Hall", "From"), 1, 130),
            column(mark("Hall", "Until"), 2, 130),
            column(mark("Hall", "Covered by"), 3),
            column(mark("Hall", "Stands"), 4),
            column(mark("Hall", "Reason"), 5, gives_way=1),
        )

    def empty(self) -> tuple[str, str]:
        """Say that everybody is here."""
        return (
            translate("Hall", "Nobody is away"),
            translate("Hall", "Alt+A records who will be away, and who covers."),
        )

    def foot(self) -> str:
        """Say what a cover does."""
        return translate(
            "Hall",
            "Cases handed to somebody away go to the cover; where nobody covers, the hand-over "
            "is refused.",
        )

    def load(self) -> None:
        """Load who is away and who will be."""
        service, operator = self.desk.services.absences, self.desk.operator()
        self.run(lambda: service.listed(operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {"hall:absence": self.record, "hall:back-again": self.take_back}

    def hindrance(self, way: str, line: Line | None) -> str:
        """Let a clerk take back only his own absence."""
        if way == "hall:absence":
            return ""
        if line is None:
            return translate("Hall", "no absence is chosen")
        own = line.subject.account_id == self.desk.operator().account_id
        if own or self.desk.may("absences.change"):
            return ""
        return translate("Hall", "a colleague's absence is the head's")

    def record(self) -> None:
        """Ask who is away."""
        service, operator = self.desk.services.absences, self.desk.operator()
        self.run(lambda: service.people(operator), self._ask, "hall-people")

    def take_back(self) -> None:
        """End the absence with the focus with yesterday, or take one to come back."""
        line = self.current()
        if line is None:
            return
        service, operator = self.desk.services.absences, self.desk.operator()
        words = mark("Hall", "{name} is here again").shown(name=line.subject.name)
        self.run(
            lambda: service.take_back(line.subject.id, operator),
            lambda _done: self.shell.toast(words),
            "hall-act",
        )

    def _ask(self, people: Sequence[AccountView]) -> None:
        operator, service = self.desk.operator(), self.desk.services.absences
        all_of_them = self.desk.may("absences.change")
        known = [one for one in people if all_of_them or one.account_id == operator.account_id]
        dialog = AbsenceDialog(known, people, operator.account_id, self.desk.today, self.page)

        def job() -> Callable[[], int]:
            wish = dialog.answer_given
            return lambda: service.add(wish, operator)

        words = translate("Hall", "The absence is recorded")
        self.ask(dialog, job, lambda _made: self.shell.toast(words))

    def _show(self, found: tuple[AbsenceView, ...]) -> None:
        today = self.desk.today()
        away = sum(one.now for one in found)
        note = translate("Hall", "%n away today", n=away) if found else ""
        self.loaded.emit(tuple(_line(one, today) for one in found), note)


def _line(one: AbsenceView, today: dt.date) -> Line:
    if one.cover_away:
        cover = Cell(
            words=mark("Hall", "{name}, away as well").shown(name=one.cover), tone="problem"
        )
    elif one.cover:
        cover = Cell(words=one.cover)
    else:
        cover = Cell(words=translate("Hall", "nobody"), tone="warn")
    stands = translate("Hall", "away today") if one.now else translate("Hall", "to come")
    cases = translate("Hall", "%n open case(s)", n=one.open_cases) if one.open_cases else ""
    return Line(
        key=str(one.id),
        cells=(
            Cell(words=one.name, bold=one.now),
            Cell(words=day_words(one.since, today)),
            Cell(words=day_words(one.until, today)),
            cover,
            Cell(words=stands, second=cases),
            Cell(words=one.reason, tone="ink2"),
        ),
        subject=one,
    )


def _person(one: AccountView) -> Choice:
    keys = (one.login, one.initials, *phrase_keys(one.name))
    return Choice(value=str(one.account_id), words=one.name, keys=keys)
