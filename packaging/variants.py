"""Make the table of variant characters from the Unicode Character Database.

    python3 packaging/variants.py Unihan_Variants.txt

Writes src/hall_app/domain/variant_table.py. Run it again when a new Unicode version is taken in.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src/hall_app/domain/variant_table.py"
FIELDS = ("kSimplifiedVariant", "kTraditionalVariant", "kZVariant")
LAST = 0x2FFFF
"""Characters of the later planes stand in no name that a hall can print."""
WIDTH = 96
COLUMNS = 3

HEAD = '''"""Characters written in several ways: 陈陳, 户戶, 云雲; made by packaging/variants.py.

Data: Unihan_Variants.txt of Unicode {version} (simplified, traditional and z-variants);
copyright and terms in resources/licences/Unicode-LICENCE.txt.
"""

GROUPS = (
'''


def pairs(text: str) -> set[tuple[str, str]]:
    """Return the pairs of one character and another form of it."""
    found = set()
    for line in text.splitlines():
        parts = line.split("\t")
        if len(parts) != COLUMNS or parts[1] not in FIELDS:
            continue
        one = character(parts[0])
        found |= {(one, character(target.split("<")[0])) for target in parts[2].split()}
    return {(a, b) for a, b in found if a != b and max(ord(a), ord(b)) <= LAST}


def character(point: str) -> str:
    """Return the character of ``U+9648``."""
    return chr(int(point[2:], 16))


def groups(found: set[tuple[str, str]]) -> list[str]:
    """Join pairs that share a character."""
    of: dict[str, set[str]] = {}
    for a, b in sorted(found):
        joined = of.get(a, {a}) | of.get(b, {b})
        for one in joined:
            of[one] = joined
    return sorted({"".join(sorted(group)) for group in of.values()})


def lines(words: list[str]) -> list[str]:
    """Set words in lines; each character is two columns wide."""
    found, line, wide = [], "", 0
    for word in words:
        room = 2 * len(word) + 1
        if wide + room > WIDTH - 8:
            found.append(line)
            line, wide = "", 0
        line += word + " "
        wide += room
    return [*found, line]


def main() -> int:
    """Write the table."""
    text = Path(sys.argv[1]).read_text("utf-8")
    version = text.split("Unicode version:")[1].split()[0]
    body = "".join(f'    "{line}"\n' for line in lines(groups(pairs(text))))
    TARGET.write_text(HEAD.format(version=version) + body + ")\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
