"""Random chains of household events, worked out and written as the services do it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from hypothesis import strategies as st

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import (
    Joining,
    Leaving,
    NewHousehold,
    NewPerson,
    Settlement,
)
from hall_app.domain.households.planning import plan
from hall_app.domain.households.relations import HEAD
from hall_app.domain.households.rows import AnyRow, Table, from_plain, with_plain
from hall_app.domain.households.same_person import SamePerson
from hall_app.domain.households.subjects import subjects
from hall_app.storage.household_book import open_book, rows_where
from hall_app.storage.household_events import Teller, record
from hall_app.storage.household_undo import undo
from hall_app.support.errors import RuleViolation

FIRST = dt.date(2020, 1, 1)
TODAY = dt.date(2026, 9, 18)
NOW = dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC)
TELLER = Teller(account_id=None, window="", at=NOW)


@dataclass(frozen=True)
class Step:
    """One step of a chain: what to do, with whom, how many days after the step before."""

    what: str
    a: int
    b: int
    c: int
    days: int


KINDS = (*(str(one) for one in events.EventKind if one != "import"), "undo")
chains = st.lists(
    st.builds(
        Step,
        what=st.sampled_from(KINDS),
        a=st.integers(0, 4),
        b=st.integers(0, 5),
        c=st.integers(0, 5),
        days=st.integers(-25, 30),
    ),
    min_size=1,
    max_size=14,
)


class Chain:
    """Carry out a chain on an archive, choosing the people from who is there."""

    def __init__(self, archive):
        self.archive = archive
        self.day = FIRST
        self.recorded = []
        self.refused = 0
        for start in range(3):
            self.do(self._family(Step("establish", start, start, start, 1)))

    def run(self, steps):
        for step in steps:
            self.day = min(TODAY, max(FIRST, self.day + dt.timedelta(days=step.days)))
            self.step(step)

    def step(self, step):
        """Do one step; a refused one must leave nothing behind."""
        before = dump(self.archive)
        try:
            with self.archive.transaction():
                if step.what == "undo":
                    return self.take_back(step.a)
                event = self.event(step)
                if event is not None:
                    self.do(event)
        except RuleViolation:
            self.refused += 1
            assert dump(self.archive) == before
        return None

    def do(self, event):
        book = open_book(self.archive, *subjects(event))
        planned = plan(event, book, TODAY)
        done = record(self.archive, event, planned, TELLER, kept={}, station="H2B")
        self.recorded.append(done.event_id)
        return done

    def take_back(self, which):
        standing = [row[0] for row in self.archive.rows(STANDING)]
        if standing:
            undo(self.archive, standing[which % len(standing)], "wrong", TELLER)

    # --- choosing ---------------------------------------------------------------------------

    def event(self, step):
        return getattr(self, "_" + step.what.replace("-", "_"))(step)

    def _base(self):
        return {"on": PartialDate.of(self.day), "told_on": TODAY}

    def _households(self):
        sql = 'SELECT "id" FROM "household" WHERE NOT "voided" ORDER BY "id"'
        return [row[0] for row in self.archive.rows(sql)]

    def _home(self, pick):
        found = self._households()
        return found[pick % len(found)] if found else 1

    def _who(self, pick):
        sql = 'SELECT "id" FROM "resident" WHERE NOT "voided" ORDER BY "id"'
        found = [row[0] for row in self.archive.rows(sql)]
        return found[pick % len(found)] if found else 1

    def _members(self, household):
        rows = rows_where(self.archive, Table.MEMBERSHIP, "household_id", [household])
        return [one for one in rows if one.until is None]

    def _new_person(self, step, years):
        born = PartialDate(year=self.day.year - years) if years else PartialDate.of(self.day)
        return NewPerson(name=f"甲{step.a}{step.b}", sex="12"[step.b % 2], birth=born)

    def _relations(self, members, head, skip=()):
        left = [one.person for one in members if one.person not in skip]
        if not left:
            return {}
        chosen = left[head % len(left)]
        return {who: HEAD if who == chosen else "97" for who in left}

    def _settlements(self, person, head):
        found = []
        for one in rows_where(self.archive, Table.MEMBERSHIP, "resident_id", [person]):
            if one.until is None and one.relation == HEAD:
                rest = self._relations(self._members(one.household), head, skip={person})
                if rest:
                    found.append(Settlement(household=one.household, relations=rest))
        return tuple(found)

    # --- events -----------------------------------------------------------------------------

    def _family(self, step):
        members = [Joining(person=self._new_person(step, 40), relation=HEAD)]
        if step.b % 2:
            members.append(Joining(person=self._new_person(step, 15), relation="97"))
        return events.Establish(
            **self._base(), household=self._new_home(step), members=tuple(members)
        )

    _establish = _family

    def _new_home(self, step):
        return NewHousehold(
            building="和平路1号", room=f"{step.c}室", address=f"和平路1号{step.c}室"
        )

    def _split(self, step):
        home = self._home(step.a)
        members = self._members(home)
        leaving = members[: 1 + step.b % 2]
        relations = self._relations(leaving, 0)
        rest = [one for one in members if one not in leaving]
        settled = self._relations(rest, step.c)
        return events.Split(
            **self._base(),
            household=home,
            into=self._new_home(step),
            relations=relations,
            settlements=(Settlement(household=home, relations=settled),) if settled else (),
        )

    def _merge(self, step):
        home = self._home(step.a)
        relations = {one.person: "97" for one in self._members(home)}
        into = self._home(step.b)
        return events.Merge(**self._base(), household=home, into=into, relations=relations)

    def _change_head(self, step):
        home = self._home(step.a)
        relations = self._relations(self._members(home), step.b)
        settled = Settlement(household=home, relations=relations)
        return events.ChangeHead(**self._base(), household=home, settlements=(settled,))

    def _birth(self, step):
        child = Joining(person=self._new_person(step, 0), relation="2030"[step.b % 2 :][:2])
        return events.Birth(**self._base(), household=self._home(step.a), child=child)

    def _adoption(self, step):
        child = self._who(step.c) if step.b % 2 else self._new_person(step, 5)
        joining = Joining(person=child, relation="97")
        settled = self._settlements(child, 0) if step.b % 2 else ()
        return events.Adoption(
            **self._base(), household=self._home(step.a), child=joining, settlements=settled
        )

    def _death(self, step):
        who = self._who(step.a)
        return events.Death(**self._base(), person=who, settlements=self._settlements(who, step.b))

    def _move_in(self, step):
        uses = ((True, True), (True, False), (False, True))[step.c % 3]
        who = self._who(step.b) if step.a % 2 else self._new_person(step, 30)
        home = self._new_home(step) if step.b % 3 == 0 else self._home(step.a)
        relation = HEAD if isinstance(home, NewHousehold) else "97"
        joining = Joining(person=who, relation=relation, registered=uses[0], living=uses[1])
        return events.MoveIn(**self._base(), household=home, members=(joining,), origin="外县")

    def _move_out(self, step):
        who = self._who(step.a)
        return events.MoveOut(
            **self._base(),
            people=(who,),
            leaving=tuple(Leaving)[step.b % 3],
            settlements=self._settlements(who, step.c),
        )

    def _rent_in(self, step):
        joining = Joining(person=self._new_person(step, 25), relation=HEAD, registered=False)
        return events.RentIn(
            **self._base(), household=self._new_home(step), members=(joining,), landlord="房东"
        )

    def _rent_end(self, step):
        who = self._who(step.a)
        return events.RentEnd(
            **self._base(), people=(who,), settlements=self._settlements(who, step.c)
        )

    def _marriage(self, step):
        return events.Marriage(**self._base(), person=self._who(step.a), spouse=self._who(step.b))

    def _divorce(self, step):
        return events.Divorce(**self._base(), person=self._who(step.a))

    def _separation(self, step):
        who = self._who(step.a)
        target = None if step.b == 0 else self._home(step.b)
        return events.Separation(
            **self._base(),
            person=who,
            living_in=target,
            relation="97",
            settlements=self._settlements(who, step.c) if step.c % 2 else (),
        )

    def _missing(self, step):
        return events.Missing(**self._base(), person=self._who(step.a))

    def _found(self, step):
        return events.Found(**self._base(), person=self._who(step.a))

    def _details(self, step):
        values = {"name": f"乙{step.b}", "workplace": f"厂{step.c}"}
        return events.Details(**self._base(), person=self._who(step.a), values=values)

    def _correction(self, step):
        values = {"name": f"丙{step.b}", "details.note": "更正"}
        return events.Correction(**self._base(), person=self._who(step.a), values=values)

    def _benefit_start(self, step):
        kind = f"benefit-{step.b % 2}"
        return events.BenefitStart(
            **self._base(), person=self._who(step.a), benefit=kind, amount=step.c * 100
        )

    def _benefit_stop(self, step):
        kind = f"benefit-{step.b % 2}"
        return events.BenefitStop(**self._base(), person=self._who(step.a), benefit=kind)

    def _tag_start(self, step):
        return events.TagStart(**self._base(), person=self._who(step.a), tag=f"tag-{step.b % 2}")

    def _same_person(self, step):
        return SamePerson(**self._base(), person=self._who(step.a), gone=self._who(step.b))

    def _tag_stop(self, step):
        return events.TagStop(**self._base(), person=self._who(step.a), tag=f"tag-{step.b % 2}")


STANDING = 'SELECT "id" FROM "household_event" WHERE "undone_at" IS NULL ORDER BY "id" DESC'


def dump(archive) -> dict[tuple[Table, int], AnyRow]:
    """Return every row that is not voided."""
    found = {}
    for table in Table:
        entity = table in {Table.PERSON, Table.HOUSEHOLD}
        sql = f'SELECT "id" FROM "{table}"' + (' WHERE NOT "voided"' if entity else "")
        ids = [row[0] for row in archive.rows(sql)]
        found |= {(table, row.id): row for row in rows_where(archive, table, "id", ids)}
    return found


def replayed(archive, on: str | None = None) -> dict[tuple[Table, int], AnyRow]:
    """Return the rows that the events which stand make, up to a day, one after the other.

    People and households are there on any day; what they are and where they belong is not.
    """
    sql = (
        'SELECT c."op", c."tab", c."row", c."field", c."after" FROM "household_change" c '
        'JOIN "household_event" e ON e."id" = c."event_id" WHERE e."undone_at" IS NULL '
        "AND c.\"op\" <> 'read' AND (? IS NULL OR coalesce(c.\"holds_from\", '') <= ? "
        "OR (c.\"op\" = 'add' AND c.\"tab\" IN ('resident', 'household'))) "
        'ORDER BY coalesce(c."holds_from", \'\'), e."id", c."n"'
    )
    changes = archive.rows(sql, (on, on))
    found = {}
    for op, tab, row, _, after in changes:
        if op == "add":
            found[Table(tab), row] = from_plain(Table(tab), row, json.loads(after))
    for op, tab, row, field, after in changes:
        if op == "set":
            place = (Table(tab), row)
            if place in found:
                found[place] = with_plain(found[place], {field: json.loads(after)})
    return found
