"""Setting a hall up, and the hall's own items and years of working days."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from own_files import put_own_item

from hall_app.app.bootstrap import build, create
from hall_app.services.commands import NewAccount, SetUp
from hall_app.support.errors import CatalogFault, EnvironmentFault, RuleViolation
from hall_app.support.paths import DataPaths, resources

WISH = SetUp(
    hall_name="东街社区服务大厅",
    short_name="东街站",
    station="DJ",
    windows=("1 号窗口", "2 号窗口"),
    accounts=(
        NewAccount(
            login="zz", name="赵站", password="geheim-123", roles=frozenset({"head", "intake"})
        ),
        NewAccount(
            login="gl", name="管理", password="geheim-456", roles=frozenset({"administrator"})
        ),
    ),
    passphrase="korrekt pferd",
)


def test_a_new_hall_opens_with_its_passphrase_and_its_recovery_key_only(tmp_path, clock):
    paths = DataPaths(tmp_path / "hall")
    made = create(paths, clock, WISH)
    with pytest.raises(EnvironmentFault, match="passphrase-needed"):
        build(paths, clock, threads=False)
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        build(paths, clock, secret="falsches pferd", threads=False)
    for secret in ("korrekt pferd", made.recovery_key):
        app = build(paths, clock, secret=secret, threads=False)
        assert app.services.hall.profile.name == "东街社区服务大厅"
        assert app.services.hall.profile.windows == ("1 号窗口", "2 号窗口")
        assert app.services.accounts.log_in("zz", "geheim-123", "1 号窗口").name == "赵站"
        app.close()
    with pytest.raises(EnvironmentFault, match="archive-exists"):
        create(paths, clock, WISH)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"hall_name": " "}, "hall-name-missing"),
        ({"station": "O1"}, "station-code-invalid"),
        ({"windows": ()}, "windows-missing"),
        ({"accounts": WISH.accounts[:1]}, "two-accounts-needed"),
        ({"passphrase": "kurz"}, "passphrase-too-short"),
        (
            {"accounts": (WISH.accounts[0], dataclasses.replace(WISH.accounts[1], password="x"))},
            "password-too-short",
        ),
        (
            {"accounts": (WISH.accounts[0], dataclasses.replace(WISH.accounts[1], login="zz"))},
            "login-taken",
        ),
    ],
)
def test_a_set_up_that_fails_leaves_nothing_half_made(tmp_path, clock, changes, code):
    paths = DataPaths(tmp_path / "hall")
    with pytest.raises(RuleViolation, match=code):
        create(paths, clock, dataclasses.replace(WISH, **changes))
    assert not paths.archive.exists()
    assert not paths.key_slots.exists()


def test_a_broken_item_file_of_the_hall_leaves_the_shipped_one_in_force(desk_app, head):
    app = desk_app
    good = (resources() / "catalog" / "service-items" / "ld02.toml").read_text("utf-8")
    put_own_item(app, "ld02.toml", good.replace('name = "就业', 'nome = "就业', 1))
    assert app.services.items.detail("LD02").title.startswith("就业")
    faults = app.services.hall.status(head).catalog_faults
    assert faults
    assert all(file == "service-items/ld02.toml" for file, _, _ in faults)
    assert {key for _, key, _ in faults} >= {"nome"}
    put_own_item(app, "ld02.toml", good.replace("count = 5", "count = 3", 1))
    assert app.services.hall.status(head).catalog_faults == ()
    assert app.services.items.detail("LD02").promised == (3, "G")


def year_2027():
    rows = ["date,kind,name"]
    holidays = [(1, 1), (2, 5), (2, 6), (2, 7), (2, 8), (4, 5), (5, 1), (5, 2), (6, 9), (9, 15)]
    holidays += [(10, 1), (10, 2), (10, 3), (10, 4), (10, 5)]
    rows += [f"2027-{month:02d}-{day:02d},holiday,试用假日" for month, day in holidays]
    return "\n".join(rows) + "\n"


def test_a_year_the_hall_imports_is_used_at_once_and_after_reopening(desk_app, head, clock):
    app = desk_app
    with pytest.raises(RuleViolation, match="calendar-year-missing"):
        app.services.items.due(dt.date(2026, 12, 31), _limit(5), ())
    app.services.hall.import_workdays(head, year_2027(), "2027.csv")
    assert app.services.items.due(dt.date(2026, 12, 31), _limit(1), ()).due == dt.date(2027, 1, 4)
    assert app.services.hall.status(head).calendar_last_year == 2027
    paths = app.paths
    app.close()
    again = build(paths, clock, threads=False)
    assert again.services.items.due(dt.date(2026, 12, 31), _limit(1), ()).due == dt.date(2027, 1, 4)
    again.close()
    app.archive.connect()


def _limit(count):
    from hall_app.domain.deadlines import read_limit

    return read_limit(count, "G")


def test_a_broken_calendar_file_names_its_fault_and_changes_nothing(desk_app, head):
    with pytest.raises(CatalogFault):
        desk_app.services.hall.import_workdays(head, "date,kind\n2027-13-01,holiday\n", "2027.csv")
    assert desk_app.services.hall.status(head).calendar_last_year == 2026


def test_only_head_and_administrator_change_the_hall(desk_app, clerk):
    with pytest.raises(RuleViolation, match="not-permitted"):
        desk_app.services.hall.import_workdays(clerk, year_2027(), "2027.csv")


def test_a_backup_is_made_when_something_changed_and_half_an_hour_has_passed(
    desk_app, clerk, clock
):
    app = desk_app
    assert not app.services.backups.due()
    app.services.drafts.keep("d", "t", "{}", clerk)
    from hall_app.services.commands import Applicant, Intake, Receive

    wish = Intake(draft_id="d", item_code="LD06", applicant=Applicant(name="王秀英"))
    app.services.intake.receive(Receive(intake=wish), clerk)
    assert app.services.backups.due()
    app.services.backups.make_now()
    assert not app.services.backups.changed()
    wish = Intake(draft_id="e", item_code="LD06", applicant=Applicant(name="王秀英"))
    app.services.intake.receive(Receive(intake=wish), clerk)
    assert app.services.backups.changed()
    assert not app.services.backups.due()
    clock.advance(dt.timedelta(minutes=31))
    assert app.services.backups.due()


def test_only_the_administrator_gives_a_forgotten_password_anew(tmp_path, clock):
    paths = DataPaths(tmp_path / "hall")
    create(paths, clock, WISH)
    app = build(paths, clock, secret="korrekt pferd", threads=False)
    accounts = app.services.accounts
    head = accounts.log_in("zz", "geheim-123", "1 号窗口")
    administrator = accounts.log_in("gl", "geheim-456", "1 号窗口")
    keeping = app.services.account_keeping
    with pytest.raises(RuleViolation, match="not-permitted"):
        keeping.reset_password(head, "gl", "neues-wort-1")
    with pytest.raises(RuleViolation, match="unknown-login"):
        keeping.reset_password(administrator, "niemand", "neues-wort-1")
    keeping.reset_password(administrator, "zz", "neues-wort-1")
    with pytest.raises(RuleViolation, match="password-must-change"):
        accounts.log_in("zz", "neues-wort-1", "1 号窗口")
    renewed = accounts.renew_password("zz", "neues-wort-1", "mein-eigenes-7", "1 号窗口")
    assert renewed.name == "赵站"
    assert accounts.log_in("zz", "mein-eigenes-7", "1 号窗口").roles == head.roles
    assert app.archive.rows("SELECT kind, subject, account_id FROM journal") == [
        ("reset-password", "account zz", administrator.account_id),
        ("own-password", "account zz", head.account_id),
    ]
    app.close()


def test_a_keyring_that_keeps_nothing_does_not_lose_the_recovery_key(tmp_path, clock):
    paths = DataPaths(tmp_path / "hall")
    made = create(paths, clock, dataclasses.replace(WISH, auto_unlock=True))
    assert len(made.recovery_key.replace("-", "")) == 32
    if made.keyring_fault is not None:
        assert made.keyring_fault.code == "keyring-unavailable"
    app = build(paths, clock, secret=made.recovery_key, threads=False)
    app.close()
