"""The sheet for an archive that is damaged: what is left of it, and the ways on from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.accounts.fields import SecretField
from hall_app.ui.day_words import moment_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import LightShape
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label, Rule
from hall_app.ui.widgets.progress import BusyLine

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QKeyEvent

    from hall_app.services.salvaging import Damage
    from hall_app.ui.errors import ErrorText

RESTORE, OTHER_BACKUP, SALVAGE = "restore", "other-backup", "salvage"
AGAIN, FOLDER, CLOSE = "again", "folder", "close"

_WORDS = {
    RESTORE: mark("Recovery", "Put this backup back"),
    OTHER_BACKUP: mark("Recovery", "Choose another backup…"),
    SALVAGE: mark("Recovery", "Save what is readable…"),
    AGAIN: mark("StartFault", "Try again"),
    FOLDER: mark("StartFault", "Choose another folder"),
    CLOSE: mark("StartFault", "Close"),
}

KINDS = {
    "hall_case": mark("Recovery", "cases"),
    "act": mark("Recovery", "acts on cases"),
    "resident": mark("Recovery", "people"),
    "household": mark("Recovery", "households"),
    "household_event": mark("Recovery", "changes of households"),
    "contact": mark("Recovery", "contacts"),
    "visit": mark("Recovery", "visits"),
    "appointment": mark("Recovery", "appointments"),
    "print_job": mark("Recovery", "papers"),
    "journal": mark("Recovery", "lines of the journal"),
}
"""Tables that a clerk knows; all others are told together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedBackup:
    """The backup that can be put back.

    Attributes:
        cases: Cases inside.
    """

    name: str
    made_at: dt.datetime
    cases: int


