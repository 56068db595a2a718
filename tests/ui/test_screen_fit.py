"""Windows open within the screen they open on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from hall_app.ui.screen_fit import WANTED, ScreenFit


@pytest.fixture
def opened(qtbot):
    """Return a function that opens a window on a screen with that much room."""

    def show(width: int, height: int, later: QSize | None = None) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        window.setMinimumSize(640, 400)
        ScreenFit(window, QSize(width, height))
        if later is not None:
            window.resize(later)
        assert window.width() <= width
        assert window.height() <= height
        window.show()
        return window

    return show


@pytest.mark.parametrize("room", [(960, 540), (1093, 552), (1366, 728), (600, 380)])
def test_a_window_that_does_not_fit_the_screen_opens_maximised_within_it(opened, room):
    assert opened(*room).isMaximized()


def test_a_window_that_fits_has_its_wanted_size(opened):
    window = opened(1920, 1040)
    assert window.size() == WANTED
    assert not window.isMaximized()


def test_a_size_given_before_the_window_opens_stays(opened):
    window = opened(960, 540, later=QSize(800, 480))
    assert window.size() == QSize(800, 480)
    assert not window.isMaximized()
