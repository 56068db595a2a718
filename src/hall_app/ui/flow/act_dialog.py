"""The dialog that asks for what an act needs, and says what it will do before it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.domain.flow.asked import AskedKind
from hall_app.domain.flow.states import RUNNING_STATES, ActKind
from hall_app.domain.late import LATE_ACTS
from hall_app.ui.case_words import STATES
from hall_app.ui.day_words import day_words
from hall_app.ui.errors import explain
from hall_app.ui.flow.editors import editor_of, hint_of
from hall_app.ui.flow.late_part import LATE_FIELDS, LatePart
from hall_app.ui.flow.words import ACTS, field_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.flow.asked import Asked
    from hall_app.domain.flow.views import OfferedAct, Outlook
    from hall_app.domain.late import LateEntry
    from hall_app.domain.views import CaseDetail
    from hall_app.ui.flow.editors import ActGround

Values = tuple[tuple[str, object], ...]
_UNFINISHED = frozenset(
    {"act-value-missing", "late-reason-needed", "late-entry-reason-needed", "moment-unreadable"}
)
"""Faults of a form that is still being filled in; the button says them, not the look ahead."""
_HALF_TYPED = frozenset({"date-unreadable", "act-count-wrong"})
"""Faults that any value has while its first places are typed; they are said when it is left."""
_OTHERS = ("name", "relation", "id_number")


class ActDialog(FormDialog):
    """Ask for what one act needs; it stays open, with what was typed, until the act is on record.

    Signals:
        looked: What is typed so far, to be worked out without writing.
    """

    looked = Signal(object)

    def __init__(self, offered: OfferedAct, ground: ActGround, parent: QWidget) -> None:
        fact = ACTS[offered.act].shown()
        back = translate("ActDialog", "Back")
        super().__init__("act-dialog", fact, fact, back, parent)
        self.offered, self._ground = offered, ground
        self._typing = ""
        detail = ground.detail
        whom = f"{detail.number} · {detail.applicant_name} · {detail.item_title}"
        about = Label(whom, "second", wrap=True)
        about.setObjectName("act-about")
        self.body.insertWidget(0, about)
        for one in offered.asks:
            editor = editor_of(one, offered.act, ground)
            self.form.add(_spec(one, offered.act, ground), editor)
            for name in ("textEdited", "textChanged"):
                if hasattr(editor, name):
                    getattr(editor, name).connect(partial(self._typed, one.name))
                    break
        self.late = LatePart(self.form, self._changed) if offered.act in LATE_ACTS else None
        self.outlook = Label("", "second", wrap=True)
        self.outlook.setObjectName("act-outlook")
        self.body.addWidget(self.outlook)
        if self.late is not None:
            self.body.addWidget(self.late.button)
        self._fill_in()
        self._follow_answers()
        self.form.committed.connect(lambda _name: self._changed())
        if self.form.names:
            self.form.focus(self.form.names[0])

    def values(self) -> Values:
        """Return what is typed, by name; what is hidden and what is empty is left out."""
        names = [one for one in self.form.names if one not in LATE_FIELDS]
        found = ((name, self.form.value(name)) for name in names)
        return tuple((name, value) for name, value in found if value not in ("", (), None))

    def late_entry(self, now: dt.datetime) -> LateEntry | None:
        """Return when it really happened, if that is asked for.

        Raises:
            RuleViolation: ``moment-unreadable``, ``date-unreadable``.
        """
        return self.late.entry(now) if self.late is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the real moment on Alt+B."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if self.late is not None and alt and event.key() == Qt.Key.Key_B:
            self.late.button.click()
            return
        super().keyPressEvent(event)

    def look_ahead(self) -> None:
        """Ask what the act would do as the form stands."""
        self.looked.emit(self.values())

    def show_outlook(self, found: Outlook) -> None:
        """Say what the act will do."""
        self.outlook.setText(outlook_words(found, self._ground))
        self._fit()

    def show_hurdle(self, fault: Exception) -> None:
        """Say why it would not be done, unless the form is only not filled in yet."""
        code = getattr(fault, "code", "")
        half = code in _HALF_TYPED and self._typing in getattr(fault, "fields", ())
        unfinished = code in _UNFINISHED or half
        self.outlook.setText("" if unfinished else explain(fault).whole)
        self._fit()

    def show_fault(self, fault: Exception) -> None:
        """Say a fault at its field and go there; nothing that was typed is lost."""
        told = explain(fault)
        fields = tuple(self._field(name) for name in told.fields)
        here = any(name in self.form.names for name in fields)
        code = getattr(fault, "code", "")
        self.outlook.setText(told.advice if here and code != "act-value-missing" else "")
        if code == "act-value-missing" and here:
            self.refuse(translate("ActDialog", "This is needed."), fields)
            return
        self.refuse(told.headline if here else told.whole, fields)

    # --- parts ------------------------------------------------------------------------------

    def _field(self, name: str) -> str:
        """Return the field that a fault means: faults about a colleague all say “to”."""
        if name == "to" and "to" not in self.form.names:
            kinds = (AskedKind.COLLEAGUE,)
            return next((one.name for one in self.offered.asks if one.kind in kinds), name)
        return name

    def _typed(self, name: str, *_text: str) -> None:
        """Look ahead at every key."""
        self._typing = name
        self.look_ahead()

    def _changed(self) -> None:
        self._typing = ""
        self._follow_answers()
        self.look_ahead()

    def _fill_in(self) -> None:
        """Write what is known already."""
        known = _known(self.offered.act, self._ground)
        for name in self.form.names:
            if known.get(name):
                self.form.set_value(name, known[name])

    def _follow_answers(self) -> None:
        """Ask only for what the answers given so far need."""
        act, names = self.offered.act, {one.name for one in self.offered.asks}
        if act is ActKind.HAND_OUT:
            others = self.form.value("collector") not in ("", "applicant")
            for name in _OTHERS:
                self.form.set_shown(name, shown=others)
        if act is ActKind.CLOSE_RATING:
            self.form.set_shown("reason", shown=bool(self.form.value("waived")))
        if act is ActKind.DECIDE and "late" in names:
            detail = self._ground.detail
            late = detail.due_on is not None and detail.due_on < self._ground.today
            self.form.set_shown("late", shown=late and not detail.flow.late_reason)


def outlook_words(found: Outlook, ground: ActGround) -> str:
    """Return in one line where an act leads: state, who has it, next day, last day."""
    today, detail = ground.today, ground.detail
    parts = []
    if found.state is not detail.state:
        parts.append(STATES[found.state].shown())
    if found.offered_to and found.offered_to != detail.flow.offered_to:
        parts.append(mark("ActDialog", "{who} is to take it over").shown(who=found.offered_to))
    elif found.owner != detail.owner:
        parts.append(mark("ActDialog", "with {who}").shown(who=found.owner))
    if found.act_by is not None and found.act_by != detail.flow.act_by:
        parts.append(_next_words(found.act_by, today))
    if found.due_on is not None and found.due_on != found.due_before:
        words = mark("ActDialog", "last day then {day}")
        parts.append(words.shown(day=day_words(found.due_on, today)))
    elif found.due_on is not None and found.state in RUNNING_STATES and parts:
        words = mark("ActDialog", "last day stays {day}")
        parts.append(words.shown(day=day_words(found.due_on, today)))
    if not parts:
        return translate("ActDialog", "Then: written on the timeline; the case stays where it is.")
    return mark("ActDialog", "Then: {what}").shown(what=" · ".join(parts))


def _next_words(day: dt.date, today: dt.date) -> str:
    if day == today:
        return translate("ActDialog", "next step today")
    return mark("ActDialog", "next by {day}").shown(day=day_words(day, today))


def _spec(one: Asked, act: ActKind, ground: ActGround) -> FieldSpec:
    words = field_words(act, one.name).shown()
    flag = one.kind is AskedKind.FLAG
    return FieldSpec(
        name=one.name,
        label="" if flag else words,
        required=one.needed,
        hint=hint_of(one, act, ground),
    )


def _known(act: ActKind, ground: ActGround) -> dict[str, object]:
    """Return what an act's form begins with."""
    if act is ActKind.COMMISSION:
        logins = [one.login for one in ground.colleagues if one.absent_until is None]
        return {"agent": ground.own_login if ground.own_login in logins else ""}
    known = _KNOWN.get(act)
    return known(ground.detail) if known is not None else {}


def _held(detail: CaseDetail) -> dict[str, object]:
    held = [one.what for one in detail.flow.originals if one.back_on is None]
    return {"what": held[0] if held else "", "to": detail.applicant_name}


def _office(detail: CaseDetail, state: str) -> dict[str, object]:
    offices = [one.office for one in detail.flow.errands if one.state == state]
    return {"office": offices[0] if offices else ""}


_KNOWN: Mapping[ActKind, Callable[[CaseDetail], dict[str, object]]] = {
    ActKind.HAND_OUT: lambda _detail: {"collector": "applicant", "way": "direct"},
    ActKind.URGE: lambda detail: {"to": detail.flow.with_whom or detail.owner},
    ActKind.RETURN_ORIGINALS: _held,
    ActKind.HAND_IN: lambda detail: _office(detail, "planned"),
    ActKind.COLLECT: lambda detail: _office(detail, "handed-in"),
    ActKind.CORRECT_RESULT: lambda detail: {
        "result": detail.flow.result_title,
        "number": detail.flow.result_number,
    },
    ActKind.CHANGE_LIMIT: lambda detail: {"unit": detail.limit_unit},
}
