"""Figures and sheets of maps for the tests of charts: made up, and in every state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from unionmap.charts.map_picture import MapContent, MapKey, MapSheet, map_sheet
from unionmap.charts.mark import Mark, circle, rate_mark
from unionmap.figures import reasons
from unionmap.figures.basis import Basis, Figure, State
from unionmap.geography.classes import classes
from unionmap.geography.outlines import Outlines
from unionmap.model.codelists import areas
from unionmap.words import Reader

PERIOD = date(2025, 3, 31)
BASIS = Basis(1, PERIOD, "districts-2021", "all", "unions", PERIOD, synthetic=True)
VI = Reader("vi")

WITHOUT_VALUE: dict[State, str] = {
    State.NO_DATA: reasons.NO_REPORT,
    State.NOT_APPLICABLE: reasons.NO_DENOMINATOR,
    State.SUPPRESSED: reasons.SMALL_DENOMINATOR,
    State.OUT_OF_SCOPE: reasons.OUTSIDE_SLICE,
}


def rate(numerator: int, denominator: int, small_base: bool = False) -> Figure:
    """An agreement rate with a value; nought where the numerator is."""
    state = State.VALUE if numerator else State.ZERO
    value = 100 * numerator / denominator
    return Figure(
        "agreement_units", state, value, numerator, denominator, denominator, 0, small_base, None, BASIS
    )


def without_value(state: State) -> Figure:
    """An agreement rate that has no value, and its usual reason."""
    return Figure("agreement_units", state, None, 3, 4, 4, 0, False, WITHOUT_VALUE[state], BASIS)


def members(count: int, unions: int = 10) -> Figure:
    state = State.VALUE if count else State.ZERO
    return Figure("members", state, count, count, None, unions, 0, False, None, BASIS)


def all_states() -> list[Figure]:
    """One figure of every state, and one on a small base."""
    return [rate(80, 100), rate(0, 40), rate(9, 12, True), *map(without_value, WITHOUT_VALUE)]


def marks(vintage: str, figures: Sequence[Figure]) -> dict[str, Mark]:
    """Figures dealt out to the areas of a vintage, over and over."""
    codes = areas(vintage, "tra-vinh").codes
    return {code: rate_mark(VI, figures[at % len(figures)]) for at, code in enumerate(codes)}


def sheet(
    vintage: str = "districts-2021",
    figures: Sequence[Figure] = (),
    counts: Mapping[str, Figure] | None = None,
    selected: str | None = None,
    maps: int = 1,
    drawn: Outlines | None = None,
) -> MapSheet:
    """A sheet of maps with every state, or with the figures given."""
    content = MapContent(
        "Thỏa ước, quý I/2025",
        "Một câu thay cho hình.",
        marks(vintage, figures or all_states()),
        {code: circle(VI, figure) for code, figure in (counts or {}).items()},
    )
    key = MapKey(vintage, classes("agreement_units"), "Thỏa ước, %", drawn=drawn)
    return map_sheet(VI, key, [content] * maps, ["Nguồn thử", "Số liệu mô phỏng"], selected)
