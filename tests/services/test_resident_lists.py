"""Lists, population tables and exports: every figure counts its rows, every file tells them."""

from __future__ import annotations

import datetime as dt

import pytest
from street_of_lists import BY_FILE, TODAY, build_street, names, person, refused, sheet, told

from hall_app.domain.households import events
from hall_app.domain.households.events import NewHousehold, Settlement
from hall_app.domain.resident_columns import find_heading_row, suggest
from hall_app.domain.resident_households import households
from hall_app.domain.resident_lines import check_lines
from hall_app.domain.resident_lists import (
    HouseholdFilter,
    ListOrder,
    PeopleFilter,
    PeopleOrder,
    Residence,
    SavedFilter,
    Standing,
)
from hall_app.domain.sheet_table import CellKind
from hall_app.services.knowledge import Knowledge
from hall_app.services.resident_cells import word_tables
from hall_app.sheets.reading import read_table


@pytest.fixture
def street(desk_app, clerk):
    return build_street(desk_app, clerk)


def test_filters_choose_people(desk_app, clerk, street):
    def found(**wish):
        return names(desk_app, clerk, PeopleFilter(**wish))

    assert found() == ["祁桂芳", "周文静", "李梅", "周小满", "马建国"]
    assert found(age_from=80, alone=True) == ["祁桂芳"]
    assert found(age_to=17) == ["周小满"]
    assert found(sex="2") == ["祁桂芳", "李梅"]
    assert found(building="和平路12号", age_from=18, age_to=60) == ["周文静", "李梅"]
    assert found(grid="第二网格") == ["周文静", "李梅", "周小满"]
    assert found(grid="-") == ["马建国"]
    assert found(alone=True) == ["祁桂芳", "马建国"]
    assert found(on=dt.date(2016, 1, 1)) == ["祁桂芳"]


def test_a_birthday_decides_to_the_day(desk_app, clerk, street):
    of_ten = PeopleFilter(age_to=9, on=dt.date(2026, 8, 31))
    assert names(desk_app, clerk, of_ten) == ["周小满"]
    assert names(desk_app, clerk, PeopleFilter(age_to=9, on=dt.date(2026, 9, 1))) == []


def test_the_dead_the_missing_and_those_who_left_have_lists_of_their_own(desk_app, clerk, street):
    record = desk_app.services.households.record
    home, (father, mother, _child) = street["family"]
    choices = desk_app.services.households.suggestions(
        home, mother, clerk, without=frozenset({father})
    )
    settled = Settlement(
        household=home, relations={one.person_id: one.suggested for one in choices}
    )
    record(events.Death(**told("2026-08-20"), person=father, settlements=(settled,)), clerk)
    record(events.Missing(**told("2026-09-01"), person=street["old"][1][0]), clerk)
    leaving = events.MoveOut(**told("2026-09-02"), people=street["tenant"][1], destination="外省")
    record(leaving, clerk, kept={"last-member-leaves": "搬走"})
    assert names(desk_app, clerk, PeopleFilter()) == ["祁桂芳", "李梅", "周小满"]
    assert names(desk_app, clerk, PeopleFilter(standing=Standing.DIED)) == ["周文静"]
    assert names(desk_app, clerk, PeopleFilter(standing=Standing.MISSING)) == ["祁桂芳"]
    assert names(desk_app, clerk, PeopleFilter(standing=Standing.LEFT)) == ["马建国"]
    dead = desk_app.services.residents.first(PeopleFilter(standing=Standing.DIED), BY_FILE, clerk)
    assert (dead[0].died_on, dead[0].age, dead[0].household_id) == ("2026-08-20", 46, home)
    closed = desk_app.services.residents.first(HouseholdFilter(closed=True), BY_FILE, clerk)
    assert [one.address for one in closed] == ["东山路3号2单元201室"]
    before = PeopleFilter(on=dt.date(2026, 8, 19))
    assert names(desk_app, clerk, before) == ["祁桂芳", "周文静", "李梅", "周小满", "马建国"]


