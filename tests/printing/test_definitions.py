"""What a form file may say, and how its faults are told."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.printing.reading import read_form
from hall_app.printing.templates import NotReadable, grid_picture, template
from hall_app.support import paths
from hall_app.support.errors import CatalogFault

HEAD = 'schema = 1\nid = "trial"\nversion = 1\ntitle = "试"\n'
TEXT = '[[block]]\ntype = "text"\ntext = "好"\n'


def fault_of(text):
    started = time.process_time()
    with pytest.raises(CatalogFault) as caught:
        read_form(text, file="trial/form.toml")
    assert time.process_time() - started < 1
    assert caught.value.code == "form-broken"
    assert caught.value.details["file"] == "trial/form.toml"
    return caught.value.details


def grid(rows, cols="[20, 20]"):
    return f"{HEAD}[[block]]\ntype = \"grid\"\ncols = {cols}\ngrid = '''\n{rows}\n'''\n"


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (HEAD + "colour = 1\n" + TEXT, "colour", "unknown-key"),
        (HEAD + TEXT + "sise = 9\n", "block 1.sise", "unknown-key"),
        (HEAD + "[page]\nsize = 'A9'\n" + TEXT, "page.size", "unknown-size"),
        (HEAD + "[page]\nsize = [210]\n" + TEXT, "page.size", "unknown-size"),
        (HEAD + "[page]\nmargin = [80, 80, 80, 80]\nsize='A5'\n" + TEXT, "page.margin", "no-room"),
        (
            HEAD + "[page]\nfooter = '{page}'\nmargin = [9, 9, 2, 9]\n" + TEXT,
            "page.margin",
            "no-room-for-footer",
        ),
        (
            HEAD + "[style]\ndefault = {font = 'comic'}\n" + TEXT,
            "style.default.font",
            "wrong-value",
        ),
        (HEAD + TEXT + "style = 'grand'\n", "block 1.style", "unknown-style"),
        (HEAD + TEXT.replace("好", "{applicant.nmae}"), "block 1.text", "unknown-variable"),
        (HEAD + TEXT.replace("好", "{applicant.name:upper}"), "block 1.text", "unknown-format"),
        (HEAD + TEXT.replace("好", "{applicant.name"), "block 1.text", "bad-brace"),
        (HEAD + TEXT.replace("好", "{applicant.name.__class__}"), "block 1.text", "bad-brace"),
        (HEAD + TEXT.replace("好", "{1+1}"), "block 1.text", "bad-brace"),
        (HEAD + TEXT + "when = 'import os'\n", "block 1.when", "bad-condition"),
        (HEAD + TEXT + "when = 'sex=女'\n", "block 1.when", "unknown-variable"),
        (
            HEAD + "[field.x]\npath = 'applicant.name'\nformat = 'loud'\n" + TEXT,
            "field.x.format",
            "unknown-format",
        ),
        (
            HEAD + "[field.x]\nkind = 'checks'\npath = 'case.delivery'\n" + TEXT,
            "field.x.options",
            "key-missing",
        ),
        (HEAD + "[field.x]\ntext = '{x}'\n" + TEXT, "field.x.text", "field-inside-field"),
        (HEAD, "block", "key-missing"),
        (HEAD + '[[block]]\ntype = "script"\n', "block 1.type", "unknown-kind"),
        (
            HEAD + '[[block]]\ntype = "image"\nbox = [1,1,1,1]\nfile = "../secret.png"\n',
            "block 1.file",
            "bad-name",
        ),
        (HEAD + TEXT + "h = 1e300\n", "block 1.h", "wrong-value"),
        (HEAD + TEXT + "h = -1\n", "block 1.h", "wrong-value"),
        (HEAD + TEXT + "h = nan\n", "", "nested-too-deep-or-endless-number"),
        (HEAD + TEXT + "h = inf\n", "", "nested-too-deep-or-endless-number"),
        (HEAD + TEXT + "h = " + "9" * 3000 + "\n", "block 1.h", "wrong-value"),
        (HEAD + TEXT + "h = " + "9" * 5000 + "\n", "", "file-too-large"),
        (HEAD + TEXT + "x = " + "[" * 1500 + "]" * 1500 + "\n", "", "nested-too-deep"),
        (
            HEAD + TEXT + "x = " + "[" * 20 + "]" * 20 + "\n",
            "",
            "nested-too-deep-or-endless-number",
        ),
        (HEAD + TEXT + ".".join(["a"] * 1900) + " = 1\n", "", None),
        (HEAD + TEXT * 5000, "", "file-too-large"),
        (HEAD + TEXT * 300, "block", "too-many-blocks"),
        (HEAD + "x" * 10, "", "no-toml"),
        (
            HEAD + "".join(TEXT.replace("好", "{a.bcdefghijk}" * 250) for _ in range(15)),
            "block 1.text",
            "unknown-variable",
        ),
        (HEAD.replace("1", "2", 1) + TEXT, "schema", "newer-schema"),
        (HEAD.replace("1", "0", 1) + TEXT, "schema", "wrong-value"),
        (HEAD.replace("version = 1", "version = true") + TEXT, "version", "wrong-value"),
        (HEAD.replace("trial", "../../etc") + TEXT, "id", "wrong-value"),
        (grid("8: < | b"), "block 1.grid", "bad-merge"),
        (grid("8: ^ | b"), "block 1.grid", "bad-merge"),
        (grid("8: a | b\n8: c | <\n8: ^ | d"), "block 1.grid", "bad-merge"),
        (grid("8: a | b\n8: c"), "block 1.grid", "rows-of-unequal-length"),
        (grid("tall: a | b"), "block 1.grid", "bad-grid-row"),
        (grid("1e9: a | b"), "block 1.grid", "bad-grid-row"),
        (grid("nan: a | b"), "block 1.grid", "bad-grid-row"),
        (grid("8: a | b | c"), "block 1.cols", "columns-differ"),
        (grid("8: a | b", "[200, 200]"), "block 1.cols", "wider-than-page"),
        (grid("8: a | =nobody"), "block 1.grid", "unknown-variable"),
        (grid("8: a | @run x"), "block 1.grid", "unknown-cell"),
        (grid("\n".join(["8: a | b"] * 300)), "block 1.grid", "too-many-cells"),
        (
            HEAD
            + '[[block]]\ntype = "repeat"\nrows = "materials"\ncols = [9]\nfields = ["colour"]\n',
            "block 1.fields",
            "unknown-variable",
        ),
        (
            HEAD
            + '[[block]]\ntype = "repeat"\nrows = "applicant"\ncols = [9]\nfields = ["name"]\n',
            "block 1.rows",
            "unknown-variable",
        ),
        (
            HEAD
            + '[[block]]\ntype = "repeat"\nrows = "materials"\ncols = [9]\nfields = ["name"]\nmin = 99999999\n',
            "block 1.min",
            "wrong-value",
        ),
    ],
)
def test_a_hostile_or_mistaken_form_is_refused_with_its_place(text, key, reason):
    details = fault_of(text)
    assert details["key"] == key or reason is None
    assert details["reason"] == reason or reason is None


def test_all_faults_of_a_file_are_told_at_once_with_their_lines():
    text = (
        HEAD
        + "[field.a]\npath = 'applicant.nobody'\n"
        + TEXT
        + '[[block]]\ntype = "text"\nsise = 4\ntext = "{case.nothing}"\n'
        + '[[block]]\ntype = "gap"\nh = "tall"\n'
    )
    details = fault_of(text)
    assert [(f.key, f.line) for f in details["faults"]] == [
        ("block 2.sise", 12),
        ("block 3.h", 16),
    ]
    mended = text.replace("sise = 4\n", "").replace('"tall"', "4")
    assert [(f.key, f.line) for f in fault_of(mended)["faults"]] == [
        ("field.a.path", 6),
        ("block 2.text", 12),
    ]


def test_a_mistyped_name_is_told_with_the_one_that_was_meant():
    details = fault_of(HEAD + TEXT.replace("好", "{applicant.nmae}"))
    assert details["given"] == "applicant.nmae → applicant.name?"


def test_grid_joins_give_the_cells_they_draw():
    picture = grid_picture("9: a | b | @photo\n7: c | < | ^\n")
    assert picture.heights == (9, 7)
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in picture.cells] == [
        ("a", 0, 0, 1, 1),
        ("b", 0, 1, 1, 1),
        ("@photo", 0, 2, 2, 1),
        ("c", 1, 0, 1, 2),
    ]


@given(st.text(alphabet="{}abz.:_ 王", max_size=40))
def test_any_text_is_a_template_or_refused(text):
    try:
        parts = template(text)
    except NotReadable:
        return
    shown = "".join(
        part if isinstance(part, str) else f"{{{part.path}{':' * bool(part.format)}{part.format}}}"
        for part in parts
    )
    assert shown == text


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "<", "^", "=b", ""]), min_size=3, max_size=3),
        min_size=1,
        max_size=4,
    )
)
def test_any_grid_covers_every_place_once_or_is_refused(rows):
    try:
        picture = grid_picture("\n".join("5: " + " | ".join(row) for row in rows))
    except NotReadable:
        return
    covered = [
        (r, c)
        for cell in picture.cells
        for r in range(cell.row, cell.row + cell.rows)
        for c in range(cell.column, cell.column + cell.columns)
    ]
    assert sorted(covered) == [(r, c) for r in range(len(rows)) for c in range(3)]


@given(st.text(max_size=300))
def test_any_file_is_read_or_refused(text):
    with pytest.raises(CatalogFault):
        read_form(text, file="trial/form.toml")


def test_reading_forms_survives_a_collector_that_runs_all_the_time():
    """msgspec 0.22 ended the process here while it built a union with a fixed-length tuple."""
    source = (
        "import gc; from hall_app.printing.reading import read_form; "
        "from hall_app.support import paths; "
        "text = (paths.forms() / 'p01-receipt' / 'form.toml').read_text(encoding='utf-8'); "
        "gc.set_threshold(1); read_form(text, file='p01-receipt')"
    )
    subprocess.run([sys.executable, "-c", source], check=True, cwd=paths.bundle_root() / "src")
