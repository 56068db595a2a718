"""What a form is as a whole: its name, its sheet, the pre-printed form behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from hall_app.support.errors import EnvironmentFault
from hall_app.ui import metrics
from hall_app.ui.file_choosers import choose_file
from hall_app.ui.i18n import mark, translate
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.labels import ElidingLabel
from hall_app.ui.workshop.facts import number
from hall_app.ui.workshop.words import choices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.views import ReadyBackground
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.workshop.controller import Size

OTHER = "other"
_LARGEST = 60 * 1_000_000
"""Bytes of a file that are read at all, to be refused with the right sentence."""
PLAIN_SIZES = ("A4", "A5", "B5", "16K", "F4")
SIZES: dict[str, Marked] = {
    "A4L": mark("Workshop", "A4 landscape"),
    "A5L": mark("Workshop", "A5 landscape"),
    "F4L": mark("Workshop", "F4 landscape"),
    "CONT241": mark("Workshop", "Continuous paper 241 mm"),
    "CONT241H": mark("Workshop", "Continuous paper 241 mm, half"),
    "CONT241T": mark("Workshop", "Continuous paper 241 mm, a third"),
    OTHER: mark("Workshop", "Another size"),
}


class HeadDialog(FormDialog):
    """Ask for name, sheet and background; a background proposes its own sheet.

    Attributes:
        background: What was chosen here; nothing leaves the one there is.
    """

    def __init__(self, desk: Desk, parent: QWidget, draft: OverlayDraft | None = None) -> None:
        new = draft is None
        super().__init__(
            "workshop-head",
            translate("Workshop", "A new overlay form") if new
            else translate("Workshop", "Name, sheet and background"),
            translate("Workshop", "Begin") if new else translate("Workshop", "Take it over"),
            translate("Workshop", "Leave it"),
            parent,
        )  # fmt: skip
        self._desk = desk
        self.background: ReadyBackground | None = None
        self._reading = self._given = False
        words = translate("Workshop", "Name of the form")
        self.form.add(FieldSpec(name="title", label=words, required=True),
                      SentenceField("title", limit=100))  # fmt: skip
        plain = [Choice(value=one, words=one) for one in PLAIN_SIZES]
        offered = (*plain, *choices(SIZES))
        size = ChoiceField("size", offered)
        self.form.add(FieldSpec(name="size", label=translate("Workshop", "Paper")), size)
        for name, label in (
            ("width", translate("Workshop", "Width in mm")),
            ("height", translate("Workshop", "Height in mm")),
        ):
            self.form.add(FieldSpec(name=name, label=label), DigitsField(name, limit=6))
        size.chosen.connect(lambda _value: self._follow_size())
        self._file = ElidingLabel("", "second")
        choose = Button(translate("Workshop", "Choose the background"), icon="clip", keys="Alt+F")
        choose.setObjectName("workshop-choose-background")
        choose.clicked.connect(self.choose)
        choose.setShortcut("Alt+F")
        row = QHBoxLayout()
        row.setSpacing(metrics.current().gap(8))
        row.addWidget(choose)
        row.addWidget(self._file, 1)
        self.body.addLayout(row)
        self._fill(draft)
        self.form.focus("title")

    @property
    def title(self) -> str:
        """Return the name that was typed."""
        return self.form.text("title")

    @property
    def sheet_size(self) -> Size:
        """Return the sheet that was chosen; one that cannot be is refused by the service."""
        chosen = self.form.text("size")
        if chosen != OTHER:
            return chosen
        width, height = (number(self.form.text(name)) or 0.0 for name in ("width", "height"))
        return width, height

    def give(self) -> None:
        """Give the answer; a background that is still being read is waited for."""
        self._given = self._reading
        if not self._reading:
            super().give()

    def choose(self) -> None:
        """Ask for the file of the pre-printed form."""
        kinds = translate("Workshop", "Scans and PDF (*.png *.jpg *.jpeg *.pdf)")
        title = translate("Workshop", "The pre-printed form, scanned or as PDF")
        found = choose_file(self, title, kinds)
        if found:
            self.read(Path(found))

    def read(self, path: Path) -> None:
        """Check a file off the screen's thread; what is wrong is said here."""
        service, operator = self._desk.services.workshop, self._desk.operator()

        def job() -> ReadyBackground:
            try:
                with path.open("rb") as file:
                    content = file.read(_LARGEST)
            except OSError as fault:
                raise EnvironmentFault("sheet-missing", file=path.name) from fault
            return service.ready_background(content, path.name, operator)

        self._reading = True
        self._file.set_words(translate("Workshop", "Being read …"))
        self._desk.tasks.run(
            job, owner=self, done=lambda found: self._take(path, found),
            error=self._refused, lane=BACKGROUND, key="background",
        )  # fmt: skip

    def _take(self, path: Path, found: ReadyBackground) -> None:
        self.background, self._reading = found, False
        sheets = translate("Workshop", "%n sheet(s)", n=found.pages)
        fields = translate("Workshop", "%n field(s)", n=len(found.places)) if found.places else ""
        self._file.set_words(" · ".join(filter(None, (found.name, sheets, fields))))
        if not self.title:
            self.form.set_value("title", path.stem[:100])
        landscape = found.ratio > 1
        self._show_size(found.size or ("A4L" if landscape else "A4"))
        self.form.focus("title")
        if self._given:
            self.give()

    def _refused(self, fault: Exception) -> None:
        from hall_app.ui.errors import explain  # noqa: PLC0415 - with its only user

        self._reading = False
        self._file.set_words("")
        self.refuse(explain(fault).whole)

    def _fill(self, draft: OverlayDraft | None) -> None:
        self.form.set_value("title", draft.title if draft is not None else "")
        self._show_size(draft.size if draft is not None else "A4")
        if draft is not None and draft.background:
            self._file.set_words(draft.background)
        elif draft is None:
            self._file.set_words(translate("Workshop", "PNG, JPEG or PDF; shown, never printed"))

    def _show_size(self, size: Size) -> None:
        named = isinstance(size, str)
        self.form.set_value("size", size if named else OTHER)
        for name, value in zip(("width", "height"), ("", "") if named else size, strict=True):
            self.form.set_value(name, f"{value:g}" if value else "")
        self._follow_size()

    def _follow_size(self) -> None:
        for name in ("width", "height"):
            self.form.set_shown(name, shown=self.form.text("size") == OTHER)
