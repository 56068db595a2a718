"""What the editor asks before an item changes for everybody, and the guide on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from hall_app.domain.dates import read_date
from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.labels import ElidingLabel
from hall_app.ui.widgets.pdf_preview import PdfPreview

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget


class InForceDialog(FormDialog):
    """Ask from which day the draft holds."""

    def __init__(self, title: str, today: dt.date, parent: QWidget) -> None:
        super().__init__(
            "item-in-force",
            mark("Items", "Put {title} in force?").shown(title=title),
            translate("Items", "Put it in force"),
            translate("Items", "Back"),
            parent,
        )
        self._today = today
        hint = translate(
            "Items", "today or later; cases that were taken in before keep what held then"
        )
        self.form.add(
            FieldSpec(name="day", label=translate("Items", "From"), required=True, hint=hint),
            DateField("day", parse=lambda text: read_date(text, today)),
        )
        self.form.set_value("day", today.isoformat())
        self.form.focus("day")

    @property
    def day(self) -> dt.date:
        """Return the first day.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        return read_date(self.form.text("day"), self._today)


class ConfirmDialog(FormDialog):
    """Ask what the values of an item rest on."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(
            "item-confirm",
            mark("Items", "Do you stand for the values of {title}?").shown(title=title),
            translate("Items", "I have checked them"),
            translate("Items", "Back"),
            parent,
        )
        hint = translate(
            "Items",
            "document, page or office; the mark goes, your name and today are kept with it",
        )
        self.form.add(
            FieldSpec(
                name="source", label=translate("Items", "They rest on"), required=True, hint=hint
            ),
            SentenceField("source", limit=200),
        )
        self.form.focus("source")


class DropDialog(Dialog):
    """Ask before a draft is thrown away.

    Signals:
        given: Throw it away.
    """

    given = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        fact = mark("Items", "Throw the draft of {title} away?").shown(title=title)
        super().__init__("item-drop", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(translate("Items", "What is in force stays. The draft does not come back."))
        back = self.add_answer("back", Button(translate("Items", "Back"), "quiet", keys="Esc"))
        back.clicked.connect(self.reject)
        drop = Button(translate("Items", "Throw it away"), "danger")
        self.add_answer("drop", drop)
        drop.clicked.connect(self.given.emit)


class GuideDialog(QDialog):
    """Show the guide of an item as it would be printed; nothing is queued."""

    def __init__(self, title: str, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("item-guide")
        words = mark("Items", "Guide of {title}, not in force yet").shown(title=title)
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview = PdfPreview("item-guide-pages")
        close = Button(translate("Items", "Close"), "quiet", keys="Esc")
        close.setObjectName("item-guide-close")
        close.clicked.connect(self.reject)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(ElidingLabel(words, "h2"))
        column.addWidget(self.preview, 1)
        column.addLayout(bar)
        window, sizes = parent.window(), metrics.current()
        self.resize(min(sizes.px(760), window.width() - 40), max(300, window.height() - 60))
        self.preview.show_pdf(content)
        self.preview.fit_width()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
