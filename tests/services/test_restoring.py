"""Putting a backup back: what it costs is told, what is not ours is refused, the present stays."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile

import pytest
from window_acts import accept

from hall_app.app.bootstrap import build
from hall_app.services.restore_plan import plan_restore
from hall_app.services.restoring import Consent, preview_restore, restore
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.paths import DataPaths


@pytest.fixture
def backup(desk_app, clerk, tmp_path):
    """Return a backup of an archive with one case; a second one was accepted since."""
    accept(desk_app, clerk)
    file = desk_app.services.backups.make_now(tmp_path / "stick").file
    accept(desk_app, clerk, "d2")
    return file


def packed_again(file, change, folder):
    """Return a backup whose database somebody changed, with hashes that fit."""
    room = folder / "crafted"
    room.mkdir()
    with zipfile.ZipFile(file) as packed:
        packed.extractall(room)
    archive = Archive(
        room / "hall.archive", KeySlots(room / "hall.keys").without_secret(), rows_here=False
    )
    archive.connect()
    change(archive)
    archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    archive.close()
    told = json.loads((room / "manifest.json").read_text())
    told["sha256"] = hashlib.sha256((room / "hall.archive").read_bytes()).hexdigest()
    (room / "manifest.json").write_text(json.dumps(told))
    crafted = folder / "crafted.hallbackup"
    with zipfile.ZipFile(crafted, "w") as packed:
        for name in ("hall.archive", "hall.keys", "manifest.json"):
            packed.write(room / name, name)
    return crafted


def test_what_a_restore_would_lose_is_told_by_kind_and_by_days(desk_app, head, clock, backup):
    clock.advance(dt.timedelta(days=3, hours=1))
    plan = desk_app.services.backups.preview(backup, head)
    lost = {one.kind: one.lost for one in plan.changes}
    assert (lost["cases"], lost["people"], plan.days) == (1, 0, 3)
    assert lost["acts"] > 0
    unknown = plan_restore(backup, clock, None)
    assert {one.lost for one in unknown.changes} == {None}
    assert unknown.loses is None


def test_a_restore_keeps_the_present_and_holds_backups_until_it_is_confirmed(
    desk_app, clock, backup
):
    paths = desk_app.paths
    desk_app.close()
    loses = preview_restore(backup, paths, None, clock).loses
    with pytest.raises(RuleViolation, match="restore-loses") as fault:
        restore(backup, paths, None, clock)
    assert fault.value.details["count"] == loses > 0
    done = restore(backup, paths, None, clock, consent=Consent(confirmed=loses))
    assert (done.former / "hall.archive").exists()
    app = build(paths, clock, threads=False)
    assert app.archive.rows("SELECT count(*) FROM hall_case") == [(1,)]
    assert app.services.backups.paused()
    app.close()
    desk_app.presence.enter()
    desk_app.archive.connect()


HOSTILE = {
    "a trigger": "CREATE TRIGGER bad AFTER INSERT ON act BEGIN DELETE FROM hall_case; END",
    "a view": "CREATE VIEW looks_good AS SELECT * FROM account",
    "a table of another program": "CREATE TABLE foreign_table (a)",
    "a changed column": "ALTER TABLE setting ADD COLUMN more TEXT DEFAULT 'x'",
    "an index over an expression": "CREATE INDEX bad ON setting (lower(value))",
    "a table that is missing": "DROP TABLE journal_end",
}


@pytest.mark.fault("T44")
@pytest.mark.parametrize("statement", HOSTILE.values(), ids=HOSTILE)
def test_a_crafted_database_is_refused_before_the_archive_is_touched(
    desk_app, clock, backup, tmp_path, statement
):
    paths = desk_app.paths
    crafted = packed_again(backup, lambda archive: archive.rows(statement), tmp_path)
    desk_app.close()
    before = paths.archive.read_bytes()
    with pytest.raises(EnvironmentFault, match="backup-other-tables"):
        restore(crafted, paths, None, clock)
    assert paths.archive.read_bytes() == before
    assert not list(paths.root.glob("before-restore-*"))
    desk_app.presence.enter()
    desk_app.archive.connect()


@pytest.mark.fault("T44")
def test_a_database_whose_list_of_steps_is_a_view_is_refused(desk_app, clock, backup, tmp_path):
    def disguise(archive):
        archive.rows("ALTER TABLE schema_migration RENAME TO real_steps")
        archive.rows("CREATE VIEW schema_migration AS SELECT * FROM real_steps")

    crafted = packed_again(backup, disguise, tmp_path)
    fresh = DataPaths(tmp_path / "fresh")
    with pytest.raises(EnvironmentFault, match="backup-other-tables"):
        restore(crafted, fresh, None, clock)
    assert not fresh.archive.exists()


@pytest.mark.fault("T20")
def test_a_backup_of_a_newer_program_is_refused_with_both_steps_named(
    desk_app, clock, backup, tmp_path
):
    def newer(archive):
        archive.rows("INSERT INTO schema_migration (name, applied) VALUES ('9999_x', '2030-01-01')")

    crafted = packed_again(backup, newer, tmp_path)
    with pytest.raises(EnvironmentFault, match="archive-newer") as fault:
        restore(crafted, DataPaths(tmp_path / "fresh"), None, clock)
    assert fault.value.details["step"] == "9999_x"
    assert fault.value.details["known"] < "9999"


def older(archive):
    """Take the last step back: the archive as the program before it left it."""
    for name in ("sequence", "mark", "copied_at", "rehearsed_at", "rehearsal", "thinned_early"):
        archive.rows(f'ALTER TABLE "backup" DROP COLUMN "{name}"')
    archive.rows("DELETE FROM schema_migration WHERE name = '0021_backup_record'")


@pytest.mark.fault("T20")
@pytest.mark.fault("T21")
def test_a_backup_of_an_older_program_is_brought_up_on_a_copy_and_loses_nothing(
    desk_app, clock, backup, tmp_path
):
    before = backup.read_bytes()
    crafted = packed_again(backup, older, tmp_path)
    fresh = DataPaths(tmp_path / "fresh")
    done = restore(crafted, fresh, None, clock)
    assert done.steps == ("0021_backup_record",)
    assert backup.read_bytes() == before
    app = build(fresh, clock, threads=False)
    assert app.archive.rows("SELECT count(*) FROM hall_case") == [(1,)]
    assert app.archive.schema_steps_missing() == ()
    app.close()
    desk_app.archive.connect()


@pytest.mark.fault("T18")
def test_a_backup_cut_short_anywhere_is_refused_before_the_archive_is_touched(
    desk_app, clock, backup, tmp_path
):
    paths = desk_app.paths
    desk_app.close()
    before, whole = paths.archive.read_bytes(), backup.read_bytes()
    for n, part in enumerate((0, 1, 100, len(whole) // 3, len(whole) - 1)):
        spoilt = tmp_path / f"{n}.jpg"
        spoilt.write_bytes(whole[:part])
        with pytest.raises(EnvironmentFault, match="backup-unreadable"):
            restore(spoilt, paths, None, clock)
    assert paths.archive.read_bytes() == before
    desk_app.presence.enter()
    desk_app.archive.connect()


@pytest.mark.fault("T18")
def test_a_backup_whose_keys_are_of_another_archive_is_refused(desk_app, clock, backup, tmp_path):
    other = KeySlots(tmp_path / "other.keys")
    other.create_published()
    spoilt = tmp_path / "other.hallbackup"
    with zipfile.ZipFile(backup) as packed, zipfile.ZipFile(spoilt, "w") as mixed:
        told = json.loads(packed.read("manifest.json"))
        told["keys_sha256"] = ""
        mixed.writestr("hall.archive", packed.read("hall.archive"))
        mixed.write(tmp_path / "other.keys", "hall.keys")
        mixed.writestr("manifest.json", json.dumps(told))
    with pytest.raises(EnvironmentFault, match="wrong-key"):
        restore(spoilt, DataPaths(tmp_path / "fresh"), None, clock)
    assert not (tmp_path / "fresh" / "hall.archive").exists()


def test_an_archive_is_backed_up_before_it_is_migrated(tmp_path, clock):
    """Stands on a real archive: a practice one is not backed up."""
    from hall_app.app.bootstrap import create
    from hall_app.app.practice import practice_hall
    from hall_app.services.commands import SetUp

    paths = DataPaths(tmp_path / "hall")
    asked = practice_hall()
    wish = SetUp(
        hall_name="东街社区服务大厅", short_name="东街站", station="DJ", windows=asked.windows,
        accounts=asked.accounts, passphrase="korrekt pferd",
    )  # fmt: skip
    create(paths, clock, wish)
    archive = Archive(
        paths.archive, KeySlots(paths.key_slots).with_secret("korrekt pferd"), rows_here=False
    )
    archive.connect()
    older(archive)
    archive.close()
    app = build(paths, clock, secret="korrekt pferd", threads=False)
    assert app.archive.schema_steps_missing() == ()
    assert app.archive.rows("SELECT sequence FROM backup") == [(1,)]
    app.close()
    made = list(paths.backups.iterdir())
    assert len(made) == 1
    restored = DataPaths(tmp_path / "again")
    assert restore(made[0], restored, "korrekt pferd", clock).steps == ("0021_backup_record",)
