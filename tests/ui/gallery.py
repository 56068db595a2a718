"""Every component once, filled with invented data, for the audits and for looking at."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.domain.materials import MaterialDemand, MaterialState, Necessity
from hall_app.ui.materials.desk import MaterialsDesk
from hall_app.ui.materials.lines import DeskLine
from hall_app.ui.widgets.badges import Chip, FigureTile, FilterChips, LightBadge, Tag
from hall_app.ui.widgets.banner import Banner
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.cards import Card, SideList
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.error_summary import ErrorSummary, Problem
from hall_app.ui.widgets.field_editors import DateField, DigitsField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.widgets.steps import Moment, NowBar, Step, StepsLine, Timeline


def materials() -> tuple[DeskLine, ...]:
    """Return a paper in every answer, and one that was not looked at."""
    here = MaterialState.ORIGINAL
    later = dt.date(2026, 9, 23)
    return (
        DeskLine(demand=_paper("form", "就业创业证申领表", originals=1), state=here, count=1),
        DeskLine(demand=_paper("id", "身份证", originals=1, copies=1)),
        DeskLine(
            demand=_paper("book", "户口簿（首页和本人页）", copies=2),
            state=MaterialState.COPY,
            count=2,
        ),
        DeskLine(demand=_paper("photo", "2 寸近期照片", originals=3), state=MaterialState.MISSING),
        DeskLine(
            demand=_paper("proof", "失业登记凭证", originals=1),
            state=MaterialState.WAIVED,
            reason="本站已有，不用交",
        ),
        DeskLine(
            demand=_paper("skill", "技能等级证书", copies=1, necessity=Necessity.OPTIONAL),
            state=MaterialState.MISSING,
        ),
        DeskLine(
            demand=_paper("origin", "户籍地未领证说明", originals=1, deferrable=True),
            state=MaterialState.PROMISED,
            promised_on=later,
        ),
    )


def _paper(key: str, name: str, **asked: Any) -> MaterialDemand:
    return MaterialDemand(key=key, name=name, **asked)


def case_columns() -> list[Column[tuple[str, ...]]]:
    return [
        Column(title="时限（工作日）", cell=lambda r: Cell(words=r[1], light=r[0]), width=136),
        Column(title="办件号", cell=lambda r: Cell(words=r[2]), width=160),
        Column(title="申请人", cell=lambda r: Cell(words=r[3], bold=True), width=142),
        Column(title="事项", cell=lambda r: Cell(words=r[4], second=r[5])),
    ]


CASES = [
    ("red", "超期 2 日", "BHC-20260831-0017", "马德福", "低保申请", "写原因，再催"),
    ("orange", "今日到期", "BHC-20260911-0031", "阿依古丽·买买提", "居住证签注", "核对后办结"),
    ("yellow", "将到期 余 1 日", "BHC-20260914-0008", "陈国栋", "就业创业证申领", "取件"),
    ("pause", "暂停 第 4 日", "BHC-20260907-0003", "何志强", "公租房申请初审", "公示"),
    ("wait", "等候 余 1 日", "BHC-20260915-0019", "孙丽华", "残疾人证申领", "补照片"),
    ("green", "正常 余 4 日", "BHC-20260917-0022", "周文静", "失业登记", "录入结果"),
]


class Gallery(QWidget):
    """Show the components in three columns."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gallery")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.addLayout(self.first(), 4)
        row.addLayout(self.second(), 5)
        row.addLayout(self.third(), 4)

    def first(self) -> QVBoxLayout:
        column = QVBoxLayout()
        lights = Card("时限灯")
        for kind, words in (
            ("green", "正常 余 6 日"), ("yellow", "将到期 余 1 日"), ("orange", "今日到期"),
            ("red", "超期 2 日"), ("pause", "暂停 第 4 日"), ("wait", "等候 余 3 日"),
        ):  # fmt: skip
            lights.body.addWidget(LightBadge(kind, words))
        column.addWidget(lights)
        tags = Card("标签和按键")
        line = QHBoxLayout()
        for words in ("低保", "独居"):
            line.addWidget(Tag(words, strong=True))
        line.addWidget(Tag("流动人口"))
        line.addWidget(KeyCap("F8"))
        line.addWidget(KeyCap("Ctrl+K"))
        line.addStretch(1)
        tags.body.addLayout(line)
        column.addWidget(tags)
        buttons = Card("按钮")
        buttons.body.addWidget(
            self.button("accept", "受理并打印回执", "primary", "Ctrl+Enter", "check")
        )
        buttons.body.addWidget(self.button("notice", "一次性告知", "normal", "Ctrl+G"))
        buttons.body.addWidget(self.button("cancel", "取消", "danger"))
        buttons.body.addWidget(self.button("more", "更多", "quiet", "Alt+M"))
        late = self.button("later", "延期", "normal")
        late.switch_off("延期要站长批")
        buttons.body.addWidget(late)
        column.addWidget(buttons)
        tile = FigureTile("tile-today", "今日到期", light="orange", keys="Ctrl+3")
        tile.show_figure(2, "17:30 前")
        column.addWidget(tile)
        side = SideList("材料 2 项")
        side.show_lines((("check", "身份证", "原件 1"), ("minus", "失业登记凭证", "免")))
        column.addWidget(side)
        column.addStretch(1)
        return column

    def second(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.summary = ErrorSummary()
        self.summary.show_problems(
            (
                Problem(
                    field="id_number",
                    what="身份证号最后一位对不上。",
                    advice="请对照证件再看一遍。",
                ),
                Problem(field="id", what="身份证还没有收。", advice="收到按 Space。"),
            )
        )
        column.addWidget(self.summary)
        form_card = Card("输入框")
        self.form = FormGrid()
        name = LineField("name", limit=50)
        name.set_value("王𬱖·伟")
        self.form.add(FieldSpec(name="name", label="姓名", required=True), name)
        number = DigitsField("id_number", limit=18)
        number.set_value("119999195512013058")
        self.form.add(FieldSpec(name="id_number", label="证件号码", required=True), number)
        birth = DateField("birth", parse=dt.date.fromisoformat)
        birth.set_value("1955-12-01")
        self.form.add(FieldSpec(name="birth", label="出生日期", hint="由证件号得出，可改"), birth)
        item = ChoiceField("item", [Choice(value="LD02", words="LD02 就业创业证申领、换证")])
        item.set_value("LD02")
        self.form.add(FieldSpec(name="item", label="事项", required=True), item)
        self.form.field("birth").show_hint("由证件号得出，可改", derived=True)
        self.form.show_problems({"id_number": "身份证号最后一位对不上"})
        form_card.body.addWidget(self.form)
        column.addWidget(form_card)
        desk = Card("材料")
        desk.set_note("必交 6 项：收 2 · 缺 1 · 免 1 · 容缺 1 · 还没收 1")
        self.materials = MaterialsDesk(dt.date.fromisoformat)
        self.materials.show_lines(materials())
        self.materials.desk.show_problems({"id": "还没有收"})
        desk.body.addWidget(self.materials)
        column.addWidget(desk, 1)
        steps = StepsLine()
        steps.show_steps(
            (
                Step(words="收件", below="9月14日", when="done"),
                Step(words="受理", below="9月14日", when="done"),
                Step(words="部门审核", below="街道人社所", when="now"),
                Step(words="办结", below="9月20日 前"),
            )
        )
        column.addWidget(steps)
        now = NowBar()
        now.say("现在在 街道人社所 · 第 3 日", "下一步：9月20日 周日前去取件")
        column.addWidget(now)
        return column

    def third(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(Banner("info", "2027 年的工作日表还没有载入，", "12 月前请导入。"))
        backup = self.button("backup-now", "现在备份", "normal", "Ctrl+B")
        column.addWidget(
            Banner("yellow", "已有 7 天没有备份到 U 盘。", "插上 U 盘后按“现在备份”。", (backup,))
        )
        chips = FilterChips(
            [
                Chip(key="all", words="全部", count=23),
                Chip(key="red", words="超期", count=1, light="red"),
                Chip(key="today", words="今日", count=2, light="orange"),
            ]
        )
        column.addWidget(chips)
        self.table: RowTable[tuple[str, ...]] = RowTable(
            "cases", case_columns(), accessible="我的在办"
        )
        self.table.show_rows(CASES, "第 1–6 件，共 6 件")
        column.addWidget(self.table, 1)
        timeline = Timeline("timeline", "经过")
        timeline.show_moments(
            [
                Moment(
                    when="今天 09:05", act="催办 1 次", who="孙老师：周日上午可取", tone="urged"
                ),
                Moment(when="9月14日 09:12", act="受理", who="王秀兰 · 3 号窗口"),
            ]
        )
        timeline.setMaximumHeight(60)
        column.addWidget(timeline)
        column.addWidget(
            EmptyState(
                "cases",
                "今天没有到期的件",
                "有新的会自己出现。",
                self.button("all", "看全部在办", "normal", "Ctrl+1"),
            )
        )
        return column

    def button(self, name: str, words: str, kind: str, keys: str = "", icon: str = "") -> Button:
        button = Button(words, kind, keys=keys, icon=icon)
        button.setObjectName(name)
        return button
