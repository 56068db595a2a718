"""Words: English in the source, Chinese on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from hall_app.support import paths
from hall_app.ui.i18n import install_translators, mark, remove_translators, translate


def test_the_desk_speaks_chinese(dressed_app):
    assert translate("Actions", "New intake") == "新受理"
    assert mark("Actions", "Print again").shown() == "重打"


def test_qts_own_buttons_speak_chinese(dressed_app):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_counts_have_their_plural_in_both_languages(qapp, dressed_app):
    text = "%n thing(s) to put right, everything is still here"
    assert translate("Problems", text, n=2) == "还有 2 处要处理，内容都还在"
    english = install_translators(qapp, paths.resources() / "translations", "en")
    try:
        assert translate("Problems", text, n=1).startswith("1 thing to")
        assert translate("Problems", text, n=2).startswith("2 things to")
    finally:
        remove_translators(qapp, english)
        QLocale.setDefault(QLocale("zh_CN"))


def test_words_taken_off_leave_nothing_with_the_application(qapp, dressed_app):
    before = qapp.findChildren(QTranslator)
    english = install_translators(qapp, paths.resources() / "translations", "en")
    remove_translators(qapp, english)
    QLocale.setDefault(QLocale("zh_CN"))
    assert qapp.findChildren(QTranslator) == before
    assert translate("Actions", "New intake") == "新受理"


def test_a_value_that_was_not_given_leaves_a_dash():
    assert mark("Test", "Wait {minutes} minutes").shown() == "Wait – minutes"


@pytest.mark.parametrize("name", ["{", "{0}", "%n", "<b>{x}</b>"])
def test_values_are_never_read_as_places(name):
    assert mark("Test", "No form “{given}”").shown(given=name) == f"No form “{name}”"
