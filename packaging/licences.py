"""Licences of everything shipped: ``python packaging/licences.py check|write [--wheels DIR]``.

``licences.toml`` says under which licence each part is used. ``check`` tells what is wrong with
it; ``write`` collects the texts in ``resources/licences/THIRD-PARTY.txt``, which every kind of
installation carries. Texts come from the installed packages and, for those of another system or
Python, from the wheels in ``DIR`` (``pip download --no-deps --platform win_amd64 …``).
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import locked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path(__file__).resolve().parent
RESOURCES = FOLDER.parent / "resources"
TABLE = FOLDER / "licences.toml"
TEXTS = FOLDER / "licence_texts"
COLLECTED = RESOURCES / "licences" / "THIRD-PARTY.txt"
RULE = "=" * 88

_ID = re.compile(r"[A-Za-z0-9.+-]+")
_NOTICE = re.compile(r"\.dist-info/(licenses/|(licen[cs]e|copying|notice|authors)[^/]*$)", re.I)
_NOT_OURS = re.compile(r"qt-commercial", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One licence text and the parts that come under it."""

    of: tuple[str, ...]
    words: str


def table(file: Path = TABLE) -> dict[str, Any]:
    """Return what licences.toml says."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def ids(expression: str) -> set[str]:
    """Return the licences that an SPDX expression names."""
    return set(_ID.findall(expression)) - {"AND", "OR", "WITH"}


# --- texts --------------------------------------------------------------------------------------


def is_notice(path: str) -> bool:
    """Tell whether a package's file is a licence text that holds here.

    Qt's wheels bring the terms of a contract that is not ours.
    """
    path = path.replace("\\", "/")
    return bool(_NOTICE.search(path)) and not _NOT_OURS.search(path)


def installed(name: str) -> tuple[str, dict[str, str]] | None:
    """Return the version and the texts of an installed package; nothing when it is not here."""
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None
    texts = {}
    for file in found.files or ():
        source = Path(str(found.locate_file(file)))
        if is_notice(str(file)) and source.is_file():
            texts[str(file)] = source.read_bytes().decode("utf-8", errors="replace")
    return found.version, texts


def _of_wheel(name: str, version: str, wheels: Path | None) -> dict[str, str]:
    """Return the texts in a package's wheel."""
    stem = f"{re.sub(r'[-_.]+', '_', name)}-{version}-"
    for wheel in sorted(wheels.glob("*.whl")) if wheels else ():
        if wheel.name.lower().replace(".", "_").startswith(stem.lower().replace(".", "_")):
            with zipfile.ZipFile(wheel) as packed:
                return {
                    one: packed.read(one).decode("utf-8", errors="replace")
                    for one in packed.namelist()
                    if is_notice(one) and not one.endswith("/")
                }
    return {}


def package_texts(package: locked.Locked, wheels: Path | None) -> dict[str, str]:
    """Return the texts of one locked package by their files; empty when it brings none.

    A wheel for another system can bring other texts than the one installed here.
    """
    texts = _of_wheel(package.name, package.version, wheels)
    here = installed(package.name)
    if here is not None and here[0] == package.version:
        texts |= {f"installed/{file}": text for file, text in here[1].items()}
    return texts


def _tidy(text: str) -> str:
    lines = (line.rstrip() for line in text.replace("\r\n", "\n").replace("\f", "").split("\n"))
    return "\n".join(lines).strip("\n")


def _gathered(pairs: Iterable[tuple[str, str]]) -> Iterator[Text]:
    """Yield every text once, with all parts that bring it."""
    found: dict[str, list[str]] = {}
    for of, words in pairs:
        names = found.setdefault(_tidy(words), [])
        if of not in names:
            names.append(of)
    for words, names in found.items():
        if words:
            yield Text(of=tuple(names), words=words)


def _pairs(known: dict[str, Any], wheels: Path | None) -> Iterator[tuple[str, str]]:
    for lgpl in known["lgpl"].values():
        for part in lgpl["parts"]:
            for name in lgpl["texts"]:
                yield part, (TEXTS / name).read_text(encoding="utf-8")
    for package in locked.shipped():
        texts = package_texts(package, wheels)
        under_lgpl = any(package.name in one["parts"] for one in known["lgpl"].values())
        if not texts and not under_lgpl:
            sys.exit(f"no licence text of {package.name} {package.version}: give its wheel")
        yield from ((package.name, texts[file]) for file in sorted(texts))
    yield from _inner_texts(known)
    for data in known["data"]:
        yield data["name"], (RESOURCES / data["text"]).read_text(encoding="utf-8")


