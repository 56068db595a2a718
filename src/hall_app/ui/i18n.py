"""Words on the screen: English in the source, translated when they are shown."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

logger = logging.getLogger(__name__)

DEFAULT_LANGUAGE = "zh_CN"
LANGUAGES = ("zh_CN", "en")


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return the text in the language of the desk; ``%n`` becomes the count."""
    return QCoreApplication.translate(context, text, comment or None, n)


class Marked(NamedTuple):
    """Keep a text of a table in English until somebody shows it."""

    context: str
    text: str

    def shown(self, n: int = -1, **values: object) -> str:
        """Return the text in the language of the desk, its ``{values}`` and ``%n`` put in."""
        return self.filled(values, n)

    def filled(self, values: Mapping[str, object], n: int = -1) -> str:
        """Return the text with its ``{values}`` put in; a dash stands for one not given."""
        words = QCoreApplication.translate(self.context, self.text, None, n)
        return words.format_map(_Given(values)) if "{" in words else words


class _Given(dict[str, object]):
    """Leave a dash where a sentence asks for a value that was not given."""

    def __missing__(self, key: str) -> str:
        logger.debug("a sentence asks for %s, which was not given", key)
        return "–"


def mark(context: str, text: str) -> Marked:
    """Return a text that is extracted here and translated where it is shown."""
    return Marked(context, text)


class HeldTranslator(QTranslator):
    """Hold the words in memory.

    Qt maps a file it loads by name, and an update that writes over that file ends the desk
    with a segmentation fault.
    """

    def hold(self, file: Path) -> bool:
        """Read a compiled translation; tell whether there was one."""
        try:
            self._words = file.read_bytes()
        except FileNotFoundError:
            return False
        return self.load(self._words)


def install_translators(
    app: QCoreApplication, folder: Path, language: str = DEFAULT_LANGUAGE
) -> tuple[QTranslator, ...]:
    """Load the words of the program and of Qt itself, and make the locale the default.

    Returns:
        The installed translators, for ``remove_translators``.
    """
    QLocale.setDefault(QLocale(language))
    installed: list[QTranslator] = []
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for name, place in ((f"qtbase_{language}", qt_folder), (f"hall_{language}", folder)):
        translator = HeldTranslator(app)
        if translator.hold(place / f"{name}.qm"):
            app.installTranslator(translator)
            installed.append(translator)
        else:
            logger.warning("no translation file %s", name)
    return tuple(installed)


def remove_translators(app: QCoreApplication, installed: Iterable[QTranslator]) -> None:
    """Take words off again, and leave nothing of them with the application."""
    for translator in installed:
        app.removeTranslator(translator)
        translator.setParent(None)
