"""How the page of keeping says periods, lists and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.keeping import AtEnd, Ground, Kind, ListState
from hall_app.ui.day_words import moment_words
from hall_app.ui.hall.part import Line
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.keeping import AppraisalLine, AppraisalView, KeepingRule

GROUNDS = {
    Ground.LAW: mark("Keeping", "a law or rule"),
    Ground.PRACTICE: mark("Keeping", "usual, no text seen"),
    Ground.PROPOSAL: mark("Keeping", "proposed by this program, no rule seen"),
    Ground.HALL: mark("Keeping", "set by this hall"),
}
AT_ENDS = {
    AtEnd.DESTROY: mark("Keeping", "destroy the content"),
    AtEnd.SEAL: mark("Keeping", "seal"),
    AtEnd.KEEP: mark("Keeping", "keep"),
}
STATES = {
    ListState.OPEN: mark("Keeping", "waits for approval"),
    ListState.APPROVED: mark("Keeping", "approved, not carried out"),
    ListState.DONE: mark("Keeping", "carried out"),
    ListState.DROPPED: mark("Keeping", "given up"),
}
KINDS = {
    Kind.CASE: mark("Keeping", "Case"),
    Kind.CONTACT: mark("Keeping", "First-asked record"),
    Kind.APPOINTMENT: mark("Keeping", "Appointment"),
    Kind.PERSON: mark("Keeping", "Resident"),
    Kind.PAPER: mark("Keeping", "Paper"),
    Kind.VISIT: mark("Keeping", "Visit"),
    Kind.SCAN: mark("Keeping", "Scan or picture"),
}


def years_words(rule: KeepingRule) -> str:
    """Return how long something is kept."""
    return _years(rule.years)


def _years(years: int) -> str:
    if not years:
        return translate("Keeping", "for ever")
    return translate("Keeping", "%n year(s)", n=years)


def _beside_years(rule: KeepingRule) -> str:
    """Return what the years are counted from, and the delivered ones where the hall has others."""
    if rule.ground is not Ground.HALL:
        return rule.counted_from
    was = mark("Keeping", "delivered: {years}").shown(years=_years(rule.delivered))
    return f"{rule.counted_from} · {was}"


def rule_line(one: KeepingRule) -> Line:
    """Return a period as a row."""
    return Line(
        key=f"rule {one.key}",
        cells=(
            Cell(words=one.title, bold=True),
            Cell(words=years_words(one), second=_beside_years(one)),
            Cell(words=AT_ENDS[one.at_end].shown()),
            Cell(words=GROUNDS[one.ground].shown(), second=one.source, tone="ink2"),
        ),
        subject=one,
    )


def list_line(one: AppraisalView, today: dt.date) -> Line:
    """Return an appraisal list as a row."""
    tone = {ListState.OPEN: "warn", ListState.APPROVED: "warn", ListState.DONE: "good"}
    return Line(
        key=f"list {one.appraisal_id}",
        cells=(
            Cell(words=one.number, bold=True),
            Cell(words=f"{one.lines - one.left} / {one.lines}"),
            Cell(words=STATES[one.state].shown(), tone=tone.get(one.state, "ink2")),
            Cell(words=_who(one, today), tone="ink2"),
        ),
        subject=one,
    )


def _who(one: AppraisalView, today: dt.date) -> str:
    made = mark("Keeping", "made by {name} {day}").shown(
        name=one.made_by, day=moment_words(one.made_at, today)
    )
    if one.approved_at is None:
        return made
    approved = mark("Keeping", "approved by {name} {day}").shown(
        name=one.approved_by, day=moment_words(one.approved_at, today)
    )
    return f"{made} · {approved} · {one.members}"


def line_line(one: AppraisalLine, rules: dict[str, str], today: dt.date) -> Line:
    """Return a line of a list as a row."""
    done = moment_words(one.done_at, today) if one.done_at else ""
    evidence = f"SHA-256 {one.sha256[:16]}" if one.sha256 else ""
    return Line(
        key=f"line {one.line_id}",
        cells=(
            Cell(words=one.number, second=KINDS[one.kind].shown(), bold=True),
            Cell(words=one.about or translate("Keeping", "no content any more")),
            Cell(words=one.ended_on.isoformat(), second=rules.get(one.rule, "")),
            Cell(
                words=AT_ENDS[one.decision].shown(),
                second=" · ".join(filter(None, (one.reason, done, evidence))),
                tone="ink2" if one.decision is AtEnd.KEEP else "warn",
            ),
        ),
        subject=one,
    )
