"""A view: everything a page shows, as one value that fits into a link.

The keys and codes written here are a promise: links in circulation go on meaning the same. Add keys, never
rename or reuse one; ``tests/model/test_view.py`` pins them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast, get_args

from unionmap.model.codelists import codelist
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.indicators import MAP_COUNTS, MAP_RATES
from unionmap.model.label import LANGUAGES, Language
from unionmap.model.planning import AMONG, BY_HAND, DIVISIBLE, GOALS, PICKS, RULES
from unionmap.model.programme import HORIZONS, TARGETED
from unionmap.model.slices import Budget, Slice
from unionmap.model.tasks import LOGGED, REVIEWS

OTHER = "b."
"""Prefix of the keys that describe the second slice."""


CELLS = ("count", "rate")
WEIGHTS = ("units", "workers")
SCALES = ("shared", "indexed")
EVENTS = codelist("event_type").codes

# fmt: off
OF_ONE_PAGE = (
    "cells", "area", "target", "horizon", "since", "weigh", "event", "scale", "goal", "pick", "top",
    "employers", "divided", "among", "rule", "version", "draft", "task", "log", "awaited",
)
# fmt: on
"""Parts of a view that one page alone uses. Their keys are their names, but for ``employer``."""


@dataclass(frozen=True)
class View:
    """What is on the page. ``None`` for release or period means the newest there is.

    ``compare`` is an earlier period to compare with, ``other`` a second slice to set beside the first,
    ``gap`` colours the map by the distance to the target, ``cells`` says what a table of sector by ownership
    holds, ``area`` is the area whose card is open. ``target`` is the indicator whose way to its milestones is
    told, ``horizon`` the milestone's year it is told up to (none: the next one), ``since`` the period that a
    change is told from. ``weigh`` counts agreements by units or by their workers, ``event`` is the type of
    event on the map, ``scale`` says whether small pictures of areas share one scale or each begin at 100.
    ``goal`` is the target that a plan of new unions aims at, ``pick`` how its employers are chosen: the first
    ``top`` or these ``employers``. ``divided`` is the target that is shared out ``among`` the codes of a
    dimension by a ``rule``, ``version`` the stored division that is shown instead. ``draft`` is the file that
    is being taken in, ``awaited`` the period whose files are awaited (none: the last that has ended).
    ``task`` is the task of the programme whose log is open, ``log`` the number of the last line it shows.
    """

    release: int | None = None
    period: date | None = None
    slice: Slice = field(default_factory=Slice)
    rate: str = "penetration"
    count: str = "members"
    level: str = "districts-2021"
    compare: date | None = None
    other: Slice | None = None
    gap: bool = False
    cells: str = "count"
    area: str | None = None
    target: str = "members"
    horizon: str = ""
    since: date | None = None
    weigh: str = "units"
    event: str = "FOUNDED"
    scale: str = "shared"
    goal: str = "I04-2025"
    pick: str = "fewest"
    top: int | None = None
    employers: tuple[str, ...] = ()
    divided: str = "I01-2030"
    among: str = "district"
    rule: str = "unorganised"
    version: int | None = None
    draft: int | None = None
    awaited: date | None = None
    task: str = REVIEWS
    log: int | None = None
    language: Language = "vi"


@dataclass(frozen=True)
class Unread:
    """A part of a link that asks for something that does not exist."""

    key: str
    value: str


def to_params(view: View) -> list[tuple[str, str]]:
    """Key-value pairs of a link, in a fixed order, short enough for a QR code on a projector.

    A key that belongs to one page alone is written only where it differs from its default, which is pinned.
    """
    params = [] if view.release is None else [("release", str(view.release))]
    params += [] if view.period is None else [("period", view.period.isoformat())]
    params += [("rate", view.rate), ("count", view.count), ("level", view.level)]
    params += _slice_params(view.slice, "")
    params += [] if view.compare is None else [("compare", view.compare.isoformat())]
    if view.other is not None:
        params += [("beside", "1"), *_slice_params(view.other, OTHER)]
    params += [("gap", "1")] if view.gap else []
    for part in OF_ONE_PAGE:
        value = getattr(view, part)
        if value != getattr(View, part):
            params += [("employer" if part == "employers" else part, text) for text in _texts(value)]
    return [*params, ("lang", view.language)]


def _texts(value: object) -> tuple[str, ...]:
    """A part of a view as it stands in a link: nothing, one text, or several."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, date):
        return (value.isoformat(),)
    return () if value is None or value == "" else (str(value),)


