"""Rows of residents with a fault planted in each way that halls know."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hall_app.catalog.code_tables import parse_code_table
from hall_app.catalog.faults import FaultList
from hall_app.domain.identity import check_digit
from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_faults import LineCode as L
from hall_app.domain.resident_words import WordTables

TODAY = dt.date(2026, 7, 13)
CODES = Path(__file__).resolve().parents[2] / "resources" / "catalog" / "codes"
HEADINGS = {
    C.HOUSEHOLD_NO: "户号", C.RELATION: "与户主关系", C.NAME: "姓名", C.SEX: "性别",
    C.ETHNIC_GROUP: "民族", C.BIRTH: "出生日期", C.ID_NUMBER: "身份证号", C.EDUCATION: "文化程度",
    C.MARITAL: "婚姻状况", C.POLITICAL: "政治面貌", C.ADDRESS: "现住址", C.PHONE: "联系电话",
    C.MOVED_IN: "迁入日期", C.REMARK: "备注",
}  # fmt: skip
COLUMNS = tuple(HEADINGS)


@dataclass(frozen=True)
class Formula:
    """Stand for a formula with the value it showed last."""

    text: str
    value: Any


@dataclass(frozen=True)
class Planted:
    """Say which cell is spoilt how, and what must be found."""

    column: C
    value: Any
    code: L
    found_in: C | None = None


PLANTED = [
    Planted(C.NAME, "", L.NAME_MISSING),
    Planted(C.NAME, "王😀明", L.NAME_EMOJI),
    Planted(C.NAME, "王" * 51, L.NAME_TOO_LONG),
    Planted(C.NAME, "王\ue123明", L.PRIVATE_CHARACTER),
    Planted(C.NAME, "王\ue81e明", L.NAME_OLD_CODE),
    Planted(C.NAME, "王\ufffd", L.CHARACTER_LOST),
    Planted(C.NAME, "王?F明", L.CHARACTER_LOST),
    Planted(C.NAME, "王？", L.CHARACTER_LOST),
    Planted(C.NAME, "鐜嬪皬鏄?", L.MOJIBAKE),
    Planted(C.NAME, "çŽ‹å°\x8fæ˜Ž", L.MOJIBAKE),
    Planted(C.NAME, "王 明", L.NAME_SPACE_REMOVED),
    Planted(C.NAME, "王明(大)", L.NAME_ODD),
    Planted(C.NAME, "王\u200b小明", L.INVISIBLE_REMOVED),
    Planted(C.NAME, Formula('="王"&"明"', "王明"), L.FORMULA_REFUSED),
    Planted(C.ID_NUMBER, 119999194903100014, L.LOST_DIGITS),
    Planted(C.ID_NUMBER, "1.1E+17", L.LOST_DIGITS),
    Planted(C.ID_NUMBER, "119999194903100000", L.LOST_DIGITS),
    Planted(C.ID_NUMBER, "", L.ID_MISSING),
    Planted(C.ID_NUMBER, "11999919490310001", L.ID_LENGTH),
    Planted(C.ID_NUMBER, "见附件", L.ID_CHARACTERS),
    Planted(C.ID_NUMBER, "119999194903100013", L.ID_CHECK_DIGIT),
    Planted(C.ID_NUMBER, "119999194913100014", L.ID_DATE),
    Planted(C.ID_NUMBER, "119999490310001", L.ID_OLD_15),
    Planted(C.ID_NUMBER, "#N/A", L.CELL_ERROR),
    Planted(C.ID_NUMBER, Formula("=B2", "119999194903100014"), L.FORMULA_REFUSED),
    Planted(C.SEX, "人", L.SEX_UNKNOWN),
    Planted(C.ETHNIC_GROUP, "火星族", L.ETHNIC_GROUP_UNKNOWN),
    Planted(C.EDUCATION, "状元", L.WORD_UNKNOWN),
    Planted(C.MARITAL, "保密", L.WORD_UNKNOWN),
    Planted(C.POLITICAL, "丐帮", L.WORD_UNKNOWN),
    Planted(C.RELATION, "邻桌", L.RELATION_UNKNOWN),
    Planted(C.RELATION, "1", L.RELATION_AMBIGUOUS),
    Planted(C.RELATION, "98", L.RELATION_OLD),
    Planted(C.RELATION, "", L.RELATION_MISSING),
    Planted(C.BIRTH, "1990-13-01", L.DATE_UNREADABLE),
    Planted(C.BIRTH, "今天", L.DATE_UNREADABLE),
    Planted(C.BIRTH, "2030-01-01", L.DATE_FUTURE),
    Planted(C.BIRTH, "1890-01-01", L.DATE_OVER_120),
    Planted(C.BIRTH, 1990.1, L.DATE_MONTH_LOST),
    Planted(C.BIRTH, "32874", L.DATE_SERIAL),
    Planted(C.BIRTH, "90.5.1", L.DATE_CENTURY),
    Planted(C.BIRTH, Formula("=NOW()", 32874), L.FORMULA_REFUSED),
    Planted(C.MOVED_IN, "2027年", L.DATE_FUTURE),
    Planted(C.PHONE, "12", L.PHONE),
    Planted(C.PHONE, 1.38e15, L.LOST_DIGITS),
    Planted(C.HOUSEHOLD_NO, "1.2E+17", L.LOST_DIGITS),
    Planted(C.ADDRESS, "址" * 101, L.TEXT_TOO_LONG),
    Planted(C.ADDRESS, "东山\ue125路", L.PRIVATE_CHARACTER),
    Planted(C.REMARK, Formula("=1+1", 2), L.FORMULA_VALUE),
]


def tables() -> WordTables:
    """Return the tables of the catalog as mappings."""
    files = {
        "relations": "relations", "sexes": "sex", "ethnic_groups": "ethnic-groups",
        "marital": "marital-status", "education": "education", "political": "political-status",
        "id_kinds": "document-types",
    }  # fmt: skip
    found = {}
    for field, name in files.items():
        text = (CODES / f"{name}.csv").read_text(encoding="utf-8")
        table = parse_code_table(name, text, FaultList(name))
        found[field] = {row.code: row.name for row in table.rows}
    return WordTables(**found)


def number(birth: dt.date, place: int) -> str:
    """Return a number of a county that does not exist; an odd place is a man's."""
    body = f"119999{birth:%Y%m%d}{place:03d}"
    return body + check_digit(body)


