"""Boundary files of every kind are read, laid in their place and mended; what was wrong is measured."""

from __future__ import annotations

import geopandas
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.geography.made_files import (
    CODES,
    SIDE,
    SOUTH,
    WEST,
    geojson,
    geopackage,
    geoparquet,
    shapefile,
    squares,
    topojson,
    with_an_invalid_area,
    with_gap_and_overlap,
)
from unionmap.geography.reading.child import AsksError, read
from unionmap.geography.reading.mending import mended
from unionmap.geography.reading.reader import BoundaryFile, read_boundaries
from unionmap.geography.reading.systems import SYSTEMS, system

METRES = "EPSG:3405"
KINDS = {
    "GeoJSON": geojson(squares()),
    "TopoJSON": topojson(squares()),
    "GeoPackage": geopackage({"xa": squares()}),
    "GeoParquet": geoparquet(squares()),
    "Shapefile": shapefile(squares(), within="ranh gioi/"),
}


def bounds(answer: dict[str, object]) -> tuple[float, ...]:
    shapes = [shapely.geometry.shape(geometry) for geometry in answer["geometries"]]  # type: ignore[attr-defined]
    return shapely.union_all(shapes).bounds


WHERE = pytest.approx((WEST, SOUTH, WEST + 3 * SIDE, SOUTH + 3 * SIDE), abs=2e-4)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_says_the_same(kind: str) -> None:
    answer = read(KINDS[kind], "", "")
    assert answer["kind"] == kind
    assert [cells["ma"] for cells in answer["attributes"]] == list(CODES)
    assert bounds(answer) == WHERE
    assert (answer["gaps"]["count"], answer["overlaps"]["count"], answer["invalid"]) == (0, 0, ())


def test_a_file_is_read_in_a_process_of_its_own() -> None:
    file = read_boundaries(KINDS["Shapefile"])
    assert isinstance(file, BoundaryFile)
    assert file.columns == ("ma",)
    assert len(file.geometries) == len(CODES)
    assert file.basis == "file"


@pytest.mark.parametrize("known", SYSTEMS, ids=lambda known: known.id)
def test_a_file_without_a_system_lies_right_once_it_is_chosen(known: object) -> None:
    id_ = known.id  # type: ignore[attr-defined]
    data = shapefile(squares().to_crs(system(id_)), without=(".prj",))
    answer = read(data, id_, "")
    assert answer["crs"]["basis"] == "chosen"
    assert bounds(answer) == WHERE


def test_metres_without_a_system_are_asked_about_and_degrees_are_taken_as_they_are() -> None:
    with pytest.raises(AsksError) as asked:
        read(shapefile(squares().to_crs(system("VN2000-105.5")), without=(".prj",)), "", "")
    assert {"VN2000-105.5", "EPSG:3405"} <= set(asked.value.options)
    assert "EPSG:4326" not in asked.value.options
    assert read(shapefile(squares(), without=(".prj",)), "", "")["crs"] == {
        "name": "WGS 84",
        "basis": "assumed",
    }


def test_metres_in_a_geojson_are_asked_about_though_it_should_hold_degrees() -> None:
    with pytest.raises(AsksError):
        read(geojson(squares().to_crs("EPSG:3405").set_crs(None, allow_override=True)), "", "")


def test_a_zone_of_vn_2000_that_the_file_names_is_followed() -> None:
    answer = read(geopackage({"xa": squares().to_crs(system("VN2000-105.5"))}), "", "")
    assert answer["crs"]["basis"] == "file"
    assert bounds(answer) == WHERE


def test_latitude_first_is_turned() -> None:
    frame = squares()
    turned = shapely.transform(frame.geometry.to_numpy(), lambda points: points[:, ::-1])
    answer = read(geojson(frame.set_geometry(turned, crs=frame.crs)), "", "")
    assert answer["crs"]["basis"] == "turned"
    assert bounds(answer) == WHERE


def test_an_invalid_area_is_made_valid_and_named() -> None:
    answer = read(geopackage({"xa": with_an_invalid_area()}), "", "")
    assert answer["invalid"] == (9,)
    assert all(shapely.geometry.shape(geometry).is_valid for geometry in answer["geometries"])


def test_gaps_and_overlaps_are_measured_before_they_are_mended() -> None:
    frame = with_gap_and_overlap()
    square = frame.to_crs("ESRI:54034").geometry.area[0] / 1e6
    answer = read(geojson(frame), "", "")
    assert answer["gaps"]["count"] == 1
    assert answer["gaps"]["km2"] == pytest.approx(square * 0.1, rel=0.02)
    assert answer["overlaps"]["count"] == 1
    assert answer["overlaps"]["km2"] == pytest.approx(square * 0.2, rel=0.02)
    shapes = [shapely.geometry.shape(geometry) for geometry in answer["geometries"]]
    assert shapely.area(shapely.intersection(shapes[4], shapes[5])) == pytest.approx(0, abs=1e-8)


def test_the_layer_with_most_areas_is_taken_and_another_may_be_asked_for() -> None:
    data = geopackage({"mot": squares(CODES[:1]), "chin": squares()})
    assert read(data, "", "")["layers"] == ["chin", "mot"]
    assert len(read(data, "", "mot")["geometries"]) == 1


def test_points_beside_the_areas_are_left_out() -> None:
    frame = squares()
    frame.loc[9] = ["29335", shapely.Point(106.3, 9.8)]
    assert len(read(geojson(frame), "", "")["geometries"]) == len(CODES)


JITTER = some.lists(some.floats(-0.3, 0.3), min_size=8, max_size=8)


@settings(max_examples=15)
@given(JITTER)
def test_whatever_the_outlines_borders_stay_shared(jitter: list[float]) -> None:
    """A border with a bend in it, drawn by both of its neighbours, is moved for both alike."""
    bend = [(106.2 + shift / 40, 9.7 + at * 0.01) for at, shift in enumerate(jitter)]
    left = shapely.Polygon([(106.0, 9.7), *bend, (106.0, bend[-1][1])])
    right = shapely.Polygon([(106.5, 9.7), *bend, (106.5, bend[-1][1])])
    areas = geopandas.GeoSeries([left, right], crs="EPSG:4326").to_crs(METRES)
    good = mended(areas)
    one, other = good.areas
    assert shapely.coverage_is_valid([one, other])
    assert one.area + other.area == pytest.approx(areas.area.sum(), rel=0.01)
    assert good.points[1] <= good.points[0]
