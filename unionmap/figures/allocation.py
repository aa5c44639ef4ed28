"""A provincial target divided among areas or upper-level unions: whole numbers that sum exactly to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor

from unionmap.figures import reasons
from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.results import Figures
from unionmap.figures.targets import break_before
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import DIMENSIONS, SCOPE
from unionmap.model.programme import Target
from unionmap.words.message import message

STARTING_FROM_TODAY = frozenset({"unorganised", "rate", "number"})
"""Rules of ``model.planning`` about growth: they need figures that the target can be compared with."""

Parts = dict[str, int]
"""Whole numbers by the codes of a dimension."""


class NothingToDivideByError(ValueError):
    """The rule has no figures to go by."""


@dataclass(frozen=True)
class Division:
    """A target divided by a rule; ``parts`` is ``None`` where ``obstacle`` (a source text) says why not.

    ``period`` is the day of the figures it goes by, ``present`` what each code has of the indicator then;
    ``unplaced`` is what unions have of it whose code is not known: it gets no part of its own.
    """

    target: Target
    dimension: str
    rule: str
    period: date
    present: Mapping[str, int]
    unplaced: int
    parts: Parts | None
    obstacle: str = ""


def largest_remainder(total: int, weights: Mapping[str, Fraction | int]) -> Parts:
    """``total`` in proportion to weights of nought or more: every part is its quota rounded up or down.

    What is left over goes to the largest fractions, among equal ones in the order of the weights; a weight of
    nought gets nought. Raises ``NothingToDivideByError`` where no weight is more, ``ValueError`` for a
    negative total or weight.
    """
    if total < 0 or any(weight < 0 for weight in weights.values()):
        raise ValueError("neither the total nor a weight may be negative")
    whole = sum(map(Fraction, weights.values()))
    if not whole:
        raise NothingToDivideByError("all weights are nought")
    quotas = {code: total * Fraction(weight) / whole for code, weight in weights.items()}
    parts = {code: floor(quota) for code, quota in quotas.items()}
    by_fraction = sorted(quotas, key=lambda code: parts[code] - quotas[code])
    for code in by_fraction[: total - sum(parts.values())]:
        parts[code] += 1
    return parts


def divide(cube: Cube, target: Target, period: date, dimension: str, rule: str) -> Division:
    """A target divided among the codes of a dimension by one of the rules of ``model.planning``."""
    day = figures_day(cube, target, period, dimension)
    figures = measure(cube, target.indicator, day, by=dimension)
    present, unplaced = _numbers(figures, day), figures.at(UNKNOWN).numerator or 0
    parts, obstacle = _parts(cube, target, day, dimension, rule, present)
    return Division(target, dimension, rule, day, present, unplaced, parts, obstacle)


def figures_day(cube: Cube, target: Target, period: date, dimension: str) -> date:
    """The day of the figures to go by: the last one comparable with the target.

    Upper-level unions are those of the period itself: those before the reform no longer exist.
    """
    crossed = break_before(target, period)
    if crossed is None or dimension == "upper":
        return period
    return max((known for known in cube.periods if known < crossed.day), default=period)


def _parts(
    cube: Cube, target: Target, day: date, dimension: str, rule: str, present: Mapping[str, int]
) -> tuple[Parts | None, str]:
    if rule in STARTING_FROM_TODAY and break_before(target, day) is not None:
        return None, message("The figures of this day cannot be compared with the target.")
    total = int(target.value)
    increase = total - sum(present.values())
    if rule in ("unorganised", "number") and increase < 0:
        return None, message("The province is above this target already: there is no increase to divide.")
    try:
        return _by_rule(cube, day, dimension, rule, present, total), ""
    except NothingToDivideByError:
        return None, message("There are no figures to divide by.")


def _by_rule(
    cube: Cube, day: date, dimension: str, rule: str, present: Mapping[str, int], total: int
) -> Parts:
    if rule == "rate":
        return largest_remainder(total, present)
    if rule == "members":
        return largest_remainder(total, _known(cube, "members", day, dimension))
    if rule == "number":
        return _on_top(present, dict.fromkeys(present, 1), total)
    unorganised = _known(cube, "unorganised_workers", day, dimension)
    return _on_top(present, {code: unorganised.get(code, 0) for code in present}, total)


def _on_top(present: Mapping[str, int], weights: Mapping[str, int], total: int) -> Parts:
    """What each has, and its part of what is missing from the total."""
    increase = largest_remainder(total - sum(present.values()), weights)
    return {code: present[code] + more for code, more in increase.items()}


def _known(cube: Cube, indicator: str, day: date, dimension: str) -> Parts:
    return _numbers(measure(cube, indicator, day, by=dimension), day)


def _numbers(figures: Figures, day: date) -> Parts:
    """The known figures of the codes that stand on a day; what has no place gets no part."""
    assert figures.by is not None
    standing = codes_on(figures.by, day)
    return {c: f.numerator for c, f in figures.rows.items() if f.numerator is not None and c in standing}


def codes_on(dimension: str, day: date) -> tuple[str, ...]:
    """Codes of a dimension that can be given a part on a day: upper-level unions come and go."""
    listed = DIMENSIONS[dimension].codes_in(SCOPE)
    if dimension != "upper":
        return listed.codes
    iso = day.isoformat()
    spans = {known.code: known.attributes for known in listed}
    return tuple(
        c for c, span in spans.items() if (span["valid_from"] or iso) <= iso <= (span["valid_to"] or iso)
    )


@dataclass(frozen=True)
class OwnScore:
    """What a code has of the indicator against its own part of the target.

    ``share`` is exact, in percent of the part; ``gap`` what it has beyond the part, below nought what lacks.
    Both are ``None`` where the figure is not known or ``reason`` says why the two are not compared.
    """

    part: int
    figure: Figure
    share: Fraction | None = None
    gap: int | None = None
    reason: str | None = None


def own_scores(
    cube: Cube, target: Target, parts: Mapping[str, int], dimension: str, period: date
) -> dict[str, OwnScore]:
    """Every code against its own part, by the figures of ``figures_day``; none is scored across a break."""
    day = figures_day(cube, target, period, dimension)
    figures, crossed = measure(cube, target.indicator, day, by=dimension), break_before(target, day)
    reason = None if crossed is None else reasons.reason(reasons.SERIES_BREAK, crossed.id)
    return {code: _own_score(part, figures.at(code), reason) for code, part in parts.items()}


def _own_score(part: int, figure: Figure, reason: str | None) -> OwnScore:
    if reason is not None or figure.numerator is None:
        return OwnScore(part, figure, reason=reason or figure.reason)
    share = Fraction(100 * figure.numerator, part) if part else None
    return OwnScore(part, figure, share, figure.numerator - part)
