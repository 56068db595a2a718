"""Objects of Windows' automation (COM, ``IDispatch``), called late by the names of their members.

Over ctypes, as the other calls of Windows, and not through a library: comtypes leaves out what a
device reports when it is called late (``EXCEPINFO.scode``), writes folders of generated code
beside itself or into the user's profile as soon as it is imported, and hands a picture over as
millions of Python numbers.

Written from the reference of ``oaidl.h``; the order of calls was run under Wine.
"""

from __future__ import annotations

import ctypes
from typing import Any, ClassVar

_APARTMENT, _IN_PROCESS_OR_LOCAL = 0x2, 0x1 | 0x4
"""``COINIT_APARTMENTTHREADED``; ``CLSCTX_INPROC_SERVER`` and ``…_LOCAL_SERVER``."""
_RELEASE, _NAMES, _INVOKE = 2, 5, 6
"""Places in the table of methods of ``IDispatch``."""
_CALL, _GET, _PUT = 1, 2, 4
_OF_A_PUT = -3
"""``DISPID_PROPERTYPUT``: the name of the one value that is put."""
_RAISED = 0x80020009
"""``DISP_E_EXCEPTION``: what happened stands in the excepinfo."""
_EMPTY, _NULL, _I2, _I4, _R8, _TEXT, _OBJECT, _BOOL = 0, 1, 2, 3, 5, 8, 9, 11
_UI1, _UI2, _UI4, _INT, _UINT, _BYTES = 17, 18, 19, 22, 23, 0x2011
_FIELDS = {
    _I2: "short", _I4: "long", _R8: "double", _UI1: "byte", _UI2: "ushort", _UI4: "ulong",
    _INT: "long", _UINT: "ulong",
}  # fmt: skip


class ComFault(Exception):
    """Carry the HRESULT of a call that failed, unsigned."""

    def __init__(self, hresult: int) -> None:
        super().__init__(hresult)
        self.hresult = hresult & 0xFFFFFFFF


class _Data(ctypes.Union):
    _fields_: ClassVar = [
        ("short", ctypes.c_int16),
        ("ushort", ctypes.c_uint16),
        ("byte", ctypes.c_uint8),
        ("long", ctypes.c_int32),
        ("ulong", ctypes.c_uint32),
        ("double", ctypes.c_double),
        ("pointer", ctypes.c_void_p),
        ("room", ctypes.c_void_p * 2),
    ]


class Variant(ctypes.Structure):
    """VARIANT: 24 bytes on 64 bit."""

    _fields_: ClassVar = [("kind", ctypes.c_uint16), ("no", ctypes.c_uint16 * 3), ("of", _Data)]


class _Arguments(ctypes.Structure):
    """DISPPARAMS."""

    _fields_: ClassVar = [
        ("values", ctypes.POINTER(Variant)),
        ("names", ctypes.POINTER(ctypes.c_int32)),
        ("count", ctypes.c_uint32),
        ("named", ctypes.c_uint32),
    ]


class _Raised(ctypes.Structure):
    """EXCEPINFO."""

    _fields_: ClassVar = [
        ("code", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16),
        ("source", ctypes.c_void_p),
        ("description", ctypes.c_void_p),
        ("help_file", ctypes.c_void_p),
        ("help_place", ctypes.c_uint32),
        ("more", ctypes.c_void_p),
        ("fill_in", ctypes.c_void_p),
        ("scode", ctypes.c_int32),
    ]


class _Guid(ctypes.Structure):
    _fields_: ClassVar = [("bytes", ctypes.c_ubyte * 16)]


