"""Checking the files of a package as strictly as the hall's own, against what is in force here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.catalog.code_tables import parse_code_table
from hall_app.catalog.faults import FaultList, Reason, read_toml
from hall_app.catalog.item_writing import content_of, item_values
from hall_app.catalog.workdays import read_days
from hall_app.domain.hall_package import Arrival, PackageEntry, PackedKind
from hall_app.domain.item_editing import ItemFault
from hall_app.domain.working_years import changed_days
from hall_app.services import item_editions
from hall_app.services.knowledge import FORM_FILES
from hall_app.storage import settings
from hall_app.support.errors import CatalogFault, HallError, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.loader import Catalog
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.printing.schema import Form
    from hall_app.services.knowledge import Knowledge


class PackageChecks:
    """Judge the files of one package together: an item may need a table that comes with it.

    Args:
        texts: The files by their names in the package.
        titles: What the manifest calls them.
        pictures: What lies behind the overlay forms, by form.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        texts: Mapping[str, str],
        titles: Mapping[str, str],
        pictures: Mapping[str, bytes],
    ) -> None:
        self._knowledge = knowledge
        self._texts = texts
        self._titles = titles
        self._pictures = pictures
        self._tables = {
            name: self._table(name, text)
            for name, text in texts.items()
            if kind_of(name) is PackedKind.TABLE
        }
        sound = {name: texts[name] for name, one in self._tables.items() if one.can_be_taken}
        self._catalog: Catalog = knowledge.catalog_with(sound).on(knowledge.today)
        self.items: dict[str, ServiceItem] = {}
        """The sound items by their names in the package."""
        self.backgrounds: dict[str, tuple[str, bytes]] = {}
        """Name and checked content of what lies behind each form that has it in the package."""

    def entries(self) -> tuple[PackageEntry, ...]:
        """Return every file with what taking it would do, in the order of their names."""
        judges = {
            PackedKind.ITEM: self._item,
            PackedKind.FORM: self._form,
            PackedKind.YEAR: self._year,
        }
        found = dict(self._tables)
        for name, text in sorted(self._texts.items()):
            if name not in found:
                found[name] = judges[kind_of(name)](name, text)
        self._refuse_shared_quick_codes(found)
        return tuple(found[name] for name in sorted(found))

    # --- parts ------------------------------------------------------------------------------

    def _item(self, name: str, text: str) -> PackageEntry:
        code = stem_of(name).upper()
        faults = FaultList(name)
        raw = read_toml(text, faults)
        item = None
        if raw is not None:
            forms = {*self._knowledge.forms.names(), *self._forms()}
            item, faults = item_editions.checked(self._catalog, code, raw, forms)
        if item is None:
            return self._refused(name, item_editions.fault_views(faults))
        self.items[name] = item
        if code not in self._catalog.editions:
            return self._entry(name, Arrival.NEW, item.name)
        here = content_of(item_values(self._catalog.edition(code)))
        same = here == content_of(item_values(item))
        return self._entry(name, Arrival.EQUAL if same else Arrival.REPLACES, item.name)

    def _table(self, name: str, text: str) -> PackageEntry:
        faults = FaultList(name)
        table = parse_code_table(stem_of(name), text, faults)
        here = self._knowledge.catalog.tables.get(stem_of(name))
        if here is None:
            faults.add("-", Reason.UNKNOWN_FOLDER, stem_of(name))
        elif table is not None:
            lost = {one.code for one in here.rows} - {one.code for one in table.rows}
            for code in sorted(lost):  # records of this hall may stand on them
                faults.add(code, Reason.CODE_LOST, here.row(code).name)
        if faults:
            return self._refused(name, item_editions.fault_views(faults))
        return self._entry(name, Arrival.EQUAL if table == here else Arrival.REPLACES)

    def _year(self, name: str, text: str) -> PackageEntry:
        faults = FaultList(name)
        days = read_days(text, faults)
        if days and stem_of(name) != str(days[0].day.year):
            faults.add("date", Reason.OTHER_YEAR, days[0].day.year)
        if faults:
            return self._refused(name, item_editions.fault_views(faults))
        before, year = self._knowledge.calendar, days[0].day.year
        after = self._knowledge.calendar_with(f"{year}.csv", text)
        if not after.first_year <= year <= after.last_year:
            return self._refused(name, (ItemFault(key="date", reason=str(Reason.GAP_BEFORE)),))
        if year > before.last_year:
            return self._entry(name, Arrival.NEW)
        same = not changed_days(before, after, days)
        return self._entry(name, Arrival.EQUAL if same else Arrival.REPLACES)

    def _form(self, name: str, text: str) -> PackageEntry:
        """Judge a form by reading and drawing it as the print queue would."""
        from hall_app.printing.reading import read_form  # noqa: PLC0415 - at first use

        form_id = form_of(name)
        broken: tuple[HallError, ...]
        try:
            form = read_form(text, file=name, form_id=form_id)
            _pages, told = self._knowledge.forms.tried(form)
            broken = tuple(one for one in told if not _left_to_the_clerk(form, one))
            self._background(form)
        except (CatalogFault, RuleViolation) as fault:
            broken = (fault,)
        if broken:
            return self._refused(name, tuple(map(_told, broken)))
        here = item_editions.form_text(self._knowledge, form_id)
        if form_id not in self._knowledge.forms.names():
            return self._entry(name, Arrival.NEW)
        same = here == text and self._same_background(form_id)
        return self._entry(name, Arrival.EQUAL if same else Arrival.REPLACES)

    def _background(self, form: Form) -> None:
        """Check the picture or PDF that comes for a form as one chosen in the workshop."""
        from hall_app.devices.pictures import ready  # noqa: PLC0415 - at first use
        from hall_app.printing.backgrounds import read_background  # noqa: PLC0415 - likewise

        picture = self._pictures.get(form.id)
        if picture is not None and form.page.background:
            content = read_background(picture).content
            ready(content)  # decoded whole once, in a process of its own
            self.backgrounds[form.id] = (form.page.background, content)

    def _same_background(self, form_id: str) -> bool:
        if form_id not in self.backgrounds:
            return True
        name, content = self.backgrounds[form_id]
        here = settings.site_blob(FORM_FILES, f"{form_id}/{name}")
        return here in (content, self._pictures[form_id])

    def _forms(self) -> tuple[str, ...]:
        """Return the forms of the package, which its items may name as well."""
        return tuple(form_of(one) for one in self._texts if kind_of(one) is PackedKind.FORM)

    def _refuse_shared_quick_codes(self, found: dict[str, PackageEntry]) -> None:
        first: dict[str, str] = {}
        for name, item in sorted(self.items.items()):
            holder = first.setdefault(item.quick_code, item.code)
            if holder != item.code:
                fault = ItemFault(key="quick_code", reason=str(Reason.TAKEN), value=holder)
                found[name] = self._refused(name, (fault,))

    def _entry(self, name: str, arrival: Arrival, title: str = "") -> PackageEntry:
        told = title or self._titles.get(name, "") or stem_of(name)
        return PackageEntry(name=name, kind=kind_of(name), title=told, arrival=arrival)

    def _refused(self, name: str, faults: tuple[ItemFault, ...]) -> PackageEntry:
        return PackageEntry(
            name=name,
            kind=kind_of(name),
            title=self._titles.get(name, "") or stem_of(name),
            arrival=Arrival.REFUSED,
            faults=faults,
        )


def kind_of(name: str) -> PackedKind:
    """Return what a file of a package is."""
    return PackedKind(name.partition("/")[0])


def stem_of(name: str) -> str:
    """Return the name of a file without folder and ending."""
    return name.rpartition("/")[2].rpartition(".")[0]


def form_of(name: str) -> str:
    """Return the form that a file of a package belongs to."""
    return name.split("/")[1]


def _left_to_the_clerk(form: Form, fault: HallError) -> bool:
    """Tell whether a fault of the longest values hinders nobody: a pre-printed box is as it is."""
    return form.overlay and fault.code == "text-does-not-fit"


def _told(fault: HallError) -> ItemFault:
    details = fault.details
    return ItemFault(
        key=str(details.get("key") or details.get("element") or "-"),
        reason=str(details.get("reason", fault.code)),
        value=str(details.get("given", "")),
    )
