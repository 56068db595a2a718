"""What the shipped faces can draw."""

from __future__ import annotations

import hashlib
import random
import runpy

import pytest
from fontTools.ttLib import TTFont

from hall_app.printing.fonts import FILES, FontSet
from hall_app.printing.render import render
from hall_app.printing.styles import Role
from hall_app.printing.tounicode import to_unicode_map
from hall_app.support import paths
from hall_app.support.errors import EnvironmentFault, PrintFault

COMPATIBILITY = "\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29"
LEVEL_3 = [
    *range(0x4E00, 0x9FF0),
    *range(0x3400, 0x4DB6),
    *range(0x20000, 0x2A6D7),
    *range(0x2A700, 0x2B735),
    *range(0x2B740, 0x2B81E),
    *range(0x2B820, 0x2CEA2),
    *range(0x2CEB0, 0x2EBE1),
    *map(ord, COMPATIBILITY),
]
"""The ideographs of GB 18030-2022, implementation level 3."""

FIFTY = (
    "阿卜杜热西提·买买提吐尔逊·阿不都克里木·艾合买提江·玉苏甫艾力·吐尔孙阿依·古丽巴哈尔·𬱖𠮷䶮𰻝㛃"[
        :50
    ]
)
NAMES = [
    "𬀪",
    "㛃",
    "𠮷",
    "䶮",
    "𫖯",
    "𣲗",
    "𰻝",
    "王𬱖·伟",
    "李𠮷𰻝𬱖明",
    "欧阳<b>&\"'",
    "{clerk.name}",
    '<img src="/etc/hostname">',
    "&lt;b&gt; %s {0} \\n",
    FIFTY,
]


def test_every_ideograph_of_level_3_has_a_glyph_with_outlines():
    assert len(LEVEL_3) == 87_887
    missing = set(LEVEL_3)
    for file in FILES.values():
        with TTFont(paths.resources() / "fonts" / file, lazy=True) as face:
            cmap, places = face.getBestCmap(), face["loca"].locations
            glyph = face.getReverseGlyphMap()
        missing -= {
            c for c in missing if c in cmap and places[glyph[cmap[c]]] < places[glyph[cmap[c]] + 1]
        }
    assert missing == set()


@pytest.mark.parametrize("role", list(Role))
def test_every_role_reaches_every_shipped_face(fonts, role):
    assert all(fonts.pick(role, chr(code))[0] for code in LEVEL_3[::997])
    assert fonts.without_glyph(role, "𰻝☑☐𠮷鿫鿯") == ""


def test_rare_packs_are_not_loaded_for_an_ordinary_paper():
    fonts = FontSet(paths.resources() / "fonts")
    fonts.width(Role.SONG, "周文静 119999199004182063")
    assert set(fonts._faces) == {"HallSong"}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_and_can_be_copied_from_the_paper(
    library, fonts, name, words_of, words_by_poppler, drawn_characters
):
    values = library.sample("p05-refusal")
    values["applicant"]["name"] = name
    pdf = render(library.form("p05-refusal"), values, fonts=fonts).pdf
    assert set(name) - {" "} <= drawn_characters(pdf)
    for text in (words_of(pdf), words_by_poppler(pdf)):
        assert name in text.replace("\n", "") if len(name) < 50 else name[:20] in text


@pytest.mark.parametrize("character", ["\U0003134b", "\U0002ebf0", "\ue000", "\U0001fae0"])
def test_a_character_without_glyph_stops_the_paper_and_is_named(library, fonts, character):
    values = library.sample("p01-receipt")
    values["applicant"]["name"] = f"王{character}"
    with pytest.raises(PrintFault) as caught:
        render(library.form("p01-receipt"), values, fonts=fonts)
    assert caught.value.code == "glyph-missing"
    assert caught.value.details == {
        "form": "p01-receipt",
        "title": "受理回执单",
        "element": "name",
        "label": "申请人",
        "character": character,
        "code_point": f"U+{ord(character):04X}",
    }


def test_random_receipts_are_whole(library, fonts, words_of, rounds):
    """Any name of level-3 characters and any number of materials prints and copies right."""
    chance = random.Random(20260918)
    form = library.form("p01-receipt")
    for _ in range(rounds(25, 200)):
        name = "".join(chr(chance.choice(LEVEL_3)) for _ in range(chance.randint(1, 12)))
        values = library.sample("p01-receipt")
        values["applicant"]["name"] = name
        values["materials"] = values["materials"] * chance.randint(0, 12)
        paper = render(form, values, fonts=fonts)
        assert name in words_of(paper.pdf).replace("\n", "")
        assert paper == render(form, values, fonts=fonts)


def test_a_gap_to_write_in_by_hand_takes_the_place_of_a_missing_character(
    library, fonts, words_by_poppler
):
    values = library.sample("p05-refusal")
    values["applicant"]["name"] = "王\U0003134b明"
    pdf = render(library.form("p05-refusal"), values, fonts=fonts, handwriting=True).pdf
    line = next(row for row in words_by_poppler(pdf).splitlines() if "王" in row)
    assert "王" in line
    assert "明：" in line
    plain = render(library.form("p05-refusal"), library.sample("p05-refusal"), fonts=fonts).pdf
    assert pdf != plain


def test_to_unicode_map_writes_utf_16_in_blocks_of_a_hundred():
    subset = [0x41, 0x2C02A, *range(0x4E00, 0x4E00 + 150)]
    cmap = to_unicode_map("AAAAAA+Test", subset)
    assert "<01> <D870DC2A>" in cmap
    assert "100 beginbfchar" in cmap
    assert "52 beginbfchar" in cmap


def test_a_missing_font_file_is_named(tmp_path):
    with pytest.raises(EnvironmentFault) as caught:
        FontSet(tmp_path).width(Role.SONG, "王")
    assert caught.value.code == "font-missing"
    assert caught.value.details["file"] == "NotoSerifSC-Regular.ttf"


def test_built_fonts_are_the_ones_the_builder_records():
    builder = runpy.run_path(str(paths.bundle_root() / "packaging" / "fonts" / "build.py"))
    folder = paths.resources() / "fonts"
    recorded = builder["SOURCES"]
    for name, file in (("song", "NotoSerifSC-Regular.ttf"), ("hei", "NotoSansSC-Regular.ttf")):
        found = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        assert found == recorded[name].sha256


@pytest.mark.parametrize("name", ["HallRareA", "HallRareB", "HallKai"])
def test_renamed_packs_do_not_carry_a_reserved_name(name):
    folder = paths.resources() / "fonts"
    with TTFont(folder / f"{name}.ttf", lazy=True) as face:
        shown = {r.nameID: str(r) for r in face["name"].names}
    assert {shown[n] for n in (1, 4, 6)} == {name}
    assert "renamed because its name is reserved" in shown[10]
    assert (folder / f"{name.removesuffix('A').removesuffix('B')}-LICENCE.txt").is_file()


def test_kai_has_every_character_of_the_basic_block():
    with TTFont(paths.resources() / "fonts" / FILES["HallKai"], lazy=True) as face:
        assert set(range(0x4E00, 0x9FA6)) <= set(face.getBestCmap())
