"""The parts list: whole, true to the lock file, and in the form that others can read."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def listing(script, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    module = script("bill_of_materials")
    return module, module.bill(module.licences.table())


def test_the_parts_list_fits_the_schema_and_holds_every_locked_package(listing):
    module, text = listing
    assert module.fault(text) == ""
    assert module.fault(text.replace('"type": "application"', '"type": "programme"'))
    parts = {part["name"]: part for part in json.loads(text)["components"]}
    for package in module.locked.shipped():
        part = parts[package.name]
        assert part["purl"] == f"pkg:pypi/{package.name}@{package.version}"
        assert part["licenses"], package.name
        kept = {each["value"] for each in part["properties"]}
        assert set(package.sha256) <= kept
        assert (package.marker in kept) == bool(package.marker)
    assert "setuptools" not in parts
    inside = {each["name"]: each["version"] for each in parts["apsw-sqlite3mc"]["components"]}
    assert inside == {"SQLite": "3.54.0", "SQLite3 Multiple Ciphers": "2.6.1"}
    assert parts["pyside6"]["licenses"] == [{"license": {"id": "LGPL-3.0-only"}}]


def test_the_same_sources_give_the_same_bytes(listing):
    module, text = listing
    assert module.bill(module.licences.table()) == text
    assert json.loads(text)["metadata"]["timestamp"].startswith("2026-")
