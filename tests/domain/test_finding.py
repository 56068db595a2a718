"""What is typed into the search box finds whom it should, literally."""

from __future__ import annotations

from bisect import bisect_left
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.finding import (
    MOST_TERMS,
    NewPerson,
    TermKind,
    guess_new_person,
    near_names,
    read_query,
    sound_key,
)
from hall_app.domain.readings import preferred_reading, search_keys

UYGHUR = "阿卜杜热依木江·买买提吐尔逊尼亚孜阿卜力米提喀迪尔·阿不都沙拉木麦麦提敏伊敏江·居来提艾尔肯肉孜阿吉"
PEOPLE = [
    ("王小明", "119999194903100014", "13800001234"),
    ("单晓芳", "119999196307151025", "13900005678"),
    ("尉迟恭", "11999919880229003X", "010-82345678"),
    ("曾乐", "119999201209012041", ""),
    ("王𬱖·伟", "810000199001010019", "13800009999"),
    ("张頔", "H12345678", ""),
    ("欧阳<b>&\"'", "820000198512310029", ""),
    ("100%_*\\", "E12345678", ""),
    ("O'Brien NEAR(", "830000200006150036", ""),
    (UYGHUR, "119999195512013057", "0371-6234567转801"),
    ("𠮷野", "11999919700808009X", ""),
    ("𬀪㛃䶮", "", ""),
    ("𫖯𣲗𰻝", "", ""),
    ("𠀀" * 50, "", ""),
    ("\U000323af\U0002ebf0", "", ""),
    ("e\u0301mile", "", ""),
]
TABLE = sorted(
    (key, number) for number, person in enumerate(PEOPLE) for key in search_keys(*person)
)


def found(text: str) -> set[str]:
    """Search as the archive does: one range after the other, every word must match."""
    hits: set[int] | None = None
    for term in read_query(text).terms:
        here: set[int] = set()
        for bounds in term.ranges:
            here |= {
                number
                for _, number in TABLE[
                    bisect_left(TABLE, (bounds.low, -1)) : bisect_left(TABLE, (bounds.high, -1))
                ]
            }
        hits = here if hits is None else hits & here
    return {PEOPLE[number][0] for number in hits or ()}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("王小明", "王小明"),
        ("小明", "王小明"),
        ("明", "王小明"),
        ("wangxiaoming", "王小明"),
        ("xiaom", "王小明"),
        ("wxm", "王小明"),
        ("WXM", "王小明"),
        ("wangxm", "王小明"),
        ("wang xiaoming", "王小明"),
        ("shan", "单晓芳"),
        ("dan", "单晓芳"),
        ("sxf", "单晓芳"),
        ("yuchi", "尉迟恭"),
        ("zengle", "曾乐"),
        ("cengle", "曾乐"),
        ("zengyue", "曾乐"),
        ("119999194903100014", "王小明"),
        ("119999 19490310 0014", "王小明"),
        ("１１９９９９１９４９", "王小明"),
        ("0014", "王小明"),
        ("003x", "尉迟恭"),
        ("003X", "尉迟恭"),
        ("h1234", "张頔"),
        ("13800001234", "王小明"),
        ("138 0000 1234", "王小明"),
        ("+86 138 0000 1234", "王小明"),
        ("1234", "王小明"),
        ("010-8234", "尉迟恭"),
        ("王 0014", "王小明"),
        ("王𬱖", "王𬱖·伟"),
        ("王𬱖・伟", "王𬱖·伟"),
        ("王𬱖伟", "王𬱖·伟"),
        ("伟", "王𬱖·伟"),
        ("买买提", UYGHUR),
        ("居来提", UYGHUR),
        ("abdrymj", UYGHUR),
        ("王xm", "王小明"),
        ("王xiaom", "王小明"),
        (UYGHUR, UYGHUR),
        ("𠮷", "𠮷野"),
        ("㛃", "𬀪㛃䶮"),
        ("𣲗𰻝", "𫖯𣲗𰻝"),
        ("𠀀" * 50, "𠀀" * 50),
        ("\U0002ebf0", "\U000323af\U0002ebf0"),
        ("\u00e9mi", "e\u0301mile"),
        ("欧阳<b>", "欧阳<b>&\"'"),
        ('&"', "欧阳<b>&\"'"),
        ("王\u200b小\u202e明", "王小明"),
        ("王小明\n", "王小明"),
    ],
)
def test_each_way_of_asking_finds_the_person(typed, name):
    assert name in found(typed)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("%", {"100%_*\\"}),
        ("_", {"100%_*\\"}),
        ("*", {"100%_*\\"}),
        ("\\", {"100%_*\\"}),
        ("'", {"欧阳<b>&\"'", "O'Brien NEAR("}),
        ("NEAR(", {"O'Brien NEAR("}),
        ("~", set()),
        ("~4321", set()),
        ("张 OR", set()),
        ("' OR 1=1 --", set()),
        ("", set()),
        ("·", set()),
    ],
)
@pytest.mark.fault("T32")
def test_signs_of_query_languages_are_literal(typed, names):
    assert found(typed) == names


@given(st.sampled_from(PEOPLE), st.integers(0, 49), st.integers(1, 50))
def test_any_part_of_any_name_finds_its_person(person, start, length):
    name = normalize("NFC", person[0]).replace("·", "").replace(" ", "")
    part = name[start % len(name) :][:length]
    assert person[0] in found(part)


