"""The few words of the Internet Printing Protocol (RFC 8010, RFC 8011) that CUPS is asked in."""

from __future__ import annotations

import http.client
import os
import socket
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Value = str | int | bool | tuple["Attribute", ...]
"""A tuple of attributes is a collection (RFC 8010 3.1.6)."""

OPERATION_GROUP = 0x01
JOB_GROUP = 0x02
END = 0x03
PRINTER_GROUP = 0x04

INTEGER = 0x21
BOOLEAN = 0x22
ENUM = 0x23
COLLECTION = 0x34
END_COLLECTION = 0x37
MEMBER = 0x4A
NAME = 0x42
KEYWORD = 0x44
URI = 0x45
CHARSET = 0x47
LANGUAGE = 0x48
MIME_TYPE = 0x49
_WITH_LANGUAGE = (0x35, 0x36)
_FIRST_VALUE_TAG = 0x10
_NOT_ALLOWED = (http.client.UNAUTHORIZED, http.client.FORBIDDEN)
_LAST_STATUS_OK = 0x00FF

PRINT_JOB = 0x0002
CANCEL_JOB = 0x0008
GET_JOB_ATTRIBUTES = 0x0009
CUPS_GET_DEFAULT = 0x4001
CUPS_GET_PRINTERS = 0x4002

NOT_FOUND = 0x0406

