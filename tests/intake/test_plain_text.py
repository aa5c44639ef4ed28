"""A long text in UTF-8 is cut by its bytes only where that gives what decoding it would."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.clean_tables import union_report
from tests.intake.test_long_text import text_of
from unionmap.intake import bulk, plain_text, read, reading

EVEN = text_of(union_report(120))
ODD = [
    "e\u0301",
    "\u212b",
    "\u2126",
    "\u2000",
    "\u0958",
    "\u1100\u1161",
    "\ufb1d",
    "\ud55c",
    "\u1fbb",
    "\U0002f800",
]
"""Letters that NFC writes otherwise, or that lie where such letters lie."""
KEPT = ["ệ", "Đ", "ơ", "Ư", "–", "“", "…", "é", "ỹ", "\u1e00", "\u1eff", "\xa0"]


@pytest.fixture
def short_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (bulk, plain_text):
        monkeypatch.setattr(module, "LONG_TEXT", 1_000)
        monkeypatch.setattr(module, "EDGE", 2_000)
    monkeypatch.setattr(plain_text, "PIECE", 97)


def with_letters(letters: list[str], place: int = 60) -> str:
    """The even text with letters in one of its names."""
    lines = EVEN.splitlines(keepends=True)
    cells = lines[place].split(";")
    cells[1] = "CĐCS " + "".join(letters)
    lines[place] = ";".join(cells)
    return "".join(lines)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    letters=st.lists(
        st.sampled_from([*ODD, *KEPT]) | st.characters(exclude_categories=["Cs", "Cc"]), max_size=6
    )
)
def test_only_letters_that_stay_are_cut_by_their_bytes(short_is_long: None, letters: list[str]) -> None:
    text = with_letters(letters)
    if plain_text.plain_parts(text.encode()) is not None:
        assert unicodedata.is_normalized("NFC", text)


@pytest.mark.usefixtures("short_is_long")
@pytest.mark.parametrize("letter", KEPT)
def test_vietnamese_in_nfc_takes_the_short_way(letter: str) -> None:
    assert plain_text.plain_parts(with_letters([letter]).encode()) is not None


@pytest.mark.usefixtures("short_is_long")
@pytest.mark.parametrize(
    "data",
    [
        EVEN.encode(),
        b"\xef\xbb\xbf" + EVEN.encode(),
        EVEN.replace("\n", "\r\n").encode(),
        with_letters(["e\u0301", "\u212b"]).encode(),
        EVEN.encode()[:9_000] + b"\xe1\xba" + EVEN.encode()[9_000:],
        EVEN.encode().decode("cp1252", "ignore").encode(),
        EVEN.encode("cp1258", "replace"),
        EVEN.replace(";", '";"').encode(),
    ],
)
def test_both_ways_read_alike(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    short = read(data, "a.csv")
    monkeypatch.setattr(reading, "plain_parts", lambda _: None)
    careful = read(data, "a.csv")
    assert short.frame.equals(careful.frame)
    assert short.problems == careful.problems
    assert (short.encoding, short.dialect) == (careful.encoding, careful.dialect)
