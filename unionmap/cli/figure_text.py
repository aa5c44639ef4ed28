"""Figures as a table of plain text, numbers as the reader writes them."""

from __future__ import annotations

from unionmap.cli.text_table import text_table
from unionmap.figures.basis import Figure
from unionmap.figures.results import Figures
from unionmap.figures.wording import fraction, reason_words, written
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.words import Reader
from unionmap.words.message import message

HEADS = (message("Code"), message("Name"), message("Figure"), message("Counted"), message("Unions"))


def as_text(figures: Figures, slice_: Slice, reader: Reader) -> str:
    """Title, table and basis; rows in the codelist's order, the total last."""
    rows = [_row(figures.by, code, figure, reader) for code, figure in figures.rows.items()]
    total = ["", reader.text("Total"), *_cells(figures.total, reader)]
    heads = [*(reader.text(head) for head in HEADS), ""]
    lines = [_title(figures, slice_, reader), "", text_table(heads, [*rows, total], numbers=(2, 3, 4)), ""]
    return "\n".join([*lines, *_basis(figures, reader)])


def _title(figures: Figures, slice_: Slice, reader: Reader) -> str:
    indicator = INDICATORS[figures.indicator]
    what = (
        f"{reader.label(indicator.label)} ({reader.label(indicator.unit)}), {reader.period(figures.period)}"
    )
    conditions = [f"{key}={','.join(codes)}" for key, codes in slice_.where]
    conditions += ["enterprise"] if slice_.enterprise else []
    conditions += [f"pub100={slice_.pub100}"] if slice_.pub100 != "in" else []
    conditions += ["without-largest"] if slice_.without_largest else []
    return " · ".join([what, *conditions])


def _row(by: str | None, code: str, figure: Figure, reader: Reader) -> list[str]:
    label = reader.label(DIMENSIONS[by].codes().label(code)) if by else ""
    return [code, label, *_cells(figure, reader)]


def _cells(figure: Figure, reader: Reader) -> list[str]:
    return [
        written(reader, figure),
        fraction(reader, figure),
        reader.number(figure.unions),
        reason_words(reader, figure.reason),
    ]


def _basis(figures: Figures, reader: Reader) -> list[str]:
    basis = figures.total.basis
    lines = [reader.text("Release {number}", number=basis.release)]
    if basis.denominator_period not in (None, basis.period):
        lines.append(reader.text("Denominator of {day}", day=reader.day(basis.denominator_period)))
    if basis.synthetic:
        lines.append(reader.text("Demonstration figures"))
    return [" · ".join(lines)]
