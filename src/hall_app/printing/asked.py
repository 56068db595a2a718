"""Which names a form asks for; whoever can fill them all can print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.templates import Slot, condition, reference, template
from hall_app.printing.variables import BY_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.printing.schema import At, Form


def names_asked(form: Form) -> frozenset[str]:
    """Return the registered names that an overlay form prints or decides by."""
    found = {name for place in form.at for name in _of_place(form, place)}
    return frozenset(found - BY_ENGINE.keys())


def _of_place(form: Form, place: At) -> Iterator[str]:
    if place.field:
        yield from _of_field(form, place.field)
    if place.text:
        yield from _of_text(form, place.text)
    if place.when:
        yield condition(place.when).path


def _of_text(form: Form, text: str) -> Iterator[str]:
    for part in template(text):
        if isinstance(part, Slot):
            yield from _of_field(form, part.path)


def _of_field(form: Form, name: str) -> Iterator[str]:
    spec = form.fields.get(name)
    if spec is None:
        yield reference(name).path
    elif spec.text is not None:
        yield from _of_text(form, spec.text)
    else:
        yield reference(spec.path or name).path
