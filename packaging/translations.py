"""Keep resources/translations complete: extract, list, fill, compile and check.

    python packaging/translations.py missing              what has no Chinese yet, as JSON
    python packaging/translations.py fill FILE.json       put translations in and compile
    python packaging/translations.py update               follow the source only
    python packaging/translations.py check                the gate; changes nothing

A usual round: write ``translate("Context", "English text")`` in the source, run ``missing >
build/words.json``, write the Chinese into the empty strings, run ``fill build/words.json``,
commit the .ts and .qm files with the source. JSON: ``{context: {source: translation}}``; a text
with a disambiguation is keyed ``source@@comment``. Several people may run it at the same time:
everything happens under one lock.

Extracted are ``translate(context, text, …)`` and, for texts kept in tables,
``mark(context, text)`` and ``QT_TRANSLATE_NOOP(context, text)``, all with literals. A text with
``%n`` is a plural: one form in Chinese; two in English, made from "(s)" ("%n case(s)" becomes
"%n case" / "%n cases") or filled with ``fill --language en`` as ``[singular, plural]``.

The extraction is our own: lupdate 6.9.3 silently drops ``translate("C", "%n case(s)", n=count)``
and ``translate("C", "…", "", len(cases))``, and knows a plural only by a literal number.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
FOLDER = ROOT / "resources" / "translations"
FORMS = {"zh_CN": 1, "en": 2}
MARKERS = {"translate", "mark", "QT_TRANSLATE_NOOP"}
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
PLACEHOLDER = re.compile(r"%n|%L?\d|\{[^{}]*\}")
NOT_WORDS = re.compile(
    r"\b(?:Ctrl|Alt|Shift|Esc|Enter|Tab|Space|Del|Ins|Home|End|PgUp|PgDn|F\d+|PDF|A[456]|ID|QR|CSV"
    r"|JSON|CUPS|USB|English|HallApp|hall-app|[A-Za-z])\b"
)

Key = tuple[str, str, str]
"""Context, source text, disambiguation: what Qt looks a message up by."""
Messages = dict[Key, list[str]]


class Fault(Exception):
    """Say in one sentence what is wrong with a text."""


@dataclass(frozen=True)
class Extracted:
    """Hold the texts of the source and what could not be read."""

    keys: set[Key]
    faults: list[str]


def literal(node: ast.expr | None) -> str | None:
    """Return the string of a literal, also of one joined over several lines."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def marked_calls(tree: ast.AST) -> Iterator[tuple[ast.Call, list[ast.expr]]]:
    """Yield each call of a marker with the expressions of context, text and comment."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in MARKERS
        ):
            named = {k.arg: k.value for k in node.keywords if k.arg in {"comment"}}
            yield node, [*node.args[:3], *named.values()]


def extract() -> Extracted:
    """Read every marked text of the source."""
    keys: set[Key] = set()
    faults: list[str] = []
    for path in sorted(SOURCE.rglob("*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as fault:
            message = f"{path.relative_to(ROOT)}:{fault.lineno}: does not parse"
            raise Fault(message) from fault
        for call, parts in marked_calls(tree):
            context, text, comment = (literal(p) for p in (*parts, None, None, None)[:3])
            if context is not None and text is not None:
                keys.add((context, text, comment or ""))
            elif len(parts) > 1 and isinstance(parts[1], ast.JoinedStr | ast.BinOp | ast.Call):
                place = f"{path.relative_to(ROOT)}:{call.lineno}"
                faults.append(f"{place}: a text put together can never be translated")
    return Extracted(keys, faults)


def ts_file(language: str) -> Path:
    """Return the translation file of a language."""
    return FOLDER / f"hall_{language}.ts"


def read(language: str) -> Messages:
    """Return the messages of a .ts file, each with its forms; an empty form is unfinished."""
    path = ts_file(language)
    found: Messages = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            forms = [form.text or "" for form in message.iter("numerusform")]
            found[key] = forms or [message.findtext("translation") or ""]
    return found


def message_lines(key: Key, forms: list[str]) -> list[str]:
    """Return the XML of one message, as lupdate writes it."""
    _, source, comment = key
    plural = "%n" in source
    state = "" if all(forms) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if plural else "    <message>"]
    lines.append(f"        <source>{escape(source)}</source>")
    if comment:
        lines.append(f"        <comment>{escape(comment)}</comment>")
    if plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(forms[0])}</translation>")
    return [*lines, "    </message>"]


def rendered(language: str, messages: Messages) -> str:
    """Return the text of a .ts file, sorted so that parallel work merges."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted({key[0] for key in messages}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(key for key in messages if key[0] == context):
            lines += message_lines(key, messages[key])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def english_forms(source: str) -> list[str]:
    """Return singular and plural of a text with "(s)", or two unfinished forms."""
    if "(s)" not in source:
        return ["", ""]
    return [source.replace("(s)", ""), source.replace("(s)", "s")]


def followed(language: str, keys: set[Key]) -> Messages:
    """Return the messages of the source with the translations known so far."""
    known = read(language)
    messages: Messages = {}
    for key in keys:
        plural = "%n" in key[1]
        if language == "en" and not plural:
            continue
        forms = known.get(key, [""])
        if language == "en" and not all(forms):
            forms = english_forms(key[1])
        count = FORMS[language] if plural else 1
        messages[key] = (forms + [""] * count)[:count]
    return messages


