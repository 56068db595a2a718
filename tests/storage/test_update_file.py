"""The update file: only what the supplier signed is taken, whatever else a file claims."""

from __future__ import annotations

import json
import zipfile

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from update_files import (
    MADE_ON,
    PROGRAMS,
    SUPPLIER,
    SYSTEM,
    installed,
    program,
    public,
    script,
    update_file,
    version_in,
)

from hall_app.domain.updates import CONTEXT, safe_path
from hall_app.services.updating import check_update
from hall_app.storage.update_file import SupplierKey, read_update, unpack_update
from hall_app.support.errors import EnvironmentFault, RuleViolation

OURS = SupplierKey(pem=public())
WINDOW = f"program/{PROGRAMS[1]}"
"""The entry of one of the files that are started."""


@pytest.fixture
def made(tmp_path):
    return program(tmp_path / "made", "0.2.0")


@pytest.fixture
def good(tmp_path, made):
    return update_file(made, tmp_path / "good.hallupdate", "0.2.0")


def entries(file):
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(file, content):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in content.items():
            package.writestr(name, data)
    return file


def signed(file, told, content):
    """Pack what a holder of the key could sign by mistake."""
    manifest = json.dumps(told).encode()
    parts = {"manifest.json": manifest, "manifest.sig": SUPPLIER.sign(CONTEXT + manifest)}
    return packed(file, {**parts, **content})


def refused(file):
    with pytest.raises(RuleViolation) as told:
        read_update(file, OURS, PROGRAMS)
    return told.value.code


def test_a_good_file_is_unpacked_to_the_same_program(good, made, tmp_path):
    manifest = read_update(good, OURS, PROGRAMS)
    assert (manifest.version, manifest.schema) == ("0.2.0", "0027_grid_of_homes")
    unpack_update(good, manifest, tmp_path / "out")
    for one in (path for path in made.rglob("*") if path.is_file()):
        other = tmp_path / "out" / one.relative_to(made)
        assert (other.read_bytes(), other.stat().st_mode) == (one.read_bytes(), one.stat().st_mode)


@pytest.mark.fault("T43")
@pytest.mark.parametrize("part", ["manifest.json", "manifest.sig", WINDOW])
def test_a_byte_changed_anywhere_is_found(good, tmp_path, part):
    content = entries(good)
    content[part] = bytes([content[part][0] ^ 1]) + content[part][1:]
    code = "update-unreadable" if part.startswith("program") else "update-unsigned"
    assert refused(packed(tmp_path / "changed", content)) == code


@pytest.mark.fault("T43")
def test_a_file_of_another_supplier_is_refused(made, tmp_path):
    other = update_file(made, tmp_path / "x", "0.2.0", key=Ed25519PrivateKey.generate())
    assert refused(other) == "update-unsigned"


@pytest.mark.fault("T43")
def test_a_signature_for_something_else_is_none_for_an_update(good, tmp_path):
    content = entries(good)
    content["manifest.sig"] = SUPPLIER.sign(content["manifest.json"])
    assert refused(packed(tmp_path / "x", content)) == "update-unsigned"


@pytest.mark.fault("T43")
@pytest.mark.parametrize(
    "change",
    [
        lambda content: content | {"program/_internal/more.dll": b"x"},
        lambda content: content | {"../outside": b"x"},
        lambda content: {name: data for name, data in content.items() if "HallApp" not in name},
        lambda content: content | {WINDOW: b""},
        lambda content: content | {WINDOW: content[WINDOW] + b"x"},
        lambda content: {name: data for name, data in content.items() if "sig" not in name},
    ],
)
def test_more_or_less_than_was_signed_is_refused(good, tmp_path, change):
    assert refused(packed(tmp_path / "x", change(entries(good)))) == "update-unreadable"


@pytest.mark.fault("T30")
def test_a_bomb_is_not_unpacked_past_its_signed_size(good, tmp_path, monkeypatch):
    unpacked, real = [], zipfile.ZipExtFile.read

    def read(self, size=-1):
        unpacked.append(piece := real(self, size))
        return piece

    content = entries(good) | {WINDOW: bytes(80_000_000)}
    bomb = packed(tmp_path / "x", content)
    del content
    monkeypatch.setattr(zipfile.ZipExtFile, "read", read)
    assert bomb.stat().st_size < 1_000_000
    assert refused(bomb) == "update-unreadable"
    assert 0 < sum(map(len, unpacked)) < 10_000
    monkeypatch.setattr(zipfile.ZipExtFile, "read", real)
    huge = packed(tmp_path / "y", entries(good) | {"manifest.json": bytes(10_000_000)})
    assert refused(huge) == "update-unreadable"


def test_a_file_cut_short_or_of_another_kind_is_refused(good, tmp_path):
    whole = good.read_bytes()
    for size in (0, 10, len(whole) // 2, len(whole) - 1):
        (tmp_path / "cut").write_bytes(whole[:size])
        assert refused(tmp_path / "cut") == "update-unreadable"
    with pytest.raises(EnvironmentFault, match="update-missing"):
        read_update(tmp_path / "nothing", OURS, PROGRAMS)


@pytest.mark.fault("T43")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": 2}, "update-format"),
        ({"version": "new"}, "update-unreadable"),
        ({"files": 3}, "update-format"),
        ({"path": "../../x"}, "update-unreadable"),
        ({"path": "con.txt"}, "update-unreadable"),
        ({"path": "hallapp"}, "update-unreadable"),
        ({"size": 500_000_000}, "update-unreadable"),
        ({"sha256": "0"}, "update-unreadable"),
    ],
)
def test_a_signed_mistake_of_the_supplier_is_refused_too(good, tmp_path, change, code):
    content = entries(good)
    told = json.loads(content.pop("manifest.json"))
    del content["manifest.sig"]
    where = told if change.keys() <= told.keys() else told["files"][-1]
    where.update(change)
    assert refused(signed(tmp_path / "x", told, content)) == code


