"""The printable names of the hall's own lists: changed limits, end of a shift, use of the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import Kind, text, told_rows

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

_ACT = {
    "no": ("序号", "1"),
    "group": ("类别", "收件"),
    "number": ("受理编号", "BHC-20260918-0042"),
    "applicant": ("申请人", "周文静"),
    "item": ("事项", "就业创业证申领、换证"),
    "what": ("经过", "受理"),
    "at": ("时间", "10:36"),
    "by": ("经手人", "王秀兰"),
}
_SEAL = {
    "no": ("序号", "1"),
    "at": ("时间", "2026-09-18 10:36"),
    "title": ("文书", "受理回执"),
    "copies": ("份数", "2"),
    "applicant": ("申请人", "周文静"),
    "number": ("受理编号", "BHC-20260918-0042"),
    "by": ("经手人", "王秀兰"),
    "window": ("窗口", "3 号窗口"),
}
_SHIFT = {
    "number": ("结班单编号", "BHC-J20260918-001"),
    "window": ("窗口", "3 号窗口"),
    "clerk": ("交班人", "王秀兰"),
    "at": ("结班时间", "17:32"),
    "came": ("收件", "14"),
    "settled": ("办结", "9"),
    "handed_out": ("交付", "3"),
    "passed": ("转交", "2"),
    "waiting": ("待打印", "1"),
    "seals": ("用印", "21"),
    "at_once": ("其中当场办结", "4"),
    "late": ("补录", "0"),
    "drafts": ("未办完的草稿", "0"),
    "papers": ("待打印的文书", "受理回执 BHC-20260918-0042"),
    "words": ("交待事项", "无"),
}


SHIFT_VARIABLES: tuple[Variable, ...] = (
    told_rows("recounted", "期限变动的办件", _RECOUNTED),
    told_rows("shift_lines", "当班经过", _ACT),
    told_rows("seals", "用印登记", _SEAL),
    text("shift.day", "结班日期", "2026-09-18", Kind.DATE),
    *(text(f"shift.{leaf}", label, sample) for leaf, (label, sample) in _SHIFT.items()),
)
