"""A real archive, the real page, the real window; every key counted where one asks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hall_app.devices.spooler_folder import FolderSpooler

sys.path.insert(0, str(Path(__file__).parent))  # the stage is shared by these tests

from stage import Choices, Held, make_template, set_up, tear_down


@pytest.fixture
def paper_folder(tmp_path):
    folder = tmp_path / "paper"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """Make the archive once; every test works on its own copy."""
    return make_template(tmp_path_factory.mktemp("intake"))


@pytest.fixture
def stage(qapp, theme, tmp_path, paper_folder, template):
    """Return the page as a clerk finds it in the morning, with a printer."""
    spooler = FolderSpooler(paper_folder)
    printer = spooler.printers()[0].name
    made = set_up(tmp_path, theme, template=template, spooler=spooler, choices=Choices(printer))
    yield made
    tear_down(made)


@pytest.fixture
def held(stage):
    """Let the page's jobs wait, as behind a slow disk."""
    lanes = stage.desk.tasks._lanes
    made = Held(lanes["db"])
    lanes["db"] = made
    yield made
    lanes["db"] = made._lane


@pytest.fixture
def stage_without_printer(qapp, theme, tmp_path, paper_folder, template):
    """Return the page at a machine where no printer was chosen yet."""
    made = set_up(
        tmp_path, theme, template=template, spooler=FolderSpooler(paper_folder), choices=Choices("")
    )
    yield made
    tear_down(made)


@pytest.fixture
def sized(qapp, theme, tmp_path, paper_folder, template):
    """Return a function that opens the page in a window of a size and text size."""
    made = []

    def opened(size: tuple[int, int], text_size: float = 1.0):
        theme.set_text_size(text_size)
        folder = tmp_path / str(len(made))
        folder.mkdir()
        stage = set_up(
            folder, theme, template=template, spooler=FolderSpooler(paper_folder), size=size
        )
        made.append(stage)
        return stage

    yield opened
    for stage in made:
        tear_down(stage)
