"""A file with a passphrase, as the editors and shells of Windows write it."""

from __future__ import annotations

import pytest

from hall_app.app.cli.context import UsageError, first_line

PASSPHRASE = "桐花街道 第三窗口 7"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\r\nsecond line\r\n"])
def test_the_first_line_is_read_in_every_encoding_that_windows_writes(tmp_path, encoding, ending):
    file = tmp_path / "口令.txt"
    file.write_bytes((PASSPHRASE + ending).encode(encoding))
    assert first_line(str(file)) == PASSPHRASE


def test_what_is_no_text_is_told_with_what_to_do(tmp_path):
    file = tmp_path / "picture"
    file.write_bytes(b"\x89PNG\xff\xfe\xff")
    with pytest.raises(UsageError, match="no text; write it as UTF-8"):
        first_line(str(file))
    with pytest.raises(UsageError, match="cannot be read"):
        first_line(str(tmp_path / "missing"))
    assert not first_line("")
