"""A thousand receipts of people with every kind of name, in one PDF."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import defaultdict
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from pypdf.generic import ContentStream

from hall_app.printing.batch import render_batch
from hall_app.printing.fonts import FILES
from hall_app.printing.render import render
from hall_app.support import paths
from hall_app.support.errors import PrintFault

PLANES = 4
BLANK = {" ", "\u3000", "\u00a0"}


@pytest.fixture(scope="module")
def drawable():
    """Return the characters a name may hold that a shipped face draws, by plane."""
    found: list[set[str]] = [set() for _ in range(PLANES)]
    for file in FILES.values():
        with TTFont(paths.resources() / "fonts" / file, lazy=True) as face:
            for code in face.getBestCmap():
                if unicodedata.category(chr(code))[0] in "LNPS":
                    found[code >> 16].add(chr(code))
    return [sorted(characters) for characters in found]


@pytest.fixture(scope="module")
def missing(drawable):
    """Return characters of all planes that no shipped face draws."""
    covered = set().union(*drawable)
    some = [chr(code) for code in range(0xA0, 0x34000, 7) if not 0xD800 <= code < 0xE000]
    return [c for c in some if c not in covered and unicodedata.category(c)[0] in "LNPS"]


@pytest.mark.long
def test_every_character_comes_out_and_none_is_a_box(library, fonts, drawable, missing, rounds):
    chance = random.Random(20260918)
    names = [name_of(chance, drawable, missing) for _ in range(rounds(200, 1_000))]
    batch = render_batch(receipts(library, chance, names), fonts=fonts, title="受理回执单")
    refused = {each.index: each.fault for each in batch.refused}
    unprintable = set(missing)
    for index, name in enumerate(names):
        lacking = [character for character in name if character in unprintable]
        assert (index in refused) is bool(lacking), name
        if lacking:
            assert refused[index].code == "glyph-missing"
            assert refused[index].details["character"] == lacking[0]
    printed = [name for index, name in enumerate(names) if index not in refused]
    assert len(printed) > len(names) / 2
    assert len(refused) > 0
    reader = PdfReader(BytesIO(batch.pdf))
    assert boxes(reader) == []
    text = [page.extract_text().replace("\n", "") for page in reader.pages]
    pages = iter(text)
    page = next(pages)
    for name in printed:
        # A long list of materials goes on to a second page, which has no name.
        while name not in page:
            page = next(pages)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_missing_character_stops_the_receipt_before_anything_is_drawn(
    library, fonts, missing, place, monkeypatch
):
    def drawn(*_arguments, **_names):
        pytest.fail("something was drawn")

    monkeypatch.setattr("hall_app.printing.canvas.paint", drawn)
    name = list("周文静")
    name[place] = missing[len(missing) * place // 3]
    values = library.sample("p01-receipt")
    values["applicant"]["name"] = "".join(name)
    with pytest.raises(PrintFault) as caught:
        render(library.form("p01-receipt"), values, fonts=fonts)
    assert caught.value.code == "glyph-missing"
    assert caught.value.details["character"] == name[place]


def name_of(chance, drawable, missing):
    """Return a name of one to twelve characters; one in eight has a character without a glyph."""
    planes = [plane for plane in drawable if plane]
    name = [chance.choice(chance.choice(planes)) for _ in range(chance.randint(1, 12))]
    if chance.random() < 1 / 8:
        name.insert(chance.randint(0, len(name)), chance.choice(missing))
    return "".join(name)


def receipts(library, chance, names):
    for number, name in enumerate(names, 1):
        values = library.sample("p01-receipt")
        values["applicant"]["name"] = name
        values["case"]["number"] = f"BHC-20260918-{number:04d}"
        values["materials"] = values["materials"] * chance.randint(0, 4)
        yield library.form("p01-receipt"), values


def boxes(reader):
    """Return the drawn characters whose glyph is .notdef or empty."""
    found = []
    for font, codes in drawn_codes(reader):
        face = TTFont(BytesIO(font["/FontDescriptor"]["/FontFile2"].get_data()))
        glyphs, cmap = face["glyf"], face["cmap"].getcmap(1, 0).cmap
        names = dict(unicode_map(font["/ToUnicode"].get_data().decode()))
        for code in codes:
            glyph = cmap.get(code, ".notdef")
            blank = glyphs[glyph].numberOfContours == 0 and names[code] not in BLANK
            if blank or face.getGlyphID(glyph) == 0:
                found.append(names[code])
    return found


def drawn_codes(reader):
    """Return every embedded font with the codes that a page or a shared part draws with it."""
    used, fonts, seen = defaultdict(set), {}, set()
    for page in reader.pages:
        resources = page["/Resources"]
        fonts.update({name: font.get_object() for name, font in resources["/Font"].items()})
        parts = resources.get("/XObject", {})
        shared = [parts[name] for name in parts if name not in seen]
        seen.update(parts)
        for part in (page.get_contents(), *shared):
            font = ""
            for operands, operator in ContentStream(part, reader).operations:
                if operator == b"Tf":
                    font = operands[0]
                elif operator == b"Tj":
                    used[font].update(operands[0].original_bytes)
    return [(fonts[name], codes) for name, codes in used.items()]


def unicode_map(cmap):
    for code, units in re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,8})>", cmap):
        yield int(code, 16), bytes.fromhex(units).decode("utf-16-be")
