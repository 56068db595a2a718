"""The journey: a rare name, an agent, a missing paper, its correction, a refusal, the archive."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.desk import DeskProgram
from hall_app.app.desk_wish import DeskWish
from hall_app.app.practice import make_practice_archive
from hall_app.app.tour import agency_journey
from hall_app.app.tour.agency_journey import AgencyJourney
from hall_app.app.tour.archive_journey import HOUSEHOLD_CARD, ArchiveJourney
from hall_app.app.tour.first_asked_journey import FirstAskedJourney
from hall_app.app.tour.papers import PapersThere
from hall_app.app.tour.stage import SIZE, Stage, StepFailed
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.support import paths as program
from hall_app.support.clock import FixedClock
from hall_app.support.errors import HallError
from hall_app.support.paths import DataPaths
from hall_app.ui.i18n import DEFAULT_LANGUAGE, install_translators, remove_translators
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

NAME = "欧阳𬱖·𠮷"
ID_NUMBER = "119999195512013057"
AGENT = "周文静"
DAY = dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC)
"""Friday, 10:32 on the hall's wall; the Sunday after it is a make-up working day."""

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
FORMS = (
    "p01-receipt",
    "p02-materials",
    "p03-notice",
    "p05-refusal",
    "guidance-slip",
    HOUSEHOLD_CARD,
    *agency_journey.FORMS,
)


