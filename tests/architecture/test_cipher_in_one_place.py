"""What the program encrypts with stands in one module, and the README does not promise more."""

from __future__ import annotations

import re
from pathlib import Path

from hall_app.storage.cipher import FILE_CIPHER

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "hall_app"
ENCRYPTS = re.compile(
    r"primitives\.ciphers|AESGCM|ChaCha20|pragma\(\s*\"(cipher|key|rekey|hexkey|hexrekey)\""
    rf"|PRAGMA (cipher|key|rekey|hexkey)\b|\"{FILE_CIPHER}\"",
    re.IGNORECASE,
)
PLACE = "storage/cipher.py"
READS_DAMAGED_PAGES = "storage/salvage/pages.py"
"""Decrypts pages without the database engine, after it gave up; encrypts nothing."""


def test_only_one_module_names_a_cipher_or_gives_a_key_to_the_engine():
    naming = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if ENCRYPTS.search(path.read_text(encoding="utf-8").split('"""', 2)[-1])
    }
    assert PLACE in naming
    assert naming - {PLACE, READS_DAMAGED_PAGES} == set()


def test_the_readme_says_in_one_sentence_that_it_is_no_sm_algorithm():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    sentences = re.split(r"(?<=[.。])\s", text)
    told = [each for each in sentences if "SM algorithm" in each]
    assert len(told) == 1
    assert "not" in told[0]
    for name in ("ChaCha20", "AES-256-GCM", "SM4"):
        assert name in told[0], name
