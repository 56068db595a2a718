"""How the engine fills a page."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import FrameMark, TextMark
from hall_app.printing.render import render
from hall_app.support import paths
from hall_app.support.errors import PrintFault

LIST = """
[[block]]
type = "repeat"
rows = "materials"
cols = [12, 100]
head = ["序号", "材料名称"]
fields = ["no", "name"]
h = 8
"""


def texts(laid_out):
    return [
        [mark.text for mark in sheet.marks if isinstance(mark, TextMark)]
        for sheet in laid_out.sheets
    ]


def rows(count):
    return {"materials": [{"no": n + 1, "name": f"材料{n + 1}"} for n in range(count)]}


def test_sixty_rows_take_three_pages_with_the_head_on_each(form_of, fonts):
    form = form_of(LIST, page='size = "A5"\nmargin = [10, 10, 20, 10]\nfooter = "{page}/{pages}"')
    pages = texts(lay_out(form, rows(60), fonts))
    assert len(pages) == 3
    assert all(page[:2] == ["序号", "材料名称"] for page in pages)
    assert [page[-1] for page in pages] == ["1/3", "2/3", "3/3"]
    assert sum(page.count(f"材料{n}") for n in range(1, 61) for page in pages) == 60


def test_max_per_page_and_blank_rows_and_totals(form_of, fonts):
    block = (
        LIST.replace('"name"', '"copies"') + 'max_per_page = 4\nmin = 9\ntotal = {copies = "sum"}\n'
    )
    values = {"materials": [{"no": n, "copies": 2} for n in range(1, 4)]}
    pages = texts(lay_out(form_of(block), values, fonts))
    assert len(pages) == 3
    assert pages[-1][-2:] == ["合计", "6"]


def test_rows_stay_free_after_the_last_entry_however_many_there_are(form_of, fonts):
    def drawn(n, keys):
        marks = lay_out(form_of(LIST + keys), rows(n), fonts).sheets[0].marks
        return len({round(m.y, 2) for m in marks if isinstance(m, FrameMark)}) - 1

    assert drawn(3, "") == 3
    assert drawn(3, "min = 9\nspare = 4\n") == 9
    assert drawn(12, "min = 9\nspare = 4\n") == 16


def test_an_empty_list_still_shows_its_head(form_of, fonts):
    assert texts(lay_out(form_of(LIST), {}, fonts)) == [["序号", "材料名称"]]


def test_text_shrinks_to_its_floor_and_then_stops_the_paper(form_of, fonts):
    form = form_of(
        "[[block]]\ntype = 'grid'\ncols = [40]\ngrid = '''\n8: =applicant.name\n'''",
        rest="[style]\ndefault = {size = 12, min = 7}",
    )
    short = lay_out(form, {"applicant": {"name": "王"}}, fonts).sheets[0].marks
    assert next(m for m in short if isinstance(m, TextMark)).size == 12
    longer = lay_out(form, {"applicant": {"name": "王" * 20}}, fonts).sheets[0].marks
    assert {m.size for m in longer if isinstance(m, TextMark)} < {7, 7.5, 8, 8.5, 9}
    with pytest.raises(PrintFault) as caught:
        lay_out(form, {"applicant": {"name": "王" * 60}}, fonts)
    assert caught.value.code == "text-does-not-fit"
    assert caught.value.details == {
        "form": "trial",
        "title": "试",
        "element": "applicant.name",
        "label": "申请人",
        "characters": 60,
    }


@pytest.mark.parametrize(
    ("group", "value", "label"),
    [
        ("applicant", {"name": "王\U0003134b"}, "申请人"),
        ("materials", [{"no": 1, "name": "证\U0003134b"}], "材料名称"),
    ],
)
def test_a_fault_names_the_place_in_the_words_of_the_paper(library, fonts, group, value, label):
    values = {**library.sample("p01-receipt"), group: value}
    with pytest.raises(PrintFault) as caught:
        lay_out(library.form("p01-receipt"), values, fonts)
    assert caught.value.details["title"] == "受理回执单"
    assert caught.value.details["label"] == label


def test_error_fit_refuses_what_needs_a_second_line(form_of, fonts):
    form = form_of(
        "[field.applicant_name]\npath = 'applicant.name'\nfit = 'error'\n"
        "[[block]]\ntype = 'grid'\ncols = [40]\ngrid = '''\n20: =applicant_name\n'''"
    )
    lay_out(form, {"applicant": {"name": "王小明"}}, fonts)
    with pytest.raises(PrintFault):
        lay_out(form, {"applicant": {"name": "王" * 12}}, fonts)


def test_a_growing_row_pushes_what_is_below(form_of, fonts):
    form = form_of(
        "[field.n]\npath = 'applicant.name'\nfit = 'grow'\n"
        "[[block]]\ntype = 'grid'\ncols = [40]\ngrid = '''\n8: =n\n8: 下\n'''"
    )
    plain = lay_out(form, {"applicant": {"name": "王"}}, fonts).sheets[0].marks
    grown = lay_out(form, {"applicant": {"name": "王" * 80}}, fonts).sheets[0].marks
    assert below(grown) > below(plain) + 5


def below(marks):
    return next(m.y for m in marks if isinstance(m, TextMark) and m.text == "下")


@pytest.mark.fault("T35")
def test_values_are_never_markup_or_names(form_of, fonts):
    form = form_of('[[block]]\ntype = "text"\ntext = "{applicant.name}，{applicant.address}"')
    values = {"applicant": {"name": "{applicant.address}", "address": "<b>{clerk.name}</b>&amp;"}}
    assert texts(lay_out(form, values, fonts)) == [
        ["{applicant.address}，<b>{clerk.name}</b>&amp;"]
    ]


def test_checks_show_what_was_chosen_even_outside_the_list(form_of, fonts):
    form = form_of(
        "[field.d]\npath = 'case.delivery'\nkind = 'checks'\noptions = ['自取', '邮寄']\n"
        "[[block]]\ntype = 'grid'\ncols = [100]\ngrid = '''\n8: =d\n'''"
    )
    assert texts(lay_out(form, {"case": {"delivery": ["邮寄"]}}, fonts)) == [["☐自取　☑邮寄"]]
    assert texts(lay_out(form, {"case": {"delivery": "代领"}}, fonts)) == [["☐自取　☐邮寄　☑代领"]]


def test_special_cells_are_drawn(form_of, fonts):
    form = form_of(
        "[[block]]\ntype = 'grid'\ncols = [30, 60, 30]\ngrid = '''\n"
        "24: !社区意见 | @sign case.state | @photo\n"
        "20: @seal | @code128 case.number | @qr case.number\n8: @blank | < | <\n'''"
    )
    paper = render(form, {"case": {"state": "同意", "number": "BHC-1"}}, fonts=fonts)
    shown = texts(lay_out(form, {"case": {"state": "同意", "number": "BHC-1"}}, fonts))[0]
    assert shown[:4] == ["社", "区", "意", "见"]
    assert {"同意", "照片", "（盖章处）"} <= set(shown)
    assert paper.pages == 1


def test_a_grid_that_may_be_divided_keeps_joined_rows_together(form_of, fonts):
    rows_of_grid = "\n".join(f"40: a{n} | b{n}\n40: ^ | c{n}" for n in range(3))
    block = (
        f"[[block]]\ntype = 'grid'\nkeep = false\ncols = [20, 20]\ngrid = '''\n{rows_of_grid}\n'''"
    )
    pages = texts(lay_out(form_of(block), {}, fonts))
    assert pages == [["a0", "b0", "c0", "a1", "b1", "c1"], ["a2", "b2", "c2"]]


@pytest.mark.parametrize("whole", ["09:30", "1,234.50", "2026-09-21"])
def test_a_time_or_a_number_is_never_divided(form_of, fonts, whole):
    for before in range(1, 30):
        form = form_of(f'[[block]]\ntype = "text"\ntext = "{"改" * before}{whole}起"\n')
        assert any(whole in line for line in texts(lay_out(form, {}, fonts))[0])


def test_a_text_at_the_top_keeps_clear_of_the_line_above_it(form_of, fonts):
    form = form_of(
        '[[block]]\ntype = "grid"\ncols = [60]\nframe = 0\nlabel = {valign = "top"}\n'
        'grid = """\n30: 经过\n"""\n'
    )
    frame, text = lay_out(form, {}, fonts).sheets[0].marks
    assert text.y - 0.86 * text.size * 25.4 / 72 >= frame.y + 1


def test_a_block_higher_than_the_page_is_refused(form_of, fonts):
    block = "[[block]]\ntype = 'grid'\ncols = [20]\ngrid = '''\n400: a\n'''"
    with pytest.raises(PrintFault) as caught:
        lay_out(form_of(block), {}, fonts)
    assert caught.value.code == "text-does-not-fit"


def test_endless_lists_stop(form_of, fonts):
    with pytest.raises(PrintFault) as caught:
        lay_out(form_of(LIST), rows(20_000), fonts)
    assert caught.value.code == "too-many-pages"


def test_a_seal_never_stands_alone_on_a_page(library, fonts):
    for name in ("p03-notice", "p05-refusal", "p02-materials"):
        values = library.sample(name, "longest.toml")
        for sheet in lay_out(library.form(name), values, fonts).sheets:
            above = [m for m in sheet.marks if isinstance(m, TextMark) and m.y < 60]
            assert above, name


def test_a_roll_is_as_long_as_its_content(form_of, fonts):
    form = form_of(
        '[[block]]\ntype = "gap"\nh = 80\n', page='size = "ROLL80"\nmargin = [4, 4, 6, 4]'
    )
    sheet = lay_out(form, {}, fonts).sheets[0]
    assert (sheet.width, sheet.height) == (80, 90)
    assert form.sheet == (80, 0)


def test_lines_do_not_begin_with_closing_marks_nor_end_with_opening_ones(form_of, fonts):
    form = form_of('[[block]]\ntype = "text"\ntext = "{notice.sentence}"')
    sentence = "甲乙丙丁戊己庚辛（壬癸）、“子丑寅卯”，辰巳午未。" * 12
    lines = [
        mark
        for page in texts(lay_out(form, {"notice": {"sentence": sentence}}, fonts))
        for mark in page
    ]
    assert "".join(lines) == sentence
    assert not any(line[0] in "），。、”" or line[-1] in "（“" for line in lines)


@given(
    st.text(
        alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cf", "Mn"], max_codepoint=0xFFFF),
        max_size=60,
    )
)
def test_any_value_is_printed_whole_or_refused(library, text):
    values = library.sample("p05-refusal")
    values["refusal"]["explanation"] = text
    try:
        laid_out = lay_out(library.form("p05-refusal"), values, library.fonts)
    except PrintFault as fault:
        refused = fault.code
    else:
        refused = ""
    if refused:
        assert refused in {"glyph-missing", "text-does-not-fit"}
        return
    shown = "".join("".join(page) for page in texts(laid_out))
    assert text.replace(" ", "").strip() in shown.replace(" ", "")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("applicant", "no group"),
        ("materials", {"no": 1}),
        ("materials", ["a"]),
        ("case", {"due_on": "tomorrow", "limit_words": "", "number": "A"}),
        ("case", {"received_at": 12, "number": "A"}),
        ("case", {"fee": ["a", {"b": 1}], "number": "A"}),
        ("case", {"number": "编号"}),
    ],
)
def test_a_value_of_the_wrong_kind_stops_the_paper_with_a_code(library, fonts, path, value):
    values = {**library.sample("p01-receipt"), path: value}
    with pytest.raises(PrintFault) as caught:
        render(library.form("p01-receipt"), values, fonts=fonts)
    assert caught.value.code in {"value-unusable", "code-not-possible"}
    assert caught.value.details["element"]


@pytest.mark.parametrize(("option", "words"), [("practice", "练习"), ("void", "作废")])
def test_watermark_lies_under_every_copy(library, fonts, words_of, option, words):
    form, values = library.form("p01-receipt-a4"), library.sample("p01-receipt-a4")
    marked = render(form, values, fonts=fonts, **{option: True})
    assert words_of(marked.pdf).count(words) == 2
    assert words not in words_of(render(form, values, fonts=fonts).pdf)


def test_every_font_is_embedded_and_the_title_is_set(library, fonts, tmp_path):
    paper = render(library.form("p01-receipt"), library.sample("p01-receipt"), fonts=fonts)
    (tmp_path / "paper.pdf").write_bytes(paper.pdf)
    reader = PdfReader(tmp_path / "paper.pdf")
    assert reader.metadata.title == "受理回执单"
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        assert "/FontFile2" in font.get_object()["/FontDescriptor"]
    reader.close()


def test_reportlab_is_not_loaded_before_the_first_paper():
    source = (
        "import sys; import hall_app.printing.definitions as d; "
        "assert not {'msgspec', 'tomllib'} & sys.modules.keys(); "
        "import hall_app.printing.render, "
        "hall_app.printing.stamping; from hall_app.support import paths; "
        "library = d.FormLibrary(paths.forms()); library.form('p01-receipt'); "
        "assert not {'reportlab', 'pypdf', 'segno'} & sys.modules.keys()"
    )
    folder = paths.bundle_root() / "src"
    subprocess.run([sys.executable, "-c", source], check=True, cwd=folder)


def test_lines_of_a_table_meet(library, fonts):
    sheet = lay_out(library.form("p01-receipt"), library.sample("p01-receipt"), fonts).sheets[0]
    frames = [mark for mark in sheet.marks if isinstance(mark, FrameMark)]
    assert {round(f.x + f.w, 3) for f in frames} >= {136.0}
    assert {round(f.x, 3) for f in frames if f.y < 110} >= {12.0}


def test_library_reads_nothing_until_asked(tmp_path):
    assert FormLibrary(tmp_path).names() == ()
