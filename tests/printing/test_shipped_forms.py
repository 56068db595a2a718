"""Every shipped form, with its sample and its longest sample."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import BarsMark, FrameMark, TextMark
from hall_app.printing.render import render
from hall_app.printing.variables import samples
from hall_app.support import paths
from hall_app.support.errors import CatalogFault, RuleViolation

NAMES = FormLibrary(paths.forms()).names()
GOLDEN = Path(__file__).parent / "golden"
HOUSEHOLD = (
    *("p22-household-card", "p23-person-sheet", "p24-visit", "consent-sheet", "own-information"),
    *("file-cover", "file-contents", "file-back-note"),
)
BOTH = ["sample.toml", "longest.toml"]
APPLICATIONS = tuple(name for name in NAMES if name.startswith("app-"))
TWO_SIDES = {
    *("p22-household-card", "own-information"),
    *("app-minimum-living", "app-rental-housing", "app-destitute-check"),
}


def test_the_papers_of_a_first_visit_are_there():
    wanted = {"p01-receipt", "p02-materials", "p03-notice", "p05-refusal"}
    assert {*wanted, *(f"{name}-a4" for name in wanted), "guidance-slip"} <= set(NAMES)
    assert set(HOUSEHOLD) <= set(NAMES)


@pytest.fixture(scope="module")
def other_fonts():
    """Return a font set that drew other papers before, in another order."""
    return FontSet(paths.resources() / "fonts")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sample", BOTH)
def test_same_values_give_the_same_bytes(library, fonts, other_fonts, name, sample):
    form, values = library.form(name), library.sample(name, sample)
    first = render(form, values, fonts=fonts)
    again = render(form, values, fonts=other_fonts)
    assert (first.sha256, first.pdf) == (again.sha256, again.pdf)
    assert first.pages >= 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sample", BOTH)
def test_nothing_lies_outside_the_sheet(library, fonts, name, sample):
    form, values = library.form(name), library.sample(name, sample)
    for sheet in lay_out(form, values, fonts).sheets:
        for mark in sheet.marks:
            if isinstance(mark, TextMark):
                ems = fonts.width(mark.role, mark.text)
                right = mark.x + (ems * mark.size + mark.spacing * len(mark.text)) * 25.4 / 72
                assert mark.x >= 4
                assert right <= sheet.width - 4
                assert 4 <= mark.y <= sheet.height - 4


def test_every_form_has_its_samples_beside_it_and_passes_the_check(library):
    for name in NAMES:
        assert {path.name for path in (paths.forms() / name).iterdir()} >= {"form.toml", *BOTH}
    checks = library.check()
    assert [check.form for check in checks] == list(NAMES)
    assert all(check.ok and len(check.pages) == 2 for check in checks)


@pytest.mark.parametrize("name", NAMES)
def test_every_value_of_the_longest_sample_is_whole_on_the_paper(library, fonts, name):
    values = library.sample(name, "longest.toml")
    drawn = drawn_text(render_marks(library, fonts, name, "longest.toml"))
    lists = name in {"p21-hand-over", "p21-day"}
    wanted = [
        values[group]["name"]
        for group in ("applicant", "person")
        if "name" in values.get(group, {}) and not lists
    ]
    wanted += [row["name"] for row in values.get("people", [])]
    wanted += [row["head"] for row in values.get("households", [])]
    wanted += [
        row[key] for row in values.get("handed", []) for key in ("applicant", "number", "to")
    ]
    wanted += [
        row[key]
        for row in values.get("agencies", [])
        for key in ("applicant", "number", "item", "entrusted", "office", "result")
    ]
    wanted += [values.get("act", {}).get(key, "") for key in ("number_before", "suspended_for")]
    wanted += [row[key] for row in values.get("steps", []) for key in ("who", "papers", "result")]
    wanted += [row[key] for row in values.get("urges", []) for key in ("asked", "answer")]
    wanted += [row["name"] for row in values.get("materials", [])]
    wanted += [row[key] for row in values.get("members", []) for key in ("name", "tags", "work")]
    wanted += [row["title"] for row in values.get("contents", [])]
    wanted += [row["name"] for row in values.get("purposes", [])]
    wanted += [values.get("file", {}).get("title", ""), values.get("visit", {}).get("plan", "")]
    wanted += [row["how"] for row in values.get("missing", [])]
    drawn = drawn.replace(" ", "")  # a line that ends in a space leaves it out
    for text in wanted:
        if not (name == "guidance-slip" and text is None):
            assert text.replace(" ", "") in drawn, text


@pytest.mark.parametrize("name", NAMES)
def test_golden_positions(library, fonts, name):
    """A changed layout shows here; look at the paper, then write the file anew."""
    found = "\n".join(
        f"{number} {mark.x:7.2f} {mark.y:7.2f} {mark.size:4.1f} {mark.role} {mark.text}"
        for number, mark in render_marks(library, fonts, name, "sample.toml")
    )
    golden = GOLDEN / f"{name}.txt"
    assert found + "\n" == golden.read_text(encoding="utf-8")


def test_id_and_phone_are_masked_on_every_paper_but_the_application_itself(library, fonts):
    for name in NAMES:
        if name in APPLICATIONS:
            continue
        for sample in BOTH:
            drawn = [mark.text for _, mark in render_marks(library, fonts, name, sample)]
            assert drawn
            assert not [one for one in drawn if re.search(r"\d{17}[\dX]|13800006021", one)]


def test_receipt_shows_what_a_resident_comes_back_with(library, fonts, words_by_poppler):
    text = words_by_poppler(
        render(library.form("p01-receipt"), library.sample("p01-receipt"), fonts=fonts).pdf
    )
    for words in (
        "受理回执单",
        "BHC-20260918-0042",
        "119999********2063",
        "2026年9月24日（5 个工作日）",
        "2026年10月22日",
        "监督电话 8600-0110",
        "就业创业证申领表",
        "王秀兰（3 号窗口）",
    ):
        assert words in text


def test_an_organisation_gets_its_own_lines(library, fonts, words_of):
    values = library.sample("p01-receipt")
    values["applicant"] |= {
        "name": "滨河家政服务有限公司",
        "organisation_code": "91119999MA0000000X",
        "representative": "周建国",
    }
    text = words_of(render(library.form("p01-receipt"), values, fonts=fonts).pdf)
    assert "法定代表人" in text
    assert "91119999MA0000000X" in text
    assert "119999********2063" not in text


def test_no_paper_claims_a_licence_or_offers_a_remedy_it_cannot(library):
    for name in NAMES:
        text = (paths.forms() / name / "form.toml").read_text(encoding="utf-8")
        assert "许" not in text
        assert "行政复议" not in text
        assert "诉讼" not in text


def test_two_copies_stand_on_one_sheet_with_their_own_names(library, fonts, words_of):
    form = library.form("p01-receipt-a4")
    paper = render(form, library.sample("p01-receipt-a4"), fonts=fonts)
    text = words_of(paper.pdf)
    assert paper.pages == 1
    assert text.count("BHC-20260918-0042") == 4
    assert "申请人联" in text
    assert "存根联" in text
    assert form.sheet == (210, 297)


def test_codes_hold_the_number_only(library, fonts):
    sheet = lay_out(library.form("p01-receipt"), library.sample("p01-receipt"), fonts).sheets[0]
    assert sum(isinstance(mark, BarsMark) for mark in sheet.marks) == 2
    form_text = (paths.forms() / "p01-receipt" / "form.toml").read_text(encoding="utf-8")
    assert re.findall(r'^value = "(.*)"', form_text, re.MULTILINE) == ["{case.number}"] * 2


def test_unknown_form_names_the_nearest(library):
    with pytest.raises(RuleViolation) as caught:
        library.form("p01-reciept")
    assert caught.value.code == "unknown-form"
    assert caught.value.details["nearest"][0] == "p01-receipt"
    assert len(caught.value.details["nearest"]) == 3


def test_a_broken_form_disables_itself_only(tmp_path, fonts):
    for name in ("good", "bad"):
        (tmp_path / name).mkdir()
    text = 'schema = 1\nid = "good"\nversion = 1\ntitle = "好"\n[[block]]\ntype = "text"\ntext = "好"\n'
    (tmp_path / "good" / "form.toml").write_text(text, encoding="utf-8")
    (tmp_path / "bad" / "form.toml").write_text(text, encoding="utf-8")  # its id is not its name
    library = FormLibrary(tmp_path, fonts=fonts)
    assert library.form("good").title == "好"
    with pytest.raises(CatalogFault) as caught:
        library.form("bad")
    assert caught.value.details["file"] == "bad/form.toml"
    assert caught.value.details["key"] == "id"
    assert [check.ok for check in library.check()] == [False, True]


def test_a_halls_own_form_wins_until_it_is_broken(tmp_path, fonts):
    for name in ("p01-receipt", "p02-materials"):
        shutil.copytree(paths.forms() / name, tmp_path / name)
    text = (paths.forms() / "p01-receipt" / "form.toml").read_text(encoding="utf-8")
    own = re.sub(r"(?m)^version = \d+", "version = 7", text)
    library = FormLibrary(tmp_path, {"p01-receipt": own}, fonts=fonts)
    assert library.form("p01-receipt").version == 7
    broken = FormLibrary(tmp_path, {"p01-receipt": own + "\n[colour]\n"}, fonts=fonts)
    assert broken.form("p01-receipt").version != 7
    assert [f.details["key"] for f in broken.site_faults()] == ["colour"]
    checks = [(c.form, c.origin, c.ok) for c in broken.check()]
    assert checks == [
        ("p01-receipt", "shipped", True),
        ("p02-materials", "shipped", True),
        ("p01-receipt", "site", False),
    ]


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith("-large")])
def test_every_shipped_form_prints_the_registrys_samples(library, fonts, name):
    pages = 2 if name in TWO_SIDES else 1
    assert render(library.form(name), samples(), fonts=fonts).pages == pages


@pytest.mark.parametrize("name", HOUSEHOLD)
@pytest.mark.parametrize("sample", BOTH)
def test_every_page_of_the_household_archive_says_what_it_is_not(library, fonts, name, sample):
    for sheet in lay_out(library.form(name), library.sample(name, sample), fonts).sheets:
        drawn = "".join(mark.text for mark in sheet.marks if isinstance(mark, TextMark))
        assert "本档案仅供社区服务使用，不作户籍证明" in drawn


def test_the_household_card_has_eight_lines_and_goes_on_with_its_head(library, fonts):
    sheets = lay_out(
        library.form("p22-household-card"),
        library.sample("p22-household-card", "longest.toml"),
        fonts,
    ).sheets
    heads = [
        sum(isinstance(mark, TextMark) and mark.text == "公民身份号码" for mark in sheet.marks)
        for sheet in sheets
    ]
    assert heads[:3] == [1, 1, 0]


def test_the_place_of_the_photo_is_26_by_32_millimetres(library, fonts):
    form = library.form("p23-person-sheet")
    marks = lay_out(form, library.sample("p23-person-sheet"), fonts).sheets[0].marks
    frames = {(round(m.w, 2), round(m.h, 2)) for m in marks if isinstance(m, FrameMark)}
    assert (26, 32) in frames


def render_marks(library, fonts, name, sample):
    sheets = lay_out(library.form(name), library.sample(name, sample), fonts).sheets
    for number, sheet in enumerate(sheets, 1):
        for mark in sheet.marks:
            if isinstance(mark, TextMark):
                yield number, mark


def drawn_text(marks):
    return "".join(mark.text for _, mark in marks)
