"""Choose files and folders in the system's own dialog, or in Qt's with words of our language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QDir,
    QIdentityProxyModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QSplitter,
    QTreeView,
)

from hall_app.ui import metrics
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

QT_TEXTS = (
    mark("QAbstractFileIconProvider", "Alias"),
    mark("QAbstractFileIconProvider", "Drive"),
    mark("QAbstractFileIconProvider", "File"),
    mark("QAbstractFileIconProvider", "File Folder"),
    mark("QAbstractFileIconProvider", "Folder"),
    mark("QAbstractFileIconProvider", "Shortcut"),
    mark("QAbstractFileIconProvider", "Unknown"),
)
"""Qt's own words for kinds of files, which its Chinese translation lacks."""
_FOLDER, _FILE = QT_TEXTS[4], QT_TEXTS[2]
_SIZE, _KIND, _MODIFIED = 1, 2, 3


class FolderRows(QIdentityProxyModel):
    """Write sizes, kinds and days in the language of the desk.

    Qt takes sizes and days from the system's language, and kinds from its list of file types,
    which may not be there: then a file's kind is the bare name of its type.
    """

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words of a cell."""
        model = self.sourceModel()
        if role != Qt.ItemDataRole.DisplayRole or not isinstance(model, QFileSystemModel):
            return super().data(index, role)
        there = self.mapToSource(index)
        if index.column() == _MODIFIED:
            return QLocale().toString(model.lastModified(there), QLocale.FormatType.ShortFormat)
        if index.column() == _KIND:
            return (_FOLDER if model.isDir(there) else _FILE).shown()
        if index.column() == _SIZE and not model.isDir(there):
            return QLocale().formattedDataSize(model.size(there))
        return super().data(index, role)


def folder_dialog(parent: QWidget | None, title: str) -> QFileDialog:
    """Return the dialog that asks for a folder."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("folder-chooser")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setProxyModel(FolderRows(dialog))
    _fit(dialog)
    return dialog


def file_dialog(parent: QWidget | None, title: str, kinds: str) -> QFileDialog:
    """Return the dialog that asks for a file that is there; ``kinds`` as Qt takes filters."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file-chooser")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.setProxyModel(FolderRows(dialog))
    _fit(dialog)
    return dialog


def place_dialog(parent: QWidget | None, title: str, name: str, kinds: str) -> QFileDialog:
    """Return the dialog that asks where a file is to be written, with a name to begin with."""
    dialog = file_dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    return dialog


def _fit(dialog: QFileDialog) -> None:
    """Give Qt's own dialog room for the clerk's text size; the system's has none of these parts."""
    sizes, screen = metrics.current(), dialog.screen().availableSize()
    dialog.resize(
        min(sizes.px(680), screen.width() * 9 // 10), min(sizes.px(430), screen.height() * 9 // 10)
    )
    for tree in dialog.findChildren(QTreeView):
        for column in (_SIZE, _KIND, _MODIFIED):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([sizes.px(110), sizes.px(560)])


def choose_folder(parent: QWidget | None, title: str) -> str:
    """Ask for a folder and return it, or nothing when the clerk changed their mind."""
    return _answer(folder_dialog(parent, title))


def choose_file(parent: QWidget | None, title: str, kinds: str) -> str:
    """Ask for a file that is there; nothing when the clerk changed their mind."""
    return _answer(file_dialog(parent, title, kinds))


def choose_place(parent: QWidget | None, title: str, name: str, kinds: str) -> str:
    """Ask where a file is to be written; nothing when the clerk changed their mind."""
    return _answer(place_dialog(parent, title, name, kinds))


def _answer(dialog: QFileDialog) -> str:
    """Return what was chosen as the system writes paths, since screens show it."""
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return QDir.toNativeSeparators(chosen[0]) if chosen else ""
