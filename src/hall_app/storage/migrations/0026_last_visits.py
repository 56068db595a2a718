"""The last visit of each home, and the days set with visits, are read from indexes alone.

What is due was gathered from every visit of all years in the table.
"""


def up(migrator, db):
    db.execute_sql(
        'CREATE INDEX "visit_last" ON "visit" ("household_id", "visited_on", "voided") '
        'WHERE NOT "voided"'
    )
    db.execute_sql(
        'CREATE INDEX "visit_promised" ON "visit" '
        '("household_id", "visited_on", "next_on", "voided") '
        'WHERE "next_on" IS NOT NULL AND NOT "voided"'
    )