def test_somebody_registered_in_one_home_and_living_in_another_is_one_person(
    desk_app, clerk, street
):
    apart = events.Separation(
        **told("2026-09-01"),
        person=street["family"][1][1],
        living_in=street["tenant"][0],
        relation="99",
    )
    desk_app.services.households.record(apart, clerk)
    assert names(desk_app, clerk, PeopleFilter(residence=Residence.APART)) == ["李梅"]
    assert names(desk_app, clerk, PeopleFilter(building="东山路3号")) == ["马建国", "李梅"]
    assert len(names(desk_app, clerk, PeopleFilter())) == 5
    tables = desk_app.services.population.tables(None, clerk)
    assert every_figure_counts_its_rows(desk_app, clerk, tables) > 10


def test_lists_are_sorted_both_ways(desk_app, clerk, street):
    def sorted_by(by, *, descending=False):
        order = ListOrder(by=by, descending=descending)
        return names(desk_app, clerk, PeopleFilter(), order)

    youngest_first = ["周小满", "马建国", "李梅", "周文静", "祁桂芳"]
    assert sorted_by(PeopleOrder.AGE) == youngest_first
    assert sorted_by(PeopleOrder.AGE, descending=True) == youngest_first[::-1]
    assert sorted_by(PeopleOrder.NAME)[0] == "李梅"
    assert sorted_by(PeopleOrder.ADDRESS)[0] == "马建国"


def test_households_are_chosen_by_who_lives_there(desk_app, clerk, street):
    def found(**wish):
        return names(desk_app, clerk, HouseholdFilter(**wish))

    assert found() == ["祁桂芳", "周文静", "马建国"]
    assert found(elder_alone=True) == ["祁桂芳"]
    assert found(living_from=2) == ["周文静"]
    assert found(on=dt.date(2018, 1, 1)) == ["祁桂芳", "周文静"]
    row = desk_app.services.residents.first(HouseholdFilter(living_from=2), BY_FILE, clerk)[0]
    assert (row.living, row.registered, row.grid) == (3, 3, "第二网格")


@pytest.mark.parametrize(
    ("which", "code"),
    [
        (PeopleFilter(age_from=80, age_to=60), "age-range-wrong"),
        (PeopleFilter(age_from=-1), "age-range-wrong"),
        (HouseholdFilter(living_from=9, living_to=2), "size-range-wrong"),
        (PeopleFilter(on=dt.date(2026, 9, 19)), "day-in-future"),
    ],
)
def test_a_filter_that_cannot_be_is_refused(desk_app, clerk, which, code):
    with refused(code):
        desk_app.services.residents.first(which, BY_FILE, clerk)


def test_filters_are_kept_for_the_clerk_who_saved_them(desk_app, clerk, head):
    service = desk_app.services.residents
    which = PeopleFilter(age_from=80, alone=True, on=dt.date(2026, 1, 1))
    order = ListOrder(by=PeopleOrder.AGE, descending=True)
    service.save(SavedFilter(name=" 80+ 独居 ", which=which, order=order), clerk)
    service.save(SavedFilter(name="大户", which=HouseholdFilter(living_from=5)), clerk)
    assert service.saved(clerk) == (
        SavedFilter(name="80+ 独居", which=which, order=order),
        SavedFilter(name="大户", which=HouseholdFilter(living_from=5)),
    )
    assert service.saved(head) == ()
    service.forget("大户", clerk)
    assert [one.name for one in service.saved(clerk)] == ["80+ 独居"]
    with refused("filter-name-missing"):
        service.save(SavedFilter(name="  ", which=which), clerk)
    with refused("text-too-long"):
        service.save(SavedFilter(name="名" * 31, which=which), clerk)


