"""What a disk or a database does to us, told apart so that each can be said in a sentence."""

from __future__ import annotations

import errno
import sqlite3
from typing import Literal

from sqlalchemy.exc import SQLAlchemyError

FaultKind = Literal["full", "readonly", "locked", "disk", "damaged", "dropped"]
"""``dropped``: the bytes of a file were let go after the time for which files are kept."""

_KINDS: dict[int, FaultKind] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_PERM: "readonly",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_IOERR: "disk",
    sqlite3.SQLITE_CANTOPEN: "disk",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
}
PRIMARY = 0xFF
"""The bits of an SQLite error code that hold its primary code."""


class StoreFaultError(SQLAlchemyError):
    """The store cannot be read or written now; nothing was changed. ``what`` names the part concerned."""

    def __init__(self, kind: FaultKind, what: str = "") -> None:
        super().__init__(f"{kind}: {what}")
        self.kind = kind
        self.what = what


_OF_THE_SYSTEM: dict[int | None, FaultKind] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "readonly",
    errno.EACCES: "readonly",
    errno.EPERM: "readonly",
    errno.EIO: "disk",
}


def fault_of(error: BaseException | None) -> FaultKind | None:
    """Which fault an error of the driver or of the system is; ``None`` for any other error."""
    if isinstance(error, OSError):
        return _OF_THE_SYSTEM.get(error.errno)
    if not isinstance(error, sqlite3.Error):
        return None
    if "decode to UTF-8" in str(error):
        return "damaged"
    return _KINDS.get(getattr(error, "sqlite_errorcode", -1) & PRIMARY)
