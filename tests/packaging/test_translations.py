"""The translation gate: what it takes, and what it refuses."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QTranslator

CONTEXT = "Desk"


@pytest.fixture
def desk(script, tmp_path, monkeypatch):
    """Return the script over a source tree of its own, with a function that writes the source."""
    module = script("translations")
    for name, folder in (("SOURCE", "src"), ("FOLDER", "translations")):
        (tmp_path / folder).mkdir()
        monkeypatch.setattr(module, name, tmp_path / folder)
    monkeypatch.setattr(module, "ROOT", tmp_path)

    def write(*texts: str) -> None:
        lines = [f"translate({CONTEXT!r}, {text})" for text in texts]
        (tmp_path / "src" / "desk.py").write_text("\n".join(lines), encoding="utf-8")

    def fill(words: dict[str, object], language: str = "zh_CN") -> list[str]:
        path = tmp_path / "words.json"
        path.write_text(json.dumps({CONTEXT: words}), encoding="utf-8")
        return module.fill(language, path)

    module.write_source, module.fill_words = write, fill
    return module


def test_a_complete_translation_passes_and_reaches_qt(desk):
    desk.write_source('"Accept"', '"%n case(s)", "", count', '"Named {name}"')
    assert (
        desk.fill_words({"Accept": "受理", "%n case(s)": "%n 件", "Named {name}": "名为{name}"})
        == []
    )
    assert desk.check() == []
    chinese, english = QTranslator(), QTranslator()
    assert chinese.load(str(desk.ts_file("zh_CN").with_suffix(".qm")))
    assert english.load(str(desk.ts_file("en").with_suffix(".qm")))
    assert chinese.translate(CONTEXT, "%n case(s)", "", 2) == "%n 件"
    assert english.translate(CONTEXT, "%n case(s)", "", 1) == "%n case"
    assert english.translate(CONTEXT, "%n case(s)", "", 2) == "%n cases"


@pytest.mark.parametrize(
    "call",
    ['"%n day(s)", n=count', '"%n day(s)", "", len(days)', '"%n day" "(s)", None, view.days'],
)
def test_a_plural_is_found_however_its_number_is_written(desk, call):
    desk.write_source(call)
    desk.update()
    assert list(desk.read("en").values()) == [["%n day", "%n days"]]


def test_an_untranslated_text_is_refused(desk):
    desk.write_source('"Accept"')
    desk.fill_words({})
    assert [f for f in desk.check() if "'Accept' is not translated" in f]


@pytest.mark.parametrize(
    ("source", "translation"),
    [("Accept {number}", "受理"), ("%n case(s)", "件"), ("Accept", "Accept it")],
)
def test_a_translation_that_loses_a_value_or_stays_english_is_refused(desk, source, translation):
    desk.write_source(repr(source))
    desk.fill_words({source: translation})
    assert len(desk.check()) == 1


@pytest.mark.parametrize("symbol", ["Ctrl+K", "F10", "{number}", "A4", "—"])
def test_keys_and_symbols_may_stay_as_they_are(desk, symbol):
    desk.write_source(repr(symbol))
    desk.fill_words({symbol: symbol})
    assert desk.check() == []


def test_a_text_put_together_is_refused(desk):
    desk.write_source('f"Case {number}"')
    assert "put together" in desk.update().faults[0]


def test_files_behind_the_source_are_refused(desk):
    desk.write_source('"Accept"')
    desk.fill_words({"Accept": "受理"})
    desk.write_source('"Accept"', '"Refuse"')
    assert any("hall_zh_CN.ts is behind" in fault for fault in desk.check())
    desk.update()
    desk.ts_file("zh_CN").with_suffix(".qm").write_bytes(b"old")
    assert any("hall_zh_CN.qm is stale" in fault for fault in desk.check())


def test_filling_tells_which_texts_the_source_does_not_have(desk):
    desk.write_source('"Accept"')
    assert desk.fill_words({"Accept": "受理", "Refuse": "不予受理"}) == [
        "Desk: 'Refuse' is not in the source"
    ]
    assert desk.check() == []


def test_translations_survive_a_text_beside_them(desk):
    desk.write_source('"Accept"')
    desk.fill_words({"Accept": "受理"})
    desk.write_source('"Accept"', '"Open", "verb"')
    desk.fill_words({"Open@@verb": "打开"})
    assert desk.read("zh_CN") == {
        (CONTEXT, "Accept", ""): ["受理"],
        (CONTEXT, "Open", "verb"): ["打开"],
    }


def test_the_shipped_compiled_files_are_made_from_the_shipped_sources(script):
    module = script("translations")
    assert [fault for language in module.FORMS for fault in module.stale_faults(language)] == []
