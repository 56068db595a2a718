"""The faces of papers, loaded when first needed, and which of them draws which character.

Every hall breaks its lines alike because the shipped faces are used everywhere. A machine may be
told to take the faces of Windows first; what they lack comes from the shipped ones all the same.
"""

from __future__ import annotations

import struct
from functools import cached_property, lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from hall_app.printing.styles import Role
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.pdfbase.ttfonts import TTFont

    from hall_app.printing.typesetting import Typesetter

FILES = {
    "HallSong": "NotoSerifSC-Regular.ttf",
    "HallHei": "NotoSansSC-Regular.ttf",
    "HallKai": "HallKai.ttf",
    "HallRareA": "HallRareA.ttf",
    "HallRareB": "HallRareB.ttf",
}
ORDER = {
    Role.SONG: ("HallSong", "HallRareA", "HallHei", "HallRareB"),
    Role.HEI: ("HallHei", "HallSong", "HallRareA", "HallRareB"),
    Role.KAI: ("HallKai", "HallSong", "HallRareA", "HallHei", "HallRareB"),
    Role.FANGSONG: ("HallKai", "HallSong", "HallRareA", "HallHei", "HallRareB"),
}
"""Faces by role. No FangSong with simplified characters can be shipped: Kai stands in."""
WINDOWS = {
    Role.SONG: ("WindowsSong", "simsun.ttc"),
    Role.HEI: ("WindowsHei", "simhei.ttf"),
    Role.KAI: ("WindowsKai", "simkai.ttf"),
    Role.FANGSONG: ("WindowsFangSong", "simfang.ttf"),
}
"""Faces of Windows by role; only the first is on every machine."""

_REMEMBERED = 4096
"""Texts whose missing characters are remembered: the labels of the forms in use."""

GAP_WIDTH = 1.6
"""Width of a hand-writing gap, in widths of a character."""


class Run(NamedTuple):
    """Hold neighbouring characters of one face; ``face`` is empty for hand-writing gaps."""

    face: str
    text: str


class FontSet:
    """Answer for every character which face has it and how wide it is.

    A face is read from disk when the first character needs it: most papers never load the two
    packs of rare characters.

    Args:
        folder: The shipped faces.
        windows: Folder of the faces of Windows when these come first; one that is not there or
            cannot be used is passed over.
    """

    def __init__(self, folder: Path, windows: Path | None = None) -> None:
        self._folder = folder
        self._windows = windows
        self._faces: dict[str, TTFont] = {}
        self._system: dict[Role, TTFont | None] = {}
        self._tables = {role: _Table(self, role) for role in Role}
        self.without_glyph = lru_cache(maxsize=_REMEMBERED)(self._without_glyph)
        """The characters of a text that no shipped face has, by role and text."""

    @cached_property
    def setter(self) -> Typesetter:
        """Return the typesetter of these faces; it remembers how it set the latest texts."""
        from hall_app.printing.typesetting import Typesetter  # noqa: PLC0415 - it needs this module

        return Typesetter(self)

    def pick(self, role: Role, character: str) -> tuple[str, float]:
        """Return the face's name, empty when no face has the character, and the width in ems."""
        table = self._tables[role]
        width = table[character]
        return table.faces[character], width

    def width(self, role: Role, text: str) -> float:
        """Return the width of a text in ems."""
        return sum(map(self._tables[role].__getitem__, text))

    def runs(self, role: Role, text: str) -> list[Run]:
        """Split a text into runs of one face each."""
        faces = self._known(role, text).faces
        if len({faces[character] for character in text}) == 1:
            return [Run(faces[text[0]], text)]
        return [
            Run(face, "".join(characters))
            for face, characters in groupby(text, key=faces.__getitem__)
        ]

    def _without_glyph(self, role: Role, text: str) -> str:
        missing = self._known(role, text).missing
        return "" if missing.isdisjoint(text) else "".join(c for c in text if c in missing)

    def search(self, role: Role, code_point: int) -> tuple[str, float]:
        """Return the first face of a role that has the code point, and the width in ems."""
        system = self._of_windows(role)
        if system is not None and code_point in system.face.charToGlyph:
            name = WINDOWS[role][0]
            return name, system.face.getCharWidth(code_point) / 1000  # type: ignore[no-untyped-call]
        for name in ORDER[role]:
            face = self._face(name).face
            if code_point in face.charToGlyph:
                return name, face.getCharWidth(code_point) / 1000  # type: ignore[no-untyped-call]
        return "", GAP_WIDTH

    def _of_windows(self, role: Role) -> TTFont | None:
        if self._windows is None:
            return None
        if role not in self._system:
            name, file = WINDOWS[role]
            try:
                self._system[role] = load_face(name, self._windows / file)
            except EnvironmentFault:
                self._system[role] = None
        return self._system[role]

    def _known(self, role: Role, text: str) -> _Table:
        """Return the table of a role with every character of the text in it."""
        table = self._tables[role]
        if not table.keys() >= set(text):
            for character in text:
                table[character]
        return table

    def _face(self, name: str) -> TTFont:
        loaded = self._faces.get(name)
        if loaded is None:
            loaded = self._faces[name] = load_face(name, self._folder / FILES[name])
        return loaded


class _Table(dict[str, float]):
    """Hold the widths of one role's characters in ems; a new one is looked up in the faces.

    Attributes:
        faces: The face of each character met.
        missing: Those that no face has.
    """

    def __init__(self, fonts: FontSet, role: Role) -> None:
        super().__init__()
        self._search = partial(fonts.search, role)
        self.faces: dict[str, str] = {}
        self.missing: set[str] = set()

    def __missing__(self, character: str) -> float:
        face, width = self._search(ord(character))
        if not face:
            self.missing.add(character)
        self.faces[character] = face
        self[character] = width
        return width


def load_face(name: str, path: Path) -> TTFont:
    """Read one font file and make it known to ReportLab under our own name.

    Raises:
        EnvironmentFault: ``font-missing`` when the file is not there or is damaged.
    """
    # ReportLab costs 60 ms and is not wanted before the first paper.
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415

    from hall_app.printing.tounicode import repair  # noqa: PLC0415

    repair()
    try:
        font = ttfonts.TTFont(name, str(path), shapable=False)
    except (OSError, ttfonts.TTFError, struct.error, LookupError, ValueError) as error:
        raise EnvironmentFault("font-missing", file=path.name) from error
    pdfmetrics.registerFont(font)
    return font