def residents(count: int, seed: int = 5):
    """Yield rows of whole households without any fault: head, spouse, child, father."""
    dice = random.Random(seed)
    taken = set()
    for place in range(count):
        relation, sex, first, last = (
            ("户主", "男", 1960, 1975), ("妻", "女", 1960, 1975),
            ("儿子", "男", 1990, 2020), ("父亲", "男", 1930, 1945),
        )[place % 4]  # fmt: skip
        while True:
            birth = dt.date(dice.randint(first, last), dice.randint(1, 12), dice.randint(1, 28))
            one = number(birth, 2 * dice.randint(1, 498) + (sex == "男"))
            if one not in taken and not one[:-1].endswith("00"):
                break
        taken.add(one)
        yield {
            C.HOUSEHOLD_NO: f"H{place // 4:06d}", C.RELATION: relation,
            C.NAME: dice.choice("王李张刘陈") + dice.choice("伟芳娜敏静") + dice.choice("强磊军洋勇"),
            C.SEX: sex, C.ETHNIC_GROUP: "汉", C.BIRTH: birth, C.ID_NUMBER: one,
            C.EDUCATION: "初中", C.MARITAL: "已婚", C.POLITICAL: "群众",
            C.ADDRESS: f"东山路{place // 4 + 1}号", C.PHONE: f"138{place:08d}",
            C.MOVED_IN: "2010.5", C.REMARK: "",
        }  # fmt: skip
