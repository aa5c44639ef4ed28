"""Reading the audit: who did what, when, to what; and noting what changes nothing, such as a download."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from unionmap.store.chain import Deed, Head, append, head
from unionmap.store.engine import Store
from unionmap.store.tables import AUDIT_ENTRY


@dataclass(frozen=True)
class Entry:
    """An audit entry. ``at`` is UTC; ``object`` is a table and a key, or a file that was downloaded."""

    number: int
    at: datetime
    actor: str
    action: str
    object: str
    source: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    sha256: str


@dataclass(frozen=True)
class Asked:
    """Which entries: empty parts ask for all. ``about`` is looked for in the object, before and after."""

    actor: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None
    about: str = ""


def note(store: Store, actor: str, action: str, about: str, after: Mapping[str, Any] | None = None) -> Head:
    """Chain an entry about something that changes nothing; the new head."""
    return note_from(store, Deed(actor, action, store.source(), about, after=dict(after or {})))


def note_from(store: Store, deed: Deed) -> Head:
    """``note``, where the address is known to the caller alone."""
    with store.noting(deed) as connection:
        return append(connection, deed)


def entries(store: Store, asked: Asked, most: int | None = None) -> list[Entry]:
    """The entries asked for, the newest first, ``most`` of them where that is named."""
    query = select(AUDIT_ENTRY).where(*_conditions(asked)).order_by(AUDIT_ENTRY.c.number.desc()).limit(most)
    own = [name for name in Entry.__dataclass_fields__ if name not in ("before", "after")]
    with store.read() as connection:
        return [
            Entry(
                **{name: row[name] for name in own},
                before=json.loads(row["before"]),
                after=json.loads(row["after"]),
            )
            for row in connection.execute(query).mappings()
        ]


def count(store: Store, asked: Asked) -> int:
    """How many entries are asked for."""
    with store.read() as connection:
        query = select(func.count()).select_from(AUDIT_ENTRY).where(*_conditions(asked))
        return connection.execute(query).scalar_one()


def actors(store: Store) -> list[str]:
    """Everybody who stands in the audit, by name."""
    with store.read() as connection:
        query = select(AUDIT_ENTRY.c.actor).distinct().order_by(AUDIT_ENTRY.c.actor)
        return list(connection.execute(query).scalars())


def last(store: Store) -> Head:
    """The end of the chain."""
    with store.read() as connection:
        return head(connection)


def _conditions(asked: Asked) -> list[ColumnElement[bool]]:
    own = AUDIT_ENTRY.c
    found = [own.actor == asked.actor] if asked.actor else []
    found += [own.action == asked.action] if asked.action else []
    found += [own.at >= datetime.combine(asked.since, time.min)] if asked.since else []
    found += [own.at < datetime.combine(asked.until + timedelta(days=1), time.min)] if asked.until else []
    if asked.about:
        places = (own.object, own.before, own.after)
        found.append(or_(*(place.icontains(asked.about, autoescape=True) for place in places)))
    return found
