"""What a hall relies on when a file of residents comes into the archive, and goes again."""

from __future__ import annotations

import datetime as dt

import pytest
from import_files import checked, counts, leftovers, people, write_csv
from resident_files import COLUMNS, tables
from window_acts import accept

from hall_app.domain.appointments import NewAppointment
from hall_app.domain.backup_keeping import SUFFIX
from hall_app.domain.contacts import ContactKind, NewContact
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_faults import LineCode as L
from hall_app.services.commands import Applicant
from hall_app.support.errors import RuleViolation, StaleRecord


@pytest.fixture
def service(desk_app):
    return desk_app.services.imports


@pytest.fixture
def file(tmp_path):
    return write_csv(tmp_path / "花名册.csv", people(40))


def refused(code):
    return pytest.raises(RuleViolation, match=rf"^{code}( |$)")


def found(app, typed, operator):
    return [one.name for one in app.services.search.find(typed, operator).people]


def codes(check):
    return {(one.row, one.code) for one in check.faults}


def test_a_file_becomes_households_with_their_people(desk_app, service, head, file):
    check = checked(desk_app, head, file)
    assert (check.rows, check.accepted, check.people, len(check.new)) == (40, 40, 40, 10)
    done = service.write(check, head)
    assert (done.people, done.households) == (40, 10)
    first = people(40)[0]
    hit = desk_app.services.search.find(first[C.ID_NUMBER], head).people[0]
    assert hit.name == first[C.NAME]
    home = desk_app.services.households.household(
        desk_app.services.households.of_person(hit.resident_id, head), head
    )
    assert home.address == "东山路1号"
    assert home.file_number == "BHC-000001"
    assert [(one.relation, str(one.since)) for one in home.members][:2] == [
        ("02", "2010-05"), ("12", "2010-05"),
    ]  # fmt: skip
    assert [str(one.kind) for one in home.events] == ["import"]
    assert found(desk_app, first[C.PHONE], head) == [first[C.NAME]]
    assert desk_app.services.backups.verify(head, deep=True).faults == ()
    before, last = dt.date(2000, 1, 1), dt.date(2026, 9, 18)
    registered, living = desk_app.services.households.movement(before, last, head)
    assert registered.after == living.after == 40


@pytest.mark.fault("T27")
def test_a_file_with_a_fault_is_refused_whole_and_its_good_households_on_request(
    desk_app, service, head, tmp_path
):
    rows = people(12)
    rows[5][C.ID_NUMBER] = "1.1E+17"
    check = checked(desk_app, head, write_csv(tmp_path / "a.csv", rows))
    assert (7, L.LOST_DIGITS) in codes(check)
    assert {(6, L.HOUSEHOLD_FAULTY), (8, L.HOUSEHOLD_FAULTY)} < codes(check)
    assert (check.accepted, check.rejected) == (8, 4)
    before = leftovers(desk_app)
    with refused("import-has-faults"):
        service.write(check, head)
    assert leftovers(desk_app) == before
    done = service.write(check, head, good_rows_only=True)
    assert (done.people, done.households) == (8, 2)
    rows[5][C.ID_NUMBER] = people(12)[5][C.ID_NUMBER]
    again = checked(desk_app, head, write_csv(tmp_path / "b.csv", rows))
    assert (again.people, len(again.known), again.rejected) == (4, 8, 0)
    service.write(again, head)
    assert counts(desk_app)["resident"] == 12


@pytest.mark.fault("T27")
def test_the_same_file_again_makes_no_duplicates_and_says_so(desk_app, service, head, file):
    done = service.write(checked(desk_app, head, file), head)
    before = counts(desk_app)
    again = checked(desk_app, head, file)
    assert again.earlier.batch == done.batch
    assert (again.people, len(again.known)) == (0, 40)
    assert service.write(again, head).batch is None
    assert counts(desk_app) == before
    assert [one.batch for one in service.batches(head)] == [done.batch]


def test_people_without_a_number_are_known_again_by_name_birth_and_home(
    desk_app, service, head, tmp_path
):
    file = write_csv(tmp_path / "a.csv", people(8, **{C.ID_NUMBER: ""}))
    service.write(checked(desk_app, head, file), head)
    again = checked(desk_app, head, file)
    assert (again.people, len(again.known)) == (0, 8)


def test_what_the_archive_has_is_never_overwritten_and_what_it_lacks_is_filled_in(
    desk_app, service, head, tmp_path
):
    rows = people(4)
    rows[0][C.PHONE] = ""
    service.write(checked(desk_app, head, write_csv(tmp_path / "a.csv", rows)), head)
    full = people(4, **{C.EDUCATION: "大学本科"})
    check = checked(desk_app, head, write_csv(tmp_path / "b.csv", full))
    assert (check.people, check.fills) == (0, 1)
    done = service.write(check, head, fill=True)
    assert done.filled == 1
    name = rows[0][C.NAME]
    assert found(desk_app, full[0][C.PHONE], head) == [name]
    educations = {one for (one,) in desk_app.archive.rows('SELECT "education" FROM "resident"')}
    assert educations == {"70"}
    service.undo(done.batch, "试", head, confirmed=0)
    assert found(desk_app, full[0][C.PHONE], head) == []
    assert counts(desk_app)["resident"] == 4


