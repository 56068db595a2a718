"""Items, forms, code tables and years of working days, carried to the next hall as one file."""

from __future__ import annotations

import re
from importlib import metadata
from typing import TYPE_CHECKING

import msgspec

from hall_app.catalog.item_writing import write_item
from hall_app.domain.hall_package import (
    Arrival,
    Carried,
    Packable,
    PackagePreview,
    PackedKind,
)
from hall_app.domain.item_editing import ItemAct
from hall_app.services import item_editions
from hall_app.services.events import HallChanged
from hall_app.services.exports import Exported
from hall_app.services.flow import recount
from hall_app.services.item_sheets import JOURNAL_KIND
from hall_app.services.knowledge import CODE_FILES, FORM_FILES, FORM_VERSIONS, WORKDAY_FILES
from hall_app.services.mass_change import hold_mass_change
from hall_app.services.package_checks import PackageChecks, form_of
from hall_app.services.package_files import (
    BACKGROUND,
    SCHEMA,
    Manifest,
    PackedFile,
    packed,
    read_package,
    sum_of,
    write_package,
)
from hall_app.services.scope import require_whole_hall
from hall_app.storage import journal, settings
from hall_app.support.errors import CatalogFault, RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.flow.views import RecountedCase
    from hall_app.domain.hall_package import PackageEntry
    from hall_app.domain.views import Operator
    from hall_app.services.backups import BackupsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_DISTRIBUTION = "hall-app"
_ANY_CHANGE = "package"


