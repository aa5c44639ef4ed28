"""What one area shows: a value to colour by, the words printed on it, the lines of its tooltip."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from unionmap.figures.basis import Figure, State
from unionmap.figures.wording import fraction, reason_words, state_words, with_unit, written
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader


@dataclass(frozen=True)
class Mark:
    """``value`` is unrounded, in the unit of the classes, and ``None`` where the state says there is none.

    ``text`` is printed where there is room, ``short`` (without its unit) where there is less, ``tip`` in the
    tooltip, a line each.
    """

    state: State
    value: float | None
    text: str
    short: str
    tip: tuple[str, ...]
    small_base: bool = False


@dataclass(frozen=True)
class Circled:
    """What a circle tells: a count with its ``name``, which heads the circles' legend, and its unit.

    ``unions`` is how many unions stand behind it.
    """

    value: float
    name: str
    amount: str
    unions: int

    @property
    def line(self) -> str:
        """The line of the tooltip."""
        return f"{self.name}: {self.amount}"


def rate_mark(reader: Reader, figure: Figure) -> Mark:
    """A rate as it is."""
    short = reader.number(figure.value, 1) if figure.value is not None else ""
    return Mark(
        figure.state,
        figure.value,
        written(reader, figure),
        short,
        rate_lines(reader, figure),
        figure.small_base,
    )


def shift_mark(
    reader: Reader,
    figure: Figure,
    points: Fraction | float | None,
    against: str,
    reason: str | None = None,
    refused: State = State.OUT_OF_SCOPE,
) -> Mark:
    """A distance in percentage points: to a target, or from an earlier figure.

    ``against`` says what the distance is from ("Mục tiêu 2025: 70 %"). Without ``points`` there is none: for
    the figure's own state, or for a ``reason`` (a code of ``figures.reasons``), in the state ``refused``.
    """
    if points is None:
        state = figure.state if figure.value is None else refused
        told = [*rate_lines(reader, figure), *filter(None, [reason_words(reader, reason)])]
        return Mark(state, None, state_words(reader, state), "", tuple(dict.fromkeys(told)))
    shift = float(points)
    text = reader.signed(points, 1)
    lines = (reader.points(points), against, *rate_lines(reader, figure))
    state = State.VALUE if points else State.ZERO
    return Mark(state, shift, text, text, lines, figure.small_base)


def rate_lines(reader: Reader, figure: Figure) -> tuple[str, ...]:
    """The rate with its name, what it is a share of, and why it is missing or shaky."""
    indicator = INDICATORS[figure.indicator]
    lines = [f"{reader.label(indicator.label)}: {written(reader, figure)}"]
    if figure.denominator and indicator.denominator_label:
        lines.append(f"{fraction(reader, figure)} {reader.label(indicator.denominator_label)}")
    if figure.small_base:
        lines.append(reader.text("small base"))
    if guessed := figure.basis.estimated:
        lines.append(reader.plural(guessed, "estimate: {n} union placed", "estimate: {n} unions placed"))
    return (*lines, *filter(None, [reason_words(reader, figure.reason)]))


def circle(reader: Reader, figure: Figure) -> Circled:
    """A count of an indicator as a circle tells it."""
    name = reader.label(INDICATORS[figure.indicator].label)
    return Circled(figure.value or 0, name, with_unit(reader, figure), figure.unions)
