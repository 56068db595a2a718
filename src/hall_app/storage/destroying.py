"""Taking the content of old things out of the archive; number, days and fingerprint stay.

A case keeps its row with its number and its days. Its acts keep who, when, what kind and their
MAC, so that the anchors of day sheets stay true, and one more act tells of the destruction with
all that the row still holds: ``verify`` holds what is left by it. Of its papers the bytes and
the printed values go; the hash that the journal names stays.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hall_app.domain.flow.position import FLOW_COLUMNS
from hall_app.domain.flow.states import ActKind
from hall_app.domain.keeping import GONE, Kind
from hall_app.storage import row_seals, timeline
from hall_app.storage.case_records import PROJECTED, SETTLED, first_act, with_changes
from hall_app.storage.statements import marks, utc

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

_OF_CASE: Mapping[str, object] = {
    "resident_id": None,
    "applicant_name": GONE,
    **dict.fromkeys(("id_kind", "id_number", "phone", "address", "representative", "agent"), ""),
    "fields": "[]",
    "delivery": "",
    "override_reason": "",
    **dict.fromkeys(
        ("offered_to_id", "with_whom", "pauses", "commission", "errands", "result_title")
    ),
    **dict.fromkeys(("result_number", "supervised", "late_reason", "originals")),
}
"""What a case holds about people, and what stands there afterwards."""
_STORED = {"owner": "owner_id", "offered_to": "offered_to_id", "first_asked": "first_asked_id"}
_STORED |= {"resident": "resident_id"}


def destroy(archive: Archive, kind: Kind, subject: int, words: str, by: Teller) -> str:
    """Take the content of a thing away and return its fingerprint, in the caller's transaction.

    Args:
        archive: The archive.
        kind: What it is; a person is sealed instead.
        subject: Its row.
        words: What its timeline says from now on.
        by: Who does it.
    """
    if kind is Kind.CASE:
        return _case(archive, subject, words, by)
    if kind is Kind.PAPER:
        return _paper(archive, subject)
    if kind is Kind.VISIT:
        return _visit(archive, subject, by)
    if kind is Kind.SCAN:
        return _scan(archive, subject, by)
    if kind is Kind.CONTACT:
        return _blanked(
            archive,
            "contact",
            subject,
            {
                "name": GONE,
                "resident_id": None,
                **dict.fromkeys(("phone", "address", "matter", "taken", "words", "where"), ""),
            },
            ("contact_step", "contact_id"),
        )
    return _blanked(
        archive,
        "appointment",
        subject,
        {
            "name": GONE,
            "resident_id": None,
            **dict.fromkeys(("phone", "address", "matter"), ""),
        },
        ("appointment_note", "appointment_id"),
    )


def seal_person(archive: Archive, subject: int, by: Teller) -> str:
    """Let no search and no list show a person any more; return the fingerprint of the row."""
    seal = _fingerprint(
        archive, [("resident", "id", subject), ("resident", "merged_into_id", subject)]
    )
    archive.rows(
        'UPDATE "resident" SET "sealed_at" = ? WHERE "id" = ? OR "merged_into_id" = ?',
        (utc(by.at), subject, subject),
    )
    return seal


def _fingerprint(archive: Archive, parts: Sequence[tuple[str, str, int]]) -> str:
    held = [
        [
            [one.hex() if isinstance(one, bytes) else one for one in row]
            for row in archive.rows(f'SELECT * FROM "{table}" WHERE "{column}" = ?', (number,))
        ]
        for table, column, number in parts
    ]
    return hashlib.sha256(timeline.canonical(held).encode()).hexdigest()


def _set(archive: Archive, table: str, subject: int, values: Mapping[str, object]) -> None:
    names = ", ".join(f'"{name}" = ?' for name in values)
    archive.rows(f'UPDATE "{table}" SET {names} WHERE "id" = ?', (*values.values(), subject))


def _blanked(
    archive: Archive,
    table: str,
    subject: int,
    values: Mapping[str, object],
    steps: tuple[str, str],
) -> str:
    seal = _fingerprint(archive, [(table, "id", subject), (*steps, subject)])
    _set(archive, table, subject, values)
    archive.rows(f'UPDATE "{steps[0]}" SET "words" = \'\' WHERE "{steps[1]}" = ?', (subject,))
    return seal


def _case(archive: Archive, subject: int, words: str, by: Teller) -> str:
    seal = _fingerprint(
        archive,
        [
            ("hall_case", "id", subject),
            ("act", "case_id", subject),
            ("case_material", "case_id", subject),
            ("print_job", "case_id", subject),
            ("rating", "case_id", subject),
        ],
    )
    _set(archive, "hall_case", subject, _OF_CASE)
    archive.rows(
        'UPDATE "rating" SET "words" = \'\', "phone" = \'\', "follow_words" = \'\' '
        'WHERE "case_id" = ?',
        (subject,),
    )
    archive.rows('DELETE FROM "case_material" WHERE "case_id" = ?', (subject,))
    _papers(archive, [one for (one,) in archive.rows(_JOBS, (subject,))])
    _begin_anew(archive, subject, words, by)
    return seal


def _paper(archive: Archive, subject: int) -> str:
    seal = _fingerprint(archive, [("print_job", "id", subject), ("print_file", "job_id", subject)])
    _papers(archive, [subject])
    return seal


def _visit(archive: Archive, subject: int, by: Teller) -> str:
    """Take away who was visited and what was said; who went, when and its state stay."""
    seal = _fingerprint(archive, [("visit", "id", subject)])
    gone = dict.fromkeys(("place", "situation", "difficulty", "wish", "result"), "")
    links = {"household_id": None, "resident_id": None}
    _set(archive, "visit", subject, {**gone, **links, "whom": GONE, "matter": GONE})
    sql = 'UPDATE "visit" SET "void_reason" = ? WHERE "id" = ? AND "voided"'
    archive.rows(sql, (GONE, subject))
    row_seals.changed(archive, row_seals.VISIT, [subject], by)
    return seal


def _scan(archive: Archive, subject: int, by: Teller) -> str:
    """Take away the picture; its bytes go unless it hangs somewhere else as well."""
    ((sha256,),) = archive.rows('SELECT "file_id" FROM "scan" WHERE "id" = ?', (subject,))
    seal = _fingerprint(archive, [("scan", "id", subject)])
    _set(archive, "scan", subject, {"title": "", "remove_reason": GONE})
    archive.rows(
        'UPDATE "scan_file" SET "content" = zeroblob(0), "width" = 0, "height" = 0 '
        'WHERE "sha256" = ?1 AND NOT EXISTS (SELECT 1 FROM "scan" s WHERE s."file_id" = ?1 '
        'AND (s."removed_at" IS NULL OR s."remove_reason" <> ?2))',
        (sha256, GONE),
    )
    row_seals.changed(archive, row_seals.SCAN, [subject], by)
    return seal


_JOBS = 'SELECT "id" FROM "print_job" WHERE "case_id" = ?'


def _papers(archive: Archive, jobs: Sequence[int]) -> None:
    if not jobs:
        return
    some = marks(jobs)
    archive.rows(f'DELETE FROM "print_file" WHERE "job_id" IN ({some})', jobs)
    archive.rows(
        'UPDATE "print_job" SET "content" = \'{}\', "recipient" = \'\', "reason" = \'\', '
        f'"drop_reason" = \'\' WHERE "id" IN ({some})',
        jobs,
    )


def _begin_anew(archive: Archive, subject: int, words: str, by: Teller) -> None:
    """Empty a case's acts and add one that sets all that the row still holds."""
    columns = [_STORED.get(one, one) for one in (*SETTLED, *PROJECTED, *FLOW_COLUMNS)]
    names = ", ".join(f'"{one}"' for one in columns)
    row = archive.rows(f'SELECT {names} FROM "hall_case" WHERE "id" = ?', (subject,))[0]
    fixed = row[: len(SETTLED)]
    moving = row[len(SETTLED) : len(SETTLED) + len(PROJECTED)]
    flow = dict(zip(FLOW_COLUMNS, row[len(SETTLED) + len(PROJECTED) :], strict=True))
    note = timeline.NewAct(
        at=utc(by.at),
        kind=str(ActKind.NOTE),
        account_id=by.account_id,
        window=by.window,
        changes={},
        told={"words": words},
    )
    act = first_act(fixed, moving, (), note)
    kept = {name: value for name, value in flow.items() if value is not None}
    act = with_changes(act, {**act.changes, **kept})
    _empty_acts(archive, subject)
    number = str(fixed[SETTLED.index("number")])
    timeline.append(archive, subject, number, act, first=False)


def _empty_acts(archive: Archive, subject: int) -> None:
    """Take the words out of a case's acts; their guard is lifted inside the transaction only."""
    guard = archive.rows(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'act_no_update'"
    )
    if guard:
        archive.rows('DROP TRIGGER "act_no_update"')
    archive.rows('UPDATE "act" SET "details" = ? WHERE "case_id" = ?', (timeline.EMPTIED, subject))
    if guard:
        archive.rows(str(guard[0][0]))
