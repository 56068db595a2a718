"""The dialog before a workbook is written: where it goes, and whether numbers stay masked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from hall_app.ui.file_choosers import choose_folder
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import CheckField, SentenceField
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def documents() -> Path:
    """Return the folder where the clerk's files go by themselves."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class ExportDialog(Dialog):
    """Say where the workbook goes, and whether numbers stay masked.

    Args:
        title: What is written.
        notes: What the clerk should know before.
        path: Where it goes unless the clerk says otherwise.
        parent: The page.
        give: Words of the button that writes.
        may_unmask: The clerk may export whole numbers.

    Signals:
        given: Path, and the reason for whole numbers or ``None``.
    """

    given = Signal(object, object)

    def __init__(
        self,
        title: str,
        notes: Sequence[str],
        path: Path,
        parent: QWidget,
        *,
        give: str,
        may_unmask: bool,
    ) -> None:
        super().__init__("export-dialog", title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for note in notes:
            self.say(note, "second")
        self.path = SentenceField("export-path", limit=260)
        self.path.setAccessibleName(translate("Residents", "File"))
        self.path.set_value(str(path))
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        self.choose = Button(translate("Residents", "Folder…"), "normal")
        self.choose.setObjectName("export-folder")
        self.choose.clicked.connect(self._choose)
        row.addWidget(self.choose)
        self.body.addLayout(row)
        words = translate("Residents", "Whole ID numbers and phones, not masked")
        self.whole = CheckField("export-whole", words)
        self.whole.setAccessibleName(words)
        self.whole.setVisible(may_unmask)
        self.body.addWidget(self.whole)
        self.reason = SentenceField("export-reason", limit=200)
        self.reason.setAccessibleName(translate("Residents", "What the whole numbers are for"))
        self.reason.setPlaceholderText(translate("Residents", "what they are for, a few words"))
        self.reason.hide()
        self.body.addWidget(self.reason)
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self.whole.toggled.connect(self._ask_reason)
        back = self.add_answer("back", Button(translate("Residents", "Back"), "quiet", keys="Esc"))
        back.clicked.connect(self.reject)
        button = Button(give, "primary", keys="Enter")
        button.setObjectName("export-give")
        button.clicked.connect(self._try)
        self._answers.addWidget(button)
        for field in (self.path, self.reason):
            field.returnPressed.connect(self._try)
        self.path.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        folder = choose_folder(self, translate("Residents", "Folder for the file"))
        if folder:
            self.path.set_value(str(Path(folder) / Path(self.path.value()).name))

    def _ask_reason(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.reason.setVisible(wanted)
        if wanted:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        path = Path(self.path.value())
        if not self.path.value() or path.suffix.lower() != ".xlsx":
            self._say(translate("Residents", "Give a file name that ends in .xlsx."), self.path)
            return
        if not path.parent.is_dir():
            self._say(translate("Residents", "This folder does not exist."), self.path)
            return
        whole = self.whole.isVisible() and self.whole.value()
        if whole and not self.reason.value():
            words = translate("Residents", "Please write what the whole numbers are for.")
            self._say(words, self.reason)
            return
        self.accept()
        self.given.emit(path, self.reason.value() if whole else None)

    def _say(self, words: str, field: SentenceField) -> None:
        self.message.setText(words)
        self.message.show()
        field.set_state("problem")
        field.setFocus(Qt.FocusReason.OtherFocusReason)
