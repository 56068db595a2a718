"""What holds a reader of foreign files to its memory and its time."""

from __future__ import annotations

import ctypes

from hall_app.support.apart import MEMORY
from hall_app.support.process_limits import JobLimits, job_limits

EXTENDED, BASIC_FLAGS_AT, MEMORY_AT = 144, 16, 112
"""Size of JOBOBJECT_EXTENDED_LIMIT_INFORMATION on 64 bit, and where two of its fields lie."""


def test_the_limits_lie_where_windows_reads_them():
    raw = bytes(job_limits(MEMORY, 61))
    assert len(raw) == ctypes.sizeof(JobLimits) == EXTENDED
    assert int.from_bytes(raw[0:8], "little") == 61 * 10_000_000
    assert int.from_bytes(raw[BASIC_FLAGS_AT : BASIC_FLAGS_AT + 4], "little") == 0x10A
    assert int.from_bytes(raw[MEMORY_AT : MEMORY_AT + 8], "little") == MEMORY
