"""What residents read of the catalogue: nothing unconfirmed goes out as settled."""

from __future__ import annotations

import pytest

from hall_app.support.errors import RuleViolation


def test_a_confirmed_value_stands_plain_and_a_missing_one_is_told_as_pending(desk_app, clerk):
    guide = desk_app.services.item_guides.guide("LD02", clerk)
    assert guide["guide"]["promised"] == "5个工作日"
    assert guide["guide"]["basis"] == "待核"
    assert [one["name"] for one in guide["guide_papers"]][:2] == ["就业创业证申请表", "居民身份证"]
    assert guide["guide_papers"][1]["count"] == "原件1份、复印件1份"
    assert guide["guide_papers"][-1]["necessity"] == "视情况"


def test_every_unconfirmed_value_of_an_item_carries_its_mark(desk_app, clerk):
    guide = desk_app.services.item_guides.guide("LN07", clerk)
    told = guide["guide"]
    assert told["promised"].endswith("（待核）")
    assert told["fee"].endswith("（待核）")
    assert all(one["name"].endswith("（待核）") for one in guide["guide_papers"])
    assert "待核" not in told["conditions"]


def test_the_board_names_every_item_in_force_once(desk_app, clerk):
    lines = desk_app.services.item_guides.board(clerk)["board_items"]
    codes = [one["name"].split()[0] for one in lines]
    assert len(codes) == len(set(codes)) == len(desk_app.services.items.find(""))
    assert [one["no"] for one in lines] == [str(n) for n in range(1, len(lines) + 1)]
    assert all(one["limit"] and one["fee"] and one["papers"] for one in lines)


def test_board_and_guide_wait_for_a_printer(desk_app, clerk):
    guides, prints = desk_app.services.item_guides, desk_app.services.prints
    jobs = [guides.print_board(clerk), guides.print_guide("LD02", clerk)]
    waiting = {one.job_id: one.form_id for one in prints.waiting(clerk)}
    assert [waiting[job] for job in jobs] == ["p31-window-board", "p32-item-guide"]
    with pytest.raises(RuleViolation, match="unknown-item"):
        guides.print_guide("XX99", clerk)
