"""The audits find what they look for, and the shell and the gallery pass them."""

from __future__ import annotations

import audits
import pytest
from gallery import Gallery
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from shells import build_shell

from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label


@pytest.fixture
def page(qtbot, theme):
    made = QWidget()
    made.setObjectName("page")
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (960, 500, 1.0), (1366, 690, 2.0)]
)
def test_the_shell_passes_every_audit(qtbot, tasks, theme, tmp_path, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    window = build_shell(tasks, theme, tmp_path)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.open_page("intake")
    window.show()
    qtbot.waitExposed(window)
    assert (window.width(), window.height()) == (width, height)
    audits.audit_page(window)


@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_the_gallery_passes_every_audit(qtbot, theme, text_size):
    theme.set_text_size(text_size)
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(2000, 1400)
    gallery.show()
    qtbot.waitExposed(gallery)
    audits.audit_page(gallery)


def test_a_field_without_a_name_is_found(page):
    page.layout().addWidget(QLineEdit())
    page.show()
    assert len(audits.unnamed(page)) == 2
    assert len(audits.fields_without_label(page)) == 1


def test_an_english_word_is_found_and_a_key_or_code_is_not(page):
    for words in ("Save", "Ctrl+K", "LD02", "F8", "BHC-20260918-0001", "保存 Save"):
        page.layout().addWidget(Label(words))
    page.show()
    assert [line for line in audits.foreign_words(page) if "Save" in line] == audits.foreign_words(
        page
    )
    assert len(audits.foreign_words(page)) == 1


def test_a_button_that_is_off_without_a_reason_is_found(page):
    plain, ours = QPushButton("打印"), Button("延期")
    for button in (plain, ours):
        page.layout().addWidget(button)
    plain.setEnabled(False)
    ours.switch_off("延期要站长批")
    page.show()
    assert len(audits.off_without_reason(page)) == 1


def test_a_clipped_label_is_found(page):
    label = Label("阿依古丽·买买提")
    label.setFixedWidth(30)
    page.layout().addWidget(label)
    page.show()
    assert len(audits.clipped(page)) == 1


def test_a_tab_order_that_goes_up_is_found(page):
    fields = [QLineEdit() for _ in range(3)]
    for field in fields:
        page.layout().addWidget(field)
    QWidget.setTabOrder(fields[2], fields[1])
    page.show()
    assert audits.tab_order_jumps(page)
