"""Pictures and scans at the service: kept once inside the archive, looked at with a trace."""

from __future__ import annotations

import hashlib

import picture_files as files
import pytest

from hall_app.domain.scans import PHOTO
from hall_app.services.commands import Applicant
from hall_app.support.errors import EnvironmentFault, RuleViolation


def refused(code):
    return pytest.raises(RuleViolation, match=f"^{code}( |$)")


@pytest.fixture
def scans(desk_app, qapp):
    return desk_app.services.scans


@pytest.fixture
def person(desk_app, clerk):
    return desk_app.services.people.register(Applicant(name="周文静", sex="2"), clerk)


@pytest.mark.fault("T42")
def test_a_file_lies_in_the_encrypted_archive_under_its_hash(scans, desk_app, person, clerk):
    ready = scans.ready(files.picture())
    made = scans.add(ready, "身份证", clerk, name=r"..\..\身份证.jpg", person_id=person)
    (line,) = scans.of_person(person, clerk)
    assert (line.scan_id, line.paper, line.title, line.by) == (
        made,
        "身份证",
        "身份证.jpg",
        clerk.name,
    )
    assert line.sha256 == hashlib.sha256(ready.content).hexdigest()
    assert scans.content(made, clerk) == ready.content
    raw = b"".join(one.read_bytes() for one in desk_app.paths.root.rglob("*") if one.is_file())
    assert ready.content[:64] not in raw
    assert not list(desk_app.paths.root.rglob("*.jp*g"))


def test_every_look_is_journalled(scans, desk_app, person, clerk):
    made = scans.add(scans.ready(files.PDF), "户口簿", clerk, person_id=person)
    scans.content(made, clerk)
    lines = desk_app.archive.rows("SELECT kind, subject FROM journal ORDER BY id DESC LIMIT 1")
    assert lines == [("scan-look", f"scan {made}")]


def test_the_same_file_hangs_once_on_a_person_and_is_kept_once(scans, desk_app, person, clerk):
    other = desk_app.services.people.register(Applicant(name="马德福", sex="1"), clerk)
    ready = scans.ready(files.picture())
    scans.add(ready, PHOTO, clerk, person_id=person)
    with refused("scan-known"):
        scans.add(ready, PHOTO, clerk, person_id=person)
    scans.add(ready, PHOTO, clerk, person_id=other)
    assert desk_app.archive.rows("SELECT count(*) FROM scan_file") == [(1,)]


def test_taken_off_it_is_not_shown_and_stays_on_record(scans, desk_app, person, clerk):
    made = scans.add(scans.ready(files.picture()), "身份证", clerk, person_id=person)
    with refused("undo-reason-missing"):
        scans.remove(made, " ", clerk)
    scans.remove(made, "拿错了别人的", clerk)
    assert scans.of_person(person, clerk) == ()
    assert scans.papers_on_file(person, clerk) == ()
    with refused("unknown-scan"):
        scans.content(made, clerk)
    assert desk_app.archive.rows("SELECT remove_reason FROM scan") == [("拿错了别人的",)]


def test_changed_bytes_are_found(scans, desk_app, person, clerk):
    made = scans.add(scans.ready(files.picture()), "身份证", clerk, person_id=person)
    desk_app.archive.rows("UPDATE scan_file SET content = x'00'")
    with pytest.raises(EnvironmentFault, match="archive-corrupt"):
        scans.content(made, clerk)


def test_a_paper_on_file_is_known_with_its_day(scans, person, clerk, clock):
    scans.add(scans.ready(files.picture()), "户口簿", clerk, person_id=person)
    (paper,) = scans.papers_on_file(person, clerk)
    assert (paper.paper, paper.since) == ("户口簿", clock.now().date())


def test_a_scan_belongs_to_one_person_or_one_household(scans, person, clerk):
    ready = scans.ready(files.picture())
    with refused("scan-owner-missing"):
        scans.add(ready, "身份证", clerk)
    with refused("scan-owner-missing"):
        scans.add(ready, "身份证", clerk, person_id=person, household_id=1)
    with refused("scan-paper-missing"):
        scans.add(ready, " ", clerk, person_id=person)
    with refused("unknown-person"):
        scans.add(ready, "身份证", clerk, person_id=99_999)
    with refused("text-too-long"):
        scans.add(ready, "证" * 51, clerk, person_id=person)
