"""Ready answers as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.snippets import Snippet
from hall_app.storage.rows import SnippetRow
from hall_app.support.errors import StaleRecord

if TYPE_CHECKING:
    from hall_app.storage.database import Archive


def lines(archive: Archive) -> tuple[Snippet, ...]:
    """Return every ready answer by its key."""
    rows = archive.rows('SELECT "id", "version", "key", "text" FROM "snippet" ORDER BY "key"')
    return tuple(Snippet(snippet_id=n, version=v, key=key, text=text) for n, v, key, text in rows)


def add(archive: Archive, key: str, text: str) -> int:
    """Write a ready answer down inside the caller's transaction and return its id."""
    return archive.insert(SnippetRow, ("key", "text"), [(key, text)])


def change(archive: Archive, snippet_id: int, version: int, key: str, text: str) -> None:
    """Give a ready answer other words inside the caller's transaction.

    Raises:
        StaleRecord: ``snippet-changed``.
    """
    sql = (
        'UPDATE "snippet" SET "key" = ?, "text" = ?, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? RETURNING "id"'
    )
    if not archive.rows(sql, (key, text, snippet_id, version)):
        raise StaleRecord("snippet-changed", snippet=snippet_id)


def remove(archive: Archive, snippet_id: int, version: int) -> None:
    """Take a ready answer out inside the caller's transaction.

    Raises:
        StaleRecord: ``snippet-changed``.
    """
    sql = 'DELETE FROM "snippet" WHERE "id" = ? AND "version" = ? RETURNING "id"'
    if not archive.rows(sql, (snippet_id, version)):
        raise StaleRecord("snippet-changed", snippet=snippet_id)
