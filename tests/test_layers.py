"""Imports go one way, and nothing grows too long (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.source import APP, BESIDE, ROOT, files, functions, imports, length, tree

RANKS = {
    "model": 0,
    "settings": 1,
    "sandbox": 1,
    "words": 1,
    "geography": 2,
    "intake": 2,
    "store": 2,
    "access": 3,
    "figures": 3,
    "charts": 4,
    "filing": 4,
    "reports": 5,
    "cli": 6,
    "__main__": 7,
    "ui": 6,
    "web": 7,
    "pages": 7,
    "app": 8,
}
"""A room may import rooms of a lower rank, and itself."""

ONLY = {
    "streamlit": {"app", "pages", "ui"},
    "altair": {"charts"},
    "geopandas": {"geography"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "vl_convert": {"charts"},
    "docx": {"reports"},
    "pptx": {"reports"},
    "typst": {"reports"},
    "starlette": {"web"},
}
"""Packages that belong to some rooms alone."""

OUTSIDE = {"urllib.request", "http.client", "socket", "requests", "urllib3", "ftplib", "smtplib"}
"""Modules that ask another computer for something."""

MAY_ASK_OUTSIDE = {Path("unionmap/geography/download.py")}
"""A command of the administrator fetches boundaries; nothing else asks outside."""

LATE = {"geopandas"}
NOT_IN_PAGES = {"pandas", "numpy"}

LONGEST_FILE = 250
LONGEST_PAGE = 60
MEDIAN_FUNCTION = 8
LONG_FUNCTION = 30
"""95 of 100 functions are not longer."""


def room(path: Path) -> str:
    """The room in which a file lies: ``unionmap/store/engine.py`` lies in ``store``."""
    parts = path.with_suffix("").parts
    return parts[1] if parts[0] == "unionmap" else parts[0]


def breaches(path: Path, module: ast.Module) -> Iterator[str]:
    """What a file imports and may not."""
    here = room(path)
    for found in imports(module):
        package, *rest = found.module.split(".")
        place = f"{path}:{found.line} imports {found.module}"
        if package in ONLY and here not in ONLY[package]:
            yield f"{place}: that is for {', '.join(sorted(ONLY[package]))}"
        if package in LATE and not found.late:
            yield f"{place}: inside the function that needs it, please"
        if here == "pages" and package in NOT_IN_PAGES:
            yield f"{place}: a page calls figures and ui, it does not calculate"
        if package == "unionmap" and rest and rest[0] != here and RANKS[rest[0]] >= RANKS[here]:
            yield f"{place}: {here} lies below {rest[0]}, or beside it"


def test_only_one_module_asks_outside() -> None:
    asking = {
        path
        for path in files(*APP)
        for found in imports(tree(path))
        if any(found.module == name or found.module.startswith(f"{name}.") for name in OUTSIDE)
    }
    assert asking == MAY_ASK_OUTSIDE


def test_every_room_has_a_rank() -> None:
    rooms = {room(path) for path in files(*APP)} - {"__init__"}
    assert rooms <= set(RANKS)


def test_imports_go_one_way() -> None:
    assert [
        breach for path in files(*APP) if room(path) in RANKS for breach in breaches(path, tree(path))
    ] == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("unionmap/figures/measure.py", "import streamlit as st"),
        ("unionmap/figures/measure.py", "from unionmap.ui import state"),
        ("unionmap/store/engine.py", "from unionmap.intake import read"),
        ("unionmap/model/view.py", "def f():\n    import unionmap.words.reader"),
        ("unionmap/ui/map.py", "from altair import Chart"),
        ("unionmap/geography/outlines.py", "import geopandas"),
        ("pages/map.py", "import pandas as pd"),
    ],
)
def test_a_breach_is_seen(path: str, code: str) -> None:
    assert len(list(breaches(Path(path), ast.parse(code)))) == 1


def test_files_are_short() -> None:
    assert too_long(files(*APP, *BESIDE), LONGEST_FILE) == {}


def test_pages_read_as_a_table_of_contents() -> None:
    assert too_long(files("pages"), LONGEST_PAGE) == {}


def test_functions_are_short() -> None:
    lengths = [length(function) for path in files(*APP) for function in functions(tree(path))]
    assert median(lengths) <= MEDIAN_FUNCTION
    assert quantiles(lengths, n=20)[-1] <= LONG_FUNCTION


def too_long(paths: tuple[Path, ...], most: int) -> dict[str, int]:
    """Files of more lines than that, with their lines."""
    lines = {str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in paths}
    return {path: count for path, count in lines.items() if count > most}
