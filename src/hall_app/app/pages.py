"""The pages of the desk, in the order of the navigation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.ui.accounts import settings_page
from hall_app.ui.card_reader.settings_card import reader_card
from hall_app.ui.cases import case_page, list_page
from hall_app.ui.contacts import acts as contacts_acts
from hall_app.ui.contacts import page as contacts_page
from hall_app.ui.duplicates import page as duplicates_page
from hall_app.ui.front_desk import page as front_desk_page
from hall_app.ui.hall import page as hall_page
from hall_app.ui.hall.card import hall_card
from hall_app.ui.households import acts as household_acts
from hall_app.ui.households import page as household_page
from hall_app.ui.households import start_page as households_page
from hall_app.ui.imports import page as imports_page
from hall_app.ui.intake import commands as intake_commands
from hall_app.ui.intake import page as intake_page
from hall_app.ui.item_editor import page as item_editor_page
from hall_app.ui.journal import page as journal_page
from hall_app.ui.journal.page import journal_card
from hall_app.ui.places import page as places_page
from hall_app.ui.population import page as population_page
from hall_app.ui.prints import acts as prints_acts
from hall_app.ui.prints import page as prints_page
from hall_app.ui.residents import acts as residents_acts
from hall_app.ui.residents import page as residents_page
from hall_app.ui.supervision import acts as supervision_acts
from hall_app.ui.supervision import page as supervision_page
from hall_app.ui.visits import page as visits_page
from hall_app.ui.visits import parts as visits_parts
from hall_app.ui.workbench import page as workbench_page
from hall_app.ui.workshop import commands as workshop_commands
from hall_app.ui.workshop import page as workshop_page

if TYPE_CHECKING:
    from hall_app.ui.actions import ActionSpec
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import PageEntry


def page_actions() -> tuple[ActionSpec, ...]:
    """Return the commands of all pages."""
    return (
        *workbench_page.ACTIONS,
        *intake_commands.ACTIONS,
        *list_page.ACTIONS,
        *case_page.ACTIONS,
        *contacts_acts.ACTIONS,
        *household_acts.ACTIONS,
        *duplicates_page.ACTIONS,
        *residents_acts.ACTIONS,
        *population_page.ACTIONS,
        *supervision_acts.ACTIONS,
        *front_desk_page.ACTIONS,
        *places_page.ACTIONS,
        *visits_parts.ACTIONS,
        *prints_acts.ACTIONS,
        *imports_page.ACTIONS,
        *settings_page.ACTIONS,
        *hall_page.ACTIONS,
        *journal_page.ACTIONS,
        *workshop_commands.ACTIONS,
        *item_editor_page.ACTIONS,
    )


OPENED_BY: dict[str, tuple[str, ...]] = {
    "workbench": ("cases.read",),
    "intake": ("intake.accept",),
    "cases": ("cases.read",),
    "case": ("cases.read",),
    "contacts": ("contacts.read",),
    "households": ("households.read",),
    "household": ("households.read",),
    "residents": ("households.read",),
    "visits": ("visits.read",),
    "places": ("places.read",),
    "prints": ("prints.read", "issued.read", "blanks.read"),
    "population": ("households.read",),
    "supervision": ("reports.read",),
    "front-desk": ("roster.read",),
    "duplicates": ("duplicates.read",),
    "imports": ("imports.check",),
    "settings": ("archive.status",),
    "hall": ("hall.read",),
    "journal": ("journal.read",),
    "workshop": ("forms.change",),
    "item-editor": ("items.edit",),
}
"""Acts of the policy file; who may do one of them opens the page."""


def page_entries(desk: Desk) -> tuple[PageEntry, ...]:
    """Return the pages, each with whom it opens for; the first one is home."""
    return tuple(replace(one, acts=OPENED_BY[one.key]) for one in _entries(desk))


def _entries(desk: Desk) -> tuple[PageEntry, ...]:
    return (
        workbench_page.workbench_entry(desk),
        intake_page.intake_entry(desk),
        list_page.list_entry(desk),
        case_page.case_entry(desk),
        contacts_page.contacts_entry(desk),
        households_page.households_entry(desk),
        household_page.household_entry(desk),
        residents_page.residents_entry(desk),
        visits_page.visits_entry(desk),
        places_page.places_entry(desk),
        prints_page.prints_entry(desk),
        population_page.population_entry(desk),
        supervision_page.supervision_entry(desk),
        front_desk_page.front_desk_entry(desk),
        duplicates_page.duplicates_entry(desk),
        imports_page.imports_entry(desk),
        settings_page.settings_entry(desk, (reader_card, hall_card, journal_card)),
        hall_page.hall_entry(desk),
        journal_page.journal_entry(desk),
        workshop_page.workshop_entry(desk),
        item_editor_page.item_editor_entry(desk),
    )