def every_figure_counts_its_rows(desk_app, clerk, tables):
    service, looked_at = desk_app.services.residents, 0
    for line in tables.lines:
        assert len(service.ids(line.which, BY_FILE, clerk)) == line.count, line
        looked_at += 1
    return looked_at


@pytest.mark.parametrize("day", [TODAY, dt.date(2018, 1, 1), dt.date(1990, 1, 1)])
def test_every_figure_of_the_population_tables_counts_its_rows(desk_app, clerk, street, day):
    tables = desk_app.services.population.tables(day, clerk)
    every_figure_counts_its_rows(desk_app, clerk, tables)
    people = tables.group("total")[0].count
    assert people == {TODAY: 5, dt.date(2018, 1, 1): 4, dt.date(1990, 1, 1): 0}[day]
    for group in ("age", "sex", "residence", "grid", "building"):
        assert sum(one.count for one in tables.group(group)) == people
    for group in ("size", "household-kind", "household-grid", "household-building"):
        assert sum(one.count for one in tables.group(group)) == tables.count(
            "household", "households"
        )


def test_the_movement_of_a_month_sums_to_the_stock_of_the_tables(desk_app, clerk, street):
    record = desk_app.services.households.record
    child = person("周小安", "2026-09-03", "2", "32")
    record(events.Birth(**told("2026-09-03"), household=street["family"][0], child=child), clerk)
    leaving = events.MoveOut(**told("2026-09-10"), people=street["tenant"][1], destination="外省")
    record(leaving, clerk, kept={"last-member-leaves": "搬走"})
    report = desk_app.services.population.movement("2026-09", clerk)
    assert report.registered.gained == {"birth": 1}
    assert report.registered.lost == {"move-out": 1}
    assert report.registered.sums
    assert report.living.sums
    assert (report.households_before, report.households_after) == (3, 2)
    for day, column in ((dt.date(2026, 8, 31), "before"), (TODAY, "after")):
        tables = desk_app.services.population.tables(day, clerk)
        assert tables.count("total", "registered") == getattr(report.registered, column)
        assert tables.count("total", "living") == getattr(report.living, column)
    with refused("month-in-future"):
        desk_app.services.population.movement("2026-10", clerk)
    with refused("month-unreadable"):
        desk_app.services.population.movement("2026-13", clerk)


def test_a_list_is_exported_as_it_is_shown_masked_and_marked(desk_app, head, street, tmp_path):
    done = desk_app.services.exports.listed(
        tmp_path / "名单.xlsx",
        PeopleFilter(age_from=80, alone=True),
        BY_FILE,
        head,
        columns=("name", "age", "id_number", "phone"),
    )
    lines = sheet(done.file)
    assert done.rows == 1
    assert "80岁以上 · 独居" in lines[0][0]
    assert lines[1][:4] == ["姓名", "年龄", "公民身份号码", "联系电话"]
    assert lines[2][:2] == ["祁桂芳", "85"]
    assert "119999194102030028" not in str(lines)
    assert "13800000021" not in str(lines)
    assert head.name in lines[-1][0]
    assert "2026-09-18 10:32" in lines[-1][0]


def test_whole_numbers_need_the_head_and_a_reason_and_are_journalled(
    desk_app, clerk, head, street, tmp_path
):
    exports, out = desk_app.services.exports, tmp_path / "全部.xlsx"
    with refused("approval-needed"):
        exports.archive(out, clerk, unmasked_reason="街道要")
    with refused("export-reason-missing"):
        exports.archive(out, head, unmasked_reason=" ")
    assert not out.exists()
    assert exports.archive(out, head, unmasked_reason="街道普查").rows == 5
    assert "119999194102030028" in str(sheet(out))
    kinds = desk_app.archive.rows(
        'SELECT "kind", "reason" FROM "journal" ORDER BY "id" DESC LIMIT 1'
    )
    assert kinds == [("export-unmasked", "街道普查")]
    assert desk_app.services.backups.verify(head).faults == ()


