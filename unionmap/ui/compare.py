"""Two periods or two slices side by side on the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import streamlit as st

from unionmap.charts.map_picture import map_sheet
from unionmap.figures.basis import Figure
from unionmap.figures.change import Change, change, crossed_break, difference
from unionmap.figures.measure import measure
from unionmap.model.breaks import SeriesBreak
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.model.label import Label
from unionmap.model.periods import previous, year_before
from unionmap.model.slices import Slice
from unionmap.reports.compare import Side, compare_table, side_maps
from unionmap.reports.slice_words import slice_words
from unionmap.ui import state
from unionmap.ui.filters import set_widget, show_slice
from unionmap.ui.map import show_map
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.map_view import offer_like_for_like
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.ui.why import show_why

Mode = Literal["period", "slice"]

MODES: dict[Mode, Label] = {
    "period": Label("Hai kỳ", "Two periods"),
    "slice": Label("Hai lát cắt", "Two slices"),
}

COMPARED = (
    "unions",
    "members",
    "workers",
    "average_members",
    "admitted",
    "lost",
    "penetration",
    "density",
    "reach",
    "agreement_units",
    "agreement_workers",
    "coverage25",
    "female_share",
)


@dataclass(frozen=True)
class Comparison:
    """What is set side by side: A, the earlier period or the first slice, and B."""

    page: Page
    sides: tuple[Side, Side]

    @property
    def over_time(self) -> bool:
        return self.sides[0].slice == self.sides[1].slice and self.sides[0].period != self.sides[1].period

    def change(self, indicator: str) -> Change:
        """From A to B; refused across a series break, which slices of one day never meet."""
        first, second = self.sides
        if self.over_time:
            return change(self.page.cube, indicator, first.period, second.period, first.slice).total
        return difference(self._figure(first, indicator), self._figure(second, indicator))

    def _figure(self, side: Side, indicator: str) -> Figure:
        return measure(self.page.cube, indicator, side.period, side.slice).total


def open_comparison(page: Page) -> Comparison:
    """The two sides, chosen above the page. Stops the run where there is no other period to compare with."""
    mode: Mode = "period" if page.view.other is None else "slice"
    _show_mode(page, mode)
    if page.view.other is not None:
        _show_second_slice(page, page.view.other)
        sides = (Side("A", page.period, page.view.slice), Side("B", page.period, page.view.other))
        return Comparison(page, sides)
    earlier = page.view.compare or _usual(page)
    if earlier is None:
        st.info(page.reader.text("This is the first period: there is nothing to compare with."))
        st.stop()
    return Comparison(page, (Side("A", earlier, page.view.slice), Side("B", page.period, page.view.slice)))


def _usual(page: Page) -> date | None:
    """A year earlier where that was reported, else the period before; ``None`` at the first."""
    known = page.cube.periods
    return year_before(page.period) if year_before(page.period) in known else previous(page.period, known)


def _show_mode(page: Page, mode: Mode) -> None:
    reader = page.reader
    with st.container(key="compare controls"):
        compared, earlier = st.columns(2)
        rate, count, level = st.columns([2, 1, 1])
    with compared:
        set_widget("compare mode", mode)
        st.selectbox(
            reader.text("Compare"),
            list(MODES),
            format_func=lambda known: reader.label(MODES[known]),
            key="compare mode",
            on_change=_set_mode,
        )
    with earlier:
        _show_earlier(page, page.view.compare or _usual(page))
    with rate:
        _show_indicator(page, reader.text("Colour"), "rate", MAP_RATES, page.view.rate)
    with count:
        _show_indicator(page, reader.text("Circles"), "count", MAP_COUNTS, page.view.count)
    with level:
        show_level(page)


def _show_indicator(page: Page, label: str, part: str, options: tuple[str, ...], chosen: str) -> None:
    show_choice(label, part, options, chosen, lambda id_: page.reader.label(INDICATORS[id_].label))


def _set_mode() -> None:
    state.change(other=Slice() if st.session_state["compare mode"] == "slice" else None, gap=False)


def _show_earlier(page: Page, chosen: date | None) -> None:
    """The period to compare with; none to choose where this is the first."""
    if chosen is None:
        return
    set_widget("compare with", chosen)
    st.selectbox(
        page.reader.text("Compared with"),
        [known for known in reversed(page.cube.periods) if known != page.period],
        format_func=page.reader.period,
        key="compare with",
        on_change=state.changer("compare", "compare with"),
        disabled=page.view.other is not None,
    )


def _show_second_slice(page: Page, other: Slice) -> None:
    title = f"{page.reader.text('Filters of B')}: {slice_words(page.reader, other)}"
    with st.expander(title, expanded=other.is_whole, icon=":material/filter_alt:"):
        show_slice(page.reader, other, "other", across=3, scope=page.view.scope)


def show_side_maps(comparison: Comparison) -> None:
    """The two maps on one legend, and what a break between them means."""
    page = comparison.page
    if crossed := _crossed(comparison):
        offer_like_for_like(page, crossed)
    maps = side_maps(page.reader, page.cube, page.view, comparison.sides)
    sheet = map_sheet(page.reader, maps.key, maps.contents, page.notes, page.view.area)
    show_map(sheet, "compared maps", on_area=lambda code: state.change(area=code))
    for content, side in zip(maps.contents, comparison.sides, strict=True):
        st.markdown(f"**{side.letter}** · {content.sentence}")


def _crossed(comparison: Comparison) -> SeriesBreak | None:
    """The break between the two periods, for any of the figures compared."""
    if not comparison.over_time:
        return None
    page, (first, second) = comparison.page, comparison.sides
    by = LEVELS[page.view.level]
    found = (
        crossed_break(page.cube, indicator, first.period, second.period, first.slice, by)
        for indicator in (page.view.rate, *COMPARED)
    )
    return next((known for known in found if known), None)


def show_figures(comparison: Comparison) -> None:
    """Every indicator of both sides with the difference, or why there is none."""
    page = comparison.page
    title = page.reader.text("Figure by figure")
    st.subheader(title, anchor=False)
    changes = [comparison.change(indicator) for indicator in COMPARED]
    table = compare_table(page.reader, title, comparison.sides, changes, comparison.over_time)
    show_short_table(page, table, "so-sanh")
    show_why(page, page.view.rate)
