"""What plans may aim at and how targets may be divided: codes that stand in links and in the store."""

from __future__ import annotations

from unionmap.model.programme import programme


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

RULES = ("members", "unorganised", "rate", "number")
"""Rules of division that a computer can follow."""

BY_HAND = "hand"
