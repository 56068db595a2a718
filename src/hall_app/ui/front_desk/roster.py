"""The part of the roster: a week of posts, who is away, the shift diary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from hall_app.domain.roster import DAY, WEEK, monday_of
from hall_app.services.events import HallChanged, RosterChanged
from hall_app.ui.day_words import WEEKDAYS, short_day
from hall_app.ui.front_desk.commands import (
    BACK,
    BOARD,
    CHANGE,
    FORWARD,
    NEW,
    OTHER,
    PRINT,
    REVEAL,
    SETTLE,
)
from hall_app.ui.front_desk.duty import DutyDialog, Posting, ShiftDialog
from hall_app.ui.front_desk.panel import Panel, Way
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.roster import Away, DutyCell, RosterWeek
    from hall_app.domain.views import Operator
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked

Colleagues = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRow:
    """One post with its seven days."""

    post: str
    cells: tuple[DutyCell | None, ...]


class RosterPanel(Panel):
    """Show a week of posts; the head fills it, everybody writes the diary."""

    rights = ("roster.read",)
    heard = (RosterChanged, HallChanged)

    def __init__(self, desk: Desk) -> None:
        self._monday = monday_of(desk.today())
        self._week: RosterWeek | None = None
        table: RowTable[PostRow] = RowTable(
            "front-desk-roster",
            _columns(self._monday, frozenset(), desk.today()),
            accessible=translate("FrontDesk", "Roster"),
            empty=EmptyState("people", translate("FrontDesk", "The hall has no posts")),
            key=lambda one: one.post,
        )
        super().__init__("roster", mark("FrontDesk", "Roster"), table, desk)
        table.opened.connect(lambda _row: self.assign())

    @property
    def note(self) -> str:
        """Name the week."""
        today, last = self.desk.today(), self._monday + DAY * (WEEK - 1)
        return mark("FrontDesk", "{first} to {last}").shown(
            first=short_day(self._monday, today), last=short_day(last, today)
        )

    def ways(self) -> tuple[Way, ...]:
        """Fill posts, write the diary, print, go to the absences; step from week to week."""
        change, read = "roster.change", "roster.read"

        def way(name: str, words: Marked, act: str, call: Callable[[], object]) -> Way:
            return Way(name=name, words=words, act=act, call=call)

        return (
            way(NEW, mark("FrontDesk", "Fill the post"), change, self.assign),
            way(SETTLE, mark("FrontDesk", "Shift diary"), "roster.diary", self.write_shift),
            way(PRINT, mark("FrontDesk", "Print the roster"), "prints.send", self.print),
            way(OTHER, mark("FrontDesk", "Leaders in turn"), change, self.leaders),
            way(BOARD, mark("FrontDesk", "As last week"), change, self.copy),
            way(CHANGE, mark("FrontDesk", "Who is away"), "absences.own", self.who_is_away),
            way(FORWARD, mark("FrontDesk", "Next week"), read, lambda: self.step(1)),
            way(BACK, mark("FrontDesk", "Week before"), read, lambda: self.step(-1)),
        )

    def hindrance(self, name: str) -> str:
        """Say that no post is chosen, or that the week is over."""
        if name == REVEAL:
            return translate("FrontDesk", "belongs to another part")
        over = self._monday + DAY * WEEK <= self.desk.today()
        if name in (NEW, OTHER, BOARD) and over:
            return translate("FrontDesk", "the week is over")
        if name == NEW and self.table.current is None:
            return translate("FrontDesk", "no post is chosen")
        return ""

    def load(self) -> None:
        """Load the week."""
        service, monday = self.desk.services.roster, self._monday
        self.run(lambda operator: service.week(monday, operator), self._show, key="roster")

    def step(self, weeks: int) -> None:
        """Show a later or earlier week."""
        self._monday += DAY * WEEK * weeks
        self.load()

    # --- acts -------------------------------------------------------------------------------

    def assign(self) -> None:
        """Ask who has the post with the focus."""
        row, week = self.table.current, self._week
        if row is None or week is None or self.hindrance(NEW) or not self.desk.may("roster.change"):
            return
        service = self.desk.services.roster

        def opened(colleagues: Colleagues) -> None:
            dialog = DutyDialog(row.post, week, colleagues, self.desk.today(), self)

            def job(operator: Operator, told: Posting) -> None:
                service.assign(told.days, row.post, told.a, operator, b=told.b)

            self.ask(dialog, dialog.told, job, lambda _none: None)

        self.run(service.colleagues, opened, key="people")

    def leaders(self) -> None:
        """Fill the enquiry desk with the leaders in turn."""
        service, monday = self.desk.services.roster, self._monday
        self.run(lambda operator: service.leaders_in_turn(monday, operator), self._filled)

    def copy(self) -> None:
        """Fill empty posts as they were last week."""
        service, monday = self.desk.services.roster, self._monday
        self.run(lambda operator: service.as_last_week(monday, operator), self._filled)

    def who_is_away(self) -> None:
        """Open the absences on the page of the hall, where they are recorded and ended."""
        self.leads.emit("hall", "absences")

    def write_shift(self) -> None:
        """Ask how the shift was."""
        service, dialog = self.desk.services.roster, ShiftDialog(self.desk.today, self)

        def job(operator: Operator, told: tuple[dt.date, int, str, str]) -> None:
            day, visitors, done, handed = told
            service.record_shift(day, visitors, done, handed, operator)

        self.ask(
            dialog,
            dialog.told,
            job,
            lambda _none: self.told.emit(translate("FrontDesk", "The shift is in the diary")),
        )

    def print(self) -> None:
        """Queue the roster of the week."""
        service, monday = self.desk.services.roster, self._monday
        self.paper.emit(lambda operator: service.print(monday, operator))

    # --- what it shows ----------------------------------------------------------------------

    def _filled(self, count: int) -> None:
        self.told.emit(translate("FrontDesk", "%n post(s) filled", n=count))

    def _show(self, week: RosterWeek) -> None:
        self._week = week
        today = self.desk.today()
        self.table.show_columns(_columns(week.monday, week.rest, today))
        self.table.show_rows(
            tuple(
                PostRow(post=post, cells=tuple(week.cells.get((post, day)) for day in week.days))
                for post in week.posts
            )
        )
        lines = [
            mark("FrontDesk", "Away: {name}, {span}").shown(name=one.name, span=_span(one, today))
            for one in week.absences
        ]
        lines += [
            mark("FrontDesk", "{day} {name}: {visitors} came. {done} Handed on: {handed}").shown(
                day=short_day(one.day, today),
                name=one.name,
                visitors=one.visitors,
                done=one.done,
                handed=one.handed or translate("FrontDesk", "nothing"),
            )
            for one in week.diary
        ]
        self.below.setText("\n".join(lines))
        self.below.setVisible(bool(lines))
        self.foot.say()
        self.changed.emit()


def _span(one: Away, today: dt.date) -> str:
    days = short_day(one.since, today)
    if one.until != one.since:
        days = mark("FrontDesk", "{first} to {last}").shown(
            first=days, last=short_day(one.until, today)
        )
    if not one.cover:
        return days
    return mark("FrontDesk", "{days}, {name} covers").shown(days=days, name=one.cover)


def _cell(place: int, today: dt.date, monday: dt.date, row: PostRow) -> Cell:
    one = row.cells[place]
    if one is None:
        return Cell()
    if not one.serving:
        return Cell(words=one.a_name, second=translate("FrontDesk", "nobody there"), tone="problem")
    if one.serving != one.a_name:
        stands_in = mark("FrontDesk", "for {name}").shown(name=one.a_name)
        return Cell(words=one.serving, second=stands_in, tone="warn")
    return Cell(words=one.a_name, second=one.b_name, bold=monday + DAY * place == today)


def _columns(
    monday: dt.date, rest: frozenset[dt.date], today: dt.date
) -> tuple[Column[PostRow], ...]:
    def title(place: int) -> str:
        day = monday + DAY * place
        words = f"{WEEKDAYS[place].shown()} {day.month}/{day.day}"
        return f"{words} {translate('FrontDesk', 'rest')}" if day in rest else words

    return (
        Column(
            title=translate("FrontDesk", "Post"),
            cell=lambda one: Cell(words=one.post, bold=True),
            width=96,
        ),
        *(
            Column(title=title(place), cell=partial(_cell, place, today, monday), least=72)
            for place in range(WEEK)
        ),
    )
