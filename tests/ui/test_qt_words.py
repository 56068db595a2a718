"""Qt's own dialogs and menus speak Chinese, whatever language the machine has."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from hall_app.ui.file_choosers import (
    choose_file,
    choose_folder,
    choose_place,
    file_dialog,
    folder_dialog,
    place_dialog,
)

KEYS = re.compile(r"\t.*|\(&.\)")
LATIN = re.compile(r"[A-Za-z]{2,}")
UNITS = re.compile(r"\b(?:KiB|MiB|GiB|kB|MB|GB|PDF)\b")


def latin(words: str) -> bool:
    return bool(LATIN.search(UNITS.sub("", KEYS.sub("", words))))


def spoken(widget: QWidget):
    """Yield every word of a widget that a clerk or a screen reader meets, but what was typed."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), one.statusTip())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        if isinstance(one, QLineEdit):
            yield one.placeholderText()
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def heads(view: QAbstractItemView):
    model, root = view.model(), view.rootIndex()
    if model is None:
        return
    for column in range(model.columnCount(root)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


@pytest.mark.posix("symbolic links")
def test_the_folder_chooser_has_no_english_word(qtbot, theme, tmp_path):
    for name in ("备份", "旧档", "去年"):
        (tmp_path / name).mkdir()
    (tmp_path / "快捷").symlink_to(tmp_path / "备份")
    dialog = folder_dialog(None, "第二个地方")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    view = dialog.findChild(QAbstractItemView, "treeView")
    model = view.model()
    qtbot.waitUntil(lambda: model.rowCount(view.rootIndex()) == 4)
    cells = [
        str(model.index(row, column, view.rootIndex()).data() or "")
        for row in range(4)
        for column in range(model.columnCount(view.rootIndex()))
    ]
    assert cells.count("文件夹") == 4
    said = [*spoken(dialog), *heads(view), *cells]
    assert len([one for one in said if one]) > 30
    assert [one for one in said if latin(one)] == []


def test_sizes_and_days_are_written_as_in_the_language_of_the_desk(qtbot, theme, tmp_path):
    (tmp_path / "甲").write_bytes(b"x" * 2048)
    dialog = folder_dialog(None, "第二个地方")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, False)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    view = dialog.findChild(QAbstractItemView, "treeView")
    model = view.model()
    qtbot.waitUntil(lambda: model.rowCount(view.rootIndex()) == 1)
    _name, size, kind, day = (model.index(0, at, view.rootIndex()).data() for at in range(4))
    assert not latin(size)
    assert not latin(kind)
    assert re.fullmatch(r"\d{4}/\d{1,2}/\d{1,2} \d{2}:\d{2}", day)


@pytest.mark.parametrize("accepted", [True, False])
def test_a_folder_is_taken_or_not(qtbot, theme, tmp_path, accepted):
    def answer():
        dialog = QApplication.activeModalWidget()
        dialog.setDirectory(str(tmp_path))
        dialog.accept() if accepted else dialog.reject()

    QTimer.singleShot(0, answer)
    assert choose_folder(None, "第二个地方") == (str(tmp_path) if accepted else "")


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextBrowser])
def test_the_menu_of_a_field_has_no_english_word(qtbot, theme, kind):
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    words = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert words
    assert [one for one in words if latin(one)] == []


@pytest.mark.parametrize("make", [QMessageBox, QDialogButtonBox])
def test_standard_buttons_have_no_english_word(qtbot, theme, make):
    box = make()
    qtbot.addWidget(box)
    kinds = [one for one in make.StandardButton if 1 << 10 <= one.value < 1 << 28]
    for one in kinds:
        box.addButton(one)
    words = [one.text() for one in box.findChildren(QAbstractButton) if one.text()]
    assert len(words) >= 15
    assert [one for one in words if latin(one)] == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("saves", [False, True])
def test_the_file_chooser_has_no_english_word(qtbot, theme, tmp_path, saves):
    (tmp_path / "居民").write_bytes(b"x")
    kinds = "表格 (*)"
    dialog = (
        place_dialog(None, "存到哪里", "名单", kinds)
        if saves
        else file_dialog(None, "选文件", kinds)
    )
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    view = dialog.findChild(QAbstractItemView, "treeView")
    model = view.model()
    qtbot.waitUntil(lambda: model.rowCount(view.rootIndex()) == 1)
    cells = [
        str(model.index(0, column, view.rootIndex()).data() or "")
        for column in range(model.columnCount(view.rootIndex()))
    ]
    assert "文件" in cells
    said = [*spoken(dialog), *heads(view), *cells]
    assert [one for one in said if latin(one)] == []


@pytest.mark.parametrize("accepted", [True, False])
def test_a_file_is_taken_or_not(qtbot, theme, tmp_path, accepted):
    there = tmp_path / "居民.xlsx"
    there.write_bytes(b"x")

    def answer():
        dialog = QApplication.activeModalWidget()
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(there))
        dialog.accept() if accepted else dialog.reject()

    QTimer.singleShot(0, answer)
    assert choose_file(None, "选文件", "表格 (*.xlsx)") == (str(there) if accepted else "")


def test_a_place_to_write_begins_with_a_name(qtbot, theme, tmp_path):
    def answer():
        dialog = QApplication.activeModalWidget()
        dialog.setDirectory(str(tmp_path))
        dialog.accept()

    QTimer.singleShot(0, answer)
    chosen = choose_place(None, "存到哪里", "名单.xlsx", "表格 (*.xlsx)")
    assert chosen == str(tmp_path / "名单.xlsx")
