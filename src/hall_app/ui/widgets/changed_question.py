"""Two clerks at one thing: cancel, compare, or record on how it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ChangedQuestion(Dialog):
    """Ask what to do with an act when what it is about is not as the clerk saw it.

    Args:
        name: Its ``objectName``.
        fact: What somebody else has changed.
        last: Who wrote last; empty when nobody knows.
        now: How it is now, in lines.
        before: How it was when the clerk began, in lines; a dash when that is not known.
        lasting: It can still be recorded on; not on what was taken back meanwhile.

    Signals:
        overwritten: Record on how it is now.
    """

    overwritten = Signal()

    def __init__(
        self,
        name: str,
        fact: str,
        last: str,
        now: str,
        before: str,
        parent: QWidget,
        *,
        lasting: bool = True,
    ) -> None:
        super().__init__(name, fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._now, self._before = now, before
        self.setMinimumWidth(self.maximumWidth())
        if last:
            words = translate("Changed", "Last recorded by {name}. What you typed is kept.")
            self.say(words.format(name=last), "second")
        if lasting:
            over = Button(translate("Changed", "Record on how it is now"), "normal")
            over.setObjectName("changed-record")
            over.clicked.connect(self._overwrite)
            self._answers.addWidget(over)
        self._look = Button(translate("Changed", "Compare"), "normal")
        self._look.setObjectName("changed-compare")
        self._look.clicked.connect(self.show_both)
        self._answers.addWidget(self._look)
        cancel = Button(translate("Changed", "Cancel"), "primary", keys="Esc")
        cancel.setObjectName("changed-cancel")
        cancel.clicked.connect(self.reject)
        self._answers.addWidget(cancel)
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_both(self) -> None:
        """Put it as it is beside how the clerk saw it."""
        if not self._look.isVisible():
            return
        self._look.hide()
        self.compare(
            (translate("Changed", "Now"), self._now),
            (translate("Changed", "When you began"), self._before),
        )

    def _overwrite(self) -> None:
        self.accept()
        self.overwritten.emit()


def told_apart(
    now: tuple[tuple[str, str], ...], before: tuple[tuple[str, str], ...]
) -> tuple[str, str]:
    """Return the lines of both sides that differ, each as label and words; all where none does."""
    pairs = list(zip(now, before, strict=True))
    shown = [pair for pair in pairs if pair[0] != pair[1]] or pairs
    sides: list[str] = []
    for side in (0, 1):
        lines = [f"{pair[side][0]}：{pair[side][1] or '–'}" for pair in shown]
        sides.append("\n".join(lines))
    return sides[0], sides[1]
