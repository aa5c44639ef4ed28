"""What a boundary file holds and what was wrong with it, in sentences, tables and a map of the flaws."""

from __future__ import annotations

import json
from collections.abc import Iterable

from unionmap.filing.boundaries import Arrival
from unionmap.filing.boundary_match import Matched
from unionmap.geography.preview import preview_svg
from unionmap.geography.reading.reader import BoundaryFile
from unionmap.model.national import LEVEL_WORDS, Level, units
from unionmap.reports.table import Column, Table
from unionmap.store.boundaries import Boundaries
from unionmap.words import Reader
from unionmap.words.message import message

BASES = {
    "file": message("Coordinate system: {crs}, as the file says."),
    "assumed": message(
        "The file names no coordinate system; its coordinates are longitudes and latitudes of Vietnam and "
        "were taken as such ({crs})."
    ),
    "chosen": message("Coordinate system: {crs}, as you chose."),
    "turned": message("Latitude stood before longitude; the coordinates were turned round ({crs})."),
}
NAMED = 8


def found_words(reader: Reader, file: BoundaryFile) -> list[str]:
    """What was read, where it lies, what was mended; a sentence each."""
    said = [
        reader.plural(
            len(file.geometries),
            "{n} area was read ({kind}).",
            "{n} areas were read ({kind}).",
            kind=file.kind,
        ),
        reader.text(BASES[file.basis], crs=file.crs),
        _invalid(reader, file),
        _flaws(reader, file),
        reader.text(
            "Generalised with shared borders kept: {before} points became {after}; no border moved by much "
            "more than {metres} m.",
            before=reader.number(file.points[0]),
            after=reader.number(file.points[1]),
            metres=reader.number(file.tolerance),
        ),
    ]
    return [sentence for sentence in said if sentence]


def _invalid(reader: Reader, file: BoundaryFile) -> str:
    if not file.invalid:
        return reader.text("Every outline is valid.")
    rows = [str(place + 1) for place in file.invalid[:NAMED]]
    return reader.plural(
        len(file.invalid),
        "{n} outline crossed itself and was mended (row {rows}).",
        "{n} outlines crossed themselves and were mended (rows {rows}).",
        rows=", ".join(rows) + ("…" if len(file.invalid) > NAMED else ""),
    )


def _flaws(reader: Reader, file: BoundaryFile) -> str:
    gaps, overlaps = file.gaps, file.overlaps
    if not gaps.count and not overlaps.count:
        return reader.text("No gap lies enclosed between the areas, and none lies over another.")
    return reader.text(
        "Enclosed gaps: {gaps} ({gap_km2} km²). Overlaps: {overlaps} ({overlap_km2} km²). Gaps narrower than "
        "25 m were closed and overlaps given to one neighbour; wider gaps stay.",
        gaps=reader.number(gaps.count),
        gap_km2=reader.number(gaps.km2, 2),
        overlaps=reader.number(overlaps.count),
        overlap_km2=reader.number(overlaps.km2, 2),
    )


def match_words(reader: Reader, match: Matched) -> list[str]:
    """How many areas found their unit, and what is lacking on either side."""
    drawn = len(set(match.units.values()))
    said = [
        reader.text(
            "{drawn} of {all} units are drawn: {level}.",
            drawn=reader.number(drawn),
            all=reader.number(len(match.question.units.codes)),
            level=level_name(reader, match.question.level, match.question.province),
        )
    ]
    if match.drawn_twice:
        said.append(
            reader.text(
                "In several parts, drawn as one: {names}.", names=_named(reader, match, match.drawn_twice)
            )
        )
    if match.missing:
        said.append(reader.text("Not in the file: {names}.", names=_named(reader, match, match.missing)))
    return said


def _named(reader: Reader, match: Matched, codes: Iterable[str]) -> str:
    listed = list(codes)
    names = [reader.label(match.question.units.label(code)) for code in listed[:NAMED]]
    rest = len(listed) - NAMED
    return ", ".join(names) + (reader.text(" and {n} more", n=reader.number(rest)) if rest > 0 else "")


def level_name(reader: Reader, level: Level, province: str) -> str:
    """``xã, phường, đặc khu từ 1/7/2025, Tỉnh Vĩnh Long``."""
    words = reader.label(LEVEL_WORDS[level])
    if not province:
        return words
    of: Level = "provinces-34" if level.endswith("34") else "provinces-63"
    return f"{words}, {reader.label(units(of).label(province))}"


def flaws_picture(reader: Reader, arrival: Arrival) -> str:
    """The areas of a file as an SVG picture: those that matched, those that did not, gaps and overlaps."""
    file = arrival.file
    strays = [file.geometries[place] for place in arrival.matched.strays]
    known = [file.geometries[place] for place in arrival.matched.units]
    title = reader.text("The areas of the file, with gaps and overlaps")
    return preview_svg(title, known, strays, file.gaps.largest, file.overlaps.largest)


def kept_table(reader: Reader, kept: Iterable[Boundaries]) -> Table:
    """Every kept set of boundaries, the newest first."""
    columns = (
        Column(reader.text("No."), "count"),
        Column(reader.text("Boundaries")),
        Column(reader.text("What is drawn")),
        Column(reader.text("Areas"), "count"),
        Column(reader.text("In force from"), "day"),
        Column(reader.text("File")),
        Column(reader.text("Kept on"), "day"),
        Column(reader.text("Kept by")),
        Column(reader.text("Gaps and overlaps (km²)")),
        Column("SHA-256"),
    )
    rows = tuple(
        (
            one.number,
            one.title,
            level_name(reader, one.level, one.province),  # type: ignore[arg-type]
            one.areas,
            one.valid_from,
            one.file_name,
            one.at.date(),
            one.by,
            _measured(reader, one),
            one.received_sha256[:12],
        )
        for one in kept
    )
    return Table(reader.text("Boundaries kept here"), columns, rows)


def _measured(reader: Reader, kept: Boundaries) -> str:
    report = json.loads(kept.report)
    return f"{reader.number(report['gaps'][1], 2)} + {reader.number(report['overlaps'][1], 2)}"
