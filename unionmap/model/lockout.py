"""How long a sign-in waits after wrong passwords: nothing at first, then twice as long each time."""

from __future__ import annotations

from datetime import timedelta

FREE = 5
"""Wrong passwords in a row before anybody waits."""

FIRST = timedelta(seconds=30)
LONGEST = timedelta(hours=1)


def wait_after(failures: int) -> timedelta:
    """How long after the last of so many failures in a row the next try is heard."""
    if failures < FREE:
        return timedelta()
    doublings = min(failures - FREE, 12)
    return min(FIRST * 2**doublings, LONGEST)
