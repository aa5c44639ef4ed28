"""For whom a file speaks: the whole province, or some upper-level unions whose rows alone it replaces."""

from __future__ import annotations

import pandas as pd

from unionmap.model.codelists import codelist
from unionmap.store.drafts import NewDraft
from unionmap.store.parts import NO_UPPER


def covered(rows: pd.DataFrame, draft: NewDraft) -> tuple[str, ...]:
    """Codes of the upper-level unions for which a union report speaks; empty for the whole province.

    Unless its sender has said so, a file is a part when all of its rows belong to one upper-level union: the
    one that they name or, where they name none, the sender.
    """
    if draft.kind != "unions" or draft.scope == "whole" or rows.empty:
        return ()
    named = set(rows["upper"].dropna())
    if not named and draft.sender in codelist("upper_union"):
        named = {draft.sender}
    unnamed = bool(rows["upper"].isna().any()) and named != {draft.sender}
    if draft.scope == "part":
        return tuple(sorted(named | ({NO_UPPER} if unnamed else set())))
    return tuple(named) if len(named) == 1 and not unnamed else ()


def with_upper(rows: pd.DataFrame, uppers: tuple[str, ...]) -> pd.DataFrame:
    """The rows; in a part that belongs to one upper-level union, rows that name none are given its code."""
    if len(uppers) != 1 or uppers == (NO_UPPER,):
        return rows
    return rows.assign(upper=rows["upper"].fillna(uppers[0]))


def rows_of_uppers(rows: pd.DataFrame, uppers: tuple[str, ...]) -> pd.DataFrame:
    """The rows of some upper-level unions; all rows where none is named."""
    if not uppers:
        return rows
    return rows[rows["upper"].fillna(NO_UPPER).isin(uppers)]
