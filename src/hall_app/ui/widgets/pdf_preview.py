"""The stored PDF, as it goes to the printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.ui.i18n import translate


class PdfPreview(QWidget):
    """Show a paper from its bytes; never a second drawing of it."""

    def __init__(self, name: str = "paper", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setObjectName(name)
        self._view.setAccessibleName(translate("Paper", "The paper as it will be printed"))
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self._view.setDocument(self._document)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)

    @property
    def pages(self) -> int:
        """Return how many pages are shown."""
        return self._document.pageCount()

    def show_pdf(self, content: bytes) -> None:
        """Show a paper; no bytes show nothing."""
        self._document.close()
        self._buffer.close()
        self._bytes = QByteArray(content)
        if not content:
            return
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)

    def fit_width(self) -> None:
        """Show the paper as wide as there is room."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
