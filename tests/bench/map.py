"""How long maps take to be made and to be drawn in Chromium, each as a ratio to nine areas in the same run.

Run by ``make bench-map``. The outlines of the country come from files beside the project, not part of it
(``UNIONMAP_BENCH_BOUNDARIES``, else ``../shared/geo/tests_only``); without them made coverages of as many
cells stand for them, and the report says so.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import geopandas
from playwright.sync_api import Page

from tests.geography.made_files import voronoi
from tools.chromium import chromium
from tools.serving import ROOT
from unionmap.charts.map_html import map_html
from unionmap.charts.map_picture import MapContent, MapKey, MapSheet, map_sheet
from unionmap.charts.mark import Mark
from unionmap.figures.basis import State
from unionmap.geography.classes import Classes
from unionmap.geography.drawing import METRES, Outlines, draw
from unionmap.geography.outlines import outlines
from unionmap.geography.tiles import tiled
from unionmap.model.national import units
from unionmap.words import Reader

REPEATS = 5
READER = Reader("vi")
CLASSES = Classes("level", (0, 20, 40, 60, 80, 100))
FILES = {
    "communes-34": ("vn_communes_2025_lite.parquet", "code"),
    "districts-63": ("vn_districts_2021_lite.parquet", "district_code"),
}
DRAWN = "() => document.querySelectorAll('.area').length"


def national(level: str) -> tuple[str, Callable[[], Outlines]]:
    """What stands for a level of the whole country, and the drawing of it."""
    name, column = FILES[level]
    beside = os.environ.get("UNIONMAP_BENCH_BOUNDARIES") or ROOT.parent / "shared" / "geo" / "tests_only"
    path = Path(beside) / name
    known = list(units(level).codes)
    if path.exists():
        read = geopandas.read_parquet(path).set_index(column).geometry.to_crs(METRES)
        ground, source = read[read.index.isin(known)], "real outlines"
    else:
        made = voronoi(len(known)).geometry.to_crs(METRES)
        ground, source = made.set_axis(known), "made cells"
    return f"{len(ground)} {level}, {source}", lambda: draw(ground, level, "")


def sheet(drawn: Outlines, turn: int = 0) -> MapSheet:
    marks = {
        code: Mark(State.VALUE, float((at * 7 + turn) % 100), "7", "7", ("7",))
        for at, code in enumerate(drawn.codes)
    }
    content = MapContent("Đo", "Đo", marks)
    return map_sheet(READER, MapKey(drawn.vintage, CLASSES, "%", drawn=drawn), [content], ["Đo"])


def timed(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median milliseconds."""
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return median(taken)


def shown(page: Page, html: str) -> float:
    """Milliseconds in the browser from the text of a map until it is on the screen."""
    drawn: float = page.evaluate(
        """async (html) => {
            const start = performance.now();
            document.body.innerHTML = html;
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return performance.now() - start;
        }""",
        html,
    )
    return drawn


def main() -> None:
    cases: list[tuple[str, Callable[[], Outlines]]] = [
        ("9 districts", lambda: outlines("districts-2021")),
        ("41 communes", lambda: outlines("communes-2025")),
        ("106 communes", lambda: outlines("communes-2021")),
        ("124 communes", lambda: outlines("communes-2025", "vinh-long-2025")),
        national("districts-63"),
        national("communes-34"),
    ]
    print(f"{'areas':44}{'outlines':>12}{'picture':>10}{'kB':>8}{'Chromium':>10}{'ratio':>8}{'tiles':>10}")
    with chromium() as browser:
        page, first = browser.new_page(viewport={"width": 1366, "height": 768}), 0.0
        for name, make in cases:
            start = time.perf_counter()
            drawn = make()
            once = 1000 * (time.perf_counter() - start)
            picture = timed(lambda drawn=drawn: map_html(sheet(drawn)))  # type: ignore[misc]
            pages = [map_html(sheet(drawn, turn)) for turn in range(REPEATS + 1)]
            seen = median([shown(page, html) for html in pages][1:])
            assert page.evaluate(DRAWN) >= len(drawn.areas)
            first = first or picture + seen
            tiles = timed(lambda drawn=drawn: tiled(drawn), 1)  # type: ignore[misc]
            print(
                f"{name:44}{once:9.0f} ms{picture:7.0f} ms{len(pages[0].encode()) / 1000:8.0f}"
                f"{seen:7.0f} ms{(picture + seen) / first:7.1f}x{tiles:7.0f} ms"
            )


if __name__ == "__main__":
    main()
