"""Households from the command line: shown as of a day, every kind of event, undo."""

from __future__ import annotations

import json

import pytest
import superior_files
from openpyxl import load_workbook

from hall_app.app.cli.event_keys import KEYS
from hall_app.app.main import main
from hall_app.domain.households.events import EventKind
from hall_app.ui.errors import SENTENCES

NUMBER = "119999194903100014"
CHILD_NUMBER = "119999201209012041"


@pytest.fixture
def run(practice_paths, capsys, qapp, monkeypatch, clock):
    """Run a command on a practice archive; return its status and the one object it wrote."""
    del qapp
    monkeypatch.setattr("hall_app.app.cli.context.SystemClock", lambda: clock)

    def call(*words):
        status = main(["--data-dir", str(practice_paths.root), *map(str, words)])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        assert not told.err or status == 1
        return status, json.loads(told.out) if told.out else told.err

    return call


@pytest.fixture
def event(run):
    """Record an event and return what the command answers."""

    def call(*words, status=0):
        found, told = run("household-event", *words)
        assert found == status, told
        return told

    return call


@pytest.fixture
def family(event):
    """A couple, a child and the head's mother; return the file number. Ids are 1 to 4."""
    told = event(
        "establish", "on=2017-05-01", "building=和平路12号", "room=3单元502室", "paper=户口簿",
        "member.1.name=周建军", f"member.1.id_number={NUMBER}", "member.1.relation=户主",
        "member.1.phone=13800006021",
        "member.2.name=李梅", "member.2.sex=2", "member.2.birth=1982-07", "member.2.relation=妻",
        "member.3.name=周小满", f"member.3.id_number={CHILD_NUMBER}", "member.3.relation=32",
        "member.4.name=王秀英", "member.4.sex=2", "member.4.birth=1930", "member.4.relation=52",
    )  # fmt: skip
    assert told["people"] == [1, 2, 3, 4]
    return told["households"][0]


@pytest.fixture
def neighbour(event):
    """A man alone next door; id 5 when the family came first."""
    told = event(
        "establish", "on=2016", "address=和平路13号101室", "home.helper=李四",
        "member.1.name=孙强", "member.1.sex=1", "member.1.birth=1985", "member.1.relation=02",
    )  # fmt: skip
    return told["households"][0]


def names(told):
    return [(one["name"], one["relation"]) for one in told["members"]]


def test_a_household_is_shown_with_masked_numbers(run, family):
    status, told = run("household", family)
    assert status == 0
    assert (told["number"], told["address"], told["head"]) == (
        family,
        "和平路12号3单元502室",
        "周建军",
    )
    assert (told["registered"], told["living"], told["as_of"]) == (4, 4, "2026-09-18")
    head = told["members"][0]
    assert (head["id_number"], head["phone"]) == ("119999********0014", "138****6021")
    assert (head["birth"], head["sex"], head["age"]) == ("1949-03-10", "1", 77)
    assert told["events"][0]["kind"] == "establish"
    assert run("household", "--person", 3)[1]["number"] == family
    assert run("household", "--person", NUMBER)[1]["number"] == family


def test_whole_numbers_are_shown_for_a_reason_and_journalled(run, family, practice_paths, clock):
    told = run("household", family, "--unmasked", "派出所核对")[1]
    assert told["members"][0]["id_number"] == NUMBER
    from hall_app.app.bootstrap import build

    app = build(practice_paths, clock, threads=False)
    rows = app.archive.rows('SELECT "kind", "subject", "reason" FROM "journal"')
    app.close()
    looks = [one for one in rows if one[0] == "household-read"]
    assert looks == [("household-read", f"resident {n}", "派出所核对") for n in (1, 2, 3, 4)]


def test_a_household_is_shown_as_it_was(run, event, family):
    event("death", "on=2026-08-20", "person=1", "stay.2=02", "stay.3=32", "stay.4=54")
    assert names(run("household", family)[1]) == [
        ("李梅", "02"),
        ("周小满", "32"),
        ("王秀英", "54"),
    ]
    before = run("household", family, "--as-of", "2026-08-19")[1]
    assert (before["head"], before["as_of"]) == ("周建军", "2026-08-19")
    assert run("household", family, "--as-of", "2027-01-01")[1]["code"] == "day-in-future"


