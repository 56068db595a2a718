"""The household archive in the journey: a birth and its undoing, a death, papers, lists, figures.

The people are those of the small practice archive, which invents the same ones every time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.app.tour.stage import Stage

HOUSEHOLD_CARD = "p22-household-card"
ADDRESS, FATHER, MOTHER = "和平路35号院1幢2单元201室", "杨睿恩", "王霞芳"
CHILD, CHILD_ID = "杨诗安", "119999202609010023"
HEAD, WIDOW, RELATIVES = "宋飞", "孙娜雪", ("宋嘉博", "宋语清", "宋兴贵", "许桂巧")
FILTER = "高龄走访名单"

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
MEMBERS, EVENTS = "household-members", "household-events"


class ArchiveJourney:
    """Lead through the household archive by keyboard.

    Args:
        stage: The window and its keys.
        paper: Waits until a paper of a form lies in the folder of papers.
    """

    def __init__(self, stage: Stage, paper: Callable[[str], None]) -> None:
        self._stage = stage
        self._paper = paper

    def steps(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the steps by name, in their order."""
        return (
            ("find-the-household", self._find_household),
            ("birth", self._birth),
            ("birth-recorded", self._birth_recorded),
            ("earlier-day", self._earlier_day),
            ("birth-taken-back", self._undo_birth),
            ("death-of-the-head", self._death),
            ("death-recorded", self._death_recorded),
            ("household-card", self._card),
            ("kept-filter", self._kept_filter),
            ("population", self._population),
            ("movement", self._movement),
        )

    # --- steps ------------------------------------------------------------------------------

    def _find_household(self) -> None:
        self._find(FATHER)
        self._stage.until_shown(ADDRESS)
        self._stage.until_listed(MEMBERS, FATHER, MOTHER)
        self._stage.press(Qt.Key.Key_Escape)

    def _birth(self) -> None:
        self._happened("cs", "event-birth")
        self._fill(CHILD, CHILD_ID)
        self._stage.until_shown(f"新建人员：{CHILD}", "2026-09-01")

    def _birth_recorded(self) -> None:
        self._record("event-birth")
        self._stage.until_listed(MEMBERS, CHILD)
        self._stage.until_listed(EVENTS, "出生")

    def _earlier_day(self) -> None:
        self._stage.press(Qt.Key.Key_A, ALT)
        self._fill("20260831")
        self._stage.until_gone(MEMBERS, CHILD)
        self._stage.until_shown("2026-08-31")

    def _undo_birth(self) -> None:
        self._stage.press(Qt.Key.Key_Escape)
        self._stage.until_listed(MEMBERS, CHILD)
        self._stage.press(Qt.Key.Key_2, CTRL)
        self._stage.press(Qt.Key.Key_Down)
        self._stage.press(Qt.Key.Key_Delete)
        self._stage.until("the reason", lambda: self._stage.find("reason-give"))
        self._fill("登记错了人家")
        self._stage.until_shown("撤销 1 件")
        self._stage.until_gone(MEMBERS, CHILD)

    def _death(self) -> None:
        self._find(HEAD)
        self._stage.until_listed(MEMBERS, HEAD, WIDOW)
        self._stage.press(Qt.Key.Key_Escape)
        self._happened("sw", "event-death")
        self._fill("20260910")
        self._stage.until_shown("现在谁是户主")
        self._stage.press(ENTER, CTRL)
        self._stage.press(Qt.Key.Key_Space)
        self._stage.until_shown(f"{WIDOW} 与户主关系 妻 → 户主")

    def _death_recorded(self) -> None:
        self._record("event-death")
        self._stage.until_gone(MEMBERS, HEAD)
        self._stage.until_listed(MEMBERS, WIDOW, *RELATIVES)
        self._stage.until_listed(EVENTS, "死亡")

    def _card(self) -> None:
        self._stage.press(Qt.Key.Key_P, CTRL)
        self._stage.until("the card", lambda: self._stage.find("preview-print"))
        self._stage.press(Qt.Key.Key_P, CTRL)
        self._paper(HOUSEHOLD_CARD)

    def _kept_filter(self) -> None:
        self._stage.press(Qt.Key.Key_6, ALT)
        self._stage.until("the list", lambda: self._stage.lists("residents-list", ""))
        self._choose_filter("80岁以上独居")
        self._stage.press(Qt.Key.Key_S, ALT)
        self._stage.until("the name", lambda: self._is_front("filter-name-dialog"))
        self._fill(FILTER)
        self._stage.press(Qt.Key.Key_R, ALT)
        self._choose_filter(FILTER)
        self._stage.until_shown("80岁以上 · 独居")

    def _population(self) -> None:
        self._stage.press(Qt.Key.Key_0, ALT)
        self._stage.press(Qt.Key.Key_Down, times=4)
        self._stage.press(Qt.Key.Key_Space)
        self._stage.until_listed("population-figures", "人口总数")

    def _movement(self) -> None:
        self._stage.press(Qt.Key.Key_T, ALT)
        self._stage.until_listed("population-figures", "死亡")

    # --- parts ------------------------------------------------------------------------------

    def _find(self, name: str) -> None:
        """Open the household of a person from the search of the window."""
        self._stage.press(Qt.Key.Key_K, CTRL)
        self._stage.write(name)
        self._stage.until_listed("search-results", name)
        self._stage.press(ENTER)

    def _happened(self, typed: str, dialog: str) -> None:
        """Choose what happened and wait for its dialog."""
        self._stage.press(Qt.Key.Key_E, CTRL)
        self._stage.until("what happened", lambda: self._stage.find("event-filter"))
        self._fill(typed)
        self._stage.until(dialog, lambda: self._is_front(dialog))

    def _record(self, dialog: str) -> None:
        self._stage.press(ENTER, CTRL)
        self._stage.until(f"{dialog} recorded", lambda: not self._is_front(dialog))

    def _choose_filter(self, words: str) -> None:
        """Take the first of the kept filters and see that it is the one."""
        self._stage.press(Qt.Key.Key_L, ALT)
        self._stage.until("the kept filters", lambda: self._is_front("saved-filters"))
        self._stage.until_listed("saved-filters-lines", words)
        self._stage.press(ENTER)

    def _is_front(self, name: str) -> bool:
        return self._stage.window.objectName() == name

    def _fill(self, *values: str) -> None:
        for value in values:
            self._stage.write(value)
            self._stage.press(ENTER)
