"""The papers on the desk: what each key press makes of a line, and the counts in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.materials import MOST_SHEETS, MaterialState, Necessity
from hall_app.domain.scans import answers, file_words
from hall_app.services.commands import MaterialChoice
from hall_app.ui.day_words import day_words, short_day
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from hall_app.domain.materials import MaterialDemand, MaterialTick
    from hall_app.domain.scans import PaperOnFile

SEGMENTS = (
    MaterialState.ORIGINAL,
    MaterialState.COPY,
    MaterialState.MISSING,
    MaterialState.WAIVED,
    MaterialState.PROMISED,
)
"""The five answers, in the order of the segment."""

SEGMENT_WORDS = {
    MaterialState.ORIGINAL: mark("Materials", "Original"),
    MaterialState.COPY: mark("Materials", "Copy"),
    MaterialState.MISSING: mark("Materials", "Missing"),
    MaterialState.WAIVED: mark("Materials", "Waived"),
    MaterialState.PROMISED: mark("Materials", "Later"),
}
HERE = frozenset({MaterialState.ORIGINAL, MaterialState.COPY})
_TALLIES = (
    (HERE, mark("Materials", "%n in")),
    ({MaterialState.WAIVED}, mark("Materials", "%n waived")),
    ({MaterialState.PROMISED}, mark("Materials", "%n later")),
    ({MaterialState.MISSING}, mark("Materials", "%n missing")),
    ({MaterialState.UNSET}, mark("Materials", "%n not looked at")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """One paper with what the clerk has said about it so far.

    Attributes:
        demanded: What was asked when the matter came, of a paper its item no longer lists.
        on_file: Day since when the applicant has it on file here.
        from_file: Whether the copy taken in is the one on file.
    """

    demand: MaterialDemand
    demanded: str = ""
    state: MaterialState = MaterialState.UNSET
    count: int = 0
    reason: str = ""
    promised_on: dt.date | None = None
    on_file: dt.date | None = None
    from_file: bool = False

    @property
    def required(self) -> bool:
        """Tell whether the item cannot be accepted without it."""
        return self.demand.necessity is Necessity.REQUIRED

    @property
    def needs_remark(self) -> bool:
        """Tell whether the state asks for a reason or a day that is not there yet."""
        if self.state is MaterialState.WAIVED:
            return not self.reason
        return self.state is MaterialState.PROMISED and self.promised_on is None

    @property
    def choice(self) -> MaterialChoice:
        """Return the line as a command carries it."""
        return MaterialChoice(
            key=self.demand.key,
            state=self.state,
            count=self.count,
            reason=self.reason if self.from_file or self.state is MaterialState.WAIVED else "",
            promised_on=self.promised_on if self.state is MaterialState.PROMISED else None,
        )

    @property
    def offers_file(self) -> bool:
        """Tell whether the copy on file could be taken for it, and nothing else was."""
        open_states = (MaterialState.UNSET, MaterialState.MISSING)
        return self.on_file is not None and self.state in open_states

    @property
    def short_remark(self) -> str:
        """Return the remark for a narrow column: the day without its weekday."""
        if self.offers_file:
            return translate("Materials", "on file · 6")
        if self.from_file:
            return translate("Materials", "from the file")
        if self.state is MaterialState.PROMISED and self.promised_on is not None:
            return translate("Materials", "by {day}").format(
                day=short_day(self.promised_on, self.promised_on)
            )
        return self.remark

    @property
    def settled_remark(self) -> str:
        """Return the reason or the day given, which stays in sight in any width."""
        states = (MaterialState.WAIVED, MaterialState.PROMISED)
        settled = self.from_file or self.state in states or self.offers_file
        return self.short_remark if settled else ""

    @property
    def _file_remark(self) -> str:
        if self.from_file or self.on_file is None:
            return self.reason
        words = translate("Materials", "on file since {day} · 6")
        return words.format(day=self.on_file.isoformat())

    @property
    def remark(self) -> str:
        """Return the line's last words: the reason, the day, or what helps now."""
        if self.from_file or self.offers_file:
            return self._file_remark
        if self.state is MaterialState.WAIVED:
            return self.reason or translate("Materials", "why waived? F2")
        if self.state is MaterialState.PROMISED:
            return self._promise
        if self.state is MaterialState.MISSING:
            if not self.required:
                return translate("Materials", "welcome, but not needed")
            return self.demand.how_to_mend
        return ""

    @property
    def _promise(self) -> str:
        if self.promised_on is None:
            return translate("Materials", "by which day? F2")
        return translate("Materials", "by {day}").format(
            day=day_words(self.promised_on, self.promised_on)
        )