def _inner_texts(known: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the texts of parts inside of a package that does not bring them."""
    for part in known["inside"]:
        if "text" in part:
            yield part["name"], (TEXTS / part["text"]).read_text(encoding="utf-8")


# --- the one file -------------------------------------------------------------------------------


def heading(name: str, version: str, licence: str) -> str:
    """Return the line of the list under which a part stands."""
    return f"{name} {version}: {licence}" if version else f"{name}: {licence}"


def headings(known: dict[str, Any]) -> list[str]:
    """Return the list of all parts with versions and licences, in the order of the file."""
    lines = [heading(e.name, e.version, known["packages"][e.name]) for e in locked.shipped()]
    for part in known["inside"]:
        line = heading(f"{part['name']} (in {part['of']})", part["version"], part["licence"])
        lines.append(f"{line}. {part['says']}" if part.get("says") else line)
    return lines + [heading(data["name"], "", data["licence"]) for data in known["data"]]


def collected(known: dict[str, Any], wheels: Path | None) -> str:
    """Return the whole file: the list, the LGPL's duties, every text once."""
    parts = ["Parts of other authors, and their licences. Written by packaging/licences.py."]
    parts.append("\n".join(headings(known)))
    for licence, lgpl in known["lgpl"].items():
        parts.append(
            "\n".join(
                (
                    f"{', '.join(lgpl['parts'])} are used under {licence}, as separate libraries.",
                    f"How they are replaced: {lgpl['replace'].strip()}",
                    *(f"Sources: {address}" for address in lgpl["sources"]),
                    "What Qt itself contains: https://doc.qt.io/qt-6.9/licenses-used-in-qt.html",
                )
            )
        )
    parts += [
        f"{RULE}\n{', '.join(text.of)}\n{RULE}\n\n{text.words}"
        for text in _gathered(_pairs(known, wheels))
    ]
    return "\n\n".join(parts) + "\n"


# --- checks -------------------------------------------------------------------------------------


def _unlisted(known: dict[str, Any]) -> Iterator[str]:
    shipped, listed = {each.name for each in locked.shipped()}, set(known["packages"])
    yield from (f"{name} is locked and has no licence" for name in sorted(shipped - listed))
    yield from (f"{name} has a licence and is not locked" for name in sorted(listed - shipped))
    fonts = {f"fonts/{file.name}" for file in (RESOURCES / "fonts").glob("*.ttf")}
    named = {file for data in known["data"] for file in data["files"]}
    yield from (f"{name}: font without a licence, or none" for name in sorted(fonts ^ named))


def _unaccepted(known: dict[str, Any]) -> Iterator[str]:
    uses = dict(known["packages"])
    uses |= {part["name"]: part["licence"] for part in (*known["inside"], *known["data"])}
    for name, expression in uses.items():
        for licence in sorted(ids(expression) - set(known["accepted"])):
            yield f"{name}: {licence} is not accepted"
        lgpl = {each for each in ids(expression) if each.startswith("LGPL")}
        if any(name not in known["lgpl"].get(each, {}).get("parts", ()) for each in lgpl):
            yield f"{name}: the LGPL asks for its text, its sources and how to replace it"


def declared(name: str) -> set[str]:
    """Return the SPDX licences that an installed package names; empty when it names none."""
    try:
        return ids(metadata.metadata(name).get("License-Expression") or "")
    except metadata.PackageNotFoundError:
        return set()


def _contradicted(known: dict[str, Any]) -> Iterator[str]:
    for name, expression in known["packages"].items():
        said = declared(name)
        if said and not ids(expression) <= said:
            yield f"{name}: used under {expression}, but says {', '.join(sorted(said))}"


def _texts_here(known: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what each text is, and its words, of all texts that this machine has."""
    for package in locked.shipped():
        for file, text in package_texts(package, None).items():
            yield f"{package.name}'s {Path(file).name}", text
    for name in sorted({name for lgpl in known["lgpl"].values() for name in lgpl["texts"]}):
        yield name, (TEXTS / name).read_text(encoding="utf-8")
    yield from _inner_texts(known)
    for data in known["data"]:
        yield data["text"], (RESOURCES / data["text"]).read_text(encoding="utf-8")


def _uncollected(known: dict[str, Any], file: Path) -> Iterator[str]:
    words = file.read_text(encoding="utf-8") if file.is_file() else ""
    lines = set(words.splitlines())
    yield from (f"{file.name} lacks: {each}" for each in headings(known) if each not in lines)
    for name, text in _texts_here(known):
        if _tidy(text) not in words:
            yield f"{file.name} lacks {name}"


def faults(known: dict[str, Any] | None = None, file: Path = COLLECTED) -> list[str]:
    """Return everything that is wrong with the licences and with the file that collects them."""
    known = known or table()
    found = [*_unlisted(known), *_unaccepted(known), *_contradicted(known)]
    return found or [*_uncollected(known, file)]


def never_shipped(folder: Path, known: dict[str, Any] | None = None) -> Iterator[str]:
    """Tell what lies in a program's folder and must not: GPL-only parts of Qt, tools of tests."""
    never = (known or table())["never"]
    for file in sorted(folder.rglob("*")):
        name = file.name.lower()
        in_qt = any("pyside6" in part.lower() for part in file.relative_to(folder).parts[:-1])
        if in_qt and any(part in name for part in never["qt"]):
            yield f"a part of Qt under the GPL only: {file.relative_to(folder)}"
        if name.startswith(tuple(never["files"])):
            yield f"not for shipping: {file.relative_to(folder)}"


def main() -> int:
    """Check or write; 1 when something is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("act", choices=("check", "write"))
    parser.add_argument("--wheels", type=Path, help="wheels of packages that are not installed")
    options = parser.parse_args()
    if options.act == "write":
        text = collected(table(), options.wheels)
        COLLECTED.write_text(text, encoding="utf-8", newline="\n")
    told = faults()
    print("\n".join(told) or f"nothing wrong, {COLLECTED.stat().st_size // 1024} KiB of texts")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
