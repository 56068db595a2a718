"""The printers that the tests of this folder share."""

from __future__ import annotations

from cups_fixture import cups

__all__ = ["cups"]
