"""Items, tables, years and forms go to the next hall as one file, and come from it checked."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import io
import json
import zipfile

import pytest
from own_files import put_own
from test_flow import year_with
from window_acts import accept

from hall_app.domain.hall_package import Arrival
from hall_app.services.package_files import LARGEST_PACKAGE, MOST_FILES
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.paths import forms, resources

TODAY = dt.date(2026, 9, 18)
ITEM = "service-items/ld02.toml"
REASONS = "codes/refuse-reasons.csv"
FORM = "forms/p01-receipt/form.toml"


@pytest.fixture
def service(desk_app):
    return desk_app.services.hall_package


def shipped(name):
    return (resources() / "catalog" / name).read_text("utf-8")


def shipped_form():
    return (forms() / "p01-receipt" / "form.toml").read_text("utf-8")


def made(tmp_path, packed, name="别厅.hallkit", **manifest):
    """Write a package as another hall would, or as nobody should."""
    contents = {one: text.encode() for one, text in packed.items()}
    told = {
        "schema": 1,
        "program": "0.1.0",
        "hall": "河西社区服务大厅",
        "made_on": "2026-09-10",
        "files": [
            {"name": one, "title": one, "sha256": hashlib.sha256(content).hexdigest()}
            for one, content in contents.items()
        ],
        **manifest,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(told, ensure_ascii=False))
        for one, content in contents.items():
            archive.writestr(one, content)
    path = tmp_path / name
    path.write_bytes(stream.getvalue())
    return path


def other_item(text=""):
    return (text or shipped(ITEM)).replace("count = 5", "count = 3")


def arrivals(preview):
    return {one.name: one.arrival for one in preview.entries}


# --- there and back --------------------------------------------------------------------------


def test_what_one_hall_packs_the_next_one_takes_in(desk_app, service, head, tmp_path):
    editing = desk_app.services.item_editing
    sheet = editing.sheet("LD02", head)
    sheet = editing.keep("LD02", {**sheet.values, "fee": "工本费 10 元"}, sheet.seen, head)
    sheet = editing.confirm("LD02", "区人社局通知", sheet.seen, head)
    editing.put_in_force("LD02", TODAY, sheet.seen, head)
    put_own(desk_app, "codes", "channels.csv", shipped("codes/channels.csv") + "91,上门\n")
    put_own(desk_app, "forms", "p01-receipt", shipped_form().replace("version = ", "version = 9"))
    own = [one.name for one in service.packable(head) if one.own]
    assert own == [ITEM, "codes/channels.csv", FORM]
    path = tmp_path / "带走.hallkit"
    assert service.write(path, own, head).rows == 3

    editing.withdraw("LD02", head)
    put_own(desk_app, "codes", "channels.csv", shipped("codes/channels.csv"))
    put_own(desk_app, "forms", "p01-receipt", shipped_form())
    preview = service.read(path, head)
    assert set(arrivals(preview).values()) == {Arrival.REPLACES}
    service.take(preview, own, TODAY, head)
    detail = desk_app.services.items.detail("LD02")
    assert (detail.fee, detail.unverified) == ("工本费 10 元", True)
    assert "91" in [one.code for one in desk_app.services.items.table("channels")]
    assert set(arrivals(service.read(path, head)).values()) == {Arrival.EQUAL}
    (newest, *_) = editing.history("LD02", head).changes
    assert (newest.act, newest.words) == ("carried-in", "带走.hallkit")


def test_every_shipped_item_goes_and_comes_back_equal(service, head, tmp_path):
    path = tmp_path / "全部.hallkit"
    names = [one.name for one in service.packable(head)]
    service.write(path, names, head)
    assert set(arrivals(service.read(path, head)).values()) == {Arrival.EQUAL}
    assert len(names) == len(service.read(path, head).entries)


def test_the_same_choice_gives_the_same_bytes(service, head, tmp_path):
    one, two = tmp_path / "a.hallkit", tmp_path / "b.hallkit"
    for path in (one, two):
        service.write(path, [ITEM], head)
    assert one.read_bytes() == two.read_bytes()


def test_nothing_chosen_is_not_written(service, head, tmp_path):
    with pytest.raises(RuleViolation, match="package-empty"):
        service.write(tmp_path / "x.hallkit", [], head)
    with pytest.raises(EnvironmentFault, match="out-unwritable"):
        service.write(tmp_path / "keine" / "x.hallkit", [ITEM], head)


# --- what a package would do -----------------------------------------------------------------


def test_each_file_says_what_taking_it_would_do(desk_app, service, head, tmp_path):
    new = shipped(ITEM).replace('"LD02"', '"XX01"').replace('"102"', '"991"')
    files = {
        ITEM: other_item(),
        "service-items/xx01.toml": new,
        "service-items/ld03.toml": shipped("service-items/ld03.toml"),
        "service-items/ld04.toml": 'code = "LD04"\nname = ""\nfee = 3\n',
        "codes/unknown-table.csv": "code,name\n1,x\n",
        REASONS: "code,name\n01,x\n",
        "codes/sex.csv": shipped("codes/sex.csv"),
        "workdays/2026.csv": "date,kind,name\n2026-13-01,holiday,x\n",
        FORM: "schema = 1\n",
    }
    preview = service.read(made(tmp_path, files), head)
    assert arrivals(preview) == {
        ITEM: Arrival.REPLACES,
        "service-items/xx01.toml": Arrival.NEW,
        "service-items/ld03.toml": Arrival.EQUAL,
        "service-items/ld04.toml": Arrival.REFUSED,
        "codes/unknown-table.csv": Arrival.REFUSED,
        REASONS: Arrival.REFUSED,
        "codes/sex.csv": Arrival.EQUAL,
        "workdays/2026.csv": Arrival.REFUSED,
        FORM: Arrival.REFUSED,
    }
    faults = {one.name: {told.reason for told in one.faults} for one in preview.entries}
    assert faults["service-items/ld04.toml"] >= {"wrong-type", "key-missing"}
    assert faults[REASONS] == {"code-lost"}
    assert faults["workdays/2026.csv"] == {"no-date"}
    assert desk_app.services.items.detail("LD02").promised == (5, "G")


def test_a_form_that_cannot_be_drawn_is_refused(service, head, tmp_path):
    text = shipped_form().replace("{hall.name}", "{hall.nome}", 1)
    (entry,) = service.read(made(tmp_path, {FORM: text}), head).entries
    assert entry.arrival is Arrival.REFUSED
    assert entry.faults


def test_a_form_that_says_what_ours_says_changes_nothing(service, head, tmp_path):
    (entry,) = service.read(made(tmp_path, {FORM: shipped_form()}), head).entries
    assert entry.arrival is Arrival.EQUAL


def test_items_that_share_a_quick_code_are_not_both_taken(service, head, tmp_path):
    base = shipped(ITEM).replace('"102"', '"991"')
    files = {f"service-items/xx0{n}.toml": base.replace('"LD02"', f'"XX0{n}"') for n in (1, 2)}
    preview = service.read(made(tmp_path, files), head)
    assert list(arrivals(preview).values()) == [Arrival.NEW, Arrival.REFUSED]


def test_an_item_may_need_a_table_that_comes_with_it(service, head, tmp_path):
    reasons = shipped(REASONS)
    columns = reasons.splitlines()[0].count(",")
    item = other_item().replace('refuse_reasons = ["01"', 'refuse_reasons = ["77", "01"')
    files = {REASONS: f"{reasons}77,另有规定{',' * (columns - 1)}\n", ITEM: item}
    preview = service.read(made(tmp_path, files), head)
    assert set(arrivals(preview).values()) == {Arrival.REPLACES}
    with pytest.raises(RuleViolation, match="package-refused"):
        service.take(preview, [ITEM], TODAY, head)
    assert len(service.take(preview, files, TODAY, head).entries) == 2


# --- all or nothing --------------------------------------------------------------------------


def test_one_fault_among_the_chosen_and_nothing_is_taken(desk_app, service, head, tmp_path):
    broken = other_item(shipped("service-items/ld03.toml")).replace("name =", "nome =", 1)
    preview = service.read(
        made(tmp_path, {ITEM: other_item(), "service-items/ld03.toml": broken}), head
    )
    with pytest.raises(RuleViolation, match="package-refused"):
        service.take(preview, list(preview.contents), TODAY, head)
    assert desk_app.services.items.detail("LD02").promised == (5, "G")
    service.take(preview, [ITEM], TODAY, head)
    assert desk_app.services.items.detail("LD02").promised == (3, "G")


def test_a_write_that_stops_halfway_leaves_nothing(desk_app, service, head, tmp_path, monkeypatch):
    from hall_app.storage import settings

    files = {ITEM: other_item(), "service-items/ld03.toml": shipped("service-items/ld03.toml")}
    files["service-items/ld03.toml"] += '\n[statutory]\ncount = 90\nunit = "G"\n'
    preview = service.read(made(tmp_path, files), head)
    real, done = settings.put_site_file, []

    def full_disk(*told):
        if done:
            raise OSError(28, "No space left on device")
        done.append(told)
        real(*told)

    monkeypatch.setattr(settings, "put_site_file", full_disk)
    with pytest.raises(EnvironmentFault, match="disk-full"):
        service.take(preview, files, TODAY, head)
    assert desk_app.services.items.detail("LD02").promised == (5, "G")
    assert settings.site_files() == {}


def test_items_wait_for_the_day_that_was_chosen(desk_app, service, head, clock, tmp_path):
    preview = service.read(made(tmp_path, {ITEM: other_item()}), head)
    with pytest.raises(RuleViolation, match="item-day-past"):
        service.take(preview, [ITEM], TODAY - dt.timedelta(days=1), head)
    service.take(preview, [ITEM], dt.date(2026, 10, 12), head)
    assert desk_app.services.items.detail("LD02").promised == (5, "G")
    clock.instant = dt.datetime(2026, 10, 12, 2, 0, tzinfo=dt.UTC)
    assert desk_app.services.items.detail("LD02").promised == (3, "G")


def test_a_year_of_working_days_counts_open_cases_again(desk_app, service, head, clerk, tmp_path):
    number = accept(desk_app, clerk).number
    year = year_with(desk_app, {"2026-09-19": "make-up-workday"})
    preview = service.read(made(tmp_path, {"workdays/2026.csv": year}), head)
    assert arrivals(preview) == {"workdays/2026.csv": Arrival.REPLACES}
    done = service.take(preview, preview.contents, TODAY, head)
    assert [one.number for one in done.cases] == [number]


@pytest.mark.fault("T51")
def test_a_package_that_replaces_much_asks_for_its_number_and_makes_a_backup_first(
    desk_app, service, clerk, head, tmp_path, monkeypatch
):
    accept(desk_app, clerk)
    monkeypatch.setattr("hall_app.domain.imports.MASS", 1)
    monkeypatch.setattr(KeySlots, "practice", False)
    files = {ITEM: other_item(), "codes/channels.csv": shipped("codes/channels.csv") + "91,上门\n"}
    preview = service.read(made(tmp_path, files), head)
    assert set(arrivals(preview).values()) == {Arrival.REPLACES}
    for typed in (None, 1):
        with pytest.raises(RuleViolation, match="mass-change-package") as asked:
            service.take(preview, files, TODAY, head, confirmed=typed)
        assert asked.value.details["count"] == 2
    assert desk_app.services.items.detail("LD02").promised == (5, "G")
    assert desk_app.services.backups.listing(head) == ()
    service.take(preview, files, TODAY, head, confirmed=2)
    assert desk_app.services.items.detail("LD02").promised == (3, "G")
    assert len(desk_app.services.backups.listing(head)) == 1


def test_only_the_head_carries(desk_app, service, clerk, tmp_path):
    path = made(tmp_path, {ITEM: other_item()})
    for roles in ({"intake"}, {"administrator"}, {"auditor"}):
        other = dataclasses.replace(clerk, roles=frozenset(roles))
        with pytest.raises(RuleViolation, match="not-permitted"):
            service.read(path, other)


# --- hostile files ---------------------------------------------------------------------------


def zipped(tmp_path, entries):
    path = tmp_path / "x.hallkit"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def refused(service, head, path):
    with pytest.raises((RuleViolation, EnvironmentFault)) as told:
        service.read(path, head)
    return told.value.code


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xff" * 2_000, "编码".encode("gbk")])
def test_what_is_no_package_is_refused(service, head, tmp_path, content):
    path = tmp_path / "x.hallkit"
    path.write_bytes(content)
    assert refused(service, head, path) == "package-damaged"


def test_a_missing_file_and_a_folder_are_refused(service, head, tmp_path):
    assert refused(service, head, tmp_path / "none.hallkit") == "package-unreadable"
    assert refused(service, head, tmp_path) == "package-unreadable"


def test_a_bomb_is_refused_before_it_is_unpacked(service, head, tmp_path):
    bomb = zipped(tmp_path, [("manifest.json", "{}"), (ITEM, b"\0" * (LARGEST_PACKAGE + 1))])
    assert bomb.stat().st_size < 100_000
    assert refused(service, head, bomb) == "package-too-large"


def test_a_bomb_that_lies_about_its_size_is_refused(service, head, tmp_path):
    path = zipped(tmp_path, [("manifest.json", "{}"), (ITEM, b"#" * 5_000_000)])
    size = (5_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))
    assert refused(service, head, path) in {"package-too-large", "package-damaged"}


def test_too_many_files_and_too_large_a_file_are_refused(service, head, tmp_path):
    many = [(f"codes/{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{'a' * (n // 676)}.csv", "")
            for n in range(MOST_FILES + 1)]  # fmt: skip
    assert refused(service, head, zipped(tmp_path, many)) == "package-too-large"
    path = tmp_path / "big.hallkit"
    path.write_bytes(b"PK" + b"\0" * LARGEST_PACKAGE)
    assert refused(service, head, path) == "package-too-large"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml",
        "service-items/../../evil.toml",
        "/etc/passwd",
        "C:\\evil.toml",
        "service-items\\ld02.toml",
        "service-items/LD02.toml",
        "service-items/ld02.toml\x00.exe",
        "forms/p01-receipt/evil.py",
        "manifest.json/x",
        "forbidden-certificates.toml",
    ],
)
def test_a_name_that_no_package_holds_is_refused(service, head, tmp_path, name):
    path = zipped(tmp_path, [("manifest.json", "{}"), (name, "x")])
    assert refused(service, head, path) in {"package-foreign", "package-altered"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(service, head, tmp_path):
    entries = [("manifest.json", "{}"), (ITEM, other_item()), (ITEM, shipped(ITEM))]
    assert refused(service, head, zipped(tmp_path, entries)) == "package-foreign"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"schema": 2, "strange": True}, "package-newer"),
        ({"schema": "1"}, "package-foreign"),
        ({"more": 1}, "package-foreign"),
        ({"made_on": "gestern"}, "package-foreign"),
        ({"files": []}, "package-altered"),
        ({"files": [{"name": ITEM, "title": "x", "sha256": "0" * 64}]}, "package-altered"),
        ({"hall": "长" * 300}, "package-foreign"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(service, head, tmp_path, changes, code):
    assert refused(service, head, made(tmp_path, {ITEM: other_item()}, **changes)) == code


@pytest.mark.parametrize("told", ["[" * 100_000, '{"schema": 1e999}', "null", '"x"', "{"])
def test_a_manifest_that_is_no_manifest_is_refused(service, head, tmp_path, told):
    assert refused(service, head, zipped(tmp_path, [("manifest.json", told)])) == "package-foreign"


def test_bytes_that_are_no_text_are_refused(service, head, tmp_path):
    content = b"\xff\xfe\x00"
    files = [{"name": ITEM, "title": "x", "sha256": hashlib.sha256(content).hexdigest()}]
    told = {"schema": 1, "program": "", "hall": "", "made_on": "2026-09-10", "files": files}
    path = zipped(tmp_path, [("manifest.json", json.dumps(told)), (ITEM, content)])
    assert refused(service, head, path) == "package-damaged"


def test_an_item_of_hostile_depth_is_a_fault_like_any_other(service, head, tmp_path):
    text = "x = " + "[" * 5_000 + "]" * 5_000
    (entry,) = service.read(made(tmp_path, {ITEM: text}), head).entries
    assert entry.arrival is Arrival.REFUSED
