"""Holding a process to a memory and a time of its own, by what the system itself enforces."""

from __future__ import annotations

import ctypes
import math
import sys
from contextlib import suppress
from typing import Any

_TIME, _MEMORY, _ALONE = 0x0002, 0x0100, 0x0008
"""``JOB_OBJECT_LIMIT_PROCESS_TIME``, ``…_PROCESS_MEMORY`` and ``…_ACTIVE_PROCESS``."""
_EXTENDED = 9
"""``JobObjectExtendedLimitInformation``."""
_PER_SECOND = 10_000_000
"""Windows counts times of processes in steps of 100 ns."""


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = [
        ("Basic", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


def hold_this_process(memory: int, seconds: float) -> None:
    """Hold this process to its memory and its time, even when nobody is left to end it.

    What the system does not grant is left out: the parent's own clock stands in any case.

    Args:
        memory: Bytes of its own it may ask for; addresses alone are not counted. Asking for more
            fails, and with it the work.
        seconds: Of processor time, rounded up, and one more.
    """
    most = math.ceil(seconds) + 1
    if sys.platform == "win32":
        _hold_in_a_job(memory, most)
        return
    import resource  # noqa: PLC0415 - not on Windows

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def leave_no_core() -> None:
    """Leave no picture of this process's memory behind after a crash: papers may be in it."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def job_limits(memory: int, seconds: int) -> JobLimits:
    """Return the limits of a job of Windows with one process that may start no other."""
    limits = JobLimits()
    limits.Basic.LimitFlags = _TIME | _MEMORY | _ALONE
    limits.Basic.PerProcessUserTimeLimit = seconds * _PER_SECOND
    limits.Basic.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory
    return limits


def _hold_in_a_job(memory: int, seconds: int) -> None:
    """Put this process into a job of its own, which Windows drops with it.

    Windows 8 and newer let a job lie in another, as that of a starter.
    """
    kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.CreateJobObjectW.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p]
    kernel.SetInformationJobObject.argtypes = [
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_uint32,
    ]
    kernel.AssignProcessToJobObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    job = kernel.CreateJobObjectW(None, None)
    limits = job_limits(memory, seconds)
    size = ctypes.sizeof(limits)
    if job and kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(limits), size):
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
