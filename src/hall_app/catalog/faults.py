"""Faults of data files, all of one file at once, each with the key to mend."""

from __future__ import annotations

import difflib
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.service_items import FileStruct

    StructT = TypeVar("StructT", bound=FileStruct)


class FaultList:
    """Collect the faults of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[CatalogFault] = []

    def add(self, key: str, reason: str) -> None:
        """Note one fault; ``key`` names a field, a column or a line."""
        self.found.append(
            CatalogFault("catalog-file-broken", file=self.file, key=key, reason=reason)
        )

    def __bool__(self) -> bool:
        return bool(self.found)


def read_toml(text: str, faults: FaultList) -> dict[str, Any] | None:
    """Return the tables of a TOML text, or note why it cannot be read."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        faults.add("-", str(fault))
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
            faults.add(_path(key, name), f"unknown key, {near[0]}?" if near else "unknown key")
    for name, one in known.items():
        if name not in raw:
            if one.required:
                faults.add(_path(key, name), "missing")
            continue
        _explain_value(raw[name], one.type, faults, _path(key, name))


def _explain_value(value: Any, kind: Any, faults: FaultList, key: str) -> None:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        inner = _element(kind)
        if inner is None or not isinstance(value, list):
            faults.add(key, str(fault))
            return
        for place, table in enumerate(value, start=1):
            if isinstance(table, dict):
                convert(table, inner, faults, f"{key}[{place}]")
            else:
                faults.add(f"{key}[{place}]", str(fault))


def _element(kind: Any) -> Any:
    """Return the struct of an array of tables."""
    inner = getattr(kind, "__args__", (None,))[0]
    is_struct = isinstance(inner, type) and issubclass(inner, msgspec.Struct)
    return inner if is_struct else None


def _path(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
