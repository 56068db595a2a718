"""Which papers carry a seal: read from the form itself, so that a hall's own form counts too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.schema import BandBlock, GridBlock, SealPlace
from hall_app.support.errors import CatalogFault, RuleViolation

if TYPE_CHECKING:
    from hall_app.printing.definitions import FormLibrary
    from hall_app.printing.schema import Form


def carries_seal(form: Form) -> bool:
    """Say whether a form leaves a place for the seal."""
    for block in form.blocks:
        if isinstance(block, SealPlace):
            return True
        if isinstance(block, BandBlock) and any(isinstance(one, SealPlace) for one in block.place):
            return True
        if isinstance(block, GridBlock) and "@seal" in block.grid:
            return True
    return False


def sealed_forms(library: FormLibrary) -> frozenset[str]:
    """Return the names of the forms with a place for the seal; broken ones are left out."""
    found = set()
    for name in library.names():
        try:
            if carries_seal(library.form(name)):
                found.add(name)
        except (CatalogFault, RuleViolation):
            continue
    return frozenset(found)
