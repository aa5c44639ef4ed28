"""The encodings of Vietnamese from before Unicode that neither Python nor any package reads.

TCVN3 is TCVN 5712:1993 (the ABC fonts, `.VnTime`), VISCII is RFC 1456; a test compares both with the `iconv`
of the GNU C library. VNI writes a vowel and, after it, a second byte for its marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

TCVN3_HIGH = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "Õắằặấầẩậẽẹếềểễệốồổỗ\u1ee0ƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}


def _vni_pairs() -> dict[str, str]:
    """Vowel and mark as VNI writes them -> the letter, in lower case."""
    pairs = {vowel + mark: vowel + tone for vowel in "aeouy" for mark, tone in _VNI_TONES.items()}
    pairs |= {vowel + mark: vowel + "\u0302" + tone for vowel in "aeo" for mark, tone in _VNI_HATS.items()}
    pairs |= {"a" + mark: "a\u0306" + tone for mark, tone in _VNI_BREVES.items()}
    horned = {"ô": "ơ", "ö": "ư"}
    pairs |= {vowel + mark: horned[vowel] + tone for vowel in horned for mark, tone in _VNI_TONES.items()}
    return {pair: unicodedata.normalize("NFC", letter) for pair, letter in pairs.items()}


_VNI = _vni_pairs() | _VNI_SINGLE
_VNI_ALL = {
    cased(pair): cased(letter) for pair, letter in _VNI.items() for cased in (str.lower, str.upper)
} | {pair[0].upper() + pair[1:]: letter.upper() for pair, letter in _VNI.items() if len(pair) > 1}
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI_ALL), key=len, reverse=True)))


def _from_table(high: str, low: Mapping[int, str]) -> Callable[[bytes], str]:
    table = "".join(low.get(code, chr(code)) for code in range(128)) + high
    return lambda data: unicodedata.normalize("NFC", data.decode("latin-1").translate(dict(enumerate(table))))


def _vni(data: bytes) -> str:
    return _VNI_PATTERN.sub(lambda found: _VNI_ALL[found.group()], data.decode("latin-1"))


def _cp1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _tcvn3(data: bytes) -> str:
    return restore_capitals(_from_table(TCVN3_HIGH, {})(data))


_CELL = re.compile(r"[^\t\n\r;,|]+")
_TORN_CAPITALS = re.compile(r"\b(?=\w*[À-ỹ])(?!\w*[a-z])(?=\w*[A-Z]\w*[A-Z])(?!\w*\d)\w+")


def restore_capitals(text: str) -> str:
    """Give their capitals back to cells written in a capitals font (.VnTimeH), of small accented bytes.

    `HUYệN TRà Cú` shows what it was by the word of two capitals around a small letter; `Số CĐCS` does not.
    """
    return _CELL.sub(lambda cell: _capitals(cell.group()), text)


def _capitals(cell: str) -> str:
    torn = any(not word.isupper() for word in _TORN_CAPITALS.findall(cell))
    return cell.upper() if torn and not re.search("[a-z]", cell) else cell


LEGACY: Mapping[str, Callable[[bytes], str]] = MappingProxyType({
    "tcvn3": _tcvn3,
    "vni": _vni,
    "cp1258": _cp1258,
    "viscii": _from_table(VISCII_HIGH, VISCII_LOW),
})  # fmt: skip
"""Name -> how to decode bytes into text in NFC; none of them fails on any bytes."""
