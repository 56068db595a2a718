"""How an act names to an approver what it is done to, so that it fits nothing else."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING

from hall_app.domain.audiences import LISTED, POSTED
from hall_app.domain.materials import missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.materials import MaterialLine
    from hall_app.services.commands import Intake
    from hall_app.services.intake_checks import Prepared
    from hall_app.storage.database import Archive

BETWEEN = " · "
_PURPOSE = b"hall_app approval v1"
_DIGITS = 16


def bound(archive: Archive, words: str, *values: object) -> str:
    """Return words with a keyed digest of what they leave out or mask.

    Nobody reads the digest (``journal.with_names`` leaves it out); it makes an approval fit the
    values it was asked for and no others, and tells nothing of them without the archive's key.
    """
    key = hmac.new(archive.journal_key, _PURPOSE, hashlib.sha256).digest()
    text = json.dumps([words, *values], ensure_ascii=False, default=str)
    return f"{words} #{hmac.new(key, text.encode(), hashlib.sha256).hexdigest()[:_DIGITS]}"


def of_intake(archive: Archive, intake: Intake, prepared: Prepared) -> str:
    """Return item, applicant and missing papers of a matter that has no number yet.

    A person on record is named by number; another one's name is masked, as the journal outlives it.
    """
    who, item = prepared.applicant, prepared.item
    lacking = missing(prepared.lines)
    named = POSTED.name(who.name) if who.resident_id is None else f"resident {who.resident_id}"
    words = BETWEEN.join((f"{item.code} {item.name}", named, _papers(lacking)))
    told = (who.resident_id, str(who.kind), who.name, who.id_kind, who.id_number, who.phone)
    return bound(archive, words, intake.draft_id, *told, [one.key for one in lacking])


def of_case(archive: Archive, number: str, title: str, lines: Sequence[MaterialLine]) -> str:
    """Return number, item and missing papers of a matter on record."""
    lacking = missing(lines)
    words = BETWEEN.join((number, title, _papers(lacking)))
    return bound(archive, words, [one.key for one in lacking])


def of_numbers(archive: Archive, replaced: Mapping[int, tuple[str, str]]) -> str:
    """Return whose ID numbers are replaced, each old and new one masked.

    Args:
        archive: Has the key of the digest.
        replaced: Old and new number of each person.
    """
    mask = LISTED.id_number
    words = ", ".join(
        f"resident {one} {mask(old)} → {mask(new)}" for one, (old, new) in replaced.items()
    )
    return bound(archive, words, list(replaced.items()))


def _papers(lines: Sequence[MaterialLine]) -> str:
    return "、".join(one.name for one in lines)
