"""Which encoding a text was written in, told by what makes Vietnamese words of it.

UTF-8 and UTF-16 prove themselves by their form. Among the older encodings the one is kept whose words are
possible Vietnamese syllables; what was converted is shown before and after, and said to be sure or not.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from unionmap.intake.problems import Problem
from unionmap.intake.syllables import evidence
from unionmap.intake.vietnamese_tables import LEGACY

SAMPLE_BYTES = 400_000
SHORT_BYTES = 2_000
"""Up to here a text of another encoding may be well-formed UTF-8 by chance."""
PREVIEW_LINES = 5
SHOWN_CHARACTERS = 60
SURE = 0.9
"""Confidence from which a conversion needs no confirmation."""
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NAMES = {
    "tcvn3": "TCVN3 (ABC, .VnTime)", "vni": "VNI", "viscii": "VISCII", "cp1258": "Windows-1258",
    "cp1252": "Windows-1252", "utf-8": "UTF-8", "utf-8 twice": "UTF-8 (mã hóa hai lần)",
    "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE", "utf-32-le": "UTF-32",
}  # fmt: skip
ASKS = {"tcvn3", "vni", "viscii", "utf-8 twice"}
"""Conversions that the sender confirms even where they are sure."""


@dataclass(frozen=True)
class Decoded:
    """A decoded text in NFC. `confidence` is 0 to 1; `alternatives` are other encodings worth trying.

    `preview` has lines before and after the conversion, none where nothing was converted.
    """

    text: str
    encoding: str
    confidence: float
    alternatives: tuple[str, ...] = ()
    preview: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Decode bytes of any kind; `encoding`, where the reader has chosen one, is not questioned.

    Never fails: what cannot be read becomes U+FFFD and a problem.
    """
    name, text = _by_form(data) if not encoding else (encoding, _read_as(data, encoding))
    if name and name != "utf-8":
        return _finished(name, text, 1.0, before=data)
    found = _double_encoded(text) if name and not encoding else None
    if name and found is None:
        return _finished(name, text, 1.0, before=b"")
    return found or _by_evidence(data)


def mended(text: str) -> Decoded | None:
    """Text that came as Unicode but holds the bytes of an older font, read as these; None for other text."""
    data = _as_bytes(text)
    if data is None or text.isascii():
        return None
    names = sorted(LEGACY, key=lambda name: -_worth(LEGACY[name](data)))
    best = _read_as(data, names[0])
    gain = _worth(best) - _worth(unicodedata.normalize("NFC", text))
    if gain < 2 or _share(best) < 0.7:
        return None
    return _finished(names[0], best, _confidence(best, _worth(LEGACY[names[1]](data))), before=data)


def _by_form(data: bytes) -> tuple[str, str]:
    """The encoding that the bytes themselves prove, with the text; ("", "") where they prove none."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return name, data[len(mark) :].decode(name, "replace") if name != "utf-32" else data.decode(
                name, "replace"
            )
    wide = wide_form(data)
    if wide:
        return wide, data.decode(wide, "replace")
    try:
        text = data.decode("utf-8")
        return ("", "") if _chance_utf8(text, data) else ("utf-8", text)
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    return ("utf-8", text) if broken * 5 <= whole else ("", "")


def _chance_utf8(text: str, data: bytes) -> bool:
    """Whether a few bytes of an older encoding only happen to be well-formed UTF-8 of some far script."""
    if len(data) > SHORT_BYTES:
        return False
    strange = [
        letter for letter in text if "\u0250" <= letter < "\u1e00" and not "\u0300" <= letter < "\u0370"
    ]
    return 0 < len(strange) < 5 and max(_share(read(data)) for read in LEGACY.values()) >= 1.0


def wide_form(data: bytes) -> str:
    """UTF-16 without a mark: every other byte is nought almost wherever a letter is plain."""
    sample = data[:4096]
    high, low = sample[1::2].count(0), sample[0::2].count(0)
    if len(sample) < 4 or max(high, low) * 5 < len(sample) or min(high, low) * 10 > max(high, low):
        return ""
    return "utf-16-le" if high > low else "utf-16-be"


def _double_encoded(text: str) -> Decoded | None:
    """The text without its second layer of UTF-8 or what an older font left in it; None where all is well."""
    if text.isascii():
        return None
    data = _as_bytes(text)
    if data is not None:
        once = _strictly_utf8(data)
        if once is not None and (_share(once) >= 0.5 or "â€" in text):
            return _finished("utf-8 twice", once, _confidence(once, _worth(text)), before=data)
    return mended(text)


def is_plain(text: str) -> bool:
    """Whether a text that came as UTF-8 holds no second layer of UTF-8 and no letters of an older font."""
    return "\ufffd" not in text and _double_encoded(text) is None


def _by_evidence(data: bytes) -> Decoded:
    """The older encoding in which most words are possible; Windows-1252 where none makes Vietnamese of it."""
    sample = _sample(data)
    worths = {name: _worth(read(sample)) for name, read in LEGACY.items()}
    best, second = sorted(worths, key=lambda name: -worths[name])[:2]
    plain = _latin(sample)
    if _share(LEGACY[best](sample)) < 0.5 or worths[best] <= _worth(plain):
        text = _latin(data)
        return _finished("cp1252", text, 0.5, before=b"", alternatives=(best, second))
    same = LEGACY[best](sample) == LEGACY[second](sample)
    confidence = _confidence(LEGACY[best](sample), 0.0 if same else worths[second])
    return _finished(best, LEGACY[best](data), confidence, before=data, alternatives=(second, "cp1252"))


def _sample(data: bytes) -> bytes:
    """The lines that say something about the encoding: those with a byte outside ASCII."""
    lines = re.findall(rb"[^\r\n]*[\x80-\xff][^\r\n]*", data[: 10 * SAMPLE_BYTES])
    return b"\n".join(lines)[:SAMPLE_BYTES]


def _latin(data: bytes) -> str:
    """Windows-1252, with the five bytes that it leaves undefined as Latin-1 has them."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(map(_LATIN.__getitem__, data))


