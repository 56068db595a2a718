"""The full agency in the journey: commission, two offices, suspension, result, signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.app.tour.stage import StepFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.app.tour.papers import PapersThere
    from hall_app.app.tour.stage import Stage

COMMISSION, TRACKING, AGENCY_SLIP = "p09-commission", "p11-tracking", "p12-agency-slip"
URGING, DONE, DELIVERY = "p14-urge", "p18-done", "p19-delivery"
FORMS = (COMMISSION, TRACKING, AGENCY_SLIP, URGING, DONE, DELIVERY)
OFFICES = ("街道人社所", "区社保中心")
SLIPS, RESULTS = ("RS-0921", "SB-0921"), ("就业创业证", "参保证明")
RESULT_NUMBER = "1199990026000042"

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, SPACE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down


class AgencyJourney:
    """Lead one accepted case through the full agency by keyboard.

    Args:
        stage: The window and its keys.
        papers: The folder of papers.
        applicant: Whose case it is.
        days_pass: Lets the hall's clock go on by so many days.
    """

    def __init__(
        self,
        stage: Stage,
        papers: PapersThere,
        applicant: str,
        days_pass: Callable[[int], None],
    ) -> None:
        self._stage = stage
        self._papers = papers
        self._applicant = applicant
        self._days_pass = days_pass

    def steps(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the steps by name, in their order."""
        return (
            ("agency-find-the-case", self._find),
            ("agency-commission", self._commission),
            ("agency-commission-signed", self._commissioned),
            ("agency-two-ways-planned", self._plan),
            ("agency-on-the-way", self._go_out),
            ("agency-handed-in", self._hand_in),
            ("agency-tracking-form-half-filled", self._half_filled),
            ("agency-back", self._come_back),
            ("agency-suspended", self._suspend),
            ("agency-hindered", self._hindered),
            ("agency-renewed", self._renew),
            ("agency-urged", self._urge),
            ("agency-urging-answered", self._answer),
            ("agency-collected", self._collect),
            ("agency-checked", self._check),
            ("agency-decided", self._decide),
            ("agency-result-ready", self._finish),
            ("agency-hand-over", self._hand_over),
            ("agency-signed-for", self._signed),
            ("agency-call-back", self._call_back),
            ("agency-tracking-form-full", self._full),
        )

    # --- steps ------------------------------------------------------------------------------

    def _find(self) -> None:
        self._stage.press(Qt.Key.Key_K, CTRL)
        self._stage.write(self._applicant)
        self._stage.until_listed("search-results", "就业创业证")
        self._stage.press(Qt.Key.Key_Tab)
        self._stage.press(ENTER)
        self._stage.until_shown("开始办理")
        self._stage.press(ENTER, CTRL)
        self._stage.until_shown("作出决定")

    def _commission(self) -> None:
        self._stage.press(Qt.Key.Key_T, ALT)
        self._asked("登记代办委托")
        self._fill("")
        self._stage.press(SPACE)
        self._stage.press(DOWN, times=2)
        self._stage.press(SPACE)
        self._stage.press(ENTER)
        self._fill("12-31", "身份证复印件 1 份，2 寸照片 2 张")
        self._stage.press(SPACE)
        self._stage.until_shown("王秀兰", "2026-12-31")

    def _commissioned(self) -> None:
        self._give()
        self._stage.until_shown("委托王秀兰代办")
        self._papers.until_there(COMMISSION)

    def _plan(self) -> None:
        for office in OFFICES:
            self._choose("安排")
            self._fill(office, "9-21", "申请表、身份证复印件", "")
            self._closed()
        self._stage.until_shown("跑办 2 处", *OFFICES)

    def _go_out(self) -> None:
        self._days_pass(3)
        self._stage.press(Qt.Key.Key_T, ALT)
        self._asked("外出代办")
        self._stage.until_shown("代办外出")
        self._fill("")
        self._closed()
        self._stage.until_shown("今天返回后登记结果")

    def _hand_in(self) -> None:
        for slip in SLIPS:
            self._stage.press(Qt.Key.Key_T, ALT)
            self._asked("递交部门")
            self._fill("", "陈晓", "申请表 1 份", slip, "9-23")
            self._closed()
        self._stage.until_shown(*SLIPS)

    def _half_filled(self) -> None:
        self._print_tracking(copies=1)

    def _come_back(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._asked("外出返回")
        self._fill("两处都已收件，9 月 23 日取件")
        self._closed()
        self._stage.until_shown("作出决定")

    def _suspend(self) -> None:
        self._choose("中止")
        self._fill("居民要补一份参保记录，先停办", "2 寸照片 2 张")
        self._closed()
        self._stage.until_shown("代办中止：居民要补一份参保记录，先停办")
        self._papers.until_there(AGENCY_SLIP)

    def _hindered(self) -> None:
        self._stage.press(Qt.Key.Key_A, ALT)
        self._asked("要办什么？")
        self._stage.write("取件")
        self._stage.until_listed("act-rows", "委托已中止")

    def _renew(self) -> None:
        self._stage.press(Qt.Key.Key_Escape)
        self._days_pass(1)
        self._choose("续办")
        self._fill("12-31", "参保记录 1 份")
        self._closed()
        self._stage.until_shown("续办委托，到 2026年12月31日")
        self._papers.until_there(AGENCY_SLIP, 2)

    def _urge(self) -> None:
        self._stage.press(Qt.Key.Key_U, ALT)
        self._asked("催办")
        self._fill("1", OFFICES[1], "请在 9 月 23 日前出具参保证明", "9-23")
        self._closed()
        self._stage.until_shown(f"第 1 次催办{OFFICES[1]}")
        self._papers.until_there(URGING)

    def _answer(self) -> None:
        self._stage.press(Qt.Key.Key_R, ALT)
        self._asked("答复催办")
        self._fill("经办人陈晓回电：23 日上午可取")
        self._closed()
        self._stage.until_shown("经办人陈晓回电")

    def _collect(self) -> None:
        self._days_pass(1)
        for got in RESULTS:
            self._choose("取件")
            self._fill("", got, RESULT_NUMBER, "陈晓")
            self._closed()
        self._stage.until_shown(*(f"已取 {got} {RESULT_NUMBER}" for got in RESULTS))

    def _check(self) -> None:
        self._choose("代理人复核")
        self._fill("姓名、证号与申请一致")
        self._closed()
        self._stage.until_shown("姓名、证号与申请一致")

    def _decide(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._asked("作出决定")
        self._fill("1", RESULTS[0], RESULT_NUMBER, "", "")
        self._closed()
        self._stage.until_shown("结果待领")

    def _finish(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._asked("结果待领")
        self._fill("居民身份证", "+30")
        self._closed()
        self._stage.until_shown("交付结果")
        self._papers.until_there(DONE)

    def _hand_over(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._asked("交付结果")
        self._stage.until_shown("申请人本人", "结果：已送达")

    def _signed(self) -> None:
        self._give()
        self._stage.until_shown("交付申请人本人")
        self._papers.until_there(DELIVERY)

    def _call_back(self) -> None:
        self._choose("回访")
        self._fill("1", "少跑了两趟，很方便")
        self._closed()
        self._stage.until_shown("少跑了两趟，很方便")

    def _full(self) -> None:
        self._print_tracking(copies=2)
        half, full = self._papers.of(TRACKING)[:2]
        if full.stat().st_size <= half.stat().st_size:
            raise StepFailed("the tracking form did not grow with the case")

    # --- parts ------------------------------------------------------------------------------

    def _print_tracking(self, *, copies: int) -> None:
        """Print the tracking form as the case stands now; it is the first in the list."""
        self._stage.press(Qt.Key.Key_P, CTRL)
        self._stage.until("the papers", lambda: self._stage.find("case-papers-menu-lines"))
        self._stage.until_listed("case-papers-menu-lines", "全程代理服务跟踪单")
        self._stage.press(ENTER)
        self._papers.until_there(TRACKING, copies)

    def _choose(self, words: str) -> None:
        """Choose an act from the list of all of them and wait for its dialog."""
        self._stage.press(Qt.Key.Key_A, ALT)
        self._asked("要办什么？")
        self._fill(words)
        self._stage.until("its dialog", lambda: self._is_front("act-dialog"))

    def _asked(self, fact: str) -> None:
        self._stage.until(fact, lambda: self._stage.window.accessibleName() == fact)

    def _give(self) -> None:
        self._stage.press(ENTER, CTRL)
        self._closed()

    def _closed(self) -> None:
        """Wait until the act is on record."""
        self._stage.until("the act on record", lambda: not self._is_front("act-dialog"))

    def _is_front(self, name: str) -> bool:
        return self._stage.window.objectName() == name

    def _fill(self, *values: str) -> None:
        for value in values:
            self._stage.write(value)
            self._stage.press(ENTER)
