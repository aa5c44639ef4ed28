"""A draft: a file that was accepted, read again from what the store keeps of it, with all that was mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from unionmap.filing.told import Told, problems_of, read_as
from unionmap.intake.mapping import ColumnMapping, from_json
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.reading import Reading, read
from unionmap.intake.rows import RowsResult
from unionmap.model.columns import FileKind
from unionmap.store.corrections import KeptCorrection, kept_corrections
from unionmap.store.drafts import KeptDraft, kept_draft
from unionmap.store.engine import Store
from unionmap.store.mappings import mapping_of
from unionmap.store.uploads import Upload, raw_bytes, uploads_of_sha256


@dataclass(frozen=True, eq=False)
class Draft:
    """A file as it reads now. A plain value: after a correction, work on with the draft that it gives.

    ``earlier`` are uploads of the very same bytes, the newest first.
    """

    kept: KeptDraft
    reading: Reading
    told: Told
    corrections: tuple[KeptCorrection, ...]
    earlier: tuple[Upload, ...]

    @property
    def result(self) -> RowsResult:
        """What the intake makes of the file."""
        return self.told.result

    @property
    def rows(self) -> pd.DataFrame:
        """The rows that publishing would store, typed as ``intake.rows.RowsResult.frame``."""
        return self.told.rows

    @property
    def uppers(self) -> tuple[str, ...]:
        """The upper-level unions for which the file speaks; empty for the whole province."""
        return self.told.uppers

    @property
    def carried(self) -> Mapping[str, int]:
        """Columns that the file lacks and that stay as they were known, each with how many rows."""
        return self.told.carried

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
        return problems_of(self.reading, self.told)

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
    corrections = kept_corrections(store, number)
    told = read_as(store, kept.new, reading, _mapping(store, number), corrections)
    return as_draft(store, number, reading, told)


def as_draft(store: Store, number: int, reading: Reading, told: Told) -> Draft:
    """A draft as it stands in the store, from its file that is read already."""
    kept = kept_draft(store, number)
    earlier = uploads_of_sha256(store, kept.kept_sha256)
    return Draft(kept, reading, told, tuple(kept_corrections(store, number)), tuple(earlier))


def reread(
    store: Store,
    draft: Draft,
    mapping: ColumnMapping | None = None,
    corrections: Sequence[KeptCorrection] = (),
) -> Told:
    """What a draft's file would say with another mapping, or with further corrections; nothing is stored."""
    chosen = mapping or _mapping(store, draft.id)
    return read_as(store, draft.kept.new, draft.reading, chosen, [*draft.corrections, *corrections])


def _mapping(store: Store, number: int) -> ColumnMapping | None:
    stored = mapping_of(store, number)
    return from_json(stored) if stored else None