def line_of(demand: MaterialDemand, choices: Sequence[MaterialChoice] = ()) -> DeskLine:
    """Return the line of a paper, with what a draft says about it."""
    line = DeskLine(demand=demand)
    known = (answered(line, one) for one in choices if one.key == demand.key)
    return next(known, line)


def answered(line: DeskLine, tick: MaterialTick) -> DeskLine:
    """Return the line with an answer that was given before."""
    return replace(
        line,
        state=tick.state,
        count=tick.count,
        reason=tick.reason,
        promised_on=tick.promised_on,
        from_file=tick.state in HERE and bool(tick.reason),
    )


def put(line: DeskLine, state: MaterialState) -> DeskLine:
    """Return the line in a state, with the count that goes with it."""
    if line.from_file:
        line = replace(line, from_file=False, reason="")
    if state is MaterialState.ORIGINAL:
        return replace(line, state=state, count=line.demand.originals or 1)
    if state is MaterialState.COPY:
        return replace(line, state=state, count=line.demand.copies or 1)
    return replace(line, state=state, count=0)


def as_demanded(line: DeskLine) -> DeskLine:
    """Return the line taken in as the item asks; a copy where a copy stays in the file."""
    return put(line, MaterialState.COPY if line.demand.copies else MaterialState.ORIGINAL)


def offered(line: DeskLine, papers: Iterable[PaperOnFile]) -> DeskLine:
    """Return the line with the day since when such a paper is on file; nothing is ticked."""
    days = [one.since for one in papers if answers(one.paper, line.demand.name)]
    return replace(line, on_file=max(days, default=None))


def from_file(line: DeskLine) -> DeskLine:
    """Return the line with the copy on file taken for it."""
    if line.on_file is None:
        return line
    taken = put(line, MaterialState.COPY)
    return replace(taken, from_file=True, reason=file_words(line.on_file))


def allowed(line: DeskLine, state: MaterialState) -> bool:
    """Tell whether a state may be chosen: only some papers may come later (容缺)."""
    return state is not MaterialState.PROMISED or line.demand.deferrable


def stepped(line: DeskLine, step: int) -> DeskLine:
    """Return the line with the next or previous answer; it stops at the ends."""
    choices = [state for state in SEGMENTS if allowed(line, state)]
    if line.state is MaterialState.UNSET:
        return put(line, choices[0] if step > 0 else choices[-1])
    place = min(max(choices.index(line.state) + step, 0), len(choices) - 1)
    return put(line, choices[place])


def counted(line: DeskLine, step: int) -> DeskLine:
    """Return the line with one sheet more or less, at least one."""
    if line.state not in HERE:
        return line
    return replace(line, count=min(max(line.count + step, 1), MOST_SHEETS))


def lacking(lines: Iterable[DeskLine]) -> tuple[DeskLine, ...]:
    """Return the mandatory papers that the applicant does not have with him."""
    return tuple(one for one in lines if one.required and one.state is MaterialState.MISSING)


def unanswered(lines: Iterable[DeskLine]) -> tuple[DeskLine, ...]:
    """Return the mandatory papers about which nothing was said yet."""
    return tuple(one for one in lines if one.required and one.state is MaterialState.UNSET)


def head_words(lines: Iterable[DeskLine]) -> tuple[str, bool]:
    """Return the counts in words, and whether a mandatory paper is not in."""
    known = tuple(lines)
    required = [one for one in known if one.required]
    optional = [one for one in known if not one.required]
    parts = []
    if required:
        words = translate("Materials", "%n mandatory:", n=len(required))
        parts.append(_captioned(words, _tally(required)))
    if optional:
        words = translate("Materials", "%n optional:", n=len(optional))
        parts.append(_captioned(words, _tally(optional)))
    return "\u2003".join(parts), bool(lacking(known))


def _captioned(caption: str, words: str) -> str:
    return translate("Materials", "{caption} {words}").format(caption=caption, words=words)


def _tally(lines: Sequence[DeskLine]) -> str:
    counts = ((sum(one.state in states for one in lines), words) for states, words in _TALLIES)
    return " · ".join(words.shown(n=count) for count, words in counts if count)


def demand_words(demand: MaterialDemand) -> str:
    """Return what the item asks for, in as few words as a column has room for."""
    if demand.originals and demand.copies:
        return translate("Materials", "{originals} orig. {copies} cop.").format(
            originals=demand.originals, copies=demand.copies
        )
    if demand.copies:
        return translate("Materials", "{copies} cop.").format(copies=demand.copies)
    return translate("Materials", "Original {originals}").format(originals=demand.originals or 1)
