"""What the clerk does with the record in focus: outcome, hand on, sign, class, case, papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.contacts import ContactOutcome
from hall_app.services.contact_papers import FORMS, REGISTER, SLIP
from hall_app.ui.batch_print import MOST_ROWS, PaperRow, print_list
from hall_app.ui.contacts.dialogs import UNCLEAR, ClassifyDialog, CloseDialog, HandOnDialog
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.contacts import ContactSlice, ContactView
    from hall_app.domain.flow.views import ColleagueView
    from hall_app.domain.views import Operator, PaperView
    from hall_app.ui.contacts.page import ContactsPage
    from hall_app.ui.desk import Desk
    from hall_app.ui.widgets.form_dialog import FormDialog

_EVERY_SLIP = "every-slip"


class RecordActs(QObject):
    """Ask what an act needs, and hand it to the services.

    Attributes:
        colleagues: Who a record can go to.
    """

    def __init__(self, page: ContactsPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.colleagues: tuple[ColleagueView, ...] = ()

    def close_record(self) -> None:
        """Close the record with the focus with its outcome."""
        one = self._page.sheet.contact
        if one is None or not one.open:
            return
        dialog = CloseDialog(one, may_open=self._desk.may("intake.accept"), parent=self._page)

        def given() -> None:
            if dialog.end.opens_case:
                dialog.accept()
                self.open_case()
                return
            dialog.wait()
            self._page.controller.close(one, dialog.end.end, taken, _refusing(dialog))

        def taken() -> None:
            dialog.accept()
            words = mark("Contacts", "{number} is closed")
            self._page.shell.toast(words.shown(number=one.number))

        dialog.given.connect(given)
        dialog.open()

    def hand_on(self) -> None:
        """Give the record with the focus to a colleague, or to the head who names one."""
        one = self._page.sheet.contact
        if one is None or not one.open:
            return
        dialog = HandOnDialog(one, self.colleagues, self._desk.today(), self._page)

        def given() -> None:
            chosen = dialog.chosen
            if not chosen:
                dialog.refuse(translate("Contacts", "Choose who gets it."), ("to",))
                return
            to = None if chosen == UNCLEAR else int(chosen)
            reason = dialog.form.text("reason")
            dialog.wait()
            self._page.controller.hand_on(one, to, reason, taken, _refusing(dialog))

        def taken() -> None:
            dialog.accept()
            words = translate("Contacts", "Handed on; the reception sheet waits to be printed")
            self._page.shell.toast(words)

        dialog.given.connect(given)
        dialog.open()

    def sign(self) -> None:
        """Sign for the record with the focus."""
        one = self._page.sheet.contact
        if one is not None:
            words = mark("Contacts", "{number} is yours now").shown(number=one.number)
            self._page.controller.sign(one, lambda: self._page.shell.toast(words))

    def classify(self) -> None:
        """Say whether the hall can solve the wish with the focus, and who watches over it."""
        one = self._page.sheet.contact
        if one is None or not one.open:
            return
        dialog = ClassifyDialog(one, self.colleagues, self._desk.today(), self._page)
        dialog.given.connect(
            lambda: self._page.controller.classify(
                one, dialog.answer_given, dialog.accept, _refusing(dialog)
            )
        )
        dialog.open()

    def open_case(self) -> None:
        """Open the intake with person and words of the record, or show its case."""
        one = self._page.sheet.contact
        if one is None:
            return
        if one.outcome is ContactOutcome.CASE:
            self._page.shell.open_page("case", one.case_number)
        elif one.open:
            self._page.controller.opening(one.contact_id, self._begin_case)

    def _begin_case(self, opening: object) -> None:
        self._page.shell.open_page("intake", opening)

    def choose_paper(self) -> None:
        """Offer the papers of the record with the focus, of the list, and of the month."""
        one = self._page.sheet.contact
        lines = [
            Line(key=form, words=words)
            for form, words in FORMS.items()
            if one is not None or form == REGISTER
        ]
        slips = translate("Contacts", "Slips of all records in this list")
        lines.append(Line(key=_EVERY_SLIP, words=slips))
        today = self._desk.today()
        fact = translate("Contacts", "Print which paper?")
        sentence = translate("Contacts", "The register holds this month up to today.")
        words = translate("Contacts", "Print")
        dialog = PickDialog("contact-papers", fact, sentence, lines, take=words, parent=self._page)

        def chosen() -> None:
            if dialog.chosen == REGISTER:
                self._page.controller.print_register(today.replace(day=1), today)
            elif dialog.chosen == _EVERY_SLIP:
                self._page.controller.whole(MOST_ROWS + 1, self._print_slips)
            elif one is not None:
                self._page.controller.print(one.contact_id, dialog.chosen)

        dialog.accepted.connect(chosen)
        dialog.open()

    def _print_slips(self, piece: ContactSlice) -> None:
        """Ask, then print the slip (P07) of each record."""
        rows = [
            PaperRow(words=f"{one.number} {one.name}", make=partial(self._queue_slip, one))
            for one in piece.rows
        ]
        asked = mark("Contacts", "Print the slips of {count} records?")
        print_list(self._desk, self._page, asked.shown(count=len(rows)), rows)

    def _queue_slip(self, one: ContactView, operator: Operator) -> tuple[PaperView, ...]:
        services = self._desk.services
        job = services.contact_papers.print(one.contact_id, SLIP, operator)
        return (services.prints.paper(job, operator),)


def _refusing(dialog: FormDialog) -> Callable[[Exception], None]:
    """Return what says in a dialog why its answer was refused."""

    def refused(fault: Exception) -> None:
        text = explain(fault)
        dialog.refuse(text.whole, text.fields)

    return refused
