"""The tour: the whole journey through the real window, in a process of its own."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys

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


def test_every_step_of_the_journey_works_and_leaves_its_picture(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "hall_app", "tour", "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )
    steps = [json.loads(line) for line in told.stdout.splitlines()]
    assert [one for one in steps if not one["ok"]] == [], told.stderr[-2000:]
    assert told.returncode == 0
    names = [one["step"] for one in steps]
    assert len(names) >= 30
    assert [one for one in names if one in ARCHIVE] == ARCHIVE
    assert [one for one in names if one.startswith("agency-")] == AGENCY
    for one in steps[1:]:
        header = (tmp_path / one["picture"]).read_bytes()[:24]
        assert struct.unpack(">II", header[16:24]) == (1366, 768), one["picture"]
    papers = " ".join(one.name for one in (tmp_path / "papers").glob("*.pdf"))
    for form in (
        *("p01-receipt", "p03-notice", "p05-refusal", "p22-household-card", "p09-commission"),
        *("p11-tracking", "p11-tracking-2", "p12-agency-slip-2", "p14-urge", "p19-delivery"),
    ):
        assert f"{form}.pdf" in papers
