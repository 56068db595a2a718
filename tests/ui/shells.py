"""A shell with plain pages, for tests."""

from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtWidgets import QWidget

from hall_app.ui.actions import Actions
from hall_app.ui.i18n import mark
from hall_app.ui.main_window import MainWindow
from hall_app.ui.page import Page, PageEntry, Shell
from hall_app.ui.preferences import Preferences
from hall_app.ui.status_bar import StatusItem
from hall_app.ui.widgets.field_editors import LineField


class PlainPage(Page):
    """Take one line; remember what the shell asked of it."""

    def __init__(self, key: str, title: str, shell: Shell) -> None:
        super().__init__(key, title, shell)
        self.calls: list[str] = []
        self.line = LineField(f"{key}-line")
        self.line.setAccessibleName("备注")
        self.body.addWidget(self.line)
        self.body.addStretch(1)
        bar = self.use_bar()
        bar.set_main(
            self.make_action("main", lambda: self.calls.append("main"), words="受理并打印回执")
        )
        bar.add(self.make_action("notice", lambda: self.calls.append("notice")))
        bar.set_back(self.make_action("back", lambda: self.calls.append("back")))

    def entered(self, subject: object = None) -> None:
        self.calls.append(f"entered {subject}")

    def left(self) -> None:
        self.calls.append("left")

    def first_focus(self) -> QWidget:
        return self.line


NAMES = {"home": ("工作台", "工作"), "intake": ("窗口受理", "受理"), "cases": ("办件", "办件")}


def build_shell(tasks, theme, folder, *, practice: bool = False) -> MainWindow:
    entries = [
        PageEntry(
            key=key, words=mark("Test", words), short=mark("Test", short), icon=key,
            build=lambda shell, key=key, words=words: PlainPage(key, words, shell),
        )
        for key, (words, short) in NAMES.items()
    ]  # fmt: skip
    session = SimpleNamespace(
        hall_name="滨河社区服务大厅", clerk="王秀兰", window="3 号窗口", practice=practice
    )
    window = MainWindow(
        services=None, tasks=tasks, session=session, actions=Actions(),
        preferences=Preferences(folder / "machine.ini"), pages=entries, theme=theme,
    )  # fmt: skip
    window.status.show_items(
        [
            StatusItem(key="archive", words="档案 已加密 · 刚才 10:32 存过", icon="backup"),
            StatusItem(key="backup", words="备份 8 天前", light="yellow"),
            StatusItem(key="calendar", words="工作日历至 2026 年底", at_right=True),
        ]
    )
    return window