class HallPackageService:
    """Pack what the next hall may use, and take in what another hall packed."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        backups: BackupsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._backups = backups

    # --- out --------------------------------------------------------------------------------

    def packable(self, operator: Operator) -> tuple[Packable, ...]:
        """Return what can be packed: the items of today, and the hall's own other files."""
        self._policy.require(operator, "items.carry")
        return tuple(one for one, _ in self._packable())

    def write(self, path: Path, names: Collection[str], operator: Operator) -> Exported:
        """Write the chosen things into one file for the next hall.

        Items go as they are offered today; who confirmed them stays here, as the next hall
        answers for its own values.

        Raises:
            RuleViolation: ``package-empty``, ``package-too-large``.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, "items.carry")
        chosen = [(one, text) for one, text in self._packable() if one.name in names]
        if not chosen:
            raise RuleViolation("package-empty")
        contents = {one.name: text.encode() for one, text in chosen}
        titles = {one.name: one.title for one, _ in chosen}
        for one, _ in chosen:
            picture = self._background(one) if one.kind is PackedKind.FORM else None
            if picture is not None:
                name = f"{one.name.rpartition('/')[0]}/{BACKGROUND}"
                contents[name], titles[name] = picture, one.title
        manifest = Manifest(
            schema=SCHEMA,
            program=_program(),
            hall=self._knowledge.profile.name,
            made_on=self._knowledge.today,
            files=tuple(
                PackedFile(name=name, title=titles[name], sha256=sum_of(content))
                for name, content in contents.items()
            ),
        )
        with self._archive.transaction():
            self._note(operator, "export", f"{path.name}; {len(chosen)} files for another hall")
        write_package(path, packed(manifest, contents))
        return Exported(file=path, rows=len(chosen), unmasked=False)

    # --- in ---------------------------------------------------------------------------------

    def read(self, path: Path, operator: Operator) -> PackagePreview:
        """Read a package and say of each file what taking it would do; nothing is kept.

        Raises:
            EnvironmentFault: ``package-unreadable``.
            RuleViolation: ``package-too-large``, ``package-damaged``, ``package-foreign``,
                ``package-newer``, ``package-altered``.
        """
        self._policy.require(operator, "items.carry")
        found = read_package(path)
        titles = {one.name: one.title for one in found.manifest.files}
        texts = _texts(found.contents, path.name)
        checks = PackageChecks(self._knowledge, texts, titles, _pictures(found.contents))
        return PackagePreview(
            file=path.name,
            hall=found.manifest.hall,
            program=found.manifest.program,
            made_on=found.manifest.made_on,
            entries=checks.entries(),
            contents=found.contents,
        )

    def take(
        self,
        preview: PackagePreview,
        names: Collection[str],
        day: dt.date,
        operator: Operator,
        *,
        confirmed: int | None = None,
    ) -> Carried:
        """Take chosen files of a package, all or none; items hold from a day on, marked 待核.

        Everything is checked once more against what is in force now. Where much of the hall's own
        is replaced, its number is asked for and a backup is made first.

        Args:
            preview: The package as it was looked at.
            names: Files of it.
            day: The first day of its items.
            operator: Who takes it in.
            confirmed: The number of replaced things as it was typed.

        Raises:
            RuleViolation: ``mass-change-package`` with the number to type.
            RuleViolation: ``package-empty`` when nothing chosen would change anything,
                ``package-refused`` with the ``title`` of a file that has a fault,
                ``item-day-past``; ``whole-hall-only``, as a year of working days moves the last
                days of everybody's cases, to an account bound to lines or grids.
        """
        self._policy.require(operator, "items.carry")
        require_whole_hall(operator)
        if day < self._knowledge.today:
            raise RuleViolation("item-day-past", fields=("day",), today=self._knowledge.today)
        texts = _texts(preview.contents, preview.file)
        titles = {one.name: one.title for one in preview.entries}
        chosen = {name: text for name, text in texts.items() if name in names}
        checks = PackageChecks(self._knowledge, chosen, titles, _pictures(preview.contents))
        entries = checks.entries()
        for one in entries:
            if one.faults:
                raise RuleViolation("package-refused", title=one.title)
        taken = tuple(one for one in entries if one.can_be_taken)
        if not taken:
            raise RuleViolation("package-empty")
        replaced = sum(1 for one in taken if one.arrival is Arrival.REPLACES)
        everything = len(self._knowledge.catalog.items) + len(self._knowledge.forms.names())
        refusal = RuleViolation("mass-change-package", fields=("confirm",), count=replaced)
        hold_mass_change(self._backups, replaced, everything, confirmed, refusal)
        try:
            with self._archive.transaction():
                for one in taken:
                    item = checks.items.get(one.name)
                    self._put(one, chosen[one.name], item, day, preview.file, operator)
                    if one.kind is PackedKind.FORM:
                        self._put_background(form_of(one.name), checks)
                self._knowledge.reload()
                cases = self._recounted(taken, operator)
        except BaseException:
            self._knowledge.reload()
            raise
        self._feed.publish(HallChanged(what=_ANY_CHANGE))
        recount.publish(self._feed, cases)
        return Carried(entries=taken, cases=cases)

    # --- parts ------------------------------------------------------------------------------

    def _packable(self) -> Iterator[tuple[Packable, str]]:
        catalog = self._knowledge.catalog
        for item in catalog.items:
            own = any(one.own and one.item is item for one in catalog.editions[item.code])
            name = f"{PackedKind.ITEM}/{item.code.lower()}.toml"
            yield Packable(name=name, kind=PackedKind.ITEM, title=item.name, own=own), _bare(item)
        for kind, folder, file in (
            (PackedKind.TABLE, CODE_FILES, "{}"),
            (PackedKind.YEAR, WORKDAY_FILES, "{}"),
            (PackedKind.FORM, FORM_FILES, "{}/form.toml"),
        ):
            for name, text in self._knowledge.own_files(folder).items():
                title = name.partition(".")[0]
                where = f"{kind}/{file.format(name)}"
                yield Packable(name=where, kind=kind, title=title, own=True), text

    def _put(
        self,
        entry: PackageEntry,
        text: str,
        item: ServiceItem | None,
        day: dt.date,
        file: str,
        operator: Operator,
    ) -> None:
        at = self._clock.now()
        if item is not None:
            fresh = msgspec.structs.replace(
                item, unverified=("*",), confirmed_by="", confirmed_on=None
            )
            edition = item_editions.begin_edition(self._knowledge.catalog, fresh, day)
            item_editions.put_edition(edition, at)
            told = f"{item.code} {ItemAct.CARRIED_IN} v{edition.version} {day}"
            self._note(operator, JOURNAL_KIND, told, file)
            return
        is_form = entry.kind is PackedKind.FORM
        name = form_of(entry.name) if is_form else entry.name.partition("/")[2]
        if is_form and self._knowledge.forms.own(name):
            self._put_aside(name, at)
        settings.put_site_file(str(entry.kind), name, text, at)
        self._note(operator, _ANY_CHANGE, f"{entry.name} {entry.arrival}", file)

    def _put_aside(self, form_id: str, at: dt.datetime) -> None:
        """Keep the form that was in force so far among its older versions."""
        library = self._knowledge.forms
        text = library.text(form_id)
        found = re.search(r"(?m)^version = (\d+)", text)
        version = int(found[1]) if found else 1
        settings.put_site_file(FORM_VERSIONS, f"{form_id}@{version}", text, at)

    def _background(self, form: Packable) -> bytes | None:
        """Return what lies behind one of the hall's own overlay forms."""
        form_id = form_of(form.name)
        try:
            name = self._knowledge.forms.form(form_id).page.background
        except CatalogFault:  # a broken file goes as it is; whoever takes it is told
            return None
        return settings.site_blob(FORM_FILES, f"{form_id}/{name}") if name else None

    def _put_background(self, form_id: str, checks: PackageChecks) -> None:
        if form_id in checks.backgrounds:
            name, content = checks.backgrounds[form_id]
            settings.put_site_blob(FORM_FILES, f"{form_id}/{name}", content, self._clock.now())

    def _recounted(
        self, taken: tuple[PackageEntry, ...], operator: Operator
    ) -> tuple[RecountedCase, ...]:
        """Count the open cases again where a year of working days came."""
        if not any(one.kind is PackedKind.YEAR for one in taken):
            return ()
        return recount.recount_within(self._archive, self._knowledge, self._clock, operator)

    def _note(self, operator: Operator, kind: str, subject: str, words: str = "") -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=subject, reason=words
        )
        journal.add(self._archive, [line])


def _bare(item: ServiceItem) -> str:
    """Return an item's file without this hall's days and signature."""
    bare = msgspec.structs.replace(
        item, in_force_from=None, in_force_to=None, confirmed_by="", confirmed_on=None
    )
    return write_item(bare)


def _texts(contents: Mapping[str, bytes], file: str) -> dict[str, str]:
    try:
        return {
            name: content.decode("utf-8")
            for name, content in contents.items()
            if not name.endswith(f"/{BACKGROUND}")
        }
    except UnicodeDecodeError as fault:
        raise RuleViolation("package-damaged", file=file) from fault


def _pictures(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        form_of(name): content
        for name, content in contents.items()
        if name.endswith(f"/{BACKGROUND}")
    }


def _program() -> str:
    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return ""
