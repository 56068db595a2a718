"""Whether somebody new is in the archive already: same number refused, likely ones shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.duplicates import Sign
from hall_app.services.commands import Applicant
from hall_app.ui.households.happenings.ground import hit_facts, hit_words
from hall_app.ui.i18n import translate
from hall_app.ui.likely_known import Likely, LikelyKnown
from hall_app.ui.person_words import sign_words
from hall_app.ui.widgets.choice_field import Choice

if TYPE_CHECKING:
    from hall_app.domain.duplicates import DuplicatePair
    from hall_app.domain.views import PersonHit
    from hall_app.ui.households.happenings.ground import Ground
    from hall_app.ui.households.happenings.new_people import ComerForm


class KnownPeople(QObject):
    """Look up what is told of somebody new, and offer to take the person of the archive.

    Args:
        form: Where somebody new is told of.
        ground: Where the dialog stands.
        takes: Somebody of the archive can come in place of the new one.
    """

    def __init__(self, form: ComerForm, ground: Ground, *, takes: bool) -> None:
        super().__init__(form)
        self._form, self._ground = form, ground
        self.card = LikelyKnown(takes=takes)
        self.card.chosen.connect(self._take)
        self._same: tuple[PersonHit, ...] = ()
        self._alike: tuple[DuplicatePair, ...] = ()
        self._number = ""
        form.committed.connect(lambda _name: self.look())

    @property
    def refusal(self) -> str:
        """Return why the number cannot be that of somebody new, or nothing."""
        if not self._same or self._number != self._form.id_number:
            return ""
        words = translate("Happenings", "{name} is registered under this ID number")
        return words.format(name=self._same[0].name)

    def look(self) -> None:
        """Look up the person as told so far."""
        typed = self._typed()
        self._same, self._alike, self._number = (), (), typed.id_number if typed else ""
        self._show()
        if typed is None:
            return
        control, key = self._ground.controller, self._form.name("known")
        if typed.id_number:
            control.same_number(typed.id_number, key, self._same_came)
        if typed.name:
            control.alike(typed, key, self._alike_came)

    def _typed(self) -> Applicant | None:
        form = self._form
        if not form.is_new:
            return None
        return Applicant(
            name=form.text(form.name("name")),
            id_number=form.id_number,
            sex=form.sex,
            birth=form.birth.whole() if form.birth is not None else None,
            phone=form.text(form.name("phone")),
        )

    def _same_came(self, hits: tuple[PersonHit, ...]) -> None:
        self._same = hits
        self._show()

    def _alike_came(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self._alike = pairs
        self._show()

    def _show(self) -> None:
        today = self._ground.today
        why = sign_words((Sign.SAME_ID,))[0]
        shown = [
            Likely(person_id=one.resident_id, name=one.name, facts=hit_facts(one, today), why=why)
            for one in self._same
        ]
        told = {one.person_id for one in shown}
        shown += [
            Likely(
                person_id=pair.first.resident_id,
                name=pair.first.name,
                facts=hit_facts(pair.first, today),
                why=sign_words(pair.signs)[0],
            )
            for pair in self._alike
            if pair.first.resident_id not in told
        ]
        self.card.offer(shown)
        if self.refusal:
            self._form.field(self._form.name("id_number")).show_problem(self.refusal)

    def _take(self, person_id: int) -> None:
        hits = (*self._same, *(pair.first for pair in self._alike))
        hit = next(one for one in hits if one.resident_id == person_id)
        words = hit_words(hit, self._ground.today)
        self._form.take_known(Choice(value=str(person_id), words=words))
        self.look()