@pytest.mark.parametrize(
    "path",
    ["", "/etc/x", "a//b", "..", "a/../b", "a\\b", "C:x", "a.", "a ", "NUL", "lpt1.dll", "a\nb", "x" * 201],
)  # fmt: skip
def test_a_path_that_leaves_its_folder_or_no_windows_takes_is_unsafe(path):
    assert not safe_path(path)
    assert safe_path("_internal/版本.txt")


@pytest.mark.parametrize(
    ("version", "code"),
    [
        ("0.1.0", "update-not-newer"),
        ("0.9.12", "update-not-newer"),
        ("0.10", "update-same"),
        ("0.10.0", "update-same"),
    ],
)
def test_an_older_or_the_same_version_is_refused(made, tmp_path, version, code):
    place = installed(program(tmp_path / "here", "0.10.0"), "0.10.0")
    file = update_file(made, tmp_path / "x", version)
    with pytest.raises(RuleViolation, match=code):
        check_update(file, place)
    assert check_update(update_file(made, tmp_path / "y", "0.11"), place).version == "0.11"
    assert version_in(place.folder) == "0.10.0"


def test_an_update_for_another_system_is_refused(made, tmp_path):
    file = update_file(made, tmp_path / "x", "0.2.0", system="windows-x86_64")
    with pytest.raises(RuleViolation, match="update-other-system"):
        check_update(file, installed(made))
    with pytest.raises(EnvironmentFault, match="update-no-key"):
        check_update(file, installed(made, key=b""))


def test_the_supplier_makes_a_key_and_an_update_that_programs_take(made, tmp_path, monkeypatch):
    key, secret = tmp_path / "key.pem", tmp_path / "secret"
    secret.write_text("十二个字符以上的口令吧\n", encoding="utf-8")
    words = ["--passphrase-file", str(secret)]
    maker = script("update_key")
    made_key = ["update_key", str(key), "--public", str(tmp_path / "pub"), *words]
    monkeypatch.setattr("sys.argv", made_key)
    assert maker.main() == 0
    assert b"ENCRYPTED" in key.read_bytes()
    with pytest.raises(SystemExit, match="already"):
        maker.main()
    out = tmp_path / "out"
    changes = tmp_path / "changes.txt"
    changes.write_text("回执可以选择两联。\n\n 修正打印。 \n", encoding="utf-8")
    told = ["--changes", str(changes), "--made-on", "2026-09-18", "--system", SYSTEM]
    monkeypatch.setattr("sys.argv", ["x", str(made), str(out), "--key", str(key), *words, *told])
    assert script("make_update").main() == 0
    (file,) = out.iterdir()
    assert file.name == "hall-app-0.2.0-linux-x86_64.hallupdate"
    found = read_update(file, SupplierKey(pem=(tmp_path / "pub").read_bytes()), PROGRAMS)
    assert (found.version, found.day) == ("0.2.0", MADE_ON)
    assert found.changes == ("回执可以选择两联。", "修正打印。")
    changes.write_text("x" * 201, encoding="utf-8")
    with pytest.raises(SystemExit, match="200 characters"):
        script("make_update").main()
    for unusable in (b"", b"\n", b"              ", b"\xff\xfe\x00"):
        secret.write_bytes(unusable)
        monkeypatch.setattr("sys.argv", ["x", str(tmp_path / "other.pem"), *words])
        with pytest.raises(SystemExit, match="no passphrase"):
            maker.main()
    assert not (tmp_path / "other.pem").exists()
    secret.write_text("十二个字符以上的口令吧", encoding="utf-8")
    nowhere = [
        "x",
        str(tmp_path / "none" / "other.pem"),
        "--public",
        str(tmp_path / "pub2"),
        *words,
    ]
    monkeypatch.setattr("sys.argv", nowhere)
    with pytest.raises(SystemExit, match="cannot be written"):
        maker.main()
    assert not (tmp_path / "pub2").exists()
    monkeypatch.setattr("sys.argv", ["x", str(made), str(out), "--key", str(key), *words])
    secret.write_text("wrong passphrase", encoding="utf-8")
    with pytest.raises(SystemExit, match="does not open"):
        script("make_update").main()


@pytest.mark.parametrize(
    "words",
    [
        {"made_on": "yesterday"},
        {"changes": ["x" * 201]},
        {"changes": ["x"] * 61},
        {"changes": ["a\u202eb"]},
    ],
)
def test_words_that_do_not_fit_the_screen_are_refused_though_signed(good, tmp_path, words):
    told = json.loads(entries(good)["manifest.json"]) | words
    files = {n: data for n, data in entries(good).items() if n.startswith("program/")}
    assert refused(signed(tmp_path / "x", told, files)) == "update-unreadable"


def test_a_file_of_before_the_changes_were_told_is_still_taken(good, tmp_path):
    told = json.loads(entries(good)["manifest.json"])
    del told["made_on"], told["changes"]
    files = {n: data for n, data in entries(good).items() if n.startswith("program/")}
    found = read_update(signed(tmp_path / "x", told, files), OURS, PROGRAMS)
    assert (found.day, found.changes) == (None, ())
