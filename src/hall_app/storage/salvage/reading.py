"""Every table of a damaged archive as far as it can be read, with the rows that are lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import apsw

from hall_app.storage.salvage.pages import PageFile
from hall_app.storage.salvage.trees import (
    TABLE_LEAF,
    Tree,
    index_rowids,
    leaf_rows,
    start_of,
    values_of,
    walk_table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from hall_app.storage.salvage.trees import Value

DERIVED = frozenset({"search_key"})
"""Tables made from others; the program makes them anew."""
_SCHEMA_COLUMNS = 5
_KINDS = {"table", "index", "trigger", "view"}
_EVERY = 500
"""After so many pages and leaves the progress is told."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One table, index or trigger as the archive's own schema tells of it."""

    kind: str
    name: str
    table: str
    root: int
    sql: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: what it is called and what a row may hold there."""

    name: str
    kind: str
    required: bool
    is_rowid: bool
    default: Value


@dataclass(slots=True, kw_only=True)
class FoundTable:
    """One table and where its rows lie.

    Attributes:
        rows: Rows that can be read.
        lost: Rows that cannot.
        exact: Whether ``lost`` is the number; otherwise it is the least there can be.
    """

    name: str
    columns: tuple[Column, ...]
    tree: Tree
    rows: int = 0
    lost: int = 0
    exact: bool = True

    @property
    def damaged(self) -> bool:
        """Tell whether anything of it is or may be lost."""
        return bool(self.lost) or not self.exact


class Remains:
    """Look through a damaged archive once; then its rows can be read table by table.

    Args:
        file: The archive; nothing is written to it.
        key: Its 32 bytes.
        fresh: Returns the definitions of an archive that this program makes, for tables whose
            own definition is lost.
        progress: Told how many of how many pages are done; each is looked at, leaves twice.
    """

    def __init__(
        self,
        file: Path,
        key: bytes,
        *,
        fresh: Callable[[], Iterable[str]] = tuple,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._pages = PageFile(file, key)
        self._progress, self._done = progress, 0
        self.bad: list[int] = []
        self._leaves: list[int] = []
        self._definitions: dict[str, Definition] = {}
        try:
            self._look()
            self.tables = self._tables(fresh)
            self.strays = self._give_strays()
            for table in self.tables:
                self._count(table)
        except BaseException:
            self.close()
            raise

    @property
    def pages(self) -> int:
        """Return how many pages the archive has."""
        return self._pages.count

    def close(self) -> None:
        """Give the file back."""
        self._pages.close()

    def rows(self, table: FoundTable) -> Iterator[list[Value]]:
        """Yield the rows of a table that can be read, in the order of its columns."""
        for leaf in table.tree.leaves:
            for rowid, payload in leaf_rows(self._pages, leaf):
                row = _read(payload)
                if row is not None:
                    yield _filled(row, table.columns, rowid)

    def stray_rows(self) -> Iterator[list[Value]]:
        """Yield rows of which nothing tells what table they belong to: page, rowid, values."""
        for leaf in self.strays:
            for rowid, payload in leaf_rows(self._pages, leaf):
                row = _read(payload)
                if row is not None:
                    yield [leaf, rowid, *row]

    # --- looking ------------------------------------------------------------------------------

    def _tell(self) -> None:
        self._done += 1
        if self._progress is not None and self._done % _EVERY == 0:
            whole = self._pages.count + len(self._leaves)
            self._progress(min(self._done, whole), whole)

    def _look(self) -> None:
        for number in range(1, self._pages.count + 1):
            page = self._pages.page(number)
            if page is None:
                self.bad.append(number)
            elif page[start_of(number)] == TABLE_LEAF:
                self._leaves.append(number)
                self._take_definitions(number)
            self._tell()

    def _take_definitions(self, leaf: int) -> None:
        """Take the rows of the schema, which are told by their shape, wherever they lie."""
        for _rowid, payload in leaf_rows(self._pages, leaf):
            row = _read(payload)
            if row is None or len(row) != _SCHEMA_COLUMNS or row[0] not in _KINDS:
                return
            kind, name, table, root, sql = row
            self._definitions[str(name)] = Definition(
                str(kind), str(name), str(table), root if isinstance(root, int) else 0, str(sql)
            )

    def _tables(self, fresh: Callable[[], Iterable[str]]) -> list[FoundTable]:
        found = []
        schema = walk_table(self._pages, 1)
        self._seen = set(schema.pages)
        for one in sorted(self._definitions.values(), key=lambda each: each.name):
            if one.kind == "table" and one.root:
                tree = walk_table(self._pages, one.root)
                self._seen |= tree.pages
                if one.name not in DERIVED and not one.name.startswith("sqlite_"):
                    found.append(FoundTable(name=one.name, columns=columns_of(one.sql), tree=tree))
        if schema.gaps:
            found += self._undefined(fresh)
        return found

    def _undefined(self, fresh: Callable[[], Iterable[str]]) -> Iterator[FoundTable]:
        """Return the tables whose definition lay on a damaged page, as this program makes them."""
        for sql in fresh():
            name = _name_of(sql)
            if name not in self._definitions and name not in DERIVED:
                everything = Tree(gaps=[(-(1 << 63), 1 << 63)])
                yield FoundTable(name=name, columns=columns_of(sql), tree=everything)

    def _give_strays(self) -> list[int]:
        """Give leaves that no readable page leads to back to the only table they can be of.

        What was deleted is overwritten with zeros, so that a leaf with rows is in use.
        """
        torn = [table for table in self.tables if table.tree.gaps]
        left = []
        for leaf in self._leaves:
            if leaf in self._seen:
                continue
            rows = [(rowid, _read(payload)) for rowid, payload in leaf_rows(self._pages, leaf)]
            if not rows or _is_definition(rows[0][1]):
                continue
            fitting = [table for table in torn if all(_fits(table, *row) for row in rows)]
            if len(fitting) == 1:
                fitting[0].tree.leaves.append(leaf)
            else:
                left.append(leaf)
        return left

    # --- counting -----------------------------------------------------------------------------

    def _count(self, table: FoundTable) -> None:
        held = set()
        for leaf in table.tree.leaves:
            self._tell()
            for rowid, payload in leaf_rows(self._pages, leaf):
                if _read(payload) is None:
                    table.lost += 1
                else:
                    table.rows += 1
                if table.tree.misses(rowid):
                    held.add(rowid)
        if table.tree.gaps:
            missing, table.exact = self._missing(table, held)
            table.lost += missing

    def _missing(self, table: FoundTable, held: set[int]) -> tuple[int, bool]:
        """Return how many rows the indexes of a table name that lie on damaged pages."""
        named: set[int] = set()
        whole = False
        for one in self._definitions.values():
            if one.kind == "index" and one.table == table.name and "where" not in one.sql.lower():
                rowids, all_read = index_rowids(self._pages, one.root)
                named.update(rowid for rowid in rowids if table.tree.misses(rowid))
                whole = whole or all_read
        return len(named - held), whole


def _read(payload: bytes | None) -> list[Value] | None:
    if payload is None:
        return None
    try:
        return values_of(payload)
    except (IndexError, UnicodeDecodeError):
        return None


def _is_definition(row: list[Value] | None) -> bool:
    return row is not None and len(row) == _SCHEMA_COLUMNS and row[0] in _KINDS


def _filled(row: list[Value], columns: tuple[Column, ...], rowid: int) -> list[Value]:
    """Return a row with its id, which lies outside the record, and with later columns."""
    whole = [*row, *(one.default for one in columns[len(row) :])]
    return [rowid if one.is_rowid else value for one, value in zip(columns, whole, strict=False)]


def _fits(table: FoundTable, rowid: int, row: list[Value] | None) -> bool:
    """Tell whether a row can be one of a table's lost ones: by its id and by its values."""
    if not table.tree.misses(rowid):
        return False
    if row is None:
        return True
    least = sum(1 for one in table.columns if one.required and one.default is None)
    if not least <= len(row) <= len(table.columns):
        return False
    return all(_fits_column(one, value) for one, value in zip(table.columns, row, strict=False))


