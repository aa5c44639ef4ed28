"""Ways to compare Vietnamese text: which letters, tones and marks two writers may place differently."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00]")
_LOOKALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_ODD = re.compile(f"{_INVISIBLE.pattern}|[{''.join(map(chr, _LOOKALIKES))}]")
_WORDS = re.compile(r"[^\W_]+")


def clean(text: str) -> str:
    """The text in NFC on one line, with blanks of any kind single and marks that cannot be seen left out."""
    if text.isascii():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", text)
    if _ODD.search(composed):
        composed = _INVISIBLE.sub("", composed).translate(_LOOKALIKES)
    return " ".join(composed.split())


@lru_cache(maxsize=100_000)
def toned(text: str) -> str:
    """Words in small letters, the tone of each at its end: "Hòa" and "Hoà" are the same, "Hoa" is not."""
    return " ".join(map(_tone_last, _WORDS.findall(clean(text).casefold())))


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Words in small letters without any mark: "Trà Cú", "TRA CU" and "trà-cú" become "tra cu"."""
    letters = unicodedata.normalize("NFD", clean(text).casefold().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_WORDS.findall(bare))


@lru_cache(maxsize=20_000)
def _tone_last(word: str) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(letter for letter in letters if letter in _TONES)
    rest = "".join(letter for letter in letters if letter not in _TONES)
    return unicodedata.normalize("NFC", rest) + tones
