"""The small forms of the page of places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hall_app.domain.dates import PartialDate, read_date
from hall_app.domain.places import (
    BELOW,
    LONGEST_ADDRESS,
    LONGEST_NAME,
    DwellingUse,
    KeeperRole,
    NewKeeper,
    NewUse,
    PlaceKind,
)
from hall_app.ui.i18n import mark, translate
from hall_app.ui.places.words import KINDS, ROLE_OF, ROLES, USES
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.counted_dialog import CountedDialog
from hall_app.ui.widgets.field_editors import DateField, DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.places import PlaceNode, PlaceView
    from hall_app.ui.i18n import Marked


Key = TypeVar("Key", PlaceKind, KeeperRole, DwellingUse)


def _choices(words: Mapping[Key, Marked]) -> tuple[Choice, ...]:
    return tuple(
        Choice(value=str(key), words=one.shown(), keys=(str(place), str(key)))
        for place, (key, one) in enumerate(words.items(), start=1)
    )


def _day_field(today: Callable[[], dt.date]) -> DateField:
    field = DateField("since", parse=lambda text: read_date(text, today()))
    field.set_value(today().isoformat())
    return field


def read_partial(text: str, today: dt.date) -> PartialDate:
    """Return a day as typed; a year or a month alone stand for themselves.

    Raises:
        RuleViolation: ``date-unreadable``.
    """
    try:
        return PartialDate.parse(text)
    except ValueError:
        return PartialDate.of(read_date(text, today))


class AddDialog(FormDialog):
    """Ask for a place to stand below another one."""

    def __init__(self, above: PlaceView, parent: QWidget) -> None:
        fact = mark("Places", "New place below {name}").shown(name=above.name)
        super().__init__(
            "place-add", fact, translate("Places", "Add"), translate("Places", "Back"), parent
        )
        kinds = {kind: KINDS[kind] for kind in BELOW[above.kind]}
        self.form.add(
            FieldSpec(name="kind", label=translate("Places", "Kind"), required=True),
            ChoiceField("kind", _choices(kinds)),
        )
        self.form.add(
            FieldSpec(name="name", label=translate("Places", "Name"), required=True),
            SentenceField("name", limit=LONGEST_NAME),
        )
        self.form.set_value("kind", str(next(iter(kinds))))
        self.form.focus("name")

    @property
    def answer_given(self) -> tuple[PlaceKind, str]:
        """Return kind and name."""
        return PlaceKind(self.form.text("kind")), self.form.text("name")


class TextDialog(CountedDialog):
    """Ask for one line: a name, or an address."""

    def __init__(
        self, name: str, fact: str, label: str, text: str, parent: QWidget, *, hint: str = ""
    ) -> None:
        answer = translate("Places", "Save")
        super().__init__(name, fact, answer, translate("Places", "Back"), parent)
        limit = LONGEST_ADDRESS if name == "place-address" else LONGEST_NAME
        field = name.removeprefix("place-")
        self._field = "address" if field == "address" else "name"
        self.form.add(
            FieldSpec(name=self._field, label=label, hint=hint), SentenceField(limit=limit)
        )
        self.add_count()
        self.form.set_value(self._field, text)
        self.form.focus(self._field)

    @property
    def answer_given(self) -> str:
        """Return the line."""
        return self.form.text(self._field)


class MoveDialog(CountedDialog):
    """Ask below which place another one is to stand."""

    def __init__(self, place: PlaceView, nodes: Iterable[PlaceNode], parent: QWidget) -> None:
        fact = mark("Places", "Where does {name} belong?").shown(name=place.name)
        super().__init__(
            "place-move", fact, translate("Places", "Move it there"),
            translate("Places", "Back"), parent,
        )  # fmt: skip
        choices = [
            Choice(
                value=str(one.place_id),
                words=f"{one.name}（{KINDS[one.kind].shown()}）",
                keys=(one.name,),
            )
            for one in nodes
        ]
        self.form.add(
            FieldSpec(
                name="parent",
                label=translate("Places", "Below"),
                required=True,
                hint=translate("Places", "Type a part of the name."),
            ),
            ChoiceField("parent", choices),
        )
        self.add_count()
        self.form.focus("parent")

    @property
    def answer_given(self) -> int:
        """Return the place chosen, or 0."""
        return int(self.form.text("parent") or 0)


class KeeperDialog(FormDialog):
    """Ask who answers for a place."""

    def __init__(self, place: PlaceView, today: Callable[[], dt.date], parent: QWidget) -> None:
        fact = mark("Places", "Who answers for {name}?").shown(name=place.name)
        super().__init__(
            "place-keeper", fact, translate("Places", "Save"), translate("Places", "Back"), parent
        )
        self._today = today
        self.form.add(
            FieldSpec(name="role", label=translate("Places", "Role"), required=True),
            ChoiceField("role", _choices(ROLES)),
        )
        self.form.add(
            FieldSpec(name="name", label=translate("Places", "Full name"), required=True),
            SentenceField("name", limit=LONGEST_NAME),
        )
        self.form.add(
            FieldSpec(name="phone", label=translate("Places", "Telephone")),
            DigitsField("phone", limit=20),
        )
        self.form.add(
            FieldSpec(
                name="since",
                label=translate("Places", "Since"),
                required=True,
                hint=translate("Places", "Who had this role until then ends that day."),
            ),
            _day_field(today),
        )
        self.form.set_value("role", str(ROLE_OF.get(place.kind, KeeperRole.DOOR)))
        self.form.focus("name")

    @property
    def answer_given(self) -> NewKeeper:
        """Return the person.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        return NewKeeper(
            role=KeeperRole(self.form.text("role")),
            name=self.form.text("name"),
            phone=self.form.text("phone"),
            since=read_partial(self.form.text("since"), self._today()),
        )


