"""The overlay forms of the hall: listed here, made and changed in the workshop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from hall_app.domain.overlays.views import Subject
from hall_app.ui.desk import WorkshopSubject
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.picker import Line as Offer
from hall_app.ui.widgets.picker import PickDialog
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.overlays.views import FormLine, OpenedForm
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

OPEN, NEW, COPY = "main", "hall:item-copy", "hall:form-copy"
OLDER, WITHDRAW = "hall:item-history", "hall:item-withdraw"
"""The keys of items do the same to forms; only their words are others."""
_FROM = {
    frozenset(Subject): mark("Hall", "a case or a resident"),
    frozenset({Subject.CASE}): mark("Hall", "a case"),
    frozenset({Subject.PERSON}): mark("Hall", "a resident"),
}


class FormsPart(Part):
    """List the overlay forms; Enter opens one in the workshop."""

    key = "forms"
    words = mark("Hall", "Overlay forms")
    right = "forms.change"
    icon = "form"
    ways = (OPEN, NEW, COPY, OLDER, WITHDRAW)
    names: ClassVar[dict[str, Marked]] = {
        OPEN: mark("Hall", "Open"),
        NEW: mark("Hall", "New form"),
        OLDER: mark("Hall", "Earlier versions"),
        WITHDRAW: mark("Hall", "Withdraw"),
    }

    def columns(self) -> tuple[Column[Line], ...]:
        """Return title, sheet, places, version, what fills it, and where it comes from."""
        return (
            column(mark("Hall", "Form"), 0, least=220),
            column(mark("Hall", "Sheet"), 1, 110, gives_way=2),
            column(mark("Hall", "Places"), 2, 60, numbers=True, gives_way=3),
            column(mark("Hall", "Version"), 3, 60, numbers=True, gives_way=1),
            column(mark("Hall", "Filled from"), 4, 170),
            column(mark("Hall", "Comes from"), 5, 140, gives_way=4),
        )

    def empty(self) -> tuple[str, str]:
        """Say how the first form is made."""
        return (
            translate("Hall", "The hall has no overlay form yet"),
            translate(
                "Hall", "Alt+N makes one: the pre-printed form as a scan or PDF, and boxes on it."
            ),
        )

    def load(self) -> None:
        """Load the forms."""
        service, operator = self.desk.services.workshop, self.desk.operator()
        self.run(lambda: service.forms(operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            NEW: lambda: self.shell.open_page("workshop", WorkshopSubject()),
            OPEN: self._open,
            COPY: lambda: self._open(copy=True),
            OLDER: self.ask_older,
            WITHDRAW: self.withdraw,
        }

    def hindrance(self, way: str, line: Line | None) -> str:
        """Work on the form with the focus; only an own one has versions and can go."""
        if way == NEW:
            return ""
        if line is None:
            return translate("Hall", "there is no form")
        form: FormLine = line.subject
        if form.broken and way != WITHDRAW:
            return translate("Hall", "the form cannot be read")
        if way in (OLDER, WITHDRAW) and not form.own:
            return translate("Hall", "it came with the program")
        return ""

    def buttons(self) -> tuple[str, ...]:
        """Leave the rarer ways to their keys."""
        return (OPEN, NEW, WITHDRAW)

    def foot(self) -> str:
        """Say the keys without a button."""
        return translate("Hall", "Alt+C makes a copy of a form, Alt+H shows earlier versions.")

    def opened(self, line: Line) -> None:
        """Open the form in the workshop."""
        if not line.subject.broken:
            self._open()

    def ask_older(self) -> None:
        """Offer the versions that were in force before."""
        line = self.current()
        if line is None:
            return
        form_id = line.subject.form_id
        service, operator = self.desk.services.workshop, self.desk.operator()
        self.run(lambda: service.open(form_id, operator), self._choose_older, "hall-older")

    def withdraw(self) -> None:
        """Take the form out of force; within ten seconds it can be put back."""
        line = self.current()
        if line is None:
            return
        form: FormLine = line.subject
        service, operator = self.desk.services.workshop, self.desk.operator()

        def done(_nothing: None) -> None:
            words = mark("Hall", "“{title}” is withdrawn").shown(title=form.title)
            self.shell.toast(words, undo=partial(self._restore, form.form_id))

        self.run(lambda: service.withdraw(form.form_id, operator), done, "hall-act")

    # --- inside -----------------------------------------------------------------------------

    def _restore(self, form_id: str) -> None:
        service, operator = self.desk.services.workshop, self.desk.operator()
        self.run(lambda: service.restore(form_id, operator), lambda _nothing: None, "hall-act")

    def _open(self, *, copy: bool = False, version: int = 0) -> None:
        line = self.current()
        if line is not None:
            subject = WorkshopSubject(form_id=line.subject.form_id, copy=copy, version=version)
            self.shell.open_page("workshop", subject)

    def _choose_older(self, opened: OpenedForm) -> None:
        lines = [
            Offer(key=str(one), words=mark("Hall", "version {version}").shown(version=one))
            for one in reversed(opened.older)
        ]
        fact = mark("Hall", "Earlier versions of “{title}”").shown(title=opened.draft.title)
        sentence = (
            translate("Hall", "It opens in the workshop; put in force it becomes a new version.")
            if lines
            else translate("Hall", "There is no earlier version.")
        )
        dialog = PickDialog("hall-older-forms", fact, sentence, lines, parent=self.page)
        dialog.accepted.connect(lambda: self._open(version=int(dialog.chosen)))
        dialog.open()

    def _show(self, forms: tuple[FormLine, ...]) -> None:
        note = translate("Hall", "%n overlay form(s)", n=len(forms)) if forms else ""
        self.loaded.emit(tuple(map(_line, forms)), note)


def _line(one: FormLine) -> Line:
    source = (
        mark("Hall", "the hall's version of a shipped one")
        if one.own and one.shipped
        else mark("Hall", "made by the hall")
        if one.own
        else mark("Hall", "came with the program")
    )
    if one.broken:
        fills = Cell(words=translate("Hall", "cannot be read"), tone="problem")
    elif one.subjects:
        fills = Cell(words=_FROM[one.subjects].shown())
    else:
        fills = Cell(words=translate("Hall", "nothing fills all places"), tone="warn")
    return Line(
        key=one.form_id,
        cells=(
            Cell(words=one.title, bold=True),
            Cell(words=one.size.replace("L", " 横") if one.size.endswith("L") else one.size),
            Cell(words=str(one.places or "")),
            Cell(words=str(one.version or "")),
            fills,
            Cell(words=source.shown(), tone="ink2"),
        ),
        subject=one,
    )