def test_a_day_before_the_household_says_since_when_it_is_on_record(run, family):
    status, told = run("household", family, "--as-of", "1900-01-01")
    assert (status, told["code"], told["fields"]) == (2, "day-before-household", ["on"])
    assert run("household", family)[1]["established"] in told["message"]


def test_a_death_names_whose_relation_has_to_be_told(run, family):
    others = [one["name"] for one in run("household", family)[1]["members"] if one["id"] != 1]
    told = run("household-event", "death", "on=2026-09-01", "person=1")[1]
    assert others
    assert all(name in told["message"] for name in others)


@pytest.mark.parametrize("words", [(), ("H2B-1", "--person", "1")])
def test_a_household_needs_one_number_or_one_person(run, words):
    assert run("household", *words)[0] == 1


ALL = {
    EventKind.SPLIT: (
        "household={family}", "address=和平路14号1室", "relation.3=02", "note=成家",
    ),
    EventKind.MERGE: ("household={neighbour}", "into={family}", "relation.5=非亲属"),
    EventKind.CHANGE_HEAD: (
        "household={family}", "stay.1=11", "stay.2=02", "stay.3=32", "stay.4=54",
    ),
    EventKind.BIRTH: (
        "household={family}", "mother=2", "father=1", "child.name=周新", "child.sex=1",
        "child.relation=22",
    ),
    EventKind.ADOPTION: (
        "household={family}", "child.name=周安", "child.sex=2", "child.birth=2020",
        "child.relation=37",
    ),
    EventKind.DEATH: ("person=4", "told_by=李梅", "paper=死亡医学证明"),
    EventKind.MOVE_IN: (
        "household={neighbour}", "member.1.name=孙丽", "member.1.sex=2", "member.1.birth=1990",
        "member.1.relation=姐姐", "member.1.details.workplace=学校", "origin=外县",
    ),
    EventKind.MOVE_OUT: ("people=3,4", "leaving=living", "destination=省城"),
    EventKind.RENT_IN: (
        "address=和平路15号2室", "member.1.name=赵六", "member.1.relation=02", "landlord=钱七",
    ),
    EventKind.MARRIAGE: ("person=1", "spouse=2"),
    EventKind.SEPARATION: ("person=3", "living_in={neighbour}", "relation=99"),
    EventKind.MISSING: ("person=4",),
    EventKind.DETAILS: ("person=2", "set.phone=13900001234", "set.workplace=滨河小学"),
    EventKind.CORRECTION: ("household={family}", "set.room=3单元503室"),
    EventKind.BENEFIT_START: ("person=4", "benefit=高龄津贴", "amount=80.5"),
    EventKind.TAG_START: ("person=4", "tag=独居", "review_on=2027-01-01"),
}  # fmt: skip
AFTERWARDS = {
    EventKind.RENT_END: (EventKind.RENT_IN, ("people=6",)),
    EventKind.DIVORCE: (EventKind.MARRIAGE, ("person=1", "spouse=2")),
    EventKind.FOUND: (EventKind.MISSING, ("person=4",)),
    EventKind.BENEFIT_STOP: (EventKind.BENEFIT_START, ("person=4", "benefit=高龄津贴")),
    EventKind.TAG_STOP: (EventKind.TAG_START, ("person=4", "tag=独居")),
}


def test_every_kind_has_keys_and_stands_in_the_help(capsys, run):
    tried = {*ALL, *AFTERWARDS, EventKind.ESTABLISH}
    assert tried == set(KEYS) == set(EventKind) - {EventKind.IMPORT, EventKind.SAME_PERSON}
    with pytest.raises(SystemExit):
        main(["household-event", "--help"])
    told = capsys.readouterr().out
    assert all(f"  {one} " in told for one in KEYS)
    assert run


