"""The editors of what acts ask for: one for each kind, with the words of the hall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hall_app.domain.dates import read_near_date
from hall_app.domain.deadlines import LimitUnit
from hall_app.domain.flow.asked import LARGEST_COUNT, LONGEST_LINE, LONGEST_TEXT, AskedKind
from hall_app.domain.flow.effects_of_clock import LONGEST_EXTENSION
from hall_app.domain.flow.states import ActKind
from hall_app.domain.readings import phrase_keys
from hall_app.ui import metrics
from hall_app.ui.day_words import short_day
from hall_app.ui.flow.words import CHOICES, FIELDS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, DateField, DigitsField, SentenceField
from hall_app.ui.widgets.labels import redress
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.flow.asked import Asked
    from hall_app.domain.flow.views import ColleagueView
    from hall_app.domain.views import CaseDetail

LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ActGround:
    """Say on which case an act is done, and who is there."""

    detail: CaseDetail
    colleagues: tuple[ColleagueView, ...]
    today: dt.date
    own_login: str = ""
    """Who sits at the desk; proposed as the agent of a commission."""


class TicksField(QWidget):
    """Tick what is meant: Space ticks, the arrows go up and down, Enter goes on."""

    committed = Signal()
    advance = Signal()

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.current().gap(4), 0, 0)
        column.setSpacing(metrics.current().gap(2))
        self._boxes: dict[str, QCheckBox] = {}
        for one in choices:
            box = QCheckBox(one.words)
            box.setObjectName(f"{name}-{one.value}")
            box.setAccessibleName(one.words)
            box.toggled.connect(lambda _on: self.committed.emit())
            box.installEventFilter(self)
            column.addWidget(box)
            self._boxes[one.value] = box
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: object) -> None:
        """Tick these."""
        wanted = value if isinstance(value, list | tuple) else ()
        for name, box in self._boxes.items():
            box.setChecked(name in wanted)

    def set_state(self, state: str) -> None:
        """Dress the ticks: nothing or ``problem``."""
        for box in self._boxes.values():
            if (box.property("state") or "") != state:
                box.setProperty("state", state)
                redress(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go up and down with the arrows, on with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            boxes = list(self._boxes.values())
            place = next((n for n, box in enumerate(boxes) if box is watched), 0)
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                to = min(max(place + step, 0), len(boxes) - 1)
                boxes[to].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.advance.emit()
                return True
        return super().eventFilter(watched, event)


def editor_of(one: Asked, act: ActKind, ground: ActGround) -> QWidget:
    """Return the editor for one asked value."""
    if act is ActKind.RETURN_ORIGINALS and one.name == "what":
        held = [paper.what for paper in ground.detail.flow.originals if paper.back_on is None]
        return ChoiceField(one.name, tuple(_choice(what, what) for what in dict.fromkeys(held)))
    return _MAKERS[one.kind](one, ground)


def hint_of(one: Asked, act: ActKind, ground: ActGround) -> str:
    """Return what to type and in which unit, where a label does not say it."""
    if one.kind is AskedKind.COUNT:
        return _count_hint(one, act, ground)
    if one.kind is AskedKind.DAY:
        due = ground.detail.due_on
        if one.name in ("answer_by", "until", "on", "by", "due", "back_by") and due is not None:
            return mark("ActFields", "as 9-30 or +5 · promised for {day}").shown(
                day=short_day(due, ground.today)
            )
        return translate("ActFields", "as 9-30 or +5; t is today")
    if one.kind is AskedKind.COLLEAGUE:
        return translate("ActFields", "name, initials or login; ↓ shows all")
    if one.kind is AskedKind.CHOICE and one.needed:
        return translate("ActFields", "type a part of it; ↓ shows all")
    return ""


def _count_hint(one: Asked, act: ActKind, ground: ActGround) -> str:
    unit = CHOICES[ground.detail.limit_unit or LimitUnit.WORKING].shown()
    if act is ActKind.EXTEND:
        return mark("ActFields", "{unit}, at most {most}; once only").shown(
            unit=unit, most=LONGEST_EXTENSION
        )
    limit = ground.detail.limit_count
    if act is ActKind.CHANGE_LIMIT and limit is not None:
        return mark("ActFields", "now {count} {unit}").shown(count=limit, unit=unit)
    return translate("ActFields", "number of papers; empty is 1") if one.name == "copies" else ""


def colleague_words(one: ColleagueView, today: dt.date) -> str:
    """Return a name, with until when somebody is away and who covers."""
    if one.absent_until is None:
        return one.name
    until = short_day(one.absent_until, today)
    if one.cover:
        text = mark("ActFields", "{name} (away until {day}; {cover} covers)")
        return text.shown(name=one.name, day=until, cover=one.cover)
    return mark("ActFields", "{name} (away until {day}, nobody covers)").shown(
        name=one.name, day=until
    )


def _choice(value: str, words: str, *more: str) -> Choice:
    return Choice(value=value, words=words, keys=(*more, *phrase_keys(words)))


def _line(one: Asked, _ground: ActGround) -> QWidget:
    return SentenceField(one.name, limit=LONGEST_LINE)


def _text(one: Asked, _ground: ActGround) -> QWidget:
    return TextField(one.name, limit=LONGEST_TEXT, lines=LINES)


def _day(one: Asked, ground: ActGround) -> QWidget:
    return DateField(one.name, parse=lambda text: read_near_date(text, ground.today))


def _count(one: Asked, _ground: ActGround) -> QWidget:
    return DigitsField(one.name, limit=len(str(LARGEST_COUNT)))


def _colleague(one: Asked, ground: ActGround) -> QWidget:
    own = ground.detail.owner_id
    known = [
        _choice(person.login, colleague_words(person, ground.today), person.login)
        for person in sorted(ground.colleagues, key=lambda person: person.account_id == own)
    ]
    return ChoiceField(one.name, known)


def _pick(one: Asked, _ground: ActGround) -> QWidget:
    found = [
        _choice(code, CHOICES[code].shown(), code, str(place))
        for place, code in enumerate(one.choices, start=1)
    ]
    return ChoiceField(one.name, found)


def _ticks(one: Asked, _ground: ActGround) -> QWidget:
    return TicksField(one.name, [_choice(code, CHOICES[code].shown()) for code in one.choices])


def _flag(one: Asked, _ground: ActGround) -> QWidget:
    return CheckField(one.name, FIELDS[one.name].shown())


_MAKERS: dict[AskedKind, Callable[[Asked, ActGround], QWidget]] = {
    AskedKind.LINE: _line,
    AskedKind.TEXT: _text,
    AskedKind.DAY: _day,
    AskedKind.COUNT: _count,
    AskedKind.COLLEAGUE: _colleague,
    AskedKind.CHOICE: _pick,
    AskedKind.CHOICES: _ticks,
    AskedKind.FLAG: _flag,
}
