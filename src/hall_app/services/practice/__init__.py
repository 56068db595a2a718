"""Practice archives: invented people and matters, written through the archive's own codecs."""
