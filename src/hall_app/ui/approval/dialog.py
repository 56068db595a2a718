"""The dialog of an approval: what, by whom, why, and the colleague's password."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.services.commands import Approval
from hall_app.support.errors import RuleViolation
from hall_app.ui.approval.words import act_words
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.hall_views import AccountView
    from hall_app.support.errors import ApprovalNeeded

LONGEST_REASON = 200
OVERRIDE = "intake.override"
"""Act whose subject holds the applicant's name, masked where it is not on record."""


class ApprovalDialog(FormDialog):
    """Let a colleague approve one act with the own password.

    Args:
        fault: What needs approval; its reason is there already where the act keeps one.
        shown: What it is done to, with names.
        clerk: Name of the person at the desk.
        people: Who may approve it.
    """

    def __init__(
        self,
        fault: ApprovalNeeded,
        shown: str,
        clerk: str,
        people: Sequence[AccountView],
        parent: QWidget | None,
    ) -> None:
        super().__init__(
            "approval",
            act_words(fault.act, shown),
            translate("Approval", "Approve this once"),
            translate("Approval", "Back"),
            parent,
        )
        self._act, self._about = fault.act, fault.about
        bare = re.sub(r" #[0-9a-f]{16}$", "", fault.about)
        if fault.act == OVERRIDE or shown != bare:
            # A title stands in the task bar: nobody's name.
            self.setWindowTitle(translate("Approval", "Somebody approves it"))
        words = translate(
            "Approval",
            "{name} may not do this alone. Whoever approves it types the own password here; it "
            "holds for this one time and goes into the journal.",
        )
        self.say(words.format(name=clerk), "second")
        self.body.insertWidget(0, self.body.takeAt(self.body.count() - 1).widget())
        people_field = ChoiceField(
            "who",
            [
                Choice(value=one.login, words=one.name, keys=(one.login, one.initials))
                for one in people
            ],
        )
        self._ask("who", translate("Approval", "Approved by"), people_field)
        reason = SentenceField("reason", limit=LONGEST_REASON)
        self._ask("reason", translate("Approval", "Why"), reason)
        self._ask("password", translate("Approval", "Password"), SecretField("approval-password"))
        self.form.set_value("reason", fault.reason)
        if len(people) == 1:
            self.form.set_value("who", people[0].login)
        first = next((name for name in self.form.names if not self.form.text(name)), "password")
        self.form.focus(first)

    @property
    def answer_given(self) -> Approval:
        """Return the approval.

        Raises:
            RuleViolation: ``field-required``.
        """
        for name in self.form.names:
            if not self.form.text(name):
                raise RuleViolation("field-required", fields=(name,), field=name)
        return Approval(
            act=self._act,
            about=self._about,
            reason=self.form.text("reason"),
            login=self.form.text("who"),
            password=self.form.text("password"),
        )

    def refuse(self, words: str, fields: tuple[str, ...] = ()) -> None:
        """Say what is wrong; a password is always typed anew."""
        self.form.set_value("password", "")
        super().refuse(words, fields)

    def _ask(self, name: str, label: str, editor: QWidget) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=True), editor)
