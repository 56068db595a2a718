"""Whose backup may take the place of what archive, and what a restore may lose (T18, T20)."""

from __future__ import annotations

import dataclasses
import datetime as dt
import getpass
import json
import os
import shutil
import stat
import zipfile
from pathlib import Path

import pytest
from keyboard import PASSPHRASE
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.main import main
from hall_app.app.practice import CLERK, HEAD
from hall_app.services import archive_identity
from hall_app.services.rekeying import rekey
from hall_app.services.restoring import UNKNOWN, Consent, preview_restore, restore
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.paths import DataPaths
from hall_app.ui.errors import explain

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def practice_backup(desk_app, tmp_path):
    return desk_app.services.backups.make_now(tmp_path / "practice-stick").file


def real_copy(real_template, folder):
    shutil.copytree(real_template.folder, folder)
    return DataPaths(folder)


def refused_as_foreign(file, paths, clock):
    before = {one: one.read_bytes() for one in paths.root.glob("hall.*") if one.is_file()}
    with pytest.raises(EnvironmentFault, match="backup-foreign") as fault:
        restore(file, paths, PASSPHRASE, clock)
    assert explain(fault.value).whole.count(str(paths.root)) == 1
    assert {one: one.read_bytes() for one in before} == before
    assert not list(paths.root.glob("before-restore-*"))


@pytest.mark.parametrize("spoil", ["nothing", "archive", "keys", "archive-gone"])
def test_a_practice_backup_never_takes_the_place_of_the_real_archive(
    practice_backup, real_template, tmp_path, clock, spoil
):
    paths = real_copy(real_template, tmp_path / "real")
    if spoil == "archive":
        paths.archive.write_bytes(b"spoilt")
    elif spoil == "archive-gone":
        paths.archive.unlink()
    elif spoil == "keys":
        paths.key_slots.unlink()
    refused_as_foreign(practice_backup, paths, clock)


def test_the_command_refuses_a_practice_backup_in_the_real_folder(
    practice_backup, real_template, tmp_path, capsys
):
    paths = real_copy(real_template, tmp_path / "real")
    before = paths.archive.read_bytes()
    call = ["--data-dir", str(paths.root), "restore", str(practice_backup)]
    for typed in ((), ("--yes-lose", "unknown"), ("--preview",)):
        assert main([*call, *typed]) == 2
        assert json.loads(capsys.readouterr().out)["code"] == "backup-foreign"
    assert paths.archive.read_bytes() == before


def test_another_halls_backup_is_refused_by_what_the_backups_beside_a_lost_key_file_tell(
    real_template, practice_backup, tmp_path, clock
):
    paths = real_copy(real_template, tmp_path / "real")
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    own = app.services.backups.make_now().file
    app.close()
    paths.key_slots.unlink()
    with zipfile.ZipFile(own) as packed:
        slots = json.loads(packed.read("hall.keys"))
    slots["archive"] = "0123456789abcdef"
    other = tmp_path / "other.hallbackup"
    with zipfile.ZipFile(own) as packed, zipfile.ZipFile(other, "w") as mixed:
        mixed.writestr("hall.archive", packed.read("hall.archive"))
        mixed.writestr("hall.keys", json.dumps(slots))
        mixed.writestr("manifest.json", packed.read("manifest.json"))
    refused_as_foreign(other, paths, clock)
    assert restore(own, paths, PASSPHRASE, clock).found.faults == ()


def test_an_empty_folder_takes_any_backup(practice_backup, tmp_path, clock):
    fresh = DataPaths(tmp_path / "fresh")
    assert restore(practice_backup, fresh, None, clock).former is None
    assert KeySlots(fresh.key_slots).practice
    if os.name == "posix":
        assert stat.S_IMODE(fresh.key_slots.stat().st_mode) == 0o600


