"""What the killed and the competing processes of these tests run."""

from __future__ import annotations

import datetime as dt
import sys
import uuid
from pathlib import Path

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths


def accept_for_ever(folder: str, how_many: str) -> None:
    """Accept matter after matter and tell each number once it is on record."""
    clock = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
    app = build(DataPaths(Path(folder)), clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    papers = tuple(
        MaterialChoice(key=one.key, state=MaterialState.ORIGINAL)
        for one in app.services.items.detail("LD02").materials
    )
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for _ in range(int(how_many)):
        wish = Intake(
            draft_id=uuid.uuid4().hex,
            item_code="LD02",
            applicant=Applicant(name="周文静"),
            materials=papers,
            fields=(("matter", "申领"),),
        )
        told = app.services.intake.accept(Accept(intake=wish), clerk)
        sys.stdout.write(f"{told.number}\n")
        sys.stdout.flush()
    app.close()


if __name__ == "__main__":
    accept_for_ever(*sys.argv[1:])
