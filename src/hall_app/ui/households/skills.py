"""Skills of the person on the sheet: shown, entered, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.area_registers import LONGEST_LEVEL, LONGEST_NOTE, NewSkill
from hall_app.domain.dates import PartialDate, read_partial_date
from hall_app.services.events import SkillsChanged
from hall_app.support.errors import HallError
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.partial_date_field import PartialDateField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.area_registers import Skill
    from hall_app.domain.households.views import MemberView
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.page import HouseholdPage


class PersonSkills(QObject):
    """Load the skills of the person whose sheet is open, and change them."""

    def __init__(self, page: HouseholdPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.new = page.make_action("household:skill", self.enter)
        self.ends = page.make_action("household:skill-ends", self.end)
        page.controller.person_told.connect(lambda person, _lines: self.load(person))
        desk.changes.listen(self, (SkillsChanged,), self._changed)

    def load(self, person_id: int) -> None:
        """Show the skills of a person on his sheet."""
        service, operator = self._desk.services.area_registers, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.skills(person_id, operator),
            owner=self,
            done=lambda skills: self._page.view.person.show_skills(person_id, skills),
            error=self._page.shell.show_error,
            key="skills",
        )

    def enter(self) -> None:
        """Enter a skill of the member with the focus."""
        member = self._page.member()
        if member is None:
            return
        service, operator = self._desk.services.area_registers, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.skill_kinds(operator),
            owner=self,
            done=lambda kinds: self._enter(member, kinds),
            error=self._page.shell.show_error,
        )

    def _enter(self, member: MemberView, kinds: Mapping[str, str]) -> None:
        dialog = SkillDialog(member.name, kinds, self._desk.today(), self._page)
        service, operator = self._desk.services.area_registers, self._desk.operator()

        def act() -> Callable[[], object]:
            skill = dialog.answer_given
            return lambda: service.add_skill(member.person_id, skill, operator)

        self._ask(dialog, act)

    def end(self) -> None:
        """Let a skill of the member with the focus be told of no longer."""
        member = self._page.member()
        if member is None:
            return
        service, operator = self._desk.services.area_registers, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.skills(member.person_id, operator),
            owner=self,
            done=lambda skills: self._end(member, skills),
            error=self._page.shell.show_error,
        )

    def _end(self, member: MemberView, skills: Sequence[Skill]) -> None:
        standing = [one for one in skills if one.until is None]
        if not standing:
            words = mark("Household", "No skill of {name} is on record")
            self._page.shell.toast(words.shown(name=member.name))
            return
        dialog = EndSkillDialog(member.name, standing, self._desk.today(), self._page)
        service, operator = self._desk.services.area_registers, self._desk.operator()

        def act() -> Callable[[], object]:
            which, until = dialog.answer_given
            return lambda: service.end_skill(which, until, operator)

        self._ask(dialog, act)

    def _ask(self, dialog: FormDialog, act: Callable[[], Callable[[], object]]) -> None:
        """Open a form; it closes when its answer was taken."""

        def refused(fault: Exception) -> None:
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        def given() -> None:
            try:
                call = act()
            except HallError as fault:
                refused(fault)
                return
            dialog.wait()
            self._desk.tasks.run(
                call, owner=self, done=lambda _made: dialog.accept(), error=refused
            )

        dialog.given.connect(given)
        dialog.open()

    def _changed(self, event: object) -> None:
        member = self._page.view.person.member
        if (
            isinstance(event, SkillsChanged)
            and member is not None
            and member.person_id == event.resident_id
            and not self._page.view.person.isHidden()
        ):
            self.load(member.person_id)


class SkillDialog(FormDialog):
    """Ask for a skill of a person."""

    def __init__(
        self, name: str, kinds: Mapping[str, str], today: dt.date, parent: QWidget
    ) -> None:
        super().__init__(
            "household-skill",
            mark("Household", "What can {name} do?").shown(name=name),
            translate("Household", "Save"),
            translate("Household", "Back"),
            parent,
        )
        self._today = today
        choices = [
            Choice(value=code, words=words, keys=(str(place), code))
            for place, (code, words) in enumerate(kinds.items(), start=1)
        ]
        self.form.add(
            FieldSpec(name="kind", label=translate("Household", "Kind of skill"), required=True),
            ChoiceField("kind", choices),
        )
        self.form.add(
            FieldSpec(name="note", label=translate("Household", "In words")),
            SentenceField("note", limit=LONGEST_NOTE),
        )
        self.form.add(
            FieldSpec(name="level", label=translate("Household", "Level or certificate")),
            SentenceField("level", limit=LONGEST_LEVEL),
        )
        self.form.add(
            FieldSpec(name="since", label=translate("Household", "Since")),
            PartialDateField("since", today),
        )
        self.form.focus("kind")

    @property
    def answer_given(self) -> NewSkill:
        """Return the skill.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        since = self.form.text("since")
        return NewSkill(
            kind=self.form.text("kind"),
            level=self.form.text("level"),
            note=self.form.text("note"),
            since=read_partial_date(since, self._today) if since else None,
        )


class EndSkillDialog(FormDialog):
    """Ask which skill is told of no longer, and from when on."""

    def __init__(self, name: str, skills: Sequence[Skill], today: dt.date, parent: QWidget) -> None:
        super().__init__(
            "household-skill-ends",
            mark("Household", "What does {name} no longer do?").shown(name=name),
            translate("Household", "Save"),
            translate("Household", "Back"),
            parent,
        )
        self._today = today
        choices = [
            Choice(value=str(one.skill_id), words=one.words, keys=(str(place),))
            for place, one in enumerate(skills, start=1)
        ]
        self.form.add(
            FieldSpec(name="which", label=translate("Household", "Kind of skill"), required=True),
            ChoiceField("which", choices),
        )
        self.form.add(
            FieldSpec(name="until", label=translate("Household", "Until"), required=True),
            PartialDateField("until", today),
        )
        self.form.set_value("which", choices[0].value)
        self.form.set_value("until", today.isoformat())
        self.form.focus("which")

    @property
    def answer_given(self) -> tuple[int, PartialDate]:
        """Return the skill and the day.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        until = read_partial_date(self.form.text("until"), self._today)
        return int(self.form.text("which") or 0), until
