"""A whole journey is worked with known persons: their data lie nowhere but where they belong (T41)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from hall_app.app.tour.journey import AGENT, ID_NUMBER, NAME

WORKER = Path(__file__).with_name("canary_worker.py")
ARCHIVE = ("hall.archive", "hall.archive-wal", "hall.archive-shm")
PHONE = "13900003317"
CANARIES = (ID_NUMBER, NAME, AGENT, PHONE)


@pytest.fixture(scope="module")
def journey(tmp_path_factory):
    """Work the tour with a home and a folder of temporary files of its own."""
    room = tmp_path_factory.mktemp("journey")
    for name in ("out", "home", "temporary"):
        (room / name).mkdir()
    done = subprocess.run(
        [sys.executable, str(WORKER), str(room / "out")],
        capture_output=True,
        text=True,
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
    assert [one["step"] for one in steps if not one["ok"]] == [], done.stderr[-2000:]
    assert len(steps) >= 30
    return room, steps, done.stderr


def encoded():
    for canary in CANARIES:
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            yield canary.encode(encoding)


def holding(files):
    return [one.name for one in files if any(canary in one.read_bytes() for canary in encoded())]


@pytest.mark.timeout(700)
@pytest.mark.fault("T41")
def test_no_file_beside_the_papers_holds_a_name_or_a_number(journey):
    room, _, _ = journey
    files = [one for one in room.rglob("*") if one.is_file()]
    beside = [one for one in files if one.suffix not in {".png", ".pdf"}]
    assert {"hall.log", *ARCHIVE[:1]} <= {one.name for one in beside}
    assert holding(beside) == []
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
