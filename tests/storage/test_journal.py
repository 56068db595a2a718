"""The journal and the kept papers: whatever is changed behind the program's back is named."""

from __future__ import annotations

import glob
import hashlib

import apsw
import pytest
from playhouse.migrations import Runner
from unguarded import unguarded

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.services.people import Secret
from hall_app.services.prints import SendOrder
from hall_app.storage import journal
from hall_app.storage.cipher import unlock
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.storage.verification import verify
from hall_app.support import paths


def accept(app, clerk):
    papers = tuple(
        MaterialChoice(key=one.key, state=MaterialState.ORIGINAL)
        for one in app.services.items.detail("LD02").materials
    )
    wish = Intake(
        draft_id="d1",
        item_code="LD02",
        applicant=Applicant(name="周文静", id_number="119999194903100014", phone="13800006021"),
        materials=papers,
        fields=(("matter", "申领"),),
    )
    return app.services.intake.accept(Accept(intake=wish), clerk)


@pytest.fixture
def tampered(desk_app, clerk, clock, tmp_path):
    """Return a function that changes the closed file with bare SQL and verifies it anew."""
    place = desk_app.paths
    desk_app.close()
    app = build(place, clock, threads=False, spooler=FolderSpooler(tmp_path / "out"))
    told = accept(app, clerk)
    order = SendOrder(job_id=told.papers[0].job_id, printer=FOLDER_PRINTER)
    app.services.print_queue.send(order, clerk).result()
    for secret in (Secret.PHONE, Secret.ID_NUMBER, Secret.PHONE):
        app.services.cases.reveal(told.number, secret, clerk)
    app.close()

    def change(*statements):
        bare = apsw.Connection(str(place.archive))
        unlock(bare, KeySlots(place.key_slots).without_secret())
        with unguarded(bare):
            for one in statements:
                bare.execute(one)
        bare.close()
        again = build(place, clock, threads=False)
        head = again.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        found = again.services.backups.verify(head)
        again.close()
        return found

    yield change
    desk_app.archive.connect()


def test_an_untouched_journal_is_counted_and_sound(tampered):
    found = tampered()
    assert (found.journal, found.papers, found.faults) == (4, 1, ())


PUT_IN = (
    "INSERT INTO journal SELECT 5, at, account_id, window, kind, subject, reason, mac "
    "FROM journal WHERE id = 4"
)
FLIPPED = (
    "UPDATE print_file SET pdf = CAST(substr(pdf, 1, 99) || x'00' || substr(pdf, 101) AS BLOB)"
)


@pytest.mark.fault("T16")
def test_one_byte_of_a_printed_paper_is_noticed(tampered):
    assert tampered(FLIPPED).faults == ("paper 1 is not the one that was printed",)


@pytest.mark.fault("T40")
def test_a_paper_exchanged_together_with_its_hash_is_noticed(tampered):
    forged = hashlib.sha256(b"%PDF-1.4 forged").hexdigest()
    found = tampered(
        "UPDATE print_file SET pdf = CAST('%PDF-1.4 forged' AS BLOB)",
        f"UPDATE print_job SET sha256 = '{forged}' WHERE id = 1",
    )
    assert found.faults == ("paper 1 is not the one in the journal",)


@pytest.mark.fault("T40")
def test_a_printed_paper_taken_away_without_a_trace_is_missed(tampered):
    found = tampered("DELETE FROM print_file", "UPDATE print_job SET sha256 = ''")
    assert found.faults == ("paper 1 is not the one in the journal",)


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (["DELETE FROM journal WHERE id = 2"], ["journal line 2 is missing"]),
        (["DELETE FROM journal WHERE id > 2"], ["journal lines 3 to 4 are missing"]),
        (["DELETE FROM journal"], ["journal lines 1 to 4 are missing"]),
        (["UPDATE journal SET account_id = 2 WHERE id = 3"], ["journal line 3 was changed"]),
        (["UPDATE journal SET subject = 'case X' WHERE id = 4"], ["journal line 4 was changed"]),
        (["UPDATE journal SET at = '2026-09-17 01:00:00' WHERE id = 1"],
         ["journal line 1 was changed"]),
        (["DELETE FROM journal WHERE id = 4",
          "UPDATE journal_end SET n = 3"],
         ["the journal ends with line 3, but its record says otherwise"]),
        (["DELETE FROM journal_end"], ["the end of the journal is not on record"]),
        ([PUT_IN],
         ["journal line 5 was changed",
          "the journal ends with line 5, but its record says otherwise"]),
    ],
)  # fmt: skip
@pytest.mark.fault("T40")
def test_a_journal_changed_behind_the_program_is_named_line_by_line(tampered, statements, told):
    assert list(tampered(*statements).faults) == told


@pytest.mark.fault("T40")
def test_a_journal_cut_short_goes_on_and_the_gap_stays_told(tampered, desk_app, clerk):
    tampered("DELETE FROM journal WHERE id = 4")
    desk_app.archive.connect()
    number = desk_app.archive.rows('SELECT "number" FROM "hall_case"')[0][0]
    desk_app.services.cases.reveal(number, Secret.PHONE, clerk)
    assert desk_app.archive.rows('SELECT max("id") FROM "journal"') == [(5,)]
    assert verify(desk_app.archive).faults == ("journal line 4 is missing",)


@pytest.mark.fault("T21")
def test_the_lines_of_an_older_archive_are_chained_when_it_is_opened(tmp_path, clock):
    archive = Archive(tmp_path / "hall.archive", bytes(32))
    archive.connect()
    Runner(archive.database, glob.escape(str(paths.migrations()))).up("0001_first_schema")
    archive.rows(
        "INSERT INTO account (id, login, name, initials, roles, password_hash, active, failures, "
        "created_at) VALUES (1, 'wxl', '王秀兰', 'wxl', 'intake', '', 1, 0, '2026-01-01 00:00:00')"
    )
    for line in (3, 7):
        archive.rows(
            "INSERT INTO journal (id, at, account_id, window, kind, subject, reason) "
            "VALUES (?, '2026-01-01 00:00:00', 1, '', 'print', 'paper 1', '')",
            (line,),
        )
    assert verify(archive).faults == ()
    assert archive.migrate()[0] == "0002_journal_chain"
    new = journal.NewLine(
        at=clock.now(), account_id=1, window="", kind="reveal-phone", subject="resident 1"
    )
    journal.add(archive, [new])
    found = verify(archive)
    assert (found.journal, found.faults) == (3, ())
    with unguarded(archive.connection()):
        archive.rows("DELETE FROM journal WHERE id = 2")
    assert verify(archive).faults == ("journal line 2 is missing",)
    archive.close()
