"""How far the founding of a union has come at each employer: a diary to which lines are only added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, insert, select

from unionmap.model.codelists import codelist
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import FOLLOW_UP

STAGES = "stage"
"""The codelist of stages, in the order in which they come."""


class UnfitFollowUpError(ValueError):
    """A stage that is not on its list, or nobody named who writes or who follows."""


@dataclass(frozen=True)
class NewFollowUp:
    """One line of the diary: the stage reached on a day, who follows the employer, and what was found."""

    employer_id: str
    stage: str
    follower: str
    day: date
    note: str = ""


@dataclass(frozen=True)
class FollowUp:
    """A stored line. ``recorded_at`` is UTC, ``actor`` who wrote it."""

    new: NewFollowUp
    recorded_at: datetime
    actor: str


def add_follow_up(store: Store, new: NewFollowUp, actor: str) -> int:
    """Add a line; its id. Raises ``UnfitFollowUpError``."""
    with store.write(actor, "follow_up") as connection:
        return insert_follow_up(connection, new, actor)


def insert_follow_up(connection: Connection, new: NewFollowUp, actor: str) -> int:
    """``add_follow_up`` within a transaction that is open already."""
    if new.stage not in codelist(STAGES):
        raise UnfitFollowUpError(f"no such stage: {new.stage}")
    if not (actor.strip() and new.follower.strip()):
        raise UnfitFollowUpError("who writes and who follows must be said")
    cells = {name: getattr(new, name) for name in _OWN}
    cells |= {"recorded_at": now(), "actor": actor.strip()}
    added: int = connection.execute(insert(FOLLOW_UP).returning(FOLLOW_UP.c.id), cells).scalar_one()
    return added


def follow_ups(store: Store) -> dict[str, list[FollowUp]]:
    """Every line by employer, the latest day first; of one day, the line written last."""
    order = (FOLLOW_UP.c.day.desc(), FOLLOW_UP.c.id.desc())
    found: dict[str, list[FollowUp]] = {}
    with store.read() as connection:
        for row in connection.execute(select(FOLLOW_UP).order_by(*order)).mappings():
            line = NewFollowUp(**{name: row[name] for name in _OWN})
            found.setdefault(line.employer_id, []).append(FollowUp(line, row["recorded_at"], row["actor"]))
    return found


_OWN = ("employer_id", "stage", "follower", "day", "note")