@given(st.sampled_from([p for p in PEOPLE if p[1]]), st.integers(1, 18))
def test_any_beginning_and_any_tail_up_to_eight_of_a_number_finds_its_person(person, length):
    number = person[1]
    assert person[0] in found(number[:length])
    if number[-2:].isdigit() and 2 <= length <= 8 and number[-length:].isdigit():
        assert person[0] in found(number[-length:])


@given(st.sampled_from(PEOPLE), st.integers(1, 60))
def test_the_pinyin_proposed_finds_its_person(person, length):
    spelt = preferred_reading(person[0]).replace(" ", "")[:length]
    if spelt:
        assert person[0] in found(spelt)


@given(st.text(max_size=200))
@pytest.mark.fault("T32")
def test_no_text_raises_and_every_range_can_be_asked(text):
    query = read_query(text)
    assert len(query.terms) <= MOST_TERMS
    for term in query.terms:
        for bounds in term.ranges:
            assert bounds.low < bounds.high
            assert (bounds.low + bounds.high).encode()
    guess_new_person(text)
    near_names(text)
    sound_key(text)


@pytest.mark.fault("T33")
def test_a_whole_book_pasted_is_read_at_once():
    for bomb in ("a" * 10**6, "1 " * 10**6, "王1" * 10**6, "'" * 10**6, "a'" * 10**5):
        assert len(read_query(bomb).text) <= 100
        guess_new_person(bomb)


def test_kinds_of_words_are_told_apart():
    kinds = [term.kind for term in read_query("和平路 wxm 003X 3号楼").terms]
    assert kinds == [TermKind.IDEOGRAPHS, TermKind.LATIN, TermKind.DIGITS, TermKind.MIXED]
    addresses = [term.address for term in read_query("和平路 wxm 501 3号楼").terms]
    assert addresses == ["和平路", "", "", "3号楼"]


def test_a_part_of_a_case_number_is_recognised_beside_the_rest():
    term = read_query("chc-20260713-00").terms[0]
    assert term.number is not None
    assert term.number.prefix == "CHC-20260713-00"
    assert read_query("0042").terms[0].number is not None
    assert read_query("王小明").terms[0].number is None


def test_a_room_is_not_glued_to_the_building_before_it():
    assert [term.text for term in read_query("和平路 3 501").terms] == ["和平路", "3", "501"]


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("王小明", NewPerson(name="王小明")),
        ("王小明 13800001234", NewPerson(name="王小明", phone="13800001234")),
        ("王小明13800001234", NewPerson(name="王小明", phone="13800001234")),
        ("13800001234 王小明", NewPerson(name="王小明", phone="13800001234")),
        ("11999919880229003x", NewPerson(id_number="11999919880229003X")),
        ("王小明11999919880229003x", NewPerson(name="王小明", id_number="11999919880229003X")),
        ("119999 19490310 0014", NewPerson(id_number="119999194903100014")),
        ("810000199001010019", NewPerson(id_number="810000199001010019")),
        ("h12345678", NewPerson(id_number="H12345678")),
        ("ea1234567", NewPerson(id_number="EA1234567")),
        ("13800001234", NewPerson(phone="13800001234")),
        ("1380000", NewPerson(phone="1380000")),
        ("010-82345678", NewPerson(phone="01082345678")),
        ("82345678", NewPerson(phone="82345678")),
        ("和平路12号", NewPerson(address="和平路12号")),
        ("王小明 和平路12号 3号楼", NewPerson(name="王小明", address="和平路12号3号楼")),
        ("王小明 和平路12号 3-2-501", NewPerson(name="王小明", address="和平路12号3-2-501")),
        ("3幢2单元501室 王小明", NewPerson(name="王小明", address="3幢2单元501室")),
        ("612-3456", NewPerson(phone="6123456")),
        ("买买提•艾力", NewPerson(name="买买提·艾力")),
        ("王路", NewPerson(name="王路")),
        ("和平小区", NewPerson(address="和平小区")),
        ("John Smith", NewPerson(name="John Smith")),
        ("91350100m000100y43", NewPerson(id_number="91350100M000100Y43", organisation=True)),
        ("91350100M000100Y42", NewPerson(name="91350100M000100Y42")),
        ("119999195512013058", NewPerson(id_number="119999195512013058")),
        ("CHC-20260713-0042", NewPerson()),
        ("", NewPerson()),
    ],
)
def test_what_was_typed_moves_into_the_right_field(typed, person):
    assert guess_new_person(typed) == person


@pytest.mark.fault("T34")
def test_the_other_form_of_a_rare_character_is_suggested():
    assert "张𬱖" in near_names("张頔")
    assert "张頔" in near_names("张𬱖")
    assert near_names("王小明") == ()
    assert set(near_names("頔龑")) == {"頔䶮", "𬱖龑", "𬱖䶮"}


def test_simplified_and_traditional_forms_are_suggested_for_each_other():
    assert "陳雲" in near_names("陈云")
    assert "陈云" in near_names("陳雲")


def test_names_that_sound_alike_have_one_sound():
    assert sound_key("张伟") == sound_key("章玮") == "zhangwei"
    assert sound_key("张頔") == sound_key("张𬱖")
    assert sound_key("单明") != sound_key("丹明")
