"""What a case shows at a glance: its light in every eye, its next step to every clerk."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest
from hands import HEAD
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

from hall_app.services.commands import CaseFilter
from hall_app.ui import colours
from hall_app.ui.widgets import painting

EYES = {
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What eyes make of linear red, green and blue: luminance, and Machado, Oliveira, Fernandes 2009."""


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def coded(part: float) -> int:
    part = min(max(part, 0.0), 1.0)
    share = part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return round(share * 255)


def seen(colour: str, eye: str) -> str:
    """Return a colour as an eye sees it."""
    parts = [linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    rows = [sum(w * p for w, p in zip(row, parts, strict=True)) for row in EYES[eye]]
    return "#" + "".join(f"{coded(one):02X}" for one in rows)


@pytest.mark.parametrize("eye", EYES)
def test_every_light_keeps_its_words_and_its_shape_in_every_eye(eye):
    for light in colours.LIGHTS.values():
        ink, tint, solid = (seen(one, eye) for one in (light.ink, light.tint, light.solid))
        assert colours.contrast(ink, tint) >= 4.5, light
        assert colours.contrast(solid, tint) >= 3, light


def test_the_lights_are_told_apart_by_their_outline_alone(theme):
    shapes = {}
    for kind in colours.LIGHTS:
        image = QImage(26, 26, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painting.light_shape(painter, QRectF(0, 0, 26, 26), kind)
        painter.end()
        shapes[kind] = [
            image.pixelColor(x, y).lightness() < 220 for y in range(26) for x in range(26)
        ]
    for one, other in combinations(shapes, 2):
        differing = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert differing > 40, (one, other)


def test_the_due_states_say_word_and_number_and_stand_in_the_order_of_their_urgency(hands):
    stage = hands.stage
    for day in (2, 9, 10, 11, 17):
        stage.on(dt.date(2026, 9, day))
        stage.accept(f"第{day}")
    stage.on(dt.date(2026, 9, 18))
    page = stage.open("workbench")
    hands.press("Ctrl+1")
    rows = [(one.applicant, one.light) for one in page.list.rows]
    words = {name: painted(page, name) for name, _light in rows}
    assert [name for name, _light in rows] == ["第2", "第9", "第10", "第11", "第17"]
    assert words == {
        "第2": "超期 7 日",
        "第9": "超期 2 日",
        "第10": "超期 1 日",
        "第11": "今日到期",
        "第17": "正常 余 4 日",
    }


def painted(page, applicant: str) -> str:
    """Return the words of a light in the list."""
    row = next(one for one in page.list.rows if one.applicant == applicant)
    cells = [column.cell(row) for column in page.list.table.model.columns]
    return next(cell.words for cell in cells if cell.light)


def test_figures_of_offers_and_urgings_count_the_rows_they_open(hands):
    for name in ("周文静", "孙丽华", "梁春生"):
        hands.behind(hands.begun(name), "hand-over", to=HEAD, reason="下午外出")
    urged = hands.begun("仇小满")
    hands.behind(urged, "urge", who=HEAD, way="telephone", asked="请尽快")
    hands.sit_down(HEAD)
    page = hands.stage.open("workbench")
    for key, which, rows in (
        ("Ctrl+7", CaseFilter.OFFERED, 3),
        ("Ctrl+8", CaseFilter.UNANSWERED, 1),
    ):
        hands.press(key)
        assert len(page.list.rows) == rows
        assert int(page.tiles[which].figure) == len(page.list.rows) == page.controller.state.total


def test_a_clerk_who_never_saw_the_case_reads_who_when_what_next(hands):
    number = hands.begun()
    hands.behind(number, "answer", way="telephone", words="材料已在核实，周二答复")
    hands.behind(number, "pass-on", body="街道人社所", person="陈晓", answer_by="2026-09-22")
    hands.sit_down(HEAD)
    hands.stage.on(dt.date(2026, 9, 21))
    hands.open(number)
    view = hands.page.view
    assert view.responsible.words == "首问 王秀兰 · 承办 王秀兰 · 收件 9月18日 09:12"
    assert view.now.now.words.startswith("现在在 街道人社所，陈晓 · 9月18日 09:12 起")
    assert view.now.next.words == "下一步：王秀兰 9月22日 周二 前等待答复，可催办"
    assert [one.act.split("，")[0] for one in view.timeline.moments] == [
        "转街道人社所办理",
        "电话答复：材料已在核实",
        "开始办理",
        "受理",
    ]
    facts = {one.text() for one in view.facts.findChildren(QLabel)}
    assert "9月18日 09:12 · 王秀兰 · 电话答复：材料已在核实，周二答复" in facts
    assert hands.page.bar.main.words() == "收到答复"
