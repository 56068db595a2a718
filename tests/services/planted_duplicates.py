"""Second entries of known people, each with one kind of slip that halls have."""

from __future__ import annotations

import datetime as dt
import random

from hall_app.domain.readings import character_readings
from hall_app.domain.variants import other_forms
from hall_app.storage.people import NewResident, add


def people_of(archive):
    """Return who has a number of 18 places: id, name, number, sex, birth, phone, address."""
    return archive.rows(
        'SELECT r."id", r."name", r."id_number", r."sex", r."birth", r."phone", h."address" '
        'FROM "resident" r JOIN "household" h ON h."id" = r."household_id" '
        'WHERE length(r."id_number") = 18 ORDER BY r."id"'
    )


def homophones():
    """Return characters of names by their only reading."""
    found = {}
    for c in (
        "伟玮炜薇明铭鸣英瑛莹颖秀绣建健剑国帼强蔷华桦丽莉立利芳方军君俊杰洁捷婷亭廷玲灵铃龙隆"
        "海峰锋风枫平萍苹涛滔超朝辉晖慧惠红宏洪鸿兰岚蓝文雯纹志智致光广兴星新欣鑫心静敬晶京"
    ):
        for reading in character_readings(c)[:1]:
            found.setdefault(reading, []).append(c)
    return {reading: chars for reading, chars in found.items() if len(chars) > 1}


SOUNDS = homophones()


def sounding_alike(name, chance):
    """Return the name with one character replaced by another of the same sound, if it can be."""
    places = list(range(1, len(name)))
    chance.shuffle(places)
    for place in places:
        for reading in character_readings(name[place])[:1]:
            others = [c for c in SOUNDS.get(reading, ()) if c != name[place]]
            if others:
                return name[:place] + chance.choice(others) + name[place + 1 :]
    return None


def in_other_form(name):
    for place, c in enumerate(name):
        if other_forms(c):
            return name[:place] + other_forms(c)[0] + name[place + 1 :]
    return None


def slip_of_one(number, place, chance):
    other = chance.choice([c for c in "0123456789" if c != number[place]])
    return number[:place] + other + number[place + 1 :]


def slip_of_two(number, place):
    if number[place] == number[place + 1]:
        return None
    return number[:place] + number[place + 1] + number[place] + number[place + 2 :]


def other_phone(chance):
    return f"15{chance.randrange(10)}0000{chance.randrange(10_000):04d}"


def second_entry(kind, person, chance):
    """Return the person written down a second time, or nothing when the slip is impossible."""
    _, name, number, sex, birth, phone, address = person
    known = {"name": name, "sex": sex, "birth": dt.date.fromisoformat(birth), "phone": phone}
    alike = sounding_alike(name, chance)
    # The program reads the birth of a number with a slip from that number.
    entry = {
        "same-id": {"name": alike or name, "id_number": number, "phone": ""},
        "old-id": {"id_number": number[6:8] == "19" and number[:6] + number[8:17], "phone": ""},
        "homophone-birth": {"name": alike, "phone": ""},
        "variant-birth": {"name": in_other_form(name), "phone": other_phone(chance)},
        "swapped": {"id_number": slip_of_two(number, chance.randrange(0, 17)), "birth": None},
        "one-off": {
            "id_number": slip_of_one(number, chance.randrange(6, 18), chance),
            "birth": None,
        },
        "phone-address": {"name": phone and alike, "birth": None, "address": address},
    }[kind]
    if not entry.get("name", name) or not entry.get("id_number", "none"):
        return None
    return NewResident(**{**known, **entry})


KINDS = (
    *("same-id", "old-id", "homophone-birth", "variant-birth"),
    *("swapped", "one-off", "phone-address"),
)


def plant(archive, count, seed):
    """Write people down a second time; return the pairs by kind."""
    chance = random.Random(seed)
    known = [one for one in people_of(archive) if "·" not in one[1]]
    chance.shuffle(known)
    found = {}
    with archive.transaction():
        kinds = 0
        for person in known:
            if len(found) == count:
                break
            kind = KINDS[kinds % len(KINDS)]
            entry = second_entry(kind, person, chance)
            if entry is None:
                continue
            kinds += 1
            found[person[0], add(archive, entry)] = kind
    assert len(found) == count
    return found
