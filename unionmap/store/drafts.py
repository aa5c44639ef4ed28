"""Drafts: files that were accepted and are not published yet, and every step that was taken with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import Connection, Row, func, insert, select

from unionmap.model.columns import FileKind
from unionmap.store.chain import must_reach
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.narrow import narrowed
from unionmap.store.tables import DRAFT, DRAFT_STEP
from unionmap.store.uploads import keep_bytes

Scope = Literal["auto", "whole", "part"]
"""Whether a file speaks for the whole province, or for the upper-level unions that it names alone."""

StepKind = Literal["received", "corrected", "mapped", "published", "cancelled"]
CLOSING: tuple[StepKind, ...] = ("published", "cancelled")


class UnknownDraftError(LookupError):
    """A draft that was never received was asked for."""


class ChangedDraftError(RuntimeError):
    """Somebody has taken a further step with the draft: what was looked at is no longer what it says."""


class ClosedDraftError(RuntimeError):
    """The draft is published or cancelled: nothing more is done with it."""


@dataclass(frozen=True)
class NewDraft:
    """A file accepted for a kind and a period. ``received_sha256`` names the bytes as they came.

    ``sender`` is who reports (a code of ``upper_union`` where it is one), ``by`` who sent the file;
    ``encoding`` is "" where it is detected.
    """

    kind: FileKind
    period: date
    sender: str
    by: str
    file_name: str
    received_sha256: str
    encoding: str = ""
    scope: Scope = "auto"


@dataclass(frozen=True)
class NewStep:
    """What was done with a draft, the problems it then had, and for whom it spoke (``;`` between codes)."""

    step: StepKind
    by: str
    blocking: int
    warning: int
    uppers: str = ""
    release: int | None = None
    upload_id: int | None = None


@dataclass(frozen=True)
class Step:
    """A stored step. ``at`` is UTC; ids grow, so the last one is the draft's version."""

    id: int
    at: datetime
    new: NewStep


@dataclass(frozen=True)
class KeptDraft:
    """A stored draft. ``kept_sha256`` names the bytes in the store, ``last`` is its latest step."""

    id: int
    at: datetime
    new: NewDraft
    kept_sha256: str
    last: Step

    @property
    def open(self) -> bool:
        """Whether it is neither published nor cancelled."""
        return self.last.new.step not in CLOSING

    @property
    def version(self) -> int:
        return self.last.id


def insert_draft(connection: Connection, new: NewDraft, kept: bytes, first: NewStep) -> int:
    """Keep a draft with the bytes to read it from, within an open transaction; its id."""
    values = vars(new) | {"at": now(), "kept_sha256": keep_bytes(connection, kept)}
    number: int = connection.execute(insert(DRAFT).returning(DRAFT.c.id), values).scalar_one()
    insert_step(connection, number, first)
    return number


def insert_step(connection: Connection, draft: int, new: NewStep) -> int:
    """Note a step within an open transaction; its id, the draft's new version.

    Raises ``NotAllowedError`` where the draft speaks for unions that are not in the actor's care.
    """
    must_reach(connection, new.uppers.split(";") if new.uppers else ())
    values = vars(new) | {"draft": draft, "at": now()}
    number: int = connection.execute(insert(DRAFT_STEP).returning(DRAFT_STEP.c.id), values).scalar_one()
    return number


def check_version(connection: Connection, draft: int, version: int) -> None:
    """Within an open transaction: whether the draft is open, and as it was looked at.

    Raises ``ChangedDraftError`` or ``ClosedDraftError``.
    """
    last = connection.execute(
        select(DRAFT_STEP.c.id, DRAFT_STEP.c.step)
        .where(DRAFT_STEP.c.draft == draft)
        .order_by(DRAFT_STEP.c.id.desc())
        .limit(1)
    ).one()
    if last.step in CLOSING:
        raise ClosedDraftError(f"draft {draft} is {last.step}")
    if last.id != version:
        raise ChangedDraftError(f"draft {draft} has changed since version {version}")


def kept_draft(store: Store, number: int) -> KeptDraft:
    """One draft. Raises ``UnknownDraftError``."""
    with store.read() as connection:
        row = connection.execute(_WITH_LAST.where(DRAFT.c.id == number)).first()
    if row is None:
        raise UnknownDraftError(f"there is no draft {number}")
    return _kept(row)


def kept_drafts(store: Store, kind: FileKind | None = None, period: date | None = None) -> list[KeptDraft]:
    """Drafts, of one kind or one period where that is named, the newest first."""
    query = narrowed(_WITH_LAST, DRAFT, kind, period)
    with store.read() as connection:
        return [_kept(row) for row in connection.execute(query)]


def steps(store: Store, draft: int) -> list[Step]:
    """What was done with a draft, the first step first."""
    query = select(DRAFT_STEP).where(DRAFT_STEP.c.draft == draft).order_by(DRAFT_STEP.c.id)
    with store.read() as connection:
        return [_step(row, "") for row in connection.execute(query)]


_STEP_FIELDS = ("step", "by", "blocking", "warning", "uppers", "release", "upload_id")
_DRAFT_FIELDS = tuple(NewDraft.__dataclass_fields__)
_LATEST = select(func.max(DRAFT_STEP.c.id)).group_by(DRAFT_STEP.c.draft)
_WITH_LAST = (
    select(DRAFT, *(column.label(f"last_{column.name}") for column in DRAFT_STEP.c))
    .join_from(DRAFT, DRAFT_STEP)
    .where(DRAFT_STEP.c.id.in_(_LATEST))
)


def _kept(row: Row[tuple[object, ...]]) -> KeptDraft:
    cells = row._mapping
    new = NewDraft(**{name: cells[name] for name in _DRAFT_FIELDS})
    return KeptDraft(cells["id"], cells["at"], new, cells["kept_sha256"], _step(row, "last_"))


def _step(row: Row[tuple[object, ...]], prefix: str) -> Step:
    cells = row._mapping
    new = NewStep(**{name: cells[prefix + name] for name in _STEP_FIELDS})
    return Step(cells[f"{prefix}id"], cells[f"{prefix}at"], new)
