"""What went wrong, in the clerk's words: what is the matter, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import HallError
from hall_app.ui.error_sentences import SENTENCES, UNKNOWN
from hall_app.ui.error_values import value_words

if TYPE_CHECKING:
    from hall_app.ui.sentence import Sentence

__all__ = ["SENTENCES", "ErrorText", "explain", "explain_code"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorText:
    """Say one thing that went wrong.

    Attributes:
        headline: What is the matter; also stands under the field.
        advice: What to do now.
        fields: Fields to mend, in the order of the screen.
    """

    headline: str
    advice: str
    fields: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """Return both sentences as one text."""
        return f"{self.headline}{self.advice}"


def explain(error: BaseException) -> ErrorText:
    """Return the sentences for an error; one without a code gets the plain sentence."""
    if not isinstance(error, HallError):
        return _said(UNKNOWN, {}, ())
    return explain_code(error.code, fields=error.fields, **error.details)


def explain_code(code: str, *, fields: tuple[str, ...] = (), **details: object) -> ErrorText:
    """Return the sentences for a code with its values, as for a warning."""
    named = f"{code}-named" if details.get("drive") else code
    return _said(SENTENCES.get(named) or SENTENCES.get(code, UNKNOWN), details, fields)


def _said(sentence: Sentence, details: dict[str, object], fields: tuple[str, ...]) -> ErrorText:
    values = {name: value_words(name, value) for name, value in details.items()}
    return ErrorText(
        headline=sentence.headline.filled(values),
        advice=sentence.advice.filled(values),
        fields=fields,
    )
