"""The door: a file for a kind and a period becomes a draft, or is refused and only noted."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from unionmap.filing.cleared import cleared, refused_columns
from unionmap.filing.draft import Draft, as_draft, open_draft
from unionmap.filing.steps import step_of
from unionmap.filing.told import read_as
from unionmap.intake.layout import read_layout
from unionmap.intake.mapping import ColumnMapping, fingerprint, from_json, to_json
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.reading import Reading, read
from unionmap.intake.rows_source import as_sheets
from unionmap.model.columns import FileKind
from unionmap.store.attempts import NewAttempt, Outcome, add_attempt, insert_attempt
from unionmap.store.drafts import KeptDraft, NewDraft, Scope, insert_draft, kept_drafts
from unionmap.store.engine import Store
from unionmap.store.mappings import insert_mapping, remembered_mapping


class RefusedFileError(Exception):
    """A file that holds nothing to read; ``problems`` say why. Nothing is kept of it but a note."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = tuple(problems)

    @property
    def reason(self) -> Problem:
        """The one to tell: the first that blocks."""
        blocking = (problem for problem in self.problems if problem.severity is Severity.BLOCKS)
        return next(blocking, self.problems[0])


def receive(
    store: Store,
    data: bytes,
    name: str,
    kind: FileKind,
    period: date,
    sender: str,
    mapping: ColumnMapping | None = None,
    *,
    by: str = "",
    encoding: str = "",
    scope: Scope = "auto",
    anew: bool = False,
) -> Draft:
    """Read a file and keep it as a draft. The same bytes again give the draft that is open for them.

    Without ``mapping`` the sender's last one serves. ``sender`` is who reports, ``by`` who sends it (the
    sender itself if empty), ``encoding`` what to read a text by where the detected one was declined. Columns
    of personal data are emptied in what is kept. ``anew`` opens a draft even where one is open. Raises
    ``RefusedFileError``.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    new = NewDraft(kind, period, sender, by or sender, name, sha256, encoding, scope)
    known = None if anew else _again(store, new, data)
    if known is not None:
        return known
    reading = read(data, name, encoding)
    if not reading.tables:
        refused = RefusedFileError(reading.problems)
        add_attempt(store, _attempt(new, data, "refused", refused.reason.code))
        raise refused
    # Reading takes a while: somebody impatient may have sent the file a second time.
    known = None if anew else _again(store, new, data)
    return known or _accepted(store, new, data, reading, mapping or _remembered(store, new, reading))


def _again(store: Store, new: NewDraft, data: bytes) -> Draft | None:
    """The draft that is open for the same file, with a note that it came again."""
    known = _open_again(store, new)
    if known is None:
        return None
    add_attempt(store, _attempt(new, data, "again", draft=known.id))
    return open_draft(store, known.id)


def _attempt(
    new: NewDraft, data: bytes, outcome: Outcome, reason: str = "", draft: int | None = None
) -> NewAttempt:
    who = (new.kind, new.period, new.sender, new.by)
    return NewAttempt(new.received_sha256, len(data), new.file_name, *who, outcome, reason, draft)


def _open_again(store: Store, new: NewDraft) -> KeptDraft | None:
    """The open draft of the same file, whoever sends it and under whatever name.

    A file that comes as it is, with no word on how to read it, is also found as somebody has had it read.
    """
    drafts = [kept for kept in kept_drafts(store, new.kind, new.period) if kept.open]
    return next((kept for kept in drafts if _is_same(kept.new, new)), None)


def _is_same(kept: NewDraft, new: NewDraft) -> bool:
    encoding = new.encoding or kept.encoding
    scope = kept.scope if new.scope == "auto" else new.scope
    return replace(new, by=kept.by, file_name=kept.file_name, encoding=encoding, scope=scope) == kept


def _remembered(store: Store, new: NewDraft, reading: Reading) -> ColumnMapping | None:
    headings = next(
        (read_layout(sheet.rows, sheet.row_numbers).names for sheet in as_sheets(reading)), list[str]()
    )
    stored = remembered_mapping(store, new.sender, new.kind, fingerprint(headings))
    return from_json(stored) if stored else None


def _accepted(
    store: Store, new: NewDraft, data: bytes, reading: Reading, mapping: ColumnMapping | None
) -> Draft:
    told = read_as(store, new, reading, mapping)
    refused = refused_columns(told.result.problems)
    kept_as, kept_bytes = cleared(new, reading, refused) if refused else (new, data)
    first = step_of("received", new.by, reading, told)
    with store.write(new.by, "receive") as connection:
        number = insert_draft(connection, kept_as, kept_bytes, first)
        insert_attempt(connection, _attempt(new, data, "accepted", draft=number))
        if mapping is not None:
            insert_mapping(connection, number, new.by, mapping.fingerprint, to_json(mapping))
    return open_draft(store, number) if refused else as_draft(store, number, reading, told)
