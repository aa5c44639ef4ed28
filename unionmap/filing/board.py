"""Who has sent the file of a period, who is late, and whose file has problems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unionmap.filing.due import day_in_vietnam, due_date
from unionmap.filing.standing import standing_upload
from unionmap.model.codelists import Entry, codelist
from unionmap.model.columns import FileKind
from unionmap.store.attempts import Attempt, attempts
from unionmap.store.drafts import KeptDraft, kept_drafts
from unionmap.store.engine import Store
from unionmap.store.parts import parts_of
from unionmap.store.uploads import Upload, upload_by_id

KIND: FileKind = "unions"
"""The kind of file that every upper-level union sends."""


class Standing(StrEnum):
    """How far an upper-level union's file has come; the first that holds."""

    PROBLEMS = "problems"
    WAITING = "waiting"
    PUBLISHED = "published"
    REFUSED = "refused"
    LATE = "late"
    EXPECTED = "expected"


@dataclass(frozen=True)
class Line:
    """One upper-level union (a code of ``upper_union``) in one period.

    ``published`` is the upload from which its rows in the newest release came, ``draft`` its open draft,
    ``refused`` its last attempt if that was refused. ``due`` is ``None`` where no date is set.
    """

    upper: str
    due: date | None
    today: date
    published: Upload | None
    draft: KeptDraft | None
    refused: Attempt | None

    @property
    def standing(self) -> Standing:
        if self.draft is not None:
            return Standing.PROBLEMS if self.draft.last.new.blocking else Standing.WAITING
        if self.published is not None:
            return Standing.PUBLISHED
        if self.refused is not None:
            return Standing.REFUSED
        return Standing.LATE if self.late else Standing.EXPECTED

    @property
    def received(self) -> date | None:
        """The day on which its file came."""
        if self.published is not None:
            return day_in_vietnam(self.published.received_at)
        return None if self.draft is None else day_in_vietnam(self.draft.at)

    @property
    def late(self) -> bool:
        """Whether its file came, or still has not come, after the day on which it was due."""
        return self.due is not None and (self.received or self.today) > self.due


@dataclass(frozen=True)
class Board:
    """One line for each upper-level union of a period, and open drafts that speak for the whole province."""

    period: date
    lines: tuple[Line, ...]
    whole: tuple[KeptDraft, ...]


def board(store: Store, period: date, today: date) -> Board:
    """The board of a period as it stands on a day."""
    standing = standing_upload(store, KIND, period)
    sources = {} if standing is None else parts_of(store, standing)
    uploads = {source: upload_by_id(store, source) for source in set(sources.values())}
    drafts = [kept for kept in kept_drafts(store, KIND, period) if kept.open]
    tried = attempts(store, KIND, period)
    lines = [
        Line(
            upper.code,
            due_date(KIND, upper.code, period),
            today,
            uploads.get(sources.get(upper.code, -1)),
            next((kept for kept in drafts if upper.code in _uppers(kept)), None),
            _refused(tried, upper.code),
        )
        for upper in codelist("upper_union")
        if _exists(upper, period)
    ]
    return Board(period, tuple(lines), tuple(kept for kept in drafts if not _uppers(kept)))


def _exists(upper: Entry, period: date) -> bool:
    first, last = upper.attributes["valid_from"], upper.attributes["valid_to"]
    return first <= period.isoformat() and (not last or period.isoformat() <= last)


def _uppers(kept: KeptDraft) -> list[str]:
    return [code for code in kept.last.new.uppers.split(";") if code]


def _refused(tried: list[Attempt], upper: str) -> Attempt | None:
    """The last attempt of a sender, where it was refused."""
    last = next((attempt for attempt in tried if attempt.new.sender == upper), None)
    return last if last is not None and last.new.outcome == "refused" else None
