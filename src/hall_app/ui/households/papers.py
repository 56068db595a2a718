"""What leaves the household page on paper or comes onto file: prints, visits, photo and scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.visits import VisitDue
from hall_app.services.superior_forms import FormSubject
from hall_app.ui.form_filling import FormFiller
from hall_app.ui.households.consents import PersonConsents
from hall_app.ui.households.copying import FieldCopying
from hall_app.ui.i18n import mark, translate
from hall_app.ui.other_forms import OTHER_WORDS, ask_other_form
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.scans.dialog import ScansDialog
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.households.views import HouseholdView, MemberView
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.page import HouseholdPage

VISIT, SCANS, CARD, COVER = "visit", "scans", "card", "cover"
OTHER_FORMS = "other-forms"
SHEET, CONSENT, OWN = "sheet", "consent", "own"
FIELDS, FORM, HOME_FORM = "fields", "form", "home-form"
SKILL, SKILL_ENDS = "skill", "skill-ends"
CONSENTS = "consents"
_PRINT = "households.print"


class HouseholdPapers(QObject):
    """Print the papers of the household shown; each is looked at before it goes to a printer."""

    def __init__(self, page: HouseholdPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._papers = PaperDesk(desk, page)
        self._filler = FormFiller(page, desk)
        self.copying = FieldCopying(page, desk)
        self.consents = PersonConsents(page, desk)
        self._papers.answer_with(page.shell.show_error)

    def print_card(self) -> None:
        """Make the household card."""
        view = self._view()
        if view is not None:
            service, operator = self._desk.services.household_papers, self._desk.operator()
            self._make(lambda: service.household_card(view.household_id, operator))

    def choose(self) -> None:
        """Offer what else can be done with the household or the member with the focus."""
        view, member = self._view(), self._page.member()
        if view is None:
            return
        home, name = view.address, member.name if member is not None else ""
        offered = [
            (VISIT, translate("Household", "Record a visit"), home, "visits.record"),
            (SCANS, translate("Household", "Photo and papers"), name or home, "scans.read"),
            (CARD, translate("Household", "Household card"), home, _PRINT),
            (COVER, translate("Household", "File cover with contents"), home, _PRINT),
        ]
        if member is not None:
            held = translate("Household", "All that is held about the person")
            offered += [
                (SHEET, translate("Household", "Person sheet"), name, _PRINT),
                (CONSENTS, translate("Household", "Consents"), name, "consent.read"),
                (CONSENT, translate("Household", "Consent sheet"), name, _PRINT),
                (OWN, held, name, _PRINT),
            ]
            skill = translate("Household", "Skill of the person")
            ends = translate("Household", "The person no longer does it")
            offered += [
                (SKILL, skill, name, "households.change"),
                (SKILL_ENDS, ends, name, "households.change"),
            ]
            form = translate("Household", "Fill in a form")
            offered += [
                (OTHER_FORMS, OTHER_WORDS.shown(), name, "households.unmask"),
                (FIELDS, translate("Household", "Copy field by field"), name, "people.read"),
                (FORM, form, name, "residents.fill"),
            ]
        form = translate("Household", "Fill in a form for the household")
        offered.append((HOME_FORM, form, home, "residents.fill"))
        lines = [
            Line(key=key, words=words, second=whose)
            for key, words, whose, act in offered
            if self._desk.may_ask(act)
        ]
        fact = translate("Household", "What else?")
        dialog = PickDialog("household-more", fact, "", lines, parent=self._page)
        dialog.accepted.connect(lambda: self._chosen(dialog.chosen, view, member))
        dialog.open()

    def _chosen(self, key: str, view: HouseholdView, member: MemberView | None) -> None:
        service, operator = self._desk.services.household_papers, self._desk.operator()
        at_once: dict[str, Callable[[], None]] = {
            VISIT: self.record_visit,
            SCANS: self.open_scans,
            CARD: self.print_card,
            FIELDS: self.copying.open_panel,
            CONSENTS: self.consents.choose,
            SKILL: self._page.acts.skills.enter,
            SKILL_ENDS: self._page.acts.skills.end,
            FORM: lambda: self.fill_form(member),
            OTHER_FORMS: lambda: self.ask_other_form(member),
            HOME_FORM: lambda: self.fill_form(None),
        }
        if key in at_once:
            at_once[key]()
        elif key == COVER:
            self._make(lambda: service.file_cover(view.household_id, operator))
        elif member is not None and key:
            make = {
                SHEET: service.person_sheet,
                CONSENT: service.consent_sheet,
                OWN: service.own_information,
            }[key]
            self._make(lambda: make(member.person_id, operator))

    def record_visit(self) -> None:
        """Begin the record of a visit to the household."""
        view = self._view()
        if view is not None:
            due = VisitDue(
                household_id=view.household_id,
                head=view.head.name if view.head else "",
                address=view.address,
                marks=(),
                last_on=None,
                due_on=self._desk.today(),
            )
            self._page.shell.open_page("visits", due)

    def open_scans(self) -> None:
        """Show photo and papers of the member with the focus, or of the household."""
        view, member = self._view(), self._page.member()
        if member is not None:
            dialog = ScansDialog(self._desk, member.name, self._page, person_id=member.person_id)
        elif view is not None:
            dialog = ScansDialog(
                self._desk, view.address, self._page, household_id=view.household_id
            )
        else:
            return
        dialog.open()

    def fill_form(self, member: MemberView | None) -> None:
        """Fill a member, or all of the household, into another office's workbook."""
        view = self._view()
        if view is None:
            return
        person = member.person_id if member is not None else None
        subject = FormSubject(household_id=view.household_id, person_id=person)
        self._filler.ask(subject, member.name if member is not None else view.address)

    def ask_other_form(self, member: MemberView | None) -> None:
        """Fill an overlay form of the hall from a member."""
        if member is None:
            return
        service, operator = self._desk.services.other_forms, self._desk.operator()

        def fill(form_id: str) -> None:
            self._make(lambda: (service.print_for_person(member.person_id, form_id, operator),))

        ask_other_form(
            self._desk,
            self._page,
            lambda: service.for_person(operator),
            fill,
            self._page.shell.show_error,
        )

    def _view(self) -> HouseholdView | None:
        found = self._page.controller.open_household
        return found.view if found is not None else None

    def _make(self, queue: Callable[[], tuple[int, ...]]) -> None:
        prints, operator = self._desk.services.prints, self._desk.operator()

        def papers() -> tuple[PaperView, ...]:
            jobs = queue()
            return tuple(one for one in prints.waiting(operator) if one.job_id in jobs)

        self._desk.tasks.run(
            papers, owner=self, done=self._show, error=self._page.shell.show_error, key="papers"
        )

    def _show(self, papers: tuple[PaperView, ...]) -> None:
        """Show the first paper; the others wait in the print centre."""
        PreviewDialog(papers[0], self._papers, self._page).open()
        if len(papers) > 1:
            words = mark("Household", "%n more paper(s) wait in the print centre")
            self._page.shell.toast(words.shown(n=len(papers) - 1))