def _fits_column(column: Column, value: Value) -> bool:
    if column.is_rowid:
        return value is None
    if value is None:
        return not column.required
    if column.kind.startswith("INT"):
        return isinstance(value, int)
    if column.kind.startswith(("TEXT", "VARCHAR", "CHAR", "DATE", "TIME")):
        return isinstance(value, str)
    return True


def _name_of(sql: str) -> str:
    scratch = apsw.Connection(":memory:")
    try:
        scratch.execute(sql)
        return str(scratch.execute("SELECT name FROM sqlite_schema").fetchall()[0][0])
    finally:
        scratch.close()


def columns_of(sql: str) -> tuple[Column, ...]:
    """Return the columns that a CREATE TABLE makes, as the engine itself understands it."""
    scratch = apsw.Connection(":memory:")
    try:
        scratch.execute(sql)
        name = scratch.execute("SELECT name FROM sqlite_schema").fetchall()[0][0]
        told = scratch.execute(f'PRAGMA table_info("{name}")').fetchall()
        keys = sum(1 for one in told if one[5])
        return tuple(
            Column(
                name=str(column),
                kind=str(kind).upper(),
                required=bool(required),
                is_rowid=bool(key) and keys == 1 and str(kind).upper() == "INTEGER",
                default=scratch.execute(f"SELECT {default or 'NULL'}").fetchall()[0][0],
            )
            for _, column, kind, required, default, key in told
        )
    finally:
        scratch.close()
