"""The pair of Python and PySide6 installed here keeps its books right."""

from __future__ import annotations

import sys

import PySide6
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

CALLS = 1000
SLACK = 50


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
@pytest.mark.parametrize(
    "call",
    [
        lambda label: label.setText("x"),
        lambda label: label.setObjectName("x"),
        lambda label: label.layout(),
        lambda label: label.property("nothing"),
        QObject.parent,
    ],
    ids=["setText", "setObjectName", "layout", "property", "parent"],
)
@pytest.mark.fault("T48")
def test_calls_that_return_nothing_keep_the_references_to_none(qtbot, call):
    """PySide6 6.12.0 on Python 3.11 drops one each time and aborts the desk within minutes."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call(label)
    assert abs(sys.getrefcount(None) - before) < SLACK


def test_qt_is_the_pinned_version():
    assert PySide6.__version__ == "6.9.3"
