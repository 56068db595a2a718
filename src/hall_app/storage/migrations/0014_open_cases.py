"""Lists of what is to be done read the few open cases alone, from one index of all they ask.

The indexes by state, owner and day of receipt covered every case of all years: without figures
of the contents the database chose them and read hundreds of thousands of closed cases for a list.
"""

URGENT = 'coalesce("act_by", "due_on", "correct_by", "received_on")'
ASKED = (
    *("owner_id", "item_code", "state", "due_on", "act_by", "correct_by", "received_on"),
    *("accepted_on", "limit_count", "limit_unit", "extra", "open_year", "urge_open"),
    *("offered_to_id", "leg", "lapsed_on", "finished_on", "window", "closed_on"),
)
DROPPED = ("hall_case_state_due_on", "hall_case_owner_id_state", "hall_case_received_on")


def up(migrator, db):
    for name in (*DROPPED, "hall_case_open", "hall_case_open_of"):
        db.execute_sql(f'DROP INDEX IF EXISTS "{name}"')
    asked = ", ".join(f'"{name}"' for name in ASKED)
    db.execute_sql(
        f'CREATE INDEX "hall_case_open" ON "hall_case" ({URGENT}, "id", {asked}) '
        'WHERE "closed_on" IS NULL'
    )
    db.execute_sql(
        'CREATE INDEX "hall_case_urged" ON "hall_case" ("id") '
        'WHERE "urged" IS NOT NULL OR "supervised" IS NOT NULL'
    )
