"""The part of the ratings: slips go in by any clerk, only the head reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.ratings import FollowUp, RatingFigures
from hall_app.services.events import RatingsChanged
from hall_app.ui.day_words import listed_day, short_day
from hall_app.ui.desk import CaseSubject
from hall_app.ui.front_desk.commands import BOARD, NEW, REVEAL, SETTLE
from hall_app.ui.front_desk.panel import Panel, Way
from hall_app.ui.front_desk.slip import GRADES, CallDialog, SlipDialog
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.ratings import NewRating, RatingView
    from hall_app.domain.views import Operator
    from hall_app.ui.desk import Desk


class RatingsPanel(Panel):
    """List what applicants say, call-backs that are owed first."""

    rights = ("ratings.enter", "ratings.read")
    heard = (RatingsChanged,)

    def __init__(self, desk: Desk) -> None:
        table: RowTable[RatingView] = RowTable(
            "front-desk-ratings",
            _columns(desk.today),
            accessible=translate("FrontDesk", "Ratings"),
            empty=EmptyState(
                "star",
                translate("FrontDesk", "No slip to read"),
                translate(
                    "FrontDesk",
                    "Alt+A enters one. Only the head reads them, and nobody those about himself.",
                ),
            ),
            key=lambda one: one.rating_id,
        )
        super().__init__("ratings", mark("FrontDesk", "Ratings"), table, desk)
        self._figures: RatingFigures | None = None
        table.opened.connect(self._open_case)
        table.moved.connect(lambda _row: self._show_words())

    @property
    def note(self) -> str:
        """Say how many call-backs are owed, and how satisfied people were this year."""
        figures = self._figures
        if figures is None:
            return ""
        owed = translate("FrontDesk", "%n call-back(s) owed", n=figures.open)
        if figures.satisfaction is None:
            return owed
        share = mark("FrontDesk", "this year {share} of {count} satisfied").shown(
            share=f"{figures.satisfaction:.1%}", count=figures.total
        )
        return f"{owed} · {share}"

    def ways(self) -> tuple[Way, ...]:
        """Enter a slip, settle a call-back, print an empty slip."""
        return (
            Way(
                name=NEW,
                words=mark("FrontDesk", "Enter a slip"),
                act="ratings.enter",
                call=self.enter,
            ),
            Way(
                name=SETTLE,
                words=mark("FrontDesk", "Called back"),
                act="ratings.follow",
                call=self.settle,
            ),
            Way(
                name=REVEAL,
                words=mark("FrontDesk", "Phone in full"),
                act="ratings.follow",
                call=self.reveal,
            ),
            Way(
                name=BOARD,
                words=mark("FrontDesk", "Print an empty slip"),
                act="prints.send",
                call=self.print_blank,
            ),
        )

    def hindrance(self, name: str) -> str:
        """Say that no slip is chosen, or that nobody has to be called."""
        row = self.table.current
        if name in (NEW, BOARD):
            return ""
        if row is None:
            return translate("FrontDesk", "no slip is chosen")
        if name == SETTLE and row.follow is not FollowUp.OPEN:
            return translate("FrontDesk", "no call-back is owed")
        if name == REVEAL and not row.phone_masked:
            return translate("FrontDesk", "no phone is known")
        return ""

    def load(self) -> None:
        """Load the slips, for who may read them."""
        service, today = self.desk.services.ratings, self.desk.today()
        if not self.desk.may("ratings.read"):
            self._figures = None
            self._show_rows(())
            return

        def look(operator: Operator) -> tuple[tuple[RatingView, ...], RatingFigures]:
            year = service.figures(today.replace(month=1, day=1), today, operator)
            # The call-backs that this reader can see, not those about himself.
            mine = service.open_calls(operator)
            return service.listed(operator), RatingFigures(counts=year.counts, open=mine)

        self.run(look, self._show, key="ratings")

    # --- acts -------------------------------------------------------------------------------

    def enter(self) -> None:
        """Take a slip from the box."""
        service, dialog = self.desk.services.ratings, SlipDialog(self)

        def job(operator: Operator, told: NewRating) -> int:
            return service.enter(told, operator)

        def kept(_rating: int) -> None:
            self.told.emit(translate("FrontDesk", "The slip is kept for the head"))

        self.ask(dialog, dialog.told, job, kept)

    def settle(self) -> None:
        """Ask what the call-back brought."""
        row, service = self.table.current, self.desk.services.ratings
        if row is None:
            return
        dialog = CallDialog(row, self)

        def job(operator: Operator, words: str) -> RatingView:
            return service.settle(row.rating_id, row.version, words, operator)

        self.ask(
            dialog,
            dialog.told,
            job,
            lambda _slip: self.told.emit(translate("FrontDesk", "The call-back is settled")),
        )

    def reveal(self) -> None:
        """Show the number for the call; the look goes into the journal."""
        row, service = self.table.current, self.desk.services.ratings
        if row is not None:
            self.run(
                lambda operator: service.reveal_phone(row.rating_id, operator),
                lambda phone: self.told.emit(
                    mark("FrontDesk", "{name}: {phone}").shown(name=row.applicant, phone=phone)
                ),
            )

    def print_blank(self) -> None:
        """Queue an empty slip."""
        self.paper.emit(self.desk.services.ratings.print_blank)

    # --- what it shows ----------------------------------------------------------------------

    def _open_case(self, row: RatingView) -> None:
        if row.case_number:
            self.leads.emit("case", CaseSubject(number=row.case_number))

    def _show(self, found: tuple[tuple[RatingView, ...], RatingFigures]) -> None:
        rows, self._figures = found
        self._show_rows(rows)

    def _show_rows(self, rows: tuple[RatingView, ...]) -> None:
        self.table.show_rows(rows)
        self.foot.say()
        self._show_words()
        self.changed.emit()

    def _show_words(self) -> None:
        """Show the whole of what was written, and what came of it."""
        row = self.table.current
        lines = []
        if row is not None and row.words:
            lines.append(row.words)
        if row is not None and row.follow_words:
            lines.append(
                mark("FrontDesk", "{who}: {words}").shown(
                    who=row.follow_by_whom, words=row.follow_words
                )
            )
        self.below.setText("\n".join(lines))
        self.below.setVisible(bool(lines))


def _columns(today: Callable[[], dt.date]) -> tuple[Column[RatingView], ...]:
    def grade(one: RatingView) -> Cell:
        tone = "problem" if one.grade.bad else "ink"
        return Cell(
            words=GRADES[one.grade].shown(), icon="warn" if one.grade.bad else "star", tone=tone
        )

    def whose(one: RatingView) -> Cell:
        if one.anonymous:
            return Cell(words=translate("FrontDesk", "anonymous"), tone="ink2")
        return Cell(words=one.applicant, second=one.case_number)

    def follow(one: RatingView) -> Cell:
        if one.follow is FollowUp.NONE:
            return Cell()
        if one.follow is FollowUp.DONE:
            return Cell(words=translate("FrontDesk", "settled"), icon="check", tone="good")
        by = one.follow_by
        until = short_day(by, today()) if by is not None else ""
        late = by is not None and by < today()
        words = mark("FrontDesk", "call back by {day}").shown(day=until)
        return Cell(words=words, icon="phone", tone="problem" if late else "warn")

    return (
        Column(
            title=translate("FrontDesk", "Day"),
            cell=lambda one: Cell(words=listed_day(one.day, today())),
            width=110,
        ),
        Column(title=translate("FrontDesk", "Overall"), cell=grade, width=130),
        Column(title=translate("FrontDesk", "Whose"), cell=whose, least=110),
        Column(
            title=translate("FrontDesk", "Item"),
            cell=lambda one: Cell(words=one.item_title or one.window),
            gives_way=2,
        ),
        Column(
            title=translate("FrontDesk", "Handled by"),
            cell=lambda one: Cell(words=one.rated),
            width=90,
            gives_way=3,
        ),
        Column(title=translate("FrontDesk", "Words"), cell=lambda one: Cell(words=one.words)),
        Column(title=translate("FrontDesk", "Call-back"), cell=follow, width=170),
    )
