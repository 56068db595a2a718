"""What a person agrees to: each purpose with how it stands, given and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from hall_app.domain.consents import ConsentState, NewConsent
from hall_app.domain.dates import read_date
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.consents import ConsentView
    from hall_app.domain.households.views import MemberView
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.page import HouseholdPage

WIDTH = 680
_STANDING = {
    ConsentState.NEVER: ("wait", mark("Household", "not asked yet")),
    ConsentState.GIVEN: ("green", mark("Household", "agreed")),
    ConsentState.EXPIRED: ("yellow", mark("Household", "expired")),
    ConsentState.WITHDRAWN: ("red", mark("Household", "taken back")),
}


class PersonConsents(QObject):
    """Show how each purpose stands for a member, then ask for the next answer."""

    def __init__(self, page: HouseholdPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk

    def choose(self) -> None:
        """List the purposes of the member with the focus."""
        member = self._page.member()
        if member is None:
            return
        service, operator = self._desk.services.consents, self._desk.operator()
        self._run(
            lambda: service.of_person(member.person_id, operator),
            lambda found: self._offer(member, found),
        )

    def _offer(self, member: MemberView, found: Sequence[ConsentView]) -> None:
        known = {one.purpose: one for one in found}
        dialog = PickDialog(
            "person-consents",
            mark("Household", "What does {name} agree to?").shown(name=member.name),
            translate("Household", "Enter takes an answer down, or takes one back."),
            [_line(one) for one in found],
            parent=self._page,
        )
        dialog.setMinimumWidth(metrics.current().px(WIDTH))
        dialog.accepted.connect(lambda: self._ask(member, known[dialog.chosen]))
        dialog.open()

    def _ask(self, member: MemberView, one: ConsentView) -> None:
        if not self._desk.may("consent.record"):
            self._page.shell.remark(translate("Household", "consents are taken at the window"))
            return
        today = self._desk.today()
        dialog: _Asking = (
            WithdrawDialog(member, one, today, self._page)
            if one.state is ConsentState.GIVEN
            else ConsentDialog(member, one, today, self._page)
        )
        service, operator = self._desk.services.consents, self._desk.operator()

        def given() -> None:
            try:
                call = dialog.call(service, operator)
            except HallError as fault:
                refused(fault)
                return
            dialog.wait()
            self._desk.tasks.run(call, owner=dialog, done=taken, error=refused)

        def refused(fault: Exception) -> None:
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        def taken(_done: object) -> None:
            dialog.accept()
            self._page.shell.toast(mark("Household", "{purpose}: kept").shown(purpose=one.name))

        dialog.given.connect(given)
        dialog.open()

    def _run(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._desk.tasks.run(
            job, owner=self, done=done, error=self._page.shell.show_error, key="consents"
        )


class _Asking(FormDialog):
    """Ask about one purpose of one person."""

    def __init__(
        self, name: str, fact: str, member: MemberView, one: ConsentView, parent: QWidget
    ) -> None:
        super().__init__(
            name, fact, translate("Household", "Save"), translate("Household", "Back"), parent
        )
        self._member, self._one = member, one
        uses = mark("Household", "{purpose}; it uses: {items}")
        self.say(uses.shown(purpose=one.name, items=one.items), "second")

    def call(self, service: Any, operator: Any) -> Callable[[], object]:
        """Return what the answer does."""
        raise NotImplementedError


class ConsentDialog(_Asking):
    """Take a consent down."""

    def __init__(
        self, member: MemberView, one: ConsentView, today: dt.date, parent: QWidget
    ) -> None:
        fact = mark("Household", "{name} agrees").shown(name=member.name)
        super().__init__("consent-give", fact, member, one, parent)
        self._today = today
        for name, label, hint in (
            ("given_on", translate("Household", "Agreed on"), ""),
            (
                "until",
                translate("Household", "Holds until"),
                translate("Household", "may be empty"),
            ),
        ):
            field = DateField(name, parse=lambda text: read_date(text, today))
            spec = FieldSpec(name=name, label=label, hint=hint, required=name == "given_on")
            self.form.add(spec, field)
        self.form.add(
            FieldSpec(
                name="by_whom",
                label=translate("Household", "Guardian"),
                hint=translate("Household", "who agreed for a child under 14"),
            ),
            SentenceField("by_whom", limit=50),
        )
        self.form.add(
            FieldSpec(name="paper", label=translate("Household", "Where the signed sheet lies")),
            SentenceField("paper", limit=100),
        )
        self.form.set_value("given_on", today.isoformat())

    def call(self, service: Any, operator: Any) -> Callable[[], object]:
        """Return what keeps the consent.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        until = self.form.text("until")
        told = NewConsent(
            person_id=self._member.person_id,
            purpose=self._one.purpose,
            given_on=read_date(self.form.text("given_on"), self._today),
            until=read_date(until, self._today) if until else None,
            by_whom=self.form.text("by_whom"),
            paper=self.form.text("paper"),
        )
        return lambda: service.give(told, operator)


class WithdrawDialog(_Asking):
    """Take a consent back."""

    def __init__(
        self, member: MemberView, one: ConsentView, today: dt.date, parent: QWidget
    ) -> None:
        fact = mark("Household", "{name} takes the consent back").shown(name=member.name)
        super().__init__("consent-withdraw", fact, member, one, parent)
        self._today = today
        self.form.add(
            FieldSpec(name="on", label=translate("Household", "Taken back on"), required=True),
            DateField("on", parse=lambda text: read_date(text, today)),
        )
        self.form.add(
            FieldSpec(name="words", label=translate("Household", "In words")),
            SentenceField("words", limit=100),
        )
        self.form.set_value("on", today.isoformat())

    def call(self, service: Any, operator: Any) -> Callable[[], object]:
        """Return what takes the consent back.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        on, words = read_date(self.form.text("on"), self._today), self.form.text("words")
        person, purpose = self._member.person_id, self._one.purpose
        return lambda: service.withdraw(person, purpose, on, words, operator)


def _line(one: ConsentView) -> Line:
    light, words = _STANDING[one.state]
    day = {
        ConsentState.GIVEN: one.given_on,
        ConsentState.EXPIRED: one.until,
        ConsentState.WITHDRAWN: one.withdrawn_on,
    }.get(one.state)
    told = " · ".join(filter(None, (day.isoformat() if day is not None else "", one.items)))
    return Line(key=one.purpose, words=one.name, second=told, light=light, standing=words.shown())
