"""Programs, update files and older archives for the tests of updates."""

from __future__ import annotations

import datetime as dt
import importlib.util
import sys
from pathlib import Path
from types import SimpleNamespace

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hall_app.app import updates
from hall_app.services.updating import Installed
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots

SUPPLIER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PROGRAMS = (updates.COMMANDS, updates.WINDOW)
SYSTEM = "linux-x86_64"
LAST_STEP = "0027_grid_of_homes"
MADE_ON = dt.date(2026, 9, 18)
PAPERS = """SELECT print_job.id, sha256, pdf FROM print_job
    JOIN print_file ON job_id = print_job.id ORDER BY print_job.id"""
_PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def script(name):
    """Return a script of the packaging folder as a module."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", _PACKAGING / f"{name}.py")
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    path = list(sys.path)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = path
    return module


def public(key=SUPPLIER):
    """Return the public half as a program is built with it."""
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def program(folder, version, command="#!/bin/sh\nexit 0\n"):
    """Write a small program: two files to be started, one of data, one that tells the version."""
    told = folder / "_internal" / f"hall_app-{version}.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: hall-app\nVersion: {version}\n")
    for name in PROGRAMS:
        (folder / name).write_text(command, encoding="utf-8")
        (folder / name).chmod(0o755)
    (folder / "_internal" / "版本.txt").write_text(version, encoding="utf-8")
    return folder


def update_file(folder, target, version, key=SUPPLIER, system=SYSTEM, changes=()):
    """Sign and pack a program as the supplier does."""
    maker = script("make_update")
    words = maker.Told(made_on=MADE_ON, changes=changes)
    maker.make(folder, target, maker.manifest_of(folder, version, system, LAST_STEP, words), key)
    return target


def installed(folder, version="0.1.0", key=None):
    """Describe the program in a folder."""
    return Installed(
        folder=folder, version=version, system=SYSTEM, programs=PROGRAMS,
        key=public() if key is None else key,
    )  # fmt: skip


def version_in(folder):
    """Return the version of the program that lies in a folder."""
    return (folder / "_internal" / "版本.txt").read_text(encoding="utf-8")


def as_before_the_last_step(archive):
    """Take the last schema step back: the archive as the program before it left it."""
    for table in ("household", "place"):
        for when in ("new", "changed"):
            archive.rows(f'DROP TRIGGER "{table}_grid_{when}"')
    archive.rows('DROP INDEX "household_grid"')
    archive.rows('ALTER TABLE "household" DROP COLUMN "grid"')
    archive.rows("DELETE FROM schema_migration WHERE name >= ?", (LAST_STEP,))


def looked_into(paths):
    """Return what an archive of a practice hall holds, without migrating it."""
    archive = Archive(paths.archive, KeySlots(paths.key_slots).without_secret(), rows_here=False)
    archive.connect()
    try:
        return SimpleNamespace(
            steps=archive.rows("SELECT max(name) FROM schema_migration")[0][0],
            papers=archive.rows(PAPERS),
            faults=archive.faults(deep=True),
        )
    finally:
        archive.close()
