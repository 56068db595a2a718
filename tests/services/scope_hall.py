"""A hall with one of everything that belongs to somebody, and how each method is asked for it.

Everything here is of the line of LD02 and of 第一网格; its words are told apart from all others.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
from types import SimpleNamespace

import openpyxl
from flow_acts import act, begun, commission
from policy_calls import Anything
from street_of_lists import BY_FILE, build_street, person, told
from window_acts import accept, intake

from hall_app.app.practice import ADMINISTRATOR, CLERK, HEAD
from hall_app.devices.printers import SpoolTicket
from hall_app.domain.appointments import NewAppointment
from hall_app.domain.area_registers import NewSkill, NewUnit
from hall_app.domain.consents import NewConsent
from hall_app.domain.contacts import (
    ContactEnd,
    ContactFilter,
    ContactKind,
    ContactOutcome,
    NewContact,
    WishClass,
)
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.id_cards import IdCard
from hall_app.domain.identity import IdKind, check_digit
from hall_app.domain.issued import IssuedFilter
from hall_app.domain.item_views import PaperOffer
from hall_app.domain.late import LateEntry
from hall_app.domain.pictures import FileKind, ReadyFile
from hall_app.domain.places import DwellingUse, KeeperRole, NewKeeper, NewUse, PlaceKind
from hall_app.domain.ratings import NewRating
from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter
from hall_app.domain.supervision import Figure, FigureKind
from hall_app.domain.visits import NewVisit, Outcome, VisitRound
from hall_app.services.commands import (
    Accept,
    Act,
    Applicant,
    CaseFilter,
    Complete,
    Correct,
    Notify,
    NotifyCase,
    Receive,
    Refusal,
    Refuse,
    RefuseCase,
    Void,
)
from hall_app.services.flow.papers import ANY_TIME
from hall_app.services.looks import Screen
from hall_app.services.people import Secret
from hall_app.services.prints import SendOrder
from hall_app.services.superior_forms import FormSubject
from hall_app.storage.queries import case_lists

OLD, TWIN, APPLICANT, WORDS = "祁桂芳", "祁桂枋", "贺兰山", "密语一句"
BODY = "11999919800305002"
ID_NUMBERS = {"line": BODY + check_digit(BODY), "grid": "119999194102030028"}
SECRETS = {"line": (APPLICANT, WORDS), "grid": (OLD, TWIN, WORDS)}
TODAY, DAY = dt.date(2026, 9, 18), PartialDate.parse("2026-09-01")
SPAN = {"first": TODAY - dt.timedelta(days=30), "last": TODAY + dt.timedelta(days=1)}


def build_hall(app, clerk, head):
    """Fill an archive; return the ids of what stands in it."""
    services, hall = app.services, SimpleNamespace(app=app, clerk=clerk, head=head)
    street = build_street(app, clerk)
    hall.home, (hall.person,) = street["old"]
    hall.family, hall.members = street["family"]
    hall.file_number = services.households.household(hall.home, clerk).file_number
    hall.twin = _twin(services, clerk)
    hall.event = _merged(services, clerk)
    applicant = Applicant(name=APPLICANT, phone="13800006021")
    hall.number = begun(app, clerk, "d1", applicant=applicant)
    commission(app, clerk, hall.number, CLERK)
    act(app, clerk, hall.number, "plan-errand", office="街道人社所", on="2026-09-21", bring="表")
    second = begun(app, clerk, "d2", applicant=applicant)
    act(app, clerk, second, "hand-over", to=HEAD, reason="下午外出")
    _on_blank(app, clerk, head, applicant)
    accept(app, clerk, "d4", applicant=Applicant(resident_id=hall.members[0]))
    known = Applicant(
        name="凌云", id_kind=str(IdKind.RESIDENT), id_number=ID_NUMBERS["line"], sex="2",
        birth=dt.date(1980, 3, 5),
    )  # fmt: skip
    by_number = services.people.register(known, clerk)
    accept(app, clerk, "d5", applicant=Applicant(resident_id=by_number))
    hall.title = services.items.detail("LD02").title
    hall.contact = services.contacts.record(
        NewContact(kind=ContactKind.FIRST_ASKED, matter=WORDS, resident_id=hall.person), clerk
    ).contact_id
    hall.appointment = services.appointments.book(
        NewAppointment(
            person_id=hall.person, item_code="LD02", matter=WORDS, day=TODAY, start=dt.time(15)
        ),
        clerk,
    ).appointment_id
    hall.visit = services.visits.record(
        NewVisit(
            visited_on=TODAY, household_id=hall.home, category="other", matter=WORDS, next_on=TODAY
        ),
        clerk,
    )
    slip = NewRating(case_number=hall.number, grade=5, words=WORDS, phone="13800006021")
    hall.rating = services.ratings.enter(slip, head)
    hall.scan = services.scans.add(
        ReadyFile(kind=FileKind.PNG, content=b"picture"), WORDS, clerk, person_id=hall.person
    )
    hall.skill = services.area_registers.add_skill(
        hall.person, NewSkill(kind=next(iter(services.area_registers.skill_kinds(clerk)))), clerk
    )
    _places(services, hall, clerk)
    _papers(services, hall, clerk)
    return hall


def _twin(services, clerk):
    """Let somebody who may be the old woman live in the next flat, unvisited."""
    home = events.NewHousehold(
        building="西苑路9号", room="1单元102室", address="西苑路9号1单元102室",
        details={"grid": "第一网格"},
    )  # fmt: skip
    joins = person(TWIN, "1941-02-03", "2", phone="13800000021")
    done = services.households.record(
        events.Establish(**told("2001-02-03"), household=home, members=(joins,)), clerk
    )
    return done.people[0]


def _merged(services, clerk):
    """Let a home have one person twice, and merge them; return the event."""
    home = events.NewHousehold(
        building="和平路12号", room="1单元103室", address="和平路12号1单元103室",
        details={"grid": "第一网格"},
    )  # fmt: skip
    members = (
        person("祁大川", "1950-01-01"),
        person(OLD, "1955-05-05", "2", "12"),
        person(OLD, "1955-05-05", "2", "90"),
    )
    done = services.households.record(
        events.Establish(**told("2001-02-03"), household=home, members=members), clerk
    )
    return services.duplicates.merge(done.people[1], done.people[2], WORDS, clerk).event_id


def _on_blank(app, clerk, head, applicant):
    services = app.services
    (job,) = services.blanks.reserve(1, head)
    ticket = SpoolTicket(printer="P", job_id="7")
    services.prints.sent([SendOrder(job_id=job)], ticket, head)
    late = LateEntry(
        at=app.clock.now() - dt.timedelta(hours=1),
        reason="停电",
        blank=services.blanks.register(head)[0].number,
    )
    accept(app, clerk, "d3", applicant=applicant, late=late)


def _places(services, hall, clerk):
    while services.places.take_in(clerk):
        pass
    hall.place = services.places.of_household(hall.home, clerk)
    use = NewUse(use=DwellingUse.LET, since=DAY, landlord=WORDS, landlord_phone="13800000099")
    services.places.record_use(hall.place, use, clerk)
    keeper = NewKeeper(role=KeeperRole.BUILDING, name=WORDS, since=DAY)
    services.places.add_keeper(hall.place, keeper, clerk)
    hall.keeper = services.places.place(hall.place, clerk).keepers[0].keeper_id
    kind = next(iter(services.area_registers.unit_kinds(clerk)))
    unit = NewUnit(name=WORDS, kind=kind)
    hall.unit = services.area_registers.add_unit(hall.place, unit, clerk)


def _papers(services, hall, clerk):
    """Leave a paper of a case and one of a home waiting, sent and taken off."""
    prints = services.prints
    hall.jobs = {
        "line": prints.receipt(hall.number, clerk).job_id,
        "grid": services.household_papers.household_card(hall.home, clerk)[0],
    }
    ticket = SpoolTicket(printer="P", job_id="8")
    sent = [prints.enlarge(hall.jobs["line"], clerk).job_id]
    sent += services.household_papers.household_card(hall.home, clerk)
    prints.sent([SendOrder(job_id=one) for one in sent], ticket, clerk)
    off = [prints.enlarge(hall.jobs["line"], clerk).job_id]
    off += services.household_papers.household_card(hall.home, clerk)
    prints.drop(off, "印错", clerk)
    hall.off = dict(zip(("line", "grid"), off, strict=True))
    hall.sent = dict(zip(("line", "grid"), sent, strict=True))


# --- who asks -------------------------------------------------------------------------------


def askers(hall, head, roles):
    """Return an account without a hand in anything: bound to another line, to another grid, free."""
    accounts = {one.login: one.account_id for one in hall.app.services.accounts.people()}
    free = dataclasses.replace(
        head, account_id=accounts[ADMINISTRATOR], login=ADMINISTRATOR, roles=frozenset(roles)
    )
    other = hall.app.services.items.detail("LN05").line
    return {
        "line": dataclasses.replace(free, lines=frozenset({other})),
        "grid": dataclasses.replace(free, grids=frozenset({"第二网格"})),
        "free": dataclasses.replace(free, account_id=head.account_id, login=head.login),
    }


# --- what each method is asked with ---------------------------------------------------------


def arguments(hall, kind, folder):
    """Return how methods are called: by service and name, else by the name of an argument."""
    number, job = hall.number, hall.jobs[kind]
    home, who = hall.home, hall.person
    if kind == "line":  # their cases are those of the line
        home, who = hall.family, hall.members[0]
    given = intake(
        hall.app, "d9", applicant=Applicant(resident_id=who), home_visit=None, contact=None
    )
    refusal = Refusal(reason_code="1")
    event = events.TagStart(**told("2026-01-01"), person=who, tag="低保")
    people, end = PeopleFilter(), ContactEnd(outcome=ContactOutcome.CASE, case_number=number)
    issued = IssuedFilter(**SPAN)
    by_name = {
        "number": number, "case_number": number, "household_id": home, "household_ids": (home,),
        "person_id": who, "resident_id": who, "first": who, "kept": who, "second": hall.twin,
        "gone": hall.twin, "people": (who,), "visit_id": hall.visit, "contact_id": hall.contact,
        "appointment_id": hall.appointment, "rating_id": hall.rating, "scan_id": hall.scan,
        "skill_id": hall.skill, "unit_id": hall.unit, "keeper_id": hall.keeper,
        "place_id": hall.place, "parent": hall.place, "event_id": hall.event, "job_id": job,
        "job_ids": (job,), "version": 1, "reason": "核对", "words": "好", "result": "好",
        "which": people, "order": BY_FILE, "path": folder / "out.xlsx", "until": DAY, "since": DAY,
        "span": "2026-09", "month": "2026-09", "day": "", "on": TODAY, "told_by": "", "paper": "身份证",
        "event": event, "secret": Secret.PHONE, "screen": Screen.HOUSEHOLD, "before": SPAN["first"],
        "last": TODAY, "wish_class": WishClass.SOLVABLE, "end": end, "outcome": Outcome.SOLVED,
        "values": {}, "seen": 1, "to": None, "purpose": "notices", "name": "新名", "address": "新址",
        "confirmed": None, "file_number": hall.file_number,
    }  # fmt: skip
    by_method = {
        "appointments.book": {"told": NewAppointment(
            person_id=who, item_code="LD02", day=TODAY, start=dt.time(16))},
        "appointments.from_day": {"first": TODAY},
        "appointments.move": {"to": (TODAY, dt.time(16))},
        "approvals.shown": {"act": "people.correct-id", "about": f"resident {who}"},
        "area_registers.add_skill": {"skill": NewSkill(kind=_kind(hall, "skill_kinds"))},
        "area_registers.add_unit": {"unit": NewUnit(name="店", kind=_kind(hall, "unit_kinds"))},
        "card_reading.owner": {"card": IdCard(
            kind=IdKind.RESIDENT, number=ID_NUMBERS[kind], name="某某")},
        "case_papers.print_offer": {"offer": PaperOffer(form="p10-tracking", title="")},
        "cases.listed": {"condition": case_lists.every_case()},
        "cases.worklist": {"which": CaseFilter.ALL},
        "consents.give": {"told": NewConsent(person_id=who, purpose="notices", given_on=TODAY)},
        "contact_papers.print": {"form": "p07-first-asked-slip"},
        "contact_papers.register": SPAN, "contacts.register": SPAN, "contacts.figures": SPAN,
        "contacts.page": {"which": ContactFilter.ALL},
        "contacts.record": {
            "told": NewContact(kind=ContactKind.FIRST_ASKED, matter="问", resident_id=(
                who if kind == "grid" else None)),
            "end": ContactEnd(outcome=ContactOutcome.CASE, case_number=number)},
        "corrections.correct": {"command": Correct(number=number, version=1, materials=())},
        "corrections.notify": {"command": NotifyCase(number=number, version=1)},
        "corrections.refuse": {"command": RefuseCase(number=number, version=1, refusal=refusal)},
        "corrections.void": {"command": Void(number=number, version=1, reason="重复")},
        "duplicates.alike": {"typed": Applicant(name=OLD, phone="13800000021", sex="2",
                                                birth=dt.date(1941, 2, 3))},
        "flow.act": {"command": Act(number=number, act="urge", values=())},
        "flow.preview": {"command": Act(number=number, act="urge", values=())},
        "flow.print_form": {"form": next(iter(ANY_TIME))},
        "households.suggestions": {"new_head": who},
        "intake.accept": {"command": Accept(intake=given)},
        "intake.complete": {"command": Complete(intake=given)},
        "intake.notify": {"command": Notify(intake=given)},
        "intake.receive": {"command": Receive(intake=given)},
        "intake.refuse": {"command": Refuse(intake=given, refusal=refusal)},
        "issued_papers.ids": {"which": issued}, "issued_papers.print": {"which": issued},
        "issued_papers.write": {"which": issued},
        "issued_papers.lines": {"job_ids": (hall.sent[kind],)},
        "issued_papers.reprints": {"job_id": hall.sent[kind]},
        "other_forms.print_for_case": {"form_id": _overlay(hall, "for_case")},
        "other_forms.print_for_person": {"form_id": _overlay(hall, "for_person")},
        "people.same_id_number": {"id_number": ID_NUMBERS[kind]},
        "places.add": {"kind": PlaceKind.ROOM},
        "places.add_keeper": {"keeper": NewKeeper(
            role=KeeperRole.BUILDING, name="赵", since=DAY)},
        "places.record_use": {"use": NewUse(use=DwellingUse.OWN, since=DAY)},
        "prints.put_back": {"job_id": hall.off[kind]},
        "ratings.enter": {"told": NewRating(case_number=number, grade=3)},
        "ratings.figures": SPAN,
        "residents.rows": {"ids": (who,)},
        "residents.whole": {"row": SimpleNamespace(person_id=who)},
        "residents.round": {"which": HouseholdFilter()},
        "scans.add": {"file": ReadyFile(kind=FileKind.PNG, content=b"other"),
                      "person_id": who},
        "search.find": {"text": APPLICANT[:2] if kind == "line" else OLD[:2]},
        "shift.seals": SPAN, "shift.print_seals": SPAN,
        "superior_forms.fill": {"subject": FormSubject(person_id=who, household_id=home)},
        "superior_forms.look": {"subject": FormSubject(person_id=who, household_id=home)},
        "supervision.figure_rows": {"figure": Figure(kind=FigureKind.ACCEPTED, **SPAN)},
        "visits.lines": {"ids": (hall.visit,)},
        "visits.named": {"waiting": (SimpleNamespace(household_id=home),)},
        "visits.stops": {"round_": VisitRound(homes=(home,))},
        "visits.record": {"visit": NewVisit(
            visited_on=TODAY, category="other", matter="看", whom="王",
            household_id=home if kind == "grid" else None,
            case_number=number if kind == "line" else "")},
    }  # fmt: skip
    return by_name, by_method


def _kind(hall, name):
    return next(iter(getattr(hall.app.services.area_registers, name)(hall.clerk)))


def _overlay(hall, name):
    offered = getattr(hall.app.services.other_forms, name)(hall.clerk)
    return offered[0].form_id if offered else Anything()


# --- what comes of it -----------------------------------------------------------------------


def told_by(hall, result, folder):
    """Return everything that a result tells: its own words, its paper's, its file's."""
    words = repr(result)
    jobs = (result,) if type(result) is int else result if type(result) is tuple else ()
    if jobs and all(type(one) is int for one in jobs):
        marks = ",".join("?" * len(jobs))
        sql = f'SELECT "content" FROM "print_job" WHERE "id" IN ({marks}) AND "id" > ?'
        words += json.dumps(
            [json.loads(row[0]) for row in hall.app.archive.rows(sql, (*jobs, hall.last_job))],
            ensure_ascii=False,
        )
    file = folder / "out.xlsx"
    if file.exists():
        sheets = openpyxl.load_workbook(io.BytesIO(file.read_bytes())).worksheets
        words += repr([cell.value for sheet in sheets for row in sheet.rows for cell in row])
        file.unlink()
    return words
