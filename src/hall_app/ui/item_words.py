"""The keys of an item's file in words, and what is wrong at them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.ui.error_sentences import SENTENCES
from hall_app.ui.error_values import REASONS
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.item_editing import ItemFault

KEYS = {
    "code": mark("Items", "Code"),
    "quick_code": mark("Items", "Quick code"),
    "name": mark("Items", "Name"),
    "short_name": mark("Items", "Short name"),
    "aliases": mark("Items", "Other names"),
    "line": mark("Items", "Line of business"),
    "kinds": mark("Items", "Kind of matter"),
    "in_person": mark("Items", "In person only"),
    "who_may_act": mark("Items", "Who may come"),
    "delivery_ways": mark("Items", "Handed out"),
    "promised": mark("Items", "Promised limit"),
    "promised.count": mark("Items", "Promised limit"),
    "promised.unit": mark("Items", "counted in"),
    "statutory": mark("Items", "Limit by law"),
    "statutory.count": mark("Items", "Limit by law"),
    "statutory.unit": mark("Items", "counted in"),
    "limit_words": mark("Items", "Limit in words"),
    "limit_note": mark("Items", "Note on the limit"),
    "excluded_steps": mark("Items", "Steps not counted"),
    "deciding_body": mark("Items", "Decided by"),
    "deciding_phone": mark("Items", "Its telephone"),
    "deciding_address": mark("Items", "Its address"),
    "fee": mark("Items", "Fee"),
    "fee_basis": mark("Items", "Basis of the fee"),
    "result": mark("Items", "Result"),
    "result_type": mark("Items", "Kind of result"),
    "conditions": mark("Items", "Conditions"),
    "refuse_reasons": mark("Items", "Reasons to refuse"),
    "guide": mark("Items", "Steps for the resident"),
    "legal_basis": mark("Items", "Legal basis"),
    "evidence": mark("Items", "Values rest on"),
    "place": mark("Items", "Place of the source"),
    "source_note": mark("Items", "Source"),
    "material": mark("Items", "Materials"),
    "field": mark("Items", "Extra fields"),
    "papers": mark("Items", "Papers"),
    "version": mark("Items", "Version"),
}
_PLACE = re.compile(r"(material|field)\[([0-9]+)\]")
_AT = mark("Items", "{key}: {reason}")
_LINE = mark("Items", "{list}, line {place}")
_MORE = mark("Items", "{first}, and {count} more")
_VALUE = mark("Items", "{reason} ({value})")
_PLAIN = {
    ("quick_code", "wrong-form"): mark("Items", "three digits are needed"),
    ("count", "wrong-type"): mark("Items", "only a number of days can stand here"),
    ("originals", "wrong-type"): mark("Items", "originals: only a number can stand here"),
    ("copies", "wrong-type"): mark("Items", "copies: only a number can stand here"),
    ("name", "empty"): mark("Items", "the name is still empty"),
    ("label", "empty"): mark("Items", "the question is still empty"),
    ("kinds", "empty"): mark("Items", "tick at least one"),
}
"""Faults that a plainer sentence fits, by the last part of the key and the reason."""
_TOLD = frozenset({"taken", "unknown-code", "unknown-key", "code-lost", "twice"})
"""Reasons that are plainer with the value that stood there."""


def reason_words(fault: ItemFault) -> str:
    """Return what is wrong, as it stands under its field."""
    plain = _PLAIN.get((fault.key.rpartition(".")[2], fault.reason))
    if plain is not None:
        return plain.shown()
    if fault.reason in REASONS:
        words = REASONS[fault.reason].shown()
    elif fault.reason in SENTENCES:
        words = SENTENCES[fault.reason].headline.filled({}).strip()
    else:
        words = fault.reason
    if fault.value and fault.reason in _TOLD:
        return _VALUE.shown(reason=words, value=fault.value)
    return words


def key_words(key: str) -> str:
    """Return a key in words; one that has none stays as the file has it."""
    placed = _PLACE.match(key)
    if placed:
        return _LINE.shown(list=KEYS[placed[1]].shown(), place=placed[2])
    words = KEYS.get(key) or KEYS.get(key.partition(".")[0])
    return words.shown() if words else key


def fault_words(faults: Sequence[ItemFault]) -> str:
    """Return the first of some faults with its place, and how many more there are."""
    if not faults:
        return ""
    first = _AT.shown(key=key_words(faults[0].key), reason=reason_words(faults[0]))
    more = len(faults) - 1
    return _MORE.shown(first=first, count=more) if more else first
