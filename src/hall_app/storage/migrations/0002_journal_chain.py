"""The journal becomes a chain: each line carries its MAC, and the end is on record."""

import hashlib
import hmac
import json

from peewee import CharField, IntegerField, Model


def models(db):
    class JournalEndRow(Model):
        only = IntegerField(primary_key=True)
        n = IntegerField()
        mac = CharField()

        class Meta:
            database = db
            legacy_table_names = False
            table_name = "journal_end"

    return (JournalEndRow,)


def chained(key, *parts):
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def up(migrator, db):
    """Chain the lines already there as they are found, numbered anew without gaps."""
    migrator.migrate(migrator.add_column("journal", "mac", CharField(default="")))
    db.create_tables(models(db))
    key = db.journal_key
    found = db.execute_sql(
        'SELECT "id", "at", "account_id", "window", "kind", "subject", "reason" '
        'FROM "journal" ORDER BY "id"'
    ).fetchall()
    number, end = 0, chained(key, "end", 0, "")
    for number, (old, *told) in enumerate(found, start=1):
        mac = chained(key, "line", end, number, *told)
        db.execute_sql(
            'UPDATE "journal" SET "id" = ?, "mac" = ? WHERE "id" = ?', (number, mac, old)
        )
        end = chained(key, "end", number, mac)
    db.execute_sql('INSERT INTO "journal_end" ("only", "n", "mac") VALUES (1, ?, ?)', (number, end))
