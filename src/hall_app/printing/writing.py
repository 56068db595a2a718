"""Form files written by the program: the same TOML that a person writes by hand.

A file is taken apart into its head, one piece of text for each ``[[at]]`` with the remarks above
it, and what follows. A piece that was not changed is put back letter by letter.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

import tomlkit

from hall_app.domain.overlays.draft import OverlayDraft
from hall_app.domain.overlays.place import PLAIN, Box, Look, Place
from hall_app.printing.reading import read_form
from hall_app.printing.schema import SCHEMA
from hall_app.printing.templates import reference
from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping, Sequence

    from hall_app.printing.schema import Form

_AT = re.compile(r"\[\[\s*at\s*\]\]\s*(#.*)?")
_SECTION = re.compile(r"\[.*")
_ORDER = ("field", "text", "mark", "when", "box", "pitch", "page", "fit", "style")


def read_draft(text: str, *, file: str, form_id: str = "") -> OverlayDraft:
    """Return the draft of an overlay form's text; ``write_draft`` gives the same text again.

    Raises:
        CatalogFault: ``form-broken``; its reason is ``no-overlay`` for a form with blocks.
    """
    form = read_form(text, file=file, form_id=form_id)
    if not form.overlay:
        raise CatalogFault("form-broken", file=file, key="at", line=0, reason="no-overlay")
    return _draft(form, tomllib.loads(text), text)


def places_of(text: str) -> tuple[Place, ...]:
    """Return the places of an overlay form's text, those that ask for no known name as well.

    Named styles are written out, so that the places can go into another form.
    """
    data = tomllib.loads(text)
    styles = {name: _look(raw) for name, raw in data.get("style", {}).items()}
    places = (_place(key, raw, ()) for key, raw in enumerate(data.get("at", ()), start=1))
    return tuple(replace(one, style="", look=styles.get(one.style, one.look)) for one in places)


def _draft(form: Form, data: Mapping[str, Any], text: str) -> OverlayDraft:
    width, height = form.sheet
    styles = {name: _look(raw) for name, raw in data.get("style", {}).items()}
    return OverlayDraft(
        form_id=form.id,
        title=form.title,
        version=form.version,
        size=form.page.size if isinstance(form.page.size, str) else (width, height),
        sheet=(width, height),
        background=form.page.background,
        places=tuple(_place(key, raw, form.fields) for key, raw in enumerate(data["at"], start=1)),
        last_key=len(data["at"]),
        base=styles.pop("default", PLAIN),
        styles={name: styles.get(name, PLAIN) for name in form.styles if name != "default"},
        fields={name: spec.text or spec.path or name for name, spec in form.fields.items()},
        source=text,
    )


def _look(raw: Mapping[str, Any]) -> Look:
    return Look(**raw)


def _place(key: int, raw: Mapping[str, Any], fields: Iterable[str]) -> Place:
    given = dict(raw)
    style = given.pop("style", "")
    name = given.get("field", "")
    if name and name not in fields:
        slot = reference(name)
        given |= {"field": slot.path, "format": slot.format}
    return Place(
        key=key,
        box=Box(*map(float, given.pop("box"))),
        style=style if isinstance(style, str) else "",
        look=PLAIN if isinstance(style, str) else _look(style),
        **given,
    )


# --- writing --------------------------------------------------------------------------------


def write_draft(draft: OverlayDraft) -> str:
    """Return the form file of a draft.

    What the workshop does not work on, remarks and the spelling of unchanged places included,
    stays as it stands in the draft's source.
    """
    pieces = _pieces(draft.source)
    if pieces is None:
        return _composed(_Pieces(head=_bare(draft.source), places=(), tail=""), draft)
    return _composed(pieces, draft)


def plain_toml(data: Mapping[str, Any]) -> str:
    """Return TOML text for plain values, as for a form that was made from another file."""
    return tomlkit.dumps(_item(data))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pieces:
    """Hold a file taken apart; put together the parts give the text again."""

    head: str
    places: tuple[str, ...]
    tail: str


def _pieces(source: str) -> _Pieces | None:
    """Take a file apart; nothing when its places do not stand each under a head of its own."""
    if not source:
        return _Pieces(head="", places=(), tail="")
    lines = source.splitlines(keepends=True)
    heads = [n for n, line in enumerate(lines) if _SECTION.fullmatch(line.strip())]
    ats = [n for n in heads if _AT.fullmatch(lines[n].strip())]
    if not ats:
        return None
    after = next((n for n in heads if n > ats[-1]), len(lines))
    starts = [_remarks_above(lines, n) for n in (*ats, after)]
    if any(n not in ats for n in heads if ats[0] < n < after):
        return None
    places = tuple("".join(lines[a:b]) for a, b in pairwise(starts))
    pieces = _Pieces(
        head="".join(lines[: starts[0]]), places=places, tail="".join(lines[starts[-1] :])
    )
    return pieces if _same(pieces, source) else None


def _remarks_above(lines: Sequence[str], at: int) -> int:
    """Return where the remarks begin that stand directly above a line."""
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def _same(pieces: _Pieces, source: str) -> bool:
    """Tell whether each piece holds what the file as a whole says there."""
    try:
        apart = [tomllib.loads(text)["at"] for text in pieces.places]
        return bool([one[0] for one in apart] == tomllib.loads(source)["at"])
    except (tomllib.TOMLDecodeError, KeyError):
        return False


def _bare(source: str) -> str:
    """Return a file without its places, written anew."""
    data = {key: value for key, value in tomllib.loads(source).items() if key != "at"}
    return plain_toml(data)


def _composed(pieces: _Pieces, draft: OverlayDraft) -> str:
    """Put a file together; one that says nothing new comes back letter by letter."""
    head, tail = _headed(pieces.head, pieces.tail, draft)
    parts = [head]
    for place in draft.places:
        # A draft's places are numbered as its source has them; new ones come behind.
        old = pieces.places[place.key - 1] if place.key <= len(pieces.places) else ""
        text = _placed(old, place)
        if not old and parts[-1] and not parts[-1].endswith("\n\n"):
            text = "\n" + text
        parts.append(text)
    text = "".join([*parts, tail])
    return text.rstrip("\n") + "\n" if text != draft.source else text


def _headed(head: str, tail: str, draft: OverlayDraft) -> tuple[str, str]:
    """Return what stands before and after the places, with the draft's own facts in it."""
    first, last = tomlkit.parse(head), tomlkit.parse(tail)
    for key, value in (
        ("schema", SCHEMA),
        ("id", draft.form_id),
        ("version", draft.version),
        ("title", draft.title),
    ):
        _put(first, key, value)
    page = _table(first, last, "page", wanted=True)
    size = draft.size if isinstance(draft.size, str) else [_number(one) for one in draft.size]
    if "size" in page or size != "A4" or not draft.source:
        _put(page, "size", size)
    _put(page, "background", draft.background or None)
    base = {key: _number(value) for key, value in draft.base.named().items()}
    styles = _table(first, last, "style", wanted=bool(base))
    if base or "default" in styles:
        _put(styles, "default", base or None)
    return first.as_string(), last.as_string()


