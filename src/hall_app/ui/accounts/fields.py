"""Secrets typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.errors import explain_code
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from hall_app.ui.widgets.form_grid import FormGrid

__all__ = ["LEAST_SECRET", "SecretField", "check_pair"]

LEAST_SECRET = 8


def check_pair(
    form: FormGrid, first: str, again: str, too_short: str, found: dict[str, str]
) -> None:
    """Add what is wrong with a secret typed twice."""
    if first in found:
        return
    if len(form.text(first)) < LEAST_SECRET:
        found[first] = explain_code(too_short, least=LEAST_SECRET).whole
        found.pop(again, None)
    elif again not in found and form.text(first) != form.text(again):
        found[again] = translate("Wizard", "Both are not alike. Type it once more.")
