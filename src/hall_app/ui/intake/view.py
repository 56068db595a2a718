"""The sections of the intake page on one sheet, and what is typed in them as one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hall_app.domain.dates import read_near_date
from hall_app.domain.masking import group_phone
from hall_app.services.commands import KeptValue
from hall_app.ui import metrics
from hall_app.ui.day_words import limit_words
from hall_app.ui.i18n import translate
from hall_app.ui.intake import checks
from hall_app.ui.intake.applicant_section import ApplicantMode, ApplicantSection
from hall_app.ui.intake.doubts import AGENT_ID
from hall_app.ui.intake.draft import IntakeDraft
from hall_app.ui.intake.due_card import DueCard
from hall_app.ui.intake.guide_card import GuideCard
from hall_app.ui.intake.item_fields import DELIVERY, LIMIT, PHONE, UNIT
from hall_app.ui.intake.item_section import ItemSection
from hall_app.ui.intake.late_line import LateLine
from hall_app.ui.intake.materials_card import MaterialsCard
from hall_app.ui.intake.ways import Way, way_of
from hall_app.ui.materials.lines import lacking
from hall_app.ui.widgets.error_summary import ErrorSummary
from hall_app.ui.widgets.error_summary import Problem as SummaryLine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from hall_app.domain.item_views import DuePreview, ItemDetail
    from hall_app.domain.scans import PaperOnFile
    from hall_app.domain.views import PersonCard
    from hall_app.ui.intake.checks import Problem
    from hall_app.ui.intake.controller import Lists

SIDE = 292
LOW = 716
"""Effective window height below which the guide drops repeated facts."""
STRETCH = 1000
"""Share of the free height that the papers take before blank space does."""
_MATERIAL = "material:"


class Sheet(QWidget):
    """Hold the left column; it never asks for more width than there is."""

    def minimumSizeHint(self) -> QSize:
        """Keep the height that the sections need."""
        return QSize(0, super().minimumSizeHint().height())


class IntakeView(QWidget):
    """Hold applicant, item, materials, due date and guide.

    Signals:
        edited: Anything was typed or ticked.
    """

    edited = Signal()

    def __init__(
        self,
        today: Callable[[], dt.date],
        find: QAction,
        agent: QAction,
        why: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._draft_id = IntakeDraft().draft_id
        self._visit_id = ""
        self.home_visit: int | None = None
        self.contact: int | None = None
        self._kept: tuple[KeptValue, ...] = ()
        self._on_file_of: int | None = None
        self.item: ItemDetail | None = None
        self.preview: DuePreview | None = None
        self.lists: Lists | None = None
        self.late_line = LateLine(today)
        self.applicant = ApplicantSection(today, find, agent)
        self.item_section = ItemSection(today)
        self.materials = MaterialsCard(lambda text: read_near_date(text, today()))
        self.due = DueCard(why)
        self.guide = GuideCard()
        self.summary = ErrorSummary()
        self._build()
        for signal in (
            self.applicant.edited, self.item_section.fields.edited, self.materials.changed,
        ):  # fmt: skip
            signal.connect(self._changed)

        for form in (self.applicant.form, self.applicant.agent_form):
            form.retyped.connect(self.drop_kept)

    # --- the draft --------------------------------------------------------------------------

    @property
    def card(self) -> PersonCard | None:
        """Return the person of the archive who asks, if it is one."""
        known = self.applicant.mode is ApplicantMode.KNOWN
        return self.applicant.card.card if known else None

    @property
    def way(self) -> Way:
        """Return what the main key does now."""
        return way_of(self.item, self.materials.lines)

    def draft(self) -> IntakeDraft:
        """Return everything on the page."""
        section, fields, card = self.applicant, self.item_section.fields, self.card
        new = section.mode is ApplicantMode.NEW
        return IntakeDraft(
            draft_id=self._draft_id,
            visit_id=self._visit_id,
            home_visit=self.home_visit,
            contact=self.contact,
            search=section.box.value() if section.mode is ApplicantMode.SEARCH else "",
            resident_id=card.resident_id if card else None,
            resident_phone=fields.own(PHONE) if card else "",
            person=section.form.draft() if new else None,
            agent=section.agent_form.draft() if section.has_agent else None,
            item_code=self.item.code if self.item else "",
            fields=fields.values(),
            delivery=fields.own(DELIVERY),
            limit_count=fields.own(LIMIT),
            limit_unit=fields.own(UNIT) or "G",
            materials=tuple(one.choice for one in self.materials.lines),
            kept=tuple(one for one in self._kept if section.has_agent or one.field != AGENT_ID),
            late_at=late.at.isoformat() if (late := self.late_line.late) else "",
            late_reason=late.reason if late else "",
            late_blank=late.blank if late else "",
        )

    def title(self) -> str:
        """Return the draft's name in the list of drafts: who and what, never a number."""
        section = self.applicant
        who = self.card.name if self.card else ""
        if section.mode is ApplicantMode.NEW:
            who = section.form.text("name")
        elif section.mode is ApplicantMode.SEARCH:
            who = _searched(section.box.value())
        what = self.item.title if self.item else ""
        return " · ".join(one for one in (who, what) if one) or translate("Intake", "begun")

    def start(self, *, visit_id: str = "", draft_id: str = "") -> None:
        """Begin a new matter with an empty sheet."""
        self._draft_id = draft_id or IntakeDraft().draft_id
        self._visit_id = visit_id or self._draft_id
        self.home_visit, self.contact = None, None
        self.late_line.show_late(None)
        self._kept = ()
        self._tell_kept()
        self.applicant.set_agent(None)
        self.applicant.show_search()
        self.applicant.close_panel()
        self.show_item(None)
        self.show_problems(())

    def part_from_draft(self) -> None:
        """Go on under another draft, so that the one on file stays as it is."""
        self._draft_id = IntakeDraft().draft_id

    def show_draft(self, draft: IntakeDraft) -> None:
        """Show a draft's applicant; its item follows with ``fill_item`` once it is loaded."""
        self._draft_id, self._visit_id, self._kept = draft.draft_id, draft.visit_id, draft.kept
        self.home_visit, self.contact = draft.home_visit, draft.contact
        self.late_line.show_late(draft.late)
        self._tell_kept()
        self.applicant.set_agent(draft.agent)
        if draft.person is not None:
            self.applicant.show_form(draft.person)
        elif draft.resident_id is None:
            self.applicant.show_search(draft.search)

    def fill_item(self, draft: IntakeDraft) -> None:
        """Put a draft's values into the item's fields and papers."""
        fields = self.item_section.fields
        fields.put(dict(draft.fields))
        fields.put(
            {
                DELIVERY: draft.delivery,
                PHONE: draft.resident_phone,
                LIMIT: draft.limit_count,
                UNIT: draft.limit_unit,
            }
        )
        if self.item is not None:
            self.materials.show_materials(self.item.materials, draft.materials)
        self._changed()

    def keep_value(self, field: str, doubt: str, reason: str) -> None:
        """Remember that a doubtful value stands, and why."""
        others = tuple(one for one in self._kept if (one.field, one.doubt) != (field, doubt))
        self._kept = (*others, KeptValue(field=field, doubt=doubt, reason=reason))
        self._tell_kept()
        words = translate("Intake", "kept, because {reason}").format(reason=reason)
        for form in (self.applicant.form, self.applicant.agent_form):
            if field in form.names:
                form.field(field).show_hint(words)
        self.edited.emit()

    def drop_kept(self, field: str) -> None:
        """Ask again about a value that was typed anew, and about the age that follows from it."""
        left = tuple(one for one in self._kept if one.field not in (field, "applicant"))
        if left != self._kept:
            self._kept = left
            self._tell_kept()

    def _tell_kept(self) -> None:
        section = self.applicant
        for form, field in ((section.form, "id_number"), (section.agent_form, AGENT_ID)):
            form.set_kept(frozenset(one.doubt for one in self._kept if one.field == field))

    # --- showing ----------------------------------------------------------------------------

    def show_lists(self, lists: Lists) -> None:
        """Offer what there is to choose from."""
        self.lists = lists
        self.applicant.agent_form.show_relations(lists.relations)
        self.item_section.fields.offer(lists.certificates, lists.deliveries)

    def show_card(self, card: PersonCard) -> None:
        """Show a person of the archive as the applicant."""
        self.applicant.show_card(card)
        if self.item is not None:
            values = dict(self.item_section.fields.values())
            self.item_section.show_item(self.item, self._phone())
            self.item_section.fields.put(values)
        self._changed()

    def show_on_file(self, resident_id: int, papers: Sequence[PaperOnFile]) -> None:
        """Offer what the person on the page has on file."""
        if self.card is not None and self.card.resident_id == resident_id:
            self._on_file_of = resident_id
            self.materials.offer(papers)

    def show_item(self, item: ItemDetail | None, preview: DuePreview | None = None) -> None:
        """Show an item with fields, papers, guide and due dates."""
        other = item is None or self.item is None or item.code != self.item.code
        self.item, self.preview = item, preview
        self.item_section.show_item(item, self._phone())
        if other:
            self.materials.show_materials(item.materials if item else None)
        self._changed(silently=item is None)

    def show_preview(self, preview: DuePreview | None) -> None:
        """Show other due dates."""
        self.preview = preview
        self._follow()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Write every problem on top and at its place, in the same words."""
        listed = checks.gathered(problems, self.materials.lines)
        self.summary.show_problems(
            [SummaryLine(field=one.field, what=one.words, advice=one.advice) for one in listed]
        )
        at = {one.field: one.words for one in reversed(problems)}
        self.applicant.form.show_problems(at)
        self.applicant.agent_form.show_problems(at)
        self.item_section.fields.show_problems(at)
        self.item_section.show_problem(at.get("item", ""))
        self.materials.show_problems(
            {
                name.removeprefix(_MATERIAL): words
                for name, words in at.items()
                if name.startswith(_MATERIAL)
            }
        )
        state = (
            "problem" if "applicant" in at and self.applicant.mode is ApplicantMode.SEARCH else ""
        )
        self.applicant.box.set_state(state)

    def go_to(self, field: str) -> None:
        """Put the focus where a problem is."""
        for grid in (
            self.applicant.form, self.applicant.agent_form, self.item_section.fields,
        ):  # fmt: skip
            if field in grid.names and grid.isVisibleTo(self):
                grid.focus(field)
                return
        if field.startswith(_MATERIAL):
            self.materials.desk.focus_paper(field.removeprefix(_MATERIAL))
        elif field == "item":
            self.item_section.box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.materials.desk.desk.place_of(field) >= 0:
            self.materials.desk.focus_paper(field)
        else:
            self.applicant.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_sight(self) -> None:
        """Scroll to what has the focus, once the sections have found their places."""
        QTimer.singleShot(0, self, self._scroll_to_focus)

    # --- parts ------------------------------------------------------------------------------

    def _scroll_to_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.left.isAncestorOf(focus):
            return
        box = focus.rect()
        if focus is self.materials.desk:
            box = self.materials.desk.visualRect(self.materials.desk.currentIndex())
        corner = focus.mapTo(self.left, box.center())
        self.area.ensureVisible(corner.x(), corner.y(), 0, metrics.current().px(40))

    def _phone(self) -> str:
        card = self.card
        return group_phone(card.phone_masked) if card and card.phone_masked else ""

    def _changed(self, *, silently: bool = False) -> None:
        self._follow()
        if not silently:
            self.edited.emit()

    def _follow(self) -> None:
        """Let due card and guide say what the papers lead to."""
        today = self._today()
        if self._on_file_of != (self.card.resident_id if self.card else None):
            self._on_file_of = None
            self.materials.offer(())
        absent = lacking(self.materials.lines)
        if self.item is None:
            self.due.show_nothing()
            self.guide.show_nothing()
        elif absent and self.lists is not None and not self.item.refuses_certificates:
            self.due.show_waiting(
                self.lists.correct_by, today, self.lists.correction_days, self._limit_words()
            )
            self.guide.show_notice(absent)
        else:
            if self.preview is not None:
                self.due.show_preview(self.preview, today)
            self.guide.show_item(
                self.item, brief=self.window().height() < metrics.current().px(716)
            )

    def _limit_words(self) -> str:
        if self.preview is None or self.preview.promised is None:
            return ""
        limit = self.preview.promised.limit
        return limit_words(limit.count, str(limit.unit))

    def _build(self) -> None:
        sizes = metrics.current()
        self.left = Sheet()
        self.left.setObjectName("intake-left")
        self.column = QVBoxLayout(self.left)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(sizes.gap(9))
        for part in (self.late_line, self.summary, self.applicant, self.item_section):
            self.column.addWidget(part)
        self.column.addWidget(self.materials, STRETCH)
        self.column.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("intake-area")
        self.area.setAccessibleName(translate("Intake", "Matter"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.left)
        self.left.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(sizes.gap(9))
        side.addWidget(self.due)
        side.addWidget(self.guide, 1)
        self.side.setFixedWidth(sizes.px(SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.gap(10))
        row.addWidget(self.area, 1)
        row.addWidget(self.side)


def _searched(typed: str) -> str:
    """Return what was looked for, for a title; a number or its tail is never shown there."""
    if not typed or any(one.isdigit() for one in typed):
        return ""
    return translate("Intake", "looked for “{typed}”").format(typed=typed)