def test_a_second_telephone_is_masked_and_written_like_the_first(desk_app, head, street, tmp_path):
    old = street["old"][1][0]
    command = events.Details(
        **told("2026-01-01"), person=old, values={"details.phone_2": "13900000777"}
    )
    desk_app.services.households.record(command, head)
    exports, out = desk_app.services.exports, tmp_path / "全部.xlsx"
    exports.archive(out, head)
    assert "138****0021、139****0777" in str(sheet(out))
    exports.archive(out, head, unmasked_reason="街道普查")
    assert "13800000021、13900000777" in str(sheet(out))


@pytest.mark.fault("T31")
def test_a_name_that_looks_like_a_formula_stays_a_text(desk_app, head, tmp_path):
    home = NewHousehold(building="=1+1号", room="@SUM室", address="=1+1号@SUM室")
    joining = person("王小明", "1980-01-01", phone="+8613800000001")
    desk_app.services.households.record(
        events.Establish(**told("2017-05-01"), household=home, members=(joining,)), head
    )
    out = tmp_path / "居民.xlsx"
    desk_app.services.exports.listed(out, PeopleFilter(), BY_FILE, head)
    table = read_table(out)
    cells = [cell for row in table.rows for cell in row.cells]
    assert "=1+1号" in [cell.text for cell in cells]
    assert not any(cell.kind is CellKind.FORMULA for cell in cells)


def test_the_exported_archive_reads_back_as_what_it_is(desk_app, head, street, tmp_path, clock):
    record = desk_app.services.households.record
    record(events.TagStart(**told("2026-01-01"), person=street["old"][1][0], tag="低保"), head)
    out = tmp_path / "全部.xlsx"
    desk_app.services.exports.archive(out, head, unmasked_reason="交接")
    table = read_table(out)
    top = find_heading_row(table)
    heading = next(row for row in table.rows if row.number == top)
    mapping = suggest([cell.text for cell in heading.cells])
    assert mapping.unmapped == ()
    below = [row for row in table.rows if row.number > top]
    knowledge = Knowledge(clock)
    knowledge.reload()
    tables = word_tables(knowledge)
    lines = check_lines(below, mapping, tables, TODAY)
    assert not any(line.refused for line in lines)
    grouping = households(lines)
    assert grouping.faults == ()
    assert all(one.sound for one in grouping.groups)
    service = desk_app.services
    for group, kept in zip(
        grouping.groups, service.residents.first(HouseholdFilter(), BY_FILE, head), strict=True
    ):
        shown = service.households.household(kept.household_id, head)
        assert group.file_no == shown.file_number
        for line, member in zip(group.lines, shown.members, strict=True):
            assert (line.name, line.relation, line.birth, str(line.sex)) == (
                member.name,
                member.relation,
                member.birth,
                member.sex,
            )
            assert line.moved_in == member.since
            assert line.estate + line.room == shown.address
            assert line.tags == tuple(one.code for one in member.tags if not one.automatic)
            assert line.grid == shown.details.get("grid", "")
    assert next(one.lines[0].id_number for one in grouping.groups) == "119999194102030028"


def test_lists_and_reports_are_queued_for_a_printer(desk_app, clerk, street):
    papers, prints = desk_app.services.list_papers, desk_app.services.prints
    job = prints.job(papers.listed(PeopleFilter(sex="2"), BY_FILE, clerk), clerk)
    assert [row["name"] for row in job.content["people"]] == ["祁桂芳", "李梅"]
    assert "119999194102030028" not in str(job.content)
    tables = desk_app.services.population.tables(None, clerk)
    report = desk_app.services.population.movement("2026-09", clerk)
    for one, form in ((tables, "population-report"), (report, "movement-report")):
        assert prints.job(papers.report(one, clerk), clerk).form_id == form
    with refused("list-empty"):
        papers.listed(PeopleFilter(tag="没有"), BY_FILE, clerk)
