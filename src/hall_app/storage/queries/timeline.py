"""The acts of one case with everything they told, oldest first, for papers and registers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind
from hall_app.storage.statements import read_instant

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.storage.database import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAct:
    """One act: ``told`` are the values of its sentence, ``set`` what it changed."""

    seq: int
    at: dt.datetime
    kind: ActKind
    by: str
    window: str
    told: Mapping[str, Any]
    set: Mapping[str, Any]


def told_acts(archive: Archive, case_id: int) -> tuple[ToldAct, ...]:
    """Return the timeline of a case."""
    rows = archive.rows(
        'SELECT t."seq", t."at", t."kind", coalesce(a."name", \'\'), t."window", t."details" '
        'FROM "act" t LEFT JOIN "account" a ON a."id" = t."account_id" '
        'WHERE t."case_id" = ? ORDER BY t."seq"',
        (case_id,),
    )
    told = []
    for seq, at, kind, by, window, details in rows:
        kept = json.loads(details)
        told.append(
            ToldAct(
                seq=seq,
                at=read_instant(at),
                kind=ActKind(kind),
                by=by,
                window=window,
                told=kept["told"],
                set=kept["set"],
            )
        )
    return tuple(told)
