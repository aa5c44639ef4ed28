"""A draft: a file that was accepted, read again from what the store keeps of it, with all that was mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from unionmap.filing.coverage import covered, rows_of_uppers, with_upper
from unionmap.filing.standing import rows_before
from unionmap.intake.mapping import ColumnMapping, from_json
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.reading import Reading, read
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.rows_source import Correction
from unionmap.model.columns import FileKind
from unionmap.store.corrections import KeptCorrection, kept_corrections
from unionmap.store.drafts import KeptDraft, NewDraft, kept_draft
from unionmap.store.engine import Store
from unionmap.store.mappings import mapping_of
from unionmap.store.uploads import Upload, raw_bytes, uploads_of_sha256


@dataclass(frozen=True, eq=False)
class Draft:
    """A file as it reads now. A plain value: after a correction, open it again.

    ``rows`` are typed as ``intake.rows.RowsResult.frame``. ``uppers`` are the upper-level unions for which
    the file speaks; empty for the whole province. ``earlier`` are published uploads of the very same bytes.
    """

    kept: KeptDraft
    reading: Reading
    result: RowsResult
    rows: pd.DataFrame
    uppers: tuple[str, ...]
    corrections: tuple[KeptCorrection, ...]
    earlier: tuple[Upload, ...]

    @property
    def id(self) -> int:
        return self.kept.id

    @property
    def kind(self) -> FileKind:
        return self.kept.new.kind

    @property
    def period(self) -> date:
        return self.kept.new.period

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All there is to say, of the file first, then of its rows."""
        return (*self.reading.problems, *self.result.problems)

    @property
    def publishable(self) -> bool:
        """Whether it is open and nothing blocks it."""
        return self.kept.open and not self.count(Severity.BLOCKS)

    def count(self, severity: Severity) -> int:
        """How many problems of a severity there are."""
        return sum(problem.severity is severity for problem in self.problems)


def open_draft(store: Store, number: int) -> Draft:
    """Read a draft anew. Raises ``store.drafts.UnknownDraftError``."""
    kept = kept_draft(store, number)
    reading = read(raw_bytes(store, kept.kept_sha256), kept.new.file_name, kept.new.encoding)
    return as_draft(store, kept, reading)


def as_draft(store: Store, kept: KeptDraft, reading: Reading) -> Draft:
    """A draft from its file that is read already."""
    stored = mapping_of(store, kept.id)
    mapping = from_json(stored) if stored else None
    return _read(store, kept, reading, mapping, kept_corrections(store, kept.id))


def reread(
    store: Store,
    draft: Draft,
    mapping: ColumnMapping | None = None,
    corrections: Sequence[KeptCorrection] | None = None,
) -> Draft:
    """A draft as it would read with another mapping or other corrections; nothing is stored."""
    stored = mapping_of(store, draft.id)
    chosen = mapping or (from_json(stored) if stored else None)
    return _read(
        store, draft.kept, draft.reading, chosen, draft.corrections if corrections is None else corrections
    )


def _read(
    store: Store,
    kept: KeptDraft,
    reading: Reading,
    mapping: ColumnMapping | None,
    corrections: Sequence[KeptCorrection],
) -> Draft:
    result, rows, uppers = read_as(store, kept.new, reading, mapping, corrections)
    earlier = uploads_of_sha256(store, kept.kept_sha256)
    return Draft(kept, reading, result, rows, uppers, tuple(corrections), tuple(earlier))


def read_as(
    store: Store,
    new: NewDraft,
    reading: Reading,
    mapping: ColumnMapping | None = None,
    corrections: Sequence[KeptCorrection] = (),
) -> tuple[RowsResult, pd.DataFrame, tuple[str, ...]]:
    """What a file says for a kind and a period, its rows, and the upper-level unions for which it speaks."""
    laid_over = [as_intake(correction) for correction in corrections]
    before = rows_before(store, new.kind, new.period)
    result = read_rows(reading, new.kind, new.period, mapping, before, corrections=laid_over)
    uppers = covered(result.frame, new)
    if uppers and before is not None and result.frame["upper"].isna().any():
        # Rows that name no upper-level union: units of all the others would be missed in vain.
        own = rows_of_uppers(before, uppers)
        result = read_rows(reading, new.kind, new.period, mapping, own, corrections=laid_over)
    return result, with_upper(result.frame, uppers), uppers


def as_intake(kept: KeptCorrection) -> Correction:
    """A correction as the reader of rows takes it."""
    new = kept.new
    return Correction(new.sheet, new.source_row, new.position, new.after, kept.by, kept.at)
