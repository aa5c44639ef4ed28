"""Tiles: every area one square, all alike, none on another, neighbours near each other, always the same."""

from __future__ import annotations

import pytest
from shapely import Point

from unionmap.geography.outlines import outlines
from unionmap.geography.tiles import neighbours_kept, shape_of, tiled

VINTAGES = {"districts-2021": 0.9, "communes-2021": 0.75, "communes-2025": 0.8}
"""With the least share of neighbours that must still touch."""


@pytest.mark.parametrize("vintage", VINTAGES)
def test_every_area_is_one_square_and_all_are_alike(vintage: str) -> None:
    drawn = outlines(vintage)
    tiles = tiled(drawn)
    squares = [shape_of(area.path) for area in tiles.areas.values()]
    assert tiles.codes == drawn.codes
    assert {round(square.area) for square in squares} == {round(squares[0].area)}
    assert len({area.label for area in tiles.areas.values()}) == len(squares)


@pytest.mark.parametrize("vintage", VINTAGES)
def test_squares_lie_beside_one_another_within_the_frame(vintage: str) -> None:
    tiles = tiled(outlines(vintage))
    _, _, width, height = tiles.box
    side = 2 * next(iter(tiles.areas.values())).room
    places = [area.label for area in tiles.areas.values()]
    for x, y in places:
        assert side / 2 <= x <= width - side / 2
        assert side / 2 <= y <= height - side / 2
    apart = [
        max(abs(x - x2), abs(y - y2)) for index, (x, y) in enumerate(places) for x2, y2 in places[index + 1 :]
    ]
    assert min(apart) >= side


@pytest.mark.parametrize(("vintage", "least"), VINTAGES.items())
def test_neighbours_stay_together(vintage: str, least: float) -> None:
    drawn = outlines(vintage)
    assert neighbours_kept(drawn, tiled(drawn)) >= least


def test_the_town_grows_to_the_size_of_any_other() -> None:
    drawn = outlines("communes-2021")
    rooms = [area.room for area in drawn.areas.values()]
    tiles = tiled(drawn)
    assert min(rooms) < max(rooms) / 20
    assert len({area.room for area in tiles.areas.values()}) == 1


def test_tiles_are_the_same_every_time() -> None:
    drawn = outlines("communes-2025")
    assert tiled(drawn) == tiled(drawn)


def test_an_arrow_leads_from_square_to_square() -> None:
    tiles = tiled(outlines("districts-2021")).areas
    assert all(code in tiles[other].neighbours for code, tile in tiles.items() for other in tile.neighbours)


def test_a_path_is_read_as_it_was_written() -> None:
    assert shape_of("M0,0l10,0l0,10l-10,0z").area == 100
    for area in outlines("districts-2021").areas.values():
        assert shape_of(area.path).covers(Point(area.label))
