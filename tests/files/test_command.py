"""``report`` on the command line: what it writes, what it says, and what it returns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files.opened import pdf_pages
from unionmap.cli.main import MISTAKE, main
from unionmap.cli.report import INCOMPLETE
from unionmap.model.notebook import Cell, Notebook
from unionmap.reports.desk import Sources
from unionmap.store.notebooks import add_notebook

pytestmark = pytest.mark.usefixtures("address")


def test_one_page_is_written_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "reports"
    assert main(["report", "--out", str(folder), "--format", "pdf, xlsx,pdf", "--lang", "en"]) == 0
    named = [Path(line) for line in capsys.readouterr().out.split()]
    assert sorted(file.suffix for file in named) == [".pdf", ".xlsx"]
    assert sorted(folder.iterdir()) == sorted(named)
    assert "Grassroots unions on 30 September 2026" in pdf_pages(named[0].read_bytes())[0]


def test_a_notebook_with_a_part_that_fails_is_written_and_the_job_told(
    tmp_path: Path, sources: Sources, capsys: pytest.CaptureFixture[str]
) -> None:
    cells = (Cell("1", "view", exhibit="headlines"), Cell("2", "view", exhibit="no-such-exhibit"))
    number = add_notebook(sources.store, Notebook("Sổ tay thử", cells), actor="test")
    with pytest.raises(SystemExit) as ended:
        main(["report", "--notebook", str(number), "--out", str(tmp_path), "--format", "xlsx"])
    told = capsys.readouterr()
    assert ended.value.code == INCOMPLETE
    assert "no-such-exhibit: Phần này chưa lập được" in told.err
    assert told.out.strip() == str(tmp_path / "so-tay-thu-2026-09-30.xlsx")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--notebook", "999"], "Không có sổ tay “999”"),
        (["--notebook", "x"], "Không có sổ tay “x”"),
        (["--format", "doc"], "Không có định dạng “doc”"),
        (["--release", "77"], "không có release = 77"),
        (["--period", "2001-01-01"], "không có period = 2001-01-01"),
        (["--period", "today"], "“today”"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], said: str
) -> None:
    assert main(["report", "--out", str(tmp_path), *asked]) == MISTAKE
    told = capsys.readouterr()
    assert said in told.err and not told.out
    assert not list(tmp_path.iterdir())


def test_a_letterhead_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNIONMAP_LETTERHEAD", str(tmp_path / "none.toml"))
    assert main(["report", "--out", str(tmp_path)]) == MISTAKE
    assert "none.toml" in capsys.readouterr().err
