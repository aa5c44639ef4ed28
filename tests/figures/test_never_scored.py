"""A target is never held against figures of another scope, or of the other side of a series break."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.demo.generator.periods import PERIODS
from tests.figures.slices import slices
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.targets import score, score_by
from unionmap.model.breaks import series_breaks
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target, programme
from unionmap.model.slices import Slice

TARGETS = [target for target in programme() if target.kind == "target"]
LAST_COMPARABLE = date(2025, 3, 31)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slice_=st.one_of(slices(), slices(tuple(LEVELS.values()))),
    target=st.sampled_from(TARGETS),
    period=st.sampled_from(PERIODS),
)
def test_what_is_scored_is_the_province_or_a_place_as_the_programme_counted_it(
    demo_cube: Cube, slice_: Slice, target: Target, period: date
) -> None:
    found = score(demo_cube, target, period, slice_)
    assert (found.met is None) == (found.gap is None) == bool(found.reason)
    if not found.scored:
        return
    assert not crossed(target, period)
    places = set(LEVELS.values()) if INDICATORS[target.indicator].is_rate else set()
    assert set(slice_.dimensions) <= places
    of_the_place = measure(demo_cube, target.indicator, period, Slice(slice_.where)).total
    assert (found.figure.numerator, found.figure.denominator) == (
        of_the_place.numerator,
        of_the_place.denominator,
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    target=st.sampled_from(TARGETS),
    period=st.sampled_from(PERIODS),
    by=st.sampled_from(tuple(LEVELS.values())),
)
def test_no_area_is_held_against_the_provinces_number(
    demo_cube: Cube, target: Target, period: date, by: str
) -> None:
    scored = [code for code, found in score_by(demo_cube, target, period, by).items() if found.scored]
    assert not scored or INDICATORS[target.indicator].is_rate


def crossed(target: Target, period: date) -> bool:
    """Whether a break in what a count measures has come by the period; a rate asks the same of all units."""
    counted = not INDICATORS[target.indicator].is_rate
    breaks = [known for known in series_breaks() if target.indicator in known.affects]
    return counted and any(known.day <= period for known in breaks)


def test_the_last_quarter_before_the_break_is_scored_and_the_next_is_not(demo_cube: Cube) -> None:
    members = next(target for target in TARGETS if target.id == "I01-2025")
    after = PERIODS[PERIODS.index(LAST_COMPARABLE) + 1]
    assert score(demo_cube, members, LAST_COMPARABLE).scored
    assert not score(demo_cube, members, after).scored
