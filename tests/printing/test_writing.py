"""Form files written by the program: what was read is written, letter by letter where it can be."""

from __future__ import annotations

import dataclasses
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.overlays.draft import OverlayDraft
from hall_app.domain.overlays.place import Box, Look, Place, box_between
from hall_app.printing.reading import read_form
from hall_app.printing.writing import plain_toml, read_draft, write_draft
from hall_app.support import paths
from hall_app.support.errors import CatalogFault

HAND = """\
# 区里发的表，2026 年版
schema = 1
id = "hand"
version = 3
title = "户口迁移证"      # 印在表头上
[page]
size = [210, 148]
background = "blank.png"
[style]
digits = {align = "right"}

# 第一行
[[at]]
field = "applicant.name"  # 申请人
box = [36.0, 31, 40, 8]
[[at]]
field = "applicant.id_number:mask_id"
box = [36, 43, 79.2, 8]
pitch = 4.4
style = "digits"

# 勾
[[at]]
mark = "√"
when = "case.channel=窗口"
box = [128, 33, 6, 6]
page = 2
fit = "error"
[[at]]
text = "经办：{clerk.name}"
box = [20, 120, 60, 8]
style = {font = "kai", size = 12, bold = true}

[field.no]
path = "case.number"
"""
SHIPPED = sorted(paths.forms().glob("*/form.toml"))
millimetres = st.floats(0, 200).map(lambda value: round(value, 2))
looks = st.builds(
    Look,
    font=st.sampled_from((None, "hei")),
    size=st.sampled_from((None, 9.0, 10.5)),
    align=st.sampled_from((None, "center")),
    bold=st.sampled_from((None, True)),
)
contents = st.sampled_from(
    (
        {"field": "applicant.name"},
        {"field": "case.due_on", "format": "date_cn"},
        {"text": '引"号\\{item.name}\n#'},
        {"mark": "√", "when": "case.channel=窗口"},
    )
)
places = st.builds(
    lambda content, box, pitch, page, fit, look: Place(
        key=0, box=box, pitch=pitch, page=page, fit=fit, look=look, **content
    ),
    contents,
    st.builds(box_between, millimetres, millimetres, millimetres, millimetres),
    st.sampled_from((None, 4.4, 6.0)),
    st.integers(1, 20),
    st.sampled_from(("shrink", "wrap", "error")),
    looks,
)


def test_a_file_that_says_nothing_new_comes_back_letter_by_letter():
    assert write_draft(read_draft(HAND, file="hand")) == HAND


def test_only_what_was_changed_is_written_anew():
    draft = read_draft(HAND, file="hand")
    moved = draft.moved({2}, 0.5, 0)
    assert write_draft(moved) == HAND.replace("[36, 43,", "[36.5, 43,")
    renamed = draft.with_head(title="迁移证")
    assert write_draft(renamed) == HAND.replace("户口迁移证", "迁移证")


def test_a_remark_goes_with_the_place_below_it():
    draft = read_draft(HAND, file="hand")
    assert write_draft(draft.without({3})) == HAND.replace(
        '\n# 勾\n[[at]]\nmark = "√"\nwhen = "case.channel=窗口"\nbox = [128, 33, 6, 6]\n'
        'page = 2\nfit = "error"\n',
        "\n",
    )
    turned = write_draft(draft.reordered({1}, 1))
    assert turned.index("# 第一行") > turned.index("id_number")
    assert read_draft(turned, file="hand").places[1].field == "applicant.name"


def test_a_place_that_comes_after_one_taken_away_inherits_nothing_of_it():
    draft, _ = (
        read_draft(HAND, file="hand")
        .without({4})
        .added(Place(key=0, field="item.name", box=Box(1, 1, 20, 8)))
    )
    assert "kai" not in write_draft(draft)


def test_places_written_in_one_line_are_read_and_written_anew():
    text = HAND[: HAND.index("# 第一行")] + "\n"
    odd = 'at = [{field = "applicant.name", box = [1, 1, 20, 8]}]\n' + text
    draft = read_draft(odd, file="hand")
    again = read_draft(write_draft(draft.moved({1}, 1, 0)), file="hand")
    assert again.places[0].box.left == 2
    assert again.styles == draft.styles


@given(st.lists(places, min_size=1, max_size=8), looks)
def test_whatever_the_workshop_makes_is_read_back_as_it_was(found, base):
    draft = OverlayDraft(form_id="t", title='表 "一"', size="A4", base=base, background="底.pdf")
    for one in found:
        draft, _ = draft.added(one)
    text = write_draft(draft)
    again = read_draft(text, file="t", form_id="t")
    assert dataclasses.replace(again, source="", styles={}) == draft
    assert write_draft(again) == text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_every_shipped_form_survives_being_written(path):
    data = tomllib.loads(path.read_text("utf-8"))
    text = plain_toml(data)
    assert tomllib.loads(text) == data
    form = read_form(text, file=path.parent.name, form_id=path.parent.name)
    original = read_form(path.read_text("utf-8"), file=path.parent.name)
    assert dataclasses.replace(form, sha256="") == dataclasses.replace(original, sha256="")


def test_a_form_with_blocks_is_no_overlay():
    with pytest.raises(CatalogFault) as refused:
        read_draft(SHIPPED[0].read_text("utf-8"), file="x")
    assert refused.value.details["reason"] == "no-overlay"
