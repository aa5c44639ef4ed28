"""One figure of every area over time, as small pictures: their values and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from unionmap.charts.multiples import Panel
from unionmap.figures.basis import Figure
from unionmap.figures.flows import crosses, indexed
from unionmap.figures.results import Series
from unionmap.figures.wording import with_unit, written
from unionmap.model.breaks import SeriesBreak
from unionmap.words import Reader


def panels(
    reader: Reader,
    series: Mapping[str, Series],
    breaks: Sequence[SeriesBreak],
    name: Callable[[str], str],
    index: bool,
) -> list[Panel]:
    """A panel for each code that ever has a value above nought; as an ``index``, the start being 100."""
    held = {code: told for code, told in series.items() if any(figure.value for _, figure in told)}
    return [_panel(reader, name(code), told, breaks, index) for code, told in held.items()]


def _panel(reader: Reader, name: str, series: Series, breaks: Sequence[SeriesBreak], index: bool) -> Panel:
    first, last = series[0][1], series[-1][1]
    if not index:
        values = [(day, None if figure.value is None else float(figure.value)) for day, figure in series]
        return Panel(name, values, with_unit(reader, last), _change_words(reader, first, last, breaks))
    points = indexed(series, breaks)
    values = [(day, None if value is None else float(value)) for day, value in points]
    end = points[-1][1]
    said = "–" if end is None else reader.number(end, 1)
    return Panel(name, values, said, _change_words(reader, first, last, breaks))


def _change_words(reader: Reader, first: Figure, last: Figure, breaks: Sequence[SeriesBreak]) -> str:
    """``19.420 → 21.300 (+9,7 %)``; across a break or without a base the two values alone."""
    said = f"{written(reader, first)} → {written(reader, last)}"
    broken = crosses(first.basis.period, last.basis.period, breaks)
    if broken or not first.exact or last.exact is None:
        return said
    growth = 100 * (last.exact / first.exact - 1)
    sign = "+" if growth > 0 else ""
    return f"{said} ({sign}{reader.percent(growth)})"


def by_code(periods: Sequence[tuple[date, Mapping[str, Figure]]]) -> dict[str, Series]:
    """Figures of periods by code turned into a series for each code."""
    codes = dict.fromkeys(code for _, rows in periods for code in rows)
    return {code: [(period, rows[code]) for period, rows in periods if code in rows] for code in codes}
