"""The short form for somebody who is not in the archive: a person or an organisation."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from hall_app.domain.identity import IdKind, IdReading, IdWarning, Sex
from hall_app.services.commands import ApplicantKind
from hall_app.ui.day_words import age_words
from hall_app.ui.i18n import translate
from hall_app.ui.intake import checks, doubts
from hall_app.ui.intake.draft import PersonDraft
from hall_app.ui.intake.wording import sex_words
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.name_fields import IdNumberField, NameField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

ONCE, REGISTER = "once", "register"
_WHILE_TYPING = {IdWarning.LENGTH, IdWarning.CHARACTERS}
_SURE = {IdKind.RESIDENT, IdKind.HK_MACAO_TW_RESIDENCE, IdKind.PERMANENT_RESIDENT}
"""Kinds that a number tells for certain before the field is left."""
_PERSON_ONLY = ("id_kind", "birth", "sex", "register")


class PersonForm(FormGrid):
    """Enter name, card, phone and address; the number is read while it is typed.

    Signals:
        edited: Any value changed.
        number_complete: An ID number that reads right, to be looked up in the archive.
        retyped: A field whose doubts were kept for another value until now.
    """

    edited = Signal()
    retyped = Signal(str)
    number_complete = Signal(str)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._kind = ApplicantKind.PERSON
        self._derived: dict[str, str] = {}
        self._chosen_kind = str(IdKind.RESIDENT)
        self._kept: frozenset[str] = frozenset()
        self._build()
        self.committed.connect(self._left)
        self.set_kind(ApplicantKind.PERSON)

    # --- values -----------------------------------------------------------------------------

    def draft(self) -> PersonDraft:
        """Return the form as it stands."""
        person = self._kind is ApplicantKind.PERSON
        return PersonDraft(
            kind=self._kind,
            name=self.text("name"),
            id_kind=self.text("id_kind") if person else "",
            id_number=self.text("id_number"),
            phone=self.text("phone"),
            address=self.text("address"),
            birth=self.text("birth") if person else "",
            sex=self.text("sex") if person else "",
            representative="" if person else self.text("representative"),
            register=person and self.text("register") == REGISTER,
        )

    def show_draft(self, person: PersonDraft) -> None:
        """Show what was typed before, without the notes of another person."""
        for name in self.names:
            self.field(name).show_hint("")
        self.set_kind(person.kind)
        self._derived.clear()
        self._chosen_kind = person.id_kind or str(IdKind.RESIDENT)
        values = {
            "name": person.name,
            "id_kind": self._chosen_kind,
            "id_number": person.id_number,
            "phone": person.phone,
            "address": person.address,
            "birth": person.birth,
            "sex": person.sex,
            "representative": person.representative,
            "register": REGISTER if person.register else ONCE,
        }
        for name, value in values.items():
            self.set_value(name, value)
        self.show_problems({})
        self._read_name()
        self._read_number(left=bool(person.id_number))

    @property
    def kind(self) -> ApplicantKind:
        """Return whether a person or an organisation asks."""
        return self._kind

    def set_kind(self, kind: ApplicantKind) -> None:
        """Ask for a person or for an organisation."""
        self._kind = kind
        person = kind is ApplicantKind.PERSON
        for name in _PERSON_ONLY:
            self.set_shown(name, shown=person)
        self.set_shown("representative", shown=not person)
        if person:
            self._relabel("name", translate("Intake", "Name"))
            self._relabel("id_number", translate("Intake", "ID number"))
        else:
            self._relabel("name", translate("Intake", "Organisation"))
            self._relabel("id_number", translate("Intake", "Credit code"))

    def set_kept(self, doubts_kept: frozenset[str]) -> None:
        """Leave out the marks of doubts that the clerk kept with a reason."""
        self._kept = doubts_kept
        if self.text("id_number"):
            self._read_number(left=True)

    # --- moving -----------------------------------------------------------------------------

    def go_on(self, name: str, step: int = 1) -> None:
        """Move on, past what the ID number has filled in and what stands by itself."""
        names = [one for one in self.names if one == name or step < 0 or not self._filled(one)]
        place = names.index(name) + step if name in names else 0
        if 0 <= place < len(names):
            self.focus(names[place])
        elif place >= len(names):
            self.finished.emit()

    def _filled(self, name: str) -> bool:
        if name in ("id_kind", "register"):
            return True
        return name in ("birth", "sex") and bool(self.text("id_number"))

    # --- reading while typing ---------------------------------------------------------------

    def _left(self, name: str) -> None:
        if name == "name":
            self._read_name()
        elif name == "id_number":
            self._read_number(left=True)
        elif name == "phone":
            found = doubts.phone_doubts(self.text("phone"))
            self.field("phone").show_hint(found[0].words if found else "")
        elif name == "id_kind":
            self._chosen_kind = self.text("id_kind")
            number = cast("IdNumberField", self.field("id_number").editor)
            number.follow_kind(self.text("id_kind"))
            self._read_number(left=True)
        elif name == "birth":
            self.retyped.emit("birth")
            self._derived.pop("birth", None)
            self._read_number(left=True)
            self._show_birth()
        self.edited.emit()

    def _typed(self) -> None:
        self.retyped.emit("id_number")
        self._read_number(left=False)
        self.edited.emit()

    def _read_name(self) -> None:
        """Say at the field what a name may not hold, also when it came from the search box."""
        typed = self.text("name")
        found = checks.name_problem(typed) if typed else None
        self.field("name").show_problem(found.words if found else "")

    def _retyped_name(self) -> None:
        if self.field("name").problem:
            self._read_name()

    def _read_number(self, *, left: bool) -> None:
        """Fill in what the number tells and mark at once what looks wrong."""
        if self._kind is ApplicantKind.ORGANISATION:
            found = doubts.organisation_doubts(self.text("id_number"))
            shown = found[0].words if left and found and self.text("id_number") else ""
            self.field("id_number").show_hint(shown)
            return
        draft = replace(self.draft(), id_kind=self._chosen_kind)
        typed_birth = "" if "birth" in self._derived else draft.birth
        reading = doubts.read_number(draft, self._today(), _day(typed_birth))
        if not reading.number:
            self.field("id_number").show_problem("")
            self._derive("birth", "")
            self._derive("sex", "")
            return
        self._follow_kind(reading, left=left)
        self._derive("birth", reading.birth.isoformat() if reading.birth else "")
        self._derive("sex", doubts.derived_sex(reading))
        self._show_birth()
        found = tuple(one for one in doubts.id_doubts(reading) if one.code not in self._kept)
        if not left:
            found = tuple(one for one in found if one.code not in _WHILE_TYPING)
        self.field("id_number").show_problem(found[0].words if found else "")
        if reading.valid and (left or not reading.missing):
            self.number_complete.emit(reading.number)

    def _follow_kind(self, reading: IdReading, *, left: bool) -> None:
        """Change the kind of card to the one the number has, and say so."""
        found, certain = str(reading.kind), left or (reading.kind in _SURE and reading.valid)
        if not certain or found == self.text("id_kind"):
            return
        self.set_value("id_kind", found)
        changed = found != self._chosen_kind
        words = translate("Intake", "changed to fit the number") if changed else ""
        self.field("id_kind").show_hint(words)

    def _derive(self, name: str, value: str) -> None:
        """Fill a field from the number unless the clerk wrote something else into it."""
        typed = self.text(name)
        if typed and self._derived.get(name) != typed:
            return
        if value:
            self._derived[name] = value
        else:
            self._derived.pop(name, None)
        self.set_value(name, value)
        self.field(name).show_hint("", derived=bool(value))

    def _show_birth(self) -> None:
        birth = _day(self.text("birth"))
        if birth is None:
            self.field("birth").show_hint("")
            return
        derived = "birth" in self._derived
        self.field("birth").show_hint(age_words(birth, self._today()), derived=derived)

    # --- parts ------------------------------------------------------------------------------

    def _build(self) -> None:
        name = NameField("name")
        name.told.connect(lambda words: self.field("name").show_hint(words))
        name.textEdited.connect(lambda _text: self._retyped_name())
        number = IdNumberField("id_number")
        number.textEdited.connect(lambda _text: self._typed())
        kinds = [
            Choice(value=str(kind), words=words.shown(), keys=doubts.KIND_KEYS[kind])
            for kind, words in doubts.KIND_WORDS.items()
        ]
        sexes = [
            Choice(value=str(sex), words=sex_words(sex), keys=(str(sex),))
            for sex in (Sex.MALE, Sex.FEMALE)
        ]
        register = [
            Choice(value=ONCE, words=translate("Intake", "only this time"), keys=("1",)),
            Choice(value=REGISTER, words=translate("Intake", "add to the archive"), keys=("2",)),
        ]
        day = DateField("birth", parse=lambda text: checks.read_day(text, self._today()))
        self.add(FieldSpec(name="name", label="", required=True), name)
        self.add(FieldSpec(name="id_number", label=""), number)
        self.add(FieldSpec(name="id_kind", label=translate("Intake", "Card")),
                 ChoiceField("id_kind", kinds))  # fmt: skip
        self.add(FieldSpec(name="representative", label=translate("Intake", "Sent by")),
                 LineField("representative", limit=50))  # fmt: skip
        self.add(FieldSpec(name="phone", label=translate("Intake", "Phone")),
                 DigitsField("phone", limit=30))  # fmt: skip
        self.add(FieldSpec(name="birth", label=translate("Intake", "Birth date")), day)
        self.add(FieldSpec(name="sex", label=translate("Intake", "Sex")),
                 ChoiceField("sex", sexes))  # fmt: skip
        self.add(FieldSpec(name="address", label=translate("Intake", "Address"), span=2),
                 LineField("address", limit=120))  # fmt: skip
        self.add(FieldSpec(name="register", label=translate("Intake", "Archive")),
                 ChoiceField("register", register))  # fmt: skip
        for one in ("name", "phone", "address", "birth", "representative"):
            editor = cast("LineField", self.field(one).editor)
            editor.textEdited.connect(lambda _text: self.edited.emit())

    def _relabel(self, name: str, words: str) -> None:
        field = self.field(name)
        field.label.setText(words)
        field.editor.setAccessibleName(words)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
