"""Tables as a hall draws them in WPS to be printed; made by code."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Side

THIN = Side(style="thin")
FRAME = Border(THIN, THIN, THIN, THIN)
WIDTHS = (12, 16, 10, 12, 12, 16, 14)
ROWS = [
    ["社区居民事项登记表"],
    ["编号：{受理编号}", None, None, None, "填表日期：{printed.on}"],
    ["姓 名", None, "性别", "{person.sex}", "出生日期", "{{person.birth}}", "照片"],
    ["民族", None, "政治面貌", None, "婚姻状况"],
    ["身份证号码", None, None, None, "联系电话"],
    ["现住址"],
    ["关系", "姓名", "性别", "民族", "出生日期", None, "电话"],
    ["{members.relation}", "{members.name}", "{members.sex}", None, "{members.birth}"],
    [],
    ["社\n区\n意\n见", "@sign"],
    ["注：本表一式两份。"],
]
MERGES = ("A1:G1", "G3:G5", "B5:D5", "B6:G6", "E7:F7", "E8:F8", "E9:F9", "B10:G10")
RULED = range(3, 11)


def draw(path: Path, rows=ROWS, *, merges=MERGES, ruled=RULED, widths=WIDTHS) -> Path:
    """Write the usual registration form, or rows of a test's own."""
    book = Workbook()
    sheet = book.active
    sheet.title = "登记表"
    for number, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGHIJKLMN"[number]].width = width
    for number, row in enumerate(rows, 1):
        sheet.row_dimensions[number].height = 26
        for place in range(1, len(widths) + 1):
            cell = sheet.cell(number, place)
            cell.value = row[place - 1] if place <= len(row) else None
            if number in ruled:
                cell.border = FRAME
    for area in merges:
        sheet.merge_cells(area)
    if rows is ROWS:
        sheet["A1"].alignment = Alignment(horizontal="center")
        sheet["B4"].comment = Comment("画表人:\n{person.ethnic}", "画表人")
        sheet.row_dimensions[10].height = 70
        book.create_sheet("说明")["A1"] = "只是说明"
    book.save(path)
    return path


def changed(path: Path, change) -> Path:
    """Open a drawn file again and change what the test is about."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    change(book.active)
    book.save(path)
    return path
