"""What a plan of new unions brings to the areas, in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from unionmap.figures.change import Change
from unionmap.words import Reader

MOST_NAMED = 3


def gains_sentence(reader: Reader, gains: Mapping[str, Change], name: Callable[[str], str]) -> str:
    """How many members the plan adds in all, and in which areas the most. Some area must gain."""
    known = {code: change.absolute for code, change in gains.items() if change.absolute is not None}
    in_order = sorted(known, key=lambda code: -known[code])[:MOST_NAMED]
    listed = [f"{name(code)} ({reader.signed(known[code])})" for code in in_order]
    return reader.text(
        "With the plan {total} members in all; most in {areas}.",
        total=reader.signed(sum(known.values(), Fraction(0))),
        areas=reader.listed(listed),
    )
