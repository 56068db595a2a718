"""Everything that still has to be put right on the page, in the order of the screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.dates import read_date
from hall_app.domain.item_views import FieldKind
from hall_app.domain.materials import MaterialState
from hall_app.domain.names import clean_name
from hall_app.services.commands import ApplicantKind
from hall_app.support.errors import RuleViolation
from hall_app.ui.i18n import translate
from hall_app.ui.intake import doubts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hall_app.domain.item_views import FieldView, ItemDetail
    from hall_app.domain.views import PersonCard
    from hall_app.ui.intake.doubts import Doubt
    from hall_app.ui.intake.draft import IntakeDraft, PersonDraft
    from hall_app.ui.materials.lines import DeskLine


MANY = 3
"""So many papers not looked at stand in one line of the summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to put right.

    Attributes:
        field: Where: a field's name, or ``material:<key>``.
        words: What is the matter; stands at the field and in the summary, word for word.
        advice: What to do now.
        doubt: Code of a doubtful value that may be kept with a reason (F9), or nothing.
    """

    field: str
    words: str
    advice: str = ""
    doubt: str = ""


def gathered(problems: Sequence[Problem], lines: Sequence[DeskLine]) -> tuple[Problem, ...]:
    """Return the problems as the summary lists them: many untouched papers in one line."""
    names = {
        f"material:{one.demand.key}": one.demand.name
        for one in lines
        if one.state is MaterialState.UNSET
    }
    untouched = [one for one in problems if one.field in names]
    if len(untouched) < MANY:
        return tuple(problems)
    first = untouched[0]
    words = translate("Intake", "{paper} and others, %n in all: not taken in yet", n=len(untouched))
    line = replace(first, words=words.format(paper=names[first.field]))
    return tuple(
        line if one is first else one for one in problems if one is first or one.field not in names
    )


def person_problems(draft: IntakeDraft, today: dt.date) -> tuple[Problem, ...]:
    """Return what is the matter with the applicant of the new-person form."""
    person = draft.person
    if person is None:
        return ()
    wrong = name_problem(person.name)
    found = [wrong] if wrong else []
    birth = _birth(person.birth)
    if person.kind is ApplicantKind.PERSON:
        reading = doubts.read_number(person, today, birth)
        if reading.number:
            found += _unkept(doubts.id_doubts(reading), draft)
        if person.birth and birth is None:
            found.append(_unreadable_day("birth"))
        elif birth is not None and birth != reading.birth:
            found += _unkept(doubts.birth_doubts(birth, today), draft)
        alone = doubts.child_alone(birth or reading.birth, today, agent=draft.agent is not None)
        found += _unkept(alone, draft)
    return tuple(found)


def known_person_problems(
    draft: IntakeDraft, card: PersonCard | None, today: dt.date
) -> tuple[Problem, ...]:
    """Return what is the matter with an applicant of the archive."""
    if card is None:
        return ()
    alone = doubts.child_alone(card.birth, today, agent=draft.agent is not None)
    return tuple(_unkept(alone, draft))


def agent_problems(draft: IntakeDraft, today: dt.date) -> tuple[Problem, ...]:
    """Return what the agent's line lacks, and what looks wrong in the agent's number."""
    if draft.agent is None:
        return ()
    found = []
    if not draft.agent.relation:
        found.append(
            Problem(
                field="agent_relation",
                words=translate("Intake", "The agent's relation to the applicant is missing"),
                advice=translate("Intake", "Choose it from the list."),
            )
        )
    if not draft.agent.name.strip():
        found.append(
            Problem(
                field="agent_name",
                words=translate("Intake", "The agent's name is missing"),
                advice=translate("Intake", "Write it as on the agent's card."),
            )
        )
    for one in _unkept(doubts.agent_doubts(draft.agent.id_number, today), draft):
        whose = translate("Intake", "Agent's ID")
        words = translate("Intake", "{field}: {words}").format(field=whose, words=one.words)
        found.append(replace(one, words=words))
    return tuple(found)


def item_not_taken() -> Problem:
    """Return that the item box shows words, but the item before them is still in force."""
    return Problem(
        field="item",
        words=translate("Intake", "What is typed here was not taken as the item yet"),
        advice=translate("Intake", "Press Enter to take it, or Esc to keep the item before."),
    )


def item_problems(
    draft: IntakeDraft, item: ItemDetail | None, *, refusing: bool = False
) -> tuple[Problem, ...]:
    """Return what item and extra fields lack; who is refused need not fill them in."""
    if item is None:
        return (
            Problem(
                field="item",
                words=translate("Intake", "No item has been chosen"),
                advice=translate("Intake", "Type its code, name or initials."),
            ),
        )
    if refusing:
        return ()
    typed = dict(draft.fields)
    found = [one for view in item.fields for one in _field_problems(view, typed)]
    if item.asks_limit and draft.asked_limit is None:
        found.append(
            Problem(
                field="limit",
                words=translate("Intake", "The time limit has not been entered"),
                advice=translate("Intake", "Take the number of days from the rules of the item."),
            )
        )
    return tuple(found)


def material_problems(lines: Sequence[DeskLine], *, blocking: bool) -> tuple[Problem, ...]:
    """Return the papers about which something must still be said.

    Only a ``blocking`` act needs every mandatory paper looked at.
    """
    found = []
    for line in lines:
        name = f"material:{line.demand.key}"
        if blocking and line.required and line.state is MaterialState.UNSET:
            words = translate("Intake", "{paper}: not taken in yet")
            advice = translate(
                "Intake", "Space takes it in; if it is not here today, mark it missing."
            )
            found.append(
                Problem(field=name, words=words.format(paper=line.demand.name), advice=advice)
            )
        elif line.needs_remark:
            found.append(_remark_problem(name, line))
    return tuple(found)


def _remark_problem(name: str, line: DeskLine) -> Problem:
    if line.state is MaterialState.WAIVED:
        words = translate("Intake", "{paper}: no reason why it is waived")
    else:
        words = translate("Intake", "{paper}: no day by which it comes")
    return Problem(
        field=name,
        words=words.format(paper=line.demand.name),
        advice=translate("Intake", "Press F2 on the line and write it."),
    )


def name_problem(name: str) -> Problem | None:
    """Return what keeps a name from being recorded."""
    try:
        clean_name(name)
    except RuleViolation as fault:
        return Problem(field="name", words=name_words(fault), advice=_name_advice(fault.code))
    return None


def name_words(fault: RuleViolation) -> str:
    """Return what is the matter with a name."""
    if fault.code == "name-emoji":
        return translate("Intake", "A name cannot hold pictures")
    if fault.code == "name-too-long":
        return translate("Intake", "The name is longer than 50 characters")
    if fault.code == "name-private-character":
        return translate("Intake", "The name holds a character that no standard knows")
    return translate("Intake", "The name is missing")


def _name_advice(code: str) -> str:
    if code == "name-missing":
        return translate("Intake", "Write it as on the card.")
    return translate("Intake", "Please take it out; the rest stays.")


def _field_problems(view: FieldView, typed: dict[str, str]) -> Iterator[Problem]:
    value = typed.get(view.name, "")
    if not value:
        if view.required:
            words = translate("Intake", "{field}: still empty").format(field=view.label)
            advice = view.hint or translate("Intake", "Fill it in as the applicant says.")
            yield Problem(field=view.name, words=words, advice=advice)
        return
    if view.kind is FieldKind.DATE and _birth(value) is None:
        yield _unreadable_day(view.name, view.label)
    if view.kind is FieldKind.NUMBER and not _is_number(value):
        words = translate("Intake", "{field}: this is not a number").format(field=view.label)
        yield Problem(field=view.name, words=words, advice=view.hint)


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def _unreadable_day(field: str, label: str = "") -> Problem:
    words = translate("Intake", "this day cannot be read")
    named = label or translate("Intake", "Birth date")
    return Problem(
        field=field,
        words=translate("Intake", "{field}: {words}").format(field=named, words=words),
        advice=translate("Intake", "Write it as 19900101, 1990-1-1 or t for today."),
    )


def _birth(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _unkept(found: Sequence[Doubt], draft: IntakeDraft) -> Iterator[Problem]:
    """Leave out what the clerk kept with a reason and what only warns."""
    kept = {(one.field, one.doubt) for one in draft.kept if one.reason}
    for one in found:
        if one.blocks and (one.field, one.code) not in kept:
            yield Problem(field=one.field, words=one.words, advice=one.advice, doubt=one.code)


def read_day(text: str, today: dt.date) -> dt.date:
    """Return the day typed in any usual way.

    Raises:
        RuleViolation: ``date-unreadable``.
    """
    return read_date(text, today)


def id_kind_told(person: PersonDraft, today: dt.date) -> str:
    """Return the kind the number really has when it is not the one chosen, else nothing."""
    reading = doubts.read_number(person, today)
    return str(reading.kind) if reading.number and str(reading.kind) != person.id_kind else ""
