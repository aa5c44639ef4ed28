"""Files that cannot be taken get a sentence with a remedy, in both languages, and harm nothing."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import geopandas
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.geography.made_files import archive, geojson, geopackage, geoparquet, shapefile, squares, topojson
from unionmap.geography.reading import kinds, reader
from unionmap.geography.reading.child import AsksError, read
from unionmap.geography.reading.reader import BoundaryFile, read_boundaries
from unionmap.geography.reading.refusals import REFUSALS, BadBoundariesError
from unionmap.model.label import LANGUAGES
from unionmap.words import Reader


def elsewhere() -> geopandas.GeoDataFrame:
    return squares().set_geometry(squares().geometry.translate(-100, 30))


def points() -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame({"ma": ["1"]}, geometry=[shapely.Point(106.3, 9.8)], crs="EPSG:4326")


def locked() -> bytes:
    """An archive whose only member says that it is encrypted."""
    data = bytearray(archive({"xa.shp": b"0"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + place] |= 1
    return bytes(data)


def bomb() -> bytes:
    return archive({"xa.shp": b"\0" * (kinds.UNPACKED_MEGABYTES + 1) * 1024}, compressed=True)


BAD = {
    "nothing": (b"", "empty"),
    "noughts": (b"\0" * 500, "empty"),
    "a table": (b"ma,ten\n29242,Tra Vinh\n", "unknown_kind"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "unknown_kind"),
    "half a GeoJSON": (geojson(squares())[:300], "damaged"),
    "other JSON": (b'{"hello": "world"}', "damaged"),
    "half a GeoPackage": (geopackage({"xa": squares()})[:5000], "damaged"),
    "half a GeoParquet": (geoparquet(squares())[:400], "damaged"),
    "half a ZIP": (shapefile(squares())[:200], "damaged"),
    "a ZIP of something else": (archive({"doc.txt": b"hello"}), "no_shapefile"),
    "a Shapefile without its table": (shapefile(squares(), without=(".dbf",)), "part_missing"),
    "a path out of the archive": (archive({"../../evil.shp": b"x"}), "unsafe_member"),
    "a path from the root": (archive({"/etc/evil.shp": b"x"}), "unsafe_member"),
    "a path of Windows": (archive({"C:\\evil.shp": b"x"}), "unsafe_member"),
    "a locked archive": (locked(), "encrypted"),
    "points alone": (geojson(points()), "no_areas"),
    "areas far away": (geojson(elsewhere()), "outside"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_refused_with_a_sentence(what: str) -> None:
    data, code = BAD[what]
    with pytest.raises(BadBoundariesError) as refused:
        read(data, "", "")
    assert refused.value.code == code
    told = {refused.value.sentence(Reader(language)) for language in LANGUAGES}
    assert len(told) == len(LANGUAGES)
    assert all("{" not in sentence for sentence in told)


def test_an_archive_that_unpacks_too_large_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bomb()
    monkeypatch.setattr(kinds, "UNPACKED_MEGABYTES", 0)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(BadBoundariesError, match="unpacks_too_large"):
        read(data, "", "")


def test_a_path_out_of_the_archive_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadBoundariesError):
        kinds.put_down(archive({"../evil.shp": b"x", "a.shp": b"x"}), "Shapefile", tmp_path / "in")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_over_100_megabytes_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST_MEGABYTES", 0)
    with pytest.raises(BadBoundariesError, match="too_large"):
        read_boundaries(b"x" * 100)


@pytest.mark.parametrize(("cap", "amount"), [("MEMORY_MEGABYTES", 300), ("SECONDS", 0)])
def test_a_reading_that_takes_too_much_is_stopped(
    monkeypatch: pytest.MonkeyPatch, cap: str, amount: int
) -> None:
    monkeypatch.setattr(reader, cap, amount)
    with pytest.raises(BadBoundariesError) as stopped:
        read_boundaries(geojson(squares()))
    assert stopped.value.code in ("too_much", "too_long", "unreadable")


def test_an_address_in_a_file_is_not_followed() -> None:
    """By its old standard a GeoJSON may name an address where its coordinate system is told."""
    linked = {"type": "link", "properties": {"href": "http://127.0.0.1:9/crs", "type": "proj4"}}
    assert isinstance(read_boundaries(geojson(squares(), crs=linked)), BoundaryFile)


WHOLE = [
    geojson(squares()),
    topojson(squares()),
    geopackage({"xa": squares()}),
    geoparquet(squares()),
    shapefile(squares()),
]


@settings(max_examples=30)
@given(some.sampled_from(WHOLE), some.integers(0, 2**32), some.integers(1, 40))
def test_a_file_with_broken_bytes_is_read_or_refused_and_nothing_else(
    data: bytes, seed: int, broken: int
) -> None:
    drawn, bytes_ = random.Random(seed), bytearray(data)
    for _ in range(broken):
        bytes_[drawn.randrange(len(bytes_))] = drawn.randrange(256)
    assert outcome(bytes(bytes_)) in {"read", "asked", *REFUSALS}


def outcome(data: bytes) -> str:
    try:
        return "read" if read(data, "", "")["geometries"] else "nothing"
    except AsksError:
        return "asked"
    except BadBoundariesError as refused:
        return refused.code
