"""Write the parts list as CycloneDX: ``python packaging/bill_of_materials.py OUT.json``.

It holds every package of the lock file for both systems with hashes, system and licence, what is
inside of them, and the fonts. It is checked against the schema of CycloneDX, strictly. With
SOURCE_DATE_EPOCH the same sources give the same bytes; without it the list has the time of day.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import os
import sys
import tomllib
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import licences
import locked
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = SchemaVersion.V1_6
_NAMESPACE = uuid.UUID("5e1f5c4e-2f0a-5a39-9a53-5d2a3d4f9a10")


def _licence(expression: str) -> Any:
    return LicenseFactory().make_from_string(expression)


def _package(package: locked.Locked, licence: str, inside: list[Component]) -> Component:
    """Return one locked package; every wheel of it has a hash of its own."""
    facts = [Property(name="hall-app:wheel-sha256", value=each) for each in package.sha256]
    if package.marker:
        facts.append(Property(name="hall-app:only-where", value=package.marker))
    return Component(
        type=ComponentType.LIBRARY,
        name=package.name,
        version=package.version,
        bom_ref=f"package:{package.name}",
        purl=PackageURL(type="pypi", name=package.name, version=package.version),
        licenses=[_licence(licence)],
        properties=facts,
        components=inside,
    )


def _inside(known: dict[str, Any], name: str) -> list[Component]:
    """Return what is inside of a package."""
    return [
        Component(
            type=ComponentType.LIBRARY,
            name=part["name"],
            version=part["version"] or None,
            bom_ref=f"inside:{name}:{part['name']}",
            licenses=[_licence(part["licence"])],
        )
        for part in known["inside"]
        if part["of"] == name
    ]


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _data(known: dict[str, Any]) -> Iterator[Component]:
    """Yield fonts and tables of other authors, with the hashes of their files."""
    for data in known["data"]:
        files = [licences.RESOURCES / name for name in data["files"]]
        yield Component(
            type=ComponentType.DATA,
            name=data["name"],
            bom_ref=f"data:{data['name']}",
            licenses=[_licence(data["licence"])],
            components=[
                Component(
                    type=ComponentType.FILE,
                    name=f"resources/{name}",
                    bom_ref=f"file:{name}",
                    hashes=[HashType(alg=HashAlgorithm.SHA_256, content=_sha256(file))],
                )
                for name, file in zip(data["files"], files, strict=True)
            ],
        )


def bill(known: dict[str, Any]) -> str:
    """Return the parts list as JSON."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    program = Component(
        type=ComponentType.APPLICATION,
        name=project["name"],
        version=project["version"],
        bom_ref="program",
        description=project["description"],
        licenses=[_licence(project["license"])],
    )
    packages = [
        _package(each, known["packages"][each.name], _inside(known, each.name))
        for each in locked.shipped()
    ]
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    made = Bom(
        serial_number=uuid.uuid5(_NAMESPACE, locked.RUNTIME.read_text(encoding="utf-8")),
        metadata=BomMetaData(
            component=program,
            timestamp=dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC) if epoch else None,
        ),
        components=[*packages, *_data(known)],
    )
    made.register_dependency(program, packages)
    return str(make_outputter(made, OutputFormat.JSON, SCHEMA).output_as_string(indent=1))


def fault(text: str) -> str:
    """Return how a list breaks the schema of CycloneDX; empty when it does not."""
    wrong = JsonStrictValidator(SCHEMA).validate_str(text)
    return str(wrong) if wrong else ""


def write(out: Path) -> None:
    """Write the list.

    Raises:
        SystemExit: It does not fit the schema; nothing is written.
    """
    text = bill(licences.table())
    if wrong := fault(text):
        sys.exit(f"the parts list does not fit the schema: {wrong}")
    out.write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> int:
    """Write the list and say where."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    write(out)
    print(f"{out}: CycloneDX {SCHEMA.to_version()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
