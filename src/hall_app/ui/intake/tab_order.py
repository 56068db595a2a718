"""Tab goes through a page as one reads it, also after parts of it were made anew."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def put_in_reading_order(page: QWidget) -> None:
    """Chain everything that takes the focus, from the top of the page to its bar."""
    for one, following in pairwise(_readable(page)):
        QWidget.setTabOrder(one, following)


def _readable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _readable(inner)
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        grid = layout
        places.sort(key=lambda place: _corner(grid, place))
    for place in places:
        item: Any = layout.itemAt(place)  # a widget, a layout or a blank; the types know less
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _readable(widget)
        elif inner is not None:
            yield from _laid_out(inner)


def _corner(grid: QGridLayout, place: int) -> tuple[int, int]:
    # PySide's own types say that this returns nothing; it is (row, column, spans of both).
    position: Any = cast("Any", grid).getItemPosition(place)
    return int(position[0]), int(position[1])
