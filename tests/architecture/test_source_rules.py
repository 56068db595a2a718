"""Rules of the house that a machine can read off the source."""

from __future__ import annotations

import ast
import re
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "hall_app"
LONGEST_MODULE = 400
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "managers", "misc"}
ERRORS = {"HallError", "RuleViolation", "StaleRecord", "CatalogFault", "PrintFault"} | {
    "EnvironmentFault"
}
DYNAMIC = {"devices/scanner_sane.py", "devices/scanner_wia.py", "storage/failures.py"}
"""Modules whose codes stand in a table; every code-like literal in them counts as raised."""


BINARY = {".ttf", ".otf", ".png", ".ico", ".qm", ".pdf", ".gz", ".zip", ".jpg"}


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def calls(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node


def called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def place(path: Path, node: ast.expr) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def test_no_module_is_longer_than_400_lines():
    found = {
        str(path.relative_to(ROOT)): length
        for path in modules("src", "tests", "packaging", "bench")
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert found == {}


def test_no_module_or_class_has_a_name_that_says_nothing():
    found = [str(p) for p in modules("src") if EMPTY_NAMES & set(p.stem.split("_"))]
    for path in modules("src"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                words = re.findall(r"[A-Z][a-z]+", node.name)
                found += [node.name] if EMPTY_NAMES & {word.lower() for word in words} else []
    assert found == []


def raised_codes() -> dict[str, str]:
    """Return each error code that the source can raise, and where."""
    found: dict[str, str] = {}
    for path in modules("src"):
        relative = path.relative_to(SOURCE).as_posix()
        for node in calls(path):
            if called(node).split(".")[-1] in ERRORS and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    found[code.value] = place(path, node)
                elif isinstance(code, ast.IfExp):
                    found |= {b.value: place(path, node) for b in (code.body, code.orelse)}
                else:
                    assert relative in DYNAMIC, f"{place(path, node)}: the code is not a literal"
        if relative in DYNAMIC:
            found |= dict.fromkeys(code_like_literals(path), relative)
    return found


def code_like_literals(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    return {t for t in texts if isinstance(t, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", t)}


def test_every_error_code_has_a_sentence():
    from hall_app.ui.errors import SENTENCES

    missing = {code: where for code, where in raised_codes().items() if code not in SENTENCES}
    assert missing == {}


def test_every_error_code_is_kebab_case():
    odd = [c for c in raised_codes() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", c)]
    assert odd == []


def test_labels_and_message_boxes_are_made_in_the_widgets_package_only():
    """A plain QLabel guesses the format: a name with ``<b>`` would become markup."""
    found = [
        place(path, node)
        for path in modules("src")
        if "ui/widgets/" not in path.as_posix()
        for node in calls(path)
        if called(node).split(".")[-1] in {"QLabel", "QMessageBox"}
    ]
    assert found == []


def bare_labels(path: Path):
    """Yield the name that each QLabel made here is given."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assigned = isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if assigned and called(node.value).split(".")[-1] == "QLabel":
            yield ast.unparse(node.targets[0])


def test_a_bare_label_of_the_widgets_package_holds_a_picture_only():
    for path in modules("src/hall_app/ui/widgets"):
        text = path.read_text(encoding="utf-8")
        for name in bare_labels(path):
            plain = f"{name}.setTextFormat(" in text and "PlainText" in text
            assert plain or f"{name}.setText(" not in text, f"{path.name}: {name}"


def test_every_kind_of_label_shows_plain_text():
    for path in modules("src"):
        text = path.read_text(encoding="utf-8")
        if re.search(r"^class \w+\(.*\bQLabel\b", text, re.M):
            assert "PlainText" in text, path.name


def test_tests_wait_for_something_and_never_for_the_clock():
    found = [
        place(path, node)
        for path in modules("tests")
        if "tests/faults/" not in path.as_posix()
        for node in calls(path)
        if called(node) in {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep"}
    ]
    assert found == []


def text_files() -> dict[str, str]:
    """Return the project's text files; what Git ignores lies elsewhere or is skipped by name."""
    folders = ("src", "tests", "packaging", "bench", "resources", "forms", ".ci")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    found = {}
    for path in [*paths, *ROOT.glob("*.md"), *ROOT.glob("*.toml"), ROOT / ".gitignore"]:
        skipped = not path.is_file() or re.search(
            r"__pycache__|_cache/|\.egg-info", path.as_posix()
        )
        if not skipped and path.suffix not in BINARY:
            found[path.relative_to(ROOT).as_posix()] = path.read_text("utf-8", errors="replace")
    return found


HERE = {
    re.escape(f"{Path(one).as_posix().rstrip('/')}/")
    for one in (ROOT, Path.home(), tempfile.gettempdir())
}
"""Where this checkout, its user and temporary files lie: no two machines agree on them."""
FOREIGN = re.compile(
    rf"(?<![\w.}}])(?:{'|'.join(sorted(HERE))})"
    r"|pypi\.org|pythonhosted\.org|registry\.npmjs|/simple/?(?=[\s\"']|$)|--index-url|--find-links"
)


def test_no_file_names_a_path_of_one_machine_or_a_package_registry():
    own = Path(__file__).relative_to(ROOT).as_posix()
    found = [
        f"{name}: {match.group()}"
        for name, text in text_files().items()
        if name != own and (match := FOREIGN.search(text))
    ]
    assert found == []


def test_only_the_table_of_audiences_masks_personal_data():
    found = []
    for path in modules("src"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "hall_app.domain.masking":
                names = [one.name for one in node.names if one.name.startswith("mask_")]
                found += [f"{path.relative_to(SOURCE)}: {one}" for one in names]
    assert found == []
