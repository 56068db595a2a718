"""The fields of an official PDF become the places of an overlay form."""

from __future__ import annotations

import time
import tomllib
from io import BytesIO

import pytest
from official_files import official, turned
from pypdf import PdfReader
from pypdf.generic import ArrayObject, FloatObject, NameObject, RectangleObject
from reportlab.pdfgen import canvas

from hall_app.printing.acroform import MOST_FIELDS, read_pdf_form
from hall_app.printing.from_pdf import pdf_form
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import TextMark
from hall_app.printing.reading import read_form
from hall_app.support.errors import EnvironmentFault, RuleViolation

NUMBER = "119999199004182063"


@pytest.fixture(scope="module")
def draft(tmp_path_factory):
    path = official(tmp_path_factory.mktemp("pdf") / "登记表.pdf")
    return pdf_form(read_pdf_form(path), form_id="dengji")


def places(draft):
    return tomllib.loads(draft.text)["at"]


def mended(draft):
    """Bind what is left, as the head does in the workshop."""
    return draft.text.replace("unbound.f4", "person.occupation")


def test_each_field_becomes_a_place_where_it_is(draft):
    found = places(draft)
    assert [one["box"] for one in found[:4]] == [
        [40.0, 40.0, 50.0, 8.0],
        [40.0, 52.0, 90.0, 8.0],
        [40.0, 64.0, 120.0, 16.0],
        [40.0, 84.0, 50.0, 8.0],
    ]
    read = tomllib.loads(draft.text)
    assert (read["title"], read["page"]["size"]) == ("居民登记表", "A4")


def test_names_come_from_the_field_or_its_words(draft):
    found = places(draft)
    assert found[0]["field"] == "applicant.name"
    assert found[1]["field"] == "applicant.id_number"
    assert found[2]["field"] == "applicant.address"
    assert {one.label for one in draft.suggested} >= {"身份证号码", "现住址", "性别"}


def test_a_comb_becomes_one_character_a_box_and_ticks_get_conditions(draft):
    found = places(draft)
    assert found[1]["pitch"] == 5.0
    assert [one["when"] for one in found if "mark" in one] == [
        *("applicant.sex=男", "applicant.sex=女", "household.kind=家庭户", "household.kind=集体户"),
    ]


def test_a_field_without_a_known_name_is_a_fault_until_it_is_bound(draft):
    assert [(one.key, one.reason, one.given) for one in draft.faults] == [
        ("at 4", "unbound-field", "fill_4")
    ]
    assert "# fill_4" in draft.text
    assert read_form(mended(draft), file="dengji").overlay


def test_it_prints_the_values_and_nothing_of_the_form(draft, library, fonts):
    form = read_form(mended(draft), file="dengji")
    assert library.tried(form)[1] == ()
    values = {
        "applicant": {"name": "周文静", "id_number": NUMBER, "sex": "女"},
        "household": {"kind": "家庭户"},
    }
    [sheet] = lay_out(form, values, fonts).sheets
    words = [mark.text for mark in sheet.marks if isinstance(mark, TextMark)]
    assert words == ["周文静", *NUMBER, "√", "√"]


def test_the_background_is_the_form_without_fields_links_and_scripts(draft):
    reader = PdfReader(BytesIO(draft.background))
    assert len(reader.pages) == 2
    assert "OFFICIAL FORM" in reader.pages[0].extract_text()
    assert not any("/Annots" in page or "/AA" in page for page in reader.pages)
    assert set(reader.root_object) <= {"/Type", "/Pages"}


def test_a_turned_page_is_read_as_it_is_seen(tmp_path):
    found = read_pdf_form(official(tmp_path / "a.pdf", change=turned))
    assert found.size == pytest.approx((297, 210), abs=0.1)
    name = next(one for one in found.fields if one.name == "applicant.name")
    # 40 mm from the left and 40 from the top, turned clockwise: 249 to 257 from the left.
    assert name.box == pytest.approx((249, 40, 8, 50), abs=0.1)


def test_a_page_cut_to_a_part_counts_from_its_corner(tmp_path):
    def cut(writer):
        for page in writer.pages:
            page.cropbox = RectangleObject((28.35, 0, 595.28, 841.89 - 28.35))

    found = read_pdf_form(official(tmp_path / "a.pdf", change=cut))
    name = next(one for one in found.fields if one.name == "applicant.name")
    assert name.box == pytest.approx((30, 30, 50, 8), abs=0.1)


def locked(writer):
    writer.encrypt("geheim", algorithm="AES-256")


def locked_for_changes(writer):
    writer.encrypt("", "owner", algorithm="RC4-128")


def many_fields(writer):
    notes = writer.pages[0]["/Annots"]
    writer.pages[0][NameObject("/Annots")] = ArrayObject([notes[0]] * (MOST_FIELDS + 1))


def without_fields(writer):
    del writer.pages[0]["/Annots"]


def of_two_sizes(writer):
    writer.pages[1].mediabox = RectangleObject((0, 0, 400, 400))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (locked, "pdf-locked"),
        (locked_for_changes, "pdf-locked"),
        (many_fields, "pdf-too-many-fields"),
        (without_fields, "pdf-no-fields"),
        (of_two_sizes, "pdf-pages-differ"),
    ],
)
def test_what_is_no_form_is_refused_with_its_reason(tmp_path, change, code):
    started = time.process_time()
    with pytest.raises(RuleViolation, match=code):
        read_pdf_form(official(tmp_path / "a.pdf", change=change))
    assert time.process_time() - started < 3


def test_a_book_is_no_form(tmp_path):
    with pytest.raises(RuleViolation) as caught:
        read_pdf_form(official(tmp_path / "a.pdf", pages=500))
    assert caught.value.code == "pdf-too-many-pages"
    assert caught.value.details["pages"] == 500


def test_damage_and_a_missing_file_are_told(tmp_path):
    whole = official(tmp_path / "a.pdf").read_bytes()
    for content in (whole[:900], b"%PDF-1.7\nnothing", whole[-700:], b""):
        path = tmp_path / "b.pdf"
        path.write_bytes(content)
        with pytest.raises(RuleViolation, match="pdf-"):
            read_pdf_form(path)
    with pytest.raises(EnvironmentFault, match="sheet-missing"):
        read_pdf_form(tmp_path / "nowhere.pdf")


def test_a_field_that_is_its_own_group_and_one_of_no_size_do_no_harm(tmp_path):
    def twist(writer):
        first, second = (one.get_object() for one in writer.pages[0]["/Annots"][:2])
        first[NameObject("/Parent")] = writer.pages[0]["/Annots"][0]
        second[NameObject("/Rect")] = ArrayObject([FloatObject(1e30)] * 4)

    found = read_pdf_form(official(tmp_path / "a.pdf", change=twist))
    assert "Text2" not in {one.name for one in found.fields}
    assert any(one.name.endswith("applicant.name") for one in found.fields)


def test_words_of_a_field_cannot_leave_their_comment(tmp_path):
    path = tmp_path / "a.pdf"
    page = canvas.Canvas(str(path), pagesize=(400, 400))
    page.acroForm.textfield(
        name="x", tooltip='一\n[page]\nsize = "A3"\n"""', x=10, y=10, width=90, height=20
    )
    page.showPage()
    page.save()
    draft = pdf_form(read_pdf_form(path), form_id="dengji")
    assert tomllib.loads(draft.text)["page"]["size"] == [141.1, 141.1]
    assert [one.reason for one in draft.faults] == ["unbound-field"]
