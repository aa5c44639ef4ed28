"""A file as it was read, in plain text: its rows, and what there is to mend, grouped."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.intake.problems import Problem, Severity
from unionmap.intake.problems_rows import grouped
from unionmap.words import Reader
from unionmap.words.message import message

SEVERITIES = {
    Severity.BLOCKS: message("must be mended"),
    Severity.WARNS: message("to be looked at"),
    Severity.NOTES: message("noted"),
}
MORE = message("and {n} more like it")


def problems_text(problems: Sequence[Problem], reader: Reader) -> str:
    """A line for every kind of problem, the blocking ones first: how many, and the first of them."""
    return "\n".join(
        f"[{reader.text(SEVERITIES[group.severity])}] {group.first.sentence(reader.language)}"
        + (f" ({reader.text(MORE, n=reader.number(group.count - 1))})" if group.count > 1 else "")
        for group in grouped(problems)
    )
