"""Backups: what makes one due, what is in it, which stay, and whether one can be trusted."""

from __future__ import annotations

import datetime as dt
import json
import zipfile

import pytest
from own_files import put_own_item
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR, CLERK
from hall_app.services.backup_files import own_backups, thin
from hall_app.services.commands import NewAccount
from hall_app.storage import backup as files
from hall_app.storage import journal, settings
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault


def names(paths):
    return [file.name for file, _ in own_backups(paths.backups, KeySlots(paths.key_slots).archive)]


@pytest.fixture
def backups(desk_app, clerk):
    """Return the service of an archive with one case and one backup."""
    accept(desk_app, clerk)
    desk_app.services.backups.make_now()
    return desk_app.services.backups


def test_a_setting_a_working_day_and_an_account_count_as_change(desk_app, head, backups):
    assert not backups.changed()
    desk_app.services.hall.change(head, {"phone": "0471-0000000"})
    assert backups.changed()
    backups.make_now()
    put_own_item(desk_app, "own.toml", "[item]\n")
    assert backups.changed()
    backups.make_now()
    administrator = desk_app.services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, "3 号窗口")
    desk_app.services.account_keeping.add(
        NewAccount(login="neu", name="新人", password="geheim-789", roles=frozenset({"intake"})),
        administrator,
    )
    assert backups.changed()


def test_a_look_at_a_record_counts_as_change(desk_app, clerk, backups):
    assert not backups.changed()
    line = journal.NewLine(
        at=desk_app.clock.now(), account_id=clerk.account_id, window="", kind="look", subject="x"
    )
    with desk_app.archive.transaction():
        journal.add(desk_app.archive, [line])
    assert backups.changed()


def test_logging_in_is_no_change(desk_app, backups):
    desk_app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    assert not backups.changed()


@pytest.mark.fault("T10")
def test_a_clock_set_back_holds_up_no_backup_and_the_new_one_is_the_newest(
    desk_app, clerk, clock, backups
):
    accept(desk_app, clerk, "d2")
    clock.instant -= dt.timedelta(days=365)
    assert backups.due()
    made = backups.make_now().file
    thin(desk_app.paths.backups, KeySlots(desk_app.paths.key_slots).archive)
    assert names(desk_app.paths)[-1] == made.name


def test_the_manifest_says_what_is_inside(desk_app, head, backups):
    put_own_item(desk_app, "own.toml", "[item]\n")
    manifest = files.read_manifest(backups.make_now().file)
    assert manifest.sequence == 2
    assert manifest.counts["hall_case"] == manifest.cases == 1
    assert manifest.counts["act"] == manifest.acts
    assert [name for name in manifest.own if name.endswith("own.toml")]
    assert manifest.archive == KeySlots(desk_app.paths.key_slots).archive
    assert manifest.schema.startswith("00")


def test_a_backup_from_before_the_numbers_is_still_read(backups, desk_app, head, tmp_path):
    file = own_backups(desk_app.paths.backups, KeySlots(desk_app.paths.key_slots).archive)[0][0]
    old = tmp_path / "old.hallbackup"
    kept = ("made_at", "cases", "acts", "anchor", "sha256", "schema")
    with zipfile.ZipFile(file) as new, zipfile.ZipFile(old, "w") as packed:
        for name in ("hall.archive", "hall.keys"):
            packed.writestr(name, new.read(name))
        told = json.loads(new.read("manifest.json"))
        packed.writestr("manifest.json", json.dumps({one: told[one] for one in kept}))
    room = tmp_path / "room"
    room.mkdir()
    assert files.unpack(old, room).sequence == 0
    plan = backups.preview(old, head)
    assert {one.kind: one.lost for one in plan.changes}["people"] == 0


def test_a_copy_reaches_the_second_place_and_is_told(desk_app, head, backups, tmp_path, clock):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "hall-of-another.hallbackup").write_bytes(b"not ours")
    desk_app.services.hall.change(head, {"backup-folder": str(stick)})
    written = backups.write()
    backups.note(written)
    status = desk_app.services.hall.status(head)
    assert status.copied_at is None
    clock.advance(dt.timedelta(days=8))
    assert desk_app.services.hall.status(head).days_without_copy(clock.now()) == 8
    copy = backups.copy_out(written)
    assert copy.read_bytes() == written.file.read_bytes()
    assert desk_app.services.hall.status(head).days_without_copy(clock.now()) == 0
    assert len(list(stick.iterdir())) == 2


def test_a_rehearsal_is_due_once_a_day_and_noted(desk_app, head, backups, clock):
    assert backups.rehearsal_due()
    backups.rehearse()
    assert not backups.rehearsal_due()
    status = desk_app.services.hall.status(head)
    assert (status.rehearsed_at, status.rehearsal_failed) == (clock.now(), False)
    clock.advance(dt.timedelta(days=1))
    assert backups.rehearsal_due()
    assert not list(desk_app.paths.root.glob(".rehearsal-*"))


def test_a_rehearsal_of_a_spoilt_backup_is_told_and_it_is_not_counted_as_checked(
    desk_app, head, backups
):
    file = desk_app.paths.backups / names(desk_app.paths)[0]
    with zipfile.ZipFile(file) as packed:
        inside = {one: packed.read(one) for one in packed.namelist()}
    told = json.loads(inside["manifest.json"]) | {"acts": 999}
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in (inside | {"manifest.json": json.dumps(told)}).items():
            packed.writestr(name, content)
    with pytest.raises(EnvironmentFault, match="backup-rehearsal-failed"):
        backups.rehearse()
    assert desk_app.services.hall.status(head).rehearsal_failed
    assert [one.sound for one in backups.listing(head)] == [False]


def test_after_a_restore_no_backup_is_made_until_it_is_confirmed(desk_app, clerk, head, backups):
    with desk_app.archive.transaction():
        settings.put("backups-paused", "2026-09-18")
    accept(desk_app, clerk, "d2")
    assert not backups.due()
    assert not backups.changed()
    backups.confirm_restored(head)
    assert backups.changed()


def test_the_facts_name_the_ways_to_the_key_and_the_sizes(desk_app, head, backups):
    facts = backups.facts(head)
    assert facts.slots == ("published",)
    assert facts.counts["hall_case"] == 1
    assert facts.bytes > 0
    assert (facts.backups, facts.backup_bytes > 0) == (1, True)
