"""How an area's place around the centre of a funnel is shown: in words, by colour, and by shape."""

from __future__ import annotations

from collections.abc import Mapping

from unionmap.charts.palette import ABOVE, BELOW
from unionmap.charts.theme import Row
from unionmap.figures.funnel import Funnel, Point, Verdict
from unionmap.figures.wording import fraction, written
from unionmap.words import Reader
from unionmap.words.message import message

VERDICTS: dict[Verdict, str] = {
    Verdict.FAR_BELOW: message("far below (beyond the 99.8% limits)"),
    Verdict.BELOW: message("below (beyond the 95% limits)"),
    Verdict.WITHIN: message("within the limits: no difference can be told"),
    Verdict.ABOVE: message("above (beyond the 95% limits)"),
    Verdict.FAR_ABOVE: message("far above (beyond the 99.8% limits)"),
}

COLOURS: dict[Verdict, str] = {
    Verdict.FAR_BELOW: BELOW[0],
    Verdict.BELOW: BELOW[1],
    Verdict.WITHIN: "#6b7783",
    Verdict.ABOVE: ABOVE[1],
    Verdict.FAR_ABOVE: ABOVE[2],
}

SHAPES: dict[Verdict, str] = {
    Verdict.FAR_BELOW: "triangle-down",
    Verdict.BELOW: "triangle-down",
    Verdict.WITHIN: "circle",
    Verdict.ABOVE: "triangle-up",
    Verdict.FAR_ABOVE: "triangle-up",
}


def verdict_keys(reader: Reader, found: Funnel) -> dict[str, str]:
    """Words and colour of every verdict that occurs, from the lowest up."""
    held = {point.verdict for point in found.points.values()}
    return {reader.text(words): COLOURS[known] for known, words in VERDICTS.items() if known in held}


def point_rows(reader: Reader, found: Funnel, names: Mapping[str, str]) -> list[Row]:
    """What the pictures of a funnel tell of every area that has a rate; ``rate`` in percent, unrounded."""
    return [_row(reader, code, point, names[code]) for code, point in found.points.items()]


def _row(reader: Reader, code: str, point: Point, name: str) -> Row:
    figure = point.figure
    small = f" ({reader.text('small base')})" if figure.small_base else ""
    return {
        "code": code,
        "name": name,
        "rate": figure.value,
        "size": figure.denominator,
        "text": written(reader, figure),
        "told": f"{written(reader, figure)} · {fraction(reader, figure)}{small}",
        "verdict": reader.text(VERDICTS[point.verdict]),
        "colour": COLOURS[point.verdict],
        "fill": "#ffffff" if figure.small_base else COLOURS[point.verdict],
        "shape": SHAPES[point.verdict],
        "far": point.verdict in (Verdict.FAR_BELOW, Verdict.FAR_ABOVE),
        "low": point.interval[0] if point.interval else figure.value,
        "high": point.interval[1] if point.interval else figure.value,
    }
