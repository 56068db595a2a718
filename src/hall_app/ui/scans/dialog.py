"""The dialog of the pictures and scanned papers of one person or household."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout

from hall_app.domain.scanners import LONGEST_PAGE
from hall_app.domain.scans import CONSENT, PHOTO
from hall_app.support.clock import hall_time
from hall_app.ui import metrics
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.errors import explain
from hall_app.ui.file_choosers import choose_file
from hall_app.ui.i18n import mark, translate
from hall_app.ui.scans.camera_dialog import CameraDialog
from hall_app.ui.scans.controller import ScansController
from hall_app.ui.scans.scanner_dialog import ScannerDialog
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.pdf_preview import PdfPreview
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.scans import ScanLine
    from hall_app.ui.desk import Desk

PAPERS = (
    PHOTO, "居民身份证", "户口簿", "结婚证", "离婚证", "出生医学证明", "残疾人证", "不动产权证",
    "房屋租赁合同", "低保审批表", CONSENT, "其他",
)  # fmt: skip
"""The papers that people bring most; another name is an own one, typed at intake."""
_ROWS, _ROW, _BESIDE = 5, 32, 205
"""Rows of the list, the height of one, and what the rest of the dialog takes at 100 %."""
_PAPER_WIDTH = 195
"""Pixels that the paper's name needs beside the buttons at 100 %."""
FILES = "*.jpg *.jpeg *.png *.pdf"


