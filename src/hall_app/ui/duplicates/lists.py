"""The columns of the pairs offered and of the merges that stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.day_words import moment_words
from hall_app.ui.duplicates.words import SURE
from hall_app.ui.i18n import translate
from hall_app.ui.person_words import sign_words
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.duplicates import DuplicatePair, MergeLine
    from hall_app.domain.views import PersonHit


def pair_columns(today: Callable[[], dt.date]) -> tuple[Column[DuplicatePair], ...]:
    """Return the columns of pairs."""
    del today

    def sure(pair: DuplicatePair) -> Cell:
        if pair.score >= SURE:
            return Cell(words=translate("Duplicates", "sure"), icon="warn", tone="problem")
        return Cell(words=translate("Duplicates", "likely"), icon="info", tone="ink2")

    return (
        Column(title=translate("Duplicates", "How sure"), cell=sure, width=84),
        Column(
            title=translate("Duplicates", "One entry"),
            cell=lambda pair: _person(pair.first),
            width=128,
        ),
        Column(
            title=translate("Duplicates", "Other entry"),
            cell=lambda pair: _person(pair.second),
            width=128,
        ),
        Column(
            title=translate("Duplicates", "What speaks for it"),
            cell=lambda pair: Cell(words=sign_words(pair.signs)[0]),
        ),
    )


def _person(hit: PersonHit) -> Cell:
    return Cell(words=hit.name, second=str(hit.birth.year) if hit.birth else "", bold=True)


def merge_columns(today: Callable[[], dt.date]) -> tuple[Column[MergeLine], ...]:
    """Return the columns of merges."""
    return (
        Column(
            title=translate("Duplicates", "Kept"),
            cell=lambda line: Cell(words=line.kept_name, bold=True),
        ),
        Column(
            title=translate("Duplicates", "Merged into it"),
            cell=lambda line: Cell(words=line.gone_name, bold=True),
        ),
        Column(
            title=translate("Duplicates", "When"),
            cell=lambda line: Cell(words=moment_words(line.at, today())),
            width=130,
        ),
        Column(
            title=translate("Duplicates", "By"), cell=lambda line: Cell(words=line.by), width=90
        ),
        Column(
            title=translate("Duplicates", "Reason"),
            cell=lambda line: Cell(words=line.note),
            gives_way=1,
        ),
    )
