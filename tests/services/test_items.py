"""Finding items by what people ask for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("typed", ["无犯罪记录证明", "无犯罪记录", "亲属关系证明"])
def test_a_certificate_nobody_here_may_issue_leads_to_its_guidance(desk_app, typed):
    assert desk_app.services.items.find(typed)[0].code == "ZM00"


def test_a_matter_that_shares_a_word_with_a_certificate_stays_first(desk_app):
    codes = [one.code for one in desk_app.services.items.find("养犬")]
    assert codes[0] == "CG02"
    assert "ZM00" in codes
    assert desk_app.services.items.find("102")[0].code == "LD02"