def test_a_number_under_another_name_and_a_part_of_a_household_are_refused(
    desk_app, service, head, tmp_path
):
    rows = people(8)
    service.write(checked(desk_app, head, write_csv(tmp_path / "a.csv", rows[:7])), head)
    rows[0][C.NAME] = "欧阳不同"
    check = checked(desk_app, head, write_csv(tmp_path / "b.csv", rows))
    assert (2, L.ARCHIVE_OTHER_NAME) in codes(check)
    partly = [one for one in check.faults if one.code is L.ARCHIVE_PARTLY]
    assert [(one.row, one.value) for one in partly] == [(9, "BHC-000002")]
    assert check.people == 0


def test_a_household_at_a_known_address_is_doubted_and_taken(desk_app, service, head, tmp_path):
    rows = people(8)
    service.write(checked(desk_app, head, write_csv(tmp_path / "a.csv", rows[:4])), head)
    for row in rows[4:]:
        row[C.ADDRESS] = rows[0][C.ADDRESS]
    check = checked(desk_app, head, write_csv(tmp_path / "b.csv", rows[4:]))
    assert codes(check) == {(2, L.ARCHIVE_SAME_HOME)}
    assert service.write(check, head).people == 4


def test_somebody_added_since_the_check_stops_the_import(desk_app, service, head, file):
    check = checked(desk_app, head, file)
    first = people(40)[0]
    wish = Applicant(name=first[C.NAME], id_kind="resident", id_number=first[C.ID_NUMBER])
    desk_app.services.people.register(wish, head)
    before = leftovers(desk_app)
    with pytest.raises(StaleRecord, match=r"^import-outdated"):
        service.write(check, head)
    assert leftovers(desk_app) == before


def test_undoing_an_import_takes_everything_of_it_away_and_leaves_a_trace(
    desk_app, service, head, file
):
    before = counts(desk_app)
    done = service.write(checked(desk_app, head, file), head)
    service.undo(done.batch, "导错了文件", head, confirmed=40)
    after = counts(desk_app)
    assert {**after, "building": 0} == {**before, "building": 0}
    assert found(desk_app, people(1)[0][C.NAME], head) == []
    assert desk_app.services.search.find("东山路1号", head).households == ()
    assert desk_app.services.people.same_id_number(people(1)[0][C.ID_NUMBER], head) == ()
    (told,) = service.batches(head)
    assert (told.undo_reason, told.undone_by, told.people) == ("导错了文件", head.name, 40)
    assert desk_app.services.backups.verify(head, deep=True).faults == ()
    with refused("import-undone-already"):
        service.undo(done.batch, "再来", head, confirmed=40)
    again = service.write(checked(desk_app, head, file), head)
    assert again.people == 40


@pytest.mark.fault("T51")
def test_a_mass_undo_asks_for_the_number_and_makes_a_backup_first(
    desk_app, service, head, tmp_path
):
    file = write_csv(tmp_path / "a.csv", people(60))
    done = service.write(checked(desk_app, head, file), head)
    assert service.plan_undo(done.batch, head).mass
    for typed in (None, 59):
        with refused("mass-change-unconfirmed"):
            service.undo(done.batch, "导错了", head, confirmed=typed)
    assert counts(desk_app)["resident"] == 60
    kept = set(tmp_path.rglob(f"*{SUFFIX}"))
    service.undo(done.batch, "导错了", head, confirmed=60)
    assert len(set(tmp_path.rglob(f"*{SUFFIX}")) - kept) == 1


def test_an_import_whose_people_have_cases_stays_and_names_them(desk_app, service, head, file):
    done = service.write(checked(desk_app, head, file), head)
    hit = desk_app.services.search.find(people(1)[0][C.ID_NUMBER], head).people[0]
    number = accept(
        desk_app, head, applicant=Applicant(name=hit.name, resident_id=hit.resident_id)
    ).number
    with refused("import-has-cases") as refusal:
        service.undo(done.batch, "不要了", head, confirmed=40)
    assert refusal.value.details["cases"] == [f"{number} {hit.name}"]
    assert counts(desk_app)["resident"] == 40


