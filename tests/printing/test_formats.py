"""How values become words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.printing.formats import formatted
from hall_app.support.errors import PrintFault


@pytest.mark.parametrize(
    ("value", "name", "words"),
    [
        ("2026-09-18", "date_cn", "2026年9月18日"),
        ("2026-09-18T10:36", "date_cn", "2026年9月18日"),
        ("2026-09-18T10:36", "datetime_cn", "2026年9月18日 10:36"),
        ("2026-09-08", "date_short", "9月8日"),
        ("2026-09-08T17:05", "moment_short", "9月8日 17:05"),
        ("119999199004182063", "mask_id", "119999********2063"),
        ("13800006021", "mask_phone", "138****6021"),
        (123450, "money", "1,234.50"),
        (-5, "money", "-0.05"),
        (True, "yesno", "是"),
        ("", "yesno", ""),
        (False, "", "否"),
        (0, "", "0"),
        (None, "date_cn", ""),
        ("", "money_cn", ""),
        (0, "money_cn", "零元整"),
        (5, "money_cn", "伍分"),
        (50, "money_cn", "伍角整"),
        (100, "money_cn", "壹元整"),
        (101, "money_cn", "壹元零壹分"),
        (123450, "money_cn", "壹仟贰佰叁拾肆元伍角整"),
        (1_000_000, "money_cn", "壹万元整"),
        (1_000_500, "money_cn", "壹万零伍元整"),
        (10_010_000_00, "money_cn", "壹仟零壹万元整"),
        (100_000_001_00, "money_cn", "壹亿零壹元整"),
        (200_030_040_56, "money_cn", "贰亿零叁万零肆拾元伍角陆分"),
        (-200, "money_cn", "负贰元整"),
        ("王\u200b明\u202e\ufeff", "", "王明"),
        ("一\r\n二\t三", "", "一\n二三"),
    ],
)
def test_words(value, name, words):
    assert formatted(value, name) == words


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("soon", "date_cn"),
        ("12", "money"),
        (1.5, ""),
        ([], ""),
        (10**14, "money_cn"),
        (True, "money"),
    ],
)
def test_what_does_not_suit_is_refused(value, name):
    with pytest.raises(PrintFault) as caught:
        formatted(value, name)
    assert caught.value.code == "value-unusable"


# The basic rules for filling in bills and vouchers (支付结算办法, annex 1) give these amounts.
@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (1_409_50, "壹仟肆佰零玖元伍角整"),
        (6_007_14, "陆仟零柒元壹角肆分"),
        (1_680_32, "壹仟陆佰捌拾元叁角贰分"),
        (107_000_53, "壹拾万零柒仟元伍角叁分"),
        (16_409_02, "壹万陆仟肆佰零玖元零贰分"),
        (325_04, "叁佰贰拾伍元零肆分"),
        (10_00, "壹拾元整"),
        (100_000_00, "壹拾万元整"),
        (100_000_000_00, "壹亿元整"),
        (1_000_050_000_00, "壹拾亿零伍万元整"),
        (1_050_000_000_00, "壹拾亿零伍仟万元整"),
        (100_100_000_00, "壹亿零壹拾万元整"),
        (999_999_999_999_99, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        (-1_01, "负壹元零壹分"),
        (-5, "负伍分"),
    ],
)
def test_amounts_in_capitals_follow_the_rules_for_vouchers(fen, words):
    assert formatted(fen, "money_cn") == words


@given(st.integers(min_value=-(10**14) + 1, max_value=10**14 - 1))
def test_every_amount_in_capitals_is_well_formed(fen):
    """整 ends what has no fen, a zero stands alone and between figures, 负 only in front."""
    words = formatted(fen, "money_cn")
    assert words.endswith("分" if abs(fen) % 10 else "整")
    assert words.startswith("负") == (fen < 0)
    assert "零零" not in words
    assert not re.search("零[拾佰仟万亿整]", words)
    assert not re.search("零元", words) or fen == 0
    assert not re.search("万[拾佰仟]|亿[拾佰仟万]", words)
    assert amount(words.removeprefix("负")) == abs(fen)


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_capital_amounts_read_back(fen):
    assert amount(formatted(fen, "money_cn")) == fen


def amount(words):
    """Read a capital amount back, independently of how it was written."""
    figures = {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
    places = {"拾": 10, "佰": 100, "仟": 1000}
    yuan = part = figure = fen = 0
    for c in words:
        if c in figures:
            figure = figures[c]
        elif c in places:
            part, figure = part + figure * places[c], 0
        elif c == "万":
            yuan, part, figure = yuan + (part + figure) * 10_000, 0, 0
        elif c == "亿":
            yuan, part, figure = (yuan + part + figure) * 10**8, 0, 0
        elif c == "元":
            yuan, part, figure = yuan + part + figure, 0, 0
        elif c in "角分":
            fen, figure = fen + figure * (10 if c == "角" else 1), 0
    return yuan * 100 + fen
