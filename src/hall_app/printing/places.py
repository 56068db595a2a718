"""Things at a fixed place: boxes, codes, lines, seal and signature places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hall_app.printing.codes import code128, qr
from hall_app.printing.marks import FrameMark, ImageMark, LineMark, Mark, RingMark
from hall_app.printing.schema import (
    BoxPlace,
    Code128Place,
    Form,
    ImagePlace,
    LinePlace,
    Place,
    QrPlace,
    RectPlace,
    SealPlace,
    SignPlace,
)
from hall_app.printing.styles import Align, Style, Valign
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hall_app.printing.filling import Filling
    from hall_app.printing.surface import Surface

_CAPTION_HEIGHT = 4.0
_DATE_HEIGHT = 5.5


class PlaceDrawer:
    """Draw placed things, shifted by the corner of the band they belong to."""

    def __init__(self, form: Form, filling: Filling, surface: Surface) -> None:
        self._form = form
        self._filling = filling
        self._surface = surface
        self._drawers: dict[type, Callable[..., Iterator[Mark]]] = {
            BoxPlace: self._box,
            QrPlace: self._qr,
            Code128Place: self._code128,
            LinePlace: self._line,
            RectPlace: self._rect,
            ImagePlace: self._image,
            SealPlace: self._seal,
            SignPlace: self._sign,
        }

    def draw(self, place: Place, dx: float, dy: float) -> Iterator[Mark]:
        """Return the marks of one placed thing."""
        return self._drawers[type(place)](place, dx, dy)

    def _box(self, place: BoxPlace, dx: float, dy: float) -> Iterator[Mark]:
        x, y, w, h = place.box
        yield from self._surface.boxed(
            self._filling.text(place.text),
            self._form.style(place.style),
            (x + dx, y + dy, w, h),
            place.fit,
            element=place.text[:40],
        )

    def _qr(self, place: QrPlace, dx: float, dy: float) -> Iterator[Mark]:
        value = self._filling.text(place.value)
        if value:
            yield qr(value, x=place.at[0] + dx, y=place.at[1] + dy, size=place.size)

    def _code128(self, place: Code128Place, dx: float, dy: float) -> Iterator[Mark]:
        value = self._filling.text(place.value)
        x, y = place.at[0] + dx, place.at[1] + dy
        if not value:
            return
        bars = place.h - (_CAPTION_HEIGHT if place.caption else 0)
        yield code128(value, x=x, y=y, w=place.w, h=bars)
        if place.caption:
            style = replace(self._form.style(place.style), align=Align.CENTER)
            box = (x, y + bars, place.w, _CAPTION_HEIGHT)
            yield from self._surface.boxed(value, style, box, element="code128")

    def _line(self, place: LinePlace, dx: float, dy: float) -> Iterator[Mark]:
        (x1, y1), (x2, y2) = place.at, place.to
        yield LineMark(x1 + dx, y1 + dy, x2 + dx, y2 + dy, place.width, place.dash)

    def _rect(self, place: RectPlace, dx: float, dy: float) -> Iterator[Mark]:
        x, y, w, h = place.box
        yield FrameMark(x + dx, y + dy, w, h, place.width)

    def _image(self, place: ImagePlace, dx: float, dy: float) -> Iterator[Mark]:
        path = Path(self._form.folder or ".") / place.file
        if not self._form.folder or not path.is_file():
            raise PrintFault("picture-missing", form=self._form.id, element=place.file)
        x, y, w, h = place.box
        yield ImageMark(x + dx, y + dy, w, h, str(path))

    def _seal(self, place: SealPlace, dx: float, dy: float) -> Iterator[Mark]:
        x, y, size = place.at[0] + dx, place.at[1] + dy, place.size
        style = replace(self._form.style(place.style), align=Align.CENTER, pad=0.0)
        if place.ring:
            yield RingMark(x + size / 2, y + size / 2, size / 2)
        faint = replace(style, gray=max(style.gray, 0.45))
        middle = (x, y + size / 2 - 3, size, 6.0)
        yield from self._surface.boxed(
            self._filling.text(place.text), faint, middle, element="seal"
        )
        date = self._filling.text(place.date)
        if date:
            below = (x, y + size + 0.5, size, _DATE_HEIGHT)
            yield from self._surface.boxed(date, style, below, element="seal")

    def _sign(self, place: SignPlace, dx: float, dy: float) -> Iterator[Mark]:
        x, y, w, h = place.box
        style: Style = replace(self._form.style(place.style), valign=Valign.BOTTOM, pad=0.0)
        words = self._filling.text(place.text)
        used = min(self._surface.setter.width(words, style), w)
        yield from self._surface.boxed(
            words, style, (x + dx, y + dy, used + 0.1, h), element="sign"
        )
        yield LineMark(x + dx + used + 0.5, y + dy + h, x + dx + w, y + dy + h)
