"""Rebuild the shipped years of working days from the chinesecalendar package.

Run with the development environment: ``python packaging/workdays.py``. The package follows
the yearly notices of the State Council; the tests compare two years with the notices' text.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from chinese_calendar import constants

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "catalog" / "workdays"

FULL_NAMES = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}


def years() -> dict[int, str]:
    """Return the CSV text of each year the package knows."""
    days = [(day, "holiday", _name(label)) for day, label in constants.holidays.items()]
    days += [
        (day, "make-up-workday", f"{_name(label)}调休") for day, label in constants.workdays.items()
    ]
    texts: dict[int, str] = {}
    for year in sorted({day.year for day, _, _ in days}):
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["date", "kind", "name"])
        writer.writerows(sorted((d.isoformat(), k, n) for d, k, n in days if d.year == year))
        texts[year] = stream.getvalue()
    return texts


def _name(label: str) -> str:
    short = constants.Holiday(label).chinese
    return FULL_NAMES.get(short, short)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for year, text in years().items():
        (FOLDER / f"{year}.csv").write_text(text, "utf-8", newline="\n")
    print(f"{len(years())} years in {FOLDER.name}/")
