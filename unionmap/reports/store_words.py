"""What the state of the store is, and what befell it, in sentences that say what to do."""

from __future__ import annotations

from unionmap.store.faults import FaultKind, StoreFaultError
from unionmap.store.verify import Finding, FindingKind, Verified
from unionmap.words import Reader
from unionmap.words.message import message

FAULTS: dict[FaultKind, str] = {
    "full": message("The disk is full. Nothing was lost, nothing was kept: make room, then do it again."),
    "readonly": message(
        "The store cannot be written: its disk or its file is read-only. Nothing was lost. Let the account "
        "that runs the app write there, then do it again."
    ),
    "locked": message(
        "Somebody else is writing to the store and has not finished. "
        "Nothing was lost: do it again in a minute."
    ),
    "disk": message(
        "The disk does not let the store be read or written. Nothing was kept: look at the disk and at the "
        "folder of the store, then do it again."
    ),
    "damaged": message(
        "What is stored here is damaged ({what}), so no figure is made of it. “python -m unionmap verify” "
        "tells how far it goes; “restore” puts the last good copy in its place."
    ),
    "dropped": message(
        "The original of this file is no longer kept: the time for which originals are kept has passed. Its "
        "checksum, the rows that were read from it and the figures remain."
    ),
}

FINDINGS: dict[FindingKind, str] = {
    "unreadable": message("The database cannot be read as a whole: {what}"),
    "tables": message("A table, an index or a guard against changes is not as this version makes it: {what}"),
    "entry": message("Entry {what} was changed, or does not follow the one before."),
    "missing": message("Entry {what} is missing."),
    "order": message("Entry {what} is older than the one before."),
    "changed": message("What stands at {what} is not what was stored."),
    "unsealed": message("What stands at {what} did not come in through the app."),
    "cut": message("The chain no longer holds entry {what} as it is known from a copy: its end was cut off."),
}


def fault_sentence(reader: Reader, fault: StoreFaultError) -> str:
    """What happened, that nothing was lost, and what to do."""
    return reader.text(FAULTS[fault.kind], what=fault.what)


def finding_sentence(reader: Reader, finding: Finding) -> str:
    """One thing that is not as it was stored."""
    return reader.text(FINDINGS[finding.kind], what=finding.what)


def verified_sentence(reader: Reader, verified: Verified) -> str:
    """What was looked at, and whether all of it is whole."""
    entries = reader.plural(verified.entries, "{n} entry", "{n} entries")
    if verified.findings:
        found = reader.plural(len(verified.findings), "{n} thing is", "{n} things are")
        return reader.text("Not whole: of {entries}, {found} not as stored.", entries=entries, found=found)
    if not verified.pieces:
        return reader.text("Whole: {entries}, each chained to the one before.", entries=entries)
    pieces = reader.plural(verified.pieces, "{n} stored piece", "{n} stored pieces")
    return reader.text(
        "Whole: {entries}, each chained to the one before, and {pieces}, each with its checksum.",
        entries=entries,
        pieces=pieces,
    )
