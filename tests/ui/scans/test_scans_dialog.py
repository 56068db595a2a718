"""Photo and papers of a person: from a file, from the clipboard, looked at, taken off."""

from __future__ import annotations

import audits
import picture_files as files
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hall_app.services.commands import Applicant
from hall_app.ui.scans.dialog import ScansDialog


@pytest.fixture
def person(empty_stage):
    made = empty_stage
    made.window.show()
    made.open("places")
    made.person = made.services.people.register(Applicant(name="周文静", sex="2"), made.operator)
    return made


@pytest.fixture
def dialog(person):
    made = ScansDialog(person.desk, "周文静", person.page, person_id=person.person)
    made.open()
    person.settle()
    yield made
    made.reject()
    person.settle()


def papers(dialog) -> list[tuple[str, str]]:
    return [(one.paper, one.title) for one in dialog.table.model.rows]


def test_a_file_is_kept_as_the_paper_chosen(dialog, tmp_path):
    file = tmp_path / "身份证 正面.jpg"
    file.write_bytes(files.with_exif(files.picture()))
    dialog.paper.set_value("居民身份证")
    dialog.add_file(file)
    assert papers(dialog) == [("居民身份证", "身份证 正面.jpg")]


def test_a_picture_of_the_clipboard_is_kept(dialog):
    QApplication.clipboard().setImage(QImage.fromData(files.picture()))
    dialog.paste()
    assert papers(dialog) == [("照片", "")]
    QApplication.clipboard().clear()
    dialog.paste()
    assert "什么也没有" in dialog.message.text()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", files.PROGRAM, "不是 JPEG"),
        ("b.jpg", b"\xff\xd8\xff\xe0 cut off", "坏了"),
    ],
)
def test_what_is_no_picture_is_said_and_not_kept(dialog, tmp_path, name, content, words):
    file = tmp_path / name
    file.write_bytes(content)
    dialog.add_file(file)
    assert words in dialog.message.text()
    assert papers(dialog) == []


def test_a_file_that_is_gone_is_said(dialog, tmp_path):
    dialog.add_file(tmp_path / "没有.jpg")
    assert "读不出来" in dialog.message.text()


def test_enter_shows_a_picture_and_the_journal_keeps_it(dialog, person, tmp_path):
    file = tmp_path / "照片.png"
    file.write_bytes(files.picture(kind="PNG"))
    dialog.add_file(file)
    person.press("Enter", dialog.table.view)
    assert not dialog.picture.pixmap().isNull()
    kinds = person.application.archive.rows("SELECT kind FROM journal ORDER BY id DESC LIMIT 1")
    assert kinds == [("scan-look",)]
    audits.audit_page(dialog)


def test_one_is_taken_off_with_a_reason(dialog, person, tmp_path):
    file = tmp_path / "照片.png"
    file.write_bytes(files.picture(kind="PNG"))
    dialog.add_file(file)
    dialog.remove()
    (ask,) = [d for d in dialog.findChildren(type(dialog).__mro__[1]) if d.isVisible()]
    ask.reason.setText("拿错了")
    person.press("Enter", ask.reason)
    assert papers(dialog) == []


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_the_dialog_fits_in_normal_and_double_text(person, theme, size):
    theme.set_text_size(size)
    person.window.resize(1366, 690)
    person.settle()
    made = ScansDialog(person.desk, "周文静", person.page, person_id=person.person)
    made.open()
    person.settle()
    audits.audit_page(made)
    assert made.width() <= 1366
    assert made.height() <= 690
    made.reject()
    person.settle()
