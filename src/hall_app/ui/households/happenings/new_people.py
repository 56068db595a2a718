"""People who come with an event: somebody of the archive, or a short form for somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.households.events import Joining, NewPerson
from hall_app.domain.households.relations import HEAD
from hall_app.domain.identity import IdKind, IdWarning, Sex, read_id
from hall_app.ui import metrics
from hall_app.ui.error_values import value_words
from hall_app.ui.households.happenings.codes import ETHNIC, SEXES
from hall_app.ui.households.happenings.fields import NEW, person_field
from hall_app.ui.households.happenings.known_people import KnownPeople
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import FaultLine, Rule
from hall_app.ui.widgets.layouts import tab_in_order
from hall_app.ui.widgets.name_fields import IdNumberField, NameField
from hall_app.ui.widgets.partial_date_field import PartialDateField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate
    from hall_app.ui.households.happenings.fields import FoundField
    from hall_app.ui.households.happenings.ground import Ground

BOTH, REGISTERED, LIVING = "both", "registered", "living"
_NEW_FIELDS = ("name", "id_number", "sex", "birth", "phone", "ethnic")
_TOLD_LATER = {IdWarning.KIND_CHANGED, IdWarning.OLD_15, IdWarning.EMPTY}


class ComerForm(FormGrid):
    """Ask for one person and his place in the household.

    Args:
        place: Beginning of the names of its fields, different for each person.
        ground: Where the dialog stands.
        known: Somebody of the archive can be chosen.
        registered: The person can be registered here.

    Signals:
        edited: Any value changed.
    """

    edited = Signal()

    def __init__(
        self, place: str, ground: Ground, *, known: bool = True, registered: bool = True
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._prefix, self._ground, self._known = place, ground, known
        self._derived: dict[str, str] = {}
        self._suggested = ""
        self.kept: frozenset[str] = frozenset()
        if known:
            self._add_who()
        self._add_new()
        self._add_use(registered=registered)
        self.committed.connect(self._left)
        self.known = KnownPeople(self, ground, takes=known)
        self._show_new()
        if ground.prefill.name and known:
            who = cast("FoundField", self.field(self.name("who")).editor)
            words = translate("Happenings", "New in the archive: {name}")
            who.choose(Choice(value=NEW, words=words.format(name=ground.prefill.name)))
            self.set_value(self.name("name"), ground.prefill.name)
            self.set_value(self.name("relation"), ground.prefill.relation)
            self._show_new()

    def name(self, field: str) -> str:
        """Return the whole name of one of its fields."""
        return f"{self._prefix}{field}"

    # --- values -----------------------------------------------------------------------------

    @property
    def birth(self) -> PartialDate | None:
        """Return the day of birth, as far as it is known."""
        editor = self.field(self.name("birth")).editor
        return editor.date() if isinstance(editor, PartialDateField) else None

    @property
    def sex(self) -> str:
        """Return the sex of somebody new."""
        return self.text(self.name("sex"))

    @property
    def id_number(self) -> str:
        """Return the ID number of somebody new."""
        return self.text(self.name("id_number"))

    @property
    def relation(self) -> str:
        """Return the relation to the head."""
        return self.text(self.name("relation"))

    def joining(self) -> Joining:
        """Return the person with his place, as far as it is told."""
        use = self.text(self.name("use"))
        return Joining(
            person=self._person(),
            relation=self.relation,
            registered=use in (BOTH, REGISTERED),
            living=use in (BOTH, LIVING),
        )

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in the ID number."""
        number = self.text(self.name("id_number")) if self.is_new else ""
        if not number:
            return ()
        birth = self.birth.whole() if self.birth is not None else None
        sex = Sex(self.sex) if self.sex else None
        found = read_id(number, self._ground.today, IdKind.RESIDENT, birth=birth, sex=sex)
        return tuple(str(one) for one in found.warnings if one not in _TOLD_LATER)

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        found: dict[str, str] = {}
        if self._known and not self.text(self.name("who")):
            found[self.name("who")] = translate("Happenings", "Choose the person from the list")
        if self.is_new:
            if not self.text(self.name("name")):
                found[self.name("name")] = translate("Happenings", "Please type the name")
            if self.known.refusal:
                found[self.name("id_number")] = self.known.refusal
            if self.text(self.name("birth")) and self.birth is None:
                found[self.name("birth")] = translate("Happenings", "This is no date")
        if not self.relation:
            found[self.name("relation")] = translate(
                "Happenings", "Choose the relation to the head"
            )
        return found

    def take_birth(self, day: str) -> None:
        """Take a birth told elsewhere, against which the ID number is read."""
        self._derived.pop("birth", None)
        self.set_value(self.name("birth"), day)
        self._read_number(left=True)
        self.known.look()

    def take_known(self, choice: Choice) -> None:
        """Take somebody of the archive in place of the one told."""
        cast("FoundField", self.field(self.name("who")).editor).choose(choice)
        self._show_new()
        self.focus(self.name("relation"))
        self.edited.emit()

    def suggest_relation(self, code: str) -> None:
        """Fill in a likely relation where the clerk has not chosen one."""
        name = self.name("relation")
        if self.text(name) not in ("", self._suggested) or code == self.text(name):
            return
        self._suggested = code
        self.set_value(name, code)
        words = translate("Happenings", "suggested, please check") if code else ""
        self.field(name).show_hint(words, derived=bool(code))

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
        short = name.removeprefix(self._prefix)
        return short in ("use", "ethnic", "phone") or (short in self._derived)

    # --- parts ------------------------------------------------------------------------------

    @property
    def is_new(self) -> bool:
        """Tell whether somebody new is told of."""
        return not self._known or self.text(self.name("who")) == NEW

    def _person(self) -> int | NewPerson:
        if not self.is_new:
            chosen = self.text(self.name("who"))
            return int(chosen) if chosen else 0
        number = self.text(self.name("id_number"))
        kind = str(read_id(number, self._ground.today).kind) if number else ""
        return NewPerson(
            name=self.text(self.name("name")),
            id_kind=kind,
            id_number=number,
            sex=self.sex,
            birth=self.birth,
            phone=self.text(self.name("phone")),
            ethnic=self.text(self.name("ethnic")),
        )

    def _add_who(self) -> None:
        who = person_field(self.name("who"), self._ground, new=True)
        label = translate("Happenings", "Who")
        self.add(FieldSpec(name=self.name("who"), label=label, required=True, span=2), who)

    def _add_new(self) -> None:
        name = NameField(self.name("name"))
        name.told.connect(lambda words: self.field(self.name("name")).show_hint(words))
        number = IdNumberField(self.name("id_number"))
        number.textEdited.connect(lambda _text: self._read_number(left=False))
        codes = self._ground.codes
        parts: tuple[tuple[str, str, QWidget, bool], ...] = (
            ("name", translate("Happenings", "Name"), name, True),
            ("id_number", translate("Happenings", "ID number"), number, False),
            ("sex", translate("Happenings", "Sex"),
             ChoiceField(self.name("sex"), codes.choices(SEXES)), False),
            ("birth", translate("Happenings", "Born on"),
             PartialDateField(self.name("birth"), self._ground.today), False),
            ("phone", translate("Happenings", "Phone"),
             DigitsField(self.name("phone"), limit=30), False),
            ("ethnic", translate("Happenings", "Ethnic group"),
             ChoiceField(self.name("ethnic"), codes.choices(ETHNIC)), False),
        )  # fmt: skip
        for short, label, editor, required in parts:
            self.add(FieldSpec(name=self.name(short), label=label, required=required), editor)

    def _add_use(self, *, registered: bool) -> None:
        relation = ChoiceField(self.name("relation"), self._ground.codes.relations())
        label = translate("Happenings", "Relation to head")
        self.add(FieldSpec(name=self.name("relation"), label=label, required=True), relation)
        uses = [
            Choice(value=BOTH, words=translate("Happenings", "registered and living here"),
                   keys=("1",)),
            Choice(value=LIVING, words=translate("Happenings", "only living here"), keys=("2",)),
            Choice(value=REGISTERED, words=translate("Happenings", "only registered here"),
                   keys=("3",)),
        ]  # fmt: skip
        uses = uses if registered else uses[1:2]
        label = translate("Happenings", "Household register")
        editor = ChoiceField(self.name("use"), uses)
        self.add(FieldSpec(name=self.name("use"), label=label, required=True), editor)
        self.set_value(self.name("use"), uses[0].value)

    def _show_new(self) -> None:
        new = self.is_new
        for short in _NEW_FIELDS:
            self.set_shown(self.name(short), shown=new)
        if self._known and new and not self.text(self.name("name")):
            typed = cast("FoundField", self.field(self.name("who")).editor).typed
            if not any(c.isascii() and c.isalnum() for c in typed):
                self.set_value(self.name("name"), typed)
            else:
                self.set_value(self.name("id_number"), typed)
                self._read_number(left=True)

    def _left(self, name: str) -> None:
        short = name.removeprefix(self._prefix)
        self._derived.pop(short, None)
        if short == "who":
            self._show_new()
        if short == "relation":
            self._suggested = ""
        if short in ("id_number", "sex", "birth"):
            self._read_number(left=True)
        if short == "sex":
            relation = cast("ChoiceField", self.field(self.name("relation")).editor)
            relation.set_choices(self._ground.codes.relations(self.sex))
        if short != "id_number":
            self.field(name).show_problem("")
            self.field(name).show_hint("")
        self.edited.emit()

    def _read_number(self, *, left: bool) -> None:
        """Fill in birth and sex, and say what looks wrong."""
        number = self.text(self.name("id_number"))
        reading = read_id(number, self._ground.today, IdKind.RESIDENT)
        self._derive("birth", reading.birth.isoformat() if number and reading.birth else "")
        known = number and reading.sex in (Sex.MALE, Sex.FEMALE)
        self._derive("sex", str(reading.sex) if known else "")
        found = [one for one in self.doubts() if one not in self.kept] if left else []
        words = value_words("doubt", found[0]) if found else self.known.refusal
        self.field(self.name("id_number")).show_problem(words)
        self.edited.emit()

    def _derive(self, short: str, value: str) -> None:
        name = self.name(short)
        typed = self.text(name)
        if typed and self._derived.get(short) != typed:
            return
        if value:
            self._derived[short] = value
        else:
            self._derived.pop(short, None)
        self.set_value(name, value)
        self.field(name).show_hint("", derived=bool(value))


