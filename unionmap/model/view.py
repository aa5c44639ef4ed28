"""A view: everything a page shows, as one value that fits into a link.

The keys and codes written here are a promise: links in circulation go on meaning the same. Add keys, never
rename or reuse one; ``tests/model/test_view.py`` pins them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from unionmap.model.codelists import codelist
from unionmap.model.dimensions import LEVELS, SCOPE, SCOPES
from unionmap.model.indicators import MAP_COUNTS, MAP_RATES
from unionmap.model.label import LANGUAGES, Language
from unionmap.model.link_reader import LinkReader, Unread
from unionmap.model.national import WHOLE
from unionmap.model.planning import AMONG, BY_HAND, DIVISIBLE, GOALS, PICKS, RULES
from unionmap.model.programme import HORIZONS, TARGETED
from unionmap.model.slices import Slice
from unionmap.model.steps import AREAS, LOOKED_THROUGH
from unionmap.model.tasks import LOGGED, REVIEWS

OTHER = "b."
"""Prefix of the keys that describe the second slice."""


CELLS = ("count", "rate")
WEIGHTS = ("units", "workers")
SCALES = ("shared", "indexed")
SHAPES = ("map", "tiles")
CLASSINGS = ("fixed", "quantiles", "natural")
EVENTS = codelist("event_type").codes

# fmt: off
OF_ONE_PAGE = (
    "cells", "area", "target", "horizon", "since", "weigh", "event", "scale", "goal", "pick", "top",
    "employers", "divided", "among", "rule", "version", "draft", "task", "log", "awaited",
    "notebook", "present", "autoplay", "look", "scope", "day", "noted", "body",
    "shape", "classing", "boundaries", "province",
    "who", "did", "about", "first", "last",
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
    ``notebook`` is the number of the notebook that is open.
    ``shape`` draws areas as they lie or as equal tiles, ``classing`` says where the classes of a level come
    from, ``boundaries`` is the number of the stored boundaries drawn (none: the delivered ones).
    ``province`` is the part of the country whose boundaries are shown: ``34`` or ``63``, ``34-86`` for one.
    ``present`` is the slide on the wall (the first is 1; none: no presentation), ``autoplay`` the seconds
    after which the next one follows by itself. ``look`` is what a guided look goes through.
    ``scope`` is the reporting scope of every page. ``day`` is the day that is replayed (none: the period),
    ``noted`` the number of the last recorded event that counts there, ``body`` the upper-level union whose
    area is shown. ``who``, ``did`` and ``about`` ask the audit for entries of somebody, of an action, about
    something, from the ``first`` day to the ``last``.
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
    notebook: int | None = None
    present: int | None = None
    autoplay: int | None = None
    look: str = AREAS
    scope: str = SCOPE
    day: date | None = None
    noted: int | None = None
    body: str = ""
    shape: str = "map"
    classing: str = "fixed"
    boundaries: int | None = None
    province: str = WHOLE
    who: str = ""
    did: str = ""
    about: str = ""
    first: date | None = None
    last: date | None = None
    language: Language = "vi"

    @property
    def around(self) -> Slice:
        """The slice without the part that a guided look is at: what all its steps have in common."""
        return self.slice if self.look == AREAS else self.slice.narrowed(self.look, ())


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
    reader = LinkReader(params)
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
        notebook=reader.number("notebook"),
        present=reader.number("present"),
        autoplay=reader.number("autoplay"),
        look=reader.choice("look", LOOKED_THROUGH, View.look),
        scope=reader.choice("scope", SCOPES, View.scope),
        day=reader.day("day"),
        noted=reader.number("noted"),
        body=reader.choice("body", codelist("upper_union").codes, View.body),
        shape=reader.choice("shape", SHAPES, View.shape),
        classing=reader.choice("classing", CLASSINGS, View.classing),
        boundaries=reader.number("boundaries"),
        province=reader.province(View.province),
        who=reader.one("who") or "",
        did=reader.choice("did", codelist("audit_action").codes, View.did),
        about=reader.one("about") or "",
        first=reader.day("first"),
        last=reader.day("last"),
        language=cast(Language, reader.choice("lang", LANGUAGES, View.language)),
    )
    return view, reader.unread + reader.leftovers()
