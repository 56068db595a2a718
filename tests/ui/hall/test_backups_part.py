"""Backups on the hall's page: made at once, looked at before a restore, confirmed after one."""

from __future__ import annotations

import datetime as dt

import pytest
from hall_stage import drop_curtain, raise_curtain

from hall_app.app.practice import HEAD
from hall_app.storage import settings


@pytest.fixture
def as_head(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.on(dt.date(2026, 9, 18))
    made.window.show()
    yield made
    drop_curtain(made)


def cells(page):
    return [[cell.words for cell in line.cells] for line in page.table.model.rows]


def test_a_backup_is_made_listed_copied_and_looked_at(as_head, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    as_head.accept()
    page = as_head.open("hall", "backups")
    assert cells(page) == []
    page.part.keep_second_place(str(stick))
    as_head.settle()
    as_head.press("Ctrl+Enter", page.table.view)
    ((_made, size, cases, _acts, checked, file, copied),) = cells(page)
    assert (cases, checked, copied) == ("1", "已校验", "是")
    assert size.endswith(" MB")
    assert (stick / file).exists()
    as_head.accept("王秀英")
    page.table.select(0)
    as_head.press("Alt+V", page.table.view)
    lost = {line[0]: line[1:] for line in cells(page)}
    assert lost["办件"] == ["1", "2", "1"]
    assert lost["走访"] == ["0", "0", "0"]
    as_head.press("Alt+B", page.table.view)
    assert cells(page)[0][5] == file


def test_a_restored_archive_is_confirmed_by_a_key(as_head):
    as_head.accept()
    with as_head.services.backups._archive.transaction():
        settings.put("backups-paused", "2026-09-18")
    page = as_head.open("hall", "backups")
    assert as_head.services.backups.paused()
    as_head.press("Alt+R", page.table.view)
    assert not as_head.services.backups.paused()
    assert as_head.services.backups.changed()
