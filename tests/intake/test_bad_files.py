"""Files made in error or in malice: one plain sentence each, soon, and the process that asks lives on."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.intake.bad_files import BAD, archive, deep_xml, far_cell, merged_cells, workbook
from unionmap.intake import Severity, read, read_table, sandbox

if sys.platform != "win32":
    import resource

WORKER = Path(sandbox.WORKER).read_text(encoding="utf-8")
CAPPED = WORKER.replace('if __name__ == "__main__":\n    main()', "limit(1_000, 1)")
"""The worker up to where it would read, its caps in force."""


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_gives_its_problem_soon(name: str) -> None:
    make, code = BAD[name]
    data = make()
    start = time.perf_counter()
    reading = read(data, "report.xlsx")
    assert time.perf_counter() - start < 10
    (problem,) = [problem for problem in reading.problems if problem.code != "other_type"]
    assert problem.code == code
    assert problem.severity == Severity.BLOCKS
    assert reading.tables == []
    assert "{" not in problem.sentence("vi") + problem.sentence("en")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count the memory of children")
def test_no_bad_workbook_took_more_than_a_gigabyte() -> None:
    for make, _ in (BAD["scattered cells"], BAD["bomb that lies"]):
        read(make(), "report.xlsx")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1 << 20


def test_a_cell_at_the_end_of_the_sheet_is_left_out_and_said() -> None:
    reading = read(far_cell(), "solver.xlsx")
    assert reading.frame.to_dict("list") == {"STT": ["1"], "Tên": ["Xã A"]}
    (problem,) = reading.problems
    assert (problem.code, problem.found) == ("far_cell", "XFD1048576")


def test_a_million_merged_cells_and_deep_xml_are_no_matter() -> None:
    for data in (merged_cells(), deep_xml()):
        assert read_table(data, "x.xlsx").to_numpy().tolist() == [["1", "Xã A"]]


@pytest.mark.parametrize("work", ["import time; time.sleep(60)", "while True: pass"])
def test_a_reader_that_hangs_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, work: str
) -> None:
    hanging = tmp_path_factory.mktemp("worker") / "hanging.py"
    hanging.write_text(f"{CAPPED}\n{work}")
    monkeypatch.setattr(sandbox, "WORKER", hanging)
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    assert [problem.code for problem in read(far_cell(), "x.xlsx").problems] == ["takes_too_long"]


def test_nul_bytes_are_left_out_and_counted() -> None:
    reading = read(b"a,b\n1,x\x00y\n2,z\n", "x.csv")
    assert reading.frame["b"].tolist() == ["xy", "z"]
    assert [problem.code for problem in reading.problems] == ["nul_bytes"]


@pytest.mark.parametrize(
    "payload",
    ['=HYPERLINK("http://x";"y")', "+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "＝1+1", "🙂", "\u202eabc"],
)
def test_formulas_signs_and_marks_stay_as_text(payload: str) -> None:
    quoted = '"' + payload.replace('"', '""') + '"'
    assert read_table(f"a,b\n{quoted},1\nx,2\n".encode(), "x.csv")["a"].tolist() == [payload, "x"]


def test_an_archive_without_reports_is_empty() -> None:
    data = archive({"__MACOSX/._a.csv": "x", "folder/": ""})
    assert [problem.code for problem in read(data, "a.zip").problems] == ["empty_file"]


def test_a_damaged_member_does_not_spoil_its_neighbours() -> None:
    data = archive({"a.xlsx": workbook("<broken"), "b.csv": "a,b\n1,2\n"})
    reading = read(data, "a.zip")
    assert [table.sheet for table in reading.tables] == ["b.csv"]
    assert [(problem.code, problem.sheet) for problem in reading.problems] == [("damaged_file", "a.xlsx")]


@pytest.mark.parametrize(
    "piece",
    [b'"', b",", b'"a\n', b'"a,b"c\n', b'",', b"'a,\"", b'x,"y,z\n', b'x,"y"z"w,k\n', b"a;b\n", b"\n", b"a"],
)
def test_no_text_takes_time_that_grows_faster_than_it_does(piece: bytes) -> None:
    data = piece * (100_000 // len(piece))
    start = time.process_time()
    read(data, "x.csv")
    assert time.process_time() - start < 5
