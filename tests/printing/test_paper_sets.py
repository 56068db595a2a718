"""The sets of papers a hall keeps beside its cases: help, mediation, people, register books."""

from __future__ import annotations

import pytest

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import TextMark
from hall_app.printing.render import render
from hall_app.printing.schema import RepeatBlock
from hall_app.printing.variables import VARIABLES, Kind
from hall_app.support import paths

NAMES = FormLibrary(paths.forms()).names()
SETS = ("p25-", "p26-", "p27-", "p34-", "p35-", "p36-", "p37-", "p38-", "p40-", "register-")
OURS = tuple(name for name in NAMES if name.startswith(SETS))
BOOKS = (
    *("accepted", "enquiries", "appointments", "transfers", "urges", "refusals", "delivered"),
    *("visits", "stock", "grants", "mediations", "duty", "loans", "messages"),
)
REGISTERS = tuple(f"register-{book}" for book in BOOKS)
MEDIATION = (
    *("request", "intake", "rights", "commission", "inquiry", "record", "agreement"),
    *("performance", "revisit", "court-request", "dossier-note", "cover", "contents", "back"),
)


def test_every_book_and_every_paper_of_a_mediation_file_is_there():
    others = {"p07-first-asked-register", "p10-agency-register", "seal-register"}
    assert {*REGISTERS, *others} <= set(NAMES)
    assert {f"p27-{paper}" for paper in MEDIATION} <= set(NAMES)
    assert all(any(name.startswith(group) for name in NAMES) for group in SETS)


@pytest.mark.parametrize("name", REGISTERS)
def test_a_register_is_landscape_a4_with_its_head_on_every_page(library, fonts, name):
    form = library.form(name)
    assert form.size == (297, 210)
    (block,) = (block for block in form.blocks if isinstance(block, RepeatBlock))
    sheets = lay_out(form, library.sample(name, "longest.toml"), fonts).sheets
    assert len(sheets) > 1
    for sheet in sheets:
        words = [mark.text for mark in sheet.marks if isinstance(mark, TextMark)]
        assert all(words.count(head) == 1 for head in block.head)


@pytest.mark.parametrize("name", OURS)
def test_the_longest_words_stand_whole_on_the_paper(library, fonts, name):
    form, values = library.form(name), library.sample(name, "longest.toml")
    sheets = lay_out(form, values, fonts).sheets
    drawn = "".join(m.text for s in sheets for m in s.marks if isinstance(m, TextMark))
    drawn = drawn.replace(" ", "")
    formatted = {spec.path or field for field, spec in form.fields.items() if spec.format}
    plain = {v.path for v in VARIABLES if v.kind is Kind.TEXT} - formatted
    for group, leaves in values.items():
        if isinstance(leaves, dict):
            texts = [text for leaf, text in leaves.items() if f"{group}.{leaf}" in plain]
        else:
            texts = [row[key] for row in leaves for key in row.keys() - formatted]
        for text in texts:
            assert str(text).replace(" ", "").replace("\n", "") in drawn, (group, text)


@pytest.mark.parametrize("name", OURS)
def test_a_paper_without_values_can_be_filled_in_by_pen(library, fonts, name):
    """In large print the answer slip of an introduction takes a sheet of its own."""
    pages = render(library.form(name), {}, fonts=fonts).pages
    assert pages == (2 if name == "p40-introduction-large" else 1)


@pytest.mark.parametrize("name", OURS)
def test_every_paper_says_what_of_it_was_read_on_a_real_one(name):
    text = (paths.forms() / name / "form.toml").read_text(encoding="utf-8")
    comment = " ".join(line for line in text.splitlines() if line.startswith("# "))
    words = ("real", "our own", "Reconstructed", "read in the law", "Fields and the rhythm", "rule")
    assert text.startswith("# ")
    assert any(word in comment for word in words)
