"""A sheet of one map or several on one legend: everything that is to be drawn, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from unionmap.charts.apart import apart
from unionmap.charts.area_picture import AreaPicture, Draft
from unionmap.charts.circles import CircleScale
from unionmap.charts.legend import Legend, legend
from unionmap.charts.mark import Circled, Mark
from unionmap.geography.classes import Classes
from unionmap.geography.close_up import Box, CloseUp
from unionmap.geography.outlines import Outlines, outlines
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import SCOPE
from unionmap.words import Reader


@dataclass(frozen=True)
class MapContent:
    """What one map tells: its title, a sentence that stands for it, and a mark (and a count) for every area.

    ``marks`` holds exactly the areas of the vintage; ``counts`` may hold ``unknown`` besides, and is empty on
    a map without circles.
    """

    title: str
    sentence: str
    marks: Mapping[str, Mark]
    counts: Mapping[str, Circled] = field(default_factory=dict)


@dataclass(frozen=True)
class MapKey:
    """What all maps of a sheet have in common.

    ``title`` heads the legend, ``note`` says what must be known of its classes. ``largest`` fixes the count
    of the largest circle where sheets are to be compared with each other; else it is the largest count shown.
    ``drawn`` are outlines to take in the place of the delivered ones. ``scope`` is the reporting scope whose
    areas are drawn.
    """

    vintage: str
    classes: Classes
    title: str
    largest: float | None = None
    note: str = ""
    drawn: Outlines | None = None
    scope: str = SCOPE


@dataclass(frozen=True)
class MapPicture:
    """One map. ``note`` counts what could not be placed on it."""

    title: str
    sentence: str
    box: Box
    border: str
    areas: tuple[AreaPicture, ...]
    close_up: CloseUp | None
    note: str


@dataclass(frozen=True)
class MapSheet:
    """Maps side by side that share legend and circle scale; ``footer`` names source and demonstration."""

    pictures: tuple[MapPicture, ...]
    legend: Legend
    footer: tuple[str, ...]
    selected: str | None


def map_sheet(
    reader: Reader,
    key: MapKey,
    contents: Sequence[MapContent],
    footer: Sequence[str],
    selected: str | None = None,
) -> MapSheet:
    """Maps of one vintage on one legend.

    Raises ValueError where a content's marks are not exactly those of the vintage's areas.
    """
    drawn = key.drawn or outlines(key.vintage, key.scope)
    draft = Draft(reader, drawn, key.classes, _circle_scale(drawn, contents, key.largest))
    return MapSheet(
        tuple(_picture(draft, content) for content in contents),
        _legend(draft, key, contents),
        tuple(footer),
        selected,
    )


def _circle_scale(drawn: Outlines, contents: Sequence[MapContent], largest: float | None) -> CircleScale:
    """The largest circle is as wide as half the room of a middling area."""
    counts = [c.value for content in contents for code, c in content.counts.items() if code != UNKNOWN]
    room = median(area.room for area in drawn.areas.values())
    return CircleScale(max(counts, default=0) if largest is None else largest, room / 2)


def _legend(draft: Draft, key: MapKey, contents: Sequence[MapContent]) -> Legend:
    marks = [content.marks.values() for content in contents]
    counts = [] if draft.drawn.are_tiles else [content.counts for content in contents]
    counted = next((count.name for found in counts for count in found.values()), "")
    shown = legend(draft.reader, key.title, draft.classes, marks, counted, draft.scale)
    return replace(shown, note=key.note)


def _picture(draft: Draft, content: MapContent) -> MapPicture:
    drawn = draft.drawn
    strays = set(content.marks) ^ set(drawn.codes)
    if strays:
        raise ValueError(f"{drawn.vintage}: marks and areas differ at {sorted(strays)}")
    pictured = tuple(draft.area(code, content.marks[code], content.counts.get(code)) for code in drawn.codes)
    note = _note(draft.reader, content.counts)
    return MapPicture(
        content.title, content.sentence, drawn.box, drawn.border, apart(pictured), drawn.close_up, note
    )


def _note(reader: Reader, counts: Mapping[str, Circled]) -> str:
    """How much has no place on the map; empty where everything has."""
    if UNKNOWN not in counts:
        return ""
    unplaced = counts[UNKNOWN]
    return reader.plural(
        unplaced.unions,
        "Not on the map: {n} union whose place is not known ({amount}).",
        "Not on the map: {n} unions whose place is not known ({amount}).",
        amount=unplaced.amount,
    )
