"""Text in any encoding that staff's files have, told by the Vietnamese words that it makes."""

from __future__ import annotations

import random
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.intake.encoders import ENCODERS, tcvn3_capitals_font
from unionmap.intake import read
from unionmap.intake.encoding import decode, mended
from unionmap.intake.syllables import evidence, syllables
from unionmap.intake.vietnamese_tables import LEGACY, restore_capitals
from unionmap.model.files import DATA, GEO, read_rows

FIXTURES = Path(__file__).parents[1] / "fixtures"


def vocabulary() -> list[str]:
    """Lines of three or more words from the repository's own lists: places, unions, sectors, terms."""
    files = [GEO / "areas.csv", *sorted((DATA / "codelists").glob("*.csv"))]
    cells = {
        unicodedata.normalize("NFC", cell)
        for path in files
        for row in read_rows(path)
        for name, cell in row.items()
        if name.endswith("_vi") and len(cell.split()) > 2 and not cell.isascii()
    }
    return sorted(cell for cell in cells if not set(cell) & set("–—“”‘’…"))


LINES = vocabulary()


@pytest.mark.parametrize("name", sorted(ENCODERS))
def test_tells_the_encoding_of_single_lines(name: str) -> None:
    right = sum(decode(ENCODERS[name](line)).text == line for line in LINES)
    assert len(LINES) > 300
    assert right / len(LINES) >= 0.99


@pytest.mark.parametrize("name", sorted(ENCODERS))
def test_tells_the_encoding_of_twenty_lines_always(name: str) -> None:
    chance = random.Random(20)
    for _ in range(60):
        text = "\r\n".join(chance.sample(LINES, 20))
        assert decode(ENCODERS[name](text)).text == text


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii", "cp1258"])
def test_what_is_wrong_is_not_said_to_be_sure(name: str) -> None:
    wrong = [decoded for line in LINES if (decoded := decode(ENCODERS[name](line))).text != line]
    assert all(decoded.confidence < 0.9 and decoded.problems for decoded in wrong)


@pytest.mark.skipif(
    shutil.which("iconv") is None, reason="the GNU C library's iconv is not here to compare with"
)
@pytest.mark.parametrize(("name", "iconv"), [("tcvn3", "TCVN"), ("viscii", "VISCII"), ("cp1258", "CP1258")])
def test_the_tables_are_those_of_the_c_library(name: str, iconv: str) -> None:
    for code in range(128, 256):
        command = ["iconv", "-f", iconv, "-t", "UTF-8"]
        theirs = subprocess.run(command, input=bytes([code]), capture_output=True, check=False)
        if not theirs.returncode:
            assert LEGACY[name](bytes([code])) == unicodedata.normalize("NFC", theirs.stdout.decode()), hex(
                code
            )


def test_vni_is_read_as_it_is_printed() -> None:
    printed = "Ñoaøn vieân coâng ñoaøn cô sôû, ngöôøi lao ñoäng; Kyø hoïp, quyõ, lyù, ÑOÀNG YÙ"
    meant = "Đoàn viên công đoàn cơ sở, người lao động; Kỳ họp, quỹ, lý, ĐỒNG Ý"
    assert LEGACY["vni"](printed.encode("latin-1")) == meant


@pytest.mark.parametrize("name", ["04_cp1258", "05_tcvn3", "06_vni", "07_utf8_nfd", "08_double"])
def test_the_fixtures_come_out_alike(name: str) -> None:
    plain = read((FIXTURES / "02_utf8_semicolon.csv").read_bytes(), "plain.csv").frame
    (path,) = FIXTURES.glob(f"{name}*")
    assert read(path.read_bytes(), path.name).frame.equals(plain)


def test_capitals_that_an_old_font_took_away_come_back() -> None:
    title = "LIÊN ĐOÀN LAO ĐỘNG HUYỆN TRÀ CÚ"
    assert decode(tcvn3_capitals_font(title)).text == title
    assert restore_capitals("Số CĐCS;Tổng số ĐV") == "Số CĐCS;Tổng số ĐV"


def test_a_conversion_is_shown_before_and_after_and_can_be_declined() -> None:
    data = ENCODERS["tcvn3"]("Huyện Trà Cú;105\nThị xã Duyên Hải;64\n")
    found = decode(data)
    assert found.preview[0] == ("HuyÖn Trµ Có;105", "Huyện Trà Cú;105")
    assert [problem.code for problem in found.problems] == ["encoding_guessed"]
    assert "Huyện Trà Cú" in found.problems[0].sentence("vi")
    assert decode(data, "cp1252").text.startswith("HuyÖn Trµ Có")
    assert set(found.alternatives) == {"viscii", "cp1252"} or len(found.alternatives) == 2


def test_text_of_other_languages_is_left_alone() -> None:
    french = "Libellé;Quantité\nÉté à Évry;12\nDéjà vu, très bien;13\n"
    assert decode(french.encode()).text == french
    assert decode(french.encode("cp1252")).text == french
    german = "Straße;Größe\nMüller Übung;5\n"
    assert decode(german.encode("cp1252")).text == german
    assert decode("Ünïcödé, 表, emoji 🙂, \u202bمرحبا".encode()).text == "Ünïcödé, 表, emoji 🙂, \u202bمرحبا"


def test_bytes_that_nothing_reads_are_counted_and_never_fatal() -> None:
    broken = "Huyện Trà Cú, Thị xã Duyên Hải, Công đoàn cơ sở".encode() + b"\xff"
    (problem,) = decode(broken).problems
    assert (problem.code, problem.values["count"]) == ("unreadable_bytes", 1)


def test_cells_typed_in_an_old_font_are_turned_into_unicode() -> None:
    decoded = mended("HuyÖn Trµ Có\x1dThÞ x· Duyªn H¶i")
    assert decoded is not None
    assert decoded.text == "Huyện Trà Cú\x1dThị xã Duyên Hải"
    assert mended("Huyện Trà Cú") is None
    assert mended("Trà Vinh, Long Hà, Cà Mau") is None


def test_syllables_are_those_of_the_language() -> None:
    for word in (
        "huyện",
        "trường",
        "nghiệp",
        "giếng",
        "quốc",
        "khuỷu",
        "thủy",
        "thuỷ",
        "hòa",
        "hoà",
        "quý",
        "ưu",
    ):
        assert word in syllables()
    for word in ("hủyện", "cế", "ngế", "gề", "ôc", "thuòng", "tốngg", "qừ"):
        assert word not in syllables()
    assert evidence("CĐCS, LĐLĐ – “đoàn viên”")[0] > 0