@pytest.mark.parametrize("act", ["info", "confirm", "recovery-key"])
def test_a_stray_word_after_an_act_on_the_archive_is_wrong_usage(
    real_template, tmp_path, capsys, act
):
    paths = real_copy(real_template, tmp_path / "real")
    assert main(["--data-dir", str(paths.root), "archive", act, "extra"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "extra" in told.err


def test_a_practice_backup_is_refused_in_the_halls_own_folder_also_while_it_is_empty(
    practice_backup, tmp_path, clock, monkeypatch
):
    monkeypatch.setattr(archive_identity, "default_data_folder", lambda: tmp_path / "own")
    with pytest.raises(EnvironmentFault, match="backup-foreign"):
        restore(practice_backup, DataPaths(tmp_path / "own"), None, clock)
    assert not (tmp_path / "own" / "hall.archive").exists()


def say(capsys, paths, *words):
    status = main(["--data-dir", str(paths.root), *map(str, words)])
    return status, json.loads(capsys.readouterr().out)


@pytest.fixture
def rekeyed(real_template, tmp_path, clock):
    """Return a real archive under a new key, and a backup from before that."""
    paths = real_copy(real_template, tmp_path / "real")
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    accept(app, clerk, "before")
    backup = app.services.backups.make_now(tmp_path / "stick").file
    accept(app, clerk, "after")
    app.close()
    rekey(paths, PASSPHRASE, "neue korrekte batterie", clock)
    return paths, backup


def test_a_passphrase_that_opens_only_the_backup_leaves_the_loss_unknown_and_the_restore_refused(
    rekeyed, tmp_path, capsys
):
    paths, backup = rekeyed
    (tmp_path / "old.txt").write_text(PASSPHRASE)
    secret = ("--passphrase-file", tmp_path / "old.txt")
    status, told = say(capsys, paths, "restore", backup, "--preview", *secret)
    assert (status, told["loses"], told["kinds"]["cases"]["lost"]) == (0, None, None)
    before = paths.archive.read_bytes()
    for typed in ((), ("--yes-lose", "0"), ("--yes-lose", "5")):
        status, told = say(capsys, paths, "restore", backup, *secret, *typed)
        assert (status, told["code"]) == (2, "restore-loses-unknown")
        assert paths.archive.read_bytes() == before
    status, told = say(capsys, paths, "restore", backup, *secret, "--yes-lose", "unknown")
    assert (status, told["ok"]) == (0, True)
    assert (Path(told["former"]) / "hall.archive").read_bytes() == before


def test_both_passphrases_make_the_loss_known(rekeyed, clock):
    paths, backup = rekeyed
    consent = Consent(confirmed=UNKNOWN, present="neue korrekte batterie")
    with pytest.raises(RuleViolation, match="restore-loses") as fault:
        restore(backup, paths, PASSPHRASE, clock, consent=consent)
    assert fault.value.details["count"] > 0
    agreed = Consent(confirmed=fault.value.details["count"], present=consent.present)
    assert restore(backup, paths, PASSPHRASE, clock, consent=agreed).found.faults == ()


def test_an_archive_of_which_nothing_can_be_read_is_replaced_only_for_the_word(
    real_template, tmp_path, clock
):
    paths = real_copy(real_template, tmp_path / "real")
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    backup = app.services.backups.make_now().file
    app.close()
    paths.archive.write_bytes(bytes(100_000))
    with pytest.raises(RuleViolation, match="restore-loses-unknown"):
        restore(backup, paths, PASSPHRASE, clock)
    agreed = Consent(confirmed=UNKNOWN)
    assert restore(backup, paths, PASSPHRASE, clock, consent=agreed).found.faults == ()


def accepted(paths, clock, *drafts):
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    for draft in drafts:
        accept(app, clerk, draft)
    backup = app.services.backups.make_now().file
    app.close()
    return backup


@pytest.mark.parametrize("damaged", [False, True])
def test_records_are_counted_by_what_they_are_where_the_backup_has_more_of_others(
    real_template, tmp_path, clock, damaged
):
    """The archive was put back once and went on: two lines of work with the same numbers."""
    paths = real_copy(real_template, tmp_path / "real")
    first = accepted(paths, clock, "a")
    second = accepted(paths, clock, "b", "c", "d")
    loses = preview_restore(first, paths, PASSPHRASE, clock).loses
    restore(first, paths, PASSPHRASE, clock, consent=Consent(confirmed=loses))
    clock.advance(dt.timedelta(minutes=5))
    accepted(paths, clock, "e")
    if damaged:
        paths.archive.write_bytes(bytes(4096) + paths.archive.read_bytes()[4096:])
    plan = preview_restore(second, paths, PASSPHRASE, clock)
    found = {one.kind: one for one in plan.changes}
    assert (found["cases"].in_backup, found["cases"].now, found["cases"].lost) == (4, 2, 1)
    assert found["acts"].lost >= 1
    assert plan.loses >= 2
    with pytest.raises(RuleViolation, match="restore-loses"):
        restore(second, paths, PASSPHRASE, clock)


def restore_lines(paths, clock):
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    told = app.archive.rows(
        "SELECT account_id, window, subject, reason FROM journal WHERE kind = 'restore'"
    )
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    assert app.services.backups.verify(head, deep=True).faults == ()
    app.close()
    return told


def test_the_journal_of_the_restored_archive_tells_who_put_which_backup_back(
    real_template, tmp_path, clock, capsys
):
    paths = real_copy(real_template, tmp_path / "real")
    first = accepted(paths, clock, "a")
    accepted(paths, clock, "b")
    loses = preview_restore(first, paths, PASSPHRASE, clock).loses
    (tmp_path / "secret").write_text(PASSPHRASE)
    secret = ("--passphrase-file", tmp_path / "secret")
    status, _ = say(capsys, paths, "restore", first, "--yes-lose", loses, *secret)
    assert status == 0
    ((account, _, subject, reason),) = restore_lines(paths, clock)
    assert (account, subject) == (None, first.name)
    assert f"丢失记录 {loses} 条；命令行，系统账号 {getpass.getuser()}" == reason


@pytest.mark.parametrize("known", [True, False])
def test_who_restored_at_the_desk_is_told_also_without_an_account_in_the_backup(
    real_template, tmp_path, clock, known
):
    paths = real_copy(real_template, tmp_path / "real")
    first = accepted(paths, clock, "a")
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    app.close()
    if not known:
        head = dataclasses.replace(head, login="later", name="新来的人")
    loses = preview_restore(first, paths, PASSPHRASE, clock).loses
    consent = Consent(confirmed=loses, operator=head)
    restore(first, paths, PASSPHRASE, clock, consent=consent)
    ((account, window, subject, reason),) = restore_lines(paths, clock)
    assert account == (head.account_id if known else None)
    assert (window, subject) == ("1 号窗口", first.name)
    assert f"{head.name}（{head.login}）" in reason
