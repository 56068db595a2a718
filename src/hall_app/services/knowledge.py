"""What the hall knows right now: profile, items, code tables, working days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.hall_views import HallProfile
from hall_app.storage import settings
from hall_app.support import paths
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from hall_app.catalog.loader import Catalog
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.deadlines import Thresholds
    from hall_app.domain.hall_rules import HallRules
    from hall_app.domain.workdays import WorkdayCalendar
    from hall_app.printing.definitions import FormLibrary
    from hall_app.printing.fonts import FontSet
    from hall_app.support.clock import Clock

ITEM_FILES = "service-items"
ITEM_DRAFTS = "item-drafts"
FORM_FILES = "forms"
FORM_VERSIONS = "form-versions"
"""Kind of the versions of own forms that were in force before, each named ``id@version``."""
CODE_FILES = "codes"
AGENCY_ITEMS = "agency-items"
"""Setting with the codes of the items done by full agency; not there until the head confirms."""
WORKDAY_FILES = "workdays"
DEFAULTS: dict[str, object] = {
    "hall-name": "社区服务大厅",
    "short-name": "站",
    "station": "",
    "phone": "",
    "complaint-phone": "",
    "address": "",
    "practice": False,
    "paper-size": "A5",
    "correction-days": 10,
    "yellow-percent": 20,
    "yellow-least": 1,
    "supervise-today": 1,
    "supervise-from": 1,
    "supervise-again": 5,
    "backup-folder": "",
}
"""Values until the hall sets its own; the correction days are a proposal, not law."""


class Knowledge:
    """Hold the shipped files with the hall's own laid over them; reload after a change.

    Args:
        clock: Says which day it is, as items hold from a day on.
        windows_fonts: Folder of the faces that papers are set in first, where this machine was
            told so; without it every hall breaks its lines alike.
    """

    def __init__(self, clock: Clock, windows_fonts: Path | None = None) -> None:
        self._clock = clock
        self._windows_fonts = windows_fonts
        self._settings: dict[str, object] = dict(DEFAULTS)
        self._windows: tuple[str, ...] = ()
        self._own: dict[str, str] = {}
        self._own_forms: dict[str, str] = {}
        self._days: tuple[tuple[dt.date, str, str], ...] = ()
        self._loaded: tuple[Catalog, WorkdayCalendar] | None = None
        self._today: tuple[dt.date, Catalog] | None = None
        self._forms: FormLibrary | None = None
        self._fonts: FontSet | None = None

    def reload(self) -> None:
        """Read settings and the hall's own files again; runs on the database lane."""
        self._settings = {**DEFAULTS, **settings.read_all()}
        self._windows = settings.windows()
        files = settings.site_files()
        own = {
            f"{kind}/{name}": text
            for (kind, name), text in files.items()
            if kind not in (FORM_FILES, FORM_VERSIONS)
        }
        days = tuple(settings.workdays())
        if (_of_catalog(own), days) != (_of_catalog(self._own), self._days):
            self._loaded = self._today = None
        self._own, self._days = own, days
        self._own_forms = {name: text for (kind, name), text in files.items() if kind == FORM_FILES}
        self._forms = None

    def _known(self) -> tuple[Catalog, WorkdayCalendar]:
        # The files are read when the first item is asked for; the login shows none.
        if self._loaded is None:
            self._loaded = self._load(self._own)
        return self._loaded

    def _load(self, own: dict[str, str]) -> tuple[Catalog, WorkdayCalendar]:
        from hall_app.catalog.loader import load_catalog  # noqa: PLC0415 - not before the login
        from hall_app.domain.workdays import CalendarDay, DayKind  # noqa: PLC0415

        days = [
            CalendarDay(day=day, kind=DayKind(kind), name=name) for day, kind, name in self._days
        ]
        catalog = load_catalog(paths.resources(), _of_catalog(own))
        return catalog, catalog.calendar.overlaid(days)

    @property
    def today(self) -> dt.date:
        """Return the hall's day."""
        return hall_day(self._clock.now())

    @property
    def catalog(self) -> Catalog:
        """Return the items in force today, the code tables and certificates."""
        today, held = self.today, self._today
        if held is None or held[0] != today:
            held = self._today = (today, self.catalog_on(today))
        return held[1]

    def catalog_on(self, day: dt.date) -> Catalog:
        """Return the catalogue with the items that are in force on a day."""
        return self._known()[0].on(day)

    def catalog_with(self, own: Mapping[str, str]) -> Catalog:
        """Return the catalogue as it would be with more files of the hall's own."""
        return self._load({**self._own, **own})[0]

    def item_of(self, code: str, version: int) -> ServiceItem:
        """Return the item of a case on record: the version it was taken in under.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        return self.catalog.edition(code, version)

    def own_files(self, kind: str) -> dict[str, str]:
        """Return the hall's own files of one kind, text by name."""
        if kind == FORM_FILES:
            return dict(self._own_forms)
        named = (one.partition("/") for one in sorted(self._own))
        return {name: self._own[f"{k}/{name}"] for k, _, name in named if k == kind}

    @property
    def calendar(self) -> WorkdayCalendar:
        """Return the working days in force."""
        return self._known()[1]

    @property
    def forms(self) -> FormLibrary:
        """Return the papers in force; asked from any lane, the faces are read once."""
        found = self._forms
        if found is None:
            from hall_app.printing.definitions import FormLibrary  # noqa: PLC0415 - after the login
            from hall_app.printing.fonts import FontSet  # noqa: PLC0415 - likewise

            if self._fonts is None:
                self._fonts = FontSet(paths.resources() / "fonts", self._windows_fonts)
            found = self._forms = FormLibrary(paths.forms(), self._own_forms, fonts=self._fonts)
        return found

    @property
    def own_forms(self) -> frozenset[str]:
        """Return the names of the forms that are the hall's own."""
        return frozenset(self._own_forms)

    @property
    def own_years(self) -> frozenset[int]:
        """Return the years of working days that the hall took in itself."""
        years = [one.removesuffix(".csv") for one in self.own_files(WORKDAY_FILES)]
        return frozenset(int(one) for one in years if one.isdecimal())

    def calendar_with(self, file: str, text: str) -> WorkdayCalendar:
        """Return the working days as they would be with one more year file, keeping nothing."""
        return self._load({**self._own, f"{WORKDAY_FILES}/{file}": text})[1]

    @property
    def correction_days(self) -> int:
        """Return how many working days an applicant usually has to bring what is missing."""
        return int(str(self._settings["correction-days"]))

    @property
    def agency_items(self) -> frozenset[str] | None:
        """Return the items that the head marked for full agency; ``None`` until then."""
        kept = self._settings.get(AGENCY_ITEMS)
        return frozenset(map(str, kept)) if isinstance(kept, list) else None

    @property
    def rules(self) -> HallRules:
        """Return the rules of lights and supervision that the head set."""
        from hall_app.domain.hall_rules import RANGES, HallRules  # noqa: PLC0415 - after the login

        kept = {name: int(str(self._settings[name.replace("_", "-")])) for name in RANGES}
        return HallRules(**kept, paper_size=str(self._settings["paper-size"]))

    @property
    def thresholds(self) -> Thresholds:
        """Return when the yellow light begins."""
        from hall_app.domain.deadlines import Thresholds  # noqa: PLC0415 - not before the login

        return Thresholds(
            percent=int(str(self._settings["yellow-percent"])),
            least=int(str(self._settings["yellow-least"])),
        )

    @property
    def clock_confirmed_for(self) -> str:
        """Return the day the head confirmed although it lies before the last used day."""
        return str(self._settings.get("clock-confirmed-for", ""))

    @property
    def backup_folder(self) -> str:
        """Return the hall's own backup place, or an empty text."""
        return str(self._settings["backup-folder"])

    @property
    def profile(self) -> HallProfile:
        """Return the hall as its papers name it."""
        known = self._settings
        return HallProfile(
            name=str(known["hall-name"]),
            short_name=str(known["short-name"]),
            station=str(known["station"]),
            phone=str(known["phone"]),
            complaint_phone=str(known["complaint-phone"]),
            address=str(known["address"]),
            practice=bool(known["practice"]),
            paper_size=str(known["paper-size"]),
            windows=self._windows,
        )


def _of_catalog(own: Mapping[str, str]) -> dict[str, str]:
    """Return the files that the catalogue reads; drafts are read by their editor."""
    drafts = f"{ITEM_DRAFTS}/"
    return {name: text for name, text in own.items() if not name.startswith(drafts)}
