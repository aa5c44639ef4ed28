"""Which encoding a text was written in."""

from __future__ import annotations


def decode(data: bytes) -> str:
    """Decode."""
    for name in ("utf-8-sig", "cp1252", "latin-1"):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
