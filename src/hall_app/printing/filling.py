"""The values of one paper as a form asks for them: looked up, formatted, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hall_app.printing.formats import formatted, plain
from hall_app.printing.schema import MAX_PAGES, FieldSpec, Form
from hall_app.printing.templates import Slot, condition, reference, template
from hall_app.printing.variables import look_up
from hall_app.support.errors import PrintFault

TICKED, OPEN = "☑", "☐"
MOST_ENTRIES = 1_000
"""Choices and entries of one field: more than any page holds."""
MOST_ROWS = 20_000
"""Rows of a list: more than the pages of any paper hold."""
_NO_FIELD = FieldSpec()


class Filling:
    """Answer what stands in a cell, a text or a condition.

    Text is substituted once and never looked at again: a name that reads ``{clerk.name}`` or
    ``<b>`` is printed as it is.
    """

    def __init__(self, form: Form, values: Mapping[str, object], copy: str = "") -> None:
        self._form = form
        self._values: Mapping[str, object] = {**values, "copy": copy}
        self._fields: dict[str, str] = {}

    def text(self, source: str, extra: Mapping[str, object] | None = None) -> str:
        """Return a form text with its slots filled."""
        values = {**self._values, **extra} if extra else self._values
        try:
            return "".join(
                part if isinstance(part, str) else self._slot(part, values)
                for part in template(source)
            )
        except PrintFault as fault:
            raise self._named(fault, source[:40]) from None

    def spec(self, name: str) -> FieldSpec:
        """Return what the form says about a field; nothing said gives the defaults."""
        return self._form.fields.get(name, _NO_FIELD)

    def field(self, name: str, row: Mapping[str, object] | None = None) -> str:
        """Return the words of a field, from the paper's values or from one row of a list.

        Raises:
            PrintFault: ``value-unusable`` when the value does not suit the form.
        """
        known = self._fields.get(name) if row is None else None
        if known is not None:
            return known
        try:
            words = self._field(name, self._values if row is None else row)
        except PrintFault as fault:
            raise self._named(fault, name) from None
        if row is None:
            # A row that may grow asks once for its height and once for its words.
            self._fields[name] = words
        return words

    def holds(self, source: str) -> bool:
        """Tell whether a block's condition is met; no condition is met.

        Several choices meet a condition when one of them does.

        Raises:
            PrintFault: ``value-unusable`` when the value cannot be compared.
        """
        if not source:
            return True
        asked = condition(source)
        try:
            found = look_up(self._values, asked.path)
            met = _met(found, asked.value)
        except PrintFault as fault:
            raise self._named(fault, source) from None
        return met is not asked.negated

    def rows(self, path: str) -> list[Mapping[str, object]]:
        """Return the rows of a list; nothing filled in is an empty list.

        Raises:
            PrintFault: ``value-unusable`` when it is not a list of rows; ``too-many-pages``.
        """
        found = look_up(self._values, path)
        if found is None:
            return []
        if isinstance(found, list | tuple) and len(found) > MOST_ROWS:
            raise PrintFault("too-many-pages", form=self._form.id, element=path, pages=MAX_PAGES)
        if not isinstance(found, list | tuple) or not all(isinstance(r, Mapping) for r in found):
            raise PrintFault("value-unusable", form=self._form.id, element=path, reason="no-rows")
        return list(found)

    def _field(self, name: str, values: Mapping[str, object]) -> str:
        spec = self.spec(name)
        if spec.text is not None:
            return self.text(spec.text, values if values is not self._values else None)
        slot = reference(spec.path or name)
        found = look_up(values, slot.path)
        if isinstance(found, list | tuple) and len(found) > MOST_ENTRIES:
            raise PrintFault("value-unusable", reason="too-long")
        if spec.kind != "text":
            return _ticks(spec.options, found)
        if isinstance(found, list | tuple):
            return "、".join(formatted(entry, spec.format or slot.format) for entry in found)
        return formatted(found, spec.format or slot.format) or spec.empty

    def _slot(self, slot: Slot, values: Mapping[str, object]) -> str:
        spec = self._form.fields.get(slot.path)
        if spec is not None:
            return self._field(slot.path, values)
        return formatted(look_up(values, slot.path), slot.format)

    def _named(self, fault: PrintFault, element: str) -> PrintFault:
        """Return the fault with the form and the innermost element that met it."""
        return PrintFault(
            "value-unusable",
            form=self._form.id,
            element=fault.details.get("element", element),
            reason=fault.details.get("reason", ""),
        )


def _met(found: object, asked: str | None) -> bool:
    if asked is None:
        return found not in (None, "", [], (), False, 0)
    if isinstance(found, list | tuple):
        return asked in [plain(one) for one in found]
    return plain(found) == asked


def _ticks(options: Iterable[str], found: object) -> str:
    chosen = list(found) if isinstance(found, list | tuple) else [plain(found)]
    words = [plain(entry) for entry in chosen]
    shown = [*options, *(word for word in words if word and word not in options)]
    # A choice that the form does not list is printed all the same: nothing is lost silently.
    return "　".join((TICKED if option in words else OPEN) + option for option in shown)
