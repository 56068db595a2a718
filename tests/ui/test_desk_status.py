"""The status line: what is well as a hint, what needs attention as a light."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.views import ArchiveStatus, Operator
from hall_app.ui.desk_status import status_items

NOW = dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC)
CLERK = Operator(
    account_id=1, login="wxl", name="王秀兰", roles=frozenset({"intake"}), window="3 号窗口"
)


def items(now=NOW, *, practice=False, printer="收件打印机", missing=False, **changes):
    given = {
        "saved_at": None,
        "backup_at": NOW - dt.timedelta(minutes=12),
        "waiting_print": 0,
        "calendar_last_year": 2026,
    }
    shown = status_items(
        ArchiveStatus(**{**given, **changes}),
        CLERK,
        now=now,
        practice=practice,
        printer=printer,
        second_place_missing=missing,
    )
    return {item.key: (item.words, item.light) for item in shown}


def test_a_desk_that_is_well_shows_no_light(theme):
    del theme
    shown = items()
    assert {light for _, light in shown.values()} == {""}
    assert shown["backup"][0] == "备份 12 分钟前"
    assert shown["seat"][0] == "3 号窗口 · 王秀兰"


@pytest.mark.parametrize(
    ("changes", "key", "says"),
    [
        ({"backup_at": NOW - dt.timedelta(days=3)}, "backup", "3 天"),
        ({"missing": True}, "backup-place", "不在"),
        ({"backups_paused": True}, "backup-paused", "待确认"),
        ({"rehearsal_failed": True}, "backup-rehearsal", "试恢复未通过"),
        ({"thinned_early": True}, "backup-thinned", "提前清理"),
        ({"printer": "", "waiting_print": 2}, "printer", "2 张待打"),
        ({"catalog_faults": (("a.toml", "b", "c"),)}, "catalog", "1 个"),
        ({"calendar_last_year": 2025}, "calendar", "2026"),
        ({"now": dt.datetime(2026, 12, 1, 2, 0, tzinfo=dt.UTC),
          "backup_at": None}, "calendar", "2027"),
    ],
)  # fmt: skip
def test_what_needs_attention_has_a_light(theme, changes, key, says):
    del theme
    words, light = items(**changes)[key]
    assert says in words
    assert light == "yellow"


def test_an_old_backup_counts_in_hours_then_days(theme):
    del theme
    assert items(backup_at=NOW - dt.timedelta(hours=5))["backup"] == ("备份 5 小时前", "")
    assert items(backup_at=None)["backup"] == ("还没有备份", "")


def test_the_last_good_rehearsal_is_told_beside_the_backup(theme):
    del theme
    assert items(rehearsed_at=NOW)["backup"] == ("备份 12 分钟前 · 09-18 试恢复通过", "")


def test_a_practice_archive_says_that_it_is_not_backed_up(theme):
    del theme
    assert items(practice=True)["backup"] == ("练习档案不备份", "")
