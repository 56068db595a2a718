"""The forms of a hall: the shipped files and what the hall put over them."""

from __future__ import annotations

# The program builds a library at every start and mostly prints later: what reads and draws forms
# is imported by the methods that need it (80 ms together).
# ruff: noqa: PLC0415
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from hall_app.support import paths
from hall_app.support.errors import CatalogFault, HallError, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.schema import Form

FORM_FILE = "form.toml"
SAMPLE_FILES = ("sample.toml", "longest.toml")
_AT = "[[at]]"
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCheck:
    """Hold what a check found about one form.

    Attributes:
        origin: ``shipped`` or ``site``.
        pages: Pages of each sample, in the order sample, longest.
        faults: What is wrong; nothing means the form can be printed.
    """

    form: str
    origin: str
    version: int
    pages: tuple[int, ...]
    faults: tuple[HallError, ...]

    @property
    def ok(self) -> bool:
        """Tell whether the form can be printed."""
        return not self.faults


class FormLibrary:
    """Read forms when they are asked for; a broken form disables itself only.

    A hall's own form takes the place of the shipped one of that name. Is the hall's form broken,
    the shipped one stays in force and ``check`` names the fault.
    """

    def __init__(
        self,
        folder: Path,
        site_forms: Mapping[str, str] = _NOTHING,
        *,
        fonts: FontSet | None = None,
    ) -> None:
        self._folder = folder
        self._site = dict(site_forms)
        self._read: dict[str, Form] = {}
        self._fonts = fonts

    @cached_property
    def fonts(self) -> FontSet:
        """Return the font set all papers of this library are set in."""
        from hall_app.printing.fonts import FontSet

        return self._fonts or FontSet(paths.resources() / "fonts")

    def names(self) -> tuple[str, ...]:
        """Return the names of all forms, sorted."""
        shipped = {path.parent.name for path in self._folder.glob(f"*/{FORM_FILE}")}
        return tuple(sorted(shipped | self._site.keys()))

    def form(self, form_id: str) -> Form:
        """Return a checked form.

        Raises:
            RuleViolation: ``unknown-form`` with the three nearest names.
            CatalogFault: ``form-broken``.
        """
        found = self._read.get(form_id)
        if found is None:
            found = self._read[form_id] = self._load(form_id)
        return found

    def sample(self, form_id: str, name: str = SAMPLE_FILES[0]) -> dict[str, object]:
        """Return the invented values that lie beside a form.

        A form without such files gets the registry's own, and as its longest the longest that
        any shipped form is tried with.
        """
        from hall_app.printing.variables import samples

        path = self._folder / form_id / name
        if form_id in self.names() and path.is_file():
            return read_values(path)
        return samples() if name == SAMPLE_FILES[0] else self.longest

    @cached_property
    def longest(self) -> dict[str, object]:
        """Return every name with the longest value that any shipped form is tried with."""
        from hall_app.printing.variables import longest_samples

        files = sorted(self._folder.glob(f"*/{SAMPLE_FILES[1]}"))
        return longest_samples(read_values(path) for path in files)

    def overlays(self) -> tuple[str, ...]:
        """Return the names of the forms that fill a pre-printed one, broken ones among them."""
        broken = {str(one.details["file"]).partition("/")[0] for one in self.site_faults()}
        own = {one for one in broken.intersection(self._site) if not self._has_shipped(one)}
        return tuple(one for one in self.names() if one in own or _AT in self.text(one))

    def own(self, form_id: str) -> bool:
        """Tell whether the hall has a form of its own under this name."""
        return form_id in self._site

    def shipped(self, form_id: str) -> bool:
        """Tell whether the program brings a form of this name."""
        return self._has_shipped(form_id)

    def text(self, form_id: str) -> str:
        """Return the text of a form's file, the hall's own before the shipped one.

        Raises:
            RuleViolation: ``unknown-form``.
            CatalogFault: ``form-broken`` when the file cannot be read.
        """
        if form_id in self._site:
            return self._site[form_id]
        self._require(form_id)
        return _text_of(self._folder / form_id / FORM_FILE, f"{form_id}/{FORM_FILE}")

    def background(self, form_id: str, name: str) -> bytes | None:
        """Return the picture or PDF that lies beside a shipped form, or nothing."""
        path = self._folder / form_id / name
        return path.read_bytes() if self._has_shipped(form_id) and path.is_file() else None

    def site_faults(self) -> tuple[CatalogFault, ...]:
        """Return what is wrong with the hall's own forms, read but not drawn; for the banner."""
        found = []
        for form_id in sorted(self._site):
            try:
                self._own(form_id)
            except CatalogFault as fault:
                found.append(fault)
        return tuple(found)

    def check(self) -> tuple[FormCheck, ...]:
        """Load every form and render it with its sample and its longest sample."""
        checks = [
            self._checked(name, "shipped", self._shipped)
            for name in self.names()
            if (self._folder / name / FORM_FILE).is_file()
        ]
        checks += [self._checked(name, "site", self._own) for name in sorted(self._site)]
        return tuple(checks)

    def tried(self, form: Form) -> tuple[tuple[int, ...], tuple[HallError, ...]]:
        """Draw a form with its sample and its longest; return the pages and what is wrong."""
        from hall_app.printing.canvas import paint
        from hall_app.printing.edges import check_sheets
        from hall_app.printing.layout import lay_out

        pages: list[int] = []
        faults: list[HallError] = []
        for file in SAMPLE_FILES:
            try:
                laid_out = lay_out(form, self.sample(form.id, file), self.fonts)
                check_sheets(form, laid_out.sheets, self.fonts)
                paint(laid_out, self.fonts, title=form.title, watermark="")
                pages.append(len(laid_out.sheets))
            except HallError as fault:
                faults.append(fault)
        return tuple(pages), tuple(faults)

    def _load(self, form_id: str) -> Form:
        if form_id in self._site:
            try:
                return self._own(form_id)
            except CatalogFault:
                if form_id not in self.names() or not self._has_shipped(form_id):
                    raise
        return self._shipped(form_id)

    def _has_shipped(self, form_id: str) -> bool:
        return (self._folder / form_id / FORM_FILE).is_file()

    def _own(self, form_id: str) -> Form:
        from hall_app.printing.reading import read_form

        return read_form(self._site[form_id], file=form_id, form_id=form_id)

    def _shipped(self, form_id: str) -> Form:
        from hall_app.printing.reading import read_form

        self._require(form_id)
        folder = self._folder / form_id
        file = f"{form_id}/{FORM_FILE}"
        text = _text_of(folder / FORM_FILE, file)
        return read_form(text, file=file, folder=str(folder), form_id=form_id)

    def _require(self, form_id: str) -> None:
        import difflib

        names = self.names()
        if form_id not in names:
            nearest = tuple(difflib.get_close_matches(form_id, names, n=3, cutoff=0.0))
            raise RuleViolation("unknown-form", fields=("form",), given=form_id, nearest=nearest)

    def _checked(self, name: str, origin: str, load: Callable[[str], Form]) -> FormCheck:
        try:
            form = load(name)
        except HallError as fault:
            return FormCheck(form=name, origin=origin, version=0, pages=(), faults=(fault,))
        pages, faults = self.tried(form)
        return FormCheck(form=name, origin=origin, version=form.version, pages=pages, faults=faults)


def read_values(path: Path) -> dict[str, object]:
    """Return the values of a TOML file for one paper; TOML dates become ISO text.

    Raises:
        CatalogFault: ``values-broken`` when it is no TOML.
    """
    import tomllib

    text = _text_of(path, path.name)
    try:
        return {key: _plain(value) for key, value in tomllib.loads(text).items()}
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise CatalogFault("values-broken", file=path.name, reason=str(error)[:80]) from None


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, str | int | float):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _text_of(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogFault("form-broken", file=file, key="", reason="not-readable") from error
