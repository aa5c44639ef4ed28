"""What plans may aim at and how targets may be divided: codes that stand in links and in the store."""

from __future__ import annotations

from functools import cache

from unionmap.model.codelists import Codelist, Entry, areas, codelist
from unionmap.model.dimensions import SCOPE
from unionmap.model.indicators import INDICATORS
from unionmap.model.label import Label
from unionmap.model.programme import Target, programme


def _ids(*indicators: str) -> tuple[str, ...]:
    """Ids of the targets of these indicators, in the order of the indicators, the nearest first."""
    asked = [target for target in programme() if target.kind == "target" and target.indicator in indicators]
    return tuple(t.id for t in sorted(asked, key=lambda t: (indicators.index(t.indicator), t.due)))


GOALS = _ids("coverage25", "members", "unions", "admitted_total")
"""Targets that every new union helps to reach."""

PICKS = ("fewest", "top", "ticked")
"""How employers come into a plan: the fewest that reach the goal, the first of the ranking, or by hand."""

DIVISIBLE = _ids("members", "unions", "admitted_total")
"""Targets that are whole numbers of something every area has a part in."""

AMONG = ("district", "new_commune", "upper")
"""Dimensions among whose codes a target may be divided."""

_AREAS = {"district": "districts-2021", "new_commune": "communes-2025"}
AREAS_AMONG = tuple(_AREAS)
"""Those whose codes are areas, which together make the province."""

RULES = ("members", "unorganised", "rate", "number")
"""Rules of division that a computer can follow."""

BY_HAND = "hand"


@cache
def divisible_targets() -> Codelist:
    """Targets that may be divided, by their ids, as a form names them: ``Đoàn viên 2030``."""
    known = {target.id: target for target in programme()}
    return Codelist("target", {id_: Entry(id_, _target_label(known[id_]), {}) for id_ in DIVISIBLE})


def _target_label(target: Target) -> Label:
    named = INDICATORS[target.indicator].label
    return Label(f"{named.vi} {target.year}", f"{named.en} {target.year}")


def codes_among(dimension: str) -> Codelist:
    """Codes of one of ``AMONG``; areas are those of the province that the targets are for."""
    return areas(_AREAS[dimension], SCOPE) if dimension in _AREAS else codelist("upper_union")


@cache
def recipients() -> Codelist:
    """Everybody who may be given a part of a target; ``dimension`` says of which of ``AMONG``."""
    return Codelist(
        "recipient",
        {
            entry.code: Entry(entry.code, entry.label, {"dimension": dimension})
            for dimension in AMONG
            for entry in codes_among(dimension)
        },
    )
