"""Agreements on the page: how many are in force, against the milestones, and by owner and area."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd
import streamlit as st

from unionmap.charts.bullet import bullet
from unionmap.charts.key_html import key_html
from unionmap.charts.standings import in_force, standing_keys, standings
from unionmap.figures.agreements import (
    IN_FORCE,
    Agreements,
    Parts,
    Standing,
    agreements,
    applicable,
    units_in,
)
from unionmap.figures.targets import score
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.label import Label
from unionmap.model.programme import targets
from unionmap.model.view import WEIGHTS
from unionmap.reports.agreements import (
    agreement_sentence,
    missing_workers,
    renewal_sentence,
    silent_words,
    standings_table,
)
from unionmap.reports.milestones import score_words, target_words
from unionmap.ui.charts import show_chart
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.ui.why import show_why
from unionmap.words.message import message

RATE = "agreement_units"

WEIGHT_WORDS = {"units": Label("Theo đơn vị", "By units"), "workers": Label("Theo lao động", "By workers")}

CARDS: tuple[tuple[str, tuple[Standing, ...]], ...] = (
    (message("In force"), IN_FORCE),
    (message("Expiring within 6 months"), (Standing.WITHIN_3, Standing.WITHIN_6)),
    (message("Signed but expired"), (Standing.EXPIRED,)),
    (message("No agreement on record"), (Standing.NEVER,)),
)


@dataclass(frozen=True)
class Covered:
    """The units of the slice on screen to which agreements apply, each with where it stands."""

    page: Page
    units: pd.DataFrame

    @cached_property
    def total(self) -> Parts:
        return self.by("ownership").total

    def by(self, dimension: str) -> Agreements:
        return agreements(self.units, dimension)


def open_agreements(page: Page) -> Covered:
    """The applicable units. Stops the run with a sentence where the slice has none."""
    units = applicable(page.unions, page.period)
    if units.empty:
        st.info(page.reader.text("The filters leave no unit to which agreements apply."))
        st.stop()
    return Covered(page, units)


def show_standing(covered: Covered) -> None:
    """The state of things in sentences and in four cards."""
    page, total = covered.page, covered.total
    reader = page.reader
    st.markdown(agreement_sentence(reader, page.period, total))
    every = units_in(total)
    if silent := page.figures(RATE, "district").silent:
        st.caption(silent_words(reader, [page.name("district", code) for code in silent]))
    for column, (title, known) in zip(st.columns(len(CARDS)), CARDS, strict=True):
        count = units_in(total, *known)
        share = reader.percent(100 * count / every)
        column.metric(
            reader.text(title),
            reader.plural(count, "{n} unit", "{n} units"),
            reader.text("{share} of {all} units", share=share, all=reader.number(every)),
            delta_color="off",
            delta_arrow="off",
            border=True,
            height="stretch",
        )


def show_milestones(covered: Covered) -> None:
    """The rate against 2025, 2030 and 2045, and what it falls to if nothing is renewed."""
    page = covered.page
    st.subheader(page.reader.text("Against the programme"), anchor=False)
    found = [score(page.cube, target, page.period, page.view.slice) for target in targets(RATE)]
    show_chart(bullet(page.reader, found, page.reader.label(INDICATORS[RATE].label)), "bullet agreements")
    for scored in found:
        asked, result = target_words(page.reader, scored.target), score_words(page.reader, scored)
        st.markdown(f"**{scored.target.year}**: {asked} · {result}")
    st.markdown(renewal_sentence(page.reader, page.period, covered.total))
    show_why(page, RATE)


def show_groups(covered: Covered) -> None:
    """By ownership and by area, in units or in workers: bars, and the same as tables."""
    page = covered.page
    st.subheader(page.reader.text("Where agreements stand"), anchor=False)
    _show_controls(page)
    if page.view.weigh == "workers" and (missing := missing_workers(page.reader, covered.total)):
        st.caption(missing)
    st.html(key_html(standing_keys(page.reader, covered.total)))
    for dimension in ("ownership", LEVELS[page.view.level]):
        _show_group(covered, dimension)


def _show_controls(page: Page) -> None:
    reader = page.reader
    weigh, level = st.columns(2)
    with weigh:
        show_choice(
            reader.text("Count"), "weigh", WEIGHTS, page.view.weigh, lambda w: reader.label(WEIGHT_WORDS[w])
        )
    with level:
        show_level(page)


def _show_group(covered: Covered, dimension: str) -> None:
    page, found = covered.page, covered.by(dimension)
    reader, name, workers = page.reader, partial(page.name, dimension), page.view.weigh == "workers"
    heading = reader.label(DIMENSIONS[dimension].label)
    title = reader.text("Agreements by {dimension}", dimension=heading.lower())
    st.markdown(f"**{heading}** · {reader.text('in force')}: {in_force(reader, found.total, workers)}")
    names = {code: name(code) for code in found.rows}
    show_chart(standings(reader, found.rows, names, workers, title), f"standings {dimension}")
    with st.expander(reader.text("The same as a table"), icon=":material/table:"):
        show_table(
            page, standings_table(reader, title, heading, name, found, workers), f"thoa-uoc-{dimension}"
        )
