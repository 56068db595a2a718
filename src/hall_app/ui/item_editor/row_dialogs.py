"""Dialogs for one row of an item's lists: a paper to bring, a question, a form to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.item_views import FieldKind
from hall_app.domain.materials import Necessity
from hall_app.ui.case_words import paper_name
from hall_app.ui.i18n import mark, translate
from hall_app.ui.item_editor.values import lines_of, number_of, with_value
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

NECESSITY = {
    Necessity.REQUIRED: mark("Items", "needed"),
    Necessity.OPTIONAL: mark("Items", "as the case may be"),
}
FIELD_KINDS = {
    FieldKind.TEXT: mark("Items", "text"),
    FieldKind.NUMBER: mark("Items", "number"),
    FieldKind.DATE: mark("Items", "day"),
    FieldKind.CHOICE: mark("Items", "choice of some"),
}
EVENTS = {
    "accept": mark("Items", "at acceptance"),
    "notice": mark("Items", "at the one-time notice"),
    "refuse": mark("Items", "at a refusal"),
    "done": mark("Items", "when it is done"),
}
_ONE_A_LINE = mark("Items", "one a line; Shift+Enter begins the next")


class RowDialog(FormDialog):
    """Ask for one row; what the dialog does not show stays as it was."""

    def __init__(self, name: str, fact: str, row: Mapping[str, Any], parent: QWidget) -> None:
        answer, back = translate("Items", "Put it in the list"), translate("Items", "Back")
        super().__init__(name, fact, answer, back, parent)
        self.row = dict(row)

    def answer_row(self) -> dict[str, Any]:
        """Return the row as it stands in the dialog."""
        raise NotImplementedError

    def _line(self, key: str, label: str, hint: str = "", *, required: bool = False) -> None:
        spec = FieldSpec(name=key, label=label, hint=hint, required=required)
        self.form.add(spec, SentenceField(key, limit=200))
        self.form.set_value(key, self.row.get(key, ""))

    def _count(self, key: str, label: str) -> None:
        self.form.add(FieldSpec(name=key, label=label), DigitsField(key, limit=2))
        self.form.set_value(key, str(self.row.get(key, "") or ""))

    def _yes(self, key: str, words: str) -> None:
        self.form.add(FieldSpec(name=key, label=""), CheckField(key, words))
        self.form.set_value(key, bool(self.row.get(key)))

    def _lines(self, key: str, label: str) -> None:
        spec = FieldSpec(name=key, label=label, hint=_ONE_A_LINE.shown())
        self.form.add(spec, TextField(key, limit=2_000, lines=2))
        self.form.set_value(key, "\n".join(map(str, self.row.get(key, ()))))

    def _choice(self, key: str, label: str, choices: Sequence[Choice], value: str) -> None:
        self.form.add(FieldSpec(name=key, label=label, required=True), ChoiceField(key, choices))
        self.form.set_value(key, value)

    def _put(self, row: dict[str, Any], *keys: str) -> dict[str, Any]:
        for key in keys:
            value = self.form.value(key)
            row = with_value(row, key, value if isinstance(value, bool) else str(value or ""))
        return row


class MaterialDialog(RowDialog):
    """Ask for a paper that the applicant brings."""

    def __init__(self, row: Mapping[str, Any], parent: QWidget) -> None:
        title = translate("Items", "Which paper is to be brought?")
        super().__init__("item-material", title, row, parent)
        self._line("name", translate("Items", "Paper"), required=True)
        choices = [Choice(value=str(one), words=said.shown()) for one, said in NECESSITY.items()]
        needed = str(self.row.get("necessity") or Necessity.REQUIRED)
        self._choice("necessity", translate("Items", "Needed"), choices, needed)
        self._count("originals", translate("Items", "Originals"))
        self._count("copies", translate("Items", "Copies"))
        self._yes("electronic", translate("Items", "an electronic one will do"))
        self._yes("deferrable", translate("Items", "can be promised and brought later"))
        self._yes("keep_back", translate("Items", "the original stays here"))
        self._line("source", translate("Items", "From where"), translate("Items", "who issues it"))
        self._lines("check_points", translate("Items", "To check"))
        self._line(
            "how_to_mend",
            translate("Items", "If missing"),
            translate("Items", "printed in the one-time notice"),
        )
        self.form.focus("name")

    def answer_row(self) -> dict[str, Any]:
        """Return the paper."""
        row = self._put(
            self.row,
            *("name", "electronic", "deferrable", "keep_back", "source", "how_to_mend"),
        )
        necessity = self.form.text("necessity")
        row = with_value(
            row, "necessity", "" if necessity == str(Necessity.REQUIRED) else necessity
        )
        for key in ("originals", "copies"):
            count = number_of(self.form.text(key)) if self.form.text(key) else ""
            row = with_value(row, key, count or "")
        row = with_value(row, "check_points", lines_of(self.form.text("check_points")))
        return {**row, "name": self.form.text("name")}


class QuestionDialog(RowDialog):
    """Ask for an extra field of the intake page."""

    def __init__(self, row: Mapping[str, Any], parent: QWidget) -> None:
        super().__init__(
            "item-question", translate("Items", "What is asked at intake?"), row, parent
        )
        self._line("label", translate("Items", "Question"), required=True)
        choices = [Choice(value=str(one), words=said.shown()) for one, said in FIELD_KINDS.items()]
        kind = str(self.row.get("kind") or FieldKind.TEXT)
        self._choice("kind", translate("Items", "Kind"), choices, kind)
        self._yes("required", translate("Items", "has to be answered"))
        self._lines("options", translate("Items", "Choices"))
        self._line("hint", translate("Items", "Hint"), translate("Items", "stands below the field"))
        self.form.focus("label")

    def answer_row(self) -> dict[str, Any]:
        """Return the question."""
        kind = self.form.text("kind")
        row = self._put(self.row, "required", "hint")
        row = with_value(row, "kind", "" if kind == str(FieldKind.TEXT) else kind)
        row = with_value(row, "options", lines_of(self.form.text("options")))
        return {**row, "label": self.form.text("label")}


class PaperDialog(RowDialog):
    """Ask which form is printed at which event."""

    def __init__(self, row: Mapping[str, Any], forms: Mapping[str, str], parent: QWidget) -> None:
        super().__init__("item-paper", translate("Items", "Which form is printed?"), row, parent)
        events = [Choice(value=one, words=said.shown()) for one, said in EVENTS.items()]
        event = str(self.row.get("event") or "accept")
        self._choice("event", translate("Items", "When"), events, event)
        choices = [
            Choice(value=name, words=paper_name(name, title), keys=(name,))
            for name, title in forms.items()
        ]
        self._choice("form", translate("Items", "Form"), choices, str(self.row.get("form", "")))
        self.form.focus("event")

    def answer_row(self) -> dict[str, Any]:
        """Return the event and the form."""
        return {"event": self.form.text("event"), "form": self.form.text("form")}
