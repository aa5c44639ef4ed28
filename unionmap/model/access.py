"""Who may do what: roles, what each is for, and the part of the province it reaches.

This file is the whole policy. The store asks it before every command; a page asks it only in order not to
offer what would be refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

Role = Literal["viewer", "staff", "approver", "administrator"]

Action = Literal[
    "see_figures",
    "see_names",
    "keep_notebooks",
    "bring_files",
    "keep_logs",
    "publish",
    "divide_targets",
    "change_areas",
    "keep_accounts",
    "read_audit",
    "keep_store",
]

ROLES: tuple[Role, ...] = get_args(Role)
ACTIONS: tuple[Action, ...] = get_args(Action)

_EVERYBODY = frozenset(ROLES)
_AT_WORK = frozenset[Role]({"staff", "approver", "administrator"})
_DECIDING = frozenset[Role]({"approver", "administrator"})
_ALONE = frozenset[Role]({"administrator"})

GRANTS: Mapping[Action, frozenset[Role]] = MappingProxyType(
    {
        "see_figures": _EVERYBODY,
        "see_names": _AT_WORK,
        "keep_notebooks": _EVERYBODY,
        "bring_files": _AT_WORK,
        "keep_logs": _AT_WORK,
        "publish": _DECIDING,
        "divide_targets": _DECIDING,
        "change_areas": _DECIDING,
        "keep_accounts": _ALONE,
        "read_audit": _ALONE,
        "keep_store": _ALONE,
    }
)
"""The roles that may do a thing."""

DEMANDS: Mapping[str, Action] = MappingProxyType(
    {
        "receive": "bring_files",
        "correct": "bring_files",
        "remap": "bring_files",
        "cancel": "bring_files",
        "upload": "bring_files",
        "publish": "publish",
        "rollback": "publish",
        "allocate": "divide_targets",
        "follow_up": "keep_logs",
        "log": "keep_logs",
        "withdraw": "keep_logs",
        "notebook": "keep_notebooks",
        "boundaries": "change_areas",
        "event": "change_areas",
        "export": "see_figures",
        "demo": "keep_store",
        "backup": "keep_store",
        "restore": "keep_store",
        "retention": "keep_store",
    }
)
"""What a deed of the audit's codelist demands of whoever does it. ``sign_in`` and ``account`` are judged by
``store/accounts.py``, for everybody may change their own password; ``upgrade`` is done by the app itself."""


class NotAllowedError(PermissionError):
    """Somebody asked for what their role, or the unions in their care, do not allow."""

    def __init__(self, actor: Actor, action: Action, uppers: Iterable[str] = ()) -> None:
        super().__init__(f"{actor.name} ({actor.role}) may not {action} {sorted(uppers)}")
        self.actor, self.action, self.uppers = actor, action, tuple(uppers)


@dataclass(frozen=True)
class Actor:
    """Somebody at work, and what may be done by them.

    ``account`` is the id of the account that was signed in with; ``None`` for the one operator of a single
    computer and for the command line. ``uppers`` are the upper-level unions in their care; ``None``: all.
    """

    name: str
    role: Role
    account: str | None = None
    uppers: frozenset[str] | None = None

    @property
    def signature(self) -> str:
        """How the actor stands in the history: names may be alike, accounts are not."""
        return f"{self.name} ({self.account})" if self.account else self.name

    def may(self, action: Action) -> bool:
        """Whether the role allows an action."""
        return self.role in GRANTS[action]

    def must(self, action: Action) -> None:
        """Raises ``NotAllowedError`` unless the role allows an action."""
        if not self.may(action):
            raise NotAllowedError(self, action)

    def must_reach(self, uppers: Collection[str]) -> None:
        """Raises ``NotAllowedError`` where a file speaks for unions not in the actor's care.

        A file without any speaks for the whole province.
        """
        if self.uppers is not None and not (uppers and self.uppers >= set(uppers)):
            raise NotAllowedError(self, "bring_files", uppers)

    def must_for(self, deed: str) -> None:
        """Raises ``NotAllowedError`` unless the actor may do what the audit calls by this code."""
        if deed in DEMANDS:
            self.must(DEMANDS[deed])


def operator(name: str) -> Actor:
    """Who works on the computer that the app runs on: whoever can start it can also open its files."""
    return Actor(name, "administrator")
