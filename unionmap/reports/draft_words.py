"""A file that is being taken in, in a line: what it is, whose, since when, and how it stands."""

from __future__ import annotations

from unionmap.reports.file_words import KINDS, moment, person, sender_name
from unionmap.reports.markdown import plain
from unionmap.store.drafts import KeptDraft
from unionmap.words import Reader


def draft_line(reader: Reader, kept: KeptDraft) -> str:
    """The file with its kind, period and sender, and when it came."""
    new = kept.new
    return reader.text(
        "**{name}** · {kind} · {period} · {sender} · received {moment} from: {person}",
        name=plain(new.file_name),
        kind=reader.label(KINDS[new.kind]),
        period=reader.quarter(new.period),
        sender=sender_name(reader, new.sender),
        moment=moment(reader, kept.at),
        person=person(reader, new.by),
    )