class Comers(QWidget):
    """Ask for several people, one form under the other.

    Signals:
        edited: Any value changed, or a form came or went.
        finished: Enter in the last field.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, ground: Ground, *, registered: bool = True, new_home: bool = False) -> None:
        super().__init__()
        self._ground, self._registered, self._new_home = ground, registered, new_home
        self.forms: list[ComerForm] = []
        sizes = metrics.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.gap(10))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(sizes.gap(14))
        self._column.addLayout(self._rows)
        self.fault = FaultLine()
        self._column.addWidget(self.fault)
        self.more = Button(translate("Happenings", "One more person"), keys="Alt+A", icon="plus")
        self.more.setObjectName("one-more-person")
        self.more.clicked.connect(self.add_person)
        self._column.addWidget(self.more)
        self._add()

    def add_person(self) -> None:
        """Ask for one more person and go there."""
        form = self._add()
        anchor = self.forms[-2].field(self.forms[-2].names[-1]).editor
        parts = [form.field(name).editor for name in form.names]
        tab_in_order(anchor, [*parts, self.more])
        form.focus(form.names[0])
        self.edited.emit()

    def new_home(self, *, new: bool) -> None:
        """Follow whether the household is a new one: its first person is the head then."""
        self._new_home = new
        self.forms[0].suggest_relation(HEAD if new else "")

    def joinings(self) -> tuple[Joining, ...]:
        """Return everybody, the head first: relations are told to him."""
        found = [form.joining() for form in self._meant()]
        return tuple(sorted(found, key=lambda one: one.relation != HEAD))

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in anybody's ID number."""
        return tuple(dict.fromkeys(one for form in self._meant() for one in form.doubts()))

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        found: dict[str, str] = {}
        for form in self._meant():
            found |= form.problems()
        heads = sum(form.relation == HEAD for form in self._meant())
        if not found and self._new_home and heads != 1:
            words = translate("Happenings", "A new household needs exactly one head")
            found[self.forms[0].name("relation")] = words
        return found

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at each field."""
        for form in self.forms:
            form.show_problems({one: problems[one] for one in form.names if one in problems})
        told = ("members", "person", "child", "id_number", "head", "relations")
        self.fault.say(next((problems[one] for one in told if one in problems), ""))

    def focus(self, name: str) -> None:
        """Go to a field."""
        for form in self.forms:
            if name in form.names:
                form.focus(name)
                return
        self.forms[0].focus(self.forms[0].names[0])

    def _meant(self) -> list[ComerForm]:
        """Return the forms but those of further people that were left empty."""
        first, *others = self.forms
        return [first, *(one for one in others if one.text(one.name("who")))]

    def _add(self) -> ComerForm:
        place = f"p{len(self.forms) + 1}-"
        form = ComerForm(place, self._ground, registered=self._registered)
        form.edited.connect(self.edited)
        form.finished.connect(self.finished)
        if self.forms:
            self._rows.addWidget(Rule())
        self.forms.append(form)
        self._rows.addWidget(form)
        self._rows.addWidget(form.known.card)
        return form