class ScansDialog(Dialog):
    """List pictures and papers; add from file, clipboard, camera or scanner (Alt+O, C, K, S)."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        parent: QWidget,
        *,
        person_id: int | None = None,
        household_id: int | None = None,
    ) -> None:
        fact = mark("Scans", "Photo and papers of {name}").shown(name=name)
        super().__init__("scans-dialog", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMaximumWidth(metrics.current().px(900))
        self.setMinimumWidth(min(metrics.current().px(760), parent.window().width() - 40))
        self._desk = desk
        self.controller = ScansController(desk, person_id, household_id, self)
        self._make_way_in()
        self._make_list()
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self._make_answers()
        self.controller.listed.connect(self.table.show_rows)
        self.controller.failed.connect(self.refuse)
        self.controller.refresh()
        self.paper.setFocus()

    def _make_way_in(self) -> None:
        row = QHBoxLayout()
        label = Label(translate("Scans", "Paper"), "second")
        self.paper = ChoiceField("scan-paper", [Choice(value=one, words=one) for one in PAPERS])
        self.paper.setAccessibleName(label.text())
        self.paper.set_value(PHOTO)
        label.setBuddy(self.paper)
        row.addWidget(label)
        row.addWidget(self.paper, 1)
        buttons = []
        for key, words, icon, call in (
            ("Alt+O", translate("Scans", "From a file"), "form", self.choose_file),
            ("Alt+C", translate("Scans", "From the clipboard"), "clip", self.paste),
            ("Alt+K", translate("Scans", "From the camera"), "camera", self.shoot),
            ("Alt+S", translate("Scans", "From the scanner"), "scan", self.scan),
        ):
            button = Button(words, keys=key, icon=icon)
            button.setObjectName(f"scans-{key[-1].lower()}")
            button.clicked.connect(call)
            button.setVisible(self._desk.may("scans.keep"))
            buttons.append(button)
            QShortcut(QKeySequence(key), self, activated=call)  # type: ignore[call-overload]
        self.body.addLayout(row)
        wide = sum(button.sizeHint().width() for button in buttons)
        if wide > self.minimumWidth() - metrics.current().px(_PAPER_WIDTH):
            row = QHBoxLayout()  # large letters: they do not fit beside the paper's name
            self.body.addLayout(row)
        for button in buttons:
            row.addWidget(button)
        if row.count() == len(buttons):
            row.addStretch(1)

    def _make_list(self) -> None:
        self.table: RowTable[ScanLine] = RowTable(
            "scans",
            _columns(),
            accessible=self.accessibleName(),
            empty=EmptyState("camera"),
            key=lambda one: one.scan_id,
        )
        self.table.empty.say(
            translate("Scans", "Nothing hangs here yet"),
            translate("Scans", "JPEG and PNG pictures and PDF files can be added."),
        )
        rows = self.rows_that_fit(_ROWS, _ROW, _BESIDE)
        self.table.setFixedHeight(metrics.current().head + rows * metrics.current().px(_ROW))
        self.table.opened.connect(self.look)
        self.body.addWidget(self.table)
        self.picture = Label("", "body")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.hide()
        self.body.addWidget(self.picture)
        self.pages = PdfPreview()
        self.pages.hide()
        self.body.addWidget(self.pages)

    def _make_answers(self) -> None:
        remove = Button(translate("Scans", "Take it off"), keys="Alt+Del")
        remove.setObjectName("scans-remove")
        remove.clicked.connect(self.remove)
        remove.setVisible(self._desk.may("scans.keep"))
        self._answers.addWidget(remove)
        QShortcut(QKeySequence("Alt+Del"), self, activated=self.remove)  # type: ignore[call-overload]
        self.add_answer("close", Button(translate("Scans", "Close"), "quiet", keys="Esc"))

    # --- what the clerk does ----------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file and keep it."""
        words = translate("Scans", "Pictures and papers")
        chosen = choose_file(self, words, f"{words} ({FILES})")
        if chosen:
            self.add_file(Path(chosen))

    def add_file(self, file: Path) -> None:
        """Keep a file as the paper that is chosen."""
        self.message.hide()
        self.controller.add_file(file, self.paper.value(), self._added)

    def paste(self) -> None:
        """Keep the picture of the clipboard as the paper that is chosen."""
        self.message.hide()
        image = QApplication.clipboard().image()
        self.controller.add_bytes(_encoded(image), self.paper.value(), self._added)

    def shoot(self) -> None:
        """Take the paper that is chosen with a document camera, page by page."""
        self._take_pages(CameraDialog, 0)

    def scan(self) -> None:
        """Take the paper that is chosen with a scanner, as fine as the clerk chooses there."""
        self._take_pages(ScannerDialog, LONGEST_PAGE)

    def _take_pages(self, kind: type[CameraDialog | ScannerDialog], longest: int) -> None:
        self.message.hide()
        below = self.parentWidget()
        over = below.window() if below is not None else self
        dialog = kind(self._desk, self.paper.value(), over)

        def keep(paper: str, pages: tuple[bytes, ...]) -> None:
            self.controller.add_pages(pages, paper, self._added, longest=longest)

        dialog.kept.connect(keep)
        dialog.open()

    def look(self, one: ScanLine) -> None:
        """Show one, large."""
        self.controller.look(one.scan_id, lambda content: self._show(one, content))

    def remove(self) -> None:
        """Take off the one with the focus, with a reason."""
        one = self.table.current
        if one is None:
            return
        dialog = ReasonDialog(
            mark("Scans", "Take off “{paper}”?").shown(paper=one.paper),
            translate("Scans", "It stays on record with the reason and is shown no more."),
            translate("Scans", "Take it off"),
            self,
            kind="danger",
        )
        dialog.given.connect(lambda reason: self.controller.remove(one.scan_id, reason))
        dialog.open()

    def refuse(self, fault: Exception) -> None:
        """Say what is wrong with a file."""
        self.message.setText(explain(fault).whole)
        self.message.show()

    def _added(self) -> None:
        self.message.hide()

    def _show(self, one: ScanLine, content: bytes) -> None:
        pdf = one.kind == "pdf"
        self.pages.setVisible(pdf)
        self.picture.setVisible(not pdf)
        if pdf:
            self.pages.show_pdf(content)
            return
        room = metrics.current().px(320)
        size = QSize(self.width() - metrics.current().px(40), min(room, self._room()))
        picture = QPixmap.fromImage(QImage.fromData(content)).scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self.picture.setPixmap(picture)
        self.picture.setAccessibleName(one.paper)

    def _room(self) -> int:
        below = self.parentWidget()
        return max(80, (below.window().height() if below else 768) - self.height())


def _encoded(image: QImage) -> bytes:
    """Return a picture of the clipboard as a file; nothing for an empty clipboard."""
    if image.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    buffer.close()
    return bytes(data.data())


def _columns() -> tuple[Column[ScanLine], ...]:
    return (
        Column(
            title=translate("Scans", "Paper"), cell=lambda one: Cell(words=one.paper, bold=True)
        ),
        Column(title=translate("Scans", "File"), cell=lambda one: Cell(words=one.title)),
        Column(
            title=translate("Scans", "Kept on"),
            cell=lambda one: Cell(words=hall_time(one.at).date().isoformat(), tone="ink2"),
            width=100,
        ),
        Column(
            title=translate("Scans", "By"), cell=lambda one: Cell(words=one.by, tone="ink2"),
            width=90,
        ),
    )  # fmt: skip