_LATIN = [bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256)]
_BYTES = {letter: code for code, letter in enumerate(_LATIN)} | {chr(code): code for code in range(256)}


def _as_bytes(text: str) -> bytes | None:
    """The bytes that were taken for Windows-1252 or Latin-1 letters, or None where a letter is of neither."""
    try:
        return bytes(map(_BYTES.__getitem__, text))
    except KeyError:
        return None


def _strictly_utf8(data: bytes) -> str | None:
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _read_as(data: bytes, encoding: str) -> str:
    if encoding == "utf-8 twice":
        return (_as_bytes(data.decode("utf-8", "replace")) or data).decode("utf-8", "replace")
    if encoding == "cp1252":
        return _latin(data)
    return LEGACY[encoding](data) if encoding in LEGACY else data.decode(encoding, "replace")


def _worth(text: str) -> float:
    return evidence(text[:SAMPLE_BYTES])[0]


def _share(text: str) -> float:
    """The share of judged words that are possible: 1 where all are."""
    good, count = evidence(text[:SAMPLE_BYTES])
    return min(1.0, (good + count) / (2 * count)) if count else 0.0


def _confidence(text: str, rival: float) -> float:
    """Near 1 where many words speak for the text and few for its rival."""
    worth, count = evidence(text[:SAMPLE_BYTES])
    lead = max(0.0, worth - max(0.0, rival))
    return round(_share(text) * (1 - 0.5 ** (lead + 1)) if count else 0.5, 3)


def _finished(
    name: str, text: str, confidence: float, before: bytes, alternatives: tuple[str, ...] = ()
) -> Decoded:
    clean = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\x00", ""))
    shown = (
        _preview(_latin(before[:20_000]), clean) if before and name not in ("utf-16-le", "utf-16-be") else ()
    )
    problems = tuple(_problems(name, text, clean, confidence, shown))
    return Decoded(clean, name, confidence, alternatives, shown, problems)


def _preview(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """The first lines that a conversion changed, as they were and as they are."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    return tuple((old, new) for old, new in pairs if old != new)[:PREVIEW_LINES]


def _problems(
    name: str, raw: str, clean: str, confidence: float, shown: tuple[tuple[str, str], ...]
) -> Iterator[Problem]:
    before, after = (line.strip()[:SHOWN_CHARACTERS] for line in shown[0]) if shown else ("", "")
    values = {"encoding": NAMES.get(name, name), "after": after}
    if (confidence < SURE or name in ASKS) and shown:
        yield Problem("encoding_guessed", found=before, values=values)
    elif confidence < SURE:
        yield Problem("encoding_unsure", values=values)
    elif shown:
        yield Problem("encoding_converted", found=before, values=values)
    if "\x00" in raw:
        yield Problem("nul_bytes", values={"count": raw.count("\x00")})
    if "\ufffd" in clean:
        yield Problem("unreadable_bytes", values={"count": clean.count("\ufffd")})