def update() -> Extracted:
    """Bring both .ts files to the texts of the source."""
    extracted = extract()
    for language in FORMS:
        write(language, followed(language, extracted.keys))
    return extracted


def write(language: str, messages: Messages) -> None:
    """Replace a .ts file in one step."""
    part = ts_file(language).with_suffix(".part")
    part.write_text(rendered(language, messages), encoding="utf-8", newline="\n")
    part.replace(ts_file(language))


def compile_to(language: str, target: Path) -> None:
    """Compile a .ts file with Qt's lrelease."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        message = "PySide6 is not installed here: run python packaging/test.py once."
        raise Fault(message)
    suffix = ".exe" if sys.platform == "win32" else ""
    tool = Path(spec.origin).with_name(f"lrelease{suffix}")
    command = [str(tool), "-silent", str(ts_file(language)), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def key_text(key: Key) -> str:
    """Return a message's key in the JSON files."""
    return f"{key[1]}@@{key[2]}" if key[2] else key[1]


def unfinished(language: str) -> dict[str, dict[str, object]]:
    """Return what has no translation, in the shape that ``fill`` reads."""
    listed: dict[str, dict[str, object]] = {}
    for key, forms in sorted(read(language).items()):
        if not all(forms):
            listed.setdefault(key[0], {})[key_text(key)] = forms if len(forms) > 1 else ""
    return listed


def fill(language: str, path: Path) -> list[str]:
    """Merge a JSON file of translations, compile, and return the keys the source has not."""
    given = json.loads(path.read_text(encoding="utf-8"))
    update()
    messages = read(language)
    by_text = {(key[0], key_text(key)): key for key in messages}
    unknown = []
    for context, texts in given.items():
        for text, value in texts.items():
            forms = [value] if isinstance(value, str) else list(value)
            key = by_text.get((context, text))
            if key is None:
                unknown.append(f"{context}: {text!r} is not in the source")
            elif any(forms):
                messages[key] = (forms + [""] * len(messages[key]))[: len(messages[key])]
    write(language, messages)
    for each in FORMS:
        compile_to(each, ts_file(each).with_suffix(".qm"))
    return unknown


def text_faults(language: str, key: Key, forms: list[str]) -> Iterator[str]:
    """Yield what is wrong with the translation of one text."""
    where = f"{language} {key[0]}: {key_text(key)!r}"
    if not all(forms):
        yield f"{where} is not translated"
        return
    wanted = sorted(PLACEHOLDER.findall(key[1]))
    for form in forms:
        found = sorted(PLACEHOLDER.findall(form))
        dropped_number = [p for p in wanted if p != "%n"] == found and form == forms[0] != forms[-1]
        if found != wanted and not dropped_number:
            yield f"{where} has placeholders {wanted}, its translation {found}"
        if language == "zh_CN" and not HAN.search(form) and has_words(form):
            yield f"{where} is translated without a Chinese character: {form!r}"


def has_words(text: str) -> bool:
    """Tell whether Latin words are left besides placeholders, keys and names of formats."""
    return bool(re.search(r"[A-Za-z]{2,}", NOT_WORDS.sub("", PLACEHOLDER.sub("", text))))


def check() -> list[str]:
    """Return every fault of the translations, changing nothing."""
    extracted = extract()
    faults = list(extracted.faults)
    for language in FORMS:
        messages = followed(language, extracted.keys)
        path = ts_file(language)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if text != rendered(language, messages):
            faults.append(f"{path.name} is behind the source: run packaging/translations.py update")
        for key, forms in sorted(messages.items()):
            faults += text_faults(language, key, forms)
        faults += stale_faults(language)
    return faults


def stale_faults(language: str) -> list[str]:
    """Return a fault when the compiled file is not made from its .ts file."""
    compiled = ts_file(language).with_suffix(".qm")
    if not ts_file(language).exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / compiled.name
        compile_to(language, fresh)
        if compiled.exists() and compiled.read_bytes() == fresh.read_bytes():
            return []
    return [f"{compiled.name} is stale: run packaging/translations.py update"]


@contextlib.contextmanager
def lock() -> Iterator[None]:
    """Let one run at a time change the files."""
    path = ROOT / "build" / "translations.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8") as stream:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists elsewhere only

            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=["update", "missing", "fill", "check"])
    parser.add_argument("file", nargs="?", type=Path, help="JSON of translations, for fill")
    parser.add_argument("--language", choices=list(FORMS), default="zh_CN")
    given = parser.parse_args()
    if given.command == "fill" and given.file is None:
        parser.error("fill needs a JSON file")
    return given


def run(given: argparse.Namespace) -> list[str]:
    """Do one command and return its faults."""
    if given.command == "check":
        return check()
    if given.command == "fill":
        return fill(given.language, given.file)
    faults = update().faults
    if given.command == "update":
        for language in FORMS:
            compile_to(language, ts_file(language).with_suffix(".qm"))
    else:
        print(json.dumps(unfinished(given.language), ensure_ascii=False, indent=1))
    return faults


def main() -> int:
    """Run from the command line; 1 when something is wrong."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    given = arguments()
    try:
        with lock():
            faults = run(given)
    except (Fault, OSError, ValueError, subprocess.CalledProcessError) as fault:
        faults = [str(fault)]
    for line in faults:
        print(line, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
