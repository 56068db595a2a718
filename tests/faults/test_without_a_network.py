"""The program does a clerk's day without a network, and never asks for one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

WORKER = Path(__file__).with_name("offline_worker.py")
OF_ITS_OWN = ("unshare", "--net", "--")


def apart() -> tuple[str, ...]:
    """Return what gives a process a network of its own that leads nowhere, where that is allowed."""
    if shutil.which(OF_ITS_OWN[0]) is None:
        return ()
    done = subprocess.run([*OF_ITS_OWN, "true"], capture_output=True, check=False)
    return OF_ITS_OWN if done.returncode == 0 else ()


def test_a_clerks_journey_tries_no_connection_and_looks_up_no_name(practice_paths):
    alone = apart()
    done = subprocess.run(
        [
            *(*alone, sys.executable, "-X", "utf8", str(WORKER), str(practice_paths.root)),
            *(["--alone"] if alone else []),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["tried"] == []
    if alone:
        assert told["counts"], "the kernel would not have noticed anything"
        assert told["left"] == 0, "a library went past Python"
    assert told["number"].endswith("-0001")
    assert told["papers"] == ["%PDF"] * 2
    assert told["found"]
    assert told["verified"]["faults"] == []
    assert list((practice_paths.root / "out").glob("*.hallbackup"))
    assert told["title"]
    assert len(told["probed"]) >= 2, "the refusal would not have noticed anything"
