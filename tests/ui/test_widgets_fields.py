"""Fields: Enter goes on, nothing typed is lost, digits need no input method."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, DateField, DigitsField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.text_field import TextField

ITEMS = [
    Choice(value="LD01", words="LD01 失业登记", keys=("sydj",)),
    Choice(value="LD02", words="LD02 就业创业证申领、换证", keys=("jycyz", "就业证")),
    Choice(value="GA03", words="GA03 居住证签注", keys=("jzz", "暂住证")),
]


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    made.resize(1200, 500)
    return made


def show(qtbot, window, *widgets):
    for widget in widgets:
        window.layout().addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.fixture
def form(qtbot, window):
    grid = FormGrid()
    grid.add(FieldSpec(name="name", label="姓名", required=True), LineField("name", limit=50))
    grid.add(FieldSpec(name="id_number", label="证件号码"), DigitsField("id_number", limit=18))
    grid.add(FieldSpec(name="item", label="事项"), ChoiceField("item", ITEMS))
    grid.add(FieldSpec(name="note", label="备注"), TextField("note"))
    show(qtbot, window, grid)
    grid.focus("name")
    return grid


def key(qtbot, window, code, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), code, held)


def write(field, text):
    """Send characters as an input method commits them; QTest types Latin letters only."""
    for character in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(field, event)


def test_enter_goes_to_the_next_field_and_shift_enter_back(qtbot, window, form):
    done = []
    form.finished.connect(lambda: done.append(1))
    seen = []
    for _ in range(4):
        seen.append(window.focusWidget().objectName())
        key(qtbot, window, Qt.Key.Key_Return)
    assert seen == ["name", "id_number", "item", "note"]
    assert done == [1]
    key(qtbot, window, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget().objectName() == "item"


def test_enter_tells_what_was_typed(qtbot, window, form):
    told = []
    form.committed.connect(told.append)
    qtbot.keyClicks(window.focusWidget(), "Wang")
    key(qtbot, window, Qt.Key.Key_Return)
    assert told == ["name"]
    assert form.text("name") == "Wang"


def test_enter_while_composing_stays_with_the_input_method(qtbot, window, form):
    field = form.field("name").editor
    QApplication.sendEvent(field, QInputMethodEvent("wang", []))
    assert field.composing
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.focusWidget() is field
    done = QInputMethodEvent()
    done.setCommitString("王")
    QApplication.sendEvent(field, done)
    key(qtbot, window, Qt.Key.Key_Return)
    assert form.text("name") == "王"
    assert window.focusWidget().objectName() == "id_number"


def test_a_problem_stands_under_its_field_and_goes_again(form):
    form.show_problems({"id_number": "还差 1 位，身份证号是 18 位"})
    field = form.field("id_number")
    assert field.message.isVisibleTo(form)
    assert field.editor.property("state") == "problem"
    assert field.editor.accessibleDescription() == "还差 1 位，身份证号是 18 位"
    form.show_problems({})
    assert not field.message.isVisibleTo(form)
    assert field.editor.property("state") == ""


def test_a_derived_value_stays_sunken_after_a_problem_is_solved(form):
    field = form.field("id_number")
    field.show_hint("由证件号得出，可改", derived=True)
    form.show_problems({"id_number": "对不上"})
    form.show_problems({})
    assert field.editor.property("state") == "derived"


@pytest.mark.parametrize(("width", "columns"), [(1200, 3), (700, 2), (420, 1), (280, 1)])
def test_columns_follow_the_room(qtbot, window, form, width, columns):
    def in_first_row():
        tops = [form.field(name).mapTo(form, QPoint(0, 0)).y() for name in form.names]
        return tops.count(tops[0])

    window.resize(width, 500)
    qtbot.waitUntil(lambda: in_first_row() == columns)
    assert form.width() <= width


def test_enter_goes_on_from_a_check_box_too(qtbot, window, form):
    form.add(FieldSpec(name="copy", label="要复印"), CheckField("copy"))
    form.add(FieldSpec(name="last", label="其他"), LineField("last"))
    form.focus("copy")
    key(qtbot, window, Qt.Key.Key_Space)
    assert form.value("copy") is True
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.focusWidget().objectName() == "last"


def test_a_hidden_field_is_skipped(qtbot, window, form):
    form.set_shown("id_number", shown=False)
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.focusWidget().objectName() == "item"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("１１９９９９１９５５１２０１３０５ｘ", "11999919551201305X"),
        ("119999 1955 1201", "11999919551201"),
        ("x", "X"),
    ],
)
def test_digits_become_narrow_capital_and_close(qtbot, window, typed, kept):
    field = DigitsField("id")
    show(qtbot, window, field)
    field.setFocus()
    write(field, typed)
    assert field.value() == kept


def test_only_fields_for_chinese_take_an_input_method(qtbot, theme):
    digits, line = DigitsField("id"), LineField("name")
    date = DateField("birth", parse=dt.date.fromisoformat)
    for field in (digits, line, date):
        qtbot.addWidget(field)
    enabled = Qt.InputMethodQuery.ImEnabled
    assert [f.inputMethodQuery(enabled) for f in (digits, date, line)] == [False, False, True]


@pytest.mark.parametrize("character", ["王", "𬱖"])
def test_a_limit_counts_code_points(qtbot, window, character):
    field, refused = LineField("name", limit=50), []
    field.refused.connect(refused.append)
    show(qtbot, window, field)
    field.insert_pasted(character * 60)
    assert field.value() == character * 50
    assert refused == ["long"]


@pytest.mark.fault("T33")
def test_a_pasted_file_becomes_one_line_and_does_not_stop_the_desk(qtbot, window):
    field = LineField("name", limit=50)
    show(qtbot, window, field)
    field.insert_pasted("欧阳<b>&\"'\r\n\t第二行\x07" + "x" * 3_000_000)
    assert field.text().startswith("欧阳<b>&\"'   第二行")
    assert len(field.text()) == 50


@pytest.mark.fault("T33")
def test_the_menu_of_the_right_button_pastes_no_more_than_the_keys(qtbot, window):
    field = LineField("name", limit=50)
    show(qtbot, window, field)
    QApplication.clipboard().setText("甲\n乙" + "x" * 3_000_000)
    menu = field.menu()
    next(one for one in menu.actions() if one.objectName() == "edit-paste").trigger()
    assert field.text() == "甲 乙" + "x" * 47
    menu.deleteLater()
    QApplication.clipboard().clear()


@pytest.mark.fault("T33")
def test_a_text_cut_at_its_end_says_so_until_it_is_shortened(qtbot, window):
    grid, field = FormGrid(), TextField("matter", limit=20)
    shown = grid.add(FieldSpec(name="matter", label="事由"), field)
    show(qtbot, window, grid)
    QApplication.clipboard().setText("居住证明" * 1_000_000)
    field.setFocus()
    for _ in range(2):
        key(qtbot, window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert field.toPlainText() == "居住证明" * 5
        assert shown.problem == "这里写不下了，后面的字已去掉"
    key(qtbot, window, Qt.Key.Key_Backspace)
    assert shown.problem == ""
    field.selectAll()
    key(qtbot, window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "居住证明" * 5
    QApplication.clipboard().clear()


def test_a_date_is_written_out_when_the_field_is_left(qtbot, window):
    told = []
    field = DateField("birth", parse=lambda text: dt.datetime.strptime(text, "%Y%m%d").date())
    field.unreadable.connect(told.append)
    other = LineField("other")
    show(qtbot, window, field, other)
    field.setFocus()
    qtbot.keyClicks(field, "19900101")
    other.setFocus()
    assert field.text() == "1990-01-01"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "sometime")
    other.setFocus()
    assert field.text() == "sometime"
    assert len(told) == 1


@pytest.mark.parametrize(
    ("typed", "value"),
    [("ld02", "LD02"), ("jzz", "GA03"), ("暂住", "GA03"), ("02", "LD02"), ("失业", "LD01")],
)
def test_a_choice_is_found_by_code_alias_and_initials(qtbot, window, form, typed, value):
    form.focus("item")
    field = form.field("item").editor
    field.clear()
    write(field, typed)
    assert field.list_open
    key(qtbot, window, Qt.Key.Key_Return)
    assert form.value("item") == value
    assert not field.list_open


def test_the_list_of_choices_is_no_popup_window(qtbot, window, form):
    field = form.field("item").editor
    field.setFocus()
    field.open_list()
    assert not field._panel.isWindow()
    assert window.focusWidget() is field
    key(qtbot, window, Qt.Key.Key_Escape)
    assert not field.list_open


def test_words_that_fit_nothing_leave_the_choice_as_it_was(qtbot, window, form):
    field = form.field("item").editor
    field.set_value("LD01")
    form.focus("item")
    qtbot.keyClicks(field, "zzz")
    form.focus("name")
    assert (field.value(), field.text()) == ("LD01", "LD01 失业登记")


def test_return_while_nothing_fits_keeps_the_choice_and_stays(qtbot, window, form):
    field = form.field("item").editor
    field.set_value("LD01")
    form.focus("item")
    qtbot.keyClicks(field, "zzz")
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.focusWidget() is field
    assert field.value() == "LD01"
    assert field.list_open


def test_a_row_of_the_list_can_be_chosen_with_the_arrows(qtbot, window, form):
    chosen = []
    field = form.field("item").editor
    field.chosen.connect(chosen.append)
    form.focus("item")
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Return)
    assert chosen == ["LD02"]
