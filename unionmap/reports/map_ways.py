"""The ways to see a map: as areas lie or as equal tiles, on one's own outlines, by classes fitted to it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from unionmap.figures.basis import State
from unionmap.filing.boundaries import draws
from unionmap.geography import stored
from unionmap.geography.explored import FITTED, explored
from unionmap.geography.outlines import Outlines, on_the_ground, outlines
from unionmap.model.codelists import areas
from unionmap.model.label import Label
from unionmap.reports.desk import Desk
from unionmap.reports.map_contents import Maps, maps_of
from unionmap.store.boundaries import Boundaries, UnknownBoundariesError, boundaries_by_number, drawing_of
from unionmap.store.engine import Store
from unionmap.words.message import message

if TYPE_CHECKING:
    from unionmap.geography.exports import Ground

DRAWINGS_KEPT = 24

SHAPE_WORDS = {
    "map": Label("Bản đồ", "Map"),
    "tiles": Label("Ô bằng nhau", "Equal tiles"),
}
CLASSING_WORDS = {
    "fixed": Label("Cố định", "Fixed"),
    "quantiles": Label("Phân vị", "Quantiles"),
    "natural": Label("Ngắt tự nhiên", "Natural breaks"),
}
TILES = message("Each square is one area: its size says nothing, its place is only near the true one.")
OF_THIS_MAP = {
    "quantiles": message(
        "For exploring: classes of equal numbers of areas, made for this map. Do not compare colours with "
        "another map."
    ),
    "natural": message(
        "For exploring: classes parted where values leave gaps, made for this map. Do not compare colours "
        "with another map."
    ),
}
TOO_ALIKE = message("The values hardly differ: the map keeps its fixed classes.")


def own_boundaries(desk: Desk) -> Boundaries | None:
    """The kept boundaries that the view asks for, if they are here and draw every area on screen."""
    number, view = desk.view.boundaries, desk.view
    if number is None:
        return None
    try:
        kept = boundaries_by_number(desk.store, number)
    except UnknownBoundariesError:
        return None
    return kept if draws(kept, view.level, areas(view.level, view.scope).codes) else None


def drawn_as(desk: Desk, maps: Maps) -> Maps:
    """The maps on the outlines and in the shape of the view."""
    own = own_boundaries(desk)
    if own is None and desk.view.shape == "map":
        return maps
    number = own.number if own else None
    drawn = _outlines(desk.store, number, maps.key.vintage, maps.key.scope, desk.view.shape)
    said = [desk.reader.text(TILES)] if desk.view.shape == "tiles" else []
    if own:
        said.append(
            desk.reader.text("Boundaries: {title} (no. {number}).", title=own.title, number=own.number)
        )
    return replace(maps, key=replace(maps.key, drawn=drawn, note=" ".join(said)))


def explored_as(desk: Desk, maps: Maps) -> Maps:
    """The maps by the classes of the view, where they colour a level; the legend says what that means."""
    fitted = desk.view.classing
    if fitted not in FITTED or maps.key.classes.kind != "level":
        return maps
    marks = [mark for content in _fitted_to(desk, maps).contents for mark in content.marks.values()]
    values = [mark.value for mark in marks if mark.value is not None and mark.state is not State.ZERO]
    classes = explored(fitted, values)
    said = desk.reader.text(TOO_ALIKE if classes is None else OF_THIS_MAP[fitted])
    note = " ".join(filter(None, [said, maps.key.note]))
    return replace(maps, key=replace(maps.key, classes=classes or maps.key.classes, note=note))


def _fitted_to(desk: Desk, maps: Maps) -> Maps:
    """The maps whose values make the classes: while parts are looked through, those of all parts at once."""
    if desk.view.around == desk.view.slice:
        return maps
    return maps_of(desk.reader, desk.cube, replace(desk.view, slice=desk.view.around))


def ground_of(desk: Desk) -> Ground:
    """The areas on screen in metres, by code: those of the view's own boundaries, else the delivered ones."""
    own = own_boundaries(desk)
    if own is None:
        return on_the_ground(desk.view.level, desk.view.scope).geometry
    return stored.on_the_ground(drawing_of(desk.store, own.number))


@lru_cache(DRAWINGS_KEPT)
def _outlines(store: Store, number: int | None, vintage: str, scope: str, shape: str) -> Outlines:
    if shape == "tiles":
        from unionmap.geography.tiles import tiled

        return tiled(_outlines(store, number, vintage, scope, "map"))
    if number is None:
        return outlines(vintage, scope)
    return stored.drawn(drawing_of(store, number), vintage, scope, areas(vintage, scope).codes)
