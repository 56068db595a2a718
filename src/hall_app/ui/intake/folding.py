"""Which sections are open, which stand as one line, where the side column goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hall_app.domain.masking import group_id
from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.applicant_section import ApplicantMode
from hall_app.ui.intake.fold_line import FoldLine
from hall_app.ui.intake.item_fields import LIMIT
from hall_app.ui.intake.view import SIDE
from hall_app.ui.intake.wording import joined

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.ui.intake.view import IntakeView
    from hall_app.ui.page import Effective

HINTS_FROM = 540
"""Effective height from which the keys of the list are written under it."""
ALL_IN_ONE = 420
"""Effective height below which the finished sections share one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldActions:
    """The commands that open what is folded."""

    applicant: QAction
    item: QAction
    due: QAction
    everything: QAction


class Folding(QObject):
    """Fold finished sections where the window is low; the one with the focus stays open.

    A folded section shows its problem, so that folding never hides one.
    """

    def __init__(self, view: IntakeView, actions: FoldActions) -> None:
        super().__init__(view)
        self._view = view
        self._effective: Effective | None = None
        self._spread = False
        self._open: QWidget | None = None
        change = translate("Intake", "change")
        self.applicant = FoldLine(
            "applicant", translate("Intake", "Applicant"), actions.applicant, change
        )
        self.item = FoldLine("item", translate("Intake", "Item"), actions.item, change)
        self.due = FoldLine(
            "due", translate("Intake", "Due"), actions.due, translate("Intake", "why this day")
        )
        self.whole = FoldLine("all", "", actions.everything, translate("Intake", "unfold"))
        column = view.column
        column.insertWidget(1, self.whole)
        column.insertWidget(column.indexOf(view.applicant), self.applicant)
        column.insertWidget(column.indexOf(view.item_section), self.item)
        column.insertWidget(column.indexOf(view.materials), self.due)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        view.edited.connect(self.arrange)
        view.area.viewport().installEventFilter(self)

    def fit(self, effective: Effective) -> None:
        """Follow the window's size."""
        self._effective = effective
        self._spread = False
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange again when there is more or less room for the sections."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.arrange)
        return super().eventFilter(watched, event)

    def open_all(self) -> None:
        """Show every section in full, or fold them again."""
        self._spread = not self._spread
        self.arrange()

    def open_section(self, section: QWidget) -> None:
        """Show a section in full until the focus is elsewhere."""
        self._open = section
        self.arrange()

    def arrange(self) -> None:
        """Show each section in full or as a line."""
        effective = self._effective
        if effective is None:
            return
        view = self._view
        troubled = bool(view.summary.problems)
        folds = (effective.folds or self._crowded()) and not self._spread
        one = folds and (effective.height < ALL_IN_ONE or (troubled and effective.folds))
        applicant = folds and self._applicant_done() and not self._is_open(view.applicant)
        item = folds and self._item_done() and not self._is_open(view.item_section)
        beside = effective.side_column
        view.side.setVisible(beside)
        view.side.setFixedWidth(metrics.current().px(SIDE))
        due = not beside and view.item is not None
        joined_line = one and applicant and item
        self.whole.setVisible(joined_line)
        self.applicant.setVisible(applicant and not joined_line)
        self.item.setVisible(item and not joined_line)
        self.due.setVisible(due and not joined_line and not (one and not applicant))
        view.applicant.setVisible(not applicant)
        view.item_section.setVisible(not item)
        view.applicant.compact(narrow=not effective.captions)
        view.item_section.fit(narrow=not effective.captions)
        view.materials.fit(
            narrow=not effective.captions, low=folds, keys=effective.height >= HINTS_FROM
        )
        self._space(folds=folds)
        self._say()

    # --- parts ------------------------------------------------------------------------------

    def _crowded(self) -> bool:
        """Tell whether all sections in full would leave too little of the papers in sight."""
        view = self._view
        if view.item is None:
            return False
        parts: list[QWidget] = [view.applicant, view.item_section, view.materials]
        if view.summary.problems:
            parts.append(view.summary)
        wanted = sum(part.sizeHint().height() for part in parts)
        wanted += metrics.current().gap(9) * (len(parts) - 1) - view.materials.spare
        return wanted > view.area.viewport().height()

    def _space(self, *, folds: bool) -> None:
        """Bring sections closer together where lines are folded; begin below the top bar."""
        sizes = metrics.current()
        self._view.column.setSpacing(sizes.gap(6 if folds else 9))
        headless = self._effective is not None and not self._effective.navigation
        layout = self._view.layout()
        if layout is not None:
            layout.setContentsMargins(0, sizes.gap(8) if headless else 0, 0, 0)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._view.isAncestorOf(now):
            return
        if self._open is not None and not self._open.isAncestorOf(now):
            self._open = None
        self.arrange()
        if self._view.left.isAncestorOf(now):
            self._view.bring_into_sight()

    def _is_open(self, section: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return section is self._open or (focus is not None and section.isAncestorOf(focus))

    def _applicant_done(self) -> bool:
        section = self._view.applicant
        if section.mode is ApplicantMode.KNOWN:
            return True
        return section.mode is ApplicantMode.NEW and bool(section.form.text("name"))

    def _item_done(self) -> bool:
        view = self._view
        return view.item is not None and not view.item_section.fields.first_open()

    def _problem(self, names: tuple[str, ...]) -> str:
        found = (one.what for one in self._view.summary.problems if one.field in names)
        return next(found, "")

    def _say(self) -> None:
        view = self._view
        section, fields, item = view.applicant, view.item_section.fields, view.item
        card = view.card
        name = card.name if card else section.form.text("name")
        number = group_id(card.id_masked) if card else ""
        self.applicant.say(
            name,
            joined(number, section.standing.text()),
            self._problem(("applicant", *section.form.names, *section.agent_form.names)),
        )
        what = f"{item.code} {item.title}" if item else ""
        filled = fields.filled()
        self.item.say(
            what,
            translate("Intake", "%n field(s) filled in", n=filled) if filled else "",
            self._problem(("item", *fields.names)),
        )
        first, _, rest = view.due.line.partition("  ")
        settled = not view.due.why.isHidden()
        self.due.button.setVisible(settled)
        self.due.say(first, rest, self._problem((LIMIT,)), icon="check" if settled else "clock")
        self.whole.say(joined(name, item.code if item else "", first), "", self._problem_any())

    def _problem_any(self) -> str:
        lines = [one for one in self._view.summary.problems if not one.field.startswith("material")]
        return lines[0].what if lines else ""
