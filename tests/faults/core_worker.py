"""Start a process beside this one, say which, and wait to be killed."""

from __future__ import annotations

import os
import sys

from hall_app.support.other_core import WORTH_A_PROCESS, other_core

if __name__ == "__main__":
    with other_core(WORTH_A_PROCESS) as pool:
        assert pool is not None
        sys.stdout.write(f"{pool.submit(os.getpid).result()}\n")
        sys.stdout.flush()
        sys.stdin.read()
