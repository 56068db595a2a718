"""People in the words of the intake page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.identity import Sex
from hall_app.ui.day_words import age_words, birthday
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    import datetime as dt

SEPARATOR = " · "


def joined(*facts: str) -> str:
    """Return the facts that are there, joined as one line."""
    return SEPARATOR.join(fact for fact in facts if fact)


def sex_words(sex: Sex | str | None) -> str:
    """Return the sex, or nothing when it is not known."""
    if sex == Sex.MALE:
        return translate("Intake", "male")
    if sex == Sex.FEMALE:
        return translate("Intake", "female")
    return ""


def birth_words(birth: dt.date | None, today: dt.date) -> str:
    """Return the birth date and the age."""
    if birth is None:
        return ""
    return joined(birthday(birth), age_words(birth, today))


def born_words(birth: dt.date | None, today: dt.date) -> str:
    """Return year of birth and age, which tell people of one name apart."""
    if birth is None:
        return ""
    return joined(
        translate("Intake", "born {year}").format(year=birth.year), age_words(birth, today)
    )
