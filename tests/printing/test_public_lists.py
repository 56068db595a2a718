"""What hangs on a wall names nobody whole: the form itself masks, whatever it is handed."""

from __future__ import annotations

import pytest

from hall_app.printing.render import render
from hall_app.printing.schema import RepeatBlock
from hall_app.printing.variables import rows_variable

POSTED = ("p25-grant-public", "p25-gift-public", "p34-hours-public")
NEVER = ("号码", "身份证", "电话", "账号", "门牌")


def test_a_posted_grant_hides_given_name_and_home_of_unmasked_values(library, fonts, words_of):
    values = library.sample("p25-grant-public")
    values["posted_grants"] = [
        {"no": "1", "name": "欧阳建国", "place": "滨河路 18 号 3 号楼 2 单元 601", "amount": 50000}
    ]
    text = words_of(render(library.form("p25-grant-public"), values, fonts=fonts).pdf)
    assert "欧阳*国" in text
    assert "建国" not in text
    assert "3 号楼" in text
    assert "单元" not in text
    assert "601" not in text


def test_a_posting_without_a_rule_says_that_it_is_unconfirmed(library, fonts, words_of):
    values = library.sample("p25-grant-public")
    values["grant"]["rule"] = ""
    text = words_of(render(library.form("p25-grant-public"), values, fonts=fonts).pdf)
    assert "公示依据" in text
    assert "待核" in text


@pytest.mark.parametrize("name", POSTED)
def test_no_column_of_a_posting_holds_a_number_a_phone_or_a_door(library, name):
    for block in library.form(name).blocks:
        if isinstance(block, RepeatBlock):
            variable = rows_variable(block.rows)
            labels = "".join(variable.columns.values()) + "".join(block.head)
            assert not any(word in labels for word in NEVER)


def test_posted_hours_name_volunteers_by_number_and_masked_name(library, fonts, words_of):
    values = library.sample("p34-hours-public")
    text = words_of(render(library.form("p34-hours-public"), values, fonts=fonts).pdf)
    assert values["posted_hours"][0]["name"] == "周文静"
    assert "周*静" in text
    assert "周文静" not in text
    assert "BHC-Z00086" in text


def test_the_health_pointer_holds_where_the_file_lies_and_nothing_medical(library):
    paths = {spec.path or "" for spec in library.form("p36-health-pointer").fields.values()}
    assert {"health.number", "health.doctor", "health.phone"} <= paths
    assert not [path for path in paths if any(w in path for w in ("blood", "allergy", "history"))]
