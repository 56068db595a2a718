"""Ready answers: written by the head under a short key, read by every clerk."""

from __future__ import annotations

import pytest

from hall_app.domain.snippets import read_key, typed_key
from hall_app.support.errors import RuleViolation, StaleRecord

TEXT = "请带身份证原件和复印件，\n工作日上午九点到十一点半来 3 号窗口。"


def test_the_head_writes_changes_and_takes_out_and_a_clerk_reads(desk_app, clerk, head):
    service = desk_app.services.snippets
    one = service.add("DZ", TEXT, head)
    (known,) = service.listed(clerk)
    assert (known.key, known.text) == ("dz", TEXT)
    service.change(one, known.version, "dz1", "请带身份证。", head)
    with pytest.raises(StaleRecord, match="snippet-changed"):
        service.change(one, known.version, "dz", TEXT, head)
    with pytest.raises(StaleRecord, match="snippet-changed"):
        service.remove(one, known.version, head)
    service.remove(one, known.version + 1, head)
    assert service.listed(clerk) == ()


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("", TEXT, "snippet-key-wrong"),
        ("两字", TEXT, "snippet-key-wrong"),
        ("a b", TEXT, "snippet-key-wrong"),
        ("a" * 13, TEXT, "snippet-key-wrong"),
        ("dz", TEXT, "snippet-key-taken"),
        ("gz", " \n ", "snippet-text-missing"),
        ("gz", "长" * 1001, "text-too-long"),
    ],
)
def test_a_key_is_short_and_free_and_the_words_are_there(desk_app, head, key, text, code):
    service = desk_app.services.snippets
    service.add("dz", TEXT, head)
    with pytest.raises(RuleViolation, match=code):
        service.add(key, text, head)
    assert len(service.listed(head)) == 1


def test_only_the_head_writes(desk_app, clerk):
    with pytest.raises(RuleViolation, match="not-permitted"):
        desk_app.services.snippets.add("dz", TEXT, clerk)


@pytest.mark.parametrize(
    ("line", "key"),
    [("dz", "dz"), ("已告知dz", "dz"), ("你好 DZ1", "dz1"), ("你好", ""), ("dz ", ""), ("", "")],
)
def test_the_key_is_what_stands_before_the_cursor(line, key):
    assert typed_key(line) == key
    if key:
        assert read_key(key) == key
