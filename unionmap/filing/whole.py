"""What a place would hold after a draft: its rows and, where it speaks for a part, those of the others."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from unionmap.filing.coverage import rows_of_uppers
from unionmap.filing.draft import Draft
from unionmap.filing.plain_csv import plain_csv
from unionmap.filing.standing import standing_upload
from unionmap.intake.checks_between import ID_OF
from unionmap.store.engine import Store
from unionmap.store.parts import parts_of
from unionmap.store.upload_rows import upload_rows
from unionmap.store.uploads import Upload, upload_by_id

FIRST_ROW = 2
"""The row of a plain file that follows its header."""


@dataclass(frozen=True, eq=False)
class Whole:
    """All rows that a place would hold; ``standing`` is the upload there now, ``replaced`` its rows that go.

    ``kept`` names, for a part, the upload from which the rows of every other upper-level union came;
    ``unchanged`` says that the draft has the very rows that it would replace, in whatever order.
    """

    rows: pd.DataFrame
    standing: Upload | None
    replaced: pd.DataFrame
    kept: dict[str, int]
    unchanged: bool


def whole_with(store: Store, draft: Draft) -> Whole:
    """The place of a draft with the draft in it. A unit that it names leaves whoever named it before."""
    standing = standing_upload(store, draft.kind, draft.period)
    if standing is None:
        return Whole(_numbered(draft, draft.rows), None, draft.rows.iloc[:0], {}, False)
    rows = upload_rows(store, draft.kind, standing)
    gone = rows.index.isin(rows_of_uppers(rows, draft.uppers).index)
    if draft.uppers:
        gone |= rows[ID_OF[draft.kind]].isin(draft.rows[ID_OF[draft.kind]]).to_numpy()
    kept = rows[~gone]
    together = pd.concat([kept, draft.rows], ignore_index=True) if len(kept) else draft.rows
    others = {code: source for code, source in parts_of(store, standing).items() if code not in draft.uppers}
    return Whole(
        _numbered(draft, together),
        upload_by_id(store, standing),
        rows[gone],
        others if draft.uppers else {},
        unchanged=_lines(draft, rows[gone]) == _lines(draft, draft.rows),
    )


def _lines(draft: Draft, rows: pd.DataFrame) -> list[bytes]:
    return sorted(plain_csv(draft.kind, rows).splitlines())


def _numbered(draft: Draft, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of a part are rows of a new plain file: they are numbered as they stand there."""
    if not draft.uppers:
        return rows
    return rows.assign(source_row=range(FIRST_ROW, FIRST_ROW + len(rows)))
