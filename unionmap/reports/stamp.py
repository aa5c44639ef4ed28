"""What stands on every page and every export: as of when, from which release, and what is invented."""

from __future__ import annotations

from datetime import date

from unionmap.model.programme import baseline
from unionmap.words import Reader


def stamp(reader: Reader, period: date, release: int) -> str:
    """Cut-off date and release, in one line."""
    return reader.text("Figures as of {day} · release {release}", day=reader.day(period), release=release)


def demonstration(reader: Reader) -> str:
    """Which figures are invented and which are the programme's own."""
    members, unions = baseline("members"), baseline("unions")
    assert members is not None and unions is not None
    return reader.text(
        "The programme's own: the targets and the baseline of {unions} unions and {members} members. "
        "Every other figure is invented.",
        unions=reader.number(unions.value),
        members=reader.number(members.value),
    )
