"""The tour is worked once: every step goes well, and nobody's data lie where they do not belong."""

from __future__ import annotations

import json
import os
import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from hall_app.app.tour.journey import AGENT, ID_NUMBER, NAME

WORKER = Path(__file__).with_name("canary_worker.py")
ARCHIVE_FILE = "hall.archive"
PHONE = "13900003317"
CANARIES = (ID_NUMBER, NAME, AGENT, PHONE)

ARCHIVE = [
    "first-asked",
    "first-asked-list",
    "first-asked-case",
    "find-the-household",
    "birth",
    "birth-recorded",
    "earlier-day",
    "birth-taken-back",
    "death-of-the-head",
    "death-recorded",
    "household-card",
    "kept-filter",
    "population",
    "movement",
]
AGENCY = [
    "agency-find-the-case",
    "agency-commission",
    "agency-commission-signed",
    "agency-two-ways-planned",
    "agency-on-the-way",
    "agency-handed-in",
    "agency-tracking-form-half-filled",
    "agency-back",
    "agency-suspended",
    "agency-hindered",
    "agency-renewed",
    "agency-urged",
    "agency-urging-answered",
    "agency-collected",
    "agency-checked",
    "agency-decided",
    "agency-result-ready",
    "agency-hand-over",
    "agency-signed-for",
    "agency-call-back",
    "agency-tracking-form-full",
]


@pytest.fixture(scope="module")
def journey(tmp_path_factory):
    """Work the tour with a home and a folder of temporary files of its own."""
    room = tmp_path_factory.mktemp("journey")
    for name in ("out", "home", "temporary"):
        (room / name).mkdir()
    done = subprocess.run(
        [sys.executable, str(WORKER), str(room / "out")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
        cwd=room / "home",
        env={
            **{key: value for key, value in os.environ.items() if not key.startswith("XDG_")},
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(room / "home"),
            "TMPDIR": str(room / "temporary"),
            "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(room / "home"),
            "TEMP": str(room / "temporary"),
            "TMP": str(room / "temporary"),
        },
    )
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one for one in steps if not one["ok"]] == [], done.stderr[-2000:]
    assert done.returncode == 0
    return room, steps, done.stderr


def encoded():
    for canary in CANARIES:
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            yield canary.encode(encoding)


def holding(files):
    return [one.name for one in files if any(canary in one.read_bytes() for canary in encoded())]


@pytest.mark.timeout(700)
def test_every_step_of_the_journey_works_and_leaves_its_picture(journey):
    room, steps, _ = journey
    names = [one["step"] for one in steps]
    assert len(names) >= 30
    assert [one for one in names if one in ARCHIVE] == ARCHIVE
    assert [one for one in names if one.startswith("agency-")] == AGENCY
    for one in steps[1:]:
        header = (room / "out" / one["picture"]).read_bytes()[:24]
        assert struct.unpack(">II", header[16:24]) == (1366, 768), one["picture"]
    papers = " ".join(one.name for one in (room / "out" / "papers").glob("*.pdf"))
    for form in (
        *("p01-receipt", "p03-notice", "p05-refusal", "p22-household-card", "p09-commission"),
        *("p11-tracking", "p11-tracking-2", "p12-agency-slip-2", "p14-urge", "p19-delivery"),
    ):
        assert f"{form}.pdf" in papers


@pytest.mark.timeout(700)
@pytest.mark.fault("T41")
def test_no_file_beside_the_papers_holds_a_name_or_a_number(journey):
    room, _, _ = journey
    files = [one for one in room.rglob("*") if one.is_file()]
    beside = [one for one in files if one.suffix not in {".png", ".pdf", ".xlsx"}]
    assert {"hall.log", ARCHIVE_FILE} <= {one.name for one in beside}
    assert holding(beside) == []
    assert [one.name for one in beside if one.suffix in {".ini", ".conf"}], "settings were kept"
    assert list((room / "temporary").iterdir()) == []


@pytest.mark.timeout(700)
@pytest.mark.fault("T41")
def test_no_name_of_a_file_or_window_and_no_message_holds_them(journey):
    room, steps, messages = journey
    names = [str(one.relative_to(room)) for one in room.rglob("*")]
    titles = {title for step in steps for title in step["titles"]}
    assert any(titles)
    for canary in CANARIES:
        assert not [one for one in names if canary in one]
        assert not [one for one in titles if canary in one]
        assert canary not in messages
    assert not [step["step"] for step in steps if ID_NUMBER in step["clipboard"]]


@pytest.mark.timeout(700)
@pytest.mark.fault("T41")
def test_what_a_paper_says_of_itself_names_nobody(journey):
    room, _, _ = journey
    papers = list((room / "out" / "papers").glob("*.pdf"))
    assert papers
    for paper in papers:
        said = json.dumps(dict(PdfReader(paper).metadata or {}), ensure_ascii=False, default=str)
        assert not [canary for canary in CANARIES if canary in said], paper.name


@pytest.mark.timeout(700)
@pytest.mark.fault("T41")
def test_what_a_workbook_says_of_itself_names_nobody_and_the_list_masks(journey):
    room, _, _ = journey
    with zipfile.ZipFile(room / "out" / "papers" / "list.xlsx") as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    properties = "".join(text for name, text in parts.items() if name.startswith("docProps"))
    assert properties
    assert not [canary for canary in CANARIES if canary in properties]
    told = parts["xl/sharedStrings.xml"]
    assert re.search(r">\d{6}\*{8}\d{3}[\dX]<", told)
    assert not re.search(r"(?<!\d)(\d{17}[\dX]|1\d{10})(?!\d)", told)


@pytest.mark.timeout(700)
@pytest.mark.fault("T41")
def test_a_crash_is_written_down_without_what_it_was_about(journey):
    room, _, messages = journey
    (log,) = room.rglob("hall.log")
    written = log.read_text("utf-8")
    assert "a fault nobody foresaw" in written
    assert "ValueError" in written
    for canary in CANARIES:
        assert canary not in written
        assert canary not in messages