class Automation:
    """Reach objects of automation on this thread.

    Raises:
        ComFault: Windows grants this thread no COM.
    """

    def __init__(self) -> None:
        loader: Any = getattr(ctypes, "WinDLL")  # noqa: B009 - Windows only
        self._ole, self._auto = loader("ole32"), loader("oleaut32")
        pointer, number = ctypes.c_void_p, ctypes.c_uint32
        self._auto.SysAllocString.restype = pointer
        self._auto.SysAllocString.argtypes = [ctypes.c_wchar_p]
        self._auto.SysFreeString.argtypes = [pointer]
        self._auto.VariantClear.argtypes = [pointer]
        for name in ("SafeArrayGetLBound", "SafeArrayGetUBound"):
            getattr(self._auto, name).argtypes = [pointer, number, pointer]
        self._auto.SafeArrayAccessData.argtypes = [pointer, pointer]
        self._auto.SafeArrayUnaccessData.argtypes = [pointer]
        self._ole.CoInitializeEx.argtypes = [pointer, number]
        self._ole.CLSIDFromProgID.argtypes = [ctypes.c_wchar_p, pointer]
        self._ole.CoCreateInstance.argtypes = [pointer, pointer, number, pointer, pointer]
        _check(self._ole.CoInitializeEx(None, _APARTMENT))

    def create(self, name: str) -> AutomationObject:
        """Return a new object of a class by its name, as ``WIA.DeviceManager``.

        Raises:
            ComFault: There is no such class, or it cannot be made.
        """
        kind, found = _Guid(), ctypes.c_void_p()
        _check(self._ole.CLSIDFromProgID(name, ctypes.byref(kind)))
        dispatch = _Guid.from_buffer_copy(
            b"\x00\x04\x02\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00\x46"
        )
        _check(
            self._ole.CoCreateInstance(
                ctypes.byref(kind), None, _IN_PROCESS_OR_LOCAL, ctypes.byref(dispatch),
                ctypes.byref(found),
            )
        )  # fmt: skip
        return AutomationObject(self, found.value or 0)

    def variant(self, value: int | str) -> Variant:
        """Return a value for a call; ``clear`` takes it back."""
        made = Variant()
        if isinstance(value, str):
            made.kind, made.of.pointer = _TEXT, self._auto.SysAllocString(value)
        else:
            made.kind, made.of.long = _I4, value
        return made

    def value(self, made: Variant) -> Any:
        """Return what a call gave; an object is owned by who gets it, the rest is copied."""
        kind = made.kind
        if kind in _FIELDS:
            return getattr(made.of, _FIELDS[kind])
        if kind == _OBJECT and made.of.pointer:
            made.kind = _EMPTY  # it is not given back with the variant
            return AutomationObject(self, made.of.pointer)
        if kind == _TEXT:
            return ctypes.wstring_at(made.of.pointer) if made.of.pointer else ""
        if kind == _BOOL:
            return bool(made.of.short)
        return self._bytes(made.of.pointer) if kind == _BYTES else None

    def clear(self, made: Variant) -> None:
        """Give back what a value holds."""
        self._auto.VariantClear(ctypes.byref(made))

    def free(self, text: int | None) -> None:
        """Give a text back; there may be none."""
        self._auto.SysFreeString(text)

    def _bytes(self, array: int) -> bytes:
        low, high, data = ctypes.c_int32(), ctypes.c_int32(), ctypes.c_void_p()
        _check(self._auto.SafeArrayGetLBound(array, 1, ctypes.byref(low)))
        _check(self._auto.SafeArrayGetUBound(array, 1, ctypes.byref(high)))
        _check(self._auto.SafeArrayAccessData(array, ctypes.byref(data)))
        try:
            count = high.value - low.value + 1
            return ctypes.string_at(data.value, count) if data.value and count > 0 else b""
        finally:
            self._auto.SafeArrayUnaccessData(array)


class AutomationObject:
    """One object; every call may raise ``ComFault`` with what the object itself reported."""

    def __init__(self, automation: Automation, pointer: int) -> None:
        self._automation, self._pointer = automation, pointer

    def __del__(self) -> None:
        self._method(_RELEASE, ctypes.c_uint32)(self._pointer)

    def get(self, name: str, *arguments: int | str) -> Any:
        """Return a property, or an entry of a collection."""
        return self._invoke(name, _GET, arguments)

    def call(self, name: str, *arguments: int | str) -> Any:
        """Call a method and return its answer."""
        return self._invoke(name, _CALL | _GET, arguments)

    def put(self, name: str, value: int | str) -> None:
        """Change a property."""
        self._invoke(name, _PUT, (value,))

    def _invoke(self, name: str, kind: int, arguments: tuple[int | str, ...]) -> Any:
        automation, number = self._automation, self._number(name)
        values = (Variant * max(1, len(arguments)))()
        for place, one in enumerate(reversed(arguments)):
            values[place] = automation.variant(one)
        of_a_put = ctypes.c_int32(_OF_A_PUT)
        puts = kind == _PUT
        told = _Arguments(
            values, ctypes.pointer(of_a_put) if puts else None, len(arguments), int(puts)
        )
        answer, raised, wrong = Variant(), _Raised(), ctypes.c_uint32()
        pointer = ctypes.c_void_p
        invoke = self._method(
            _INVOKE, ctypes.c_int32, ctypes.c_int32, pointer, ctypes.c_uint32, ctypes.c_uint16,
            pointer, pointer, pointer, pointer,
        )  # fmt: skip
        done = invoke(
            self._pointer, number, ctypes.byref(_Guid()), 0, kind, ctypes.byref(told),
            ctypes.byref(answer), ctypes.byref(raised), ctypes.byref(wrong),
        )  # fmt: skip
        try:
            if done & 0xFFFFFFFF == _RAISED:
                for text in (raised.source, raised.description, raised.help_file):
                    automation.free(text)
                done = raised.scode or done
            _check(done)
            return automation.value(answer)
        finally:
            automation.clear(answer)
            for given in values:
                automation.clear(given)

    def _number(self, name: str) -> int:
        names, number = (ctypes.c_wchar_p * 1)(name), ctypes.c_int32()
        pointer = ctypes.c_void_p
        find = self._method(
            _NAMES, ctypes.c_int32, pointer, pointer, ctypes.c_uint32, ctypes.c_uint32, pointer
        )
        _check(find(self._pointer, ctypes.byref(_Guid()), names, 1, 0, ctypes.byref(number)))
        return number.value

    def _method(self, place: int, answer: Any, *kinds: Any) -> Any:
        prototype: Any = getattr(ctypes, "WINFUNCTYPE")  # noqa: B009 - Windows only
        table = ctypes.cast(self._pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
        return prototype(answer, ctypes.c_void_p, *kinds)(table[place])


def _check(hresult: int) -> None:
    if hresult < 0:
        raise ComFault(hresult)
