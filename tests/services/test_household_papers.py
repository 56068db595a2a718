"""Papers of the household archive: whole values, masked numbers, the journal, the print queue."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from pypdf import PdfReader
from window_acts import intake

from hall_app.domain.dates import PartialDate
from hall_app.domain.flow.states import CaseState
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.visits import NewVisit, Outcome
from hall_app.services.commands import Applicant, Receive
from hall_app.services.flow.words import STATE_WORDS
from hall_app.services.people import Secret
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)
RARE = "王𬱖·伟𬀪㛃𠮷䶮𫖯𣲗𰻝"
NUMBER, PHONE = "119999194903100014", "13800006021"


def on(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


@pytest.fixture
def papers(desk_app):
    return desk_app.services.household_papers


@pytest.fixture
def family(desk_app, clerk):
    """A man with a rare name and his daughter; a tag, a benefit and a paper each."""
    record = desk_app.services.households.record
    home = NewHousehold(
        building="和平路12号",
        room="3单元502室",
        address="和平路12号3单元502室",
        details={"phones": f"{PHONE} 王伟 不收短信；010-86001234", "helper": "李四"},
    )
    head = NewPerson(
        name=RARE,
        id_kind="resident",
        id_number=NUMBER,
        sex="1",
        birth=PartialDate.parse("1949-03-10"),
        phone=PHONE,
        ethnic="05",
        details={"former_name": "王小伟", "skills": "木工", "remark": "听力弱"},
    )
    child = NewPerson(name="王小满", sex="2", birth=PartialDate.parse("2016-09"))
    done = record(
        events.Establish(
            **on("2017-05-01"),
            household=home,
            members=(
                Joining(person=head, relation="02"),
                Joining(person=child, relation="30"),
            ),
            paper="户口簿",
        ),
        clerk,
    )
    father = done.people[0]
    record(events.TagStart(**on("2020"), person=father, tag="独居", paper="走访记录"), clerk)
    record(
        events.BenefitStart(**on("2021-01"), person=father, benefit="高龄津贴", amount=8000), clerk
    )
    return done.households[0], done.people


def text_of(app, job_id, operator):
    pdf = app.services.print_queue.preview(job_id, operator).result()
    reader = PdfReader(io.BytesIO(pdf))
    return "".join(page.extract_text() for page in reader.pages).replace("\n", "")


def journal_lines(app, kind):
    sql = 'SELECT "subject", "reason" FROM "journal" WHERE "kind" = ? ORDER BY "id"'
    return app.archive.rows(sql, (kind,))


def test_the_household_card_prints_the_family_masked(desk_app, papers, family, clerk):
    (job,) = papers.household_card(family[0], clerk)
    words = text_of(desk_app, job, clerk)
    for part in (RARE, "王小满", "维吾尔", "1949.03.10", "2016.09", "119999********0014"):
        assert part in words
    for part in ("138****6021 王伟", "高龄津贴", "每月 80.00 元", "独居", "立户", "2017年5月1日"):
        assert part in words
    assert "户籍 2 人" in words
    assert "本档案仅供社区服务使用，不作户籍证明" in words
    assert NUMBER not in words
    assert PHONE not in words
    assert journal_lines(desk_app, "household-card") == [(f"household {family[0]}", "")]


def test_the_whole_numbers_need_a_reason_and_are_journalled(desk_app, papers, family, clerk, head):
    (job,) = papers.household_card(family[0], head, unmasked_reason="  派出所核对  ")
    words = text_of(desk_app, job, head)
    assert NUMBER in words
    assert PHONE in words
    assert "证件号码、电话完整显示，理由：派出所核对" in words
    assert journal_lines(desk_app, "household-card") == [
        (f"household {family[0]}", "派出所核对"),
        *((f"resident {one}", "派出所核对") for one in family[1]),
    ]
    with pytest.raises(RuleViolation, match=r"^text-too-long "):
        papers.household_card(family[0], clerk, unmasked_reason="因" * 101)
    (masked,) = papers.household_card(family[0], clerk, unmasked_reason="   ")
    assert NUMBER not in text_of(desk_app, masked, clerk)


def test_nothing_of_a_masked_number_stays_in_the_job(desk_app, papers, family, clerk):
    papers.household_card(family[0], clerk)
    papers.person_sheet(family[1][0], clerk)
    papers.own_information(family[1][0], clerk)
    for (content,) in desk_app.archive.rows('SELECT "content" FROM "print_job"'):
        assert NUMBER not in content
        assert PHONE not in content


def test_the_person_sheet_prints_every_item(desk_app, papers, family, clerk):
    (job,) = papers.person_sheet(family[1][0], clerk)
    words = text_of(desk_app, job, clerk)
    for part in (RARE, "王小伟", "1949年3月10日", "居民身份证", "户主", "特长：木工", "听力弱"):
        assert part in words
    assert "和平路12号3单元502室" in words
    assert "照片" in words


def test_own_information_tells_who_looked_and_this_print(desk_app, papers, family, clerk):
    father = family[1][0]
    desk_app.services.people.reveal(father, Secret.PHONE, clerk)
    undone = desk_app.services.households.record(
        events.Details(**on("2024-05-01"), person=father, values={"workplace": "滨河小学"}), clerk
    )
    desk_app.services.households.undo(undone.event_id, "弄错了人", clerk)
    (job,) = papers.own_information(father, clerk)
    words = text_of(desk_app, job, clerk)
    for part in ("查看电话", "打印本人信息查询结果", "2026年9月18日 10:32", clerk.name):
        assert part in words
    for part in ("独居", "走访记录", "高龄津贴", "80.00", "已撤销：弄错了人", "户籍和居住"):
        assert part in words
    assert journal_lines(desk_app, "own-information") == [(f"resident {father}", "")]
    (again,) = papers.own_information(father, clerk)
    assert text_of(desk_app, again, clerk).count("打印本人信息查询结果") == 2


def test_the_consent_sheet_has_a_tick_for_every_purpose(desk_app, papers, family, clerk):
    (job,) = papers.consent_sheet(family[1][1], clerk)
    words = text_of(desk_app, job, clerk)
    assert words.count("☐ 同意") == words.count("☐ 不同意") == 6
    assert "不同意不影响在本站办事" in words


def test_cover_contents_and_back_note_belong_together(desk_app, papers, family, clerk):
    jobs = papers.file_cover(family[0], clerk)
    cover, contents, note = (text_of(desk_app, one, clerk) for one in jobs)
    number = desk_app.services.households.household(family[0], clerk).file_number
    assert f"{RARE}户居民家庭档案" in cover
    assert "2017年5月1日至2026年9月18日" in cover
    for part in ("居民户（家庭）档案表", "王小满个人信息表", "户口簿", "走访记录"):
        assert part in contents
    assert "本卷共 5 件" in note
    assert all(number in one for one in (cover, contents, note))


def test_visits_stand_on_the_card_and_in_what_a_person_may_know(
    desk_app, papers, family, clerk, head
):
    home, (man, child) = family
    visits = desk_app.services.visits
    one = NewVisit(
        visited_on=dt.date(2026, 9, 2),
        household_id=home,
        person_id=man,
        visitors="赵敏",
        category=next(iter(visits.matters())),
        matter="了解住房",
        wish="希望装扶手",
        outcome=Outcome.ANSWERED,
    )
    visits.record(one, clerk)
    (card,) = papers.household_card(home, clerk)
    (own,) = papers.own_information(man, head)
    (other,) = papers.own_information(child, head)
    for paper in (card, own):
        words = "".join(text_of(desk_app, paper, clerk).split())
        assert "希望装扶手" in words
        assert "2026年9月2日" in words
        assert "已答复" in words
    assert "希望装扶手" not in text_of(desk_app, other, clerk)


@pytest.mark.parametrize("state", [one for one in CaseState if one is not CaseState.REFUSED])
def test_a_person_with_a_case_in_any_state_can_ask_what_is_held(
    desk_app, papers, family, clerk, state
):
    person = desk_app.services.people.card(family[1][0], clerk)
    applicant = Applicant(resident_id=person.resident_id)
    done = desk_app.services.intake.receive(
        Receive(intake=intake(desk_app, applicant=applicant)), clerk
    )
    sql = 'UPDATE "hall_case" SET "state" = ? WHERE "number" = ?'
    desk_app.archive.rows(sql, (str(state), done.number))
    (job,) = papers.own_information(person.resident_id, clerk)
    words = "".join(text_of(desk_app, job, clerk).split())
    assert done.number in words
    assert STATE_WORDS[state] in words


def test_a_waiting_paper_is_listed_under_the_head(desk_app, papers, family, clerk):
    papers.household_card(family[0], clerk)
    (waiting,) = desk_app.services.prints.waiting(clerk)
    assert (waiting.title, waiting.applicant) == ("居民户（家庭）档案表", RARE)


def test_a_closed_household_and_unknown_people_are_no_crash(desk_app, papers, family, clerk):
    desk_app.services.households.record(
        events.MoveOut(**on("2026-09-01"), people=family[1]),
        clerk,
        kept={"last-member-leaves": "全家搬走"},
    )
    (job,) = papers.household_card(family[0], clerk)
    assert "迁出" in text_of(desk_app, job, clerk)
    assert len(papers.file_cover(family[0], clerk)) == 3
    with pytest.raises(RuleViolation, match=r"^unknown-person "):
        papers.person_sheet(999, clerk)
    with pytest.raises(RuleViolation, match=r"^unknown-household "):
        papers.household_card(999, clerk)
