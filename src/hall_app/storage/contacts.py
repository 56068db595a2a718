"""First-asked records as rows: written once, handed on, closed with an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.contacts import (
    ContactFigures,
    ContactKind,
    ContactOutcome,
    ContactView,
    WishClass,
)
from hall_app.domain.masking import mask_phone
from hall_app.storage.rows import ContactRow
from hall_app.storage.statements import day, read_day, read_instant
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.storage.database import Archive

MOST_LINES = 500
_READ = (
    'SELECT k."id", k."version", k."number", k."kind", k."channel", k."at", k."day", k."name", '
    'k."resident_id", k."phone", k."address", k."category", k."matter", k."taken", f."name", '
    'h."name", k."handler_id", k."accepted", k."answer_by", k."wish_class", '
    'coalesce(s."name", \'\'), k."outcome", k."words", k."way", k."where", '
    'coalesce(c."number", \'\'), k."closed_on" '
    'FROM "contact" k JOIN "account" f ON f."id" = k."first_asked_id" '
    'JOIN "account" h ON h."id" = k."handler_id" '
    'LEFT JOIN "account" s ON s."id" = k."supervisor_id" '
    'LEFT JOIN "hall_case" c ON c."id" = k."case_id" '
)
_SETTLED = "('answered', 'case', 'passed-on', 'outside')"


def add(archive: Archive, values: Mapping[str, Any]) -> int:
    """Write a record down inside the caller's transaction and return its id."""
    return archive.insert(ContactRow, tuple(values), [tuple(values.values())])


def change(archive: Archive, contact_id: int, version: int, **columns: object) -> None:
    """Give an open record other values inside the caller's transaction.

    Raises:
        StaleRecord: ``contact-changed``, also when it was closed meanwhile.
    """
    parts = ", ".join(f'"{name}" = ?' for name in columns)
    sql = (
        f'UPDATE "contact" SET {parts}, "version" = "version" + 1 '
        'WHERE "id" = ? AND "version" = ? AND "outcome" = \'open\' RETURNING "id"'
    )
    if not archive.rows(sql, (*columns.values(), contact_id, version)):
        raise StaleRecord("contact-changed", contact=contact_id)


def contact(archive: Archive, contact_id: int) -> ContactView:
    """Return one record.

    Raises:
        RuleViolation: ``unknown-contact``.
    """
    found = archive.rows(f'{_READ} WHERE k."id" = ?', (contact_id,))
    if not found:
        raise RuleViolation("unknown-contact", contact=contact_id)
    return _view(found[0])


def lines(
    archive: Archive, *, open_only: bool = False, handler: int | None = None
) -> tuple[ContactView, ...]:
    """Return the records, open ones by the day their answer is owed, all others newest first."""
    where, values = [], []
    if open_only:
        where.append("k.\"outcome\" = 'open'")
    if handler is not None:
        where.append('k."handler_id" = ?')
        values.append(handler)
    order = 'coalesce(k."answer_by", k."day"), k."id"' if open_only else 'k."id" DESC'
    text = f"WHERE {' AND '.join(where)} " if where else ""
    rows = archive.rows(f"{_READ} {text}ORDER BY {order} LIMIT {MOST_LINES}", tuple(values))
    return tuple(map(_view, rows))


def between(archive: Archive, first: dt.date, last: dt.date) -> tuple[ContactView, ...]:
    """Return the records of some days in their order, for the register."""
    rows = archive.rows(
        f'{_READ} WHERE k."day" BETWEEN ? AND ? ORDER BY k."id"', (day(first), day(last))
    )
    return tuple(map(_view, rows))


def figures(archive: Archive, first: dt.date, last: dt.date) -> ContactFigures:
    """Return what was brought in some days, and how it ended until now."""
    span = (day(first), day(last))
    counts = {
        str(outcome): int(n)
        for outcome, n in archive.rows(
            'SELECT "outcome", count(*) FROM "contact" WHERE "day" BETWEEN ? AND ? GROUP BY 1',
            span,
        )
    }
    supervised, settled = archive.rows(
        f'SELECT count(*), coalesce(sum("outcome" IN {_SETTLED}), 0) FROM "contact" '
        'WHERE "day" BETWEEN ? AND ? AND "supervisor_id" IS NOT NULL',
        span,
    )[0]
    categories = archive.rows(
        f'SELECT "category", count(*), coalesce(sum("outcome" IN {_SETTLED}), 0) FROM "contact" '
        'WHERE "day" BETWEEN ? AND ? GROUP BY 1 ORDER BY 2 DESC, 1',
        span,
    )
    return ContactFigures(
        brought=sum(counts.values()),
        answered=counts.get("answered", 0),
        became_cases=counts.get("case", 0),
        passed_on=counts.get("passed-on", 0),
        outside=counts.get("outside", 0),
        open=counts.get("open", 0),
        supervised=int(supervised),
        settled_under_supervision=int(settled),
        by_category=tuple((str(one), int(n), int(done)) for one, n, done in categories),
    )


def _view(row: tuple[Any, ...]) -> ContactView:
    (
        contact_id, version, number, kind, channel, at, on, name, resident, phone, address,
        category, matter, taken, first_asked, handler, handler_id, accepted, answer_by,
        wish_class, supervisor, outcome, words, way, where, case_number, closed_on,
    ) = row  # fmt: skip
    found = read_day(on)
    assert found is not None  # noqa: S101 - the column is not empty
    return ContactView(
        contact_id=contact_id,
        version=version,
        number=number,
        kind=ContactKind(kind),
        channel=channel,
        at=read_instant(at),
        on=found,
        name=name,
        resident_id=resident,
        phone_masked=mask_phone(phone),
        address=address,
        category=category,
        matter=matter,
        taken=taken,
        first_asked=first_asked,
        handler=handler,
        handler_id=handler_id,
        accepted=bool(accepted),
        answer_by=read_day(answer_by),
        wish_class=WishClass(wish_class),
        supervisor=supervisor,
        outcome=ContactOutcome(outcome),
        words=words,
        way=way,
        where=where,
        case_number=case_number,
        closed_on=read_day(closed_on),
    )
