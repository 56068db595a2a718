"""Files of residents that the tests of imports write, and the way they take."""

from __future__ import annotations

import csv

from resident_files import COLUMNS, HEADINGS, residents

from hall_app.domain.imports import ImportRequest, SheetChoice


def people(count, **changes):
    """Return rows of whole households with texts in every cell."""
    found = []
    for one in residents(count):
        row = {column: str(value) for column, value in one.items()}
        found.append({**row, **changes})
    return found


def write_csv(path, rows):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS[column] for column in COLUMNS)
        writer.writerows([row[column] for column in COLUMNS] for row in rows)
    return path


def checked(app, operator, path, **more):
    seen = app.services.imports.look(SheetChoice(path=path), operator)
    request = ImportRequest(
        choice=seen.choice, heading_row=seen.heading_row, places=seen.mapping.places
    )
    return app.services.imports.check(request, operator, **more)


def counts(app):
    """Return how many rows of every kind anybody could see, and the keys and staged rows."""
    tables = {
        "resident": 'WHERE NOT "voided"', "household": 'WHERE NOT "voided"', "membership": "",
        "tag": "", "search_key": "", "building": "",
    }  # fmt: skip
    return {
        table: app.archive.rows(f'SELECT count(*) FROM "{table}" {where}')[0][0]
        for table, where in tables.items()
    }


def leftovers(app):
    """Return how many rows stand in every table, seen or not."""
    names = app.archive.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {
        name: app.archive.rows(f'SELECT count(*) FROM "{name}"')[0][0]
        for (name,) in names
        if name != "setting"
    }
