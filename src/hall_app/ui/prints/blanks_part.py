"""Pre-numbered blank receipts for hours without power: reserve, print, spoil, see what became."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hall_app.domain.blanks import MOST_AT_ONCE, BlankLine, BlankState
from hall_app.domain.views import PaperView
from hall_app.services.blanks import COPIES, FORM, TITLE
from hall_app.ui.batch_print import PaperRow, print_rows
from hall_app.ui.day_words import moment_words
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.prints.acts import ALL, RESERVE, SPOIL
from hall_app.ui.prints.part import Part
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from hall_app.domain.views import Operator

_STATES = {
    BlankState.FREE: (mark("Prints", "free"), "", "ink"),
    BlankState.USED: (mark("Prints", "used"), "check", "good"),
    BlankState.SPOILED: (mark("Prints", "spoiled"), "close", "ink2"),
}


class BlanksPart(Part):
    """List the blanks with what became of each."""

    key = "blanks"
    words = mark("Prints", "Numbered blanks")
    right = "blanks.read"
    ways = (RESERVE, ALL, SPOIL)

    def make_table(self) -> RowTable[BlankLine]:
        """Return the register of blanks."""
        table: RowTable[BlankLine] = RowTable(
            "papers-blanks",
            _columns(self.desk.today),
            accessible=translate("Prints", "Numbered blanks"),
            empty=EmptyState("print"),
            key=lambda one: one.number,
        )
        table.empty.say(
            translate("Prints", "No blank receipts are kept"),
            translate(
                "Prints",
                "Alt+N gives numbers to a pile of blank receipts, to be written by hand while "
                "there is no power. Later each is entered late with its number.",
            ),
        )
        return table

    @property
    def paper(self) -> PaperView | None:
        """Return the blank with the focus as a paper."""
        line = self.table.current
        return _paper_of(line) if line is not None else None

    def load(self) -> None:
        """Load the register."""
        blanks, operator = self.desk.services.blanks, self.desk.operator()
        self.run(lambda: blanks.register(operator), self._show, "blanks")

    def calls(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done with blanks."""
        return {RESERVE: self.ask_count, ALL: self.print_free, SPOIL: self.ask_spoiled}

    def hindrance(self, way: str) -> str:
        """Say why a way is not open."""
        line = self.table.current
        if way == ALL:
            unprinted = any(_is_unprinted(one) for one in self.table.model.rows)
            return "" if unprinted else translate("Prints", "every free blank was printed")
        if way == SPOIL and (line is None or line.state is not BlankState.FREE):
            return translate("Prints", "only a free blank can be spoiled")
        return ""

    def ask_count(self) -> None:
        """Ask how many blanks are wanted, reserve their numbers and print them."""
        dialog = FormDialog(
            "new-blanks",
            translate("Prints", "New numbered blanks"),
            translate("Prints", "Reserve and print"),
            translate("Prints", "Back"),
            self.page,
        )
        hint = mark("Prints", "at most {most} at once; each is printed twice").shown(
            most=MOST_AT_ONCE
        )
        field = DigitsField("count", limit=3)
        label = translate("Prints", "How many")
        dialog.form.add(FieldSpec(name="count", label=label, required=True, hint=hint), field)
        dialog.form.set_value("count", "20")
        dialog.form.focus("count")
        dialog.given.connect(lambda: self._reserve(dialog))
        dialog.open()

    def ask_spoiled(self) -> None:
        """Ask what happened to the blank with the focus."""
        line = self.table.current
        if line is None:
            return
        dialog = ReasonDialog(
            mark("Prints", "Blank {number} is spoiled or lost").shown(number=line.number),
            translate("Prints", "Its number is never used; what happened stays on the register."),
            translate("Prints", "Note it"),
            self.page,
        )
        blanks, operator = self.desk.services.blanks, self.desk.operator()
        number = line.number

        def note(reason: str) -> None:
            self.run(lambda: blanks.spoil(number, reason, operator), lambda _none: None, "spoil")

        dialog.given.connect(note)
        dialog.open()

    def print_free(self) -> None:
        """Print the free blanks that no printer took yet."""
        unprinted = [one for one in reversed(self.table.model.rows) if _is_unprinted(one)]
        if unprinted:
            rows = [self._row(one.job_id, one.number) for one in unprinted]
            print_rows(self.desk, rows, self.page, lambda _count: self.load())

    # --- answers ----------------------------------------------------------------------------

    def _reserve(self, dialog: FormDialog) -> None:
        blanks, operator = self.desk.services.blanks, self.desk.operator()
        count = int(dialog.form.text("count") or "0")

        def reserved(jobs: tuple[int, ...]) -> None:
            dialog.accept()
            rows = [self._row(one, TITLE) for one in jobs]
            print_rows(self.desk, rows, self.page, lambda _count: self.load())

        def refused(fault: Exception) -> None:
            told = explain(fault)
            dialog.refuse(told.whole, told.fields)

        dialog.wait()
        self.desk.tasks.run(
            lambda: blanks.reserve(count, operator), owner=dialog, done=reserved, error=refused
        )

    def _row(self, job_id: int, words: str) -> PaperRow:
        return PaperRow(words=words, make=partial(self._find, job_id))

    def _find(self, job_id: int, operator: Operator) -> Sequence[PaperView]:
        return (self.desk.services.prints.paper(job_id, operator),)

    def _show(self, lines: tuple[BlankLine, ...]) -> None:
        self.table.show_rows(lines)
        free = sum(one.state is BlankState.FREE for one in lines)
        self.foot.note = mark("Prints", " · {free} free").shown(free=free)
        self.foot.say()
        self.loaded.emit()


def _is_unprinted(line: BlankLine) -> bool:
    return line.state is BlankState.FREE and not line.printed


def _paper_of(line: BlankLine) -> PaperView:
    return PaperView(
        job_id=line.job_id,
        form_id=FORM,
        title=TITLE,
        number=line.number,
        state="done" if line.printed else "waiting",
        copies=COPIES,
        reprints=0,
        printer="",
        reason="",
        created_at=line.at,
        case_number=line.case_number,
    )


def _columns(today: Callable[[], dt.date]) -> tuple[Column[BlankLine], ...]:
    def state(one: BlankLine) -> Cell:
        words, icon, tone = _STATES[one.state]
        unprinted = _is_unprinted(one)
        second = translate("Prints", "not printed yet") if unprinted else ""
        return Cell(words=words.shown(), second=second, icon=icon, tone=tone)

    def settled(one: BlankLine) -> Cell:
        when = moment_words(one.settled_at, today()) if one.settled_at else ""
        return Cell(words=when, second=one.settled_by, tone="ink2")

    return (
        Column(
            title=translate("Prints", "Number"),
            cell=lambda one: Cell(words=one.number, bold=True),
            width=160,
        ),
        Column(title=translate("Prints", "State"), cell=state, width=150),
        Column(
            title=translate("Prints", "Case number or what happened"),
            cell=lambda one: Cell(words=one.case_number or one.reason),
        ),
        Column(title=translate("Prints", "Used or spoiled"), cell=settled, width=180, gives_way=1),
        Column(
            title=translate("Prints", "Reserved"),
            cell=lambda one: Cell(words=moment_words(one.at, today()), second=one.by, tone="ink2"),
            width=180,
            gives_way=2,
        ),
    )
