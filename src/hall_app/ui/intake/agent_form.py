"""Who stands at the window for the applicant, and in which relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from hall_app.ui.i18n import translate
from hall_app.ui.intake import doubts
from hall_app.ui.intake.draft import AgentDraft
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.name_fields import IdNumberField, NameField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_views import CodeView


class AgentForm(FormGrid):
    """Enter the agent: relation, name, phone, ID number.

    Signals:
        edited: Any value changed.
        retyped: A field whose doubts were kept for another value until now.
    """

    edited = Signal()
    retyped = Signal(str)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._kept: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._relations = ChoiceField("agent_relation")
        name = NameField("agent_name")
        name.told.connect(lambda words: self.field("agent_name").show_hint(words))
        self.add(
            FieldSpec(name="agent_relation", label=translate("Intake", "Agent is"), required=True),
            self._relations,
        )
        self.add(
            FieldSpec(name="agent_name", label=translate("Intake", "Agent's name"), required=True),
            name,
        )
        self.add(
            FieldSpec(name="agent_phone", label=translate("Intake", "Agent's phone")),
            DigitsField("agent_phone", limit=30),
        )
        self.add(
            FieldSpec(name="agent_id_number", label=translate("Intake", "Agent's ID")),
            IdNumberField("agent_id_number"),
        )
        self.committed.connect(self._left)
        for one in ("agent_name", "agent_phone", "agent_id_number"):
            editor = cast("LineField", self.field(one).editor)
            editor.textEdited.connect(lambda _text: self.edited.emit())
        number = cast("LineField", self.field("agent_id_number").editor)
        number.textEdited.connect(lambda _text: self.retyped.emit("agent_id_number"))

    def show_relations(self, relations: Sequence[CodeView]) -> None:
        """Offer the relations of the code table, the code's number being their quick key."""
        self._relations.set_choices(
            [
                Choice(value=one.name, words=one.name, keys=(one.code, str(place)))
                for place, one in enumerate(relations, start=1)
            ]
        )

    def draft(self) -> AgentDraft:
        """Return the line as it stands."""
        return AgentDraft(
            relation=self.text("agent_relation"),
            name=self.text("agent_name"),
            phone=self.text("agent_phone"),
            id_number=self.text("agent_id_number"),
        )

    def show_draft(self, agent: AgentDraft) -> None:
        """Show what was typed before."""
        self.set_value("agent_relation", agent.relation)
        self.set_value("agent_name", agent.name)
        self.set_value("agent_phone", agent.phone)
        self.set_value("agent_id_number", agent.id_number)
        self.show_problems({})

    def set_kept(self, doubts_kept: frozenset[str]) -> None:
        """Leave out the marks of doubts that the clerk kept with a reason."""
        self._kept = doubts_kept

    def _left(self, name: str) -> None:
        if name == "agent_phone":
            found = doubts.phone_doubts(self.text(name), name)
            self.field(name).show_hint(found[0].words if found else "")
        elif name == "agent_id_number" and self.text(name):
            looked_at = doubts.agent_doubts(self.text(name), self._today())
            open_doubts = [one.words for one in looked_at if one.code not in self._kept]
            if open_doubts or not self._kept:
                self.field(name).show_hint(open_doubts[0] if open_doubts else "")
        self.edited.emit()
