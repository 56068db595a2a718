"""Household events become a chain: each carries its seal, and the end is on record."""

import hashlib
import hmac
import json

from peewee import CharField, IntegerField, Model

PLACE = {
    "household": 1,
    "person": 2,
    "relation": 3,
    "registered": 4,
    "living": 5,
    "since": 6,
    "until": 7,
}
LOOKS = "\"kind\" NOT IN ('print', 'reprint')"
"""Lines that tell of people; the many lines of papers need no index."""


def models(db):
    class HouseholdChainEndRow(Model):
        only = IntegerField(primary_key=True)
        n = IntegerField()
        undone = IntegerField()
        mac = CharField()

        class Meta:
            database = db
            legacy_table_names = False
            table_name = "household_chain_end"

    return (HouseholdChainEndRow,)


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sealed(key, *parts):
    return hmac.new(key, canonical(parts).encode(), hashlib.sha256).hexdigest()


def digest(rows):
    held = [list(row) for row in rows]
    return hashlib.sha256(canonical(held).encode()).hexdigest() if held else ""


def up(migrator, db):
    """Seal the events already there as they are found."""
    migrator.migrate(
        migrator.add_column("household_event", "mac", CharField(default="")),
        migrator.add_column("household_event", "undo_mac", CharField(default="")),
    )
    db.create_tables(models(db))
    db.execute_sql(f'CREATE INDEX "journal_looks" ON "journal" ("subject") WHERE {LOOKS}')
    key = db.journal_key
    first = first_values(db)
    events = db.execute_sql(
        'SELECT "id", "kind", "happened_on", "told_on", "told_by", "paper", "note", "kept", '
        '"at", "account_id", "window" FROM "household_event" ORDER BY "id"'
    ).fetchall()
    number, before, undone = 0, "", 0
    for event in events:
        number = event[0]
        before = sealed(key, "event", before, list(event), digests(db, event[0], event[1], first))
        db.execute_sql('UPDATE "household_event" SET "mac" = ? WHERE "id" = ?', (before, number))
        undone += seal_undo(db, key, number, before)
    if number:
        end = sealed(key, "end", number, undone, before)
        db.execute_sql(
            'INSERT INTO "household_chain_end" ("only", "n", "undone", "mac") VALUES (1, ?, ?, ?)',
            (number, undone, end),
        )


def first_values(db):
    found = {}
    rows = db.execute_sql(
        'SELECT c."row", c."field", c."before" FROM "household_change" c '
        'JOIN "household_event" e ON e."id" = c."event_id" WHERE e."undone_at" IS NULL '
        'AND c."op" = \'set\' AND c."tab" = \'membership\' ORDER BY c."event_id", c."n"'
    ).fetchall()
    for row, field, before in rows:
        if field in PLACE:
            value = json.loads(before)
            plain = int(value) if isinstance(value, bool) else value
            found.setdefault(row, {}).setdefault(PLACE[field], plain)
    return found


def digests(db, event_id, kind, first):
    found = [
        digest(
            db.execute_sql(
                f'SELECT {columns} FROM "{table}" WHERE "event_id" = ? ORDER BY "n"', (event_id,)
            ).fetchall()
        )
        for table, columns in (
            (
                "household_change",
                '"n", "op", "tab", "row", "field", "before", "after", "holds_from"',
            ),
            ("household_event_subject", '"n", "household_id", "resident_id"'),
        )
    ]
    if kind != "import":
        return [*found, ""]
    opened = []
    rows = db.execute_sql(
        'SELECT "id", "household_id", "resident_id", "relation", "registered", "living", '
        '"since", "until" FROM "membership" WHERE "opened_by_id" = ? ORDER BY "id"',
        (event_id,),
    ).fetchall()
    for row in rows:
        values = list(row)
        for place, value in first.get(row[0], {}).items():
            values[place] = value
        opened.append(values)
    return [*found, digest(opened)]


def seal_undo(db, key, event_id, mac):
    told = db.execute_sql(
        'SELECT "undone_at", "undone_by_id", "undo_reason" FROM "household_event" WHERE "id" = ?',
        (event_id,),
    ).fetchone()
    if told[0] is None:
        return 0
    db.execute_sql(
        'UPDATE "household_event" SET "undo_mac" = ? WHERE "id" = ?',
        (sealed(key, "undo", mac, event_id, list(told)), event_id),
    )
    return 1
