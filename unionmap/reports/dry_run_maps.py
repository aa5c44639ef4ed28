"""The map before and after, side by side on one legend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from unionmap.charts.map_picture import MapContent
from unionmap.figures.cube import Cube
from unionmap.model.periods import latest_until
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.reports.map_contents import Maps, maps_of
from unionmap.words import Reader


def maps_before_and_after(reader: Reader, before: Cube | None, after: Cube, view: View, period: date) -> Maps:
    """Two maps of the whole province, one where nothing was published: colour, circles, areas of the view.

    The map before shows the latest report until the period.
    """
    whole = replace(view, period=period, slice=Slice(), compare=None, other=None, gap=False)
    planned = maps_of(reader, after, whole)
    contents = [_titled(planned.contents[0], f"{reader.text('After')} · {reader.day(period)}")]
    earlier = None if before is None else latest_until(period, before.periods)
    if before is not None and earlier is not None:
        standing = maps_of(reader, before, replace(whole, period=earlier)).contents[0]
        contents.insert(0, _titled(standing, f"{reader.text('Before')} · {reader.day(earlier)}"))
    return Maps(tuple(contents), planned.key)


def _titled(content: MapContent, title: str) -> MapContent:
    return replace(content, title=title)
