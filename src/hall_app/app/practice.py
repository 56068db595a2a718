"""The practice archive: a file of its own with invented people and published accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.app.bootstrap import PRACTICE_PASSWORD, create
from hall_app.services.commands import NewAccount, SetUp

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths

CLERK, HEAD, ADMINISTRATOR = "wxl", "lm", "admin"

PRACTICE_HALL = SetUp(
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
"""Invented hall; its password is shown on the login page."""


def make_practice(
    paths: DataPaths, clock: Clock, fill: Callable[[Archive], None] | None = None
) -> None:
    """Make a practice archive in a data folder.

    Raises:
        EnvironmentFault: ``archive-exists`` and the faults of the folder.
    """
    create(paths, clock, PRACTICE_HALL, practice=True, fill=fill)
