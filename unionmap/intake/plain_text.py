"""A long text that is plainly UTF-8, told by its bytes: its middle is never unpacked into letters.

Decoding a hundred megabytes and asking whether every letter is in NFC takes longer than cutting them into
cells. Vietnamese in NFC needs few leading bytes; a text with any other is read with care.
"""

from __future__ import annotations

import codecs

import numpy as np

from unionmap.intake.bulk import EDGE, LONG_TEXT, Parts, cut
from unionmap.intake.encoding import is_plain

PIECE = 1 << 17
"""Bytes looked at in one go."""
_LETTERS = 0xC7
"""Leading bytes below this stand for letters that cannot come apart: ASCII, Latin-1, Latin Extended, horn."""
_EXTENDED = (0xE1, 0xB8, 0xBB)
"""Latin Extended Additional: the leading byte, and the second bytes from the first to the last."""
_MARKS = (0xE2, 0x80)
"""Dashes, quotes and dots of print."""


def plain_parts(data: bytes) -> Parts | None:
    """The parts of a long text in UTF-8 and NFC; ``None`` for any other, and where that takes a closer look.

    That the middle is well-formed UTF-8 is left to who reads it.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    if len(data) < LONG_TEXT or b"\x00" in data or not _cannot_come_apart(data):
        return None
    start, end = data.find(b"\n", EDGE) + 1, data.rfind(b"\n", 0, len(data) - EDGE) + 1
    try:
        head, tail = data[:start].decode(), data[end:].decode()
    except UnicodeDecodeError:
        return None
    if not 0 < start < end or not (is_plain(head) and is_plain(tail)):
        return None
    return cut(head, data[start:end], tail)


def _cannot_come_apart(data: bytes) -> bool:
    """Whether all letters are among those that NFC leaves as they are."""
    codes = np.frombuffer(data, dtype=np.uint8)
    return int(codes[-2:].max()) < _LETTERS and all(
        _all_stay(codes[start : start + PIECE + 2]) for start in range(0, len(codes) - 2, PIECE)
    )


def _all_stay(codes: np.ndarray) -> bool:
    """The same for a piece that the processor keeps at hand; its last two bytes only follow others."""
    leads, seconds = codes[:-2], codes[1:-1]
    far = leads >= _LETTERS
    first, low, high = _EXTENDED
    far &= (leads != first) | (seconds < low) | (seconds > high)
    places = np.flatnonzero(far)
    marks = (codes[places] == _MARKS[0]) & (codes[places + 1] == _MARKS[1]) & (codes[places + 2] > 0x81)
    return bool(marks.all())
