"""Licences of everything shipped: known, accepted, collected, true to what is installed here."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import apsw
import pytest
from cryptography.hazmat.backends.openssl import backend
from PIL import features
from PySide6.QtCore import qVersion

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def licences(script):
    module = script("licences")
    return module, module.table()


def test_every_shipped_part_has_an_accepted_licence_and_its_text_is_in_the_one_file(licences):
    module, known = licences
    assert module.faults(known) == []


def test_a_licence_that_is_missing_not_accepted_or_made_up_is_told(licences):
    module, known = licences
    known["packages"]["pyside6"] = "GPL-3.0-only"
    known["packages"]["msgspec"] = "MIT"
    del known["packages"]["peewee"]
    told = module.faults(known)
    assert "pyside6: GPL-3.0-only is not accepted" in told
    assert "peewee is locked and has no licence" in told
    assert "msgspec: used under MIT, but says BSD-3-Clause" in told


def test_the_lgpl_asks_for_text_sources_and_how_a_library_is_replaced(licences, tmp_path):
    module, known = licences
    whole = module.COLLECTED.read_text(encoding="utf-8")
    assert "Version 3, 29 June 2007" in whole
    assert "How they are replaced: " in whole
    assert len(re.findall(r"^Sources: https://\S+$", whole, re.M)) >= 2
    cut = tmp_path / "THIRD-PARTY.txt"
    cut.write_text(whole.replace("GNU LESSER GENERAL PUBLIC LICENSE", ""), encoding="utf-8")
    assert f"{cut.name} lacks LGPL-3.0.txt" in module.faults(known, cut)
    known["lgpl"]["LGPL-3.0-only"]["parts"].remove("shiboken6")
    assert any(told.startswith("shiboken6: the LGPL asks") for told in module.faults(known))


def test_what_is_inside_of_the_packages_has_the_version_that_runs_here(licences):
    inside = {part["name"]: part["version"] for part in licences[1]["inside"]}
    assert inside["Qt"] == qVersion()
    assert inside["SQLite"] == apsw.sqlite_lib_version()
    assert inside["SQLite3 Multiple Ciphers"] in apsw.mc_version
    assert f"OpenSSL {inside['OpenSSL']} " in backend.openssl_version_text()
    assert inside["FreeType"] == features.version("freetype2")
    assert not features.check("libimagequant"), "pillow with a library under the GPL"


def test_the_program_uses_no_part_of_qt_that_is_under_the_gpl_only(licences):
    parts = licences[1]["never"]["qt"]
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")]
    used = {
        name.lower()
        for file in sources
        for name in re.findall(r"\bPySide6\.Qt(\w+)", file.read_text(encoding="utf-8"))
    }
    assert {"core", "gui", "widgets", "pdf"} <= used
    assert {name for name in used for part in parts if part in name} == set()


def test_a_folder_is_told_what_must_never_be_in_it(licences, tmp_path):
    module, _ = licences
    for name in (
        *("PySide6/Qt6Core.dll", "PySide6/Qt/lib/libQt6Charts.so.6", "PySide6/QtGraphs.abi3.so"),
        *("PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll", "gsdll64.dll"),
        *("PySide6/Qt6DataVisualization.dll", "lib/libgs.so.10", "resources/charts.svg"),
        *("reportlab/fonts/DarkGarden.sfd", "segno/gs_like.py"),
        *("libreadline.so.8", "python3.11/lib-dynload/readline.cpython-311.so"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    told = sorted(one.split(": ")[1].replace("\\", "/") for one in module.never_shipped(tmp_path))
    assert told == sorted(
        [
            "PySide6/Qt/lib/libQt6Charts.so.6",
            "PySide6/Qt6DataVisualization.dll",
            "PySide6/QtGraphs.abi3.so",
            "PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
            "gsdll64.dll",
            "lib/libgs.so.10",
            "libreadline.so.8",
            "python3.11/lib-dynload/readline.cpython-311.so",
            "reportlab/fonts/DarkGarden.sfd",
        ]
    )


def test_a_text_of_a_wheel_of_another_system_is_taken_as_well(licences, tmp_path):
    module, _ = licences
    package = module.locked.Locked(name="pywin32-ctypes", version="9.9", marker="", sha256=())
    with zipfile.ZipFile(tmp_path / "pywin32_ctypes-9.9-py3-none-any.whl", "w") as wheel:
        wheel.writestr("pywin32_ctypes-9.9.dist-info/LICENSE.txt", "do as you like")
        wheel.writestr("pywin32_ctypes/core.py", "")
    assert module.package_texts(package, None) == {}
    assert list(module.package_texts(package, tmp_path).values()) == ["do as you like"]
