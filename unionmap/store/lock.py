"""Who has the store open: a store is replaced only while nobody works with it."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class InUseError(RuntimeError):
    """The app, or another command, has the store open."""


def share(database: Path) -> int:
    """Say that this process works with the store; the handle that ``let_go`` takes back."""
    return _locked(database, fcntl.LOCK_SH)


def alone(database: Path) -> int:
    """Keep everybody else out. Raises ``InUseError`` where somebody works with the store."""
    return _locked(database, fcntl.LOCK_EX | fcntl.LOCK_NB)


def let_go(handle: int) -> None:
    os.close(handle)


def _locked(database: Path, how: int) -> int:
    handle = os.open(database.with_name(f"{database.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, how)
    except BlockingIOError:
        os.close(handle)
        raise InUseError(str(database)) from None
    return handle
