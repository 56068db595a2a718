"""Whose backup may take the place of what archive, and what a restore may lose (T18, T20)."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest
from keyboard import PASSPHRASE

from hall_app.app.bootstrap import build
from hall_app.app.main import main
from hall_app.services import archive_identity
from hall_app.services.restoring import restore
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths
from hall_app.ui.errors import explain


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
    assert main(call) == 2
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


def test_a_practice_backup_is_refused_in_the_halls_own_folder_also_while_it_is_empty(
    practice_backup, tmp_path, clock, monkeypatch
):
    monkeypatch.setattr(archive_identity, "default_data_folder", lambda: tmp_path / "own")
    with pytest.raises(EnvironmentFault, match="backup-foreign"):
        restore(practice_backup, DataPaths(tmp_path / "own"), None, clock)
    assert not (tmp_path / "own" / "hall.archive").exists()
