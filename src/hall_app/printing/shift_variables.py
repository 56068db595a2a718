"""The printable names of the hall's own lists: changed limits, end of a shift, use of the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import rows

if TYPE_CHECKING:
    from hall_app.printing.variable import Variable

_RECOUNTED = {
    "no": ("序号", "1"),
    "number": ("受理编号", "BHC-20260918-0042"),
    "applicant": ("申请人", "周文静"),
    "item": ("事项", "就业创业证申领、换证"),
    "was": ("原期限", "2026-09-24"),
    "counted": ("新算期限", "2026-09-23"),
    "due": ("执行期限", "2026-09-23"),
    "note": ("说明", "比已告知的提前，请告知申请人"),
}


def _list(path: str, label: str, entries: dict[str, tuple[str, str]]) -> Variable:
    return rows(
        path,
        label,
        {name: title for name, (title, _) in entries.items()},
        {name: sample for name, (_, sample) in entries.items()},
    )


SHIFT_VARIABLES: tuple[Variable, ...] = (_list("recounted", "期限变动的办件", _RECOUNTED),)
