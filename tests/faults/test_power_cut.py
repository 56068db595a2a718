"""The power goes at any moment of a day's work: writes lost, out of order, torn (T04, T05)."""

from __future__ import annotations

import random
import shutil

import pytest
from flow_acts import act
from import_files import checked, people, write_csv
from moving import moved_in
from power_cut import recorded
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths

CASE = 'SELECT count(*) FROM "hall_case" WHERE "number" = ?'
ACT = 'SELECT count(*) FROM "act" JOIN "hall_case" h ON h.id = case_id WHERE number = ? AND seq = ?'
FILES = {1: slice(80), 4: slice(80, 160)}
"""The turns with an import of 80 people, and which people."""
EVENT = 'SELECT count(*) FROM "household_event" WHERE "id" = ?'
PEOPLE = (
    'SELECT count(*) = 80 FROM "import_person" JOIN "resident" r ON r."id" = "resident_id" '
    'WHERE "batch_id" = ? AND NOT r."voided"'
)


def work(app, log, folder):
    """Do one of each kind of work again and again, and promise each once it is acknowledged."""
    services = app.services
    clerk = services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    head = services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    for turn in range(6):
        number = accept(app, clerk, f"d{turn}").number
        log.acknowledge(CASE, number)
        act(app, clerk, number, "take-up")
        log.acknowledge(ACT, number, 2)
        done = services.households.record(moved_in(turn + 1), clerk)
        log.acknowledge(EVENT, done.event_id)
        if turn in FILES:
            file = write_csv(folder / f"{turn}.csv", people(160)[FILES[turn]])
            batch = services.imports.write(checked(app, head, file), head).batch
            log.acknowledge(PEOPLE, batch)


@pytest.fixture
def day(practice_paths, clock, tmp_path, monkeypatch):
    """Return everything the disk was asked to do in a day of mixed work."""
    with recorded(monkeypatch) as log:
        app = build(practice_paths, clock, threads=False)
        work(app, log, tmp_path)
        app.close()
    return log


class AfterTheCut:
    """Put the files of a cut in the place of the archive and start the program on them."""

    def __init__(self, paths, clock):
        self.paths, self.clock = paths, clock

    def start(self, files):
        for old in self.paths.root.glob("hall.archive*"):
            old.unlink()
        for name, content in files.items():
            (self.paths.root / name).write_bytes(content)
        return build(self.paths, self.clock, threads=False)


@pytest.fixture
def after(practice_template, clock, tmp_path):
    shutil.copytree(practice_template, tmp_path / "again")
    return AfterTheCut(DataPaths(tmp_path / "again"), clock)


def broken_promises(app, log, cut):
    return [ask for ask, told in log.promised(cut) if app.archive.rows(ask, told) != [(1,)]]


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.fault("T04")
def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(day, after, rounds, endured):
    chance = random.Random(20260918)
    line = endured("power cut", "accept, act, household event, import")
    for _ in range(rounds(200, 1000)):
        cut = chance.randrange(1, len(day.steps) + 1)
        line.times += 1
        line.acknowledged += len(day.promised(cut))
        try:
            app = after.start(day.left_by_cut(cut, chance))
            head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
            line.broken += len(app.services.backups.verify(head, deep=True).faults)
            line.lost += len(broken_promises(app, day, cut))
            app.close()
        except EnvironmentFault:
            line.corrupt += 1
        assert line.unharmed, (line, cut)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.fault("T05")
def test_what_a_drive_that_lies_about_its_flush_spoilt_is_noticed(day, after, rounds):
    """Such a drive cannot be helped; what it spoilt never passes for a sound archive."""
    chance = random.Random(20260918)
    noticed, refused = 0, set()
    for _ in range(rounds(60, 400)):
        cut = chance.randrange(len(day.steps) // 2, len(day.steps) + 1)
        try:
            app = after.start(day.left_by_cut(cut, chance, drive_lies=True))
        except EnvironmentFault as fault:
            refused.add(fault.code)
            noticed += 1
            continue
        try:
            head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
            found = app.services.backups.verify(head, deep=True).faults
        except EnvironmentFault as fault:
            found = (fault.code,)
        noticed += bool(found)
        app.close()
    assert noticed
    assert refused <= {"archive-corrupt", "wrong-key"}
