"""``search``: the desk's one search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.cli.context import UsageError, answer

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


_MOST = 100_000


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Find people, households and cases."
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--limit", type=int, default=20, metavar="N")


def run(context: CommandContext) -> int:
    """Answer with one object a hit; ID numbers are masked."""
    limit = context.options.limit
    if not 1 <= limit <= _MOST:
        raise UsageError(f"hall-app search: --limit takes a number from 1 to {_MOST}")
    with context.application() as app:
        operator = context.operator(app)
        found = app.services.search.find(context.options.text, operator, limit=limit)
    rows: list[dict[str, object]] = [
        {
            "kind": "person",
            "id": one.resident_id,
            "label": " · ".join(
                part
                for part in (
                    one.name,
                    str(one.birth.year) if one.birth else "",
                    one.id_masked,
                    one.address,
                )
                if part
            ),
            "exact": one.exact,
        }
        for one in found.people
    ]
    rows += [
        {
            "kind": "case",
            "id": one.number,
            "label": f"{one.number} · {one.applicant} · {one.item_title}",
            "exact": one.exact,
        }
        for one in found.cases
    ]
    rows += [
        {
            "kind": "household",
            "id": one.household_id,
            "label": f"{one.address} · {one.head}",
            "exact": False,
        }
        for one in found.households
    ]
    rows += [
        {"kind": "near", "id": one.resident_id, "label": one.name, "exact": False}
        for one in found.near
    ]
    for row in rows[:limit]:
        answer(row)
    return 0
