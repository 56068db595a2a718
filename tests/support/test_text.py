"""Text as typed: what is folded and what stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.support.text import (
    end_of_prefix,
    fold_spaces,
    is_ascii_digits,
    is_ideograph,
    is_invisible,
    normalise_dots,
    normalise_line,
    normalise_prose,
    strip_controls,
)

storable = st.text(st.characters(exclude_categories=["Cs"]))


def test_full_width_digits_letters_and_spaces_are_narrowed():
    assert normalise_line("１１９９９９　１９４９０３１０００１ｘ") == "119999 1949031000" + "1x"


def test_line_ends_and_tabs_become_one_space():
    assert fold_spaces("王\r\n 小\t\u3000明\u2028") == "王 小 明"


def test_compatibility_ideographs_keep_their_code_point():
    assert normalise_line("\uf9d1\ufa0e\U0002f804") == "\uf9d1\ufa0e\U0002f804"


@pytest.mark.parametrize("dot", "•‧∙・．･⋅·․ㆍ᛫⸱⸳")
def test_every_look_alike_of_the_name_dot_becomes_the_one_allowed(dot):
    assert normalise_dots(f"买买提{dot}艾力") == "买买提·艾力"


@pytest.mark.parametrize("mark", "\u200b\u200d\u202e\ufeff\u0007\u2028\x00\x7f\ufdd0\U0001ffff")
def test_invisible_marks_are_removed(mark):
    assert strip_controls(f"王{mark}明") == "王明"


@pytest.mark.parametrize("character", "𬀪㛃𠮷䶮𫖯𣲗𰻝\U00031350\U0002ebf0\U000323af〇")
def test_ideographs_newer_than_this_python_stay_visible(character):
    assert not is_invisible(character)
    assert is_ideograph(character)
    assert strip_controls(character) == character


@pytest.mark.parametrize("text", ["１２", "٣٤", "²", "①", "", "1 2", "-1", "12x"])
def test_only_ascii_digits_count_as_digits(text):
    assert not is_ascii_digits(text)


@given(storable.filter(bool), storable)
def test_everything_with_a_prefix_lies_below_its_end(prefix, rest):
    assert prefix <= prefix + rest < end_of_prefix(prefix)


@given(storable.filter(bool), storable)
def test_nothing_without_the_prefix_lies_between(prefix, other):
    assert other.startswith(prefix) == (prefix <= other < end_of_prefix(prefix))


@pytest.mark.parametrize("prefix", ["\ud7ff", "a\U0010ffff", "王\ud7ff"])
def test_the_end_of_a_prefix_can_be_stored_as_utf8(prefix):
    assert end_of_prefix(prefix).encode() > (prefix + "\U0010ffff").encode()


def test_running_text_keeps_its_punctuation_and_narrows_letters_and_digits():
    typed = "和平路１２号（东门），　找Ａ座"
    assert normalise_prose(typed) == "和平路12号（东门）， 找A座"
