"""Receipts in one PDF, against the same strings and codes drawn straight on a canvas."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

from measuring import Measure, in_turns, peak_megabytes

from hall_app.printing.batch import render_batch
from hall_app.printing.definitions import FormLibrary
from hall_app.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hall_app.printing.schema import Form

FORM = "p01-receipt"
MEGABYTES = 200.0
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗欧阮䶮𠮷"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀兰霞平刚桂英华玉𬀪㛃𣲗"


def measures(_data: Path | None, rounds: int | None) -> Iterator[Measure]:
    # The bare canvas is a part of the bench, not of the memory of a batch.
    from raw_papers import drawn, raw_sheets

    from hall_app.printing.layout import lay_out

    count = 1_000 if os.environ.get("HALL_BENCH_LONG") else 200
    library = FormLibrary(paths.forms())
    fonts = library.fonts
    papers = list(receipts(library, count))
    sheets = [
        sheet
        for form, values in papers
        for sheet in raw_sheets(
            lay_out(form, values, fonts), fonts, code=str(values["case"]["number"])
        )
    ]

    def ours() -> int:
        return render_batch(papers, fonts=fonts, title=FORM).pages

    def floor() -> bytes:
        return drawn(sheets)

    if ours() != len(sheets):
        raise SystemExit("not every receipt was drawn")
    floor()
    value, limit = in_turns(ours, floor, rounds or 7)
    yield Measure(
        name="receipts-batch",
        value=value,
        unit=f"ms for {count} receipts",
        limit=limit,
        target=1.5,
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import receipts_batch; receipts_batch.alone({count})"],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    yield Measure(
        name="receipts-batch-memory",
        value=json.loads(done.stdout.splitlines()[-1])["megabytes"],
        unit=f"MB at most in a process that makes {count} receipts",
        limit=MEGABYTES,
        target=1.0,
    )


def receipts(library: FormLibrary, count: int) -> Iterator[tuple[Form, dict[str, object]]]:
    """Yield receipts of invented people, each with its number and one to four materials."""
    chance = random.Random(20260918)
    for number in range(1, count + 1):
        values = library.sample(FORM)
        given = "".join(chance.choices(GIVEN, k=chance.randint(1, 2)))
        values["applicant"]["name"] = chance.choice(SURNAMES) + given
        values["applicant"]["phone"] = f"138{chance.randrange(10**8):08d}"
        values["case"]["number"] = f"BHC-20260918-{number:04d}"
        values["materials"] = values["materials"][: chance.randint(1, 4)]
        yield library.form(FORM), values


def alone(count: int) -> None:
    library = FormLibrary(paths.forms())
    batch = render_batch(receipts(library, count), fonts=library.fonts, title=FORM)
    if batch.refused:
        raise SystemExit(f"receipts were refused: {batch.refused[0].fault}")
    print(json.dumps({"megabytes": peak_megabytes()}))
