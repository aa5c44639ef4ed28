"""The catalogue of problems: each can be met, each says where and what to do, in both languages."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest

from tests.intake.bad_files import BAD, far_cell
from tests.intake.encoders import ENCODERS
from tests.intake.test_containers import made_xlsx, ods
from unionmap.intake import Problem, read
from unionmap.intake.problems import CATALOGUE

TITLED = "BÁO CÁO QUÝ I;;\n\nSTT;CNVCLĐ;\n;Tổng số;Nữ\n1;5;2\n2;6;3\n\nNgười lập biểu;;\n"
SHOWN = "name,count,day\nA,1,2021-01-05\nB,2,2021-02-07\nC,3,2021-03-09\nD,4,2021-04-11\n"

MET: dict[str, Callable[[], bytes]] = {
    **{code: make for make, code in BAD.values()},
    "other_type": lambda: b"a;b\n1;2\n",
    "far_cell": far_cell,
    "hidden_sheet": made_xlsx,
    "hidden_rows": made_xlsx,
    "empty_sheet": lambda: ods(""),
    "no_table": lambda: ods(""),
    "encoding_guessed": lambda: ENCODERS["vni"]("Huyện Trà Cú;5\nThị xã Duyên Hải;6\n"),
    "encoding_unsure": lambda: "Straße;Höhe\nMüller;5\n".encode("cp1252"),
    "encoding_converted": lambda: ENCODERS["cp1258"]("Huyện Trà Cú;5\nThị xã Duyên Hải;Công đoàn cơ sở\n"),
    "nul_bytes": lambda: b"a,b\n1,x\x00y\n",
    "unreadable_bytes": lambda: "Huyện Trà Cú, Thị xã Duyên Hải".encode() + b"\xff",
    "no_header": lambda: b"1,5\n2,6\n3,7\n",
    "preamble": TITLED.encode,
    "footer": TITLED.encode,
    "header_rows": TITLED.encode,
    "another_table": lambda: b"a,b\n1,2\n3,4\nc,d,e\n5,6,7\n8,9,10\n11,12,13\n",
    "short_row": lambda: b"a,b,c\nx,y,z\nx,y,z\nw,v\nx,y,z\n",
    "short_header": lambda: b"a,b\n1,2,3\n4,5,6\n7,8,9\n",
    "long_row": lambda: b"a,b\n1,2\n3,4,5\n6,7\n",
    "extra_delimiter": SHOWN.replace("C,3", "C,,3").encode,
    "missing_delimiter": SHOWN.replace("C,3,", "C,3").encode,
    "other_delimiter": SHOWN.replace("C,3,", "C;3;").encode,
    "stray_quote": lambda: b'a,b\n1,"x\n2,y\n',
    "too_wide": lambda: b"," * 20_000 + b"\n1,2\n",
    "more_problems": lambda: b"a,b\n" + b"1,2\n" * 900 + b"1,2,3\n" * 250,
}
ELSEWHERE = {"takes_too_long": "in test_bad_files.py", "too_irregular": "in test_long_text.py"}


@pytest.mark.parametrize("code", sorted(CATALOGUE.keys() - ELSEWHERE))
def test_each_problem_can_be_met(code: str) -> None:
    reading = read(MET[code](), "report.pdf")
    assert code in {problem.code for problem in reading.problems}
    for problem in reading.problems:
        for language in ("vi", "en"):
            assert "{" not in problem.sentence(language)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_sentence_says_the_same_in_both_languages(code: str) -> None:
    kind = CATALOGUE[code]
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (kind.vi, kind.en)
    ]
    assert fields[0] == fields[1]
    assert not any(word in kind.en.lower() for word in ("invalid", "please", "oops", "error"))


def test_a_sentence_begins_with_its_place() -> None:
    problem = Problem("short_row", row=12, sheet="Xã A", values={"cells": 2, "width": 3})
    assert problem.sentence("vi").startswith('Trang "Xã A", dòng 12: ')
    assert problem.sentence("en").startswith('Sheet "Xã A", row 12: ')
