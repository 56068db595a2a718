"""Filling a superior office's own workbook from the archive."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on
from hall_app.domain.form_fields import CountedField
from hall_app.domain.households.tags import without_restricted
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_file import CodeWords
from hall_app.domain.resident_lists import HouseholdFilter, ListOrder
from hall_app.services.approval_subjects import bound
from hall_app.services.export_gate import EXPORT, FILL, ExportGate
from hall_app.services.marks import Marks
from hall_app.services.report_words import list_title
from hall_app.services.resident_cells import address_of, column_values, word_tables
from hall_app.services.scope import HomeScope
from hall_app.sheets.forms import Filling, fill_form, read_shape, save_form
from hall_app.storage.queries.resident_lines import (
    lines_of_household,
    lines_of_people,
)
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hall_app.domain.form_fields import FormField, FormLoss
    from hall_app.domain.resident_lists import ListFilter
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.services.residents import ResidentsService
    from hall_app.sheets.forms import FilledForm
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.resident_lines import PlaceLine
    from hall_app.support.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubject:
    """Say who is filled in: a list, or a household, or a person of it.

    Attributes:
        which: The list, in its order; of households each with its head.
        household_id: The household.
        person_id: The person whom a form for one is about.
    """

    which: ListFilter | None = None
    order: ListOrder = field(default_factory=ListOrder)
    household_id: int | None = None
    person_id: int | None = None

    @property
    def many(self) -> bool:
        """Tell whether this is a list: named cells are for one person or household."""
        return self.which is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOutlook:
    """Tell before anything is written what will be filled in, and what will not.

    Attributes:
        names: Named cells that are filled.
        unknown_names: Names of cells that mean nothing here, or for which there is nobody.
        sheet: Sheet of the table; empty without one.
        headings: Columns of the table that are filled.
        unknown_headings: Headings that stay empty.
        rows: Rows for the table.
        losses: What the copy will lack.
    """

    names: tuple[str, ...]
    unknown_names: tuple[str, ...]
    sheet: str
    headings: int
    unknown_headings: tuple[str, ...]
    rows: int
    losses: frozenset[FormLoss]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFilled:
    """Say what was written."""

    file: Path
    outlook: FormOutlook
    unmasked: bool


class SuperiorFormsService:
    """Fill workbooks; it belongs on the background lane."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        residents: ResidentsService,
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._knowledge = knowledge
        self._marks = Marks(knowledge, policy)
        self._clock = clock
        self._gate = ExportGate(archive, policy, clock)
        self._residents = residents
        self._homes = HomeScope(archive)

    def look(self, template: Path, subject: FormSubject, operator: Operator) -> FormOutlook:
        """Fill a workbook without writing it, and tell what would come of it.

        Raises:
            RuleViolation: ``not-permitted``, ``form-nothing-matches``, ``form-rows-few``,
                ``form-list-too-long``, ``list-empty`` and what cannot be opened.
            EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
        """
        self._policy.require(operator, FILL)
        self._require_seen(subject, operator)
        return self._filled(template, subject, operator, unmasked=False)[0]

    def fill(
        self,
        template: Path,
        out: Path,
        subject: FormSubject,
        operator: Operator,
        *,
        unmasked_reason: str | None = None,
    ) -> FormFilled:
        """Write a filled copy of a workbook; the journal keeps who took it.

        Raises:
            RuleViolation: As ``look``, and ``export-reason-missing``, ``text-too-long``,
                ``form-file-exists``, ``form-check-failed``.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, FILL)
        self._require_seen(subject, operator)
        act, about = (EXPORT if subject.many else FILL), template.stem[:60]
        about = bound(self._archive, f"{_whom(subject)}: {about}", repr(subject))
        reason = self._gate.permit(operator, unmasked_reason, about=about, act=act)
        if out.exists():
            raise RuleViolation("form-file-exists", file=out.name)
        outlook, filled = self._filled(template, subject, operator, unmasked=reason is not None)
        self._gate.record(operator, _subject(template, subject, outlook), reason)
        save_form(out, filled.content)
        return FormFilled(file=out, outlook=outlook, unmasked=reason is not None)

    def _filled(
        self, template: Path, subject: FormSubject, operator: Operator, *, unmasked: bool
    ) -> tuple[FormOutlook, FilledForm]:
        form = read_shape(template)
        table, named = form.table, () if subject.many else form.named
        if table is None and not named:
            raise RuleViolation("form-nothing-matches")
        code_words, hidden = CodeWords(word_tables(self._knowledge)), self._marks.hidden(operator)

        def values(line: PlaceLine) -> dict[FormField, str]:
            shown = replace(line, tags=without_restricted(line.tags, hidden))
            return self._values(shown, code_words, unmasked=unmasked)

        with self._archive.snapshot():
            home, rows = self._lines(subject, operator)
        if not rows:
            raise RuleViolation("list-empty")
        people: list[dict[FormField, str]] = []
        if named:
            chosen = rows[0].person_id
            others = [values(one) for one in home if one.person_id != chosen]
            people = [values(rows[0]), *others]
        head = values(home[0]) if named and home else None
        filling = Filling(people=people, head=head, rows=[values(one) for one in rows])
        filled = fill_form(template, filling)
        without = filled.without
        outlook = FormOutlook(
            names=tuple(one.name for one in named if one.name not in without),
            unknown_names=(*form.unknown_names, *without) if named else (),
            sheet=table.sheet if table is not None else "",
            headings=len(table.fields) if table is not None else 0,
            unknown_headings=table.unknown if table is not None else (),
            rows=len(rows) if table is not None else 0,
            losses=form.losses,
        )
        return outlook, filled

    def _require_seen(self, subject: FormSubject, operator: Operator) -> None:
        own_home = (subject.household_id,) if subject.household_id is not None else ()
        people = (subject.person_id,) if subject.person_id is not None else ()
        self._homes.require(operator, homes=own_home, people=people)

    def _lines(
        self, subject: FormSubject, operator: Operator
    ) -> tuple[Sequence[PlaceLine], Sequence[PlaceLine]]:
        """Return the household with its head first, and the rows of a table."""
        if subject.which is not None:
            ids = self._residents.ids(subject.which, subject.order, operator)
            if not isinstance(subject.which, HouseholdFilter):
                return (), list(lines_of_people(self._archive, ids))
            homes = (lines_of_household(self._archive, one) for one in ids)
            return (), [home[0] for home in homes if home]
        home = lines_of_household(self._archive, subject.household_id or 0)
        if subject.person_id is None:
            return home, home
        own = [one for one in home if one.person_id == subject.person_id]
        if own:
            return home, own
        return (), list(lines_of_people(self._archive, (subject.person_id,)))

    def _values(
        self, line: PlaceLine, code_words: CodeWords, *, unmasked: bool
    ) -> dict[FormField, str]:
        age = age_on(line.birth.first_day(), hall_day(self._clock.now())) if line.birth else ""
        values: dict[FormField, str] = {
            ResidentColumn(one): value
            for one, value in column_values(line, code_words, unmasked=unmasked).items()
        }
        values[ResidentColumn.ADDRESS] = address_of(line, unmasked=unmasked)
        values[CountedField.AGE] = str(age)
        return values


def _whom(subject: FormSubject) -> str:
    if subject.person_id is not None:
        return f"resident {subject.person_id}"
    if subject.household_id is not None:
        return f"household {subject.household_id}"
    return list_title(subject.which) if subject.which is not None else ""


def _subject(template: Path, subject: FormSubject, outlook: FormOutlook) -> str:
    whom = f"{outlook.rows} rows" if subject.many else _whom(subject)
    return f"form {template.name[:60]}; {whom}"
