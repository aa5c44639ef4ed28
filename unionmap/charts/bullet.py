"""One indicator against all its milestones: what stands, what was aimed at, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from unionmap.charts.palette import ACCENT, LINE, MUTED, PAPER, SECOND
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.targets import Score
from unionmap.figures.wording import amount, reason_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.words import Reader

LANE = 20
BAND = 70
"""Pixels: a lane for each milestone's label, and below them a band for each bar and its words."""

WORDS, GROUND, BAR = 8, (44, 66), (48, 62)
"""Pixels within a band: two lines of words from here on, the pale ground, the bar."""

NARROW = 560
"""Pixels: below this there is no room for the reason why a figure is not scored."""

ROOM = 1.06
LEFT_EDGE = 0.15
"""Labels of milestones in this first part of the axis stand to the right of their line."""


@dataclass(frozen=True)
class _Plot:
    """What the layers share; pixels count from the top."""

    reader: Reader
    x: alt.X
    top: float
    lanes: int
    height: int

    def within(self, at: int, pixels: float) -> float:
        """So far down in a band."""
        return self.lanes + BAND * at + pixels


def bullet(
    reader: Reader, scores: Sequence[Score], description: str, baseline: Target | None = None
) -> alt.LayerChart:
    """Scores of one figure against its milestones, the nearest first.

    Where the figure of the period is not scored it is drawn pale, with the reason, and below it the last one
    that is. Raises ValueError where there is no score.
    """
    if not scores:
        raise ValueError("a bullet needs at least one milestone")
    comparable = [score.last_comparable for score in scores if score.last_comparable]
    shown = [scores, *([comparable] if comparable else [])]
    milestones = [*([baseline] if baseline and baseline.value else []), *(score.target for score in scores)]
    plot = _plot(reader, shown, milestones)
    bars = [layer for at, told in enumerate(shown) for layer in _bar(plot, told, at)]
    lines = [_milestone(plot, target, lane, len(shown)) for lane, target in enumerate(_by_lane(milestones))]
    return finished(layered(*bars, *lines), reader, description, plot.height)


def _plot(reader: Reader, shown: Sequence[Sequence[Score]], milestones: Sequence[Target]) -> _Plot:
    values = [float(target.value) for target in milestones]
    values += [float(scores[0].figure.value or 0) for scores in shown]
    top = 100 if INDICATORS[milestones[0].indicator].is_rate else ROOM * max(values)
    lanes = LANE * len(milestones)
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, top], nice=False))
    return _Plot(reader, x, top, lanes, lanes + BAND * len(shown))


def _by_lane(milestones: Sequence[Target]) -> list[Target]:
    """The largest in the topmost lane: labels stand left of their lines, where no other line comes down."""
    return sorted(milestones, key=lambda target: -target.value)


def _bar(plot: _Plot, scores: Sequence[Score], at: int) -> list[alt.Chart]:
    """Ground, bar, and the words above it."""
    first = scores[0]
    told = _row(plot.reader, scores)
    bar = alt.Chart(rows([told])).mark_bar(color=ACCENT if first.scored else LINE)
    ground = alt.Chart(rows([{"value": plot.top}])).mark_bar(color="#eef2f6")
    words = alt.Chart(rows([told])).mark_text(align="left", baseline="top", limit=alt.expr("width"))
    left, line = {"x": alt.value(0)}, LANE - 2
    verdict = alt.value(alt.expr(f"width < {NARROW} ? datum.short : datum.verdict"))
    return [
        _between(plot, ground, at, GROUND),
        _between(plot, bar, at, BAR).encode(tooltip=_tooltip(plot.reader)),
        words.encode(text="headed:N", y=alt.value(plot.within(at, WORDS)), **left),
        words.encode(
            text=verdict, y=alt.value(plot.within(at, WORDS + line)), color=alt.value(MUTED), **left
        ),
    ]


def _between(plot: _Plot, chart: alt.Chart, at: int, band: tuple[float, float]) -> alt.Chart:
    above, below = (alt.value(plot.within(at, edge)) for edge in band)
    return chart.encode(x=plot.x, x2=alt.datum(0), y=above, y2=below)


def _row(reader: Reader, scores: Sequence[Score]) -> Row:
    first = scores[0]
    value, said = with_unit(reader, first.figure), verdict(reader, scores)
    return {
        "value": float(first.figure.value or 0),
        "period": reader.period(first.period),
        "text": value,
        "verdict": said,
        "short": said if first.scored else reader.text("Not scored"),
        "headed": f"{reader.quarter(first.period)}: {value}",
    }


def verdict(reader: Reader, scores: Sequence[Score]) -> str:
    """Which milestones are met and what lacks to the next one, or why the figure is not scored."""
    if not scores[0].scored:
        return reason_words(reader, scores[0].reason)
    met = [str(score.target.year) for score in scores if score.met]
    ahead = next((score for score in scores if not score.met), None)
    said = [reader.text("{years} met", years=reader.listed(met))] if met else []
    return ", ".join([*said, *([_lacking(reader, ahead)] if ahead else [])])


def _lacking(reader: Reader, score: Score) -> str:
    assert score.gap is not None, "a score that is not met has a gap"
    gap, year = -score.gap, score.target.year
    if INDICATORS[score.target.indicator].is_rate:
        return reader.text(
            "{points} percentage points short of {year} ({needed} more needed)",
            points=reader.number(gap, 1),
            year=year,
            needed=reader.number(score.needed or 0),
        )
    return reader.text("{amount} short of {year}", amount=reader.number(gap), year=year)


def _tooltip(reader: Reader) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("period:N", title=reader.text("Period")),
        alt.Tooltip("text:N", title=reader.text("Value")),
        alt.Tooltip("verdict:N", title=reader.text("Target")),
    ]


def _milestone(plot: _Plot, target: Target, lane: int, bars: int) -> alt.LayerChart:
    """A line beside its label, down the lanes, and again through each bar: the words stay clear of it."""
    value = float(target.value)
    base = alt.Chart(rows([{"value": value, "text": _milestone_words(plot.reader, target)}])).encode(x=plot.x)
    to_the_left = value > LEFT_EDGE * plot.top
    colour = MUTED if target.kind == "baseline" else SECOND
    casing, rule = base.mark_rule(color=PAPER, strokeWidth=6), base.mark_rule(color=colour, strokeWidth=2)
    label = base.mark_text(
        align="right" if to_the_left else "left",
        baseline="top",
        dx=-6 if to_the_left else 6,
        color=colour,
        fontWeight=600,
    )
    top = lane * LANE
    stretches = [
        (top, plot.lanes),
        *((plot.within(at, GROUND[0]), plot.within(at, GROUND[1])) for at in range(bars)),
    ]
    lines = [
        line.encode(y=alt.value(start), y2=alt.value(end))
        for start, end in stretches
        for line in (casing, rule)
    ]
    return layered(*lines, label.encode(y=alt.value(top), text="text:N"))


def _milestone_words(reader: Reader, target: Target) -> str:
    value = amount(reader, target.indicator, float(target.value))
    if target.kind == "baseline":
        return reader.text("baseline {year}: {amount}", year=target.year, amount=value)
    return f"{target.year}: {value}"
