"""``forms``: list, check and render the papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, UsageError, add_global_options, answer
from hall_app.printing.definitions import FormLibrary, read_values
from hall_app.printing.render import render
from hall_app.support import paths
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import write_atomically

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from hall_app.app.cli.context import CommandContext


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = "List the forms, check them all, or render one."
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|check|render")
    add_global_options(acts.add_parser("list"))
    add_global_options(acts.add_parser("check"))
    one = acts.add_parser("render")
    add_global_options(one)
    one.add_argument("form", metavar="FORM")
    one.add_argument("--data", metavar="FILE.toml", help="values; the form's sample by default")
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
    if wish.data and not Path(wish.data).is_file():
        raise UsageError(f"hall-app forms: the file {wish.data} is not there")
    values = read_values(Path(wish.data)) if wish.data else library.sample(wish.form)
    paper = render(form, values, fonts=library.fonts)
    target = Path(wish.out)
    try:
        write_atomically(target, paper.pdf)
    except OSError as fault:
        raise EnvironmentFault("out-unwritable", folder=str(target.parent)) from fault
    answer({"form": form.id, "file": str(target), "pages": paper.pages, "sha256": paper.sha256})
    return 0