def _slice_params(slice_: Slice, prefix: str) -> list[tuple[str, str]]:
    params = [(prefix + key, code) for key, codes in slice_.where for code in codes]
    params += [(prefix + "enterprise", "1")] if slice_.enterprise else []
    params += [(prefix + "pub100", slice_.pub100)] if slice_.pub100 != "in" else []
    return params + ([(prefix + "without_largest", "1")] if slice_.without_largest else [])


def from_params(params: Mapping[str, Sequence[str]]) -> tuple[View, list[Unread]]:
    """The view a link describes, and whatever of the link could not be read (nothing is dropped silently)."""
    reader = _Reader(params)
    beside = reader.flag("beside")
    view = View(
        release=reader.number("release"),
        period=reader.day("period"),
        slice=reader.slice(""),
        rate=reader.choice("rate", MAP_RATES, View.rate),
        count=reader.choice("count", MAP_COUNTS, View.count),
        level=reader.choice("level", tuple(LEVELS), View.level),
        compare=reader.day("compare"),
        other=reader.slice(OTHER) if beside else None,
        gap=reader.flag("gap"),
        cells=reader.choice("cells", CELLS, View.cells),
        area=reader.area(),
        target=reader.choice("target", TARGETED, View.target),
        horizon=reader.choice("horizon", HORIZONS, View.horizon),
        since=reader.day("since"),
        weigh=reader.choice("weigh", WEIGHTS, View.weigh),
        event=reader.choice("event", EVENTS, View.event),
        scale=reader.choice("scale", SCALES, View.scale),
        goal=reader.choice("goal", GOALS, View.goal),
        pick=reader.choice("pick", PICKS, View.pick),
        top=reader.number("top"),
        employers=tuple(dict.fromkeys(reader.values("employer"))),
        divided=reader.choice("divided", DIVISIBLE, View.divided),
        among=reader.choice("among", AMONG, View.among),
        rule=reader.choice("rule", (*RULES, BY_HAND), View.rule),
        version=reader.number("version"),
        draft=reader.number("draft"),
        task=reader.choice("task", LOGGED, View.task),
        log=reader.number("log"),
        awaited=reader.day("awaited"),
        language=cast(Language, reader.choice("lang", LANGUAGES, View.language)),
    )
    return view, reader.unread + reader.leftovers()


class _Reader:
    """Reads keys off a link, and remembers what it could not read and which keys it knew."""

    def __init__(self, params: Mapping[str, Sequence[str]]) -> None:
        self.params = params
        self.known: set[str] = set()
        self.unread: list[Unread] = []

    def values(self, key: str) -> list[str]:
        self.known.add(key)
        return list(self.params.get(key, ()))

    def one(self, key: str) -> str | None:
        """The value of a key that stands once; further ones are not read."""
        values = self.values(key)
        self.unread += [Unread(key, value) for value in values[1:]]
        return values[0] if values else None

    def refuse(self, key: str, value: str) -> None:
        self.unread.append(Unread(key, value))

    def choice(self, key: str, allowed: Sequence[str], default: str) -> str:
        value = self.one(key)
        if value is None or value in allowed:
            return value or default
        self.refuse(key, value)
        return default

    def flag(self, key: str) -> bool:
        return self.choice(key, ("0", "1"), "0") == "1"

    def number(self, key: str) -> int | None:
        value = self.one(key)
        if value is None or (value.isascii() and value.isdigit() and len(value) <= 9):
            return None if value is None else int(value)
        self.refuse(key, value)
        return None

    def day(self, key: str) -> date | None:
        value = self.one(key)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError:
            self.refuse(key, str(value))
            return None

    def area(self) -> str | None:
        value = self.one("area")
        places = [DIMENSIONS[dimension].codes() for dimension in LEVELS.values()]
        if value is None or any(value in codes for codes in places):
            return value
        self.refuse("area", value)
        return None

    def slice(self, prefix: str) -> Slice:
        slice_ = Slice()
        for key, dimension in DIMENSIONS.items():
            codes = dimension.codes()
            chosen = self.values(prefix + key)
            for code in chosen:
                if code not in codes:
                    self.refuse(prefix + key, code)
            slice_ = slice_.narrowed(key, [code for code in chosen if code in codes])
        return replace(
            slice_,
            enterprise=self.flag(prefix + "enterprise"),
            pub100=cast(Budget, self.choice(prefix + "pub100", get_args(Budget), "in")),
            without_largest=self.flag(prefix + "without_largest"),
        )

    def leftovers(self) -> list[Unread]:
        return [Unread(k, v) for k, found in self.params.items() if k not in self.known for v in found]
