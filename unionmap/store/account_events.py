"""What happens to an account, and the account as that has left it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, insert, select

from unionmap.model.access import Actor, Role
from unionmap.model.lockout import wait_after
from unionmap.store.moment import now
from unionmap.store.tables import ACCOUNT_EVENT

What = Literal["invited", "joined", "password", "role", "closed", "reopened", "left", "entered", "failed"]

Told = Mapping[str, Any]


@dataclass(frozen=True)
class Account:
    """An account as its events have left it.

    ``password`` and ``invitation`` are digests. ``generation`` grows with everything that ends sessions: a
    session belongs to one generation. ``failures`` counts wrong passwords since the last right one.
    """

    id: str
    name: str = ""
    role: Role = "viewer"
    uppers: frozenset[str] | None = None
    password: str | None = None
    invitation: str | None = None
    invited_until: datetime | None = None
    closed: bool = False
    generation: int = 0
    failures: int = 0
    last_failure: datetime | None = None
    last_entry: datetime | None = None

    @property
    def actor(self) -> Actor:
        return Actor(self.name, self.role, self.id, self.uppers)

    @property
    def open_again(self) -> datetime | None:
        """When the next try is heard; ``None``: at once."""
        wait = wait_after(self.failures)
        return self.last_failure + wait if self.last_failure and wait else None


def add_event(
    connection: Connection, id_: str, what: What, by: str, address: str = "", told: Told | None = None
) -> None:
    """Note what happened to an account."""
    cells = {"at": now(), "account": id_, "what": what, "told": json.dumps(told or {}), "actor": by}
    connection.execute(insert(ACCOUNT_EVENT), {**cells, "address": address})


def folded(connection: Connection, id_: str | None = None) -> dict[str, Account]:
    """Every account by its id, or one alone."""
    events = select(ACCOUNT_EVENT).order_by(ACCOUNT_EVENT.c.id)
    if id_ is not None:
        events = events.where(ACCOUNT_EVENT.c.account == id_)
    found: dict[str, Account] = {}
    for event in connection.execute(events):
        before = found.get(event.account, Account(event.account))
        changes = _EFFECTS[event.what](before, event.at, json.loads(event.told))
        found[event.account] = replace(before, **changes)
    return found


def _role(told: Told) -> dict[str, Any]:
    uppers = told["uppers"]
    return {"role": told["role"], "uppers": None if uppers is None else frozenset(uppers)}


def _invitation(told: Told) -> dict[str, Any]:
    until = datetime.fromisoformat(told["until"])
    return {"name": told["name"], "invitation": told["invitation"], "invited_until": until}


def _password(before: Account, told: Told) -> dict[str, Any]:
    kept = {"password": told["password"], "invitation": None, "invited_until": None}
    return {**kept, "generation": before.generation + 1, **_NO_FAILURES}


_NO_FAILURES: dict[str, Any] = {"failures": 0, "last_failure": None}

_EFFECTS: Mapping[What, Callable[[Account, datetime, Told], dict[str, Any]]] = {
    "invited": lambda _, __, told: {**_role(told), **_invitation(told)},
    "joined": lambda before, _, told: _password(before, told),
    "password": lambda before, _, told: _password(before, told),
    "role": lambda _, __, told: _role(told),
    "closed": lambda before, *_: {"closed": True, "generation": before.generation + 1},
    "reopened": lambda *_: {"closed": False, **_NO_FAILURES},
    "left": lambda before, *_: {"generation": before.generation + 1},
    "entered": lambda _, at, __: {"last_entry": at, **_NO_FAILURES},
    "failed": lambda before, at, _: {"failures": before.failures + 1, "last_failure": at},
}
"""What each event changes of an account."""
