"""What the audit says of an answer of pip-audit, recorded: never that all is well when it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

RECORDED = Path(__file__).with_name("pip_audit_answer.json")
FLASK, JINJA, UNKNOWN = "flask", "jinja2", "apsw-sqlite3mc"


@pytest.fixture
def audit(script):
    return script("audit")


@pytest.fixture
def answer(audit):
    return audit.read(json.loads(RECORDED.read_text(encoding="utf-8")))


def test_a_vulnerability_without_a_reason_fails_and_names_the_version_that_mends_it(audit, answer):
    status, lines = audit.judge(answer, {FLASK, JINJA}, {})
    assert status == audit.VULNERABLE
    assert "flask 0.5" in lines[0]
    assert "PYSEC-2019-179" in lines[0]
    assert "mended in 1.0" in lines[0]


@pytest.mark.parametrize("name", ["PYSEC-2019-179", "CVE-2019-1010083"])
def test_a_reason_holds_under_any_of_the_numbers_and_only_while_it_is_needed(audit, answer, name):
    kept = {name: "never called"}
    assert audit.judge(answer, {FLASK, JINJA}, kept)[0] == audit.CLEAN
    status, lines = audit.judge(answer, {FLASK, JINJA}, {**kept, "PYSEC-2020-1": "old"})
    assert status == audit.VULNERABLE
    assert "PYSEC-2020-1" in lines[0]


@pytest.mark.parametrize("wanted", [{UNKNOWN}, {JINJA, UNKNOWN}, {JINJA, "never-answered"}])
def test_a_package_that_was_not_looked_up_is_no_clean_bill(audit, answer, wanted):
    kept = {"PYSEC-2019-179": "never called"}
    status, lines = audit.judge(answer, wanted, kept)
    assert status == audit.NOT_RUN
    assert all(line.startswith("NOT RUN") for line in lines)


def test_without_an_answer_the_audit_says_that_it_did_not_run(audit, monkeypatch, capsys):
    broken = ["-c", "import sys; sys.exit('advisories: no address for the host')"]
    monkeypatch.setattr(audit, "command", lambda *_: [audit.sys.executable, *broken])
    monkeypatch.setattr("sys.argv", ["audit.py"])
    assert audit.main() == audit.NOT_RUN
    told = capsys.readouterr().out
    assert told.startswith("NOT RUN")
    assert "no address for the host" in told


def test_packages_of_both_systems_are_asked_about(audit, monkeypatch, tmp_path):
    asked = []

    def noting(plain, answer, service):
        asked.append(plain.read_text(encoding="utf-8"))
        return [audit.sys.executable, "-c", ""]

    monkeypatch.setattr(audit, "command", noting)
    audit.ask(audit.locked.packages(), "pypi")
    names = {line.split("==")[0] for line in asked[0].splitlines()}
    assert {"pypdfium2", "secretstorage", "zipp", "pyside6"} <= names
    assert ";" not in asked[0]


def test_a_known_vulnerability_has_its_reason_in_writing(audit, tmp_path):
    assert all(audit.reasons().values())
    file = tmp_path / "known.toml"
    file.write_text('[[vulnerability]]\nid = "PYSEC-2019-179"\nreason = " "\n', encoding="utf-8")
    with pytest.raises(SystemExit, match="PYSEC-2019-179 has no reason"):
        audit.reasons(file)
