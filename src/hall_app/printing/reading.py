"""Reading a form file strictly: every fault of the file at once, with key and line."""

from __future__ import annotations

import difflib
import hashlib
import math
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import msgspec

from hall_app.printing.checking import Checker
from hall_app.printing.schema import (
    BLOCK_KINDS,
    PLACE_KINDS,
    SCHEMA,
    At,
    BandBlock,
    BandSpec,
    Block,
    FieldSpec,
    Form,
    Page,
    Place,
)
from hall_app.printing.styles import BASE, BASE_LABEL, Style, StylePatch, patched
from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MAX_CHARACTERS = 64_000
MAX_LINE = 4_000
MAX_BLOCKS = 200
MAX_PLACES = 600
MAX_FAULTS = 100
_DEEPEST = 8
_TOP_KEYS = {"schema", "id", "version", "title", "page", "style", "field", "block", "at"}
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_UNKNOWN = re.compile(r"unknown field `(.*?)`")
_WHERE = re.compile(r" - at `\$\.?(.*)`")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFault:
    """Say what is wrong at one place of a form file.

    Attributes:
        key: Dotted place, blocks counted from 1: ``block 3.cols``.
        line: Line of the file, 0 when it cannot be told.
        reason: Kebab-case word for what is wrong.
        given: What stands there, shortened.
    """

    key: str
    line: int
    reason: str
    given: str = ""

    def __str__(self) -> str:
        return f"{self.key} (line {self.line}): {self.reason} {self.given}".rstrip()


