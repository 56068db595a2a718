"""``desk``: the window with login and pages; also what starts without a command."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import WRONG_USAGE, UsageError, answer, refuse
from hall_app.app.desk_wish import DeskWish
from hall_app.app.update_hand_over import read_news
from hall_app.app.updates import AT_LOGON
from hall_app.support import paths as program
from hall_app.support.errors import HallError
from hall_app.support.paths import DataPaths, default_data_folder, practice_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from PySide6.QtWidgets import QApplication

    from hall_app.app.cli.context import CommandContext
    from hall_app.ui.theme import Theme


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "Open the desk."
    parser.add_argument(
        "--practice", action="store_true", help="open the practice archive, made when missing"
    )
    parser.add_argument(
        "--exit-when-ready",
        action="store_true",
        help="end when the login takes keys or cannot; write one JSON line; for measuring",
    )
    parser.add_argument(
        "file", nargs="?", default="", metavar="FILE", help="a .hallkit or .hallupdate to open"
    )
    parser.add_argument("--finish-update", action="store_true", help="used by an update")
    parser.add_argument(AT_LOGON, action="store_true", help="used by an update")
    parser.add_argument("--after-update", metavar="NEWS", default="", help="used by an update")


def run(context: CommandContext) -> int:
    """Run the desk until its window is closed.

    Raises:
        UsageError: There is no display; nothing was made.
    """
    _require_display()
    began = context.clock.monotonic()
    wish = _wish(context)
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the display is sure
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from hall_app.app.crash import CrashGuard  # noqa: PLC0415
    from hall_app.app.desk import DeskProgram  # noqa: PLC0415
    from hall_app.app.session_end import SessionEnd  # noqa: PLC0415
    from hall_app.ui.i18n import (  # noqa: PLC0415
        DEFAULT_LANGUAGE,
        install_translators,
        remove_translators,
    )
    from hall_app.ui.icons import program_icon  # noqa: PLC0415
    from hall_app.ui.preferences import Preferences  # noqa: PLC0415
    from hall_app.ui.theme import Theme  # noqa: PLC0415

    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["hall-app"])
    app.setApplicationName("HallApp")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(program_icon())
    kept = wish.paths.machine_settings
    chosen = Preferences(kept).text("desk/language") if kept.exists() else ""
    language = context.option("lang") or chosen or DEFAULT_LANGUAGE
    translators = install_translators(app, program.resources() / "translations", language)
    if getattr(context.options, "finish_update", False):
        return _finish_update(context, wish, app, Theme(app))
    when_ready = getattr(context.options, "exit_when_ready", False)

    told: list[int] = []

    def ready(fault: Exception | None) -> None:
        if not when_ready or told:
            return
        if isinstance(fault, HallError):
            told.append(refuse(fault))
        elif fault is None:
            milliseconds = round((context.clock.monotonic() - began) * 1000)
            answer({"ready": True, "milliseconds": milliseconds})
            told.append(0)
        else:
            told.append(WRONG_USAGE)
        QTimer.singleShot(0, app, lambda: app.exit(told[0]))  # it may not run yet

    desk = DeskProgram(app, Theme(app), wish, context.clock, ready=ready)
    guard = CrashGuard(keep_drafts=desk.keep_drafts, say=desk.show_error)
    guard.install()
    SessionEnd(app, desk, context.clock)
    try:
        status = app.exec() if desk.begin() else 0
        return told[0] if told else status
    finally:
        desk.close()
        guard.remove()
        remove_translators(app, translators)


def _finish_update(context: CommandContext, wish: DeskWish, app: QApplication, theme: Theme) -> int:
    """Go on with the update that a desk has begun, and open the desk again."""
    from hall_app.app.cli.update import resume  # noqa: PLC0415 - seldom
    from hall_app.app.update_hand_over import open_again  # noqa: PLC0415
    from hall_app.app.update_window import UpdateAtWork  # noqa: PLC0415
    from hall_app.app.updates import installed_folder  # noqa: PLC0415
    from hall_app.storage.program_swap import places_of  # noqa: PLC0415

    program = places_of(installed_folder()).program
    at_work = UpdateAtWork(
        app, theme, lambda: resume(context), lambda news: open_again(program, wish.paths, news)
    )
    try:
        at_work.begin()
        app.exec()
    finally:
        at_work.close()
    return 0


def _wish(context: CommandContext) -> DeskWish:
    named = context.option("data_dir")
    practice = bool(getattr(context.options, "practice", False))
    own = DataPaths(default_data_folder())
    if practice:
        paths = DataPaths(Path(named) if named else practice_folder())
        return DeskWish(paths=paths, practice=True, other=own, may_create=True)
    paths = DataPaths(Path(named)) if named else own
    file, told = getattr(context.options, "file", ""), getattr(context.options, "after_update", "")
    return DeskWish(
        paths=paths,
        practice=False,
        other=DataPaths(paths.root / "practice") if named else DataPaths(practice_folder()),
        may_create=not named,
        secret=context.secret(),
        file=str(Path(file).absolute()) if file else "",
        news=read_news(told) if told else None,
    )


def _require_display() -> None:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not shown and chosen in ("", "xcb", "wayland"):
        raise UsageError(
            "hall-app desk: there is no display; `hall-app tour --out DIR` draws the desk instead"
        )
