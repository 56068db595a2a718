"""Colours can be read, and text grows at once."""

from __future__ import annotations

import pytest
from audits import low_contrast
from PySide6.QtGui import QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from hall_app.ui import colours, icons, metrics
from hall_app.ui.style_sheet import style_sheet
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label


def test_every_text_and_shape_keeps_its_contrast():
    assert low_contrast() == []


def test_contrast_is_computed_after_wcag():
    assert colours.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert colours.contrast(colours.BLUE, colours.SURFACE) == pytest.approx(7.5, abs=0.1)


@pytest.mark.parametrize("size", [1.0, 1.35, 2.0])
def test_the_style_sheet_has_no_open_place_and_one_pixel_borders(size):
    sheet = style_sheet(metrics.at(size))
    assert "$" not in sheet
    assert "border: 1px solid" in sheet
    assert f"font-size: {metrics.at(size).px(14)}px" in sheet


def test_text_size_stays_between_100_and_200_percent(theme):
    theme.set_text_size(9)
    assert theme.text_size == 2.0
    theme.set_text_size(0.2)
    assert theme.text_size == 1.0


def test_widgets_that_are_shown_grow_with_the_text(qtbot, theme):
    button, label = Button("打印", keys="Ctrl+P"), Label("周文静", "h1")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.show()
    small = button.sizeHint(), label.sizeHint()
    theme.set_text_size(2.0)
    assert button.sizeHint().width() > 1.8 * small[0].width()
    assert label.sizeHint().height() > 1.8 * small[1].height()
    assert QApplication.font().pixelSize() == 28


def test_gaps_grow_half_as_fast_as_text():
    sizes = metrics.at(2.0)
    assert (sizes.px(10), sizes.gap(10)) == (20, 15)


def test_a_chinese_face_is_shipped_for_bare_machines(theme):
    assert QFontInfo(QApplication.font()).family()
    measure = QFontMetrics(QApplication.font())
    assert all(measure.inFontUcs4(ord(c)) for c in "滨河社区服务大厅受理回执")


@pytest.mark.parametrize("character", "𬀪㛃𠮷䶮𫖯𣲗𰻝𬱖")
@pytest.mark.fault("T34")
def test_rare_characters_of_names_have_a_face_on_the_screen(theme, character):
    assert any(has_glyph(family, character) for family in QApplication.font().families())


def has_glyph(family: str, character: str) -> bool:
    from PySide6.QtGui import QFont

    return QRawFont.fromFont(QFont(family)).supportsCharacter(ord(character))


def test_every_icon_draws_in_the_colour_asked_for(theme):
    names = sorted(file.stem for file in icons.folder().glob("*.svg"))
    assert len(names) == 53
    for name in names:
        image = icons.pixmap(name, "#FF0000", 20).toImage()
        solid = [
            image.pixelColor(x, y).getRgb()[:3]
            for x in range(20)
            for y in range(20)
            if image.pixelColor(x, y).alpha() > 120
        ]
        assert solid
        assert all(red > 240 and green < 15 and blue < 15 for red, green, blue in solid), name


def test_the_program_has_an_icon_in_every_size_of_the_task_bar(theme):
    icon = icons.program_icon()
    assert {size.width() for size in icon.availableSizes()} == {16, 24, 32, 48}
    middle = icon.pixmap(32, 32).toImage().pixelColor(16, 4)
    assert middle.name().upper() == colours.BLUE


def test_icons_are_sharp_on_a_dense_screen(theme):
    assert icons.pixmap("print", "#112233", 16, 2.0).width() == 32
