"""The program as it is installed, and what of an update concerns an ordinary start."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.support import paths as program
from hall_app.support.errors import EnvironmentFault, HallError

if TYPE_CHECKING:
    from hall_app.services.updating import Installed

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
    from hall_app.services.updating import heal_interrupted  # noqa: PLC0415 - seldom

    try:
        heal_interrupted(folder)
    except EnvironmentFault as fault:
        if fault.code != "update-healed" or folder.exists():
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
            was empty and it stands there again; ``update-untried`` when a new program, whose first
            start a kill left open, is broken.
    """
    folder = program_folder()
    if folder is not None and _is_beside(folder):
        from hall_app.services.updating import heal_interrupted  # noqa: PLC0415 - seldom

        heal_interrupted(folder)
    if folder is not None and _update_of(folder).exists():
        from hall_app.services.shipped import read_shipped  # noqa: PLC0415 - seldom
        from hall_app.services.updating import check_not_returning, is_untried  # noqa: PLC0415

        check_not_returning(folder)
        if is_untried(folder, program_version()):
            # Nothing of the archive is changed by a program that cannot even read its own files.
            try:
                read_shipped()
            except HallError as fault:
                raise EnvironmentFault("update-untried", reason=fault.code) from fault


def why_not_opened(fault: HallError) -> HallError:
    """Return what to say of a fault at opening: whether it speaks against a program never tried."""
    folder = program_folder()
    if folder is not None and _update_of(folder).exists():
        from hall_app.services.updating import is_untried, speaks_against  # noqa: PLC0415 - seldom

        if speaks_against(fault.code) and is_untried(folder, program_version()):
            return EnvironmentFault("update-untried", reason=fault.code)
    return fault


def after_opening() -> None:
    """Keep a new program that has just opened its archive, where a kill left that open."""
    folder = program_folder()
    if folder is not None and _update_of(folder).exists():
        from hall_app.services.updating import prove_good  # noqa: PLC0415 - seldom
        from hall_app.support.next_logon import forget_at_next_logon  # noqa: PLC0415

        prove_good(folder, program_version())
        forget_at_next_logon(AT_NEXT_LOGON)


def _update_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.update")
