"""What an act asks for: named values with a kind, read from typed texts."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import read_near_date
from hall_app.support.errors import RuleViolation
from hall_app.support.text import is_ascii_digits, normalise_line, normalise_prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

LONGEST_LINE = 200
LONGEST_TEXT = 2000
LARGEST_COUNT = 9999
_YES = frozenset({"yes", "true", "1", "是"})
_NO = frozenset({"no", "false", "0", "否"})


class AskedKind(enum.StrEnum):
    """Say how a value is typed and kept."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    COUNT = "count"
    COLLEAGUE = "colleague"
    """A login; kept as the number of the account."""
    CHOICE = "choice"
    CHOICES = "choices"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Asked:
    """One value that an act asks for; ``choices`` are the codes a choice may have."""

    name: str
    kind: AskedKind = AskedKind.LINE
    needed: bool = False
    choices: tuple[str, ...] = ()


def read_given(
    asks: Iterable[Asked],
    given: Mapping[str, object],
    today: dt.date,
    colleague: Callable[[str], int],
) -> dict[str, Any]:
    """Return the values of an act: each of its kind, the empty ones left out.

    ``colleague`` finds an account by its login or name.

    Raises:
        RuleViolation: ``act-value-unknown`` for a name the act does not ask for,
            ``act-value-missing``, ``act-choice-unknown``, ``act-count-wrong``,
            ``act-flag-wrong``, ``date-unreadable``, ``text-too-long``.
    """
    known = {one.name: one for one in asks}
    for name in given:
        if name not in known:
            raise RuleViolation("act-value-unknown", fields=(name,), name=name, known=sorted(known))
    values = {}
    for name, one in known.items():
        value = _read(one, given.get(name), today, colleague)
        if value not in (None, "", ()):
            values[name] = value
        elif one.needed:
            raise RuleViolation("act-value-missing", fields=(name,), name=name)
    return values


def _read(one: Asked, given: object, today: dt.date, colleague: Callable[[str], int]) -> Any:
    if given is None or given == "":
        return None
    if isinstance(given, str):
        return _READERS[one.kind](one, given, today, colleague)
    if isinstance(given, list | tuple) and one.kind is AskedKind.CHOICES:
        return tuple(_choice(one, str(part)) for part in given)
    return given


def _line(one: Asked, text: str, *_rest: Any) -> str:
    return _fitting(one, normalise_prose(text), LONGEST_LINE)


def _text(one: Asked, text: str, *_rest: Any) -> str:
    return _fitting(one, text.strip(), LONGEST_TEXT)


def _fitting(one: Asked, text: str, most: int) -> str:
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(one.name,), limit=most, length=len(text))
    return text


def _day(one: Asked, text: str, today: dt.date, *_rest: Any) -> dt.date:
    try:
        return read_near_date(text, today)
    except RuleViolation as fault:
        raise RuleViolation("date-unreadable", fields=(one.name,), **fault.details) from fault


def _count(one: Asked, text: str, *_rest: Any) -> int:
    digits = normalise_line(text)
    if not is_ascii_digits(digits) or not 0 < int(digits) <= LARGEST_COUNT:
        raise RuleViolation("act-count-wrong", fields=(one.name,), most=LARGEST_COUNT)
    return int(digits)


def _colleague(
    _one: Asked, text: str, _today: dt.date, colleague: Callable[[str], int]
) -> int | None:
    name = normalise_line(text)
    return colleague(name) if name else None


def _choice(one: Asked, text: str, *_rest: Any) -> str:
    code = normalise_line(text)
    if code and code not in one.choices:
        raise RuleViolation("act-choice-unknown", fields=(one.name,), known=list(one.choices))
    return code


def _choices(one: Asked, text: str, *_rest: Any) -> tuple[str, ...]:
    parts = text.replace("，", ",").replace("、", ",").split(",")
    return tuple(_choice(one, part) for part in parts if part.strip())


def _flag(one: Asked, text: str, *_rest: Any) -> bool:
    word = normalise_line(text).lower()
    if word not in _YES | _NO:
        raise RuleViolation("act-flag-wrong", fields=(one.name,))
    return word in _YES


_READERS: Mapping[AskedKind, Callable[..., Any]] = {
    AskedKind.LINE: _line,
    AskedKind.TEXT: _text,
    AskedKind.DAY: _day,
    AskedKind.COUNT: _count,
    AskedKind.COLLEAGUE: _colleague,
    AskedKind.CHOICE: _choice,
    AskedKind.CHOICES: _choices,
    AskedKind.FLAG: _flag,
}