class Tour:
    """Drive one practice archive through the journey, by keyboard alone.

    Args:
        out: Folder of the pictures; ``papers`` and ``data`` are made in it.
        language: Language of the desk, or an empty text for the default.
    """

    def __init__(self, out: Path, language: str = "") -> None:
        running = QApplication.instance()
        self._app = running if isinstance(running, QApplication) else QApplication(["hall-app"])
        self._app.setQuitOnLastWindowClosed(False)
        self._translators = install_translators(
            self._app, program.resources() / "translations", language or DEFAULT_LANGUAGE
        )
        self._stage = Stage(self._app, out)
        self._papers = PapersThere(out / "papers", self._stage)
        self._data = _fresh(out / "data")
        self._clock = FixedClock(DAY)
        self._desk: DeskProgram | None = None
        self._numbers: list[str] = []

    def steps(self) -> Iterator[dict[str, object]]:
        """Run the steps in order and tell each; a failed one ends the tour."""
        journey: tuple[tuple[str, Callable[[], None]], ...] = (
            ("practice-archive", self._make_archive),
            ("login", self._login),
            ("workbench", self._workbench),
            ("nobody-found", self._nobody_found),
            ("new-person", self._new_person),
            ("agent", self._agent),
            ("item", self._item),
            ("missing-paper", self._missing_paper),
            ("one-time-notice", self._notice),
            ("find-the-case", self._find_case),
            ("correction", self._correction),
            ("acceptance", self._acceptance),
            ("why-this-date", self._why),
            ("guidance", self._guidance),
            ("known-person", self._known_person),
            ("refusal", self._refusal),
            ("reprint", self._reprint),
            ("case-list", self._case_list),
            *FirstAskedJourney(self._stage).steps(),
            *ArchiveJourney(self._stage, self._papers.until_there).steps(),
            *AgencyJourney(self._stage, self._papers, NAME, self._days_pass).steps(),
            ("papers-in-the-folder", self._papers_there),
        )
        try:
            for name, step in journey:
                told = self._told(name, step)
                yield told
                if not told["ok"]:
                    return
        finally:
            self._close()

    def _told(self, name: str, step: Callable[[], None]) -> dict[str, object]:
        told: dict[str, object] = {"step": name, "ok": True}
        try:
            step()
        except (StepFailed, HallError) as fault:
            told |= {"ok": False, "reason": str(fault)}
        if self._desk is not None:
            told["picture"] = self._stage.picture(name)
        return told

    # --- steps ------------------------------------------------------------------------------

    def _make_archive(self) -> None:
        make_practice_archive(self._data, self._clock)
        chosen = PrintersOfThisMachine(self._data.machine_settings)
        for form in FORMS:
            chosen.choose(form, FOLDER_PRINTER)

    def _login(self) -> None:
        wish = DeskWish(
            paths=self._data,
            practice=True,
            other=self._data,
            may_create=False,
            spooler=FolderSpooler(self._papers.folder),
        )
        self._desk = DeskProgram(self._app, Theme(self._app), wish, self._clock)
        self._desk.begin()
        self._size(self._desk.window)
        self._stage.front()
        self._stage.until_shown("王秀兰", PRACTICE_PASSWORD)

    def _workbench(self) -> None:
        self._stage.write("1")
        self._stage.write(PRACTICE_PASSWORD)
        self._stage.press(ENTER)
        self._stage.until("the desk", lambda: self._desk is not None and self._desk.shift)
        self._size(self._stage.window)
        self._stage.front()
        self._stage.until_shown("我的在办")

    def _nobody_found(self) -> None:
        self._stage.press(Qt.Key.Key_N, CTRL)
        self._stage.until("the intake page", lambda: self._stage.find("intake-area"))
        self._stage.write(NAME)
        self._stage.until_shown("登记新人")

    def _new_person(self) -> None:
        self._stage.press(ENTER)
        self._stage.until_shown("证件号码")
        self._stage.write(ID_NUMBER)
        self._stage.press(ENTER)
        self._stage.until_shown("1955")

    def _agent(self) -> None:
        self._stage.press(Qt.Key.Key_D, ALT)
        self._stage.until_shown("代办人")
        self._fill("子女", AGENT, "13900003317")

    def _item(self) -> None:
        self._stage.press(Qt.Key.Key_2, CTRL)
        self._stage.write("102")
        self._stage.press(ENTER)
        self._stage.until_shown("办理事由", "9月24日")
        self._fill("申领")

    def _missing_paper(self) -> None:
        self._stage.press(Qt.Key.Key_4, CTRL)
        self._stage.press(Qt.Key.Key_Space, times=3)
        self._stage.press(Qt.Key.Key_Right, times=3)
        self._stage.until_shown("一次性告知并打印")

    def _notice(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._stage.until_shown("补字〔2026〕")
        self._papers.until_there("p03-notice")

    def _find_case(self) -> None:
        self._stage.press(Qt.Key.Key_K, CTRL)
        self._stage.write(NAME)
        self._stage.until_listed("search-results", "就业创业证")
        self._stage.press(ENTER)
        self._stage.until_shown("收到补件")

    def _correction(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._stage.until("the papers that came", lambda: self._stage.find("materials-panel"))

    def _acceptance(self) -> None:
        self._stage.press(Qt.Key.Key_Space)
        self._stage.press(ENTER, CTRL)
        self._stage.until_shown("9月24日")
        self._papers.until_there("p01-receipt")

    def _why(self) -> None:
        self._stage.press(Qt.Key.Key_Y, ALT)
        self._stage.until_shown("补班")

    def _guidance(self) -> None:
        self._stage.press(Qt.Key.Key_Escape)
        self._begin("mdf", "马德福")
        self._stage.write("ZM00")
        self._stage.press(ENTER)
        self._stage.until_shown("指引单")
        self._fill("亲属")
        self._stage.press(ENTER, CTRL)
        self._papers.until_there("guidance-slip")

    def _known_person(self) -> None:
        self._begin("wxy", "王秀英")
        self._stage.write("102")
        self._stage.press(ENTER)
        self._stage.until_shown("办理事由")
        self._fill("换证")
        self._stage.press(Qt.Key.Key_4, CTRL)
        self._stage.press(Qt.Key.Key_Space, times=3)

    def _refusal(self) -> None:
        self._stage.press(Qt.Key.Key_R, CTRL)
        self._stage.until("the reasons", lambda: self._stage.find("refuse-give"))
        self._fill("03", "户籍和居住地都在城南街道", "城南街道便民服务中心")
        self._papers.until_there("p05-refusal")

    def _reprint(self) -> None:
        before = len(self._papers.of(""))
        self._stage.press(Qt.Key.Key_F10)
        self._stage.until("the second copy", lambda: len(self._papers.of("")) > before)

    def _case_list(self) -> None:
        self._stage.press(Qt.Key.Key_3, ALT)
        self._stage.until_shown("全部在办")

    def _papers_there(self) -> None:
        for form in FORMS:
            self._papers.until_there(form)

    # --- parts ------------------------------------------------------------------------------

    def _size(self, window: QWidget) -> None:
        """Give a window the size of the pictures, also on a screen where it opens maximised."""
        window.showNormal()
        window.resize(*SIZE)

    def _begin(self, typed: str, name: str) -> None:
        """Begin a matter for a person of the archive."""
        self._stage.press(Qt.Key.Key_N, CTRL)
        self._stage.until("the intake page", lambda: self._stage.find("applicant-search"))
        self._stage.write(typed)
        self._stage.until_listed("applicant-list", name)
        self._stage.press(ENTER)

    def _fill(self, *values: str) -> None:
        """Type into one field after the other, with Enter to the next."""
        for value in values:
            self._stage.write(value)
            self._stage.press(ENTER)

    def _days_pass(self, count: int) -> None:
        """Let the hall's clock go on."""
        self._clock.advance(dt.timedelta(days=count))

    def _close(self) -> None:
        if self._desk is not None:
            self._desk.close()
        remove_translators(self._app, self._translators)


def _fresh(folder: Path) -> DataPaths:
    """Return an empty data folder, taking an earlier tour's practice archive away."""
    paths = DataPaths(folder)
    if folder.is_dir():
        for one in sorted(folder.rglob("*"), reverse=True):
            one.rmdir() if one.is_dir() else one.unlink()
    return paths
