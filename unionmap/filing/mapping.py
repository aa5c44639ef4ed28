"""Saying by hand which column holds which field: kept with the draft, remembered for the sender."""

from __future__ import annotations

from unionmap.filing.draft import Draft, as_draft, reread
from unionmap.filing.steps import step_of
from unionmap.intake.mapping import to_json
from unionmap.store.drafts import check_version, insert_step
from unionmap.store.engine import Store
from unionmap.store.mappings import insert_mapping


def remap(store: Store, draft: Draft, sheet: str, position: int, field: str, by: str) -> Draft:
    """Let a column (counted from 0) of a sheet hold a field, "" for none; the draft as it then reads.

    Raises ``KeyError`` for a sheet or a field that is not there, and as ``store.drafts.check_version``.
    """
    mapping = draft.result.mappings[sheet].changed(position, field)
    told = reread(store, draft, mapping=mapping)
    with store.write(by, "remap") as connection:
        check_version(connection, draft.id, draft.kept.version)
        insert_mapping(connection, draft.id, by, mapping.fingerprint, to_json(mapping))
        insert_step(connection, draft.id, step_of("mapped", by, draft.reading, told))
    return as_draft(store, draft.id, draft.reading, told)
