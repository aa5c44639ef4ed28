"""One report of the demonstration, written once in every format, and what the command line says of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from unionmap.cli.main import main
from unionmap.model.dimensions import SCOPE
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.view import View
from unionmap.reports.desk import Sources, sources_of
from unionmap.reports.files.formats import FORMATS, PICTURES, File, House, house, written
from unionmap.reports.files.live import LiveReport, live_report, still
from unionmap.reports.files.making import one_page
from unionmap.reports.files.report import Report
from unionmap.settings import letterhead_file
from unionmap.store.engine import open_store

MADE = date(2026, 11, 23)
FORMULA, SCRIPT = '=HYPERLINK("http://x","y")', "<script>alert(1)</script>"
NOTEBOOK = Notebook(
    f"{FORMULA} Sơ kết quý",
    (
        Cell("1", "title", "Tình hình chung"),
        Cell("2", "text", f"Họp **giao ban** {SCRIPT}\n\n- Việc *một*\n- Việc hai"),
        Cell("3", "view", exhibit="headlines"),
        Cell("4", "view", exhibit="map", text=f"{FORMULA} bản đồ"),
        Cell("5", "view", exhibit="areas"),
        Cell("6", "view", exhibit="changes"),
        Cell("7", "view", exhibit="members-path"),
    ),
)
DISTRICTS = ("penetration", "members", "unions", "workers", "density", "agreement_units")
"""What the exhibit ``areas`` tells of every district."""


@pytest.fixture(scope="session")
def address(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a store that holds the demonstration, and of the command line's."""
    address = f"sqlite:///{shutil.copy(demo_file, tmp_path_factory.mktemp('files'))}"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("UNIONMAP_DATABASE", address)
        yield address


@pytest.fixture(scope="session")
def sources(address: str) -> Sources:
    return sources_of(open_store(address))


@pytest.fixture(scope="session")
def own() -> House:
    return house(letterhead_file(), {}, "vi")


@pytest.fixture(scope="session")
def live(sources: Sources) -> LiveReport:
    return live_report(sources, NOTEBOOK, MADE)


@pytest.fixture(scope="session")
def report(live: LiveReport) -> Report:
    return live.opening


@pytest.fixture(scope="session")
def page(sources: Sources) -> Report:
    """The one page on the whole province."""
    return one_page(sources, View(), MADE)


@pytest.fixture(scope="session")
def files(live: LiveReport, own: House) -> dict[str, File]:
    """The report in every format; of pictures the first."""
    made: dict[str, File] = {}
    for file in written(live, (*FORMATS, *PICTURES), own):
        assert isinstance(file, File), file.why
        made.setdefault(file.name.rsplit(".", 1)[-1], file)
    return made


@pytest.fixture(scope="session")
def one_page_pdf(page: Report, own: House) -> bytes:
    (made,) = written(still(page), ("pdf",), own)
    assert isinstance(made, File)
    return made.data


Asked = Callable[..., dict[str, float | None]]


@pytest.fixture(scope="session")
def asked(sources: Sources) -> Iterator[Asked]:
    """``asked("members", "district")``: what ``python -m unionmap figure`` says, the total under no code.

    The command reads its cube once for all of them; nothing else of it is changed.
    """
    known: dict[tuple[str, ...], dict[str, float | None]] = {}

    def figures(indicator: str, by: str = "", *more: str) -> dict[str, float | None]:
        command = ("figure", "--json", "--indicator", indicator, *(("--by", by) if by else ()), *more)
        if command not in known:
            said = json.loads(_said(*command))
            known[command] = {row["code"]: row["value"] for row in said["rows"]} | {
                "": said["total"]["value"]
            }
        return known[command]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("unionmap.cli.figure.load_cube", lambda _, number: sources.cube(number, SCOPE))
        yield figures


def _said(*command: str) -> str:
    out = StringIO()
    with redirect_stdout(out):
        assert main(command) == 0
    return out.getvalue()
