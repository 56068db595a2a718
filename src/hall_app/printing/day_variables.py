"""The printable names of the day sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import Kind, text, told_rows

if TYPE_CHECKING:
    from hall_app.printing.variable import Variable

_WINDOW = {
    "window": ("窗口", "3 号窗口"),
    "came": ("收件", "14"),
    "settled": ("办结", "9"),
    "handed_out": ("交付", "3"),
    "passed": ("转交", "2"),
    "voided": ("作废", "0"),
    "late": ("补录", "0"),
}
_DAY = {
    "number": ("日结单编号", "BHC-R20260918-001"),
    "clerk": ("制表人", "王秀兰"),
    "at": ("制表时间", "17:40"),
    "code": ("核对码", "K7QF-3MTA-XW2P-9D4H-LE"),
    "last_act": ("办件经过至", "12345"),
    "last_event": ("家庭变动至", "321"),
    "last_line": ("日志至", "8901"),
    "came": ("收件", "42"),
    "settled": ("办结", "31"),
    "handed_out": ("交付", "12"),
    "passed": ("转交", "7"),
    "voided": ("作废", "0"),
    "late": ("补录", "0"),
    "events": ("家庭变动", "5"),
    "contacts": ("首问登记", "3"),
    "visits": ("走访", "2"),
    "papers": ("打印文书", "88"),
    "looks": ("查看完整号码", "4"),
    "journal": ("日志", "130"),
}

DAY_VARIABLES: tuple[Variable, ...] = (
    told_rows("day_windows", "各窗口当日", _WINDOW),
    text("day.day", "日结日期", "2026-09-18", Kind.DATE),
    *(text(f"day.{leaf}", label, sample) for leaf, (label, sample) in _DAY.items()),
)
