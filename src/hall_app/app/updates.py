"""The program as it is installed, and what of an update concerns an ordinary start."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.support import paths as program
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from hall_app.services.updating import Installed
    from hall_app.support.paths import DataPaths

_ENDING = ".exe" if sys.platform == "win32" else ""
COMMANDS = f"hall-app{_ENDING}"
WINDOW = f"HallApp{_ENDING}"
AT_NEXT_LOGON = "HallApp update"
"""Name of the command by which Windows goes on with an update that the power cut short."""
AT_LOGON = "--at-logon"
"""Option of that command: what runs from the system's list of a logon must not write into it."""
PUBLIC_KEY = "update.pub"
"""The supplier's key among the resources; ``packaging/update_key.py`` makes it."""


def program_folder() -> Path | None:
    """Return the folder of the installed program; nothing when it runs from its source."""
    if not getattr(sys, "frozen", False):
        return None
    return Path(sys.executable).resolve().parent


def program_version() -> str:
    """Return the version of the program that runs."""
    from importlib import metadata  # noqa: PLC0415 - not for an ordinary start

    return metadata.version("hall-app")


def installed_folder() -> Path:
    """Return the folder of the installed program.

    Raises:
        EnvironmentFault: ``update-not-installed`` when it runs from its source.
    """
    folder = program_folder()
    if folder is None:
        raise EnvironmentFault("update-not-installed")
    return folder


def this_system() -> str:
    """Return what an update must be made for, as ``windows-x86_64``."""
    import platform  # noqa: PLC0415 - updates only

    machine = platform.machine().lower().replace("amd64", "x86_64")
    return f"{'windows' if sys.platform == 'win32' else sys.platform}-{machine}"


def supplier_key() -> bytes:
    """Return the public key this program was built with; empty without one."""
    file = program.resources() / PUBLIC_KEY
    return file.read_bytes() if file.exists() else b""


def installed_program() -> Installed:
    """Describe the program that runs, as an update replaces it.

    Raises:
        EnvironmentFault: ``update-not-installed`` when it runs from its source.
    """
    from hall_app.services.updating import Installed  # noqa: PLC0415 - seldom

    return Installed(
        folder=installed_folder(),
        version=program_version(),
        system=this_system(),
        programs=(COMMANDS, WINDOW),
        key=supplier_key(),
    )


def go_on_from_place() -> None:
    """Bring this program back into its empty place, when it was started beside it, and go on there.

    What it has not loaded yet is no longer found where it was started, so it begins anew. Windows
    does not move what runs; there ``before_opening`` refuses.
    """
    folder = program_folder()
    if sys.platform == "win32" or folder is None or not _is_beside(folder):
        return
    from hall_app.services.update_start import heal_interrupted  # noqa: PLC0415 - seldom

    try:
        heal_interrupted(folder)
    except EnvironmentFault as fault:
        if fault.code != "update-healed":
            raise
        words = [str(Path(str(fault.details["folder"])) / Path(sys.executable).name), *sys.argv[1:]]
        # PyInstaller would take the new program for a part of this one.
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        os.execv(words[0], words)  # noqa: S606 - this program itself


def _is_beside(folder: Path) -> bool:
    return folder.name.endswith((".new", ".old"))


def before_opening() -> None:
    """Refuse to open an archive with a program that an update is taking back or laid beside.

    Raises:
        EnvironmentFault: ``update-unfinished``; ``update-healed`` when the place of the program
            was empty and it stands there again.
    """
    folder = program_folder()
    if folder is not None and _is_beside(folder):
        from hall_app.services.update_start import heal_interrupted  # noqa: PLC0415 - seldom

        heal_interrupted(folder)
    if folder is not None and _work_of(folder).exists():
        from hall_app.services.update_start import check_not_returning  # noqa: PLC0415 - seldom

        check_not_returning(folder)


def proving(paths: DataPaths, key: bytes) -> AbstractContextManager[None]:
    """Hold the opening of an archive: a new program that was never tried does its first start then.

    Raises:
        EnvironmentFault: As ``update_start.proving``.
    """
    folder = program_folder()
    if folder is None or not _work_of(folder).exists():
        return nullcontext()
    from hall_app.services import update_start  # noqa: PLC0415 - seldom

    return update_start.proving(folder, program_version(), paths, key)


def before_making() -> None:
    """Make no archive with a new program that was never tried.

    Raises:
        EnvironmentFault: ``update-not-tried``.
    """
    folder = program_folder()
    if folder is not None and _work_of(folder).exists():
        from hall_app.services.update_start import refuse_untried  # noqa: PLC0415 - seldom

        refuse_untried(folder, program_version())


def after_opening(paths: DataPaths) -> None:
    """Keep a new program that has just opened its archive, where a kill left that open."""
    folder = program_folder()
    # Another account can do nothing about an update.
    if folder is not None and os.access(_work_of(folder), os.W_OK):
        from hall_app.services.update_start import prove_good  # noqa: PLC0415 - seldom
        from hall_app.support.next_logon import forget_at_next_logon  # noqa: PLC0415

        prove_good(folder, program_version(), paths.root)
        forget_at_next_logon(AT_NEXT_LOGON)


def _work_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.update")
