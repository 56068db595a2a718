"""Every table has a rule that says how long what stands there is kept, or a reason for none."""

from __future__ import annotations

from hall_app.domain.keeping import AtEnd, Kind
from hall_app.services.keeping_rules import keeping_rules
from hall_app.storage.rows import ALL_ROWS
from hall_app.support import paths

RULES_OF = {
    "hall_case": ("same-day", "promised"),
    "case_material": ("same-day", "promised"),
    "act": ("same-day", "promised"),
    "rating": ("same-day", "promised"),
    "print_job": ("same-day", "promised", "papers"),
    "print_file": ("same-day", "promised", "papers"),
    "contact": ("enquiries",),
    "contact_step": ("enquiries",),
    "appointment": ("appointments",),
    "appointment_note": ("appointments",),
    "visit": ("visits",),
    "scan": ("scans", "people"),
    "scan_file": ("scans", "people"),
    "draft": ("drafts",),
    "journal": ("access-log",),
    "appraisal": ("appraisals",),
    "appraisal_line": ("appraisals",),
    **dict.fromkeys(
        (
            *("resident", "search_key", "household", "household_event", "household_change"),
            *("household_event_subject", "membership", "tag", "benefit", "not_same_person"),
            *("skill", "consent", "import_household", "import_person", "import_item"),
        ),
        ("people",),
    ),
}
"""What is known of people, by table, and the rules that say how long."""
WITHOUT_A_RULE = {
    **dict.fromkeys(
        (
            *("setting", "window", "workday", "site_file", "site_blob", "counter", "snippet"),
            *("backup", "building", "place", "journal_end", "household_chain_end", "day_sheet"),
            *("print_copy", "import_batch"),
        ),
        "the hall, its machines, its figures: nobody is named",
    ),
    **dict.fromkeys(
        ("account", "past_password", "preference", "absence", "duty", "shift", "shift_note"),
        "colleagues: who did what has to be told as long as what they did is kept",
    ),
    **dict.fromkeys(
        ("place_keeper", "dwelling_use", "unit"),
        "the register of the area: known as long as the place stands there",
    ),
    "blank_receipt": "a number and why it was spoiled; the case has its own rule",
}
"""Tables of which nothing is destroyed, and why not."""


def test_every_table_has_a_rule_of_keeping_or_a_reason_for_none():
    tables = {one._meta.table_name for one in ALL_ROWS} | {"site_blob"}
    stated = RULES_OF.keys() | WITHOUT_A_RULE.keys()
    assert not tables - stated, "say how long what stands there is kept, or why for ever"
    assert not stated - tables
    assert not RULES_OF.keys() & WITHOUT_A_RULE.keys()
    rules = {one.key: one for one in keeping_rules(paths.resources())}
    assert {key for keys in RULES_OF.values() for key in keys} <= rules.keys()
    carried = {*Kind, "draft"}
    assert all(one.kind in carried for one in rules.values() if one.at_end is not AtEnd.KEEP)
    assert {one.kind for one in rules.values() if one.at_end is not AtEnd.KEEP} == carried
