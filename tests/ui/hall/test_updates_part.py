"""The program's version on the hall's page, and an update file that is looked at there."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hall_stage import drop_curtain, raise_curtain
from PySide6.QtWidgets import QFileDialog
from update_files import program, public, update_file

from hall_app.app import updates
from hall_app.app.practice import ADMINISTRATOR
from hall_app.support.errors import RuleViolation

CHANGES = ("回执打印可以选择两联。", "修正：换纸后首张不再空白。")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Stand in for an installed program of version 0.1.0, with the supplier's key."""
    folder = program(tmp_path / "program" / "HallApp", "0.1.0")
    monkeypatch.setattr(updates, "program_folder", lambda: folder)
    monkeypatch.setattr(updates, "program_version", lambda: "0.1.0")
    monkeypatch.setattr(updates, "supplier_key", public)
    return folder


@pytest.fixture
def as_administrator(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=ADMINISTRATOR)
    made.on(dt.date(2026, 9, 18))
    made.window.show()
    yield made
    drop_curtain(made)


@pytest.fixture
def pack(tmp_path):
    """Return a function that writes a signed update for this system."""

    def write(version="0.2.0", **more):
        folder = program(tmp_path / f"made-{version}", version)
        target = tmp_path / f"hall-app-{version}.hallupdate"
        more.setdefault("system", updates.this_system())
        made = update_file(folder, target, version, changes=CHANGES, **more)
        shutil.rmtree(folder)
        return made

    return write


def choose(stage, monkeypatch, file):
    """Press the key that asks for a file, and choose one in the dialog."""
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(file)])
    stage.press("Alt+O", stage.page.table.view)


def told(page):
    return {line.key: line.cells[1].words for line in page.table.model.rows}


def said(stage):
    return stage.window.banner_box.banner.accessibleName()


def test_a_file_is_looked_at_and_changes_nothing(as_administrator, here, pack, monkeypatch):
    page = as_administrator.open("hall", "updates")
    assert told(page)["here"] == "0.1.0"
    file = pack()
    beside = sorted(one.name for one in here.parent.iterdir())
    choose(as_administrator, monkeypatch, file)
    seen = told(page)
    assert (seen["version"], seen["here"]) == ("0.2.0", "0.1.0")
    assert "9月18日" in seen["day"] or "09-18" in seen["day"]
    assert (seen["change-0"], seen["change-1"]) == CHANGES
    assert "签名有效" in seen["signed"]
    assert sorted(one.name for one in here.parent.iterdir()) == beside
    as_administrator.press("Alt+Q", page.table.view)
    assert "version" not in told(page)


def damaged(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 3] ^= 1
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda pack: damaged(pack()), "损坏"),
        (lambda pack: pack(key=Ed25519PrivateKey.generate()), "没有本程序供应方的签名"),
        (lambda pack: pack("0.1.0"), "0.1.0"),
        (lambda pack: pack(system="windows-arm64"), "windows-arm64"),
        (lambda pack: pack().with_name("away.hallupdate"), "away.hallupdate"),
    ],
    ids=["damaged", "another-key", "not-newer", "other-system", "missing"],
)
def test_a_file_that_cannot_be_taken_is_told_in_a_sentence(
    as_administrator, here, pack, monkeypatch, make, words
):
    page = as_administrator.open("hall", "updates")
    choose(as_administrator, monkeypatch, pack("0.4.0"))
    assert told(page)["version"] == "0.4.0"
    choose(as_administrator, monkeypatch, make(pack))
    assert words in said(as_administrator)
    assert "version" not in told(page)


def test_a_program_built_without_a_key_says_so_before_and_after(
    as_administrator, here, pack, monkeypatch
):
    monkeypatch.setattr(updates, "supplier_key", lambda: b"")
    page = as_administrator.open("hall", "updates")
    assert "安装程序" in told(page)["key"]
    choose(as_administrator, monkeypatch, pack())
    assert "供应方" in said(as_administrator)


def test_a_program_run_from_its_source_shows_how_it_gets_none(as_administrator):
    page = as_administrator.open("hall", "updates")
    assert told(page) == {}
    assert page.table.empty.isVisible()


def test_the_practice_archive_brings_nothing_in(as_administrator, here, pack, monkeypatch):
    page = as_administrator.open("hall", "updates")
    choose(as_administrator, monkeypatch, pack())
    as_administrator.press("Ctrl+Enter", page.table.view)
    assert not here.with_name("HallApp.update").exists()
    assert page.part.hindrance("main", None) == "练习档案里不能更新"
    with pytest.raises(RuleViolation, match="update-in-practice"):
        as_administrator.services.program_updates.prepare(
            page.part.preview.file, as_administrator.operator
        )
