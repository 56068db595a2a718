"""Dialogs of the case page: a reason and a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import LineField, TextField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_views import CodeView


class ReasonDialog(Dialog):
    """Ask why; nothing is done without a reason."""

    def __init__(
        self, name: str, fact: str, sentence: str, answer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, fact, parent)
        self.say(sentence, "second")
        self.form = FormGrid()
        self._field = LineField("reason", limit=200)
        self.form.add(
            FieldSpec(name="reason", label=translate("CasePage", "Reason"), required=True, span=3),
            self._field,
        )
        self.form.finished.connect(self._take)
        self.body.addWidget(self.form)
        _add_leave(self)
        button = Button(answer, "danger", keys="Enter")
        self.take = self.add_answer("take", button)
        self.take.clicked.disconnect()
        self.take.clicked.connect(self._take)
        self._field.setFocus()

    @property
    def reason(self) -> str:
        """Return the reason given."""
        return self._field.value()

    def _take(self) -> None:
        if not self.reason:
            words = translate("CasePage", "Write the reason, one sentence is enough")
            self.form.show_problems({"reason": words})
            self.form.focus("reason")
            return
        self.answer = "take"
        self.accept()


class RefuseDialog(Dialog):
    """Ask for the coded reason, in own words, and where to go instead."""

    def __init__(self, reasons: Sequence[CodeView], parent: QWidget | None = None) -> None:
        super().__init__("refuse-case", translate("CasePage", "Refuse this case"), parent)
        self.say(
            translate("CasePage", "The applicant gets the notice with reason and way to object."),
            "second",
        )
        self.form = FormGrid()
        self._reason = ChoiceField(
            "refuse-reason",
            [Choice(value=one.code, words=f"{one.code} {one.name}") for one in reasons],
        )
        self._explanation = TextField("refuse-explanation", lines=3)
        self._where = LineField("refuse-where", limit=120)
        labels = (
            ("reason", translate("CasePage", "Reason"), self._reason, True),
            ("explanation", translate("CasePage", "In own words"), self._explanation, False),
            ("where", translate("CasePage", "Where to go"), self._where, False),
        )
        for name, label, editor, required in labels:
            self.form.add(FieldSpec(name=name, label=label, required=required, span=3), editor)
        self.form.finished.connect(self._take)
        self.body.addWidget(self.form)
        _add_leave(self)
        words = translate("CasePage", "Refuse and print the notice")
        self.take = self.add_answer("take", Button(words, "primary", keys="Ctrl+Enter"))
        self.take.clicked.disconnect()
        self.take.clicked.connect(self._take)
        self._reason.setFocus()

    @property
    def values(self) -> tuple[str, str, str]:
        """Return reason code, explanation, and where to go."""
        return self._reason.value(), self._explanation.value(), self._where.value()

    def keyPressEvent(self, event: object) -> None:
        """Take Ctrl+Enter from every field."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier  # type: ignore[attr-defined]
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self._reason.commit()
            self._take()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def _take(self) -> None:
        if not self._reason.value():
            words = translate("CasePage", "Choose a reason; the law asks for one")
            self.form.show_problems({"reason": words})
            self.form.focus("reason")
            return
        self.answer = "take"
        self.accept()


def _add_leave(dialog: Dialog) -> None:
    leave = dialog.add_answer(
        "leave", Button(translate("CasePage", "Back to the case"), "quiet", keys="Esc")
    )
    leave.clicked.disconnect()
    leave.clicked.connect(dialog.reject)
