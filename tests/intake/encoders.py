"""The encodings of Vietnamese from before Unicode, written (the app only reads them)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from unionmap.intake.vietnamese_tables import TCVN3_HIGH, VISCII_HIGH, VISCII_LOW

_TCVN3 = {ord(letter): bytes([128 + place]) for place, letter in enumerate(TCVN3_HIGH)}
_VISCII = {ord(letter): bytes([128 + place]) for place, letter in enumerate(VISCII_HIGH)} | {
    ord(letter): bytes([code]) for code, letter in VISCII_LOW.items()
}

_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "": ""}
_HAT = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â"}
_BREVE = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê"}
_I = {"\u0301": "í", "\u0300": "ì", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò", "": "i"}


def _bytes(text: str, table: dict[int, bytes]) -> bytes:
    composed = unicodedata.normalize("NFC", text)
    return b"".join(table.get(ord(letter), letter.encode("ascii", "replace")) for letter in composed)


def tcvn3(text: str) -> bytes:
    return _bytes(text, _TCVN3)


def tcvn3_capitals_font(text: str) -> bytes:
    """Written in .VnTimeH: accented letters are small bytes, whatever the reader sees."""
    small = "".join(
        letter if letter.isascii() else letter.lower() for letter in unicodedata.normalize("NFC", text)
    )
    return _bytes(small, _TCVN3)


def viscii(text: str) -> bytes:
    return _bytes(text, _VISCII)


def cp1258(text: str) -> bytes:
    return "".join(_tone_apart(letter) for letter in unicodedata.normalize("NFC", text)).encode(
        "cp1258", "replace"
    )


def _tone_apart(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks if mark in _TONES and mark), "")
        return unicodedata.normalize("NFC", marks.replace(tone, "", 1)) + tone if tone else letter
    return letter


def vni(text: str) -> bytes:
    return "".join(map(_vni_letter, unicodedata.normalize("NFC", text))).encode("latin-1", "replace")


def _vni_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in "đĐ":
        return {"đ": "ñ", "Đ": "Ñ"}[letter]
    base, *marks = list(unicodedata.normalize("NFD", letter.lower()))
    tone = next((mark for mark in marks if mark in _TONES), "")
    written = _vni_written(base, tone, set(marks) - {tone})
    return written.upper() if letter.isupper() else written


def _vni_written(base: str, tone: str, shape: set[str]) -> str:
    if base == "i":
        return _I[tone]
    if base == "y" and tone == "\u0323":
        return "î"
    if shape == {"\u0302"}:
        return base + _HAT[tone]
    if shape == {"\u0306"}:
        return base + _BREVE[tone]
    horned = {"o": "ô", "u": "ö"}
    return (horned[base] if shape else base) + _TONES[tone]


def twice(text: str) -> bytes:
    """UTF-8 taken for Windows-1252 (Latin-1 where that has no letter) and written as UTF-8 again."""
    once = text.encode("utf-8")
    wrong = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in once)
    return wrong.encode("utf-8")


ENCODERS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode("utf-8"),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "utf-8 decomposed": lambda text: unicodedata.normalize("NFD", text).encode("utf-8"),
    "utf-16 with mark": lambda text: text.encode("utf-16"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "cp1258": cp1258,
    "tcvn3": tcvn3,
    "vni": vni,
    "viscii": viscii,
    "utf-8 twice": twice,
}
