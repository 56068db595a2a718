"""The papers of a person, opened for the tests of camera and scanner."""

from __future__ import annotations

from hall_app.services.commands import Applicant
from hall_app.ui.scans.dialog import ScansDialog


def opened(stage):
    """Yield the stage and the open dialog; close it afterwards."""
    stage.window.show()
    stage.open("places")
    person = stage.services.people.register(Applicant(name="周文静", sex="2"), stage.operator)
    dialog = ScansDialog(stage.desk, "周文静", stage.page, person_id=person)
    dialog.open()
    stage.settle()
    yield stage, dialog
    dialog.reject()
    stage.settle()
