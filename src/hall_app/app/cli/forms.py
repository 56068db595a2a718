"""``forms``: list, check and render the papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, UsageError, add_global_options, answer
from hall_app.printing.batch import render_batch
from hall_app.printing.definitions import FormLibrary, read_values
from hall_app.printing.render import render
from hall_app.support import paths
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import write_atomically

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext
    from hall_app.printing.schema import Form


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "List the forms, check them all, or render one."
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|check|render")
    add_global_options(acts.add_parser("list"))
    add_global_options(acts.add_parser("check"))
    one = acts.add_parser("render")
    add_global_options(one)
    one.add_argument("form", metavar="FORM")
    one.add_argument(
        "--data",
        metavar="FILE.toml",
        nargs="+",
        help="values, the form's sample by default; several files give one PDF",
    )
    one.add_argument("--out", required=True, metavar="FILE.pdf")


def run(context: CommandContext) -> int:
    """Answer with one object a form."""
    library = FormLibrary(paths.forms())
    act = context.options.act
    if act == "list":
        for name in library.names():
            form = library.form(name)
            answer({"form": name, "version": form.version, "title": form.title})
        return 0
    if act == "check":
        return _check(library)
    return _render(library, context)


def _check(library: FormLibrary) -> int:
    status = 0
    for one in library.check():
        faults = [{"code": fault.code, **fault.details} for fault in one.faults]
        answer({"form": one.form, "ok": one.ok, "pages": list(one.pages), "faults": faults})
        status = status if one.ok else RULE_BROKEN
    return status


def _render(library: FormLibrary, context: CommandContext) -> int:
    wish = context.options
    form = library.form(wish.form)
    files = [Path(file) for file in wish.data or ()]
    for file in files:
        if not file.is_file():
            raise UsageError(f"hall-app forms: the file {file} is not there")
    target = Path(wish.out)
    if len(files) > 1:
        return _render_many(library, form, files, target)
    values = read_values(files[0]) if files else library.sample(wish.form)
    paper = render(form, values, fonts=library.fonts)
    _write(target, paper.pdf)
    answer({"form": form.id, "file": str(target), "pages": paper.pages, "sha256": paper.sha256})
    return 0


def _render_many(library: FormLibrary, form: Form, files: list[Path], target: Path) -> int:
    """Answer with the PDF of the papers, then with each one that is not in it."""
    entries = ((form, read_values(file)) for file in files)
    batch = render_batch(entries, fonts=library.fonts, title=form.title)
    if batch.pdf:
        _write(target, batch.pdf)
        answer({"form": form.id, "file": str(target), "pages": batch.pages, "sha256": batch.sha256})
    for each in batch.refused:
        data = str(files[each.index])
        answer({"form": form.id, "data": data, "code": each.fault.code, **each.fault.details})
    return RULE_BROKEN if batch.refused else 0


def _write(target: Path, pdf: bytes) -> None:
    try:
        write_atomically(target, pdf)
    except OSError as fault:
        raise EnvironmentFault("out-unwritable", folder=str(target.parent)) from fault
