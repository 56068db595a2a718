"""Papers of a case printed when they are asked for: applications, and large print."""

from __future__ import annotations

import datetime as dt

import pytest
from hall_stage import PRINTER

from hall_app.ui.widgets.buttons import Button


@pytest.fixture
def shown(empty_stage):
    """Return the window, shown, with a printer for the papers of this module."""
    stage = empty_stage
    for form in ("p01-receipt", "p01-receipt-large", "p02-materials", "app-unemployment"):
        stage.desk.printers.choose(form, PRINTER)
    stage.on(dt.date(2026, 9, 18))
    stage.window.show()
    return stage


def papers(stage, number):
    return [one.form_id for one in stage.services.cases.page(number, stage.operator).papers]


def test_the_application_of_the_item_is_chosen_among_the_papers(shown):
    number = shown.accept().number
    page = shown.open("case", number)
    page.further.print.trigger()
    dialog = shown.dialog()
    offered = [(one.words, one.standing) for one in dialog.table.model.rows]
    assert ("失业登记表", "已填好") in offered
    assert ("失业登记表", "空表") in offered
    dialog.table.select(offered.index(("失业登记表", "已填好")))
    shown.press("Enter", dialog.table.view)
    assert papers(shown, number)[-1] == "app-unemployment"


def test_a_paper_is_printed_large_from_its_preview(shown):
    number = shown.accept().number
    page = shown.open("case", number)
    page.view.papers.table.view.setFocus()
    shown.press("O", page.view.papers.table.view)
    preview = shown.dialog()
    large = preview.findChild(Button, "preview-large")
    assert large.words() == "大字版"
    large.click()
    detail = shown.services.cases.page(number, shown.operator)
    assert detail.papers[-1].form_id == "p01-receipt-large"
    assert detail.papers[-1].state == "sent"
    assert detail.papers[-1].title == "受理回执（大字版）"


def test_a_paper_without_a_large_one_offers_none(shown):
    number = shown.accept().number
    job = shown.services.flow.print_form(number, "p11-tracking", shown.operator)
    page = shown.open("case", number)
    page.open_paper(shown.services.prints.paper(job, shown.operator))
    preview = shown.dialog()
    assert preview.findChild(Button, "preview-large") is None
    preview.reject()
