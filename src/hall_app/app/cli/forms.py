"""``forms``: list, check and render the papers, and make one of a file from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.cli.context import RULE_BROKEN, UsageError, add_global_options, answer
from hall_app.printing.batch import render_batch
from hall_app.printing.definitions import FormLibrary, read_values
from hall_app.printing.render import render
from hall_app.support import paths
from hall_app.support.errors import CatalogFault
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterable

    from hall_app.app.cli.context import CommandContext
    from hall_app.printing.definitions import FormCheck
    from hall_app.printing.draft import FormDraft
    from hall_app.printing.reading import FormFault
    from hall_app.printing.schema import Form


def add_options(_name: str, parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.description = (
        "List the forms, check them all, render one, or make one of a drawn table (.xlsx) or of "
        "a PDF with fields. With --data-dir, list and check see the hall's own forms too."
    )
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|check|render|import")
    listed, checked = acts.add_parser("list"), acts.add_parser("check")
    one = acts.add_parser("render")
    one.add_argument("form", metavar="FORM")
    one.add_argument(
        "--data",
        metavar="FILE.toml",
        nargs="+",
        help="values, the form's sample by default; several files give one PDF",
    )
    one.add_argument("--out", required=True, metavar="FILE.pdf")
    taken = acts.add_parser("import")
    taken.add_argument("file", metavar="FILE.xlsx|FILE.pdf")
    taken.add_argument("--id", required=True, metavar="ID", help="name the form is to have")
    taken.add_argument("--sheet", metavar="NAME", help="the first visible one if not named")
    taken.add_argument("--title", default="", metavar="TEXT", help="else what the file says")
    taken.add_argument(
        "--out", metavar="FORM.toml", help="write the form there instead of taking it"
    )
    for each in (listed, checked, one, taken):
        add_global_options(each)


def run(context: CommandContext) -> int:
    """Answer with one object a form."""
    act = context.options.act
    if act == "import":
        return _import(context)
    if act == "render":
        return _render(FormLibrary(paths.forms()), context)
    if not context.option("data_dir"):
        library = FormLibrary(paths.forms())
        if act == "check":
            return _checked(library.check())
        lines = [(form.id, form.version, form.title) for form in map(library.form, library.names())]
        return _listed(lines)
    with context.application() as app:
        service, operator = app.services.form_intake, context.operator(app)
        if act == "check":
            return _checked(service.check(operator))
        found = service.listed(operator)
        return _listed([(one.form, one.version, one.title) for one in found])


def _listed(lines: Iterable[tuple[str, int, str]]) -> int:
    for form, version, title in lines:
        answer({"form": form, "version": version, "title": title})
    return 0


def _checked(checks: Iterable[FormCheck]) -> int:
    status = 0
    for one in checks:
        faults = [{"code": fault.code, **fault.details} for fault in one.faults]
        answer(
            {
                "form": one.form,
                "origin": one.origin,
                "ok": one.ok,
                "pages": list(one.pages),
                "faults": faults,
            }
        )
        status = status if one.ok else RULE_BROKEN
    return status


def _import(context: CommandContext) -> int:
    wish = context.options
    with context.application() as app:
        service, operator = app.services.form_intake, context.operator(app)
        look = service.look(Path(wish.file), wish.id, operator, sheet=wish.sheet, title=wish.title)
        draft = look.draft
        answer(
            {
                "form": draft.form_id,
                "title": draft.title,
                "ready": look.ready,
                "pages": list(look.pages),
                "suggested": [
                    {"place": one.place, "label": one.label, "name": one.name}
                    for one in draft.suggested
                ],
                "notes": [_told(one) for one in draft.notes],
                "faults": [
                    *(_told(one) for one in draft.faults),
                    *({"code": one.code, **one.details} for one in look.faults),
                ],
            }
        )
        if wish.out:
            _written(Path(wish.out), draft)
        elif look.ready:
            service.take(draft, operator)
        return 0 if look.ready else RULE_BROKEN


def _told(fault: FormFault) -> dict[str, str]:
    return {"place": fault.key, "reason": fault.reason, "given": fault.given}


def _written(target: Path, draft: FormDraft) -> None:
    """Write the form's text, and its background beside it."""
    try:
        write_atomically(target, draft.text.encode())
        if draft.background:
            write_atomically(target.parent / draft.background_name, draft.background)
    except OSError as fault:
        raise unwritten(fault, target) from fault


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
    read: list[tuple[int, dict[str, object]]] = []
    unread: list[tuple[Path, CatalogFault]] = []
    for place, file in enumerate(files):
        try:
            read.append((place, read_values(file)))
        except CatalogFault as fault:
            unread.append((file, fault))
    entries = ((form, values) for _, values in read)
    batch = render_batch(entries, fonts=library.fonts, title=form.title)
    if batch.pdf:
        _write(target, batch.pdf)
        answer({"form": form.id, "file": str(target), "pages": batch.pages, "sha256": batch.sha256})
    for each in batch.refused:
        data = str(files[read[each.index][0]])
        answer({"form": form.id, "data": data, "code": each.fault.code, **each.fault.details})
    for file, why in unread:
        answer({"form": form.id, "data": str(file), "code": why.code, **why.details})
    return RULE_BROKEN if batch.refused or unread else 0


def _write(target: Path, pdf: bytes) -> None:
    try:
        write_atomically(target, pdf)
    except OSError as fault:
        raise unwritten(fault, target) from fault
