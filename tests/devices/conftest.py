"""The printers and scanners that the tests of this folder share."""

from __future__ import annotations

from cups_fixture import cups
from ipp_printer import network_printer
from sane_fixture import sane

__all__ = ["cups", "network_printer", "sane"]
