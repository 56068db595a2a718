"""Refuse with a coded reason: why, in which words, and where the applicant should turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.services.commands import Refusal
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_views import CodeView, ForbiddenCertificate


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalOffer:
    """What a refusal can be chosen from.

    Attributes:
        reasons: The coded reasons that fit the matter.
        certificates: What nobody here may issue.
        certificate_reason: Code of the reason that asks for one of them.
    """

    reasons: tuple[CodeView, ...]
    certificates: tuple[ForbiddenCertificate, ...]
    certificate_reason: str


class RefuseDialog(Dialog):
    """Take the reason of a refusal; one of them asks for the certificate that was wanted.

    Signals:
        decided: The ``Refusal``.
    """

    decided = Signal(object)

    def __init__(self, offer: RefusalOffer, parent: QWidget) -> None:
        super().__init__("refuse-dialog", translate("Decisions", "Refuse, and say why"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._certificate_reason = offer.certificate_reason
        self._notes = {one.code: one.note for one in offer.reasons}
        self._places = {one.name: one.where for one in offer.certificates}
        self._suggested = ""
        self.paper = self.say("", "second")
        self.form = FormGrid()
        self._add_fields(offer)
        self.form.committed.connect(self._follow)
        self.form.finished.connect(self._try)
        self.body.addWidget(self.form)
        back = Button(translate("Decisions", "Back"), "quiet", keys="Esc")
        back.setObjectName("refuse-back")
        back.clicked.connect(self.reject)
        self._answers.addWidget(back)
        words = translate("Decisions", "Refuse and print")
        self.button = Button(words, "primary", keys="Ctrl+Enter")
        self.button.setObjectName("refuse-give")
        self.button.clicked.connect(self._try)
        self._answers.addWidget(self.button)
        if len(offer.reasons) == 1:
            self.form.set_value("reason_code", offer.reasons[0].code)
        self._follow_reason()
        self.form.focus("certificate" if self._names_certificate() else "reason_code")

    def _add_fields(self, offer: RefusalOffer) -> None:
        add = self.form.add
        add(
            FieldSpec(name="reason_code", label=translate("Decisions", "Reason"), required=True),
            ChoiceField(
                "reason_code",
                [
                    Choice(value=one.code, words=one.name, keys=(one.code, one.code.lstrip("0")))
                    for one in offer.reasons
                ],
            ),
        )
        add(
            FieldSpec(
                name="certificate", label=translate("Decisions", "Certificate"), required=True
            ),
            ChoiceField(
                "certificate",
                [Choice(value=one.name, words=one.name) for one in offer.certificates],
            ),
        )
        add(
            FieldSpec(name="explanation", label=translate("Decisions", "In words")),
            SentenceField("explanation", limit=200),
        )
        add(
            FieldSpec(
                name="where",
                label=translate("Decisions", "Turn to"),
                hint=translate("Decisions", "which office the applicant should go to"),
            ),
            SentenceField("where", limit=120),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter as the answer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._try()
            return
        super().keyPressEvent(event)

    def _names_certificate(self) -> bool:
        code = self.form.text("reason_code")
        return bool(code) and code == self._certificate_reason

    def _follow(self, name: str) -> None:
        if name == "reason_code":
            self._follow_reason()
            self.form.field("reason_code").show_problem("")
        elif name == "certificate":
            self.form.field("certificate").show_problem("")
        if name in ("reason_code", "certificate"):
            self._suggest_place()

    def _follow_reason(self) -> None:
        """Ask for what the paper of this reason prints: a certificate, or words of one's own."""
        named = self._names_certificate()
        self.form.set_shown("certificate", shown=named)
        self.form.set_shown("explanation", shown=not named)
        note = self._notes.get(self.form.text("reason_code"), "")
        self.form.field("certificate" if named else "explanation").show_hint(note)
        self.paper.setText(
            translate("Decisions", "The applicant gets a slip: what helps instead, and where.")
            if named
            else translate(
                "Decisions", "The applicant gets the notice with reason and way to object."
            )
        )

    def _suggest_place(self) -> None:
        """Fill in the certificate's place where the clerk wrote none."""
        place = self._places.get(self.form.text("certificate"), "")
        wanted = place if self._names_certificate() else ""
        if self.form.text("where") in ("", self._suggested):
            self._suggested = wanted
            self.form.set_value("where", wanted)

    def _try(self) -> None:
        code, named = self.form.text("reason_code"), self._names_certificate()
        certificate = self.form.text("certificate") if named else ""
        problems = {}
        if not code:
            problems["reason_code"] = translate("Decisions", "Choose the reason from the list")
        elif named and not certificate:
            problems["certificate"] = translate("Decisions", "Choose the certificate from the list")
        self.form.show_problems(problems)
        if problems:
            self.form.focus(next(iter(problems)))
            return
        refusal = Refusal(
            reason_code=code,
            explanation="" if named else self.form.text("explanation"),
            where=self.form.text("where"),
            certificate=certificate,
        )
        self.accept()
        self.decided.emit(refusal)
