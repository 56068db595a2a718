"""Which faces a paper is set in: those of the program, or those of Windows where they are."""

from __future__ import annotations

import shutil

import pytest
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

from hall_app.printing.fonts import FILES, ORDER, FontSet
from hall_app.printing.reading import read_form
from hall_app.printing.render import render
from hall_app.printing.styles import Role
from hall_app.services.knowledge import Knowledge
from hall_app.support import paths
from hall_app.support.clock import SystemClock
from hall_app.ui.preferences import FACES, WINDOWS_FACES, Preferences, faces_of_papers

SHIPPED = paths.resources() / "fonts"
FORM = """
schema = 1
id = "trial"
version = 1
title = "试"
[[block]]
type = "text"
text = "{applicant.name}"
style = {font = "song", size = 20}
"""


def part(characters):
    """Return a face that has these characters only, as another machine may have it."""
    font = TTFont(SHIPPED / FILES["HallHei"])
    options = subset.Options()
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    return font


@pytest.fixture(scope="module")
def windows(tmp_path_factory):
    """Stand in for the folder of Windows: a collection for Song, a face for Kai, no others."""
    folder = tmp_path_factory.mktemp("windows")
    collection = TTCollection()
    collection.fonts = [part("王明"), part("李")]
    collection.save(folder / "simsun.ttc")
    part("楷").save(folder / "simkai.ttf")
    (folder / "simhei.ttf").write_bytes(b"\0\1\0\0 no face at all")
    return folder


def test_every_hall_sets_its_papers_in_the_shipped_faces():
    fonts = FontSet(SHIPPED)
    assert {fonts.pick(role, "王")[0] for role in Role} == {"HallSong", "HallHei", "HallKai"}
    assert fonts.pick(Role.FANGSONG, "王") == fonts.pick(Role.KAI, "王")


def test_kai_falls_back_to_song_for_what_it_lacks():
    fonts = FontSet(SHIPPED)
    assert fonts.pick(Role.KAI, "㛃")[0] == "HallSong"
    assert fonts.pick(Role.KAI, "☑")[0] == "HallRareA"


def test_a_face_of_windows_comes_first_for_what_it_has(windows):
    fonts = FontSet(SHIPPED, windows)
    assert fonts.pick(Role.SONG, "王")[0] == "WindowsSong"
    assert fonts.pick(Role.SONG, "李")[0] == "HallSong"  # of the collection's second face
    assert fonts.pick(Role.SONG, "𠮷")[0].startswith("HallRare")
    assert fonts.pick(Role.KAI, "楷")[0] == "WindowsKai"


def test_a_face_that_is_missing_or_damaged_is_no_error(windows, tmp_path):
    fonts = FontSet(SHIPPED, windows)
    assert fonts.pick(Role.HEI, "王")[0] == "HallHei"
    assert fonts.pick(Role.FANGSONG, "王")[0] == "HallKai"
    nowhere = FontSet(SHIPPED, tmp_path / "nowhere")
    for role in Role:
        assert nowhere.pick(role, "王")[0] == ORDER[role][0]


def test_a_paper_with_faces_of_windows_can_be_searched(windows, words_of):
    form = read_form(FORM, file="trial")
    pdf = render(form, {"applicant": {"name": "王李明"}}, fonts=FontSet(SHIPPED, windows)).pdf
    assert "王李明" in words_of(pdf)
    assert b"WindowsSong" in pdf or b"NotoSansSC" in pdf


def test_the_machine_says_which_faces_papers_take(windows, tmp_path, monkeypatch):
    shutil.copytree(windows, tmp_path / "Fonts")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    file = tmp_path / "machine.ini"
    assert faces_of_papers(file) is None
    kept = Preferences(file)
    kept.keep(FACES, WINDOWS_FACES)
    kept.write()
    fonts = Knowledge(SystemClock(), faces_of_papers(file)).forms.fonts
    assert fonts.pick(Role.SONG, "王")[0] == "WindowsSong"
    kept.keep(FACES, "shipped")
    kept.write()
    assert faces_of_papers(file) is None
