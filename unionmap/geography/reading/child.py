"""Reads a boundary file from standard input and answers with one JSON document: run apart, never imported.

    python -m unionmap.geography.reading.child MEGABYTES SECONDS '{"crs": "", "layer": ""}'

The answer is ``{"refused": code, "values": {...}}``, or ``{"asks": [...]}`` with the systems in which its
coordinates may lie, or what ``reader.BoundaryFile`` holds.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unionmap.geography.drawing import METRES
from unionmap.geography.reading.kinds import Kind, kind_of, put_down
from unionmap.geography.reading.mending import Flaws, mended, polygons_of
from unionmap.geography.reading.refusals import MOST_AREAS, BadBoundariesError
from unionmap.geography.reading.systems import DEGREES, in_degrees, plausible, swapped, system
from unionmap.sandbox import limit

if TYPE_CHECKING:
    from geopandas import GeoDataFrame, GeoSeries

DIGITS = 5
"""Decimals of a degree: about a metre."""

COLUMNS, LETTERS = 80, 200
"""Of the attributes, so many columns are handed on, and of each cell so many letters."""


class AsksError(Exception):
    """Where the file lies cannot be known; ``options`` are ids of systems that would put it in Vietnam."""

    def __init__(self, options: list[str]) -> None:
        super().__init__("asks")
        self.options = options


def main() -> None:
    megabytes, seconds, asked = int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3])
    limit(megabytes, seconds)
    try:
        answer = read(sys.stdin.buffer.read(), asked["crs"], asked["layer"])
    except BadBoundariesError as refused:
        answer = {"refused": refused.code, "values": refused.values}
    except AsksError as asks:
        answer = {"asks": asks.options}
    except MemoryError:
        answer = {"refused": "too_much", "values": {"limit": megabytes}}
    json.dump(answer, sys.stdout, ensure_ascii=False)


def read(data: bytes, crs: str, layer: str) -> dict[str, Any]:
    """What is in the file. Raises BadBoundariesError and AsksError."""
    kind = kind_of(data)
    with tempfile.TemporaryDirectory() as folder:
        path = put_down(data, kind, Path(folder))
        layers = _layers(path, kind)
        layer = layer if layer in layers else layers[0]
        frame = _frame(path, kind, layer)
    frame = _areas_of(frame)
    located, name, basis = _located(frame, kind, crs)
    good = mended(located.geometry)
    drawn = good.areas.to_crs(DEGREES)
    return {
        "kind": kind,
        "layers": layers,
        "layer": layer,
        "crs": {"name": name, "basis": basis},
        "attributes": _attributes(located),
        "geometries": [_geometry(shape) for shape in drawn],
        "km2": [round(float(area) / 1e6, 4) for area in located.geometry.to_crs(METRES).area],
        "invalid": good.invalid,
        "gaps": _told(good.gaps),
        "overlaps": _told(good.overlaps),
        "points": good.points,
        "tolerance": good.tolerance,
    }


def _layers(path: Path, kind: Kind) -> list[str]:
    """Names of the layers that hold polygons, those with most areas first."""
    if kind == "GeoParquet":
        return [""]
    import pyogrio

    try:
        listed = [str(name) for name, type_ in pyogrio.list_layers(path) if type_ is not None]
        kept = {name: pyogrio.read_info(path, layer=name, force_feature_count=True) for name in listed}
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError):
        raise BadBoundariesError("damaged", kind=kind) from None
    polygons = {
        name: int(info["features"])
        for name, info in kept.items()
        if "Polygon" in str(info["geometry_type"])
        or info["geometry_type"] in ("Unknown", "GeometryCollection")
    }
    if not polygons:
        raise BadBoundariesError("no_areas")
    return sorted(polygons, key=lambda name: (-polygons[name], name))


def _frame(path: Path, kind: Kind, layer: str) -> GeoDataFrame:
    import geopandas
    import pyarrow
    import pyogrio

    try:
        if kind == "GeoParquet":
            return geopandas.read_parquet(path)
        return geopandas.read_file(path, layer=layer, force_2d=True)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.FeatureError, pyarrow.ArrowException):
        raise BadBoundariesError("damaged", kind=kind) from None
    except (ValueError, TypeError, OSError, UnicodeDecodeError, KeyError):
        raise BadBoundariesError("damaged", kind=kind) from None


def _areas_of(frame: GeoDataFrame) -> GeoDataFrame:
    """Rows with polygons, in two dimensions."""
    frame = frame.set_geometry(frame.geometry.force_2d().apply(polygons_of))
    frame = frame[~frame.geometry.is_empty].reset_index(drop=True)
    if frame.empty:
        raise BadBoundariesError("no_areas")
    if len(frame) > MOST_AREAS:
        raise BadBoundariesError("too_many", n=len(frame))
    return frame


def _located(frame: GeoDataFrame, kind: Kind, chosen: str) -> tuple[GeoDataFrame, str, str]:
    """The areas in the system they came in, its name, and how it is known."""
    bounds = tuple(float(side) for side in frame.total_bounds)
    assert len(bounds) == 4
    told = frame.crs
    if (
        kind in ("GeoJSON", "TopoJSON")
        and told is not None
        and told.is_geographic
        and max(map(abs, bounds)) > 180
    ):
        told = None  # by their standards degrees; these are none
    if chosen:
        located, name, basis = frame.set_crs(system(chosen), allow_override=True), chosen, "chosen"
    elif swapped(bounds) and (told is None or told.is_geographic):
        located, name, basis = _turned(frame), "WGS 84", "turned"
    elif told is not None:
        located, name, basis = frame.set_crs(told, allow_override=True), told.name, "file"
    elif in_degrees(bounds):
        located, name, basis = frame.set_crs(DEGREES), "WGS 84", "assumed"
    else:
        raise AsksError([known.id for known in plausible(bounds)])
    _refuse_outside(located, name)
    return located, name, basis


def _turned(frame: GeoDataFrame) -> GeoDataFrame:
    """Coordinates with latitude first, put right."""
    import shapely

    right = shapely.transform(frame.geometry.to_numpy(), lambda points: points[:, ::-1])
    return frame.set_geometry(right).set_crs(DEGREES, allow_override=True)


def _refuse_outside(frame: GeoDataFrame, name: str) -> None:
    bounds = tuple(float(side) for side in frame.geometry.to_crs(DEGREES).total_bounds)
    assert len(bounds) == 4
    if not in_degrees(bounds):
        west, south, east, north = (f"{side:.2f}" for side in bounds)
        raise BadBoundariesError("outside", crs=name, west=west, south=south, east=east, north=north)


def _attributes(frame: GeoDataFrame) -> list[dict[str, str]]:
    """The cells of every row as text."""
    table = frame.drop(columns=frame.geometry.name).iloc[:, :COLUMNS]
    text = table.astype(object).where(table.notna(), "")
    return [
        {str(column): _text(cell) for column, cell in row.items()} for row in text.to_dict(orient="records")
    ]


def _text(cell: object) -> str:
    whole = isinstance(cell, float) and cell.is_integer()
    return str(int(cell) if whole else cell)[:LETTERS].strip()  # type: ignore[call-overload]


def _told(flaws: Flaws) -> dict[str, Any]:
    import geopandas

    drawn: GeoSeries = geopandas.GeoSeries(list(flaws.largest), crs=METRES)
    shapes = [_geometry(shape) for shape in drawn.to_crs(DEGREES)] if len(drawn) else []
    return {"count": flaws.count, "km2": flaws.km2, "largest": shapes}


def _geometry(shape: object) -> dict[str, Any]:
    """A GeoJSON geometry; rounding moves shared corners alike."""
    from shapely.geometry import mapping

    return _rounded(mapping(shape))


def _rounded(geometry: Any) -> Any:
    if isinstance(geometry, dict):
        return {"type": geometry["type"], "coordinates": _rounded(geometry["coordinates"])}
    if isinstance(geometry, tuple | list):
        return [_rounded(part) for part in geometry]
    return round(geometry, DIGITS)


if __name__ == "__main__":
    main()