class Faults:
    """Collect the faults of one file."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self.found: list[FormFault] = []

    def add(
        self, key: str, reason: str, given: object = "", choices: Iterable[str] = (), /
    ) -> None:
        """Note one fault; beyond a hundred nobody reads on."""
        if len(self.found) >= MAX_FAULTS:
            return
        shown = str(given)[:80]
        meant = _nearest(shown, tuple(choices))
        if meant:
            shown = f"{shown} → {meant}?"
        self.found.append(FormFault(key=key, line=self._line(key), reason=reason, given=shown))

    def _line(self, key: str) -> int:
        """Return the line of the key's section and, inside it, of the key's last part."""
        head, _, rest = key.partition(".")
        section, start = self._section(head, rest)
        leaf = rest.rpartition(".")[2].partition("[")[0] if rest else head
        for number in range(start, len(self._lines)):
            line = self._lines[number].strip()
            if number > start and line.startswith("[") and section:
                break
            if leaf and re.match(rf"{re.escape(leaf)}\s*=", line):
                return number + 1
        return start + 1 if section else 0

    def _section(self, head: str, rest: str) -> tuple[bool, int]:
        kind, _, place = head.partition(" ")
        if place.isdecimal():
            wanted = int(place)
            places = [n for n, line in enumerate(self._lines) if line.strip() == f"[[{kind}]]"]
            return (True, places[wanted - 1]) if wanted <= len(places) else (False, 0)
        names = {f"[{head}]", f"[{head}.{rest.partition('.')[0]}]"}
        for number, line in enumerate(self._lines):
            if line.strip() in names:
                return True, number
        return False, 0


@lru_cache(maxsize=256)
def _nearest(given: str, choices: tuple[str, ...]) -> str:
    """Return what might have been meant; a mistake made often is looked up once."""
    return next(iter(difflib.get_close_matches(given, choices, n=1)), "")


def read_form(text: str, *, file: str, folder: str | None = None, form_id: str = "") -> Form:
    """Return the form of a form file's text.

    Args:
        text: The TOML text.
        file: Name told in faults.
        folder: Where the form's pictures lie.
        form_id: The name the form is known by, which its ``id`` must repeat.

    Raises:
        CatalogFault: ``form-broken`` with file, key, line and reason of the first fault and
            all of them under ``faults``.
    """
    faults = Faults(text)
    form = _read(text, faults, folder, form_id)
    if faults.found or form is None:
        first = faults.found[0]
        raise CatalogFault(
            "form-broken",
            file=file,
            key=first.key,
            line=first.line,
            reason=first.reason,
            given=first.given,
            faults=tuple(faults.found),
        )
    return form


def parse_toml(text: str, faults: Faults) -> dict[str, Any]:
    """Return the tables of a TOML text, or nothing after noting why it cannot be read."""
    if len(text) > MAX_CHARACTERS or any(len(line) > MAX_LINE for line in text.splitlines()):
        faults.add("", "file-too-large")
        return {}
    if any("\ud800" <= one <= "\udfff" for one in text):
        faults.add("", "bad-character")
        return {}
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        faults.add("", "no-toml", error)
    except RecursionError:
        faults.add("", "nested-too-deep")
    except ValueError as error:
        faults.add("", "number-out-of-range", error)
    else:
        if _sound(found, _DEEPEST):
            return found
        faults.add("", "nested-too-deep-or-endless-number")
    return {}


def _sound(value: object, depth: int) -> bool:
    """Tell whether a value is nested moderately and holds no infinite number."""
    if depth < 0:
        return False
    if isinstance(value, dict):
        return all(_sound(inner, depth - 1) for inner in value.values())
    if isinstance(value, list):
        return all(_sound(inner, depth - 1) for inner in value)
    return not isinstance(value, float) or math.isfinite(value)


def _read(text: str, faults: Faults, folder: str | None, form_id: str) -> Form | None:
    data = parse_toml(text, faults)
    if faults.found:
        return None
    for key in sorted(data.keys() - _TOP_KEYS):
        faults.add(key, "unknown-key")
    _head(data, faults, form_id)
    page = _converted(data.get("page", {}), Page, "page", faults)
    styles = _styles(_table(data, "style", faults), faults)
    fields = {
        name: spec
        for name, raw in _table(data, "field", faults).items()
        if (spec := _converted(raw, FieldSpec, f"field.{name}", faults)) is not None
    }
    overlay = "at" in data
    places = _places(data["at"], faults) if overlay else ()
    blocks = () if overlay else _blocks(data.get("block"), faults)
    if overlay and "block" in data:
        faults.add("block", "blocks-on-an-overlay")
    if page is None or faults.found:
        return None
    form = Form(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        page=page,
        styles=styles,
        fields=fields,
        blocks=blocks,
        at=places,
        folder=folder,
    )
    Checker(form, faults.add).check()
    return form


def _schema(value: object, faults: Faults) -> None:
    """Tell a file of a later program apart from a wrong number: the first needs an update."""
    if type(value) is int and value > SCHEMA:
        faults.add("schema", "newer-schema", value)
    elif type(value) is not int or value != SCHEMA:
        faults.add("schema", "wrong-value", value)


def _head(data: Mapping[str, Any], faults: Faults, form_id: str) -> None:
    checks: dict[str, Callable[[Any], bool]] = {
        "id": lambda value: (
            isinstance(value, str)
            and bool(_ID.fullmatch(value))
            and (not form_id or value == form_id)
        ),
        "version": lambda value: type(value) is int and 0 < value < 1_000_000,  # noqa: PLR2004
        "title": lambda value: isinstance(value, str) and 0 < len(value) <= 100,  # noqa: PLR2004
    }
    if "schema" in data:
        _schema(data["schema"], faults)
    else:
        faults.add("schema", "key-missing")
    for key, accepts in checks.items():
        if key not in data:
            faults.add(key, "key-missing")
        elif not accepts(data[key]):
            faults.add(key, "wrong-value", data[key])


def _table(data: Mapping[str, Any], key: str, faults: Faults) -> dict[str, Any]:
    found = data.get(key, {})
    if isinstance(found, dict):
        return found
    faults.add(key, "wrong-value")
    return {}


def _styles(raw: Mapping[str, Any], faults: Faults) -> dict[str, Style]:
    patches = {
        name: patch
        for name, value in raw.items()
        if (patch := _converted(value, StylePatch, f"style.{name}", faults)) is not None
    }
    default = patched(BASE, patches.pop("default", None))
    label_base = patched(default, StylePatch(font=BASE_LABEL.font, align=BASE_LABEL.align))
    label = patched(label_base, patches.pop("label", None))
    others = {name: patched(default, patch) for name, patch in patches.items()}
    return {"default": default, "label": label, **others}


def _blocks(raw: object, faults: Faults) -> tuple[Block, ...]:
    if not isinstance(raw, list) or not raw:
        faults.add("block", "key-missing")
        return ()
    if len(raw) > MAX_BLOCKS:
        faults.add("block", "too-many-blocks", len(raw))
        return ()
    converted = (_block(block, f"block {number}", faults) for number, block in enumerate(raw, 1))
    return tuple(block for block in converted if block is not None)


def _places(raw: object, faults: Faults) -> tuple[At, ...]:
    if not isinstance(raw, list) or not raw:
        faults.add("at", "key-missing")
        return ()
    if len(raw) > MAX_PLACES:
        faults.add("at", "too-many-blocks", len(raw))
        return ()
    found = (_converted(place, At, f"at {number}", faults) for number, place in enumerate(raw, 1))
    return tuple(place for place in found if place is not None)


def _block(raw: object, key: str, faults: Faults) -> Block | None:
    found = _of_kind(raw, BLOCK_KINDS, key, faults)
    if not isinstance(found, BandSpec):
        return cast("Block | None", found)
    places = [
        _of_kind(place, PLACE_KINDS, f"{key}.place {number}", faults)
        for number, place in enumerate(found.place, 1)
    ]
    return BandBlock(
        h=found.h,
        anchor=found.anchor,
        when=found.when,
        place=tuple(cast("Place", place) for place in places if place is not None),
    )


def _of_kind(raw: object, kinds: Mapping[str, type], key: str, faults: Faults) -> object:
    kind = raw.get("type") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not isinstance(kind, str) or kind not in kinds:
        faults.add(f"{key}.type", "unknown-kind", kind)
        return None
    rest = {name: value for name, value in raw.items() if name != "type"}
    return _converted(rest, kinds[kind], key, faults)


def _converted(raw: object, target: Any, key: str, faults: Faults) -> Any:
    try:
        return msgspec.convert(raw, target)
    except msgspec.ValidationError as error:
        message = str(error)
        where = _WHERE.search(message)
        inner = where[1] if where else ""
        unknown = _UNKNOWN.search(message)
        leaf = ".".join(part for part in (key, inner, unknown[1] if unknown else "") if part)
        faults.add(leaf, "unknown-key" if unknown else "wrong-value", _WHERE.sub("", message))
        return None
