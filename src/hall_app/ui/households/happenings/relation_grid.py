"""Who is what to the head: one line for everybody, with suggestions to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.households.relations import HEAD
from hall_app.ui import metrics
from hall_app.ui.households.happenings.ground import aged, joined, sex_words
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import ChoiceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import FaultLine, Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hall_app.domain.households.views import MemberView, RelationChoice
    from hall_app.ui.households.happenings.ground import Ground

ASKS = frozenset({"relations", "head", "relation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """One line: who, and what he is now."""

    person_id: int
    name: str
    sex: str
    facts: str
    before: str

    @classmethod
    def of(cls, one: MemberView, ground: Ground) -> Kin:
        """Return the line of a member."""
        return cls(
            person_id=one.person_id,
            name=one.name,
            sex=one.sex,
            facts=joined(sex_words(one.sex), aged(one.birth, ground.today)),
            before=one.relation,
        )


class RelationGrid(QWidget):
    """Choose the head with Space or F2 and everybody's relation by typing.

    Args:
        name: Beginning of the names of its fields.
        title: Which household this is about.
        ground: Where the dialog stands.
        with_head: The head is one of these people.

    Signals:
        edited: A relation or the head is another one.
        head_asked: Who was chosen as head: suggestions are wanted.
    """

    edited = Signal()
    head_asked = Signal(int)

    def __init__(self, name: str, title: str, ground: Ground, *, with_head: bool = True) -> None:
        super().__init__()
        self.name, self._ground, self._with_head = name, ground, with_head
        self._kin: tuple[Kin, ...] = ()
        self._heads: dict[int, QCheckBox] = {}
        self._confirmed: set[int] = set()
        self._form = FormGrid()
        self._form.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizes = metrics.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap(4))
        column.addWidget(Label(title, "strong", wrap=True))
        self.say = Label("", "second", wrap=True)
        column.addWidget(self.say)
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(sizes.gap(2))
        column.addLayout(self._ticks)
        column.addWidget(self._form)
        self.fault = FaultLine()
        column.addWidget(self.fault)
        self._form.committed.connect(self._told)
        self.hide()

    # --- what is shown ----------------------------------------------------------------------

    @property
    def people(self) -> tuple[int, ...]:
        """Return who stands here."""
        return tuple(one.person_id for one in self._kin)

    @property
    def head(self) -> int | None:
        """Return who was chosen as head."""
        return next((one for one, box in self._heads.items() if box.isChecked()), None)

    def show_people(self, kin: Sequence[Kin]) -> None:
        """Ask about these people; what was told of those who stay is kept."""
        if tuple(kin) == self._kin:
            return
        before, head = self.relations(), self.head
        self._kin = tuple(kin)
        empty(self._ticks)
        self._heads.clear()
        self._form.clear()
        if self._with_head:
            words = translate("Happenings", "Who is the head now? Space or F2 chooses.")
            self.say.setText(words)
            for one in kin:
                self._add_tick(one)
        self.say.setVisible(self._with_head)
        for one in kin:
            self._add_field(one, before.get(one.person_id, ""))
        self.fault.say("")
        if head in self._heads:
            self._mark(head)
        self.setVisible(bool(kin))

    def relations(self) -> dict[int, str]:
        """Return what is told so far, blanks included."""
        return {one.person_id: self._form.text(self._field(one)) for one in self._kin}

    def tell(self, relations: Mapping[int, str]) -> None:
        """Show relations that need no confirming."""
        for one in self._kin:
            if one.person_id in relations:
                self._form.set_value(self._field(one), relations[one.person_id])

    def suggest(self, choices: Iterable[RelationChoice]) -> None:
        """Fill in what the old relations make likely, marked as such."""
        by_id = {one.person_id: one.suggested for one in choices}
        for one in self._kin:
            code = by_id.get(one.person_id, "")
            self._form.set_value(self._field(one), code)
            field = self._form.field(self._field(one))
            field.show_problem("")
            likely = bool(code) and code != HEAD
            field.show_hint(self._hint(one, suggested=likely), derived=likely)
        self.edited.emit()

    def propose(self, relations: Mapping[int, str]) -> None:
        """Fill in what is likely for those of whom nothing was told, marked as such."""
        for one in self._kin:
            name, code = self._field(one), relations.get(one.person_id)
            if code is None or one.person_id in self._confirmed:
                continue
            self._form.set_value(name, code)
            self._form.field(name).show_problem("")
            hint = self._hint(one, suggested=bool(code))
            self._form.field(name).show_hint(hint, derived=bool(code))

    def problems(self) -> dict[str, str]:
        """Return what is missing."""
        if self._with_head and self.head is None:
            return {"head": translate("Happenings", "Choose the head")}
        words = translate("Happenings", "Choose the relation to the head")
        return {
            self._field(one): words for one in self._kin if not self._form.text(self._field(one))
        }

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at each line, or under the grid."""
        named = {name: problems[name] for name in self._form.names if name in problems}
        self._form.show_problems(named)
        self.fault.say(next((problems[one] for one in ASKS if one in problems), ""))

    def focus(self, name: str = "") -> None:
        """Go to a field, or to the first that is blank."""
        if self._with_head and self.head is None:
            for box in self._heads.values():
                box.setFocus(Qt.FocusReason.TabFocusReason)
                return
        blank = (one for one in self._form.names if not self._form.text(one))
        wanted = name if name in self._form.names else next(blank, "")
        if wanted:
            self._form.focus(wanted)
        elif self._form.names:
            self._form.focus(self._form.names[0])

    def choose_head(self, person_id: int) -> None:
        """Make somebody the head and ask for suggestions."""
        self._mark(person_id)
        self.head_asked.emit(person_id)

    # --- parts ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F2 as choosing the head, the arrows as up and down."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            person = watched.property("person")
            if event.key() == Qt.Key.Key_F2 and self._with_head and isinstance(person, int):
                self.choose_head(person)
                return True
            boxes = list(self._heads.values())
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            place = boxes.index(watched) if watched in boxes else -1
            if place >= 0 and step and 0 <= place + step < len(boxes):
                boxes[place + step].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if (
                place >= 0
                and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                and not event.modifiers()
            ):
                self.focus()
                return True
        return super().eventFilter(watched, event)

    def _field(self, one: Kin) -> str:
        return f"{self.name}-{one.person_id}"

    def _hint(self, one: Kin, *, suggested: bool = False) -> str:
        was = self._ground.relation_words(one.before)
        before = translate("Happenings", "was {relation}").format(relation=was) if was else ""
        likely = translate("Happenings", "suggested, please check") if suggested else ""
        return joined(before, likely)

    def _add_tick(self, one: Kin) -> None:
        words = joined(one.name, one.facts, self._ground.relation_words(one.before))
        box = QCheckBox(words.replace("&", "&&"))
        box.setObjectName(f"{self.name}-head-{one.person_id}")
        box.setAccessibleName(translate("Happenings", "{name} is the head").format(name=one.name))
        box.setProperty("person", one.person_id)
        box.clicked.connect(lambda _on, who=one.person_id: self.choose_head(who))
        box.installEventFilter(self)
        self._ticks.addWidget(box)
        self._heads[one.person_id] = box

    def _add_field(self, one: Kin, value: str) -> None:
        editor = ChoiceField(self._field(one), self._ground.codes.relations(one.sex))
        editor.setProperty("person", one.person_id)
        editor.installEventFilter(self)
        spec = FieldSpec(name=self._field(one), label=one.name, required=True, hint=self._hint(one))
        self._form.add(spec, editor)
        self._form.set_value(self._field(one), value)

    def _mark(self, person_id: int) -> None:
        for one, box in self._heads.items():
            box.setChecked(one == person_id)

    def _told(self, name: str) -> None:
        """Take a relation as confirmed; the word head chooses the head as Space does."""
        one = next(kin for kin in self._kin if self._field(kin) == name)
        field = self._form.field(name)
        field.show_problem("")
        field.show_hint(self._hint(one))
        chosen = self._form.text(name)
        self._confirmed.add(one.person_id)
        if chosen == HEAD and self._with_head and self.head != one.person_id:
            self.choose_head(one.person_id)
        self.edited.emit()
