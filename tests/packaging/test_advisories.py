"""What a carried copy of the advisories says of locked versions."""

from __future__ import annotations

import datetime as dt
import json
import zipfile

import pytest

NEWEST = "2026-11-02T08:00:00Z"
TODAY = dt.date(2026, 11, 20)


def record(number, events=(), *, package="Some_Package", versions=(), **more):
    affected = {
        "package": {"ecosystem": "PyPI", "name": package},
        "ranges": [{"type": "ECOSYSTEM", "events": list(events)}],
        "versions": list(versions),
    }
    return {"id": number, "modified": NEWEST, "affected": [affected], **more}


@pytest.fixture
def advisories(script):
    return script("advisories")


@pytest.fixture
def named(script, advisories, tmp_path):
    """Return which advisories of a copy name a version of a package."""

    def ask(version, *records):
        folder = tmp_path / "copy"
        folder.mkdir(exist_ok=True)
        for each in records:
            text = json.dumps(each)
            (folder / f"{each['id']}.json").write_text(text, encoding="utf-8")
        locked = script("locked")
        package = locked.Locked(name="some-package", version=version, marker="", sha256=())
        answer = advisories.answer(advisories.read(folder), [package])
        return answer["dependencies"][0]["vulns"]

    return ask


@pytest.mark.parametrize(
    ("version", "concerned"),
    [
        ("1.9", False),
        ("2.0", True),
        ("2.10", True),
        ("3.0", False),
        ("4.1", True),
        ("4.2.1", False),
    ],
)
def test_a_range_names_what_lies_in_it_in_the_order_of_versions(named, version, concerned):
    events = [
        {"introduced": "2.0"},
        {"fixed": "3.0"},
        {"introduced": "4"},
        {"last_affected": "4.2"},
    ]
    found = named(version, record("PYSEC-1", events))
    assert bool(found) is concerned
    if found:
        assert found[0]["fix_versions"] == ["3.0"]


def test_a_listed_version_is_named_without_a_range(named):
    assert named("7.1", record("PYSEC-1", versions=["7.1"]))
    assert not named("7.2", record("PYSEC-1", versions=["7.1"]))


def test_withdrawn_records_and_other_ecosystems_name_nothing(named):
    other = record("PYSEC-2", [{"introduced": "0"}])
    other["affected"][0]["package"]["ecosystem"] = "npm"
    withdrawn = record("PYSEC-3", [{"introduced": "0"}], withdrawn=NEWEST)
    elsewhere = record("PYSEC-4", [{"introduced": "0"}], package="another")
    assert not named("1.0", other, withdrawn, elsewhere)


def test_an_old_copy_clears_nothing_but_names_what_it_knows(script, tmp_path, monkeypatch, capsys):
    audit = script("audit")
    old = record("PYSEC-5", [{"introduced": "0"}, {"fixed": "0.1"}], package="peewee")
    old["modified"] = "2024-01-01T00:00:00Z"
    copy = tmp_path / "all.zip"

    def run(*records):
        with zipfile.ZipFile(copy, "w") as archive:
            for each in records:
                archive.writestr(f"{each['id']}.json", json.dumps(each))
        monkeypatch.setattr("sys.argv", ["audit.py", "--advisories", str(copy)])
        return audit.main(), capsys.readouterr().out

    status, told = run(old)
    assert status == audit.NOT_RUN
    assert "NOT RUN for what was found since 2024-01-01" in told
    open_end = record("PYSEC-6", [{"introduced": "0"}], package="peewee")
    open_end["modified"] = old["modified"]
    status, told = run(old, open_end)
    assert status == audit.VULNERABLE
    assert "PYSEC-6" in told


def test_a_fresh_copy_gives_a_clean_bill(advisories, tmp_path):
    (tmp_path / "one.json").write_text(json.dumps(record("PYSEC-1")), encoding="utf-8")
    copy = advisories.read(tmp_path)
    assert not copy.stale(TODAY)
    assert copy.stale(TODAY + dt.timedelta(days=40))


@pytest.mark.parametrize("content", [None, b"no zip"])
def test_a_copy_that_cannot_be_read_is_not_run(script, tmp_path, monkeypatch, capsys, content):
    audit = script("audit")
    copy = tmp_path / "copy.zip"
    if content is not None:
        copy.write_bytes(content)
    monkeypatch.setattr("sys.argv", ["audit.py", "--advisories", str(copy)])
    assert audit.main() == audit.NOT_RUN
    assert capsys.readouterr().out.startswith("NOT RUN")
