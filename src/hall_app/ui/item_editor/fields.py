"""The fields of an item that stand in forms: what each is, and how it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hall_app.domain.case_kinds import KIND_WORDS
from hall_app.ui.i18n import mark
from hall_app.ui.item_editor.values import lines_of, number_of
from hall_app.ui.widgets.check_group import CheckGroup
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, DigitsField, LineField, SentenceField
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_views import CodeView
    from hall_app.ui.i18n import Marked

LONGEST_LINE, LONGEST_TEXT = 200, 4_000
_ONE_A_LINE = mark("Items", "one a line; Shift+Enter begins the next")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field.

    Attributes:
        key: Dotted key in the item's file.
        kind: ``line``, ``code``, ``digits``, ``text``, ``lines``, ``yes``, or the name of a
            list of words: a choice of one for ``unit`` and ``result_type``, ticks else.
        span: Columns it takes when there are three.
    """

    key: str
    kind: str = "line"
    hint: Marked | None = None
    required: bool = False
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """The words of every list of values that a field offers."""

    delivery_ways: tuple[tuple[str, str], ...] = ()
    refuse_reasons: tuple[tuple[str, str], ...] = ()
    forms: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, ways: Sequence[CodeView], reasons: Sequence[CodeView], forms: Mapping[str, str]
    ) -> Offers:
        """Return the lists with what the hall's code tables and its forms offer."""
        return cls(
            delivery_ways=tuple((one.code, one.name) for one in ways),
            refuse_reasons=tuple((one.code, f"{one.code} {one.name}") for one in reasons),
            forms=forms,
        )

    def ticks(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return value and words of what can be ticked."""
        if kind == "kinds":
            return tuple((str(one), words) for one, words in KIND_WORDS.items())
        if kind in WORDS:
            return tuple((value, words.shown()) for value, words in WORDS[kind])
        return self.delivery_ways if kind == "delivery_ways" else self.refuse_reasons


WORDS: dict[str, tuple[tuple[str, Marked], ...]] = {
    "unit": (
        ("G", mark("Items", "working days")),
        ("Z", mark("Items", "natural days")),
    ),
    "who_may_act": (
        ("self", mark("Items", "the applicant")),
        ("agent", mark("Items", "an agent")),
        ("guardian", mark("Items", "the guardian")),
        ("relative", mark("Items", "a close relative")),
    ),
    "evidence": (
        ("law", mark("Items", "the text of a law")),
        ("source", mark("Items", "a source that was read")),
        ("inference", mark("Items", "a conclusion")),
        ("known", mark("Items", "common knowledge")),
    ),
    "result_type": (
        ("certificate", mark("Items", "certificate or card")),
        ("money", mark("Items", "money")),
        ("record", mark("Items", "entry in a record")),
        ("decision", mark("Items", "decision")),
        ("slip", mark("Items", "slip")),
        ("receipt", mark("Items", "receipt")),
        ("letter", mark("Items", "letter")),
        ("notice", mark("Items", "notice")),
        ("service", mark("Items", "service")),
        ("guidance", mark("Items", "guidance")),
        ("goods", mark("Items", "goods")),
        ("endorsement", mark("Items", "endorsement")),
        ("agreement", mark("Items", "agreement")),
    ),
}
_ONE_OF = frozenset({"unit", "result_type"})

BASICS = (
    Field(key="name", required=True, span=2, hint=mark("Items", "whole, as papers print it")),
    Field(key="quick_code", kind="digits", required=True, hint=mark("Items", "three digits")),
    Field(key="short_name", hint=mark("Items", "for lists; empty takes the name")),
    Field(key="line", required=True, hint=mark("Items", "window or line, as in reports")),
    Field(key="in_person", kind="yes"),
    Field(key="aliases", kind="lines", span=3, hint=_ONE_A_LINE),
    Field(key="kinds", kind="kinds", required=True, span=3),
    Field(key="who_may_act", kind="who_may_act", span=3),
    Field(key="delivery_ways", kind="delivery_ways", span=3),
)
LIMITS = (
    Field(
        key="promised.count", kind="digits",
        hint=mark("Items", "days; empty: the clerk types it at intake"),
    ),
    Field(key="promised.unit", kind="unit"),
    Field(key="limit_words", hint=mark("Items", "where no number is given, as once a year")),
    Field(
        key="statutory.count", kind="digits",
        hint=mark("Items", "days; the promise must not be longer"),
    ),
    Field(key="statutory.unit", kind="unit"),
    Field(key="limit_note", hint=mark("Items", "printed behind the limit")),
    Field(key="excluded_steps", kind="lines", span=3, hint=_ONE_A_LINE),
    Field(key="deciding_body", hint=mark("Items", "the department, not the station")),
    Field(key="deciding_phone"),
    Field(key="deciding_address"),
    Field(key="fee", hint=mark("Items", "free of charge, or the amount")),
    Field(key="fee_basis", hint=mark("Items", "document that sets it")),
    Field(key="result", hint=mark("Items", "what the applicant gets")),
    Field(key="result_type", kind="result_type"),
)  # fmt: skip
CONDITIONS = (
    Field(key="conditions", kind="text", span=3, hint=mark("Items", "who can apply, and when")),
    Field(key="guide", kind="lines", span=3, hint=_ONE_A_LINE),
    Field(key="refuse_reasons", kind="refuse_reasons", span=3),
    Field(key="legal_basis", kind="text", span=3, hint=mark("Items", "name, number and article")),
    Field(key="evidence", kind="evidence", span=3),
    Field(key="source_note", span=2, hint=mark("Items", "document, page or office it comes from")),
    Field(key="place", hint=mark("Items", "where the source is in force")),
)


def editor_of(one: Field) -> QWidget:
    """Return the editor of a field; its ``objectName`` is the key."""
    if one.kind in _ONE_OF:
        choices = [
            Choice(value=value, words=words.shown(), keys=(value,))
            for value, words in WORDS[one.kind]
        ]
        return ChoiceField(one.key, choices)
    plain: dict[str, Callable[[], QWidget]] = {
        "line": lambda: SentenceField(one.key, limit=LONGEST_LINE),
        "code": lambda: LineField(one.key, limit=LONGEST_LINE),
        "digits": lambda: DigitsField(one.key, limit=5),
        "text": lambda: TextField(one.key, limit=LONGEST_TEXT, lines=3),
        "lines": lambda: TextField(one.key, limit=LONGEST_TEXT, lines=2),
        "yes": lambda: CheckField(one.key, mark("Items", "the applicant must come").shown()),
    }
    if one.kind in plain:
        return plain[one.kind]()
    return CheckGroup(one.key, across=4)


def to_editor(one: Field, value: Any) -> object:
    """Return a value of the file as its editor takes it."""
    if one.kind == "lines":
        return "\n".join(map(str, value)) if isinstance(value, list | tuple) else value or ""
    if one.kind == "yes":
        return bool(value)
    if one.kind == "unit":
        return value or "G"
    return "" if value is None else value if isinstance(value, list | tuple) else str(value)


def from_editor(one: Field, told: object) -> Any:
    """Return what an editor holds as the file has it."""
    if isinstance(told, bool):
        return told
    if isinstance(told, tuple):
        return list(told)
    text = "" if told is None else str(told)
    if one.kind == "lines":
        return lines_of(text)
    if one.key.endswith(".count") and text:
        return number_of(text)
    return text
