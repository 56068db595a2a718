"""Items as files: written and read again, one file an edition."""

from __future__ import annotations

import datetime as dt
import tomllib

import msgspec
import pytest

from hall_app.catalog.faults import FaultList
from hall_app.catalog.item_files import edition_file, read_item
from hall_app.catalog.item_writing import item_values, write_item
from hall_app.catalog.loader import load_catalog
from hall_app.support.errors import RuleViolation
from hall_app.support.paths import resources

SHIPPED = load_catalog(resources())
REASONS = {one.code for one in SHIPPED.table("refuse-reasons").rows}
DAY = dt.date(2026, 9, 18)


def reread(text, file="service-items/x.toml"):
    faults = FaultList(file)
    return read_item(text, faults, REASONS), [one.details["key"] for one in faults.found]


@pytest.mark.parametrize("item", SHIPPED.items, ids=lambda one: one.code)
def test_every_shipped_item_is_the_same_after_writing_and_reading(item):
    text = write_item(item)
    assert reread(text, f"service-items/{item.code.lower()}.toml") == (item, [])
    assert tomllib.loads(text) == item_values(item)


def test_every_key_survives_writing_and_reading():
    item = SHIPPED.item("LD02")
    full = msgspec.structs.replace(
        item,
        **{
            one.name: value
            for one in msgspec.structs.fields(item)
            if (value := filled(one)) is not None
        },
    )
    assert reread(write_item(full), "service-items/ld02.toml") == (full, [])


def filled(one):
    """Return a value that is not the usual one, with quotes, breaks and rare characters."""
    if one.name in {"code", "quick_code", "kinds", "unverified", "refuse_reasons"}:
        return None
    if one.type is str:
        return f'{one.name}: "引号"\\ 反斜杠\n第二行 𬱖 \u3000'
    if one.type is bool:
        return True
    if one.type == tuple[str, ...]:
        return ("一", "二\t三", "")
    if one.name.startswith("in_force") or one.name == "confirmed_on":
        return DAY
    return None


def edition(version, **changes):
    item = msgspec.structs.replace(SHIPPED.item("LD02"), version=version, **changes)
    return f"service-items/{edition_file('LD02', version)}", write_item(item)


def held(files, day):
    return load_catalog(resources(), dict(files)).on(day).item("LD02").version


def test_the_edition_that_began_last_holds_and_the_shipped_one_outside_its_days():
    day = dt.timedelta(days=1)
    files = [
        edition(2, in_force_from=DAY),
        edition(3, in_force_from=DAY + 10 * day, in_force_to=DAY + 20 * day),
        edition(4, in_force_from=DAY),
    ]
    assert held(files, DAY - day) == 1
    assert held(files, DAY) == 4
    assert held(files, DAY + 10 * day) == 3
    assert held(files, DAY + 21 * day) == 4


def test_a_file_whose_name_says_another_version_or_code_is_left_out():
    _, text = edition(2, in_force_from=DAY)
    assert reread(text, "service-items/ld02.v3.toml") == (None, ["version"])
    assert reread(text, "service-items/ld03.v2.toml") == (None, ["code"])
    catalog = load_catalog(resources(), {"service-items/ld02.v3.toml": text})
    assert [one.details["key"] for one in catalog.faults] == ["version"]
    assert catalog.on(DAY).item("LD02").version == 1


def test_an_item_out_of_force_is_refused_today_and_known_to_its_cases():
    gone = msgspec.structs.replace(
        SHIPPED.item("BM01"), code="BM77", quick_code="977", name="轮椅借用", in_force_to=DAY
    )
    catalog = load_catalog(resources(), {"service-items/bm77.v1.toml": write_item(gone)})
    later = catalog.on(DAY + dt.timedelta(days=1))
    with pytest.raises(RuleViolation, match="item-not-in-force"):
        later.item("BM77")
    assert later.edition("BM77", 1).name == "轮椅借用"
    with pytest.raises(RuleViolation, match="unknown-item"):
        later.edition("XX99", 1)
