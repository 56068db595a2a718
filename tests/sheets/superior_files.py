"""Workbooks as superior offices send them, made with the library that offices' files suit."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

THIN = Side(style="thin")


def roster(path, *, rows=6, footer=True, headings=None):
    """A roster: joined title, headings, bordered rows with running numbers, a signature below."""
    book = Workbook()
    sheet = book.active
    sheet.title = "花名册"
    sheet.merge_cells("A1:G1")
    sheet["A1"] = "和平街道老年人花名册"
    sheet["A1"].font = Font(bold=True, size=18)
    sheet.column_dimensions["D"].width = 31
    for place, text in enumerate(
        headings or ("序号", "姓名", "性别", "身份证号码", "出生日期", "家庭住址", "领取人签字"), 1
    ):
        sheet.cell(2, place, text).fill = PatternFill("solid", fgColor="FFFFCC00")
    for step in range(rows):
        sheet.cell(3 + step, 1, step + 1)
        for column in range(1, 8):
            sheet.cell(3 + step, column).border = Border(bottom=THIN, top=THIN)
        sheet.cell(3 + step, 5).number_format = "yyyy/m/d"
    if footer:
        sheet.cell(3 + rows, 1, "填表人：          审核人：")
    choice = DataValidation(type="list", formula1='"男,女"')
    choice.add("C3:C20")
    sheet.add_data_validation(choice)
    other = book.create_sheet("填表说明")
    other["A1"], other["B2"] = "请如实填写", "=1+1"
    book.save(path)
    return path


def named(path, **cells):
    """A form for one: cells named as given, the first of them joined over three columns."""
    book = Workbook()
    sheet = book.active
    sheet.title = "申请表"
    sheet.merge_cells("B2:D2")
    for name, place in cells.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"'申请表'!{place}")
    book.save(path)
    return path
