"""Outlines: every area once, in one frame, its label inside it."""

from __future__ import annotations

import re

import pytest

from unionmap.geography.outlines import Outlines, outlines
from unionmap.model.codelists import areas
from unionmap.model.dimensions import LEVELS

VINTAGES = {
    "districts-2021": 9,
    "communes-2021": 106,
    "communes-2025-01": 104,
    "communes-2025": 41,
    "communes-2026": 41,
}
STEP = re.compile(r"([Ml])(-?\d+),(-?\d+)|z")


def points(path: str) -> list[tuple[int, int]]:
    """Corners of every ring of a path; fails on anything but whole-number moves and lines."""
    assert not STEP.sub("", path)
    x = y = 0
    found = []
    for command, dx, dy in STEP.findall(path):
        if command:
            x, y = (int(dx), int(dy)) if command == "M" else (x + int(dx), y + int(dy))
            found.append((x, y))
    return found


def inside(point: tuple[float, float], ring: list[tuple[int, int]]) -> bool:
    """Even-odd rule."""
    x, y = point
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    crossings = [
        x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in pairs if (y1 > y) != (y2 > y)
    ]
    return sum(crossings) % 2 == 1


def test_every_level_has_outlines() -> None:
    assert set(VINTAGES) == set(LEVELS)


@pytest.mark.parametrize(("vintage", "count"), VINTAGES.items())
def test_every_area_of_the_scope_is_there_once(vintage: str, count: int) -> None:
    assert outlines(vintage).codes == areas(vintage, "tra-vinh").codes
    assert len(outlines(vintage).areas) == count


@pytest.mark.parametrize("vintage", VINTAGES)
def test_paths_stay_in_the_box(vintage: str) -> None:
    drawn = outlines(vintage)
    _, _, width, height = drawn.box
    corners = [corner for area in drawn.areas.values() for corner in points(area.path)]
    assert all(0 <= x <= width and 0 <= y <= height for x, y in corners)


@pytest.mark.parametrize("vintage", VINTAGES)
def test_a_label_lies_in_its_area_and_in_no_other(vintage: str) -> None:
    drawn = outlines(vintage)
    rings = {code: [points(ring) for ring in area.path.split("z")] for code, area in drawn.areas.items()}
    for code, area in drawn.areas.items():
        holders = {other for other, parts in rings.items() if sum(inside(area.label, p) for p in parts) % 2}
        assert holders == {code}


def test_all_vintages_share_one_frame() -> None:
    assert len({outlines(vintage).box for vintage in VINTAGES}) == 1


def test_communes_fill_the_districts() -> None:
    def total(drawn: Outlines) -> float:
        return sum(area.km2 for area in drawn.areas.values())

    assert total(outlines("communes-2021")) == pytest.approx(total(outlines("districts-2021")), rel=0.001)


def test_neighbours_know_each_other() -> None:
    drawn = outlines("districts-2021").areas
    assert drawn["842"].neighbours == {"844", "847"}
    assert all(code in drawn[other].neighbours for code, area in drawn.items() for other in area.neighbours)


def test_a_scope_without_areas_is_refused() -> None:
    with pytest.raises(ValueError, match="knows no area of the scope"):
        outlines("communes-2025", "no-such-scope")
