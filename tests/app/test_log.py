"""The log file: small, kept for a while, closed with the desk."""

from __future__ import annotations

import logging

from hall_app.app.log import LogFile


def test_what_the_program_says_is_written_until_the_desk_closes(tmp_path):
    log = LogFile(tmp_path / "hall.log")
    logging.getLogger("hall_app.test").warning("first")
    log.close()
    logging.getLogger("hall_app.test").warning("second")
    written = (tmp_path / "hall.log").read_text("utf-8")
    assert "first" in written
    assert "second" not in written


def test_a_large_log_is_laid_aside_at_the_next_start_and_three_are_kept(tmp_path):
    file = tmp_path / "hall.log"
    for turn in range(5):
        file.write_text(f"{turn} " + "x" * 1_000_001, "utf-8")
        LogFile(file).close()
    kept = sorted(one.name for one in tmp_path.iterdir())
    assert kept == ["hall.log.1", "hall.log.2", "hall.log.3"]
    assert (tmp_path / "hall.log.1").read_text("utf-8").startswith("4 ")
    assert (tmp_path / "hall.log.3").read_text("utf-8").startswith("2 ")