def test_an_import_whose_people_are_expected_stays_until_the_appointment_is_cancelled(
    desk_app, service, head, file
):
    done = service.write(checked(desk_app, head, file), head)
    hit = desk_app.services.search.find(people(1)[0][C.ID_NUMBER], head).people[0]
    told = NewAppointment(
        person_id=hit.resident_id,
        item_code="LD02",
        day=dt.date(2026, 9, 21),
        start=dt.time(9, 30),
    )
    booked = desk_app.services.appointments.book(told, head)
    with refused("import-has-visits"):
        service.undo(done.batch, "不要了", head, confirmed=40)
    desk_app.services.appointments.cancel(booked.appointment_id, booked.version, "不来了", head)
    service.undo(done.batch, "不要了", head, confirmed=40)
    assert counts(desk_app)["resident"] == 0


def test_an_import_whose_people_asked_first_stays_and_names_the_records(
    desk_app, service, head, file
):
    done = service.write(checked(desk_app, head, file), head)
    hit = desk_app.services.search.find(people(1)[0][C.ID_NUMBER], head).people[0]
    told = NewContact(
        kind=ContactKind.ENQUIRY, resident_id=hit.resident_id, matter="问失业登记要带什么"
    )
    asked = desk_app.services.contacts.record(told, head)
    for call in (
        lambda: service.plan_undo(done.batch, head),
        lambda: service.undo(done.batch, "不要了", head, confirmed=40),
    ):
        with refused("import-has-contacts") as refusal:
            call()
        assert refusal.value.details["contacts"] == [f"{asked.number} {hit.name}"]
    assert counts(desk_app)["resident"] == 40


def test_an_import_whose_households_changed_since_stays_and_names_them(
    desk_app, service, head, file
):
    done = service.write(checked(desk_app, head, file), head)
    hit = desk_app.services.search.find(people(1)[0][C.ID_NUMBER], head).people[0]
    told = {"on": PartialDate.parse("2026-09-01"), "told_on": dt.date(2026, 9, 18)}
    changed = events.Details(**told, person=hit.resident_id, values={"phone": "13800000000"})
    event = desk_app.services.households.record(changed, head).event_id
    with refused("import-built-on") as refusal:
        service.plan_undo(done.batch, head)
    assert refusal.value.details["households"] == ["BHC-000001"]
    desk_app.services.households.undo(event, "写错了", head)
    assert service.undo(done.batch, "不要了", head, confirmed=40).people == 40


def test_the_event_of_an_import_is_not_undone_by_itself(desk_app, service, head, file):
    service.write(checked(desk_app, head, file), head)
    with refused("event-of-import"):
        desk_app.services.households.undo(1, "试", head)


@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.fault("T27")
def test_stopping_leaves_nothing(desk_app, service, head, tmp_path, step):
    file = write_csv(tmp_path / "a.csv", people(2_400))
    check = checked(desk_app, head, file)
    before, asked = leftovers(desk_app), []

    def stopped():
        asked.append(1)
        return len(asked) >= step

    with refused("import-stopped"):
        service.write(check, head, stopped=stopped)
    assert leftovers(desk_app) == before
    with refused("import-stopped"):
        checked(desk_app, head, file, stopped=lambda: True)


def test_columns_chosen_once_are_remembered_for_files_of_the_same_headings(
    desk_app, service, head, tmp_path
):
    choice = SheetChoice(path=write_csv(tmp_path / "a.csv", people(4)))
    seen = service.look(choice, head)
    assert not seen.remembered
    assert len(seen.first) == 4
    places = {column: at for column, at in seen.mapping.places.items() if column is not C.REMARK}
    request = ImportRequest(choice=choice, heading_row=seen.heading_row, places=places)
    service.write(service.check(request, head), head)
    again = service.look(SheetChoice(path=write_csv(tmp_path / "b.csv", people(8))), head)
    assert again.remembered
    assert dict(again.mapping.places) == places
    assert again.mapping.unmapped == (COLUMNS.index(C.REMARK),)


def test_a_file_without_rows_or_without_names_says_so(desk_app, service, head, tmp_path):
    with refused("import-empty"):
        checked(desk_app, head, write_csv(tmp_path / "a.csv", []))
    choice = SheetChoice(path=write_csv(tmp_path / "b.csv", people(1)))
    with refused("import-name-unmapped"):
        service.check(ImportRequest(choice=choice, heading_row=1, places={C.PHONE: 3}), head)


def test_the_template_comes_in_without_a_fault(desk_app, service, head, tmp_path):
    out = tmp_path / "模板.xlsx"
    service.write_template(out, head)
    check = checked(desk_app, head, out)
    assert check.faults == ()
    assert service.write(check, head).people == 3
    home = desk_app.services.households.household(1, head)
    assert (home.building, home.room) == ("东山小区1幢", "2单元301室")
    assert set(tables().relations) >= {one.relation for one in home.members}


def test_a_clerk_imports_but_only_the_head_takes_an_import_back(desk_app, service, clerk, file):
    done = service.write(checked(desk_app, clerk, file), clerk)
    with refused("not-permitted"):
        service.undo(done.batch, "导错了", clerk, confirmed=40)
