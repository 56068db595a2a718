"""Names of people: what is kept, refused and told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.names import NAME_LIMIT, NameNotice, clean_name, other_form, split_name
from hall_app.support.errors import RuleViolation

UYGHUR = "阿卜杜热依木江·买买提吐尔逊尼亚孜阿卜力米提喀迪尔·阿不都沙拉木麦麦提敏伊敏江·居来提艾尔肯肉孜阿吉"
HOSTILE = [
    "𬀪",
    "㛃",
    "𠮷",
    "䶮",
    "𫖯",
    "𣲗",
    "𰻝",
    "王𬱖·伟",
    "欧阳<b>&\"'",
    UYGHUR,
    "𠀀" * 50,
    "\U00031350\U000323af",
    "\U0002ebf0",
    "\uf9d1\U0002f804",
    "e\u0301mile",
    "ＡＢｃ１",
    "ｱﾍﾞ",
    "O'Brien %_*\\ NEAR(",
    "王 小明",
    "丽★",
]


def refused(text: str) -> RuleViolation:
    with pytest.raises(RuleViolation) as caught:
        clean_name(text)
    assert caught.value.fields == ("name",)
    return caught.value


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.fault("T34")
def test_every_printable_character_is_kept_as_typed(name):
    cleaned = clean_name(name)
    assert cleaned.text == name
    assert cleaned.notices == ()


def test_the_longest_uyghur_name_is_just_within_the_limit():
    assert len(UYGHUR) == NAME_LIMIT
    assert clean_name(UYGHUR).text == UYGHUR


@pytest.mark.parametrize("dot", "•‧∙・．･⋅․")
def test_dots_are_normalised_and_told(dot):
    cleaned = clean_name(f"买买提{dot}艾力")
    assert cleaned.text == "买买提·艾力"
    assert cleaned.notices == (NameNotice.DOT_NORMALISED,)


@pytest.mark.parametrize(
    "mark", "\u200b\u200c\u200d\u202e\u2066\ufeff\u00ad\x07\x00\ud800\ufe01\U000e0100"
)
@pytest.mark.fault("T34")
def test_invisible_marks_are_removed_and_told(mark):
    cleaned = clean_name(f"王{mark}明")
    assert cleaned.text == "王明"
    assert cleaned.notices == (NameNotice.INVISIBLE_REMOVED,)


@pytest.mark.parametrize("typed", ["王\n明", "王\u3000明", " 王  明 ", "王\t明\r\n", "王\u2028明"])
def test_line_ends_and_wide_spaces_become_one_space(typed):
    cleaned = clean_name(typed)
    assert cleaned.text == "王 明"
    assert cleaned.notices == (NameNotice.SPACE_FOLDED,)


def test_spaces_around_an_invisible_mark_are_folded_too():
    assert clean_name("王 \u200b 明").text == "王 明"


@pytest.mark.parametrize(
    "emoji", ["😀", "👨\u200d👩\u200d👧", "❤", "❤\ufe0f", "🇨🇳", "1\ufe0f\u20e3", "☺", "🈶"]
)
@pytest.mark.fault("T34")
def test_emoji_are_refused(emoji):
    assert refused(f"王{emoji}明").code == "name-emoji"


@pytest.mark.parametrize("place", ["\ue000", "\uf8ff", "\U000f0000", "\U0010fffd"])
def test_private_places_without_a_standard_character_are_refused(place):
    assert refused(f"王{place}").code == "name-private-character"


def test_old_places_of_gb18030_become_the_true_character_and_are_told():
    cleaned = clean_name("王\ue831\ue864")
    assert cleaned.text == "王\U000215d7\u9fbb"
    assert cleaned.notices == (NameNotice.OLD_CODE_MAPPED,)


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "\n\u3000", "\ufe00"])
def test_a_name_of_nothing_is_missing(typed):
    assert refused(typed).code == "name-missing"


def test_the_limit_counts_code_points_not_bytes_or_halves():
    assert clean_name("𠀀" * 50).text == "𠀀" * 50
    violation = refused("𠀀" * 51)
    assert violation.code == "name-too-long"
    assert violation.details == {"limit": 50, "length": 51}


def test_invisible_marks_do_not_count_towards_the_limit():
    assert clean_name("王" * 50 + "\u200b").text == "王" * 50


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_and_only_rule_violations_escape(text):
    try:
        cleaned = clean_name(text)
    except RuleViolation:
        return
    assert clean_name(cleaned.text).text == cleaned.text
    assert clean_name(cleaned.text).notices == ()
    assert "\n" not in cleaned.text
    assert (cleaned.text == text) == (cleaned.notices == ())


@pytest.mark.parametrize(
    ("name", "surname", "given_name"),
    [
        ("张伟", "张", "伟"),
        ("欧阳修", "欧阳", "修"),
        ("尉迟恭", "尉迟", "恭"),
        ("万俟卨", "万俟", "卨"),
        ("欧阳", "欧阳", ""),
        ("张 伟", "张", "伟"),
        ("𠮷野", "𠮷", "野"),
        ("买买提·艾力", "", "买买提·艾力"),
        ("王𬱖·伟", "", "王𬱖·伟"),
        ("John", "", "John"),
        ("", "", ""),
    ],
)
def test_surnames_of_two_characters_are_known(name, surname, given_name):
    assert split_name(name) == (surname, given_name)


def test_forms_of_a_rare_character_name_each_other():
    assert other_form("頔") == "𬱖"
    assert other_form("𬱖") == "頔"
    assert other_form("王") == ""
