"""Where exhibits are made: who reads, the view made whole, the sums, and rows fetched only where needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

import pandas as pd

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.finder import Finding, find
from unionmap.figures.measure import measure
from unionmap.figures.results import Figures
from unionmap.figures.scoping import within
from unionmap.figures.unions import unions_among
from unionmap.model.dimensions import DIMENSIONS, LEVELS, SCOPE
from unionmap.model.link_reader import Unread
from unionmap.model.periods import latest_until
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.model.vintages import vintage_on, vintages_of
from unionmap.reports.scope_words import scope_words
from unionmap.reports.slice_words import slice_words
from unionmap.reports.stamp import demonstration, stamp
from unionmap.store.engine import Store
from unionmap.store.register import events, union_rows
from unionmap.store.releases import releases
from unionmap.words import Reader


class NothingPublishedError(LookupError):
    """There is no release yet, so there is nothing to show."""


@dataclass(frozen=True)
class Sources:
    """The store, and readings of it that may be remembered: a release never changes.

    ``cube`` by release and reporting scope; ``union_rows`` by release and period, ``events`` by release, both
    of every scope; ``finding`` by release, scope, period and slice. What they give back is shared, so nobody
    may change it.
    """

    store: Store
    cube: Callable[[int, str], Cube]
    union_rows: Callable[[int, date], pd.DataFrame]
    events: Callable[[int], pd.DataFrame]
    finding: Callable[[int, str, date, Slice], Finding]


def sources_of(store: Store) -> Sources:
    """Readings of a store, all of them remembered: for a command that ends, not for a server."""
    cube = cache(lambda release, scope: load_cube(store, release, scope))
    return Sources(
        store,
        cube,
        cache(lambda release, period: union_rows(store, release, period)),
        cache(lambda release: events(store, release, date.min, date.max)),
        cache(lambda release, scope, period, slice_: find(store, cube(release, scope), period, slice_)),
    )


@dataclass(frozen=True)
class Desk:
    """What pages and exhibits work with. The view is whole: it has a release and a period."""

    reader: Reader
    view: View
    cube: Cube
    sources: Sources

    @property
    def store(self) -> Store:
        return self.sources.store

    @property
    def period(self) -> date:
        assert self.view.period is not None
        return self.view.period

    @property
    def release(self) -> int:
        assert self.view.release is not None
        return self.view.release

    @property
    def dimension(self) -> str:
        """The dimension of the areas that figures are told by."""
        return LEVELS[self.view.level]

    @cached_property
    def unions(self) -> pd.DataFrame:
        """The active unions of the slice, the largest first, as ``store.register.union_rows`` gives them."""
        return unions_among(self.union_rows(self.period), self.view.slice)

    def union_rows(self, period: date) -> pd.DataFrame:
        """Every union of the scope reported at a period, as ``store.register.union_rows`` gives them."""
        return within(self.sources.union_rows(self.release, period), self.cube.scope)

    @property
    def events(self) -> pd.DataFrame:
        """Every event of the release and scope, as ``store.register.events`` gives them."""
        return within(self.sources.events(self.release), self.cube.scope)

    @property
    def finding(self) -> Finding:
        """Employers of the slice without a union."""
        return self.sources.finding(self.release, self.cube.scope, self.period, self.view.slice)

    @property
    def notes(self) -> tuple[str, ...]:
        """What everything shown says of itself: date, release, filters, and which figures are invented."""
        said = [stamp(self.reader, self.period, self.release)]
        if self.view.scope != SCOPE:
            said.append(scope_words(self.reader, self.view.scope))
        if not self.view.slice.is_whole:
            said.append(slice_words(self.reader, self.view.slice))
        return (*said, demonstration(self.reader)) if self.cube.synthetic else tuple(said)

    def figure(self, indicator: str) -> Figure:
        """One indicator of the whole slice on screen."""
        return measure(self.cube, indicator, self.period, self.view.slice).total

    def figures(self, indicator: str, by: str) -> Figures:
        """One indicator of the slice on screen, by the codes of a dimension."""
        return measure(self.cube, indicator, self.period, self.view.slice, by)

    def name(self, dimension: str, code: str) -> str:
        """A code's name, short enough for a picture."""
        codes = DIMENSIONS[dimension].codes()
        return self.reader.label(codes[code].short if code in codes else codes.label(code))

    def place(self, code: str) -> str:
        """The name of an area of the level on screen."""
        return self.name(self.dimension, code)


def open_desk(sources: Sources, view: View) -> tuple[Desk, tuple[Unread, ...]]:
    """A desk for a view, and the parts of the view that its release cannot answer.

    Raises NothingPublishedError.
    """
    newest, missing = newest_release(sources.store), list[Unread]()
    known = {release.number for release in releases(sources.store)}
    if view.release is not None and view.release not in known:
        missing.append(Unread("release", str(view.release)))
    sums = sources.cube(view.release if view.release in known else newest, view.scope)
    period = _known_period("period", view.period or sums.periods[-1], sums, missing)
    compare = view.compare and _known_period("compare", view.compare, sums, missing)
    since = view.since and _known_period("since", view.since, sums, missing)
    level = view.level if view.level in vintages_of(view.scope) else vintage_on(period, view.scope)
    listed = DIMENSIONS[LEVELS[level]].codes_in(view.scope)
    whole = replace(
        view,
        level=level,
        release=sums.release,
        period=period,
        compare=None if compare == period else compare,
        since=since if since and since < period else None,
        area=view.area if view.area in listed else None,
    )
    return Desk(Reader(view.language), whole, sums, sources), tuple(missing)


def newest_release(store: Store) -> int:
    """The number of the newest release. Raises NothingPublishedError."""
    newest = max((release.number for release in releases(store)), default=None)
    if newest is None:
        raise NothingPublishedError
    return newest


def _known_period(key: str, asked: date, sums: Cube, missing: list[Unread]) -> date:
    if asked in sums.periods:
        return asked
    missing.append(Unread(key, asked.isoformat()))
    return latest_until(asked, sums.periods) or sums.periods[0]
