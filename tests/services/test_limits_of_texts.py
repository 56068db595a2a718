"""Texts that no paper could hold are refused at their field, before anything is done."""

from __future__ import annotations

import datetime as dt

import pytest
from window_acts import accept, intake

from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Agent, Applicant, MaterialChoice, Refusal, Refuse
from hall_app.support.errors import EnvironmentFault, RuleViolation

LONG = "长" * 5_000_000


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"applicant": Applicant(name="周文静", phone="1" * 41)}, "phone"),
        ({"applicant": Applicant(name="周文静", address="路" * 101)}, "address"),
        ({"applicant": Applicant(name="周文静", address=LONG)}, "address"),
        ({"agent": Agent(name="周文", relation=LONG)}, "agent_relation"),
        ({"delivery": LONG}, "delivery"),
        ({"override_reason": LONG}, "override_reason"),
        ({"fields": (("matter", LONG),)}, "matter"),
        (
            {
                "materials": (
                    MaterialChoice(key="form", state=MaterialState.WAIVED, reason="理" * 201),
                )
            },
            "material:form",
        ),
    ],
)
def test_a_text_too_long_is_named_and_nothing_is_recorded(desk_app, clerk, changes, field):
    with pytest.raises(RuleViolation, match="text-too-long") as fault:
        accept(desk_app, clerk, **changes)
    assert fault.value.fields == (field,)
    assert desk_app.archive.rows("SELECT count(*) FROM hall_case") == [(0,)]


def test_a_refusals_words_have_a_limit_too(desk_app, clerk):
    wish = Refuse(
        intake=intake(desk_app), refusal=Refusal(reason_code="02", explanation="因" * 201)
    )
    with pytest.raises(RuleViolation, match="text-too-long"):
        desk_app.services.intake.refuse(wish, clerk)


@pytest.mark.parametrize(
    ("birth", "doubt"),
    [(dt.date(2026, 9, 19), "birth-in-future"), (dt.date(1905, 9, 17), "over-120")],
)
def test_a_birth_typed_by_hand_is_doubted(desk_app, clerk, birth, doubt):
    with pytest.raises(RuleViolation, match="value-doubtful") as fault:
        accept(desk_app, clerk, applicant=Applicant(name="周文静", birth=birth))
    assert fault.value.details["doubt"] == doubt


def test_an_unknown_card_kind_is_answered_with_the_nearest(desk_app, clerk):
    person = Applicant(name="周文静", id_kind="pasport", id_number="E12345678")
    with pytest.raises(RuleViolation, match="unknown-id-kind") as fault:
        accept(desk_app, clerk, applicant=person)
    assert "passport" in fault.value.details["nearest"]


def test_a_restore_that_cannot_move_a_file_leaves_everything_as_it_was(
    desk_app, clerk, clock, monkeypatch, tmp_path
):
    from pathlib import Path

    from hall_app.services import restoring

    accept(desk_app, clerk)
    file = desk_app.services.backups.make_now(tmp_path).file
    accept(desk_app, clerk, "d2")
    paths = desk_app.paths
    desk_app.close()
    real = Path.replace

    def broken(self, target):
        if Path(target).name == "hall.archive" and ".restore-" in str(self):
            raise OSError(13, "Permission denied")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", broken)
        with pytest.raises(EnvironmentFault, match="data-folder-unwritable"):
            restoring.restore(file, paths, None, clock, consent=restoring.Consent(confirmed=4))
    desk_app.archive.connect()
    assert desk_app.archive.rows("SELECT count(*) FROM hall_case") == [(2,)]
    desk_app.presence.enter()


def test_a_paper_taken_out_of_the_archive_is_missed(desk_app, clerk, head):
    told = accept(desk_app, clerk)
    desk_app.services.print_queue.preview(told.papers[0].job_id, clerk).result()
    desk_app.archive.rows("DELETE FROM print_file")
    assert desk_app.services.backups.verify(head).faults == ("paper 1 was made and is gone",)
