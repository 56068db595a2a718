"""Faults of data files, all of one file at once, each with the key to mend."""

from __future__ import annotations

import difflib
import enum
import re
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.service_items import FileStruct

    StructT = TypeVar("StructT", bound=FileStruct)


class Reason(enum.StrEnum):
    """Say what is wrong at a key; the sentences live with those of the errors."""

    NOT_TOML = "not-toml"
    UNKNOWN_KEY = "unknown-key"
    KEY_MISSING = "key-missing"
    WRONG_TYPE = "wrong-type"
    WRONG_FORM = "wrong-form"
    EMPTY = "empty"
    TWICE = "twice"
    OUT_OF_RANGE = "out-of-range"
    ABOVE_STATUTORY = "above-statutory"
    OPTIONS_MISPLACED = "options-misplaced"
    UNKNOWN_CODE = "unknown-code"
    UNKNOWN_COLUMN = "unknown-column"
    COLUMN_MISSING = "column-missing"
    CELL_COUNT = "cell-count"
    NOT_YES = "not-yes"
    NO_DATE = "no-date"
    UNKNOWN_KIND = "unknown-kind"
    NOTHING_TO_MAKE_UP = "nothing-to-make-up"
    SEVERAL_YEARS = "several-years"
    OTHER_YEAR = "other-year"
    GAP_BEFORE = "gap-before"
    TAKEN = "taken"
    UNKNOWN_FOLDER = "unknown-folder"
    CODE_LOST = "code-lost"


class FaultList:
    """Collect the faults of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[CatalogFault] = []

    def add(self, key: str, reason: Reason, value: object = "") -> None:
        """Note one fault; ``key`` names a field or a line, ``value`` what stood there."""
        self.found.append(
            CatalogFault(
                "catalog-file-broken",
                file=self.file,
                key=key,
                reason=str(reason),
                value=str(value),
            )
        )

    def stop(self) -> None:
        """Raise the first fault, with all of them in its detail ``faults``.

        Raises:
            CatalogFault: ``catalog-file-broken``, when any fault was noted.
        """
        if self.found:
            first = self.found[0].details
            raise CatalogFault(
                "catalog-file-broken",
                file=self.file,
                key=first["key"],
                reason=first["reason"],
                value=first["value"],
                faults=tuple(self.found),
            )

    def __bool__(self) -> bool:
        return bool(self.found)


def read_toml(text: str, faults: FaultList) -> dict[str, Any] | None:
    """Return the tables of a TOML text, or note why it cannot be read."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as fault:  # a parser of values may raise its own
        faults.add(_line(str(fault)), Reason.NOT_TOML, fault)
        return None


def convert(
    raw: Mapping[str, Any], into: type[StructT], faults: FaultList, key: str = ""
) -> StructT | None:
    """Return a table as its struct, or note every key that does not fit."""
    try:
        return msgspec.convert(raw, into)
    except msgspec.ValidationError:
        _explain(raw, into, faults, key)
        return None


def _explain(raw: Mapping[str, Any], into: type[StructT], faults: FaultList, key: str) -> None:
    """Try each key by itself, as the library stops at the first fault."""
    known = {one.encode_name: one for one in msgspec.structs.fields(into)}
    for name in raw:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            faults.add(_path(key, name), Reason.UNKNOWN_KEY, *near)
    for name, one in known.items():
        if name not in raw:
            if one.required:
                faults.add(_path(key, name), Reason.KEY_MISSING)
            continue
        _explain_value(raw[name], one.type, faults, _path(key, name))


def _explain_value(value: Any, kind: Any, faults: FaultList, key: str) -> None:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        inner = _struct_in(kind)
        if inner is not None and isinstance(value, dict):
            convert(value, inner, faults, key)
            return
        if inner is None or not isinstance(value, list):
            faults.add(key, Reason.WRONG_TYPE, fault)
            return
        for place, table in enumerate(value, start=1):
            if isinstance(table, dict):
                convert(table, inner, faults, f"{key}[{place}]")
            else:
                faults.add(f"{key}[{place}]", Reason.WRONG_TYPE, fault)


def _struct_in(kind: Any) -> Any:
    """Return the struct of a table or of an array of tables."""
    inner = getattr(kind, "__args__", (kind,))[0]
    is_struct = isinstance(inner, type) and issubclass(inner, msgspec.Struct)
    return inner if is_struct else None


def _line(told: str) -> str:
    """Return the line a TOML fault names; ``-`` when the text ends too early."""
    found = re.search(r"line ([0-9]+)", told)
    return found[1] if found else "-"


def _path(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
