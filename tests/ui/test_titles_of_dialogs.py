"""What stands in the task bar names nobody, whatever a dialog is about."""

from __future__ import annotations

from hall_app.ui.widgets.dialogs import Dialog


def test_a_dialog_about_a_person_stands_under_the_title_of_its_window(stage):
    stage.open("cases")
    dialog = Dialog("about-somebody", "取消马德福的预约？", stage.page)
    assert dialog.windowTitle() == stage.window.windowTitle()
    assert dialog.accessibleName() == "取消马德福的预约？"
