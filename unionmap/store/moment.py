"""The clock of the store: UTC without a zone, as every table keeps it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC).replace(tzinfo=None)
