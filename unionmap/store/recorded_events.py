"""Events entered by hand, of unions and of areas: lines are added, and one entered by mistake is withdrawn.

The number of the last line names a state, so a link can show what its sender saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import Connection, insert, select

from unionmap.model.codelists import codelist
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import RECORDED_EVENT
from unionmap.words.message import message

Subject = Literal["union", "area"]

EVENTS_OF: dict[Subject, tuple[str, ...]] = {
    "union": codelist("event_type").codes,
    "area": codelist("area_event").codes,
}
NEED_ANOTHER = frozenset({"MERGED", "MOVED", "SPLIT"})
"""Events about two: merged into, moved to, split from."""

NEED_A_NAME = frozenset({"FOUNDED", "RENAMED", "RETYPED"})

T = RECORDED_EVENT.c


class UnfitEventError(ValueError):
    """The event lacks something; the message is a source text for the reader."""


@dataclass(frozen=True)
class NewEvent:
    """What happened on a day, by which decision.

    ``code`` is the union's id or the area's code. ``into`` is the other one: merged into, split from, or the
    upper-level union moved to. ``name`` is the new name.
    """

    subject: Subject
    event: str
    code: str
    day: date
    decision: str
    into: str = ""
    name: str = ""
    note: str = ""


@dataclass(frozen=True)
class RecordedEvent:
    """A line that stands. ``recorded_at`` is UTC."""

    number: int
    recorded_at: datetime
    actor: str
    new: NewEvent


def unfit(new: NewEvent, actor: str) -> str:
    """What an event lacks, as a source text; empty where nothing lacks."""
    if new.event not in EVENTS_OF[new.subject]:
        return message("This kind of event is not on the list.")
    if not new.code.strip():
        return message("Say which union or area it happened to.")
    if not new.decision.strip():
        return message("Give the number of the decision.")
    if new.event in NEED_ANOTHER and new.into.strip() in ("", new.code.strip()):
        return message("Say the other one: merged into, split from, or moved to.")
    if new.event == "MOVED" and new.into not in codelist("upper_union"):
        return message("The upper-level union moved to is not on the list.")
    if new.event in NEED_A_NAME and not new.name.strip():
        return message("Give the new name.")
    return "" if actor.strip() else message("Say who writes this line.")


def record(store: Store, new: NewEvent, actor: str) -> int:
    """Add an event; its number. Raises ``UnfitEventError``."""
    if problem := unfit(new, actor):
        raise UnfitEventError(problem)
    with store.write(actor, "event") as connection:
        return _insert(connection, new, actor)


def withdraw_event(store: Store, number: int, reason: str, actor: str) -> int:
    """Add a line by which an earlier one no longer stands; its number.

    Raises ``LookupError`` where no event of that number stands.
    """
    with store.write(actor, "withdraw") as connection:
        known = {line.number: line.new for line in _standing(connection, None)}
        if number not in known:
            raise LookupError(f"no event {number} stands")
        given = known[number]
        line = NewEvent(given.subject, given.event, given.code, given.day, given.decision, note=reason)
        return _insert(connection, line, actor, withdraws=number)


def recorded_events(store: Store, until: int | None = None) -> list[RecordedEvent]:
    """The events that stand, the latest day first; with ``until``, as after the line of that number."""
    with store.read() as connection:
        return _standing(connection, until)


def _standing(connection: Connection, until: int | None) -> list[RecordedEvent]:
    query = select(RECORDED_EVENT).order_by(T.day.desc(), T.number.desc())
    rows = connection.execute(query if until is None else query.where(T.number <= until)).mappings().all()
    withdrawn = {row["withdraws"] for row in rows}
    return [
        RecordedEvent(row["number"], row["recorded_at"], row["actor"], NewEvent(**{n: row[n] for n in _OWN}))
        for row in rows
        if row["withdraws"] is None and row["number"] not in withdrawn
    ]


_OWN = ("subject", "event", "code", "day", "decision", "into", "name", "note")


def _insert(connection: Connection, new: NewEvent, actor: str, withdraws: int | None = None) -> int:
    cells = {name: getattr(new, name) for name in _OWN}
    cells |= {"recorded_at": now(), "actor": actor.strip(), "withdraws": withdraws}
    number: int = connection.execute(insert(RECORDED_EVENT).returning(T.number), cells).scalar_one()
    return number