@pytest.mark.parametrize("kind", [*ALL, *AFTERWARDS], ids=str)
def test_every_kind_is_tried_recorded_and_undone(run, event, family, neighbour, kind):
    places = {"family": family, "neighbour": neighbour}
    if kind in AFTERWARDS:
        first, more = AFTERWARDS[kind]
        event(first, "on=2026-06-01", *(one.format(**places) for one in ALL[first]))
    else:
        more = ALL[kind]
    words = [kind, "on=2026-09-01", *(one.format(**places) for one in more)]
    before = [run("household", one)[1] for one in (family, neighbour)]
    tried = event(*words, "--dry-run")
    assert tried["event"] is None
    assert tried["changes"]
    assert [run("household", one)[1] for one in (family, neighbour)] == before
    keep = [f"--keep={one['doubt']}=本人确认" for one in tried["doubts"]]
    done = event(*words, *keep)
    assert done["kind"] == str(kind)
    assert done["changes"] == tried["changes"]
    assert done["households"] or done["people"]
    told = run("household-event", "undo", done["event"], "--reason", "登记错了")
    assert told == (0, {"event": done["event"], "undone": True, "reason": "登记错了"})
    after = [run("household", one)[1] for one in (family, neighbour)]
    assert [one["members"] for one in after] == [one["members"] for one in before]
    assert run("verify")[1]["faults"] == []


def test_a_doubt_is_kept_with_its_reason(run, event, family):
    words = ("change-head", "on=2026-09-01", f"household={family}",
             "stay.1=51", "stay.2=52", "stay.3=02", "stay.4=62")  # fmt: skip
    told = event(*words, status=2)
    assert (told["code"], told["fields"]) == ("event-doubts", ["keep"])
    event(*words, "--keep", "head-is-child=父母外出务工")
    line = run("household", family)[1]["events"][0]
    assert line["kept"] == {"head-is-child": "父母外出务工"}


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("brith", "on=2026-09-01"), "event-kind-unknown", "kind"),
        (("death", "on=2026-09-01", "persen=1"), "event-key-unknown", "persen"),
        (("death", "on=2026-09-01", "member.1.name=x"), "event-key-unknown", "member.1.name"),
        (("death", "person=1"), "event-key-missing", "on"),
        (("death", "on=2026-09-01"), "event-key-missing", "person"),
        (("death", "on=2026-09-01", "person=1", "person=2"), "event-key-twice", "person"),
        (("death", "on=2026-09-01", "person"), "event-word-broken", "person"),
        (("death", "on=2026-13-01", "person=1"), "date-unreadable", "on"),
        (("death", "on=2026-09-01", "person=99"), "unknown-person", "person"),
        (("death", "on=2026-09-01", "person=x"), "unknown-person", "person"),
        (("death", "on=2027-09-01", "person=1"), "event-in-future", "on"),
        (("death", "on=2026-09-01", "person=1"), "relations-missing", "relations"),
        (
            ("death", "on=2026-09-01", "person=4", "--keep", "head=x"),
            "event-doubt-unknown",
            "keep",
        ),
        (("move-out", "on=2026-09-01", "people=4", "leaving=some"), "event-value-wrong", "leaving"),
        (
            ("benefit-start", "on=2026-09-01", "person=4", "benefit=x", "amount=8,5"),
            "event-value-wrong",
            "amount",
        ),
        (("split", "on=2026-09-01", "household=X-1"), "unknown-household", "household"),
        (
            ("rent-in", "on=2026-09-01", "address=x", "member.1.name=赵六"),
            "event-key-missing",
            "member.1.relation",
        ),
        (
            ("rent-in", "on=2026-09-01", "address=x", "member.1.relation=02"),
            "event-key-missing",
            "member.1.name",
        ),
        (("separation", "on=2026-09-01", "person=4", "relation=朋友"), "unknown-code", ""),
        (
            ("details", "on=2026-09-01", "person=4", "set.birth=soon"),
            "date-unreadable",
            "set.birth",
        ),
        (("details", "on=2026-09-01", "person=4"), "event-key-missing", "values"),
        (("details", "on=2026-09-01", "person=4", "set.bogus=x"), "item-unknown", "bogus"),
        (("details", "on=2026-09-01", "person=4", "set.health=x"), "unknown-code", "health"),
        (("details", "on=2026-09-01", "person=4", "set.ethnic=99x"), "unknown-code", "ethnic"),
        (("details", "on=2026-09-01", "person=4", "set.phone=abc"), "item-not-a-phone", "phone"),
        (("tag-start", "on=2026-09-01", "person=4", "tag=没有"), "unknown-tag", "tag"),
        (
            ("benefit-start", "on=2026-09-01", "person=4", "benefit=没有"),
            "unknown-code",
            "benefit",
        ),
        (("undo", "99", "--reason", "x"), "unknown-event", ""),
        (("undo", "1"), "undo-reason-missing", "reason"),
    ],
)
def test_wrong_words_are_one_object_with_code_and_field(run, family, words, code, field):
    before = run("household", family)
    status, told = run("household-event", *words)
    assert (status, told["code"]) == (2, code)
    assert not field or told["fields"] == [field]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in told["message"])
    assert run("household", family) == before
    assert code in SENTENCES


