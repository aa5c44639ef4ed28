"""Who has the store open: a store is replaced only while nobody works with it."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class InUseError(RuntimeError):
    """The app, or another command, has the store open."""


class Hold:
    """A lock on a store, until it is let go or the process ends."""

    def __init__(self, database: Path, how: int) -> None:
        lock = database.with_name(f"{database.name}.lock")
        self._handle: int | None = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._handle, how)
        except BlockingIOError:
            self.let_go()
            raise InUseError(str(database)) from None

    def let_go(self) -> None:
        """Done twice it does nothing: the number of a handle is soon another file's."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def share(database: Path) -> Hold:
    """Say that this process works with the store."""
    return Hold(database, fcntl.LOCK_SH)


def alone(database: Path) -> Hold:
    """Keep everybody else out. Raises ``InUseError`` where somebody works with the store."""
    return Hold(database, fcntl.LOCK_EX | fcntl.LOCK_NB)
