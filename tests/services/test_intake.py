"""The acts at the window, on a real encrypted archive."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest
from window_acts import accept, intake, ticks

from hall_app.domain.flow.states import CaseState
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import (
    Accept,
    Agent,
    Applicant,
    ApplicantKind,
    CaseFilter,
    Complete,
    KeptValue,
    MaterialChoice,
    Notify,
    Receive,
    Refusal,
    Refuse,
)
from hall_app.services.events import CaseChanged
from hall_app.services.people import Secret
from hall_app.support.errors import EnvironmentFault, RuleViolation

NAMES = [
    "张𬀪",
    "李㛃",
    "𠮷田",
    "王䶮",
    "赵𫖯",
    "孙𣲗",
    "周𰻝",
    "王𬱖·伟",
    "欧阳<b>&\"'",
    "阿卜杜热依木江·买买提吐尔逊·阿卜杜克热木江·吐尔逊阿洪巴克·艾尼瓦尔江·买合木提江阿吉买提力",
]


def test_acceptance_gives_number_due_date_and_papers(desk_app, clerk):
    told = accept(desk_app, clerk)
    assert told.number == "BHC-20260918-0001"
    assert told.state is CaseState.ACCEPTED
    assert told.due_on == dt.date(2026, 9, 24)
    assert [one.form_id for one in told.papers] == ["p01-receipt", "p02-materials"]


def test_numbers_of_a_day_have_no_gap_whatever_the_outcome(desk_app, clerk):
    app = desk_app
    numbers = [
        accept(app, clerk, "a").number,
        app.services.intake.notify(
            Notify(intake=intake(app, "b", missing=("form",))), clerk
        ).number,
        app.services.intake.refuse(
            Refuse(intake=intake(app, "c"), refusal=Refusal(reason_code="02")), clerk
        ).number,
        app.services.intake.receive(Receive(intake=intake(app, "d")), clerk).number,
    ]
    assert [one[-4:] for one in numbers] == ["0001", "0002", "0003", "0004"]


def test_a_double_press_accepts_once(desk_app, clerk):
    first = accept(desk_app, clerk)
    again = accept(desk_app, clerk)
    assert again.number == first.number
    assert again.already
    assert desk_app.services.cases.worklist(CaseFilter.ALL, clerk).total == 1


@pytest.mark.fault("T06")
def test_number_is_not_spent_when_saving_fails(desk_app, clerk, monkeypatch):
    def broken(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("hall_app.storage.prints.queue", broken)
        with pytest.raises(EnvironmentFault, match="disk-full"):
            accept(desk_app, clerk)
    assert desk_app.services.cases.worklist(CaseFilter.ALL, clerk).total == 0
    assert accept(desk_app, clerk).number.endswith("-0001")


FAILING_STEPS = [
    "hall_app.storage.numbering.take",
    "hall_app.storage.case_records.insert",
    "hall_app.storage.case_records._put_materials",
    "hall_app.storage.timeline.append",
    "hall_app.storage.prints.queue",
    "hall_app.storage.drafts.drop",
]


@pytest.mark.parametrize("step", FAILING_STEPS)
def test_a_fault_at_any_step_leaves_no_case_no_number_no_job(desk_app, clerk, monkeypatch, step):
    desk_app.services.drafts.keep("d1", "周文静", "{}", clerk)

    class Boom(RuntimeError):
        pass

    def broken(*_args, **_kwargs):
        raise Boom

    with monkeypatch.context() as patch:
        patch.setattr(step, broken)
        with pytest.raises(Boom):
            accept(desk_app, clerk)
    for table in ("hall_case", "case_material", "act", "print_job", "counter"):
        assert desk_app.archive.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert [one.draft_id for one in desk_app.services.drafts.mine(clerk)] == ["d1"]


def test_the_draft_goes_with_the_acceptance(desk_app, clerk):
    desk_app.services.drafts.keep("d1", "周文静", "{}", clerk)
    accept(desk_app, clerk)
    assert desk_app.services.drafts.mine(clerk) == ()


def test_a_listener_that_fails_cannot_fail_the_acceptance(desk_app, clerk, caplog):
    heard = []

    def broken(_event):
        raise ValueError("a screen is broken")

    desk_app.services.feed.subscribe(broken)
    desk_app.services.feed.subscribe(heard.append)
    told = accept(desk_app, clerk)
    assert CaseChanged(number=told.number) in heard
    assert "a listener failed" in caplog.text


def test_a_mandatory_paper_missing_blocks_and_an_override_is_recorded(desk_app, clerk, head):
    lacking = intake(desk_app, missing=("photo",))
    with pytest.raises(RuleViolation, match="materials-missing") as fault:
        desk_app.services.intake.accept(Accept(intake=lacking), clerk)
    assert fault.value.details["names"] == ["2寸照片"]
    told = accept(desk_app, head, missing=("photo",), override_reason="照片下午补来")
    page = desk_app.services.cases.page(told.number, clerk)
    assert page.override_reason == "照片下午补来"


def test_a_paper_nobody_ticked_is_the_clerks_to_mend(desk_app, clerk):
    unticked = intake(desk_app, materials=())
    with pytest.raises(RuleViolation, match="materials-unchosen"):
        desk_app.services.intake.accept(Accept(intake=unticked), clerk)
    with pytest.raises(RuleViolation, match="materials-unchosen"):
        desk_app.services.intake.notify(Notify(intake=unticked), clerk)


def test_a_same_day_matter_is_done_on_the_spot_without_a_receipt(desk_app, clerk):
    app = desk_app
    wish = intake(app, code="LN05", materials=ticks(app, "LN05"), fields=())
    told = app.services.intake.complete(Complete(intake=wish), clerk)
    assert told.state is CaseState.DONE
    assert told.papers == ()


def test_a_forbidden_certificate_gets_a_guidance_slip_and_no_refusal_number(desk_app, clerk):
    app = desk_app
    name = app.services.items.certificates()[0].name
    wish = intake(app, code="ZM00", materials=(), fields=())
    told = app.services.intake.refuse(
        Refuse(intake=wish, refusal=Refusal(reason_code="05", certificate=name)), clerk
    )
    assert [one.form_id for one in told.papers] == ["guidance-slip"]
    with pytest.raises(RuleViolation, match="unknown-certificate"):
        app.services.intake.refuse(
            Refuse(
                intake=intake(app, "x", code="ZM00", materials=(), fields=()),
                refusal=Refusal(reason_code="05", certificate="没有这种证明"),
            ),
            clerk,
        )


@pytest.mark.parametrize("name", NAMES)
def test_names_survive_typing_search_and_reopening(desk_app, clerk, name):
    app = desk_app
    told = accept(
        app,
        clerk,
        applicant=Applicant(name=name, id_number="119999194903100014", register=True),
    )
    app.archive.close()
    app.archive.connect()
    assert app.services.cases.page(told.number, clerk).applicant_name == name
    assert [one.name for one in app.services.search.find(name, clerk).people] == [name]
    second = name[1:3]
    assert name in [one.name for one in app.services.search.find(second, clerk).people]


def test_the_screen_gets_masked_numbers_and_a_look_is_journalled(desk_app, clerk):
    app = desk_app
    told = accept(
        app,
        clerk,
        applicant=Applicant(
            name="周文静", id_number="119999196307151025", phone="13800006021", register=True
        ),
    )
    page = app.services.cases.page(told.number, clerk)
    assert "196307151025" not in repr(page)
    assert "13800006021" not in repr(page)
    assert app.services.cases.reveal(told.number, Secret.ID_NUMBER, clerk) == "119999196307151025"
    kinds = app.archive.rows("SELECT kind, account_id FROM journal")
    assert kinds == [("reveal-id-number", clerk.account_id)]


def test_a_doubtful_number_stops_until_it_is_kept_with_a_reason(desk_app, clerk):
    wrong = Applicant(name="周文静", id_number="119999196307151026")
    with pytest.raises(RuleViolation, match="value-doubtful") as fault:
        accept(desk_app, clerk, applicant=wrong)
    assert fault.value.fields == ("id_number",)
    kept = (KeptValue(field="id_number", doubt="check-digit", reason="证件上就是这样"),)
    assert accept(desk_app, clerk, applicant=wrong, kept=kept).number


def test_a_child_alone_at_the_window_needs_an_agent_or_a_reason(desk_app, clerk):
    child = Applicant(name="周小宝", id_number="119999201209012041", birth=None)
    young = Applicant(name="周小宝", birth=dt.date(2020, 1, 1))
    assert accept(desk_app, clerk, "d0", applicant=child).number
    with pytest.raises(RuleViolation, match="value-doubtful") as fault:
        accept(desk_app, clerk, applicant=young)
    assert fault.value.details["doubt"] == "under-14-alone"
    agent = Agent(name="周文静", relation="母亲")
    assert accept(desk_app, clerk, applicant=young, agent=agent).number


def test_a_doubtful_number_of_the_agent_stops_until_it_is_kept_with_a_reason(desk_app, clerk):
    agent = Agent(name="周小雨", relation="子女", id_number="11999919551201305 8")
    with pytest.raises(RuleViolation, match="value-doubtful") as fault:
        accept(desk_app, clerk, agent=agent)
    assert fault.value.fields == ("agent_id_number",)
    assert fault.value.details["doubt"] == "check-digit"
    kept = KeptValue(field="agent_id_number", doubt="check-digit", reason=" ")
    with pytest.raises(RuleViolation, match="reason-needed"):
        accept(desk_app, clerk, agent=agent, kept=(kept,))
    kept = dataclasses.replace(kept, reason="证件上就是这样")
    assert accept(desk_app, clerk, agent=agent, kept=(kept,)).number


def test_the_kept_number_of_the_applicant_does_not_stand_for_the_agents(desk_app, clerk):
    agent = Agent(name="周小雨", relation="子女", id_number="119999195512013058")
    kept = KeptValue(field="id_number", doubt="check-digit", reason="证件上就是这样")
    with pytest.raises(RuleViolation, match="value-doubtful"):
        accept(desk_app, clerk, agent=agent, kept=(kept,))


def test_an_agents_number_is_kept_normalised_with_its_kind(desk_app, clerk):
    agent = Agent(name="周小雨", relation="子女", id_number="１１９９９９ 19490310 0014")
    told = accept(desk_app, clerk, agent=agent)
    (stored,) = desk_app.archive.rows(
        'SELECT "agent" FROM "hall_case" WHERE "number" = ?', (told.number,)
    )
    assert json.loads(stored[0])["id_number"] == "119999194903100014"
    assert json.loads(stored[0])["id_kind"] == "resident"


def test_an_unknown_kind_of_the_agents_card_names_the_nearest(desk_app, clerk):
    agent = Agent(name="周小雨", relation="子女", id_kind="pasport", id_number="E12345678")
    with pytest.raises(RuleViolation, match="unknown-id-kind") as fault:
        accept(desk_app, clerk, agent=agent)
    assert fault.value.fields == ("agent_id_kind",)
    assert fault.value.details["nearest"][0] == "passport"


def test_an_unknown_channel_names_the_three_nearest_and_spends_no_number(desk_app, clerk):
    with pytest.raises(RuleViolation, match="unknown-channel") as fault:
        accept(desk_app, clerk, channel="fone")
    assert fault.value.fields == ("channel",)
    assert fault.value.details["given"] == "fone"
    assert fault.value.details["nearest"][0] == "phone"
    assert len(fault.value.details["nearest"]) == 3
    assert accept(desk_app, clerk, channel="phone").number == "BHC-20260918-0001"


def test_the_same_number_under_another_name_is_shown_and_nothing_overwritten(desk_app, clerk):
    app = desk_app
    number = "119999194903100014"
    accept(app, clerk, "d1", applicant=Applicant(name="王秀英", id_number=number, register=True))
    other = Applicant(name="王秀瑛", id_number=number)
    with pytest.raises(RuleViolation, match="value-doubtful") as fault:
        accept(app, clerk, "d2", applicant=other)
    assert fault.value.details["doubt"] == "other-name"
    assert [one.name for one in app.services.people.same_id_number(number, clerk)] == ["王秀英"]


def test_a_person_can_be_served_without_being_registered(desk_app, clerk):
    accept(desk_app, clerk)
    assert desk_app.archive.rows("SELECT count(*) FROM resident") == [(0,)]


def test_an_organisation_can_ask(desk_app, clerk):
    told = accept(
        desk_app,
        clerk,
        applicant=Applicant(
            kind=ApplicantKind.ORGANISATION, name="滨河便民超市", id_number="91350100M000100Y43"
        ),
    )
    page = desk_app.services.cases.page(told.number, clerk)
    assert (page.applicant_kind, page.applicant_name) == ("organisation", "滨河便民超市")


@pytest.mark.parametrize(
    ("changes", "code", "nearest"),
    [
        ({"code": "LD99", "materials": (), "fields": ()}, "unknown-item", "LD09"),
        (
            {"materials": (MaterialChoice(key="foto", state=MaterialState.COPY),)},
            "unknown-material",
            "photo",
        ),
        ({"fields": (("mater", "申领"),)}, "unknown-field", "matter"),
    ],
)
def test_unknown_words_are_answered_with_the_nearest(desk_app, clerk, changes, code, nearest):
    wish = {"item_code": changes.pop("code", "LD02"), **changes}
    with pytest.raises(RuleViolation, match=code) as fault:
        accept(desk_app, clerk, **wish)
    assert nearest in str(fault.value.details["nearest"])
