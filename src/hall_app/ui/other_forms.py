"""Choosing one of the overlay forms that a case or a person fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.overlays.views import FormLine
    from hall_app.ui.desk import Desk

OTHER = "other-forms"
OTHER_WORDS = mark("OtherForms", "Other forms")


def ask_other_form(
    desk: Desk,
    over: QWidget,
    load: Callable[[], tuple[FormLine, ...]],
    chosen: Callable[[str], None],
    error: Callable[[Exception], None],
) -> None:
    """Offer the forms that can be filled from here, and tell which was chosen.

    Args:
        desk: Services and lanes.
        over: The page that the choice lies over.
        load: Brings the forms, on the database lane.
        chosen: Takes the form's name.
        error: Says what the service refused.
    """

    def show(forms: tuple[FormLine, ...]) -> None:
        lines = [Line(key=one.form_id, words=one.title, second=_version(one)) for one in forms]
        if lines:
            fact = translate("OtherForms", "Fill which form?")
            sentence = translate(
                "OtherForms",
                "The pre-printed sheet goes into the printer; only the data is put on it.",
            )
        else:
            fact = translate("OtherForms", "No form can be filled from here")
            sentence = translate(
                "OtherForms", "The head makes forms in the workshop: Settings, Overlay forms."
            )
        take = translate("OtherForms", "Fill it in")
        dialog = PickDialog("other-forms", fact, sentence, lines, take=take, parent=over)
        dialog.accepted.connect(lambda: chosen(dialog.chosen))
        dialog.open()

    desk.tasks.run(load, owner=over, done=show, error=error, key="other-forms")


def _version(one: FormLine) -> str:
    return mark("OtherForms", "version {version}").shown(version=one.version)
