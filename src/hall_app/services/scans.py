"""Pictures and scans of people and households: checked by content, kept inside the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.pictures import MOST_BYTES, told_name
from hall_app.domain.scans import NewScan, PaperOnFile
from hall_app.services.events import ScansChanged
from hall_app.services.scope import HomeScope
from hall_app.storage import journal, scans
from hall_app.storage.household_events import Teller
from hall_app.storage.queries import visits as words
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.devices.cameras import Camera, Picture
    from hall_app.domain.pictures import ReadyFile
    from hall_app.domain.scanners import Run, Scanner, ScanWish, Told
    from hall_app.domain.scans import ScanLine
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

LONGEST_PAPER = 50
LONGEST_REASON = 200


class ScansService:
    """Keep pictures and scanned papers, show them with a trace, and offer them again."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._homes = HomeScope(archive)

    def ready(self, content: bytes) -> ReadyFile:
        """Return a file as it will be kept; runs on the background lane, apart from the archive.

        Raises:
            RuleViolation: ``scan-empty``, ``scan-too-large``, ``scan-kind``, ``scan-damaged``,
                ``scan-too-many-pixels``, ``scan-active``.
        """
        from hall_app.devices.pictures import ready  # noqa: PLC0415 - Qt's decoders, when needed

        return ready(content)

    def cameras(self, *, practice: bool) -> tuple[Camera, ...]:
        """Return the document cameras of this machine; runs on the screen's thread."""
        from hall_app.devices.cameras import cameras  # noqa: PLC0415 - with its reader only

        return cameras(practice=practice)

    def find_scanners(self, told: Told, *, practice: bool) -> Run:
        """Begin to look for the scanners of this machine; they are told from another thread."""
        from hall_app.devices.scanners import ScannerRun, find_scanners  # noqa: PLC0415

        run = ScannerRun(lambda ended: find_scanners(ended, practice=practice), told)
        run.start()
        return run

    def scan(self, scanner: Scanner, wish: ScanWish, told: Told) -> Run:
        """Begin to scan; each page is told from another thread as it comes."""
        from hall_app.devices.scanners import ScannerRun  # noqa: PLC0415

        run = ScannerRun(lambda ended: scanner.pages(wish, ended), told)
        run.start()
        return run

    def page(self, picture: Picture) -> bytes:
        """Return the page in a camera's picture as a file; runs on the background lane."""
        from hall_app.devices.page_edges import cut_page, written  # noqa: PLC0415

        return written(cut_page(picture))

    def ready_pages(self, pages: tuple[bytes, ...], *, longest: int = 0) -> ReadyFile:
        """Return the pages of one paper as one file, ready to be kept; on the background lane.

        Args:
            pages: Pictures; one stays a picture, several become one PDF.
            longest: Pixels along the longer side of a single one; 0 for what the archive keeps
                of any picture.

        Raises:
            RuleViolation: What ``ready`` refuses.
        """
        from hall_app.devices.page_edges import bound  # noqa: PLC0415
        from hall_app.devices.pictures import LONGEST_EDGE, ready  # noqa: PLC0415

        return ready(bound(pages), longest=longest or LONGEST_EDGE)

    def ready_file(self, file: Path) -> ReadyFile:
        """Return a file of the disk as it will be kept; runs on the background lane.

        Raises:
            RuleViolation: ``scan-unreadable`` and what ``ready`` refuses.
        """
        try:
            if file.stat().st_size > MOST_BYTES:
                raise RuleViolation(
                    "scan-too-large", fields=("file",), megabytes=MOST_BYTES // 1_000_000
                )
            content = file.read_bytes()
        except OSError as fault:
            raise RuleViolation("scan-unreadable", fields=("file",)) from fault
        return self.ready(content)

    def of_person(self, person_id: int, operator: Operator) -> tuple[ScanLine, ...]:
        """Return what hangs on a person, the latest first."""
        self._policy.require(operator, "scans.read")
        self._homes.require(operator, people=(person_id,))
        return scans.of_person(self._archive, person_id)

    def of_household(self, household_id: int, operator: Operator) -> tuple[ScanLine, ...]:
        """Return what hangs on a household, the latest first."""
        self._policy.require(operator, "scans.read")
        self._homes.require(operator, homes=(household_id,))
        return scans.of_household(self._archive, household_id)

    def content(self, scan_id: int, operator: Operator) -> bytes:
        """Return the bytes of a picture or scan, and keep in the journal who looked.

        Raises:
            RuleViolation: ``unknown-scan``, ``out-of-grid``.
        """
        self._policy.require(operator, "scans.read")
        found = scans.line(self._archive, scan_id)
        self._require_owner(found.person_id, found.household_id, operator)
        kept = scans.content(self._archive, found.sha256)
        with self._archive.transaction():
            self._trace(operator, scan_id, "scan-look")
        return kept

    def papers_on_file(self, person_id: int, operator: Operator) -> tuple[PaperOnFile, ...]:
        """Return the papers of a person that were brought once, for intake to offer again."""
        self._policy.require(operator, "scans.read")
        self._homes.require(operator, people=(person_id,))
        return tuple(
            PaperOnFile(paper=paper, since=since, scan_id=scan_id)
            for paper, since, scan_id in scans.papers_on_file(self._archive, person_id)
        )

    def add(
        self,
        file: ReadyFile,
        paper: str,
        operator: Operator,
        *,
        name: str = "",
        person_id: int | None = None,
        household_id: int | None = None,
    ) -> int:
        """Keep a file that was made ready, and return the id of the scan.

        Args:
            file: What ``ready`` gave.
            paper: Name of the paper, or ``PHOTO``.
            operator: Who keeps it.
            name: Name of the file it came from; kept as words only.
            person_id: The person it belongs to.
            household_id: The household it belongs to.

        Raises:
            RuleViolation: ``scan-paper-missing``, ``scan-owner-missing``, ``scan-known``,
                ``text-too-long``, ``unknown-person``, ``unknown-household``, ``out-of-grid``.
        """
        self._policy.require(operator, "scans.keep")
        told = fold_spaces(strip_controls(paper))
        if not told:
            raise RuleViolation("scan-paper-missing", fields=("paper",))
        _check_length(told, "paper", LONGEST_PAPER)
        if (person_id is None) == (household_id is None):
            raise RuleViolation("scan-owner-missing", fields=("person",))
        scan = NewScan(
            paper=told,
            kind=str(file.kind),
            content=file.content,
            width=file.width,
            height=file.height,
            title=told_name(name),
            person_id=person_id,
            household_id=household_id,
        )
        with self._archive.transaction():
            if person_id is not None:
                words.names_of(self._archive, person_id)
            if household_id is not None:
                words.household_words(self._archive, household_id)
            self._require_owner(person_id, household_id, operator)
            made = scans.add(self._archive, scan, self._teller(operator))
        self._tell(person_id, household_id)
        return made

    def remove(self, scan_id: int, reason: str, operator: Operator) -> None:
        """Take a picture or scan off; it stays on record with who and why.

        Raises:
            RuleViolation: ``undo-reason-missing``, ``text-too-long``, ``unknown-scan``,
                ``out-of-grid``.
        """
        self._policy.require(operator, "scans.keep")
        told = fold_spaces(strip_controls(reason))
        if not told:
            raise RuleViolation("undo-reason-missing", fields=("reason",))
        _check_length(told, "reason", LONGEST_REASON)
        with self._archive.transaction():
            found = scans.line(self._archive, scan_id)
            self._require_owner(found.person_id, found.household_id, operator)
            scans.remove(self._archive, scan_id, told, self._teller(operator))
            self._trace(operator, scan_id, "scan-remove")
        self._tell(found.person_id, found.household_id)

    def _require_owner(
        self, person_id: int | None, household_id: int | None, operator: Operator
    ) -> None:
        people = (person_id,) if person_id is not None else ()
        homes = (household_id,) if household_id is not None else ()
        self._homes.require(operator, homes=homes, people=people)

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _trace(self, operator: Operator, scan_id: int, kind: str) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=f"scan {scan_id}"
        )
        journal.add(self._archive, [line])

    def _tell(self, person_id: int | None, household_id: int | None) -> None:
        self._feed.publish(ScansChanged(resident_id=person_id, household_id=household_id))


def _check_length(text: str, field: str, most: int) -> None:
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))
