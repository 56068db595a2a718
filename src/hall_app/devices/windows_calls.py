"""The calls of winspool.drv and gdi32.dll that printing as lines and letters needs, over ctypes.

Written from the Windows API reference; the same order of calls was run under Wine. Nothing here
decides anything: ``spooler_vector`` does, and is tested on every system.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from hall_app.devices.printers import PaperSize, Tray
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Sequence

DC_PAPERS, DC_PAPERSIZE, DC_BINS, DC_BINNAMES = 2, 3, 6, 12
DM_OUT_BUFFER, DM_IN_BUFFER = 2, 8
IDOK = 1
BIN_NAME = 24
"""Characters that one name of a tray takes in the answer."""
FPDF_ANNOT, FPDF_PRINTING = 0x01, 0x800
_TENTHS = 10
_UTF16 = 2


class DocInfo(ctypes.Structure):
    """DOCINFOW."""

    _fields_ = [
        ("cbSize", ctypes.c_int),
        ("lpszDocName", ctypes.c_wchar_p),
        ("lpszOutput", ctypes.c_wchar_p),
        ("lpszDatatype", ctypes.c_wchar_p),
        ("fwType", ctypes.c_uint32),
    ]


class WindowsCalls:
    """Call Windows itself."""

    def __init__(self) -> None:
        self._spool = library("winspool.drv")
        self._gdi = library("gdi32")
        handle, text, room = ctypes.c_void_p, ctypes.c_wchar_p, ctypes.c_void_p
        self._gdi.CreateDCW.restype = handle
        self._gdi.CreateDCW.argtypes = [text, text, text, room]
        self._gdi.StartDocW.argtypes = [handle, ctypes.POINTER(DocInfo)]
        self._gdi.GetDeviceCaps.argtypes = [handle, ctypes.c_int]
        for name in ("StartPage", "EndPage", "EndDoc", "AbortDoc", "DeleteDC"):
            getattr(self._gdi, name).argtypes = [handle]
        self._spool.DeviceCapabilitiesW.argtypes = [text, text, ctypes.c_uint16, room, room]
        self._spool.DocumentPropertiesW.argtypes = [
            handle,
            handle,
            text,
            room,
            room,
            ctypes.c_uint32,
        ]

    def papers(self, printer: str) -> Sequence[tuple[int, PaperSize]]:
        """Return the sheets of a printer by their number."""
        numbers = self._words(printer, DC_PAPERS)
        return paper_table(numbers, self._numbers(printer, DC_PAPERSIZE, 2))

    def trays(self, printer: str) -> tuple[Tray, ...]:
        """Return the trays of a printer; their numbers are the keys."""
        numbers = self._words(printer, DC_BINS)
        count = self._ask(printer, DC_BINNAMES, None)
        room = ctypes.create_string_buffer(max(0, count) * BIN_NAME * _UTF16)
        count = self._ask(printer, DC_BINNAMES, room) if count > 0 else 0
        return tray_table(numbers, room.raw[: max(0, count) * BIN_NAME * _UTF16])

    def devmode(self, printer: str) -> bytearray:
        """Return how a printer is set up; empty when it cannot be asked."""
        return self._properties(printer, None)

    def accepted(self, printer: str, devmode: bytearray) -> bytearray:
        """Return a set-up as the driver takes it; empty when it takes none."""
        return self._properties(printer, devmode)

    def create_dc(self, printer: str, devmode: bytearray) -> int:
        """Open a printer for drawing; 0 when it is not there."""
        room = (ctypes.c_char * len(devmode)).from_buffer(devmode)
        return int(self._gdi.CreateDCW("WINSPOOL", printer, None, ctypes.byref(room)) or 0)

    def caps(self, dc: int, index: int) -> int:
        """Return one measure of an opened printer."""
        return int(self._gdi.GetDeviceCaps(dc, index))

    def start_doc(self, dc: int, title: str) -> int:
        """Begin a job; its number, or 0 and less."""
        info = DocInfo(ctypes.sizeof(DocInfo), title, None, None, 0)
        return int(self._gdi.StartDocW(dc, ctypes.byref(info)))

    def start_page(self, dc: int) -> int:
        """Begin a page."""
        return int(self._gdi.StartPage(dc))

    def end_page(self, dc: int) -> int:
        """End a page."""
        return int(self._gdi.EndPage(dc))

    def end_doc(self, dc: int) -> int:
        """End a job; 0 and less when the queue refuses it."""
        return int(self._gdi.EndDoc(dc))

    def abort_doc(self, dc: int) -> int:
        """Throw a begun job away."""
        return int(self._gdi.AbortDoc(dc))

    def delete_dc(self, dc: int) -> int:
        """Close a printer."""
        return int(self._gdi.DeleteDC(dc))

    def _properties(self, printer: str, wish: bytearray | None) -> bytearray:
        handle = ctypes.c_void_p()
        if not self._spool.OpenPrinterW(printer, ctypes.byref(handle), None):
            return bytearray()
        try:
            ask = self._spool.DocumentPropertiesW
            size = int(ask(None, handle, printer, None, None, 0))
            if size <= 0:
                return bytearray()
            answer = bytearray(size)
            room = (ctypes.c_char * size).from_buffer(answer)
            given, flags = None, DM_OUT_BUFFER
            if wish is not None:
                given = ctypes.byref((ctypes.c_char * len(wish)).from_buffer(wish))
                flags |= DM_IN_BUFFER
            done = ask(None, handle, printer, ctypes.byref(room), given, flags)
            return answer if int(done) == IDOK else bytearray()
        finally:
            self._spool.ClosePrinter(handle)

    def _words(self, printer: str, wanted: int) -> tuple[int, ...]:
        count = self._ask(printer, wanted, None)
        room = (ctypes.c_uint16 * max(0, count))()
        count = self._ask(printer, wanted, room) if count > 0 else 0
        return tuple(room[: max(0, count)])

    def _numbers(self, printer: str, wanted: int, parts: int) -> tuple[int, ...]:
        count = self._ask(printer, wanted, None)
        room = (ctypes.c_int32 * (max(0, count) * parts))()
        count = self._ask(printer, wanted, room) if count > 0 else 0
        return tuple(room[: max(0, count) * parts])

    def _ask(self, printer: str, wanted: int, room: Any) -> int:
        where = None if room is None else ctypes.byref(room)
        return int(self._spool.DeviceCapabilitiesW(printer, None, wanted, where, None))


def paper_table(
    numbers: Sequence[int], measures: Sequence[int]
) -> tuple[tuple[int, PaperSize], ...]:
    """Put the answers of DC_PAPERS and DC_PAPERSIZE, tenths of millimetres, together."""
    pairs = zip(measures[0::2], measures[1::2], strict=False)
    return tuple(
        (number, PaperSize(width=wide / _TENTHS, height=high / _TENTHS))
        for number, (wide, high) in zip(numbers, pairs, strict=False)
    )


def tray_table(numbers: Sequence[int], names: bytes) -> tuple[Tray, ...]:
    """Put the answers of DC_BINS and DC_BINNAMES together."""
    step = BIN_NAME * _UTF16
    words = [
        names[at : at + step].decode("utf-16-le", "replace").split("\0", 1)[0]
        for at in range(0, len(names), step)
    ]
    return tuple(
        Tray(key=str(number), name=word or str(number))
        for number, word in zip(numbers, words, strict=False)
    )


class PdfiumPages:
    """A PDF opened by pdfium.

    Raises:
        ValueError: The bytes are no PDF.
    """

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # noqa: PLC0415 - shipped for Windows only
        import pypdfium2.raw  # noqa: PLC0415

        self._raw = pypdfium2.raw
        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as fault:
            raise ValueError(len(pdf)) from fault
        # A page that nobody holds is closed while Windows still draws it.
        self._pages = [self._document[number] for number in range(len(self._document))]

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Return width and height of every page in points."""
        return [page.get_size() for page in self._pages]

    def draw(self, page: int, dc: int, box: tuple[int, int, int, int]) -> bool:
        """Draw a page into a box of dots."""
        flags = FPDF_PRINTING | FPDF_ANNOT
        return bool(self._raw.FPDF_RenderPage(dc, self._pages[page].raw, *box, 0, flags))

    def close(self) -> None:
        """Give the file back."""
        for page in self._pages:
            page.close()
        self._document.close()


def library(name: str) -> Any:
    """Load a library of Windows; ``ctypes`` has the loader there only."""
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        raise PrintFault("spooler-down", reason=name)
    return loader(name, use_last_error=True)
