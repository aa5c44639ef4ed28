"""No label lies over another, on no map, in no size, in no language."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.charts.examples import sheet
from unionmap.charts.apart import apart, rectangle
from unionmap.charts.area_picture import AreaPicture, PlacedLabel
from unionmap.charts.labels import SIZES, Label
from unionmap.charts.paint import Paint
from unionmap.geography.outlines import outlines
from unionmap.geography.tiles import tiled

VINTAGES = ("districts-2021", "communes-2021", "communes-2025")


def overlapping(areas: tuple[AreaPicture, ...], size: str) -> list[tuple[str, str]]:
    placed = {a.code: rectangle(label) for a in areas for known, label in a.labels.items() if known == size}
    return [
        (one, other)
        for (one, a), (other, b) in combinations(placed.items(), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shape", ["map", "tiles"])
@pytest.mark.parametrize("vintage", VINTAGES)
def test_no_label_lies_over_another(vintage: str, shape: str, size: str) -> None:
    drawn = tiled(outlines(vintage)) if shape == "tiles" else None
    assert overlapping(sheet(vintage, drawn=drawn).pictures[0].areas, size) == []


@pytest.mark.parametrize("vintage", VINTAGES)
def test_every_tile_has_its_number_on_a_screen(vintage: str) -> None:
    areas = sheet(vintage, drawn=tiled(outlines(vintage))).pictures[0].areas
    silent = [area.code for area in areas if "wide" not in area.labels and area.paint.pattern == "plain"]
    assert silent == []


def area(code: str, x: float, y: float, font: float) -> AreaPicture:
    label = PlacedLabel(Label(("Càng Long", "92,1"), font), (x, y))
    return AreaPicture(code, code, "", (x, y), Paint("#ffffff"), None, {"wide": label}, (), ())


PLACES = some.lists(
    some.tuples(some.floats(0, 300), some.floats(0, 300), some.sampled_from([19.0, 24.0])), max_size=12
)


@given(PLACES)
def test_wherever_labels_stand_none_overlap_and_one_stays(
    places: list[tuple[float, float, float]],
) -> None:
    areas = [area(str(index), *place) for index, place in enumerate(places)]
    kept = apart(areas)
    assert overlapping(kept, "wide") == []
    assert not places or any(one.labels == two.labels for one, two in zip(areas, kept, strict=True))


def test_the_smaller_label_shrinks_to_its_number_before_it_goes() -> None:
    large, small = apart([area("large", 100, 100, 24), area("small", 100, 145, 19)])
    assert large.labels["wide"].label.lines == ("Càng Long", "92,1")
    assert small.labels["wide"].label.lines == ("92,1",)
