"""The fields of a member for other systems: gathered, put in order, and given whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from hall_app.services.people import Secret
from hall_app.ui.actions import NEEDS_ACCOUNT
from hall_app.ui.copy_fields import CopyField, CopyPanel, in_order
from hall_app.ui.households.words import sex_words
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    from hall_app.domain.households.views import MemberView
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.controller import OpenHousehold
    from hall_app.ui.households.page import HouseholdPage

ORDER = "copy-fields"
_SECRETS = {"id_number": Secret.ID_NUMBER, "phone": Secret.PHONE}


class FieldCopying(QObject):
    """Open the panel for the member with the focus, one at a time."""

    def __init__(self, page: HouseholdPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.panel: CopyPanel | None = None

    def open_panel(self) -> None:
        """Show the panel with the fields in the clerk's order."""
        found, member = self._page.controller.open_household, self._page.member()
        if found is None or member is None:
            return
        accounts, operator = self._desk.services.accounts, self._desk.operator()
        fields = member_fields(found, member)
        self._desk.tasks.run(
            lambda: accounts.preferences(operator),
            owner=self,
            done=lambda kept: self._show(member, fields, kept),
            error=self._page.shell.show_error,
            key="copying",
        )

    def _show(self, member: MemberView, fields: list[CopyField], kept: dict[str, Any]) -> None:
        if self.panel is not None:
            self.panel.close()
        order = kept.get(ORDER)
        chosen = in_order(fields, order if isinstance(order, list) else ())
        self.panel = panel = CopyPanel(member.name, chosen, self._page)
        panel.wanted.connect(lambda field: self._reveal(panel, member.person_id, field))
        panel.arranged.connect(self._keep)
        panel.destroyed.connect(lambda: self._forget(panel))
        panel.show()

    def _forget(self, panel: CopyPanel) -> None:
        if self.panel is panel:
            self.panel = None

    def _keep(self, keys: tuple[str, ...]) -> None:
        accounts, operator = self._desk.services.accounts, self._desk.operator()
        self._desk.tasks.run(
            lambda: accounts.keep_preference(operator, ORDER, list(keys)),
            owner=self,
            done=lambda _nothing: None,
            error=self._page.shell.show_error,
            key="copy-order",
        )

    def _reveal(self, panel: CopyPanel, person_id: int, field: CopyField) -> None:
        """Ask for a whole number; the look goes into the journal."""
        if not self._desk.may("people.reveal"):
            panel.say(NEEDS_ACCOUNT.shown())
            return
        people, operator = self._desk.services.people, self._desk.operator()
        self._desk.tasks.run(
            lambda: people.reveal(person_id, _SECRETS[field.key], operator),
            owner=panel,
            done=lambda number: panel.give(field, number),
            error=self._page.shell.show_error,
            key="reveal",
        )


def member_fields(found: OpenHousehold, member: MemberView) -> list[CopyField]:
    """Return what is known of a member, in the order other systems mostly ask."""
    view, names = found.view, found.names
    told = [
        ("name", translate("CopyPanel", "Name"), member.name),
        ("id_number", translate("CopyPanel", "ID number"), member.id_masked),
        ("sex", translate("CopyPanel", "Sex"), sex_words(member.sex)),
        ("birth", translate("CopyPanel", "Birth"), str(member.birth or "")),
        ("phone", translate("CopyPanel", "Phone"), member.phone_masked),
        ("address", translate("CopyPanel", "Address"), view.address),
        (
            "ethnic",
            translate("CopyPanel", "Ethnic group"),
            names.ethnic.get(member.ethnic, member.ethnic),
        ),
        ("relation", translate("CopyPanel", "Relation"), names.relation(member.relation)),
        ("head", translate("CopyPanel", "Head"), view.head.name if view.head else ""),
        (
            "marital",
            translate("CopyPanel", "Marriage"),
            names.marital.get(member.marital, member.marital),
        ),
        (
            "education",
            translate("CopyPanel", "Education"),
            names.education.get(member.education, member.education),
        ),
        (
            "political",
            translate("CopyPanel", "Politics"),
            names.political.get(member.political, member.political),
        ),
        ("file_number", translate("CopyPanel", "File number"), view.file_number),
    ]
    return [
        CopyField(key=key, label=label, shown=value, secret=key in _SECRETS)
        for key, label, value in told
        if value
    ]