class RecoverySheet(QFrame):
    """Say what is damaged and offer the last good backup, what is readable, or the way out.

    Nothing here happens by itself, and the damaged file is never written to.

    Signals:
        answered: Name of the answer.
        stop: What is being done is to be stopped.
    """

    answered = Signal(str)
    stop = Signal()

    def __init__(
        self,
        text: ErrorText,
        *,
        asks_secret: bool,
        file_there: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("recovery-sheet")
        self.setProperty("role", "card")
        self.setAccessibleName(text.headline)
        self.text = text
        self._busy = False
        self.damage = Label(translate("Recovery", "Looking at what is damaged…"), "body", wrap=True)
        self.backup = Label("", "body", wrap=True)
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.busy = BusyLine()
        self.busy.stop.connect(self.stop)
        self.secret = SecretField("recovery-secret")
        self.secret.setAccessibleName(translate("Recovery", "Passphrase or recovery key"))
        self.buttons: dict[str, Button] = {}
        self._build(asks_secret=asks_secret)
        if not file_there:
            self.show_file_gone()
        self.show_backup(None)
        self._space()

    def begin(self) -> None:
        """Put the focus on the first way that is open."""
        order = (RESTORE, OTHER_BACKUP)
        next(one for one in map(self.buttons.get, order) if one and one.isEnabled()).setFocus()

    def show_file_gone(self) -> None:
        """Say that there is no file to look at, only backups."""
        self.damage.setText(
            translate("Recovery", "The file is gone, but its backups lie in the folder.")
        )
        self.buttons[SALVAGE].switch_off(translate("Recovery", "there is no file"))

    def look(self) -> None:
        """Say that the damage is being looked at; all other ways stay open meanwhile."""
        self.damage.setText(translate("Recovery", "Looking at what is damaged…"))
        self.busy.start(translate("Recovery", "The archive is looked through page by page…"))

    def show_damage(self, damage: Damage) -> None:
        """Say how much can be read and how much is lost."""
        if not self._busy:
            self.busy.finish()
        self.damage.setText(damage_words(damage))

    def show_damage_unknown(self, text: ErrorText) -> None:
        """Say why nobody could look."""
        if not self._busy:
            self.busy.finish()
        self.damage.setText(text.whole)

    def show_backup(self, offered: OfferedBackup | None, today: dt.date | None = None) -> None:
        """Offer a backup, or say that there is none on this computer."""
        button = self.buttons[RESTORE]
        if offered is None or today is None:
            words = translate("Recovery", "There is no sound backup on this computer.")
            button.switch_off(translate("Recovery", "no backup is chosen"))
        else:
            words = translate(
                "Recovery",
                "Backup of {made} with {cases} cases. What was recorded after it would be lost; "
                "the present file is kept beside it.",
            ).format(made=moment_words(offered.made_at, today), cases=offered.cases)
            button.switch_on()
        self.backup.setText(words)

    def say(self, words: str) -> None:
        """Write a message, or take it away; the buttons answer again."""
        self._busy = False
        self.busy.finish()
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def work(self, words: str) -> None:
        """Say what is being done; a second press does nothing meanwhile."""
        self.say("")
        self._busy = True
        self.busy.start(words)

    def ask_secret(self, text: ErrorText) -> None:
        """Say that the passphrase is missing or wrong, and lead to its field."""
        self.say(text.whole)
        self.secret.set_state("problem")
        self.secret.setFocus()
        self.secret.selectAll()
        self._area.ensureWidgetVisible(self.secret)

    def sizeHint(self) -> QSize:
        """Return a sheet that holds its parts in one width."""
        sizes = metrics.current()
        width = sizes.px(720)
        held = self._column.heightForWidth(width - 2 * sizes.gap(24))
        return QSize(width, held + sizes.px(90))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop what is being done on Esc, once the line about it is there."""
        if event.key() == Qt.Key.Key_Escape and self.busy.isVisible():
            self.stop.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_column"):
            self._space()
        super().changeEvent(event)

    def _build(self, *, asks_secret: bool) -> None:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        head = QHBoxLayout()
        head.addWidget(LightShape("red", 20))
        head.addWidget(Label(self.text.headline, "h2", wrap=True), 1)
        self._column.addLayout(head)
        left = translate("Recovery", "Nothing was changed or mended; the file stays as it is.")
        self._column.addWidget(Label(left, "second", wrap=True))
        self._column.addWidget(self.damage)
        self._column.addWidget(Rule())
        self._column.addWidget(self.backup)
        self._column.addLayout(self._row(RESTORE, OTHER_BACKUP))
        self._column.addWidget(Rule())
        told = translate(
            "Recovery",
            "What is readable can be saved: one table file each, and a list of the rows lost. "
            "These files are not encrypted and hold personal data.",
        )
        self._column.addWidget(Label(told, "body", wrap=True))
        if asks_secret:
            self._column.addWidget(Label(self.secret.accessibleName(), "second"))
            self._column.addWidget(self.secret)
        else:
            self.secret.hide()
        self._column.addLayout(self._row(SALVAGE))
        self._column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.text.headline)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        for part in (area.viewport(), inner):
            part.setAutoFillBackground(False)
        self._area = area
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(area, 1)
        self._whole.addWidget(self.busy)
        self._whole.addWidget(self.message)
        self._whole.addWidget(Rule())
        self._whole.addLayout(self._row(AGAIN, FOLDER, CLOSE))

    def _row(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        for name in names:
            button = Button(_WORDS[name].shown(), "primary" if name == RESTORE else "normal")
            button.setObjectName(f"recovery-{name}")
            button.clicked.connect(lambda _on=False, name=name: self._answer(name))
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _answer(self, name: str) -> None:
        if not self._busy or name == CLOSE:
            self.answered.emit(name)

    def _space(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(24)
        self._whole.setContentsMargins(side, sizes.gap(16), side, sizes.gap(14))
        self._whole.setSpacing(sizes.gap(10))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.gap(8))
        self.setMaximumSize(sizes.px(820), sizes.px(500))


def damage_words(damage: Damage) -> str:
    """Return how many pages are damaged, how many rows can be read and which are lost."""
    if damage.pages and damage.bad_pages == damage.pages:
        return translate(
            "Recovery",
            "The key opens no page of this file: the key file beside it may be of another archive.",
        )
    told = translate(
        "Recovery", "{bad} of {pages} pages are damaged. {rows} rows can be read. "
    ).format(bad=damage.bad_pages, pages=damage.pages, rows=damage.rows)
    if not damage.lost:
        lost = (
            translate("Recovery", "No row is lost.")
            if damage.exact
            else translate("Recovery", "How many rows are lost is not known.")
        )
        return f"{told}{lost}"
    parts = [
        f"{KINDS[one.name].shown()} {one.lost}"
        for one in damage.tables
        if one.lost and one.name in KINDS
    ]
    others = sum(one.lost for one in damage.tables if one.name not in KINDS)
    if others:
        parts.append(f"{translate('Recovery', 'other entries')} {others}")
    words = (
        translate("Recovery", "Lost: {kinds}.")
        if damage.exact
        else translate("Recovery", "Lost, at least: {kinds}.")
    )
    return told + words.format(kinds=translate("Recovery", ", ").join(parts))