STANDARD_PORT = 631
STANDARD_SOCKET = Path("/run/cups/cups.sock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One attribute of a request with its value tag."""

    name: str
    tag: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group of an answer: a job or a printer with its attributes."""

    tag: int
    values: dict[str, list[Value]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the first value as text, empty when the attribute is missing."""
        found = self.values.get(name)
        return str(found[0]) if found else ""

    def number(self, name: str) -> int:
        """Return the first value as a number, 0 when the attribute is missing."""
        found = self.values.get(name)
        return int(str(found[0])) if found else 0

    def words(self, name: str) -> tuple[str, ...]:
        """Return all values as texts."""
        return tuple(str(value) for value in self.values.get(name, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The status and the groups of one answer."""

    status: int
    groups: tuple[Group, ...]

    @property
    def ok(self) -> bool:
        """Tell whether the operation was carried out."""
        return self.status <= _LAST_STATUS_OK

    def of(self, tag: int) -> tuple[Group, ...]:
        """Return the groups of one kind."""
        return tuple(group for group in self.groups if group.tag == tag)


class _SocketConnection(http.client.HTTPConnection):
    """Speak HTTP over a local socket file."""

    def __init__(self, path: str, *, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def server_address(environment: Mapping[str, str] = os.environ) -> str:
    """Return where CUPS listens, as its own commands find it: ``/path`` or ``host:port``."""
    named = environment.get("CUPS_SERVER", "") or _from_client_file()
    if named:
        return named.partition("/version=")[0]
    if STANDARD_SOCKET.exists():
        return str(STANDARD_SOCKET)
    return f"localhost:{STANDARD_PORT}"


def ask(
    address: str,
    *,
    operation: int,
    path: str = "/",
    attributes: Iterable[Attribute] = (),
    document: bytes = b"",
    timeout: float,
) -> Answer:
    """Send one request and read its answer.

    Raises:
        PermissionError: The server wants another user, or a password, for this.
        TimeoutError: Nothing came for ``timeout`` seconds.
        OSError: Nobody listens, or the connection broke.
        ValueError: The other side does not speak IPP.
    """
    connection = _connection(address, timeout)
    body = encode(operation, attributes) + document
    try:
        connection.request("POST", path, body, {"Content-Type": "application/ipp"})
        response = connection.getresponse()
        content = response.read()
    except http.client.HTTPException as fault:
        raise ConnectionResetError(*fault.args) from fault
    finally:
        connection.close()
    if response.status in _NOT_ALLOWED:
        raise PermissionError(response.status)
    if response.status != http.client.OK:
        raise ValueError(response.status)
    return decode(content)


def encode(operation: int, attributes: Iterable[Attribute]) -> bytes:
    """Return the bytes of a request; a job group opens at the first ``JOB_GROUP`` marker.

    An attribute with an empty name is no attribute but opens the group of its tag.
    """
    parts = [struct.pack(">BBHIB", 2, 0, operation, 1, OPERATION_GROUP)]
    head = (
        Attribute(name="attributes-charset", tag=CHARSET, values=("utf-8",)),
        Attribute(name="attributes-natural-language", tag=LANGUAGE, values=("en",)),
    )
    for attribute in (*head, *attributes):
        if not attribute.name:
            parts.append(bytes([attribute.tag]))
            continue
        for number, value in enumerate(attribute.values):
            parts.append(_encoded(attribute.tag, "" if number else attribute.name, value))
    parts.append(bytes([END]))
    return b"".join(parts)


def _encoded(tag: int, name: str, value: Value) -> bytes:
    """Return one value; the members of a collection follow it, each under its own name."""
    if not isinstance(value, tuple):
        return _field(tag, name, _raw(value))
    members = [
        _field(MEMBER, "", member.name.encode()) + _encoded(member.tag, "", member.values[0])
        for member in value
    ]
    return b"".join([_field(tag, name, b""), *members, _field(END_COLLECTION, "", b"")])


def _field(tag: int, name: str, raw: bytes) -> bytes:
    heading = name.encode()
    return b"".join(
        (struct.pack(">BH", tag, len(heading)), heading, struct.pack(">H", len(raw)), raw)
    )


def decode(content: bytes) -> Answer:
    """Read an answer.

    Raises:
        ValueError: The bytes are cut off or no IPP.
    """
    groups: list[Group] = []
    try:
        _, _, status, _ = struct.unpack_from(">BBHI", content)
        name = ""
        for tag, heading, raw in _fields(content):
            if tag < _FIRST_VALUE_TAG:
                groups.append(Group(tag=tag))
                continue
            name = heading or name
            groups[-1].values.setdefault(name, []).append(_value(tag, raw))
    except (struct.error, IndexError) as fault:
        raise ValueError(len(content)) from fault
    return Answer(status=status, groups=tuple(groups))


def _fields(content: bytes) -> Iterator[tuple[int, str, bytes]]:
    at = 8
    while (tag := content[at]) != END:
        at += 1
        if tag < _FIRST_VALUE_TAG:
            yield tag, "", b""
            continue
        (length,) = struct.unpack_from(">H", content, at)
        name = content[at + 2 : at + 2 + length].decode("utf-8", "replace")
        at += 2 + length
        (length,) = struct.unpack_from(">H", content, at)
        yield tag, name, content[at + 2 : at + 2 + length]
        at += 2 + length


def _value(tag: int, raw: bytes) -> Value:
    if tag in {INTEGER, ENUM}:
        return int.from_bytes(raw, "big", signed=True)
    if tag == BOOLEAN:
        return raw != b"\0"
    if tag in _WITH_LANGUAGE:
        (length,) = struct.unpack_from(">H", raw)
        raw = raw[4 + length :]
    return raw.decode("utf-8", "replace")


def _raw(value: str | int | bool) -> bytes:  # noqa: FBT001 - a value
    if isinstance(value, bool):
        return b"\1" if value else b"\0"
    if isinstance(value, int):
        return value.to_bytes(4, "big", signed=True)
    return value.encode()


def _connection(address: str, timeout: float) -> http.client.HTTPConnection:
    if address.startswith("/"):
        return _SocketConnection(address, timeout=timeout)
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        host, port = address, str(STANDARD_PORT)
    return http.client.HTTPConnection(host.strip("[]"), int(port), timeout=timeout)


def _from_client_file() -> str:
    for file in (Path.home() / ".cups" / "client.conf", Path("/etc/cups/client.conf")):
        if not file.is_file():
            continue
        for line in file.read_text("utf-8", "replace").splitlines():
            word, _, rest = line.strip().partition(" ")
            if word.lower() == "servername":
                return rest.strip()
    return ""
