"""The commands on broken files, new computers and papers that cannot be made."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from hall_app.app.main import main
from hall_app.support import paths as places
from hall_app.support.path_lengths import limited
from hall_app.ui.i18n import translate

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def say(practice_paths, capsys):
    """Run a command on a practice archive and return its status and answers."""

    def run(*words, folder=practice_paths.root):
        status = main(["--data-dir", str(folder), *map(str, words)])
        return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


@pytest.fixture
def backup(say, tmp_path):
    """Return a sound backup."""
    return say("backup", "--to", tmp_path / "stick")[1][0]["file"]


def test_empty_archive_file_is_refused_and_not_filled(say, practice_paths):
    practice_paths.archive.write_bytes(b"")
    status, told = say("verify")
    assert (status, told[0]["code"]) == (2, "archive-corrupt")
    assert practice_paths.archive.stat().st_size == 0


@pytest.mark.parametrize(
    "text",
    ['{"published": "zz"}', '{"published": 5}', '{"keyring": "x"}', "{", "[]",
     '{"archive": "a", "passphrase": {"salt": "!", "key": "x"}}'],
)  # fmt: skip
def test_spoilt_key_file_is_named(say, practice_paths, text):
    practice_paths.key_slots.write_text(text)
    status, told = say("verify")
    assert (status, told[0]["code"]) == (2, "key-file-unreadable")


def test_missing_key_file_is_not_called_a_missing_archive(say, practice_paths):
    practice_paths.key_slots.unlink()
    assert say("verify")[1][0]["code"] == "key-file-missing"


def test_backup_with_a_flipped_byte_is_refused_and_the_archive_stays(say, backup, tmp_path):
    with zipfile.ZipFile(backup) as packed:
        start = packed.getinfo("hall.archive").header_offset + 5000
    raw = bytearray(Path(backup).read_bytes())
    raw[start] ^= 1
    spoilt = tmp_path / "spoilt.hallbackup"
    spoilt.write_bytes(raw)
    status, told = say("restore", spoilt)
    assert (status, told[0]["code"]) == (2, "backup-unreadable")
    assert say("verify")[1][0]["ok"] is True


def test_backup_restores_on_a_computer_without_a_folder(say, backup, tmp_path):
    fresh = tmp_path / "new" / "computer"
    status, told = say("restore", backup, folder=fresh)
    assert status == 0, told
    assert told[0]["former"] is None
    assert say("verify", folder=fresh)[1][0]["ok"] is True


@pytest.mark.fault("T52")
def test_restore_of_a_practice_backup_goes_to_the_practice_folder(
    backup, tmp_path, monkeypatch, capsys
):
    for name in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):  # Linux, Windows
        monkeypatch.setenv(name, str(tmp_path / "home"))
    assert main(["restore", str(backup)]) == 0, capsys.readouterr().out
    assert places.DataPaths(places.practice_folder()).archive.exists()
    assert not places.DataPaths(places.default_data_folder()).archive.exists()


def test_backup_into_an_unwritable_place_names_the_place(say, tmp_path):
    file = tmp_path / "file"
    file.write_text("x")
    status, told = say("backup", "--to", file / "below")
    assert (status, told[0]["code"]) == (2, "out-unwritable")
    assert str(file) in told[0]["message"]


@pytest.mark.fault("T26")
def test_number_is_told_when_a_paper_cannot_be_made(say, tmp_path):
    ticks = [f"--material={key}=original" for key in ("form", "id-card", "household-book", "photo")]
    status, told = say(
        "accept", "--item=LD02", "--name=ئالىم", "--field=matter=申领", *ticks,
        "--out", tmp_path / "papers",
    )  # fmt: skip
    assert status == 2
    assert told[0]["number"].endswith("-0001")
    assert {one["code"] for one in told[0]["papers"]} == {"glyph-missing"}


def test_unknown_field_is_named(say, tmp_path):
    _, told = say("accept", "--item=LD02", "--name=周文静", "--field=zzz=1", "--out", tmp_path)
    assert "zzz" in told[0]["message"]


def test_global_options_stand_behind_the_act_of_forms(say):
    assert say("forms", "list", "--lang", "en")[0] == 0


def test_value_of_an_option_is_not_taken_for_the_command(say):
    assert say("--window", "search", "verify")[0] == 0


def test_limit_of_a_search_beyond_all_people_is_wrong_usage(say):
    assert say("search", "王", "--limit", "9" * 20)[0] == 1


def test_name_too_long_for_the_disk_is_no_crash(say, tmp_path):
    code = say("verify", folder=tmp_path / ("x" * 300))[1][0]["code"]
    assert code == ("folder-path-too-long" if limited() else "data-folder-missing")


@pytest.mark.posix("arguments that are bytes")
def test_bytes_that_are_no_text_leave_one_json_object(practice_paths, tmp_path):
    words = ["accept", "--item", b"\xff", "--name", "x", "--out", tmp_path]
    told = subprocess.run(
        [sys.executable, "-m", "hall_app", "--data-dir", practice_paths.root, *words],
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (2, b"")
    assert json.loads(told.stdout)["code"] == "unknown-item"


@pytest.mark.posix("arguments that are bytes")
def test_words_of_another_encoding_are_not_kept(practice_paths, tmp_path):
    papers = ["form", "id-card", "household-book", "photo"]
    ticks = [word for one in papers for word in ("--material", f"{one}=original")]
    words = ["--item", "LD02", "--name", "周文静", "--field", "matter=申领", *ticks]
    told = subprocess.run(
        [sys.executable, "-m", "hall_app", "--data-dir", practice_paths.root, "accept", *words,
         "--address", "和平路".encode("gb18030"), "--out", tmp_path],
        capture_output=True,
        check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (2, b"")
    assert json.loads(told.stdout)["code"] == "text-unreadable"


def test_sentences_of_a_message_stand_one_space_apart(say):
    assert "  " not in say("--lang", "en", "case", "x")[1][0]["message"]
    chinese = say("--lang", "zh_CN", "case", "x")[1][0]["message"]
    assert "。" in chinese
    assert "。 " not in chinese


def test_a_command_in_another_language_leaves_the_program_its_own(say, app_theme):
    assert say("--lang", "en", "case", "x")[0] == 2
    assert translate("CasePage", "%n copies", n=2) == "2 份"
    assert QLocale().language() == QLocale.Language.Chinese


def test_reader_that_leaves_early_gets_no_traceback():
    words = [sys.executable, "-m", "hall_app", "id-check", *["119999199001010012"] * 3000]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_workbook_is_not_written_under_the_name_of_another_kind_of_file(say, tmp_path):
    out = tmp_path / "居民.csv"
    assert say("export", "residents", out) == (1, [])
    assert not out.exists()
