"""The calls of Windows that scanning needs: ``WIA.DeviceManager`` and what it leads to.

Written from the reference of WIA's automation; never run on a real Windows. Nothing here decides
anything: ``scanner_wia`` does, and is tested on every system.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from hall_app.devices.automation import Automation, ComFault
from hall_app.devices.scanner_wia import Allowed, WiaError

if TYPE_CHECKING:
    from collections.abc import Iterator

MANAGER = "WIA.DeviceManager"
BITMAP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"
"""``wiaFormatBMP``: the one format that every driver gives."""
SCANNER = 1
"""``ScannerDeviceType``; cameras are others."""
_RANGE, _LIST = 1, 2
"""``WiaSubType`` of a property."""


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except ComFault as fault:
        raise WiaError(fault.hresult) from fault


class CallsOfWindows:
    """Call Windows itself; on the one thread that made it.

    Raises:
        WiaError: Windows has no WIA.
    """

    def __init__(self) -> None:
        with _told():
            self._automation = Automation()
            self._manager: Any = self._automation.create(MANAGER)
        self._device: Any = None
        self._item: Any = None

    def scanners(self) -> tuple[tuple[str, str], ...]:
        """Return identifier and name of each scanner."""
        with _told():
            infos = self._manager.get("DeviceInfos")
            found = []
            for place in range(1, infos.get("Count") + 1):
                info = infos.get("Item", place)
                if info.get("Type") == SCANNER:
                    name = info.get("Properties").get("Item", "Name").get("Value")
                    found.append((info.get("DeviceID"), str(name)))
            return tuple(found)

    def connect(self, key: str) -> None:
        """Open one; what it scans is the first of its items."""
        with _told():
            infos = self._manager.get("DeviceInfos")
            self._device = infos.get("Item", key).call("Connect")
            self._item = self._device.get("Items").get("Item", 1)

    def device_value(self, number: int) -> int | None:
        """Return a property of the device; nothing when it has not got it."""
        with _told():
            found = _property(self._device, number)
            return None if found is None else int(found.get("Value"))

    def set_device_value(self, number: int, value: int) -> None:
        """Change a property of the device; one that it has not got stays away."""
        with _told():
            found = _property(self._device, number)
            if found is not None:
                found.put("Value", value)

    def allowed(self, number: int) -> Allowed | None:
        """Return what a property of the scan takes; nothing when there is no such property."""
        with _told():
            found = _property(self._item, number)
            if found is None:
                return None
            kind = found.get("SubType")
            if kind == _RANGE:
                return Allowed(low=found.get("SubTypeMin"), high=found.get("SubTypeMax"))
            if kind == _LIST:
                values = found.get("SubTypeValues")
                count = values.get("Count")
                return Allowed(values=tuple(values.get("Item", n + 1) for n in range(count)))
            return Allowed()

    def set_value(self, number: int, value: int) -> None:
        """Change a property of the scan."""
        with _told():
            found = _property(self._item, number)
            if found is not None:
                found.put("Value", value)

    def transfer(self) -> bytes:
        """Scan a page and return it as a bitmap file."""
        with _told():
            picture = self._item.call("Transfer", BITMAP)
            return bytes(picture.get("FileData").get("BinaryData"))


def _property(owner: Any, number: int) -> Any:
    """Return a property by its number, which automation takes as a text."""
    properties = owner.get("Properties")
    if not properties.call("Exists", str(number)):
        return None
    return properties.get("Item", str(number))