def _table(
    first: tomlkit.TOMLDocument, last: tomlkit.TOMLDocument, name: str, *, wanted: bool
) -> MutableMapping[str, Any]:
    for document in (first, last):
        if name in document:
            return cast("MutableMapping[str, Any]", document[name])
    if not wanted:
        return {}
    text = first.as_string()
    if text and not text.endswith("\n\n"):
        first.add(tomlkit.nl())
    first.add(name, tomlkit.table())
    return cast("MutableMapping[str, Any]", first[name])


def _placed(old: str, place: Place) -> str:
    wanted = {key: value for key, value in _wanted(place) if value is not None}
    document = tomlkit.parse(old or "[[at]]\n")
    table = cast("MutableMapping[str, Any]", cast("Any", document["at"])[0])
    now = cast("Any", table).unwrap()
    for key in _ORDER:
        if key not in wanted:
            table.pop(key, None)
        elif now.get(key) != wanted[key]:
            _put(table, key, wanted[key])
    return document.as_string()


def _wanted(place: Place) -> Iterable[tuple[str, Any]]:
    """Return every key of a place in the order a person writes them; ``None`` is left out."""
    named = f"{place.field}:{place.format}" if place.format else place.field
    look = place.look.named()
    yield "field", named or None
    yield "text", place.text or None
    yield "mark", place.mark or None
    yield "when", place.when or None
    yield "box", [_number(one) for one in place.box]
    yield "pitch", None if place.pitch is None else _number(place.pitch)
    yield "page", place.page if place.page > 1 else None
    yield "fit", place.fit if place.fit != "shrink" else None
    yield "style", place.style or ({key: _number(one) for key, one in look.items()} or None)


def _put(table: MutableMapping[str, Any], key: str, value: Any) -> None:
    """Set a key unless it says so already; ``None`` takes it out."""
    if value is None:
        table.pop(key, None)
        return
    now = table.get(key)
    if now is None or (now.unwrap() if hasattr(now, "unwrap") else now) != value:
        table[key] = _item(value, inline=True)


def _item(value: Any, *, inline: bool = False) -> Any:
    """Return a TOML item; inside a line tables are written in the line."""
    if not isinstance(value, dict) or not inline:
        return tomlkit.item(value)
    table = tomlkit.inline_table()
    table.update(value)
    return table


def _number(value: Any) -> Any:
    """Return a whole number without its point, as people write it."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 2)
    return value


def checked(draft: OverlayDraft) -> Form:
    """Return the form that a draft would be.

    Raises:
        CatalogFault: ``form-broken`` with every fault; ``at 3`` is the third place.
    """
    return read_form(write_draft(draft), file=draft.form_id, form_id=draft.form_id)
