"""The practice archive: a file of its own with invented people and published accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.bootstrap import PRACTICE_PASSWORD, create
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import drop_folder, replace
from hall_app.support.folders import check_data_folder
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.services.commands import SetUp
    from hall_app.services.practice.data import Filled, PracticeSize
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

CLERK, HEAD, ADMINISTRATOR = "wxl", "lm", "admin"


def practice_hall() -> SetUp:
    """Return the invented hall; its password is shown on the login page."""
    from hall_app.services.commands import NewAccount, SetUp  # noqa: PLC0415 - no start pays for it

    return SetUp(
        hall_name="滨河社区服务大厅",
        short_name="滨河站",
        station="BHC",
        windows=("1 号窗口", "2 号窗口", "3 号窗口"),
        accounts=(
            NewAccount(
                login=CLERK,
                name="王秀兰",
                password=PRACTICE_PASSWORD,
                roles=frozenset({"intake", "handler"}),
            ),
            NewAccount(
                login=HEAD,
                name="李敏",
                password=PRACTICE_PASSWORD,
                roles=frozenset({"head", "intake", "handler"}),
            ),
            NewAccount(
                login=ADMINISTRATOR,
                name="陈工",
                password=PRACTICE_PASSWORD,
                roles=frozenset({"administrator"}),
            ),
        ),
        passphrase="",
        phone="8600-0100",
        complaint_phone="8600-0110",
        address="滨河街道和平路 8 号",
    )


def make_practice(
    paths: DataPaths, clock: Clock, fill: Callable[[Archive], None] | None = None
) -> None:
    """Make a practice archive in a data folder.

    Raises:
        EnvironmentFault: ``archive-exists`` and the faults of the folder.
    """
    create(paths, clock, practice_hall(), practice=True, fill=fill)


def make_practice_archive(
    paths: DataPaths, clock: Clock, size: PracticeSize | None = None
) -> Filled:
    """Make a practice archive filled with invented people and matters, whole or not at all.

    It is made in a folder beside its place and moved there when it is finished, so that a
    kill leaves no half archive behind.

    Args:
        paths: The data folder.
        clock: The day up to which the matters reach.
        size: How much is invented; a small hall when left out.

    Raises:
        EnvironmentFault: ``archive-exists`` and the faults of the folder.
    """
    from hall_app.services.practice.data import SIZES, fill  # noqa: PLC0415 - no start pays for it

    check_data_folder(paths.root, create=True)
    if paths.archive.exists():
        raise EnvironmentFault("archive-exists", folder=str(paths.root))
    making = DataPaths(paths.root / "unfinished")
    drop_folder(making.root)
    filled: list[Filled] = []
    try:
        make_practice(
            making,
            clock,
            lambda archive: filled.append(fill(archive, clock, size or SIZES["small"])),
        )
        replace(making.key_slots, paths.key_slots)
        replace(making.archive, paths.archive)
    finally:
        drop_folder(making.root)
    return filled[0]
