"""What an overlay form can be filled from, and which names that fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.overlays.views import FormLine, Subject
from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.printing.definitions import FormLibrary

GROUPS: dict[str, tuple[str, frozenset[Subject]]] = {
    "applicant": ("申请人", frozenset(Subject)),
    "person": ("居民", frozenset(Subject)),
    "household": ("户", frozenset({Subject.PERSON})),
    "agent": ("代办", frozenset({Subject.CASE})),
    "case": ("办件", frozenset({Subject.CASE})),
    "item": ("事项", frozenset({Subject.CASE})),
    "hall": ("大厅", frozenset(Subject)),
    "window": ("窗口", frozenset(Subject)),
    "clerk": ("窗口", frozenset(Subject)),
    "printed": ("打印", frozenset(Subject)),
    "flow": ("办理", frozenset({Subject.CASE})),
    "agency": ("全程代办", frozenset({Subject.CASE})),
    "result": ("结果", frozenset({Subject.CASE})),
}
"""Groups of names in the order they are offered, as the hall calls them; Chinese data."""

NOT_FILLED = frozenset({"case.accepted_at", "case.kind", "case.state"})
"""Names of these groups that belong to one act and are empty on a paper of the whole case."""


def subjects_of(names: Iterable[str]) -> frozenset[Subject]:
    """Return what fills every one of the names; nothing when no subject fills them all."""
    found = frozenset(Subject)
    for name in names:
        group = name.partition(".")[0]
        filled = GROUPS.get(group, ("", frozenset()))[1]
        found &= frozenset() if name in NOT_FILLED else filled
    return found


def form_line(library: FormLibrary, form_id: str) -> FormLine:
    """Return an overlay form as lists show it; one that cannot be read says why."""
    from hall_app.printing.asked import names_asked  # noqa: PLC0415 - loads the forms engine

    own, shipped = library.own(form_id), library.shipped(form_id)
    try:
        form = library.form(form_id)
    except CatalogFault as fault:
        reason = str(fault.details.get("reason", ""))
        return FormLine(
            form_id=form_id, title=form_id, version=0, own=own, shipped=shipped, broken=reason
        )
    size = form.page.size
    return FormLine(
        form_id=form_id,
        title=form.title,
        version=form.version,
        own=own,
        shipped=shipped,
        size=size if isinstance(size, str) else " × ".join(f"{one:g}" for one in size),
        places=len(form.at),
        subjects=subjects_of(names_asked(form)) if form.overlay else frozenset(),
    )
