"""The way to the milestones: the straight path, the pace it still takes, and where the trend leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from unionmap.charts.pace_path import Way, pace_path
from unionmap.figures.measure import series
from unionmap.figures.pace import Followed, Pace, followed, pace, required_path
from unionmap.figures.projection import Projection, projected
from unionmap.figures.results import Series
from unionmap.figures.runs import breaks_within
from unionmap.model.breaks import SeriesBreak
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import HORIZONS, targets
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks, said
from unionmap.reports.pace import (
    ahead_words,
    assumption,
    followed_sentence,
    followed_table,
    pace_sentences,
    pace_table,
    projection_sentence,
)
from unionmap.reports.sentences import total_sentence
from unionmap.reports.table import Table


@dataclass(frozen=True)
class Journey:
    """The chosen indicator on its way up to the milestone chosen."""

    desk: Desk

    @property
    def indicator(self) -> str:
        return self.desk.view.target

    @cached_property
    def told(self) -> Series:
        whole = series(self.desk.cube, self.indicator, self.desk.view.slice)
        return [(period, figure) for period, figure in whole if period <= self.desk.period]

    @cached_property
    def paces(self) -> list[Pace]:
        """What each milestone that is still to come takes."""
        desk = self.desk
        coming = [target for target in targets(self.indicator) if target.due >= desk.period]
        return [pace(desk.cube, target, desk.period, desk.view.slice) for target in coming]

    @property
    def until(self) -> date:
        """The end of the year chosen; without a choice, of the next milestone year."""
        ends = [date(int(year), 12, 31) for year in HORIZONS]
        coming = next((end for end in ends if end > self.desk.period), ends[-1])
        chosen = self.desk.view.horizon
        return date(int(chosen), 12, 31) if chosen else coming

    @property
    def fits(self) -> bool:
        """Whether a target measures what the figures do."""
        return any(found.per_quarter is not None for found in self.paces)

    @property
    def whole(self) -> bool:
        """Whether there is a path to follow."""
        return self.desk.view.slice.is_whole or self.fits

    @cached_property
    def trend(self) -> Projection:
        desk = self.desk
        end = max(self.until, desk.period)
        return projected(desk.cube, self.indicator, desk.period, end, desk.view.slice)

    @cached_property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        periods = [period for period, _ in self.told]
        return breaks_within(self.desk.cube, self.indicator, periods, self.desk.view.slice)

    @cached_property
    def quarters(self) -> list[Followed]:
        """Achieved against required, quarter by quarter, as far as there is a path to follow."""
        desk = self.desk
        return followed(desk.cube, self.indicator, desk.period, desk.view.slice) if self.whole else []


def way(desk: Desk) -> Content:
    """Path, pace and trend of the indicator chosen."""
    reader, journey = desk.reader, Journey(desk)
    title = reader.text("Are we on the way, and how fast must it go?")
    named = f"{title} {reader.label(INDICATORS[journey.indicator].label)}"
    if not any(figure.is_known for _, figure in journey.told):
        return Content(named, total_sentence(reader, desk.figure(journey.indicator)))
    path = required_path(desk.cube, journey.indicator, desk.view.slice) if journey.whole else None
    until = max(journey.until, desk.period)
    drawn = pace_path(reader, Way(journey.told, path, journey.trend, until, journey.breaks), title)
    stated = path is None or path.stated
    unstated = reader.text("The programme states no baseline: the path starts at the first figure.")
    return Content(
        named,
        said(
            followed_sentence(reader, journey.quarters[-1]) if journey.quarters else "",
            projection_sentence(reader, journey.indicator, journey.trend, journey.fits),
        ),
        drawn,
        table=_by_quarter(journey),
        remarks=remarks(
            reader.text("The value axis covers the range of the figures and need not begin at nought."),
            *(f"{reader.day(known.day)}: {reader.label(known.label)}." for known in journey.breaks),
            "" if stated else unstated,
            assumption(reader, journey.indicator, journey.trend),
        ),
    )


def _by_quarter(journey: Journey) -> Table | None:
    """Achieved against required, by quarter."""
    reader = journey.desk.reader
    title = reader.text("Achieved against required, by quarter")
    return followed_table(reader, title, journey.quarters) if journey.quarters else None


def needed(desk: Desk) -> Content:
    """The pace that each milestone still takes."""
    reader, journey = desk.reader, Journey(desk)
    label = reader.label(INDICATORS[journey.indicator].label)
    title = reader.text("The pace that is needed: {indicator}", indicator=label)
    sentences = pace_sentences(reader, journey.paces)
    if not sentences:
        sentences = [reader.text("Every milestone of this indicator lies behind.")]
    told = any(found.per_quarter for found in journey.paces)
    table = pace_table(reader, title, journey.paces) if told else None
    ahead = ahead_words(reader, journey.paces)
    return Content(title, "\n\n".join(sentences), table=table, remarks=remarks(ahead))
