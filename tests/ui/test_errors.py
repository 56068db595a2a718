"""Every code has its sentence: what is the matter, what to do, no blame."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import hall_app
import hall_app.printing
from hall_app.domain.resident_faults import LineCode
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.ui.error_values import value_words
from hall_app.ui.errors import SENTENCES, explain, explain_code

BLAME = re.compile("错误|失败|非法|无效|异常|error|failed|illegal|invalid|fatal", re.IGNORECASE)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentences_follow_the_house_style_in_chinese(dressed_app, code):
    text = explain_code(code)
    for part in (text.headline, text.advice):
        assert re.search(r"[\u4e00-\u9fff]", part)
        assert part.endswith("。")
        assert not BLAME.search(part)
        assert code not in part


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_the_chinese_asks_for_the_same_values_as_the_english(dressed_app, code):
    from hall_app.ui.i18n import translate

    for part in SENTENCES[code]:
        english = {name for _t, name, _s, _c in string.Formatter().parse(part.text) if name}
        shown = translate(part.context, part.text)
        chinese = {name for _t, name, _s, _c in string.Formatter().parse(shown) if name}
        assert chinese <= english


def test_every_fault_of_a_line_of_residents_has_its_sentence():
    assert {code.value for code in LineCode} <= set(SENTENCES)


def test_values_and_fields_reach_the_sentence(dressed_app):
    error = RuleViolation(
        "unknown-item", fields=("item",), given="<b>LD99", nearest=("LD02", "LD01")
    )
    text = explain(error)
    assert "<b>LD99" in text.headline
    assert "LD02、LD01" in text.advice
    assert text.fields == ("item",)


def test_roles_are_named_in_words(dressed_app):
    text = explain(RuleViolation("not-permitted", act="clock.confirm", roles=["head"]))
    assert "站长" in text.headline


def test_a_code_or_fault_nobody_knows_gets_a_plain_sentence(dressed_app):
    for fault in (EnvironmentFault("never-heard-of"), ValueError("张三 119999199001010012")):
        text = explain(fault)
        assert "never" not in text.whole
        assert "张三" not in text.whole
        assert text.advice


def test_a_missing_value_leaves_a_dash_not_a_crash(dressed_app):
    assert "–" in explain(EnvironmentFault("clock-behind")).headline


def _raised() -> list[tuple[str, str, frozenset[str]]]:
    """Return every fault that the source raises with plain values: place, code, their names."""
    faults = {"RuleViolation", "StaleRecord", "EnvironmentFault"}
    found = []
    root = Path(hall_app.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(one, ast.Call)
                and getattr(one.func, "id", "") in faults
                and one.args
                and isinstance(one.args[0], ast.Constant)
                and all(word.arg for word in one.keywords)
            ):
                names = frozenset(word.arg or "" for word in one.keywords)
                place = f"{path.relative_to(root)}:{one.lineno}"
                found.append((place, str(one.args[0].value), names))
    return found


def test_every_fault_gives_the_values_that_its_sentence_asks_for():
    lacking = []
    for place, code, given in _raised():
        for part in SENTENCES[code]:
            asked = {name for _t, name, _s, _c in string.Formatter().parse(part.text) if name}
            lacking += [f"{place} {code}: {name}" for name in sorted(asked - given)]
    assert lacking == []


def test_a_child_without_an_agent_is_named_in_words(dressed_app):
    fault = RuleViolation("value-doubtful", field="applicant", doubt="under-14-alone")
    assert "14" in explain(fault).headline
    assert "alone" not in explain(fault).whole


def test_every_reason_the_forms_engine_gives_has_words(dressed_app):
    folder = Path(hall_app.printing.__file__).parent
    given = {
        code
        for file in folder.glob("*.py")
        for code in re.findall(
            r"(?:faults\.add\([^()]*?, |_report\([^()]*?, |NotReadable\(|reason=)"
            r'"([a-z]+(?:-[a-z]+)+)"',
            file.read_text("utf-8"),
        )
    }
    assert len(given) > 30
    for code in given:
        assert re.search(r"[\u4e00-\u9fff]", value_words("reason", code)), code
