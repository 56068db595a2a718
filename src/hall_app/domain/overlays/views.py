"""What the workshop shows: the forms there are, the names a form may print, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.place import Place


BENCH = "bench-"
"""What the names of the drafts begin with that lie on the workshop's bench."""


class Subject(StrEnum):
    """Name what a form can be filled from."""

    CASE = "case"
    PERSON = "person"


class Data(StrEnum):
    """Name the invented values a form is tried with."""

    SAMPLE = "sample"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintableName:
    """Describe one name that a place may print.

    Attributes:
        group: What it is of, in the hall's words: 申请人, 办件.
        kind: What it holds; decides which formats suit it.
        keys: What finds it beside its label: full spelling and initials.
        subjects: What fills it: a case, a person, or both.
    """

    path: str
    label: str
    group: str
    kind: str
    sample: str
    longest: str
    keys: frozenset[str]
    subjects: frozenset[Subject]

    def found_by(self, typed: str) -> bool:
        """Tell whether typed text, in lower case, leads to this name."""
        words = f"{self.group}{self.label}"
        return typed in words or typed in self.path or any(k.startswith(typed) for k in self.keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One overlay form in the list.

    Attributes:
        own: The hall's own form, or its version of a shipped one.
        shipped: The program brings a form of this name.
        broken: It cannot be read, and why; an own one leaves the shipped one in force.
    """

    form_id: str
    title: str
    version: int
    own: bool
    shipped: bool
    size: str = ""
    places: int = 0
    subjects: frozenset[Subject] = frozenset()
    broken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyBackground:
    """Hold a checked background as it is kept beside the form.

    Attributes:
        name: File name that the form says.
        size: Paper size it is meant for; nothing when it does not tell.
        ratio: Width to height, to propose a sheet for one that does not tell.
        places: What a PDF with fields asks for; a place whose name nobody knows yet is bound to
            ``unbound.f1``, which no form may print.
    """

    name: str
    content: bytes
    pages: int = 1
    size: str | tuple[float, float] | None = None
    ratio: float = 1.0
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedForm:
    """Hold a form that is being worked on.

    Attributes:
        background: The picture or the pages behind it.
        base: What the form in force was when this was opened; empty for a new form. Saving is
            refused once it is another.
        older: Versions that were in force before.
    """

    draft: OverlayDraft
    background: bytes = b""
    base: str = ""
    older: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWork:
    """Hold a form that was begun and is not in force yet, as the archive keeps it.

    Attributes:
        work_id: Tells it from all others; begins with ``BENCH``.
        opened: The form as it was when it came onto the bench.
        draft: As it stands; the steps that led there are not kept.
    """

    work_id: str
    opened: OpenedForm
    draft: OverlayDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFault:
    """Say what is wrong with a draft.

    Attributes:
        place: Key of the place; ``None`` for the form as a whole.
        code: Code of the sentence that says it, with the values it needs.
        data: The values with which it shows; empty for what is wrong whatever is printed.
        width: Millimetres of width with which the text would fit; 0 when none does.
    """

    place: int | None
    code: str
    details: Mapping[str, object] = field(default_factory=dict)
    data: Data | None = None
    width: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedForm:
    """Hold a draft as it would be printed with invented values.

    Attributes:
        layer: PDF of what is printed, without the places that cannot be; empty when the draft
            is no form yet.
        unprinted: Keys of the places that are not on it.
        faults: Everything that is wrong, with either kind of values.
    """

    layer: bytes
    unprinted: frozenset[int]
    faults: tuple[DraftFault, ...]
