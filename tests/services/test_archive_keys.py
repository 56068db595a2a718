"""What opens the archive: changed without touching the key, proved before the old one goes."""

from __future__ import annotations

import json

import pytest

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build, create
from hall_app.app.practice import ADMINISTRATOR, HEAD, practice_hall
from hall_app.services.commands import Applicant, Intake, Receive, SetUp
from hall_app.services.rekeying import rekey
from hall_app.services.restoring import restore
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.paths import DataPaths

OLD, NEW = "korrekt pferd", "neues pferd 2026"


@pytest.fixture
def hall(tmp_path, clock):
    """Open a real archive; return it with its recovery key."""
    asked = practice_hall()
    wish = SetUp(
        hall_name="东街社区服务大厅", short_name="东街站", station="DJ", windows=asked.windows,
        accounts=asked.accounts, passphrase=OLD,
    )  # fmt: skip
    paths = DataPaths(tmp_path / "hall")
    made = create(paths, clock, wish)
    app = build(paths, clock, secret=OLD, threads=False)
    administrator = app.services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, "1 号窗口")
    yield app, administrator, made.recovery_key
    app.close()


def test_a_new_passphrase_opens_and_the_old_one_no_longer(hall, clock):
    app, administrator, recovery = hall
    app.services.archive_keys.change_passphrase(OLD, NEW, administrator)
    slots = KeySlots(app.paths.key_slots)
    key = slots.with_secret(NEW)
    assert slots.with_secret(recovery) == key
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        slots.with_secret(OLD)
    assert app.archive.rows("SELECT kind, subject FROM journal") == [("keys", "passphrase changed")]
    (backup,) = app.paths.backups.iterdir()
    again = DataPaths(app.paths.root.parent / "again")
    assert restore(backup, again, NEW, clock).found.faults == ()
    app.archive.connect()


@pytest.mark.fault("T50")
def test_the_recovery_key_sets_a_new_passphrase_when_that_was_forgotten(hall):
    app, administrator, recovery = hall
    keys = app.services.archive_keys
    before = app.paths.key_slots.read_bytes()
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        keys.change_passphrase("geraten", NEW, administrator)
    assert app.paths.key_slots.read_bytes() == before
    keys.change_passphrase(recovery, NEW, administrator)
    KeySlots(app.paths.key_slots).with_secret(NEW)


@pytest.mark.fault("T50")
def test_an_archive_of_a_lost_windows_profile_opens_with_the_recovery_key(hall):
    app, _, recovery = hall
    slots = KeySlots(app.paths.key_slots)
    told = json.loads(app.paths.key_slots.read_text())
    told["keyring"] = told["passphrase"]["key"]  # wrapped by a profile that is no longer there
    app.paths.key_slots.write_text(json.dumps(told))
    assert slots.without_secret() is None
    assert slots.with_secret(recovery) == slots.with_secret(OLD)


def test_a_new_recovery_key_holds_only_once_it_was_typed_back(hall):
    app, administrator, recovery = hall
    keys, slots = app.services.archive_keys, KeySlots(app.paths.key_slots)
    made = keys.propose_recovery_key(OLD, administrator)
    with pytest.raises(RuleViolation, match="recovery-key-mistyped"):
        keys.take_recovery_key(made[:-1] + "?", administrator)
    slots.with_secret(recovery)
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        slots.with_secret(made)
    keys.take_recovery_key(made.lower().replace("-", " "), administrator)
    assert slots.with_secret(made) == slots.with_secret(OLD)
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        slots.with_secret(recovery)


@pytest.mark.fault("T50")
def test_a_new_key_encrypts_everything_anew_and_breaks_no_chain(hall, clock):
    app, _, recovery = hall
    intake = Intake(draft_id="d", item_code="LD06", applicant=Applicant(name="王秀英"))
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    app.services.intake.receive(Receive(intake=intake), head)
    backup = app.services.backups.make_now().file
    old_key, paths = KeySlots(app.paths.key_slots).with_secret(OLD), app.paths
    app.close()
    made = rekey(paths, recovery, NEW, clock)

    with pytest.raises(EnvironmentFault, match="wrong-key"):
        Archive(paths.archive, old_key, rows_here=False).connect()
    for refused in (OLD, recovery):
        with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
            build(paths, clock, secret=refused, threads=False)
    assert not list(paths.root.glob("before-rekey-*"))
    again = build(paths, clock, secret=made, threads=False)
    head = again.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    assert again.services.backups.verify(head, deep=True).faults == ()
    again.services.intake.receive(
        Receive(intake=Intake(draft_id="e", item_code="LD06", applicant=Applicant(name="周文"))),
        head,
    )
    assert again.services.backups.verify(head, deep=True).faults == ()
    newest = again.services.backups.make_now().file
    again.services.backups.rehearse()
    again.close()
    for number, (file, secret) in enumerate(((backup, OLD), (newest, NEW))):
        place = DataPaths(paths.root.parent / f"again-{number}")
        assert restore(file, place, secret, clock).found.faults == ()


def test_a_wrong_secret_gives_no_new_key(hall, clock):
    app, _, _ = hall
    paths = app.paths
    app.close()
    before = paths.archive.read_bytes(), paths.key_slots.read_bytes()
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        rekey(paths, "geraten", NEW, clock)
    with pytest.raises(RuleViolation, match="passphrase-too-short"):
        rekey(paths, OLD, "kurz", clock)
    assert (paths.archive.read_bytes(), paths.key_slots.read_bytes()) == before


def test_a_practice_archive_has_no_passphrase_to_change(desk_app, head):
    with pytest.raises(RuleViolation, match="practice-key-published"):
        desk_app.services.archive_keys.change_passphrase("", NEW, head)
