"""Refuse with a coded reason: why, in which words, and where the applicant should turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.i18n import translate
from hall_app.ui.intake.name_fields import SentenceField
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_views import CodeView, ForbiddenCertificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What the clerk decided."""

    reason_code: str
    explanation: str = ""
    where: str = ""
    certificate: str = ""


class RefuseDialog(Dialog):
    """Take the reason of a refusal; one of them asks for the certificate that was wanted.

    Signals:
        decided: The ``Refusal``.
    """

    decided = Signal(object)

    def __init__(
        self,
        reasons: Sequence[CodeView],
        certificates: Sequence[ForbiddenCertificate],
        certificate_reason: str,
        parent: QWidget,
    ) -> None:
        super().__init__("refuse-dialog", translate("Intake", "Refuse, and say why"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._certificate_reason = certificate_reason
        self._notes = {one.code: one.note for one in reasons}
        self._places = {one.name: one.where for one in certificates}
        self.form = FormGrid()
        self.form.add(
            FieldSpec(name="reason_code", label=translate("Intake", "Reason"), required=True),
            ChoiceField(
                "reason_code",
                [
                    Choice(value=one.code, words=one.name, keys=(one.code, one.code.lstrip("0")))
                    for one in reasons
                ],
            ),
        )
        self.form.add(
            FieldSpec(name="certificate", label=translate("Intake", "Certificate"), required=True),
            ChoiceField(
                "certificate", [Choice(value=one.name, words=one.name) for one in certificates]
            ),
        )
        self.form.add(
            FieldSpec(name="explanation", label=translate("Intake", "In words")),
            SentenceField("explanation", limit=200),
        )
        self.form.add(
            FieldSpec(
                name="where",
                label=translate("Intake", "Turn to"),
                hint=translate("Intake", "which office the applicant should go to"),
            ),
            SentenceField("where", limit=120),
        )
        self.form.set_shown("certificate", shown=False)
        self.form.committed.connect(self._follow)
        self.form.finished.connect(self._try)
        self.body.addWidget(self.form)
        back = Button(translate("Intake", "Back"), "quiet", keys="Esc")
        back.setObjectName("refuse-back")
        back.clicked.connect(self.reject)
        self._answers.addWidget(back)
        self.button = Button(translate("Intake", "Refuse and print"), "primary", keys="Ctrl+Enter")
        self.button.setObjectName("refuse-give")
        self.button.clicked.connect(self._try)
        self._answers.addWidget(self.button)
        self.form.focus("reason_code")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter as the answer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._try()
            return
        super().keyPressEvent(event)

    def _follow(self, name: str) -> None:
        code = self.form.text("reason_code")
        if name == "reason_code":
            self.form.set_shown("certificate", shown=code == self._certificate_reason)
            self.form.field("explanation").show_hint(self._notes.get(code, ""))
            self.form.field("reason_code").show_problem("")
        elif name == "certificate":
            place = self._places.get(self.form.text("certificate"), "")
            if place and not self.form.text("where"):
                self.form.set_value("where", place)

    def _try(self) -> None:
        code = self.form.text("reason_code")
        certificate = self.form.text("certificate") if code == self._certificate_reason else ""
        problems = {}
        if not code:
            problems["reason_code"] = translate("Intake", "Choose the reason from the list")
        elif code == self._certificate_reason and not certificate:
            problems["certificate"] = translate("Intake", "Choose the certificate from the list")
        self.form.show_problems(problems)
        if problems:
            self.form.focus(next(iter(problems)))
            return
        self.accept()
        self.decided.emit(
            Refusal(
                reason_code=code,
                explanation=self.form.text("explanation"),
                where=self.form.text("where"),
                certificate=certificate,
            )
        )
