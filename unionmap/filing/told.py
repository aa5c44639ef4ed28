"""What a file says for a kind and a period: the intake's result, completed by what is known of its sender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from unionmap.filing.carried import carried
from unionmap.filing.coverage import covered, rows_of_uppers, with_upper
from unionmap.filing.log_lines import unfit_lines
from unionmap.filing.required import lacking
from unionmap.filing.standing import units
from unionmap.intake.mapping import ColumnMapping
from unionmap.intake.problems import Problem
from unionmap.intake.reading import Reading
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.rows_source import Correction
from unionmap.store.corrections import KeptCorrection
from unionmap.store.drafts import NewDraft
from unionmap.store.engine import Store


@dataclass(frozen=True, eq=False)
class Told:
    """The intake's ``result``, its ``rows`` as they would be stored, and for which ``uppers`` they speak.

    ``carried`` counts, by column, the rows in which what was known before stands; ``lacking`` names what
    keeps rows from being stored: cells that must be filled, rules of the log.
    """

    result: RowsResult
    rows: pd.DataFrame
    uppers: tuple[str, ...]
    carried: Mapping[str, int]
    lacking: tuple[Problem, ...]


def read_as(
    store: Store,
    new: NewDraft,
    reading: Reading,
    mapping: ColumnMapping | None = None,
    corrections: Sequence[KeptCorrection] = (),
) -> Told:
    """Read a file that was opened already as what it was sent for."""
    laid_over = [as_intake(correction) for correction in corrections]
    there = units(store, new.kind, new.period)
    result = read_rows(reading, new.kind, new.period, mapping, there.before, corrections=laid_over)
    uppers = covered(result.frame, new)
    if uppers and there.before is not None and result.frame["upper"].isna().any():
        # Rows that name no upper-level union: units of all the others would be missed in vain.
        own = rows_of_uppers(there.before, uppers)
        result = read_rows(reading, new.kind, new.period, mapping, own, corrections=laid_over)
    whole = carried(result, with_upper(result.frame, uppers), there.known, new.kind)
    stops = (*lacking(result, whole.rows, new.kind), *unfit_lines(result))
    return Told(result, whole.rows, uppers, whole.counts, stops)


def problems_of(reading: Reading, told: Told) -> tuple[Problem, ...]:
    """All there is to say, of the file first, then of its rows."""
    return (*reading.problems, *told.result.problems, *told.lacking)


def as_intake(kept: KeptCorrection) -> Correction:
    """A correction as the reader of rows takes it."""
    new = kept.new
    return Correction(new.sheet, new.source_row, new.position, new.after, kept.by, kept.at)
