"""Fields for names and ID numbers; what cannot stand there is refused as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.domain.identity import IdKind
from hall_app.domain.names import NAME_LIMIT, NameNotice, clean_name
from hall_app.support.errors import RuleViolation
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.field_editors import DigitsField, LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TOO_LONG = mark("Intake", "A name has at most 50 characters; the rest was left out")
NO_PICTURES = mark("Intake", "A name cannot hold pictures; they were left out")
NO_STANDARD = mark("Intake", "A character that no standard knows was left out")
NOTICES = {
    NameNotice.INVISIBLE_REMOVED: mark("Intake", "Invisible characters were taken out"),
    NameNotice.DOT_NORMALISED: mark("Intake", "The dot is written · as the rules ask"),
    NameNotice.OLD_CODE_MAPPED: mark("Intake", "An old code of a character was put right"),
}
_WRITTEN_BY_LETTERS = {IdKind.MILITARY, IdKind.OTHER}


class NameField(LineField):
    """Enter a name, every character as typed.

    Signals:
        told: A sentence about what was left out or changed.
    """

    told = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, limit=NAME_LIMIT, parent=parent)
        self.textEdited.connect(self._refuse_pictures)
        self.refused.connect(self._tell_refused)
        self.committed.connect(self._tell_notices)

    def normalised(self, text: str) -> str:
        """Return the name as it is kept; letters are not folded."""
        try:
            return clean_name(text).text
        except RuleViolation:
            return text.strip()

    def _commit(self) -> None:
        self._notices = self._found()
        super()._commit()

    def _found(self) -> tuple[NameNotice, ...]:
        try:
            return clean_name(self.text()).notices
        except RuleViolation:
            return ()

    def _tell_notices(self) -> None:
        words = [NOTICES[one].shown() for one in self._notices if one in NOTICES]
        if words:
            self.told.emit("；".join(words))

    def _tell_refused(self, why: str) -> None:
        told = TOO_LONG if why == "long" else NOTICES[NameNotice.INVISIBLE_REMOVED]
        self.told.emit(told.shown())

    def _refuse_pictures(self, text: str) -> None:
        kept = "".join(c for c in text if not _refused(c))
        if kept == text:
            return
        places = self.cursorPosition() - (len(text) - len(kept))
        pictures = any(_refused(c) == "name-emoji" for c in text)
        self.setText(kept)
        self.setCursorPosition(max(0, places))
        self.told.emit((NO_PICTURES if pictures else NO_STANDARD).shown())


def _refused(character: str) -> str:
    """Return the code under which a character is refused in names, or nothing."""
    if character.isascii():
        return ""
    try:
        clean_name(f"x{character}")
    except RuleViolation as fault:
        return fault.code
    return ""


class IdNumberField(DigitsField):
    """Enter the number of a card; the input method is off but for papers written by letters."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, limit=30, parent=parent)
        self._letters = False

    def follow_kind(self, kind: str) -> None:
        """Let Chinese be typed where a paper's number holds it."""
        self._letters = kind in _WRITTEN_BY_LETTERS

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *args: object) -> object:
        """Say whether an input method is wanted."""
        if self._letters:
            return LineField.inputMethodQuery(self, query, *args)
        return super().inputMethodQuery(query, *args)
