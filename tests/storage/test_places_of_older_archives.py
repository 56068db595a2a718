"""An archive from before there were places gets them from the buildings it knows."""

from __future__ import annotations

import glob

import pytest
from playhouse.migrations import Runner

from hall_app.storage import places
from hall_app.storage.database import Archive
from hall_app.storage.queries import places as reading
from hall_app.support import paths


@pytest.mark.fault("T21")
def test_known_buildings_stand_below_the_community_and_rooms_follow(tmp_path):
    archive = Archive(tmp_path / "hall.archive", bytes(32))
    archive.connect()
    Runner(archive.database, glob.escape(str(paths.migrations()))).up("0003_household_archive")
    archive.rows(
        "INSERT INTO building (id, text) VALUES (1, '和平路12号1幢'), (2, '和平路12号2幢')"
    )
    archive.rows(
        "INSERT INTO household (id, building_id, room, address, file_number, kind, details, "
        "voided, version) "
        "VALUES (1, 1, '3单元502室', '和平路12号1幢3单元502室', 'BHC-000001', 'family', "
        "'{}', 0, 1)"
    )
    assert "0007_places_visits_scans" in archive.migrate()
    top = reading.top(archive).place_id
    assert [one.name for one in reading.children(archive, top)] == [
        "和平路12号1幢",
        "和平路12号2幢",
    ]
    assert places.take_in(archive) == 1
    home = reading.home_of(archive, 1)
    assert reading.place(archive, home).address == "和平路12号1幢3单元502室"
    assert archive.faults() == ()
    archive.close()