class UseDialog(FormDialog):
    """Ask how a dwelling is used; the landlord only where it is let."""

    def __init__(self, place: PlaceView, today: Callable[[], dt.date], parent: QWidget) -> None:
        fact = mark("Places", "How is {name} used?").shown(name=place.address or place.name)
        super().__init__(
            "place-use", fact, translate("Places", "Save"), translate("Places", "Back"), parent
        )
        self._today = today
        last = place.uses[0] if place.uses else None
        use = ChoiceField("use", _choices(USES))
        self.form.add(FieldSpec(name="use", label=translate("Places", "Use"), required=True), use)
        self.form.add(
            FieldSpec(name="since", label=translate("Places", "Since"), required=True),
            _day_field(today),
        )
        self.form.add(
            FieldSpec(name="area", label=translate("Places", "Area (m²)")),
            DigitsField("area", limit=10),
        )
        self.form.add(
            FieldSpec(name="rooms", label=translate("Places", "Rooms")),
            DigitsField("rooms", limit=4),
        )
        self.form.add(
            FieldSpec(name="landlord", label=translate("Places", "Landlord"), required=True),
            SentenceField("landlord", limit=LONGEST_NAME),
        )
        self.form.add(
            FieldSpec(name="landlord_phone", label=translate("Places", "Telephone")),
            DigitsField("landlord_phone", limit=20),
        )
        if last is not None:
            self.form.set_value("area", last.area)
            self.form.set_value("rooms", last.rooms)
        use.chosen.connect(lambda _use: self._show_landlord())
        self._show_landlord()
        self.form.focus("use")

    def _show_landlord(self) -> None:
        let = self.form.text("use") == DwellingUse.LET
        for name in ("landlord", "landlord_phone"):
            self.form.set_shown(name, shown=let)

    @property
    def chosen(self) -> bool:
        """Tell whether a use was chosen."""
        return bool(self.form.text("use"))

    @property
    def answer_given(self) -> NewUse:
        """Return how it is used.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        use = DwellingUse(self.form.text("use"))
        let = use is DwellingUse.LET
        return NewUse(
            use=use,
            since=read_partial(self.form.text("since"), self._today()),
            area=self.form.text("area"),
            rooms=self.form.text("rooms"),
            landlord=self.form.text("landlord") if let else "",
            landlord_phone=self.form.text("landlord_phone") if let else "",
        )
