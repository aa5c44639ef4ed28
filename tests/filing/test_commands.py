"""``read`` and ``import`` from the command line, on the store of a running app."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.filing.office import HEAD, PERIOD, TRA_CU, line, report, usual
from unionmap.cli.main import main
from unionmap.intake.templates import template
from unionmap.store.allocations import allocations
from unionmap.store.engine import Store
from unionmap.store.releases import latest_release
from unionmap.store.task_log import entries

Capture = pytest.CaptureFixture[str]
IMPORT = ["--kind", "unions", "--period", PERIOD.isoformat(), "--sender", TRA_CU]
BROKEN = report(line(1, "A", members="9o"), line(2, "B"), line(3, "C"))


@pytest.fixture(autouse=True)
def installation(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNIONMAP_DATABASE", store.engine.url.render_as_string())


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "thang 3.csv"
    path.write_bytes(usual())
    return path


def answer(capsys: Capture, *arguments: object) -> Any:
    assert main([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def mistake(capsys: Capture, *arguments: object) -> str:
    """The one sentence by which a command tells that it did nothing."""
    assert main(list(map(str, arguments))) == 2
    (sentence,) = capsys.readouterr().err.strip().splitlines()
    return sentence


def test_read_says_how_a_file_was_understood(capsys: Capture, sent: Path) -> None:
    found = answer(capsys, "read", sent)
    assert (found["container"], found["encoding"], found["dialect"]["delimiter"]) == ("csv", "utf-8", ";")
    assert found["period"] == PERIOD.isoformat()
    (sheet,) = found["sheets"]
    assert sheet["header_rows"] == [4]
    assert [match["heading"] for match in sheet["mapping"]] == HEAD.split(";")
    assert {match["field"]: match["how"] for match in sheet["mapping"]}["members"] == "same"
    assert (found["counts"]["rows"], found["counts"]["blocks"]) == (3, 0)
    assert {problem["code"] for problem in found["problems"]} >= {"preamble", "place_from_title"}
    assert latest_release_of(capsys) == 1


def latest_release_of(capsys: Capture) -> int:
    newest: int = answer(capsys, "releases")[0]["number"]
    return newest


def test_read_names_the_cell_that_blocks(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(BROKEN)
    found = [p for p in answer(capsys, "read", path)["problems"] if p["severity"] == "blocks"]
    assert [(p["row"], p["cell"], p["found"]) for p in found] == [(5, "E5", "9o")]
    assert main(["read", str(path), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("[must be mended] Row 5")


def test_read_tells_a_refused_file(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\n \n")
    found = answer(capsys, "read", path)
    assert (found["kind"], found["sheets"]) == (None, [])
    assert [problem["code"] for problem in found["problems"]] == ["empty_file"]
    assert "Không nhận tệp" in mistake(capsys, "import", path, *IMPORT)


@pytest.mark.parametrize("command", [["read"], ["import", *IMPORT]])
def test_a_file_that_is_not_there(capsys: Capture, command: list[str]) -> None:
    assert "nowhere.csv" in mistake(capsys, *command, "nowhere.csv")


def test_import_keeps_a_draft_and_says_what_publishing_would_change(
    capsys: Capture, sent: Path, store: Store
) -> None:
    found = answer(capsys, "import", sent, *IMPORT)
    assert (found["draft"], found["release"], found["publishable"]) == (1, None, True)
    assert (found["upper"], found["new"], found["vanished"], found["changed"]) == ([TRA_CU], 0, 0, 3)
    assert found["figures"]["members"] == {
        "before": 540,
        "before_period": PERIOD.isoformat(),
        "after": 545,
        "state": "value",
    }
    assert found["carried"]["vsic"] == 3
    assert latest_release(store) == 1
    assert answer(capsys, "import", sent, *IMPORT)["draft"] == 1


def test_import_publishes_replaces_and_rolls_back(capsys: Capture, sent: Path, store: Store) -> None:
    assert "--replace" in mistake(capsys, "import", sent, *IMPORT, "--publish")
    assert latest_release(store) == 1
    assert answer(capsys, "import", sent, *IMPORT, "--publish", "--replace")["release"] == 2
    assert "không có gì thay đổi" in mistake(capsys, "import", sent, *IMPORT, "--publish", "--replace")
    assert main(["rollback", "1"]) == 0
    assert latest_release(store) == 3


def test_import_prints_before_and_after(capsys: Capture, sent: Path) -> None:
    assert main(["import", str(sent), *IMPORT, "--publish", "--replace"]) == 0
    printed = capsys.readouterr().out
    assert "540 (31/3/2025)" in printed
    assert "545 (31/3/2025)" in printed
    assert "Đã công bố thành bản số 2" in printed


def test_a_blocked_file_is_kept_and_its_problems_are_told(
    capsys: Capture, tmp_path: Path, store: Store
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(BROKEN)
    assert main(["import", str(path), *IMPORT, "--publish"]) == 2
    printed = capsys.readouterr()
    assert "9o" in printed.out
    assert "số 1" in printed.err
    assert latest_release(store) == 1


@pytest.mark.parametrize("command", ["read", "import"])
def test_every_command_explains_itself(capsys: Capture, command: str) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert "--lang" in capsys.readouterr().out


def test_a_log_is_imported_and_only_once(capsys: Capture, tmp_path: Path, store: Store) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(template("task_log", filled=True))
    asked = ["import", path, "--kind", "task_log", "--period", PERIOD.isoformat(), "--publish"]
    found = answer(capsys, *asked)
    assert (found["lines"], found["known"], found["counts"]["rows"]) == (2, 0, 2)
    assert found["upload"] is not None
    assert len(entries(store)) == 2
    assert "không có gì thay đổi" in mistake(capsys, *asked)
    assert latest_release(store) == 1


def test_parts_off_the_target_are_told_and_not_kept(capsys: Capture, tmp_path: Path, store: Store) -> None:
    path = tmp_path / "giao chi tieu.csv"
    path.write_text("Chỉ tiêu;Huyện;Số giao;Số QĐ;Ngày QĐ\nĐoàn viên 2025;Trà Cú;68499;1/QĐ;15/1/2025\n")
    asked = ["--kind", "allocations", "--period", PERIOD.isoformat()]
    assert main(["import", str(path), *asked, "--publish"]) == 2
    assert "lệch -1" in capsys.readouterr().out
    assert allocations(store, "I01-2025", "district") == []
