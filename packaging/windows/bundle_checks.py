"""What must hold of a frozen folder; also alone: ``python bundle_checks.py FOLDER``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

import licences  # noqa: E402 - lies in the folder above

NOT_NEEDED = (
    "_ssl",
    "libssl",
    "avcodec",
    "avformat",
    "opengl32sw",
    "_pytest",
    "hypothesis",
    "fonttools",
)
WINE_MARKS = (b"Wine builtin DLL", b"Wine placeholder DLL")
MOST_BYTES = 230_000_000
MOST_BYTES_ON_LINUX = 330_000_000
"""Qt's data for languages and the whole of libpython come on top of it there."""
QT_PLUGINS = (
    "platforms/qwindows.dll",
    "multimedia/windowsmediaplugin.dll",
    "imageformats/qjpeg.dll",
)
"""Found by Qt at run time only: the window, the document camera, scanned pages."""
RUNTIME = re.compile(r"(vcruntime|msvcp|concrt)")
SYSTEM = frozenset({
    "advapi32.dll", "authz.dll", "avrt.dll", "bcrypt.dll", "bcryptprimitives.dll", "cfgmgr32.dll",
    "comctl32.dll", "comdlg32.dll", "crypt32.dll", "d3d11.dll", "d3d12.dll", "d3d9.dll",
    "dbghelp.dll", "dcomp.dll", "dnsapi.dll", "dwmapi.dll", "dwrite.dll", "dxgi.dll", "dxva2.dll",
    "evr.dll", "gdi32.dll", "imm32.dll", "iphlpapi.dll", "kernel32.dll", "mf.dll", "mfplat.dll",
    "mfreadwrite.dll", "mpr.dll", "ncrypt.dll", "netapi32.dll", "ntdll.dll", "ole32.dll",
    "oleaut32.dll", "opengl32.dll", "propsys.dll", "psapi.dll", "rpcrt4.dll", "secur32.dll",
    "setupapi.dll", "shcore.dll", "shell32.dll", "shlwapi.dll", "ucrtbase.dll", "user32.dll",
    "userenv.dll", "uxtheme.dll", "version.dll", "winhttp.dll", "winmm.dll", "winspool.drv",
    "uiautomationcore.dll", "wldap32.dll", "ws2_32.dll", "wtsapi32.dll", "synchronization.dll",
})  # fmt: skip
"""Libraries that belong to Windows 10 itself."""


def shipped_files(folder: Path, root: Path) -> Iterator[str]:
    """Tell which of the program's data files are not in the folder."""
    inside = folder / "_internal"
    pairs = [(root / name, inside / name) for name in ("resources", "forms")]
    pairs.append((root / "src/hall_app/storage/migrations", inside / "hall_app/storage/migrations"))
    for source, target in pairs:
        for file in source.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                copy = target / file.relative_to(source)
                if not copy.is_file() or copy.stat().st_size != file.stat().st_size:
                    yield f"missing or different: {copy}"


def unwanted(folder: Path) -> Iterator[str]:
    """Tell what must not be shipped: by its licence, as a file of Wine, or as nothing needs it."""
    yield from licences.never_shipped(folder)
    for file in folder.rglob("*"):
        name = file.name.lower()
        if name.startswith(NOT_NEEDED):
            yield f"not needed: {file}"
        if file.suffix.lower() in {".dll", ".pyd", ".exe"}:
            start = file.read_bytes()[:0x200]
            if any(mark in start for mark in WINE_MARKS):
                yield f"a file of Wine: {file}"


def import_closure(folder: Path) -> Iterator[str]:
    """Tell which imported libraries are neither in the folder nor of Windows."""
    import pefile  # noqa: PLC0415 - where the program is frozen only

    files = [f for f in folder.rglob("*") if f.suffix.lower() in {".dll", ".pyd", ".exe"}]
    there = {file.name.lower() for file in files}
    for file in files:
        image = pefile.PE(str(file), fast_load=True)
        image.parse_data_directories([1, 13])
        for kind in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(image, kind, []):
                name = entry.dll.decode("ascii").lower()
                if name in there or name in SYSTEM or name.startswith("api-ms-win-"):
                    continue
                yield f"{file} imports {name}, which is nowhere"
        image.close()
    if not any(RUNTIME.match(name) for name in there):
        yield "the MSVC runtime is not in the folder"


def plugins_missing(folder: Path) -> Iterator[str]:
    """Tell which of Qt's plugins a folder for Windows lacks; without them Qt says nothing."""
    plugins = folder / "_internal" / "PySide6" / "plugins"
    for name in QT_PLUGINS:
        if not (plugins / name).is_file():
            yield f"a plugin of Qt is missing: {name}"


def size_of(folder: Path) -> int:
    """Return the bytes of a folder's files; a link costs nothing."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files)


def too_large(folder: Path) -> Iterator[str]:
    """Tell when the folder is larger than was promised."""
    size = size_of(folder)
    most = MOST_BYTES if (folder / "HallApp.exe").exists() else MOST_BYTES_ON_LINUX
    if size > most:
        yield f"the folder has {size / 1e6:.0f} MB, at most {most / 1e6:.0f} were promised"


def faults(folder: Path, root: Path = ROOT) -> list[str]:
    """Return everything that is wrong with a frozen folder."""
    found = [*shipped_files(folder, root), *unwanted(folder), *too_large(folder)]
    found += licences.faults()
    if (folder / "HallApp.exe").exists():
        found += [*plugins_missing(folder), *import_closure(folder)]
    return found


if __name__ == "__main__":
    told = faults(Path(sys.argv[1]))
    print("\n".join(told) or "nothing wrong")
    sys.exit(1 if told else 0)
