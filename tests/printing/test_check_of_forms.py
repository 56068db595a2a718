"""What ``forms check`` fails on: whatever would keep a paper from coming out as it should."""

from __future__ import annotations

import shutil

import pytest

from hall_app.printing.definitions import FormLibrary
from hall_app.support import paths

HEAD = 'schema = 1\nid = "own"\nversion = 1\ntitle = "试"\n[page]\nsize = "A5"\nmargin = [10, 10, 10, 10]\n'
BAND = '[[block]]\ntype = "band"\nh = 20\n[[block.place]]\n'
GRID = '[[block]]\ntype = "grid"\n'


@pytest.fixture(scope="module")
def only(tmp_path_factory, fonts):
    """Return a function that checks one form of the hall's own: code and reasons, or nothing.

    One shipped form stands beside it; its longest sample is the longest of all.
    """
    folder = tmp_path_factory.mktemp("forms")
    shutil.copytree(paths.forms() / "p01-receipt", folder / "p01-receipt")

    def checked(blocks):
        own, shipped = sorted(
            FormLibrary(folder, {"own": HEAD + blocks}, fonts=fonts).check(),
            key=lambda one: one.form,
        )
        assert shipped.ok
        if own.ok:
            return "", set()
        fault = own.faults[0]
        return fault.code, {one.reason for one in fault.details.get("faults", ())}

    return checked


@pytest.mark.parametrize(
    "blocks",
    [
        '[[block]]\ntype = "text"\ntext = "{applicant.address}"\nh = 4\nstyle = {min = 9, size = 9}\n',
        GRID + "cols = [12]\ngrid = '''\n5: =applicant.name\n'''\n",
        GRID + "cols = [20]\ngrid = '''\n300: 高\n'''\n",
        '[[block]]\ntype = "repeat"\nrows = "materials"\ncols = [8]\nfields = ["name"]\nh = 5\n',
        BAND + 'type = "box"\nbox = [0, 0, 12, 5]\ntext = "{applicant.address}"\n',
    ],
)
def test_a_value_that_does_not_fit_fails_the_check(only, blocks):
    assert only(blocks)[0] == "text-does-not-fit"


def test_a_label_without_a_glyph_fails_the_check(only):
    text = '[[block]]\ntype = "text"\ntext = "\U0003134b"\n'
    assert only(text)[0] == "glyph-missing"


@pytest.mark.parametrize(
    "blocks",
    [
        '[[block]]\ntype = "text"\ntext = "{applicant.shoe}"\n',
        GRID + "cols = [20]\ngrid = '''\n9: =nobody\n'''\n",
        '[[block]]\ntype = "repeat"\nrows = "nothing"\ncols = [8]\nfields = ["name"]\n',
        BAND + 'type = "qr"\nat = [0, 0]\nsize = 19\nvalue = "{case.nmuber}"\n',
    ],
)
def test_an_unknown_name_fails_the_check(only, blocks):
    code, reasons = only(blocks)
    assert (code, reasons) == ("form-broken", {"unknown-variable"})


@pytest.mark.parametrize(
    "blocks",
    [
        '[[block]]\ntype = "box"\nbox = [120, 10, 40, 9]\ntext = "右"\n',
        '[[block]]\ntype = "qr"\nat = [10, 195]\nsize = 20\nvalue = "{case.number}"\n',
        '[[block]]\ntype = "line"\nat = [10, 10]\nto = [10, 220]\n',
        BAND + 'type = "box"\nbox = [100, 0, 40, 9]\ntext = "右"\n',
        BAND + 'type = "rect"\nbox = [0, 0, 139, 9]\n',
    ],
)
def test_a_box_outside_the_page_fails_the_check(only, blocks):
    code, reasons = only(blocks)
    assert (code, reasons) == ("form-broken", {"outside-the-page"})


def test_a_box_below_its_band_fails_the_check(only):
    box = 'type = "box"\nbox = [0, 12, 40, 9]\ntext = "下"\n'
    assert only(BAND + box) == ("form-broken", {"outside-the-band"})


@pytest.mark.parametrize(
    "block",
    [
        GRID + "cols = [70, 70]\ngrid = '''\n9: 左 | 右\n'''\n",
        '[[block]]\ntype = "repeat"\nrows = "materials"\ncols = [200]\nfields = ["name"]\n',
    ],
)
def test_a_table_wider_than_the_page_fails_the_check(only, block):
    assert only(block) == ("form-broken", {"wider-than-page"})


def test_words_drawn_beyond_the_edge_fail_the_check(only):
    """The date under a seal lies below the seal's own square."""
    seal = (
        '[[block]]\ntype = "seal"\nat = [50, 172]\nsize = 38\ndate = "{case.accepted_on:date_cn}"\n'
    )
    assert only(seal)[0] == "outside-the-page"
    assert only(seal.replace("172", "160")) == ("", set())


def test_a_code_that_cannot_be_drawn_fails_the_check(only):
    code = (
        '[[block]]\ntype = "code128"\nat = [10, 10]\nw = 60\nh = 10\nvalue = "{applicant.name}"\n'
    )
    assert only(code)[0] == "code-not-possible"


def test_a_missing_picture_fails_the_check(only):
    image = '[[block]]\ntype = "image"\nbox = [10, 10, 20, 20]\nfile = "emblem.png"\n'
    assert only(image)[0] == "picture-missing"


def test_two_forms_of_one_name_fail_the_check(tmp_path, fonts):
    """A form is known by its folder; a copy that kept the old name is refused."""
    text = (HEAD + '[[block]]\ntype = "text"\ntext = "好"\n').replace('"own"', '"first"')
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "form.toml").write_text(text, encoding="utf-8")
    first, second = FormLibrary(tmp_path, fonts=fonts).check()
    assert first.ok
    assert [fault.details["key"] for fault in second.faults] == ["id"]


def test_an_own_form_without_samples_is_tried_with_the_longest_of_all(fonts):
    library = FormLibrary(paths.forms(), fonts=fonts)
    ordinary, longest = library.sample("own"), library.sample("own", "longest.toml")
    assert len(longest["applicant"]["name"]) >= 50 > len(ordinary["applicant"]["name"])
    assert len(longest["members"]) >= 10
    assert len(longest["materials"]) >= 9
    assert longest.keys() == ordinary.keys()


def test_a_sound_form_passes(only):
    text = '[[block]]\ntype = "text"\ntext = "{applicant.name}，{case.due_on:date_cn}"\n'
    assert only(text) == ("", set())
