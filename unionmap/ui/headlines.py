"""The headline figures: value, change, trend, and where each stands against 2025, 2030 and 2045."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from unionmap.charts.sparkline import sparkline
from unionmap.figures.change import change
from unionmap.figures.measure import series
from unionmap.figures.targets import Score, score
from unionmap.figures.wording import reason_words, with_unit
from unionmap.model.breaks import series_breaks
from unionmap.model.indicators import INDICATORS
from unionmap.model.periods import previous
from unionmap.model.programme import targets
from unionmap.reports.milestones import gap_words, target_words
from unionmap.reports.sentences import change_words, summary_sentence
from unionmap.ui.charts import show_chart
from unionmap.ui.page import Page
from unionmap.ui.why import show_why

HEADLINES = ("members", "unions", "admitted_total", "agreement_units", "coverage25", "penetration")
A_ROW = 3

Arrow = Literal["up", "down", "off"]

MET, SHORT = ":blue[:material/check_circle:]", ":orange[:material/pending:]"


def show_summary(page: Page) -> None:
    """The state of things in plain sentences."""
    st.markdown(
        summary_sentence(
            page.reader, page.figure("unions"), page.figure("members"), page.figure("penetration")
        )
    )


def show_headlines(page: Page) -> None:
    """A card for each headline figure."""
    for first in range(0, len(HEADLINES), A_ROW):
        columns = st.columns(A_ROW)
        for column, indicator in zip(columns, HEADLINES[first : first + A_ROW], strict=True):
            with column, st.container(border=True, height="stretch", key=f"card {indicator}"):
                _show_card(page, indicator)


def _show_card(page: Page, indicator: str) -> None:
    figure = page.figure(indicator)
    said, arrow = _change(page, indicator)
    st.metric(
        page.reader.label(INDICATORS[indicator].label),
        with_unit(page.reader, figure),
        said,
        delta_color="off",
        delta_arrow=arrow,
        help=page.reader.label(INDICATORS[indicator].definition),
    )
    if not figure.is_known:
        st.caption(reason_words(page.reader, figure.reason))
    _show_trend(page, indicator)
    _show_milestones(page, indicator)
    show_why(page, indicator)


def _show_milestones(page: Page, indicator: str) -> None:
    """A line for each milestone, by the last comparable figure where the period cannot be scored.

    A reason for which there is no figure either is said beside that, and not again.
    """
    scores = [score(page.cube, target, page.period, page.view.slice) for target in targets(indicator)]
    missing = [scored for scored in scores if not scored.scored and not _is_said(scored)]
    for said in dict.fromkeys(_unscored_words(page, scored) for scored in missing):
        st.caption(said)
    told = [scored.last_comparable or scored for scored in scores]
    st.markdown("  \n".join(_milestone(page, scored) for scored in told if scored.scored))


def _is_said(scored: Score) -> bool:
    same = not scored.figure.is_known and scored.reason == scored.figure.reason
    return same and scored.last_comparable is None


def _unscored_words(page: Page, scored: Score) -> str:
    """Why the period is not scored, or the earlier figure that is scored in its place."""
    why = reason_words(page.reader, scored.reason)
    last = scored.last_comparable
    if last is None or not last.scored:
        return page.reader.text("Not scored. {why}", why=why)
    day, value = page.reader.day(last.period), with_unit(page.reader, last.figure)
    return page.reader.text("Scored as of {day}: {value}. {why}", day=day, value=value, why=why)


def _change(page: Page, indicator: str) -> tuple[str | None, Arrow]:
    """The change since the period before in words, and which way its arrow points."""
    earlier = previous(page.period, page.cube.periods)
    if earlier is None:
        return None, "off"
    total = change(page.cube, indicator, earlier, page.period, page.view.slice).total
    if total.absolute is None:
        return change_words(page.reader, total) or None, "off"
    since = page.reader.text(
        "{change} since {quarter}",
        change=change_words(page.reader, total),
        quarter=page.reader.quarter(earlier),
    )
    return since, "up" if total.absolute > 0 else "down" if total.absolute < 0 else "off"


def _show_trend(page: Page, indicator: str) -> None:
    told = [
        (period, figure)
        for period, figure in series(page.cube, indicator, page.view.slice)
        if period <= page.period
    ]
    if not any(figure.is_known for _, figure in told):
        return
    breaks = [known for known in series_breaks() if indicator in known.affects]
    description = page.reader.text(
        "{label} from {start} to {end}",
        label=page.reader.label(INDICATORS[indicator].label),
        start=page.reader.day(told[0][0]),
        end=page.reader.day(told[-1][0]),
    )
    show_chart(sparkline(page.reader, told, description, breaks), f"trend {indicator}")


def _milestone(page: Page, scored: Score) -> str:
    sign = MET if scored.met else SHORT
    asked, gap = target_words(page.reader, scored.target), gap_words(page.reader, scored)
    return f"{sign} **{scored.target.year}** {asked} · {gap}"
