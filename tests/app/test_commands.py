"""The commands, as a script sees them: one JSON object a line, and the exit status."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from hall_app.app.cli.context import CommandContext
from hall_app.app.main import main
from hall_app.app.main import run as start
from hall_app.domain.calibration import Calibration
from hall_app.domain.printer_settings import PrinterSetting
from hall_app.support import paths
from hall_app.ui.machine_printers import PrintersOfThisMachine

LD02 = ("form=original", "id-card=copy", "household-book=copy", "photo=waived:本站已有")


@pytest.fixture
def run(practice_paths, capsys, qapp):
    """Run a command on a practice archive; return its status and the objects it wrote."""
    del qapp

    def call(*words, archive=True):
        where = ["--data-dir", str(practice_paths.root)] if archive else []
        status = main([*words, *where])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return status, [json.loads(line) for line in told.out.splitlines()], told.err

    return call


def accept(run, out, *more, name="王𬱖·伟"):
    words = ["accept", "--item", "LD02", "--name", name, "--field", "matter=申领"]
    for one in LD02:
        words += ["--material", one]
    return run(*words, "--out", str(out), *more)


def test_accept_answers_with_number_dates_and_papers(run, tmp_path):
    status, told, _ = accept(run, tmp_path / "out")
    assert status == 0
    assert told[0]["state"] == "20"
    assert told[0]["number"].endswith("-0001")
    assert [one["form"] for one in told[0]["papers"]] == ["p01-receipt", "p02-materials"]
    for one in told[0]["papers"]:
        content = Path(one["file"]).read_bytes()
        assert content.startswith(b"%PDF")
        assert hashlib.sha256(content).hexdigest() == one["sha256"]


def test_the_version_names_every_part_that_security_notices_name(run):
    status, (told,), _ = run("--version", archive=False)
    assert status == 0
    named = ("hall-app", "Python", "OpenSSL of cryptography", "Qt", "SQLite of the archive")
    assert all(re.search(r"\d+\.\d+", told[name]) for name in named)


def test_a_window_program_without_a_console_answers_all_the_same(monkeypatch):
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    monkeypatch.setattr(sys, "argv", ["HallApp.exe", "id-check", "11010519491231002X"])
    with pytest.raises(SystemExit) as ended:
        start()
    assert ended.value.code == 0
    for stream in (sys.stdout, sys.stderr):
        stream.close()


@pytest.mark.fault("T26")
def test_a_retry_with_the_same_draft_accepts_once(run, tmp_path):
    first = accept(run, tmp_path / "out", "--draft-id", "abc")[1][0]
    again = accept(run, tmp_path / "out2", "--draft-id", "abc")[1][0]
    assert again["number"] == first["number"]
    for one, other in zip(first["papers"], again["papers"], strict=True):
        assert Path(one["file"]).read_bytes() == Path(other["file"]).read_bytes()
        assert one["sha256"] == other["sha256"]


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("accept", "--item", "LD99", "--name", "x"), "unknown-item", "item"),
        (
            ("accept", "--item", "LD02", "--name", "x", "--channel", "fone"),
            "unknown-channel",
            "channel",
        ),
        (
            ("accept", "--item", "LD02", "--name", "x", "--material", "foto=copy"),
            "unknown-material",
            "material",
        ),
        (("accept", "--item", "LD02", "--name", "x"), "field-required", "matter"),
        (
            ("accept", "--item", "LD02", "--name", "x", "--field", "matter=申领"),
            "materials-unchosen",
            "material:form",
        ),
        (("accept", "--item", "LD02", "--name", "😀"), "name-emoji", "name"),
        (("accept", "--item", "LD02", "--name", "王" * 51), "name-too-long", "name"),
    ],
)
def test_a_broken_rule_is_one_object_with_code_sentence_and_fields(
    run, tmp_path, words, code, field
):
    status, told, _ = run(*words, "--out", str(tmp_path / "out"))
    assert status == 2
    assert set(told[0]) == {"code", "message", "fields"}
    assert told[0]["code"] == code
    assert field in told[0]["fields"]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in told[0]["message"])
    assert run("verify")[1][0]["cases"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("due",),
        ("due", "--from", "2026-01-05", "--limit", "five", "--unit", "G"),
        ("accept", "--item", "LD02"),
        ("search", "王", "--limit", "0"),
        ("accept", "--item", "LD02", "--name", "x", "--material", "form", "--out", "x"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_one(run, words):
    status, told, error = run(*words)
    assert (status, told) == (1, [])
    assert len(error.strip().splitlines()) == 1


DUE = [
    ("2026-02-13", 5, (), "2026-02-27"),
    ("2026-02-14", 5, (), "2026-02-28"),
    ("2026-02-16", 5, (), "2026-03-02"),
    ("2025-12-31", 1, (), "2026-01-04"),
    ("2026-04-30", 3, (), "2026-05-08"),
    ("2026-09-18", 5, (), "2026-09-24"),
    ("2026-09-24", 20, (), "2026-10-29"),
    ("2025-09-26", 5, (), "2025-10-10"),
    ("2026-03-02", 20, ("2026-03-10:2026-03-24",), "2026-04-14"),
    ("2026-03-02", 0, (), "2026-03-02"),
]


@pytest.mark.parametrize(("start", "limit", "pauses", "due"), DUE)
def test_the_ten_due_dates(run, start, limit, pauses, due):
    words = ["due", "--from", start, "--limit", str(limit), "--unit", "G"]
    for one in pauses:
        words += ["--pause", one]
    status, told, _ = run(*words, archive=False)
    assert (status, told[0]["due"]) == (0, due)
    assert told[0]["days"][-1]["date"] == due


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--limit", "-1", "--unit", "G"), "limit-negative"),
        (("--limit", "3651", "--unit", "G"), "limit-too-large"),
        (("--limit", "1", "--unit", "X"), "limit-unit-unknown"),
        (
            ("--limit", "5", "--unit", "G", "--pause", "2026-03-05:2026-03-04"),
            "pause-ends-before-start",
        ),
        (
            (
                "--limit", "5", "--unit", "G",
                "--pause", "2026-03-03:2026-03-06", "--pause", "2026-03-05:2026-03-09",
            ),
            "pauses-overlap",
        ),
        (("--limit", "900", "--unit", "G"), "calendar-year-missing"),
    ],
)  # fmt: skip
def test_each_impossible_limit_has_its_code(run, words, code):
    status, told, _ = run("due", "--from", "2026-03-02", *words, archive=False)
    assert (status, told[0]["code"]) == (2, code)


def test_id_check_answers_for_each_number_and_fails_when_one_is_wrong(run):
    status, told, _ = run("id-check", "119999194903100014", archive=False)
    assert (status, told[0]["valid"], told[0]["birth"]) == (0, True, "1949-03-10")
    status, told, _ = run("id-check", "119999194903100014", "119999194903100015", archive=False)
    assert (status, [one["valid"] for one in told]) == (2, [True, False])


def test_search_and_case_find_what_was_accepted(run, tmp_path):
    number = accept(run, tmp_path / "out")[1][0]["number"]
    status, told, _ = run("search", number[-4:])
    assert status == 0
    assert ("case", number) in [(one["kind"], one["id"]) for one in told]
    told = run("case", number.lower())[1][0]
    assert (told["state"], told["applicant"]) == ("20", "王𬱖·伟")
    assert [one["act"] for one in told["acts"]] == ["accept"]
    assert run("case", "BHC-20200101-0001")[1][0]["code"] == "unknown-case"


def test_backup_loss_and_restore_bring_the_day_back(run, tmp_path, practice_paths):
    number = accept(run, tmp_path / "out")[1][0]["number"]
    status, told, _ = run("backup", "--to", str(tmp_path / "usb"))
    assert (status, told[0]["ok"], told[0]["cases"]) == (0, True, 1)
    lost = accept(run, tmp_path / "out", name="后来的人")[1][0]["number"]
    file = told[0]["file"]
    loses = run("restore", file, "--preview")[1][0]["loses"]
    for typed in ((), ("--yes-lose", str(loses + 1))):
        status, told, _ = run("restore", file, *typed)
        assert (status, told[0]["code"]) == (2, "restore-loses")
        assert run("case", lost)[0] == 0
    status, told, _ = run("restore", file, "--yes-lose", str(loses))
    assert (status, told[0]["ok"]) == (0, True)
    assert (Path(told[0]["former"]) / "hall.archive").exists()
    assert run("case", number)[0] == 0
    assert run("case", lost)[1][0]["code"] == "unknown-case"
    assert run("verify", "--deep")[1][0]["faults"] == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no", b"\x89PNG"])
def test_a_file_that_is_no_backup_is_refused_before_anything_is_touched(
    run, tmp_path, practice_paths, content
):
    before = practice_paths.archive.read_bytes()
    file = tmp_path / "no.hallbackup"
    file.write_bytes(content)
    status, told, _ = run("restore", str(file))
    assert (status, told[0]["code"]) == (2, "backup-unreadable")
    assert practice_paths.archive.read_bytes() == before
    assert run("restore", str(tmp_path / "gone"))[1][0]["code"] == "backup-missing"


def test_restore_needs_the_archive_alone(run, tmp_path, desk_app):
    file = desk_app.services.backups.make_now(tmp_path).file
    import subprocess
    import sys

    told = subprocess.run(
        [sys.executable, "-m", "hall_app", "restore", str(file),
         "--data-dir", str(desk_app.paths.root)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert told.returncode == 2
    assert json.loads(told.stdout)["code"] == "archive-in-use"


def test_commands_run_beside_the_open_desk(desk_app, clerk, tmp_path):
    import subprocess
    import sys

    words = [sys.executable, "-m", "hall_app", "accept", "--item", "LN05", "--name", "王秀英"]
    words += ["--material", "id-card=original", "--out", str(tmp_path)]
    words += ["--data-dir", str(desk_app.paths.root)]
    told = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert told.returncode in {0, 2}, told.stderr
    assert json.loads(told.stdout).get("code") != "archive-in-use"
    desk_app.services.cases.figures(clerk)


def test_a_missing_folder_is_named_and_nothing_is_made(run, tmp_path, capsys):
    gone = tmp_path / "gone"
    status = main(["verify", "--data-dir", str(gone)])
    told = json.loads(capsys.readouterr().out)
    assert (status, told["code"]) == (2, "data-folder-missing")
    assert str(gone) in told["message"]
    assert not gone.exists()


def test_forms_are_listed_checked_and_rendered(run, tmp_path):
    assert {one["form"] for one in run("forms", "list", archive=False)[1]} >= {
        "p01-receipt",
        "p02-materials",
        "p03-notice",
        "p05-refusal",
        "guidance-slip",
    }
    status, told, _ = run(
        "forms", "render", "p01-receipt", "--out", str(tmp_path / "p.pdf"), archive=False
    )
    assert (status, (tmp_path / "p.pdf").read_bytes()[:4]) == (0, b"%PDF")
    status, told, _ = run(
        "forms", "render", "p01-recipt", "--out", str(tmp_path / "p.pdf"), archive=False
    )
    assert (status, told[0]["code"]) == (2, "unknown-form")


def test_several_files_of_values_give_one_paper_file_and_name_what_is_not_in_it(run, tmp_path):
    sample = (paths.forms() / "p01-receipt" / "sample.toml").read_text(encoding="utf-8")
    out, files = tmp_path / "all.pdf", []
    for number, name in enumerate(("周文静", "王\U0003134b", "李强")):
        files.append(tmp_path / f"{number}.toml")
        files[-1].write_text(sample.replace("周文静", name), encoding="utf-8")
    files.append(tmp_path / "3.toml")
    files[-1].write_text("name = [", encoding="utf-8")
    data = [str(file) for file in files]
    status, told, _ = run(
        "forms", "render", "p01-receipt", "--out", str(out), "--data", *data, archive=False
    )
    assert status == 2
    assert (told[0]["file"], told[0]["pages"]) == (str(out), 2)
    assert [(line["data"], line["code"]) for line in told[1:]] == [
        (data[1], "glyph-missing"),
        (data[3], "values-broken"),
    ]
    assert out.read_bytes()[:4] == b"%PDF"
    last = tmp_path / "none.pdf"
    status, told, _ = run(
        "forms", "render", "p01-receipt", "--out", str(last), "--data", data[1], data[1],
        archive=False,
    )  # fmt: skip
    assert (status, last.exists(), len(told)) == (2, False, 2)


def test_global_options_stand_before_or_after_the_command(practice_paths, capsys, qapp):
    del qapp
    folder = str(practice_paths.root)
    assert main(["--data-dir", folder, "verify"]) == 0
    assert main(["verify", "--data-dir", folder]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_export_and_reports_answer_with_figures_and_files(run, tmp_path):
    out = tmp_path / "居民.xlsx"
    status, told, _ = run("export", "residents", str(out))
    assert (status, told) == (0, [{"file": str(out), "rows": told[0]["rows"], "unmasked": False}])
    assert out.exists()
    status, told, _ = run("report", "population", "--on", "2026-09-18", "--out", str(out))
    assert status == 0
    assert told[0] == {
        "on": "2026-09-18",
        "group": "total",
        "key": "people",
        "count": 0,
        "men": 0,
        "women": 0,
    }
    status, told, _ = run("report", "movement", "2026-09")
    assert status == 0
    assert told[0]["registered"]["sums"]
    status, told, _ = run("report", "movement", "2026-99")
    assert (status, told[0]["code"]) == (2, "month-unreadable")


def test_a_superior_offices_form_is_filled_by_one_command(run, tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["姓名", "身份证号码"])
    book.save(tmp_path / "表.xlsx")
    form, out = str(tmp_path / "表.xlsx"), str(tmp_path / "填好.xlsx")
    assert run("export", "fill", form, out)[0] != 0
    status, told, _ = run("export", "fill", form, out, "--all")
    assert (status, told[0]["code"]) == (2, "list-empty")
    status, told, _ = run("export", "fill", form, out, "--person", "999")
    assert (status, told[0]["code"]) == (2, "unknown-person")
    assert not (tmp_path / "填好.xlsx").exists()


def test_a_command_prints_as_the_desk_of_this_machine_is_set_up(practice_paths, qapp):
    printers = PrintersOfThisMachine(practice_paths.machine_settings)
    setting = PrinterSetting(printer="窗口机", tray="tray-2", copies=2)
    printers.keep(("p01-receipt",), setting)
    printers.keep_calibration(setting, "p01-receipt", Calibration(dx=1.5))
    context = CommandContext(Namespace(data_dir=str(practice_paths.root)))
    with context.application() as app:
        choices = app.services.print_queue._choices
        found = choices.setting_for("p01-receipt", (148, 210))
        choices.choose("p01-receipt", "另一台")
    assert found == dataclasses.replace(setting, calibration=Calibration(dx=1.5))
    assert printers.own("p01-receipt") == setting


def test_a_restore_is_previewed_and_changes_nothing(run, tmp_path, desk_app):
    file = desk_app.services.backups.make_now(tmp_path).file
    status, told, _ = run("restore", str(file), "--preview")
    assert (status, told[0]["kinds"]["cases"]["lost"]) == (0, 0)
    asked = "SELECT count(*) FROM setting WHERE key = 'backups-paused'"
    assert desk_app.archive.rows(asked) == [(0,)]


def test_the_archive_is_described_and_confirmed_after_a_restore(run, tmp_path, practice_paths):
    _, told, _ = run("backup", "--to", str(tmp_path))
    assert run("restore", told[0]["file"])[1][0]["backups_paused"]
    status, told, _ = run("archive", "info")
    facts = told[0]
    assert (status, facts["slots"], facts["paused"]) == (0, ["published"], True)
    assert facts["bytes"] == practice_paths.archive.stat().st_size
    assert facts["schema"][:4].isdigit()
    assert run("archive", "confirm")[0] == 0
    assert not run("archive", "info")[1][0]["paused"]
