"""The catalogue: what ships loads whole, the hall's own files win when they are sound."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hall_app.catalog.finding import initials_of
from hall_app.catalog.loader import load_catalog
from hall_app.domain.case_kinds import CaseKind
from hall_app.domain.deadlines import Limit, LimitUnit
from hall_app.domain.materials import (
    IntakeOutcome,
    MaterialLine,
    MaterialState,
    check_materials,
    outcome,
)
from hall_app.support.errors import EnvironmentFault, RuleViolation

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ITEMS = RESOURCES / "catalog" / "service-items"
OWN = ITEMS / "ld02.toml"


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(RESOURCES)


def own(text, name="service-items/ld02.toml"):
    return load_catalog(RESOURCES, {name: text})


def told(catalog):
    return [
        (one.details["file"], one.details["key"], one.details["reason"]) for one in catalog.faults
    ]


def test_every_shipped_file_loads_without_a_fault(catalog):
    assert catalog.faults == ()
    assert len(catalog.items) == len(list(ITEMS.glob("*.toml")))


def test_fifty_items_ship_and_the_one_that_turns_certificates_away(catalog):
    by_line = {}
    for one in catalog.items:
        by_line.setdefault(one.code[:2], []).append(one.code)
    counts = {line: len(codes) for line, codes in by_line.items()}
    assert counts == {
        "LD": 9, "LN": 7, "SB": 3, "LK": 4, "JZ": 6, "CJ": 3, "JS": 4, "ZF": 1,
        "TY": 1, "FL": 3, "CG": 2, "BM": 6, "DY": 1, "ZM": 1,
    }  # fmt: skip
    assert [one.code for one in catalog.items if one.refuses_certificates] == ["ZM00"]


def test_no_two_items_share_a_quick_code(catalog):
    assert len({one.quick_code for one in catalog.items}) == len(catalog.items)


def limit(catalog, code):
    item = catalog.item(code)
    return item.promised_limit, item.statutory_limit, item.asks_limit


@pytest.mark.parametrize(
    ("code", "count", "unit"),
    [("LD02", 5, "G"), ("LD04", 60, "G"), ("JZ01", 25, "G"), ("LK02", 15, "Z"), ("FL02", 30, "Z")],
)
def test_limits_keep_their_count_and_unit(catalog, code, count, unit):
    promised, _, asks = limit(catalog, code)
    assert promised == Limit(count=count, unit=LimitUnit(unit))
    assert not asks


@pytest.mark.parametrize("code", ["LN01", "SB02", "CJ01", "CJ02", "JS03", "JS04", "TY01"])
def test_a_limit_given_only_in_words_is_asked_at_intake(catalog, code):
    assert limit(catalog, code) == (None, None, True)
    assert catalog.item(code).limit_words


def test_every_item_has_a_limit_or_words_for_it(catalog):
    for one in catalog.items:
        assert one.promised or one.limit_words, one.code
        assert one.same_day <= (one.promised is not None and one.promised.count == 0), one.code


def test_materials_are_split_into_lines_with_their_counts(catalog):
    lines = {one.key: (one.originals, one.copies) for one in catalog.item("LD02").demands}
    assert lines == {
        "form": (1, 0), "id-card": (1, 1), "household-book": (1, 1), "photo": (3, 0),
        "old-card": (1, 0),
    }  # fmt: skip
    for item in catalog.items:
        for one in item.materials:
            assert "、身份证" not in one.name, (item.code, one.name)


def test_every_item_can_be_taken_with_all_its_papers_in(catalog):
    for item in catalog.items:
        ticks = [
            MaterialLine(key=one.key, name="", state=MaterialState.ORIGINAL) for one in item.demands
        ]
        expected = IntakeOutcome.DONE_ON_THE_SPOT if item.same_day else IntakeOutcome.ACCEPT
        assert outcome(check_materials(item.demands, ticks), item.same_day) is expected, item.code


def test_every_reason_to_refuse_is_in_its_table(catalog):
    codes = {one.code for one in catalog.table("refuse-reasons").rows}
    assert codes == {f"0{n}" for n in range(1, 9)}
    assert all(set(one.refuse_reasons) <= codes for one in catalog.items)


def test_items_from_inference_are_marked_until_the_head_confirms(catalog):
    assert catalog.item("LD05").is_unverified
    assert catalog.item("LD05").pending("fee")
    assert catalog.item("LN02").pending("promised")
    assert not catalog.item("LN02").pending("conditions")
    text = (ITEMS / "ld05.toml").read_text("utf-8")
    confirmed = own(
        text.replace("version = 1", 'version = 2\nconfirmed_by = "站长"'), "service-items/ld05.toml"
    )
    assert not confirmed.item("LD05").is_unverified


def test_a_field_without_a_value_is_marked_not_filled(catalog):
    item = catalog.item("LD02")
    assert item.deciding_phone == ""
    assert item.pending("deciding_phone")
    assert not item.pending("result")


def test_every_unread_value_is_marked(catalog):
    for one in catalog.items:
        if not {"law", "source"} & set(one.evidence):
            assert one.unverified == ("*",), one.code


def test_the_twenty_certificates_are_all_there_and_their_advice_is_marked(catalog):
    found = catalog.certificates()
    assert len(found) == 20
    assert all(one.advice and one.where and one.unverified for one in found)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("LD02", "LD02"), ("ld02", "LD02"), ("１０２", "LD02"), ("102", "LD02"), ("暂住证", "LK02"),
        ("求职证", "LD02"), ("低保", "JZ01"), ("qzz", "LD02"), ("JYCYZ", "LD02"), ("老年证", "LN01"),
        ("公租房", "ZF01"), ("最低生活", "JZ01"), ("残疾 补贴", "CJ02"), ("噪音", "CG01"),
    ],
)  # fmt: skip
def test_an_item_is_found_first_by_what_the_clerk_types(catalog, typed, code):
    assert catalog.find_items(typed)[0].code == code


def test_an_empty_box_offers_everything_and_nonsense_nothing(catalog):
    assert len(catalog.find_items(" ")) == len(catalog.items)
    assert catalog.find_items("qqqq") == ()


def test_stored_initials_are_those_of_the_names(catalog):
    for item in catalog.items:
        assert set(initials_of((item.title, *item.aliases))) <= set(item.initials), item.code


def test_an_own_item_without_initials_is_found_by_them_too():
    text = re.sub(r"initials = .*\n", "", OWN.read_text("utf-8"))
    assert own(text).find_items("qzz")[0].code == "LD02"


def test_an_unknown_item_names_the_three_nearest(catalog):
    with pytest.raises(RuleViolation) as caught:
        catalog.item("LD2")
    assert caught.value.code == "unknown-item"
    nearest = caught.value.details["nearest"]
    assert len(nearest) == 3
    assert "LD02 就业创业证申领、换证" in nearest


def test_an_item_is_also_named_by_its_quick_code_name_or_alias(catalog):
    for name in ("102", "就业创业证申领、换证", "求职证", "ld02"):
        assert catalog.item(name).code == "LD02"


def test_the_halls_own_file_replaces_the_shipped_item():
    text = (
        OWN.read_text("utf-8")
        .replace("count = 5", "count = 3")
        .replace("version = 1", "version = 7")
    )
    found = own(text)
    assert found.faults == ()
    assert (found.item("LD02").promised.count, found.item("LD02").version) == (3, 7)


def test_the_halls_own_new_item_joins():
    text = OWN.read_text("utf-8").replace("LD02", "LD20").replace('"102"', '"120"')
    assert own(text, "service-items/ld20.toml").item("120").code == "LD20"


def broken_item():
    text = OWN.read_text("utf-8")
    text = text.replace("fee =", "feee =").replace("count = 5", 'count = "five"')
    return text.replace('key = "photo"', "key = 7").replace(
        'kinds = ["agency"]', 'kinds = ["agent"]'
    )


def test_a_broken_own_file_leaves_the_shipped_item_and_tells_every_key():
    found = own(broken_item())
    assert found.item("LD02").promised.count == 5
    assert sorted(told(found)) == [
        ("service-items/ld02.toml", "feee", "unknown-key"),
        ("service-items/ld02.toml", "kinds", "wrong-type"),
        ("service-items/ld02.toml", "material[4].key", "wrong-type"),
        ("service-items/ld02.toml", "promised.count", "wrong-type"),
    ]


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        (("version = 1\n", "version = 0\n"), "version", "out-of-range"),
        (("version = 1\n", ""), "version", "key-missing"),
        (('code = "LD02"', 'code = "LD03"'), "code", "wrong-form"),
        (('"102"', '"12"'), "quick_code", "wrong-form"),
        (('"102"', '"103"'), "quick_code", "taken"),
        (("count = 5", "count = -5"), "promised.count", "out-of-range"),
        (('"08"]', '"99"]'), "refuse_reasons", "unknown-code"),
        (('key = "photo"', 'key = "form"'), "material[4]", "twice"),
        (('options = ["申领", "换证"]\n', ""), "field[1].options", "options-misplaced"),
        (('evidence = ["source"]', 'unverified = ["limit"]'), "unverified", "unknown-key"),
        (("version = 1\n", 'version = 1\nstatutory = { count = 3, unit = "G" }\n'),
         "promised.count", "above-statutory"),
        (('name = "就业', 'name = 就业'), "3", "not-toml"),
    ],
)  # fmt: skip
def test_a_fault_names_its_file_and_key(change, key, reason):
    text = OWN.read_text("utf-8")
    assert change[0] in text
    found = own(text.replace(*change, 1))
    assert ("service-items/" in told(found)[0][0], *told(found)[0][1:]) == (True, key, reason)
    assert found.item("LD02").name == "就业创业证申领、换证"


def test_a_file_in_no_known_folder_is_told():
    assert told(own("x", "items/ld02.toml")) == [("items/ld02.toml", "-", "unknown-folder")]


def test_a_broken_own_table_leaves_the_shipped_one():
    found = own("code,name\nwindow,甲\nwindow,乙\n", "codes/channels.csv")
    assert told(found) == [("codes/channels.csv", "window", "twice")]
    assert found.table("channels").row("window").name == "窗口"


def test_the_head_may_edit_the_certificates():
    text = '[[certificate]]\nkey = "dog"\nname = "养犬证明"\nadvice = "x"\nunverified = false\n'
    assert [one.name for one in own(text, "forbidden-certificates.toml").forbidden] == ["养犬证明"]
    assert len(own("certificate = 3", "forbidden-certificates.toml").forbidden) == 20


def test_without_the_shipped_files_the_program_says_so(tmp_path):
    with pytest.raises(EnvironmentFault) as caught:
        load_catalog(tmp_path)
    assert caught.value.code == "program-incomplete"


def test_loading_brings_in_no_heavy_module():
    code = (
        "import sys, pathlib; from hall_app.catalog.loader import load_catalog;"
        f"load_catalog(pathlib.Path({str(RESOURCES)!r}));"
        "print([m for m in ('pypinyin','reportlab','peewee','PySide6','openpyxl') if m in sys.modules])"
    )
    source = str(RESOURCES.parent / "src")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={"PYTHONPATH": source, "PATH": ""},
    )  # fmt: skip
    assert done.stdout.strip() == "[]"


def test_wishes_get_a_receipt_without_a_list_of_papers(catalog):
    assert CaseKind.WISH in catalog.item("CG01").kinds
    assert catalog.item("CG01").papers.accept == ("p01-receipt",)
    assert catalog.item("LD02").papers.accept == ("p01-receipt", "p02-materials")
    assert catalog.item("ZM00").papers.refuse == ("guidance-slip",)
