"""What a boundary file is, by its content, and how it is unpacked without harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Literal

from unionmap.geography.reading.refusals import BadBoundariesError

Kind = Literal["Shapefile", "GeoJSON", "TopoJSON", "GeoPackage", "GeoParquet"]

SUFFIXES: dict[Kind, str] = {
    "GeoJSON": ".geojson",
    "TopoJSON": ".topojson",
    "GeoPackage": ".gpkg",
    "GeoParquet": ".parquet",
}
UNPACKED_MEGABYTES = 600
MOST_MEMBERS = 200
LOOK = 65_536
"""Bytes in which a JSON file says what it is."""

PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
NEEDED = (".shx", ".dbf")


def kind_of(data: bytes) -> Kind:
    """The kind of a file. Raises BadBoundariesError."""
    if not data.strip(b"\x00 \t\r\n"):
        raise BadBoundariesError("empty")
    if data.startswith(b"PK\x03\x04"):
        return "Shapefile"
    if data.startswith(b"SQLite format 3\x00"):
        return "GeoPackage"
    if data.startswith(b"PAR1"):
        return "GeoParquet"
    head = data[:LOOK].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{"):
        squeezed = b"".join(head.split())
        return "TopoJSON" if b'"type":"Topology"' in squeezed else "GeoJSON"
    raise BadBoundariesError("unknown_kind")


def put_down(data: bytes, kind: Kind, folder: Path) -> Path:
    """Write the file, or the parts of a Shapefile, into an empty folder; what is to be opened there."""
    if kind == "Shapefile":
        return _unpacked(data, folder)
    path = folder / f"boundaries{SUFFIXES[kind]}"
    path.write_bytes(data)
    return path


def _unpacked(data: bytes, folder: Path) -> Path:
    """The folder with every Shapefile of the archive, each beside its parts, under names of our making."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _looked_over(archive)
            stems = sorted({path.with_suffix("") for path in members if path.suffix.lower() == ".shp"})
            if not stems:
                raise BadBoundariesError("no_shapefile")
            for stem in stems:
                _put_down_shapefile(archive, stem, members, folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
        raise BadBoundariesError("damaged", kind="ZIP") from None
    return folder


def _looked_over(archive: zipfile.ZipFile) -> dict[PurePosixPath, zipfile.ZipInfo]:
    """Members by path, after a look that unpacks nothing."""
    listed = archive.infolist()
    if len(listed) > MOST_MEMBERS or sum(member.file_size for member in listed) > UNPACKED_MEGABYTES << 20:
        raise BadBoundariesError("unpacks_too_large", limit=UNPACKED_MEGABYTES)
    members = {PurePosixPath(member.filename.replace("\\", "/")): member for member in listed}
    for path, member in members.items():
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise BadBoundariesError("unsafe_member", found=str(path)[:80])
        if member.flag_bits & 1:
            raise BadBoundariesError("encrypted")
    return {path: member for path, member in members.items() if "__MACOSX" not in path.parts}


def _put_down_shapefile(
    archive: zipfile.ZipFile,
    stem: PurePosixPath,
    members: dict[PurePosixPath, zipfile.ZipInfo],
    folder: Path,
) -> None:
    found = {path.suffix.lower(): path for path in members if path.with_suffix("") == stem}
    missing = next((part for part in NEEDED if part not in found), None)
    if missing:
        raise BadBoundariesError("part_missing", found=stem.name[:80], part=missing)
    for part in PARTS:
        if part in found:
            name = "".join(letter if letter.isalnum() else "_" for letter in stem.name)[:60]
            with archive.open(members[found[part]]) as source:
                content = source.read((UNPACKED_MEGABYTES << 20) + 1)
            (folder / f"{name}{part}").write_bytes(content)
