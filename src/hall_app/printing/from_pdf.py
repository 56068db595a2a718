"""An official PDF with fields becomes an overlay form; its pages become the background."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import tomlkit

from hall_app.printing.acroform import FieldKind, PdfField, PdfForm
from hall_app.printing.draft import FormDraft, Suggestion, head_of, size_of, strictly_read
from hall_app.printing.reading import FormFault
from hall_app.printing.suggesting import Suggester, is_choice, usual_format
from hall_app.printing.variables import known, rows_variable

if TYPE_CHECKING:
    from tomlkit.items import Table

BACKGROUND = "blank.pdf"
UNBOUND = "unbound"
"""Group of the names that stand for nothing yet: the reader refuses them until they are bound."""
_TICK = "√"
_PARTS = re.compile(r"[:：/／|｜_－\-—=]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LONGEST, _COMMENT = 40, 20
"""Characters of a field's words in a fault, and in a comment of the file."""


def pdf_form(form: PdfForm, *, form_id: str, version: int = 1, title: str = "") -> FormDraft:
    """Return the overlay form of a PDF's fields.

    A field is bound when its name is a registered one, or when its tooltip or name is the label
    of one. A comb becomes characters with a pitch, a tick the mark of its condition. What cannot
    be bound gets a name of its own that the reader refuses, and a fault with the field's words.
    """
    return _PdfDraft(form).draft(form_id, version, title)


class _PdfDraft:
    """Make the document of one PDF."""

    def __init__(self, form: PdfForm) -> None:
        self._form = form
        self._suggester = Suggester(
            (word for one in form.fields for word in (one.tooltip, _own_name(one))),
            named=(_as_path(one.name) for one in form.fields),
        )
        self._faults: list[FormFault] = []
        self._suggested: list[Suggestion] = []

    def draft(self, form_id: str, version: int, title: str) -> FormDraft:
        document = head_of(form_id, version, title or self._form.title)
        page = tomlkit.table()
        page["size"] = size_of(*self._form.size)
        page["margin"] = [0, 0, 0, 0]
        page["background"] = BACKGROUND
        document["page"] = page
        document["style"] = _styles()
        places = tomlkit.aot()
        for number, field in enumerate(self._form.fields, 1):
            places.append(self._place(field, number))
        document["at"] = places
        text = tomlkit.dumps(document)
        return FormDraft(
            form_id=form_id,
            title=str(document["title"]),
            text=text,
            faults=tuple(
                one
                for one in strictly_read(text, form_id, self._faults)
                if not one.given.startswith(f"{UNBOUND}.")
            ),
            suggested=tuple(self._suggested),
            background=self._form.flat,
            background_name=BACKGROUND,
        )

    def _place(self, field: PdfField, number: int) -> Table:
        place = tomlkit.table()
        if field.kind in {FieldKind.CHECK, FieldKind.RADIO}:
            place["mark"] = _TICK
            place["when"] = self._condition(field, number)
        else:
            name = self._name(field, number)
            how = usual_format(name)
            place["field"] = f"{name}:{how}" if how else name
        place["box"] = [_short(one) for one in field.box]
        if field.kind is FieldKind.COMB:
            place["pitch"] = round(field.box[2] / field.characters, 3)
        style = "lines" if field.multiline else field.align
        if style:
            place["style"] = style
        if field.page > 1:
            place["page"] = field.page
        if f"{UNBOUND}." in f"{place.get('when', '')}{place.get('field', '')}":
            place.comment(_words(field)[:_COMMENT])
        return place

    def _name(self, field: PdfField, number: int) -> str:
        """Return the name a field prints: its own, else the one its words ask for."""
        own = _as_path(field.name)
        if known(own) and rows_variable(own) is None and not own.startswith("extra."):
            return own
        for word in (field.tooltip, _own_name(field)):
            found = self._suggester.name(word)
            if found:
                self._suggest(number, word, found)
                return found
        return self._unbound(field, number)

    def _condition(self, field: PdfField, number: int) -> str:
        """Return when a tick is drawn: a choice equals its word, or a yes holds."""
        parts = [part.strip() for part in _PARTS.split(field.tooltip or _own_name(field))]
        value = parts.pop() if len(parts) > 1 else ""
        value = field.state if _chinese(field.state) else value
        label = parts[0] if parts else ""
        found = self._suggester.name(label) if label else ""
        if found and value:
            self._suggest(number, label, found)
            return f"{found}={value}"
        if found and is_choice(found) and field.kind is FieldKind.CHECK:
            self._suggest(number, label, found)
            return found
        return self._unbound(field, number)

    def _unbound(self, field: PdfField, number: int) -> str:
        self._faults.append(
            FormFault(key=f"at {number}", line=0, reason="unbound-field", given=_words(field))
        )
        return f"{UNBOUND}.f{number}"

    def _suggest(self, number: int, label: str, name: str) -> None:
        self._suggested.append(Suggestion(place=f"at {number}", label=label[:20], name=name))


def _short(millimetres: float) -> float | int:
    """Return a length as a person would write it."""
    tenths = round(millimetres, 1)
    return int(tenths) if tenths.is_integer() else tenths


def _words(field: PdfField) -> str:
    """Return what a field calls itself, fit for a comment and a fault."""
    words = [field.tooltip, field.name, field.state]
    text = " · ".join(dict.fromkeys(one.strip() for one in words if one.strip()))
    plain = "".join(one if unicodedata.category(one)[0] != "C" else " " for one in text)
    return plain[:_LONGEST] or "?"


def _own_name(field: PdfField) -> str:
    return field.name.rpartition(".")[2]


def _as_path(name: str) -> str:
    """Return a field's name the way names are registered: ``applicant.idNumber`` and the like."""
    return ".".join(
        _HUMP.sub("_", part).lower().partition("[")[0].strip() for part in name.split(".")
    )


def _chinese(word: str) -> bool:
    return any("\u4e00" <= one <= "\u9fff" for one in word)


def _styles() -> Table:
    styles = tomlkit.table()
    for name, patch in (
        ("default", {"size": 10.5, "min": 5, "pad": 0.5}),
        ("center", {"align": "center"}),
        ("right", {"align": "right"}),
        ("lines", {"valign": "top"}),
    ):
        style = tomlkit.inline_table()
        style.update(patch)
        styles[name] = style
    return styles
