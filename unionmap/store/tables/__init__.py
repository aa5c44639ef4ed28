"""The tables of the store, a module for each room. Rows are added; nothing is ever updated or deleted."""

from __future__ import annotations

from unionmap.store.tables.access import ACCOUNT_EVENT
from unionmap.store.tables.audit import AUDIT_ENTRY, DROPPED_BYTES, SEAL
from unionmap.store.tables.boundaries import BOUNDARY_SET
from unionmap.store.tables.filing import ATTEMPT, COLUMN_MAPPING, CORRECTION, DRAFT, DRAFT_STEP, UPLOAD_PART
from unionmap.store.tables.metadata import METADATA
from unionmap.store.tables.notebooks import NOTEBOOK_VERSION
from unionmap.store.tables.planning import ALLOCATION, ALLOCATION_PART, FOLLOW_UP, TASK_LOG
from unionmap.store.tables.records import UPLOAD_RECORD
from unionmap.store.tables.reform import RECORDED_EVENT
from unionmap.store.tables.releases import RAW_FILE, RELEASE, RELEASE_ITEM, ROWS, UPLOAD

__all__ = [
    "ACCOUNT_EVENT",
    "ALLOCATION",
    "ALLOCATION_PART",
    "ATTEMPT",
    "AUDIT_ENTRY",
    "BOUNDARY_SET",
    "COLUMN_MAPPING",
    "CORRECTION",
    "DRAFT",
    "DRAFT_STEP",
    "DROPPED_BYTES",
    "FOLLOW_UP",
    "METADATA",
    "NOTEBOOK_VERSION",
    "RAW_FILE",
    "RECORDED_EVENT",
    "RELEASE",
    "RELEASE_ITEM",
    "ROWS",
    "SEAL",
    "TASK_LOG",
    "UPLOAD",
    "UPLOAD_PART",
    "UPLOAD_RECORD",
]
