"""The papers on the desk: what each key makes of a line, and the counts in words."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.materials import MaterialDemand, MaterialState, Necessity
from hall_app.ui.materials import lines as desk_lines

S = MaterialState
FORM = MaterialDemand(key="form", name="申请表", originals=1)
CARD = MaterialDemand(key="card", name="身份证", originals=1, copies=2)
LATER = MaterialDemand(key="later", name="说明", originals=1, deferrable=True)
EXTRA = MaterialDemand(key="extra", name="技能证书", copies=1, necessity=Necessity.OPTIONAL)


def line(demand, state=S.UNSET, **more):
    return desk_lines.DeskLine(demand=demand, state=state, **more)


@pytest.mark.parametrize(
    ("demand", "state", "count"), [(FORM, S.ORIGINAL, 1), (CARD, S.COPY, 2), (EXTRA, S.COPY, 1)]
)
def test_as_demanded_keeps_the_copy_where_one_stays_in_the_file(demand, state, count):
    taken = desk_lines.as_demanded(line(demand))
    assert (taken.state, taken.count) == (state, count)


def test_arrows_pass_over_later_where_a_paper_may_not_come_later():
    seen = [desk_lines.stepped(line(FORM), 1)]
    for _ in range(6):
        seen.append(desk_lines.stepped(seen[-1], 1))
    assert [one.state for one in seen[:4]] == [S.ORIGINAL, S.COPY, S.MISSING, S.WAIVED]
    assert seen[-1].state is S.WAIVED
    assert desk_lines.stepped(line(LATER, S.WAIVED), 1).state is S.PROMISED


def test_sheets_are_counted_only_where_a_paper_is_here_and_never_below_one():
    assert desk_lines.counted(line(FORM, S.ORIGINAL, count=1), -1).count == 1
    assert desk_lines.counted(line(FORM, S.ORIGINAL, count=1), 1).count == 2
    assert desk_lines.counted(line(FORM, S.MISSING), 1).count == 0


def test_a_waived_paper_asks_why_and_a_promised_one_when():
    assert line(FORM, S.WAIVED).needs_remark
    assert not line(FORM, S.WAIVED, reason="本站已有").needs_remark
    assert line(LATER, S.PROMISED).needs_remark
    assert not line(LATER, S.PROMISED, promised_on=dt.date(2026, 9, 23)).needs_remark


def test_a_reason_of_another_answer_is_not_handed_on():
    waived = line(FORM, S.WAIVED, reason="本站已有")
    assert desk_lines.put(waived, S.ORIGINAL).choice.reason == ""


def test_head_counts_in_words_and_says_when_a_mandatory_paper_is_missing(theme):
    lines = [
        line(FORM, S.ORIGINAL, count=1),
        line(CARD, S.MISSING),
        line(LATER),
        line(EXTRA, S.MISSING),
    ]
    words, lacking = desk_lines.head_words(lines)
    assert words == "必交 3 项：收 1 · 缺 1 · 还没收 1\u2003可缺 1 项：缺 1"
    assert lacking
    assert not desk_lines.head_words([line(EXTRA, S.MISSING)])[1]
