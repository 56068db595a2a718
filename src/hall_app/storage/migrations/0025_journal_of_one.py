"""The journal is narrowed to one clerk, kind and days by one index.

The index by account alone read every line of the clerk in the table, of all years.
"""


def up(migrator, db):
    db.execute_sql('DROP INDEX IF EXISTS "journal_account_id"')
    db.execute_sql(
        'CREATE INDEX "journal_account_id_at_kind" ON "journal" ("account_id", "at", "kind")'
    )