def test_a_wrong_key_names_the_three_nearest(run, family):
    told = run("household-event", "marriage", "on=2026-09-01", "spouze=2")[1]
    assert "spouse" in told["message"]
    assert "spouse_name" in told["message"]
    assert told["message"].count("、") == 2


@pytest.mark.parametrize(
    "words",
    [
        ("undo",),
        ("undo", "x", "--reason", "y"),
        ("undo", "1", "2", "--reason", "y"),
        ("undo", "1", "--dry-run", "--reason", "y"),
        ("death", "on=2026-09-01", "person=4", "--keep", "head-is-child"),
        (),
    ],
)
def test_wrong_usage_is_one_sentence(run, words):
    status, told = run("household-event", *words)
    assert status == 1
    assert len(told.strip().splitlines()) == 1


def test_changes_show_no_whole_number(event, family):
    told = event(
        "details", "on=2026-09-01", "person=1", "set.id_number=119999195512013057",
        "set.phone=13900001234", "--dry-run",
    )  # fmt: skip
    text = json.dumps(told)
    assert NUMBER not in text
    assert "119999195512013057" not in text
    assert "119999********3057" in text
    assert "13900001234" not in text


def test_a_household_told_by_its_address_alone_stands_in_a_building(event, neighbour):
    told = event(
        "rent-in", "on=2026-09-01", "address=幸福巷7号", "member.1.name=赵六", "member.1.sex=1",
        "member.1.birth=1990", "member.1.relation=02", "--dry-run",
    )  # fmt: skip
    (home,) = [one["new"] for one in told["changes"] if one["of"] == "household"]
    assert (home["building"], home["address"]) == ("幸福巷7号", "幸福巷7号")
    assert neighbour


def test_a_new_household_without_an_address_is_asked_for_it(event):
    told = event(
        "establish", "on=2026-09-01", "member.1.name=赵六", "member.1.relation=02", status=2
    )
    assert "address=" in told["message"]


def test_a_person_and_a_household_are_filled_into_a_form(run, family, tmp_path):
    form = superior_files.named(tmp_path / "表.xlsx", 姓名="$B$2", 档案号="$B$3", 签字="$B$4")
    person = run("household", family)[1]["members"][0]
    status, told = run("export", "fill", form, tmp_path / "一.xlsx", "--person", 1)
    assert status == 0, told
    assert (told["names"], told["unknown"], told["lost"]) == (["姓名", "档案号"], ["签字"], [])
    assert run("export", "fill", form, tmp_path / "二.xlsx", "--household", family)[0] == 0
    for name in ("一.xlsx", "二.xlsx"):
        sheet = load_workbook(tmp_path / name)["申请表"]
        assert (sheet["B2"].value, sheet["B3"].value) == (person["name"], family)
