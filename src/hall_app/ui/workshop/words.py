"""Words of the workshop: what fonts, formats and faults are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.overlays.asking import Asked
from hall_app.domain.overlays.views import Data
from hall_app.ui.errors import explain_code
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.overlays.place import Place
    from hall_app.domain.overlays.views import DraftFault, PrintableName
    from hall_app.ui.i18n import Marked

FONTS: Mapping[str, Marked] = {
    "song": mark("Workshop", "Song"),
    "hei": mark("Workshop", "Hei"),
    "kai": mark("Workshop", "Kai"),
    "fangsong": mark("Workshop", "Fangsong"),
}
ALIGNS: Mapping[str, Marked] = {
    "left": mark("Workshop", "Left"),
    "center": mark("Workshop", "Centre"),
    "right": mark("Workshop", "Right"),
}
VALIGNS: Mapping[str, Marked] = {
    "top": mark("Workshop", "Top"),
    "middle": mark("Workshop", "Middle"),
    "bottom": mark("Workshop", "Bottom"),
}
FITS: Mapping[str, Marked] = {
    "shrink": mark("Workshop", "Becomes smaller"),
    "wrap": mark("Workshop", "More lines, same size"),
    "grow": mark("Workshop", "Smaller, then more lines"),
    "error": mark("Workshop", "Stops and says so"),
}
FORMATS: Mapping[str, Marked] = {
    "": mark("Workshop", "As it is"),
    "date_cn": mark("Workshop", "Date in full"),
    "datetime_cn": mark("Workshop", "Date and time"),
    "date_short": mark("Workshop", "Month and day"),
    "moment_short": mark("Workshop", "Month, day and time"),
    "money": mark("Workshop", "Amount in figures"),
    "money_cn": mark("Workshop", "Amount in words"),
    "mask_id": mark("Workshop", "Number masked"),
    "mask_phone": mark("Workshop", "Phone masked"),
    "name_public": mark("Workshop", "Name masked"),
    "to_building": mark("Workshop", "Address to the building"),
    "yesno": mark("Workshop", "Yes or no"),
}
OF_KIND: Mapping[str, tuple[str, ...]] = {
    "date": ("date_cn", "date_short", ""),
    "moment": ("datetime_cn", "date_cn", "moment_short", ""),
    "money": ("money", "money_cn"),
    "id": ("", "mask_id"),
    "phone": ("", "mask_phone"),
    "yesno": ("yesno", ""),
}
"""Formats that suit a kind of value; the first is taken when a name is placed."""
PLAIN_FORMATS = ("", "name_public", "to_building")
ASKED: Mapping[str, Marked] = {
    Asked.ALWAYS: mark("Workshop", "Always"),
    Asked.IS: mark("Workshop", "Is"),
    Asked.IS_NOT: mark("Workshop", "Is not"),
    Asked.THERE: mark("Workshop", "Is filled in"),
    Asked.MISSING: mark("Workshop", "Is empty"),
}
DATA: Mapping[Data, Marked] = {
    Data.SAMPLE: mark("Workshop", "Ordinary sample"),
    Data.LONGEST: mark("Workshop", "Longest sample"),
}
_REASONS: Mapping[str, Marked] = {
    "outside-the-page": mark("Workshop", "It reaches over the edge of the sheet."),
    "bad-brace": mark("Workshop", "A brace stands alone; each name needs a pair of them."),
    "bad-name": mark("Workshop", "This name cannot be read."),
    "bad-condition": mark("Workshop", "The condition cannot be read."),
    "unknown-variable": mark("Workshop", "There is no such name: {given}"),
    "unknown-format": mark("Workshop", "There is no such format: {given}"),
    "unknown-style": mark("Workshop", "There is no such style: {given}"),
    "one-of-field-text-mark": mark("Workshop", "It needs a name, a text or a mark."),
    "file-too-large": mark("Workshop", "The form has too many places."),
    "too-many-blocks": mark("Workshop", "The form has too many places."),
    "wrong-value": mark("Workshop", "A value cannot be used: {given}"),
}
_ODD = mark("Workshop", "Something is not written as a form needs it ({reason}).")


def choices(words: Mapping[str, Marked]) -> tuple[Choice, ...]:
    """Return a table of words as what a field offers."""
    return tuple(Choice(value=key, words=word.shown()) for key, word in words.items())


def formats_of(kind: str) -> tuple[str, ...]:
    """Return the formats that suit a kind of value."""
    return OF_KIND.get(kind, PLAIN_FORMATS)


def place_words(place: Place, names: Mapping[str, PrintableName]) -> str:
    """Return what a place prints, in a few words."""
    if place.mark:
        return place.mark
    if place.text:
        return place.text
    known = names.get(place.field)
    if known is not None:
        return name_words(known)
    return translate("Workshop", "not chosen yet") if _unbound(place.field) else place.field


def _unbound(name: str) -> bool:
    """Tell whether a field of a PDF waits for somebody to say what it prints."""
    return name.startswith("unbound.")


def name_words(name: PrintableName) -> str:
    """Return a name with its group, unless its label says the group already."""
    if name.label.startswith(name.group):
        return name.label
    return f"{name.group} · {name.label}"


def fault_words(fault: DraftFault) -> str:
    """Return what is wrong, in one sentence."""
    if fault.code == "form-broken":
        reason = str(fault.details.get("reason", ""))
        if _unbound(str(fault.details.get("given", ""))):
            return translate("Workshop", "Nobody said yet what is printed here.")
        return _REASONS.get(reason, _ODD).filled(fault.details)
    if fault.code == "text-does-not-fit":
        return _too_long(fault)
    told = {str(name): value for name, value in fault.details.items()}
    return explain_code(fault.code, fields=(), **told).headline


def _too_long(fault: DraftFault) -> str:
    longest = fault.data is Data.LONGEST
    if fault.width:
        words = (
            mark("Workshop", "The longest sample needs {width} mm of width.")
            if longest
            else mark("Workshop", "The sample needs {width} mm of width.")
        )
        return words.shown(width=f"{fault.width:g}")
    if longest:
        return translate("Workshop", "The longest sample does not fit.")
    return translate("Workshop", "The sample does not fit.")
