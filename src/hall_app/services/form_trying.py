"""Drafts of overlay forms tried with invented values; nothing here touches the archive."""

from __future__ import annotations

# Drawing and pypdf are loaded when the workshop is first opened, not with the program.
# ruff: noqa: PLC0415
from typing import TYPE_CHECKING, cast

from hall_app.domain.overlays.views import (
    Data,
    DraftFault,
    PrintableName,
    ReadyBackground,
    TriedForm,
)
from hall_app.domain.readings import phrase_keys
from hall_app.services.form_subjects import GROUPS, NOT_FILLED, subjects_of
from hall_app.support.errors import CatalogFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.place import Place
    from hall_app.printing.reading import FormFault
    from hall_app.printing.schema import Form
    from hall_app.printing.trial import PlaceFault
    from hall_app.services.knowledge import Knowledge

_LONGEST = 2000
"""Millimetres a sheet may be long, as in a form file."""


class FormTrying:
    """Read, write, draw and check drafts with the forms engine."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._names: tuple[PrintableName, ...] = ()

    def names(self) -> tuple[PrintableName, ...]:
        """Return the names that a case or a person fills, by group."""
        if not self._names:
            self._names = self._described()
        return self._names

    def sheet(self, size: str | tuple[float, float]) -> tuple[float, float]:
        """Return width and height of a paper size in millimetres.

        Raises:
            RuleViolation: ``form-size-unknown``.
        """
        from hall_app.printing.schema import SIZES

        wide, high = SIZES.get(size, (0.0, None)) if isinstance(size, str) else size
        if high is None or not (0 < wide <= _LONGEST and 0 < high <= _LONGEST):
            raise RuleViolation("form-size-unknown", fields=("size",))
        return wide, high

    def draft(self, form_id: str, text: str) -> OverlayDraft:
        """Return the draft of a form's text.

        Raises:
            CatalogFault: ``form-broken``.
        """
        from hall_app.printing.writing import read_draft

        return read_draft(text, file=form_id, form_id=form_id)

    def text(self, draft: OverlayDraft) -> str:
        """Return the file of a draft, read back and found whole.

        Raises:
            CatalogFault: ``form-broken`` with all faults.
        """
        from hall_app.printing.writing import checked, write_draft

        checked(draft)
        return write_draft(draft)

    def background(self, content: bytes, stem: str) -> ReadyBackground:
        """Return a background checked and made ready; a picture is drawn anew.

        Raises:
            RuleViolation: As ``printing.backgrounds.read_background`` says.
        """
        from hall_app.devices.pictures import ready
        from hall_app.domain.pictures import FileKind
        from hall_app.printing.backgrounds import read_background

        found = read_background(content)
        drawn = ready(found.content)
        if found.kind is FileKind.PDF:
            return ReadyBackground(
                name=f"{stem}.pdf",
                content=found.content,
                pages=found.pages,
                size=found.size,
                places=_asked_by(content, stem) if found.fields else (),
            )
        return ReadyBackground(
            name=f"{stem}.jpg",
            content=drawn.content,
            size=found.size,
            ratio=drawn.width / drawn.height,
        )

    def tried(self, draft: OverlayDraft, data: Data) -> TriedForm:
        """Return a draft as it is printed with one kind of values, and all that is wrong."""
        every = frozenset(one.key for one in draft.places)
        if not draft.places:
            return TriedForm(layer=b"", unprinted=every, faults=())
        try:
            form = self._form(draft)
        except CatalogFault as fault:
            told = cast("tuple[FormFault, ...]", fault.details["faults"])
            faults = tuple(_form_fault(draft, one) for one in told)
            return TriedForm(layer=b"", unprinted=every, faults=faults)
        from hall_app.printing.trial import layer_without, place_faults

        fonts = self._knowledge.forms.fonts
        found = {one: place_faults(form, self._values(draft, one), fonts) for one in Data}
        faulty = {one.place for one in found[data]}
        keys = frozenset(draft.places[number].key for number in faulty)
        return TriedForm(
            layer=layer_without(form, self._values(draft, data), fonts, faulty),
            unprinted=keys,
            faults=(*_once(draft, found), *_unprintable(form)),
        )

    def preview(self, draft: OverlayDraft, background: bytes, data: Data) -> bytes:
        """Return the paper as it is seen over its background.

        Raises:
            CatalogFault: ``form-broken``.
        """
        from hall_app.printing.backgrounds import over_background
        from hall_app.printing.trial import layer_without, place_faults

        form, fonts = self._form(draft), self._knowledge.forms.fonts
        values = self._values(draft, data)
        faulty = {one.place for one in place_faults(form, values, fonts)}
        layer = layer_without(form, values, fonts, faulty)
        return over_background(layer, background, draft.sheet) if background else layer

    # --- inside -----------------------------------------------------------------------------

    def _form(self, draft: OverlayDraft) -> Form:
        from hall_app.printing.writing import checked

        return checked(draft)

    def _values(self, draft: OverlayDraft, data: Data) -> Mapping[str, object]:
        return self._knowledge.forms.sample(draft.form_id, f"{data}.toml")

    def _described(self) -> tuple[PrintableName, ...]:
        from hall_app.printing.variables import VARIABLES, Kind, look_up

        longest = self._knowledge.forms.longest
        order = {group: place for place, group in enumerate(GROUPS)}
        found = []
        for one in VARIABLES:
            group = one.path.partition(".")[0]
            if group not in GROUPS or one.kind is Kind.ROWS or one.path in NOT_FILLED:
                continue
            words, subjects = GROUPS[group]
            keys = phrase_keys(one.label) | phrase_keys(f"{words}{one.label}")
            found.append(
                PrintableName(
                    path=one.path,
                    label=one.label,
                    group=words,
                    kind=str(one.kind),
                    sample=_words(one.sample),
                    longest=_words(look_up(longest, one.path)),
                    keys=keys,
                    subjects=subjects,
                )
            )
        return tuple(sorted(found, key=lambda one: order[one.path.partition(".")[0]]))


def _asked_by(content: bytes, stem: str) -> tuple[Place, ...]:
    """Return the fields of a PDF as places; fields that cannot be read leave a bare background."""
    from hall_app.printing.acroform import read_pdf_fields
    from hall_app.printing.from_pdf import pdf_form
    from hall_app.printing.writing import places_of

    try:
        fields = read_pdf_fields(content, stem)
    except RuleViolation:
        return ()
    return places_of(pdf_form(fields, form_id="fields").text)


def _words(value: object) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value))
    return "" if value is None else str(value)


def _once(
    draft: OverlayDraft, found: Mapping[Data, tuple[PlaceFault, ...]]
) -> tuple[DraftFault, ...]:
    """Return the faults of both kinds of values; the same one of a place is told once."""
    told: dict[tuple[int, str], DraftFault] = {}
    for data, faults in found.items():
        for one in faults:
            place = draft.places[one.place].key
            fault = DraftFault(
                place=place,
                code=one.fault.code,
                details=one.fault.details,
                data=data,
                width=max(fault.width for fault in _of(found, one)),
            )
            told.setdefault((place, one.fault.code), fault)
    return tuple(told.values())


def _of(found: Mapping[Data, tuple[PlaceFault, ...]], fault: PlaceFault) -> tuple[PlaceFault, ...]:
    """Return a place's fault with every kind of values: wide enough is what suits them all."""
    return tuple(
        one
        for faults in found.values()
        for one in faults
        if (one.place, one.fault.code) == (fault.place, fault.fault.code)
    )


def _unprintable(form: Form) -> tuple[DraftFault, ...]:
    """Tell when neither a case nor a person fills every name, so that nobody can print it."""
    from hall_app.printing.asked import names_asked

    if subjects_of(names_asked(form)):
        return ()
    return (DraftFault(place=None, code="form-names-mixed"),)


def _form_fault(draft: OverlayDraft, one: FormFault) -> DraftFault:
    """Return a fault of the file; ``at 3.box`` is of the third place."""
    number = one.key.removeprefix("at ").partition(".")[0]
    place = None
    if one.key.startswith("at ") and number.isdecimal() and int(number) <= len(draft.places):
        place = draft.places[int(number) - 1].key
    details = {"file": draft.form_id, "key": one.key, "reason": one.reason, "given": one.given}
    return DraftFault(place=place, code="form-broken", details=details)
