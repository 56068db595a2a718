"""Rebuild ``resources/fonts`` from hash-checked packages and write the licence texts beside them.

Run it with Python, fontTools, npm and (for Kai and the rare characters) apt-get at hand:
``python packaging/fonts/build.py``. The built files are committed; no set-up and no start fetches
a font. Same sources, same bytes.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Callable

TARGET = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
HANAZONO = "fonts-hanazono=20170904-2.1"
WENKAI = "fonts-lxgw-wenkai=1.250+repack-1"
IDEOGRAPHS = range(0x4E00, 0xA000)
LATIN = 0x250
"""First code point behind the letters of Latin alphabets."""
WINDOWS, ENGLISH = 3, 0x409
"""Platform and language of the name records that are kept."""
OFL = "SIL Open Font License 1.1"
RARE_LICENCE = "Hanazono Font License or SIL Open Font License 1.1"
KAI_NOTE = (
    "Subset of LXGW WenKai 1.250, renamed because its name is reserved: the ideographs of the "
    "basic block, the other characters of GBK and Latin letters were kept, hinting and layout "
    "tables were dropped, glyphs were not changed. Made by packaging/fonts/build.py."
)
NOTE = (
    "Subset of {source} (GlyphWiki, 2017-09-04), renamed because its name is reserved: "
    "characters that the Song face of this program has were left out, hinting and layout "
    "tables were dropped, glyphs were not changed. Made by packaging/fonts/build.py."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Name one file inside a package and the hash it must have."""

    package: str
    inside: str
    sha256: str


SOURCES = {
    "song": Source(
        package=SERIF,
        inside="package/400Regular/NotoSerifSC_400Regular.ttf",
        sha256="c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
    ),
    "song-licence": Source(
        package=SERIF,
        inside="package/LICENSE_FONT",
        sha256="5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6",
    ),
    "hei": Source(
        package=SANS,
        inside="package/400Regular/NotoSansSC_400Regular.ttf",
        sha256="d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    ),
    "hei-licence": Source(
        package=SANS,
        inside="package/LICENSE_FONT",
        sha256="1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9",
    ),
    "rare-a": Source(
        package=HANAZONO,
        inside="usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
        sha256="7ca87559414474848fc513a8d8eb42d5b0f8194c30c2abdfbfedff5398ec88d7",
    ),
    "rare-b": Source(
        package=HANAZONO,
        inside="usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
        sha256="829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c",
    ),
    "kai": Source(
        package=WENKAI,
        inside="usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        sha256="bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
    ),
    "kai-licence": Source(
        package=WENKAI,
        inside="usr/share/doc/fonts-lxgw-wenkai/copyright",
        sha256="897241f829ddde020676de9cc6506533d755f5e6b516538dfd5f6ed59cbf3ff8",
    ),
    "rare-licence": Source(
        package=HANAZONO,
        inside="usr/share/doc/fonts-hanazono/copyright",
        sha256="79d939010df236c3b257bec8b3efdc17c9fb603970695a73a0e155fab6672ed2",
    ),
}


def main() -> int:
    """Fetch, check, build and write everything, or stop before the first file is written."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        unpacked = {
            SERIF: unpack_npm(SERIF, folder / "serif"),
            SANS: unpack_npm(SANS, folder / "sans"),
            HANAZONO: unpack_debian(HANAZONO, folder / "hanazono"),
            WENKAI: unpack_debian(WENKAI, folder / "wenkai"),
        }
        files = {name: checked(source, unpacked) for name, source in SOURCES.items()}
        TARGET.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(files["song"], TARGET / "NotoSerifSC-Regular.ttf")
        shutil.copyfile(files["song-licence"], TARGET / "NotoSerifSC-OFL.txt")
        shutil.copyfile(files["hei"], TARGET / "NotoSansSC-Regular.ttf")
        shutil.copyfile(files["hei-licence"], TARGET / "NotoSansSC-OFL.txt")
        shutil.copyfile(files["kai-licence"], TARGET / "HallKai-LICENCE.txt")
        shutil.copyfile(files["rare-licence"], TARGET / "HallRare-LICENCE.txt")
        build_part(files["kai"], "HallKai", usual, KAI_NOTE, OFL, TARGET / "HallKai.ttf")
        owned = set(TTFont(files["song"], lazy=True).getBestCmap())
        for letter in "AB":
            source, name = files[f"rare-{letter.lower()}"], f"HallRare{letter}"
            note = NOTE.format(source=source.stem)
            build_part(
                source,
                name,
                lambda code_point: rare(code_point) and code_point not in owned,
                note,
                RARE_LICENCE,
                TARGET / f"{name}.ttf",
            )
    for path in sorted(TARGET.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {digest(path)}  {path.name}")
    return 0


def unpack_npm(package: str, folder: Path) -> Path:
    """Let the ordinary npm client pack one package and unpack it."""
    folder.mkdir()
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder


def unpack_debian(package: str, folder: Path) -> Path:
    """Let the ordinary apt client download one package and unpack it."""
    folder.mkdir()
    subprocess.run(["apt-get", "download", package], cwd=folder, check=True)
    subprocess.run(["dpkg-deb", "-x", next(folder.glob("*.deb")), folder], check=True)
    return folder


def checked(source: Source, unpacked: dict[str, Path]) -> Path:
    """Return the source file, or end the program when its hash is not the recorded one."""
    path = unpacked[source.package] / source.inside
    found = digest(path)
    if found != source.sha256:
        sys.exit(f"{source.inside} of {source.package}: sha256 is {found}, not {source.sha256}")
    return path


def digest(path: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def build_part(
    source: Path, name: str, keep: Callable[[int], bool], note: str, licence: str, target: Path
) -> None:
    """Keep the characters of a face that are wanted, under a name that is not reserved."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.glyph_names = False
    options.drop_tables += ["GSUB", "GPOS", "VORG", "vhea", "vmtx", "FFTM", "prop"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={c for c in font.getBestCmap() if keep(c)})
    subsetter.subset(font)
    rename(font, name, note, licence)
    font.save(target)


def rare(code_point: int) -> bool:
    """Tell whether the rare packs keep a character: everything but ASCII and private use."""
    character = chr(code_point)
    return not character.isascii() and unicodedata.category(character) != "Co"


def usual(code_point: int) -> bool:
    """Tell whether the Kai face keeps a character: basic ideographs, GBK, Latin letters."""
    character = chr(code_point)
    if code_point in IDEOGRAPHS or code_point < LATIN:
        return True
    return bool(character.encode("gbk", "ignore")) and unicodedata.category(character) != "Co"


def rename(font: TTFont, name: str, note: str, licence: str) -> None:
    """Give every name record that carries the reserved name the new one, and say what was done."""
    table = font["name"]
    table.names = [r for r in table.names if (r.platformID, r.langID) == (WINDOWS, ENGLISH)]
    texts = dict.fromkeys((1, 3, 4, 6, 16), name)
    texts[10] = note
    texts[13] = licence
    for identifier, text in texts.items():
        table.setName(text, identifier, WINDOWS, 1, ENGLISH)


if __name__ == "__main__":
    sys.exit(main())
