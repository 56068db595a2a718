"""What is approved, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.ui.i18n import Marked

ACTS: Mapping[str, Marked] = {
    "intake.override": mark("Approval", "Accept although papers are missing: {about}"),
    "intake.void-late": mark("Approval", "Void the case {about}"),
    "households.unmask": mark("Approval", "Print whole ID numbers and phones: {about}"),
    "residents.export": mark("Approval", "Take a list out of the archive: {about}"),
    "residents.unmask": mark(
        "Approval", "Take whole ID numbers and phones out of the archive: {about}"
    ),
    "retention.approve": mark("Approval", "Let what is past its period be destroyed: {about}"),
}
"""The acts of the policy file that can be approved, each with what it is done to."""


def act_words(act: str, about: str) -> str:
    """Return what is to be approved."""
    return ACTS[act].shown(about=about)
