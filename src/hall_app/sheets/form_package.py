"""What of a workbook cannot be kept when it is filled, found before it is opened."""

from __future__ import annotations

import io
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from xml.parsers import expat

from hall_app.domain.form_fields import FormLoss
from hall_app.sheets.limits import LARGEST_FILE, LARGEST_FORM, MOST_MERGED
from hall_app.sheets.package import local, new_parser, open_package, pieces
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path


_ZIP = b"PK\x03\x04"
_KEPT_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp"})
_FOLDERS: dict[str, FormLoss] = {
    "xl/charts": FormLoss.CHARTS,
    "xl/chartsheets": FormLoss.CHARTS,
    "xl/diagrams": FormLoss.CHARTS,
    "xl/ctrlprops": FormLoss.CONTROLS,
    "xl/activex": FormLoss.CONTROLS,
    "xl/embeddings": FormLoss.CONTROLS,
    "xl/cellimages.xml": FormLoss.PICTURES,
    "xl/richdata": FormLoss.PICTURES,
    "xl/threadedcomments": FormLoss.OTHER,
    "xl/slicers": FormLoss.OTHER,
    "xl/querytables": FormLoss.OTHER,
    "xl/connections.xml": FormLoss.OTHER,
    "_xmlsignatures": FormLoss.OTHER,
}
_MACROS = "xl/vbaproject.bin"
_SHAPES = frozenset({"sp", "cxnSp", "grpSp", "contentPart"})
_AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\Z")


def read_form(path: Path) -> tuple[bytes, frozenset[FormLoss]]:
    """Return a workbook that is safe to open, and what of it a filled copy would lack.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: ``form-other-format``, ``form-too-large``, ``sheet-bomb``,
            ``sheet-locked``, ``sheet-other-format`` or ``sheet-unreadable``.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise RuleViolation("sheet-bomb")
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as fault:
        raise EnvironmentFault("sheet-missing", file=path.name) from fault
    except OSError as fault:
        raise EnvironmentFault("sheet-in-use", file=path.name) from fault
    if not content.startswith(_ZIP):
        raise RuleViolation("form-other-format", file=path.name)
    package = open_package(io.BytesIO(content), len(content))
    entries = package.archive.infolist()
    if any(one.filename.lower() == _MACROS for one in entries):
        raise RuleViolation("form-other-format", file=path.name)
    if sum(one.file_size for one in entries if one.filename.endswith(".xml")) > LARGEST_FORM:
        raise RuleViolation("form-too-large", file=path.name)
    return content, _losses(package.archive)


def _losses(archive: zipfile.ZipFile) -> frozenset[FormLoss]:
    found: set[FormLoss] = set()
    merged = 0
    for entry in archive.infolist():
        part = PurePosixPath(entry.filename.lower())
        found |= {
            loss
            for folder, loss in _FOLDERS.items()
            if str(part) == folder or str(part).startswith(f"{folder}/")
        }
        if str(part.parent) == "xl/media" and part.suffix not in _KEPT_PICTURES:
            found.add(FormLoss.PICTURES)
        if part.suffix == ".xml" and str(part.parent) in {"xl/worksheets", "xl/drawings"}:
            look = _Look()
            look.follow(archive, entry)
            found |= look.found
            merged += look.merged
    if merged > MOST_MERGED:
        raise RuleViolation("sheet-bomb")
    return frozenset(found)


class _Look:
    """Go once through a worksheet or a drawing."""

    def __init__(self) -> None:
        self.found: set[FormLoss] = set()
        self.merged = 0

    def follow(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        parser = new_parser()
        parser.StartElementHandler = self._element
        try:
            with archive.open(entry) as stream:
                for piece in pieces(stream):
                    parser.Parse(piece, False)  # noqa: FBT003 - expat's own call
            parser.Parse(b"", True)  # noqa: FBT003 - expat's own call
        except expat.ExpatError as fault:
            raise RuleViolation("sheet-unreadable") from fault

    def _element(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "mergeCell":
            self.merged += _cells(attributes.get("ref", ""))
        elif name == "ext" and "uri" in attributes:
            self.found.add(FormLoss.RULES)
        elif name == "legacyDrawingHF":
            self.found.add(FormLoss.PICTURES)
        elif name in _SHAPES and tag.startswith("xdr:"):
            self.found.add(FormLoss.SHAPES)


def _cells(area: str) -> int:
    """Return how many cells are joined; the library lays out every one of them."""
    corners = _AREA.match(area.replace("$", "").upper())
    if corners is None:
        return 1
    wide = abs(_column(corners[3]) - _column(corners[1])) + 1
    return wide * (abs(int(corners[4]) - int(corners[2])) + 1)


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place
