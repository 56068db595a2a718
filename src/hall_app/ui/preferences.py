"""Settings of this machine, typed; what belongs to a clerk lives in the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings

from hall_app.support import paths

if TYPE_CHECKING:
    from pathlib import Path


FACES = "papers/faces"
SHIPPED_FACES, WINDOWS_FACES = "shipped", "windows"


def faces_of_papers(file: Path) -> Path | None:
    """Return the folder whose faces papers take first on this machine, nothing for the shipped."""
    chosen = file.exists() and Preferences(file).text(FACES) == WINDOWS_FACES
    return paths.windows_fonts() if chosen else None


class Preferences:
    """Keep geometry, printers and offsets in an INI file.

    Qt returns every value of a fresh file as text; each reader here asks for its type.
    """

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a text."""
        return cast("str", self._settings.value(name, default, type=str))

    def number(self, name: str, default: float = 0.0) -> float:
        """Return a number; an unreadable one counts as absent."""
        try:
            return float(self.text(name, str(default)))
        except ValueError:
            return default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a switch."""
        return cast("bool", self._settings.value(name, default, type=bool))

    def data(self, name: str) -> QByteArray:
        """Return bytes, as a window's geometry."""
        return cast("QByteArray", self._settings.value(name, QByteArray(), type=QByteArray))

    def keep(self, name: str, value: str | float | bool | QByteArray) -> None:  # noqa: FBT001 - a value
        """Keep a value under a name like ``window/geometry``."""
        self._settings.setValue(name, str(value) if isinstance(value, float) else value)

    def drop(self, name: str) -> None:
        """Forget a value."""
        self._settings.remove(name)

    def write(self) -> None:
        """Bring everything to the file now."""
        self._settings.sync()
