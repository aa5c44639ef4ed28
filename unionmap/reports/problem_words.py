"""Problems of a file in groups, in words, and as a table of places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from unionmap.intake.annotate import cell_of
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.problems_rows import Group
from unionmap.reports.markdown import plain
from unionmap.reports.table import Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

SEVERITIES: dict[Severity, str] = {
    Severity.BLOCKS: message("Must be mended"),
    Severity.WARNS: message("Look at it"),
    Severity.NOTES: message("Noted"),
}
BADGES: dict[Severity, str] = {
    Severity.BLOCKS: ":red-badge[:material/block: {words}]",
    Severity.WARNS: ":orange-badge[:material/visibility: {words}]",
    Severity.NOTES: ":gray-badge[:material/info: {words}]",
}


def badge(reader: Reader, severity: Severity) -> str:
    """How far a problem goes, in Markdown: in words, not by colour alone."""
    return BADGES[severity].format(words=reader.text(SEVERITIES[severity]))


def count_line(reader: Reader, problems: Iterable[Problem]) -> str:
    """How many problems there are of each severity."""
    counts = Counter(problem.severity for problem in problems)
    return " ".join(f"{badge(reader, each)} **{reader.number(counts[each])}**" for each in SEVERITIES)


def group_line(reader: Reader, group: Group) -> str:
    """A group of problems of one code: how far they go, how many, and the first of them as an example."""
    count = reader.plural(group.count, "{n} place", "{n} places")
    first = plain(group.first.sentence(reader.language))
    said = reader.text("such as: {sentence}", sentence=first) if group.count > 1 else first
    return f"{badge(reader, group.severity)} **{count}** · {said}"


def place_table(reader: Reader, title: str, problems: Sequence[Problem]) -> Table:
    """One row for every place: the sheet, the cell, what stands there, what to do."""
    several = len({problem.sheet for problem in problems}) > 1
    columns = (
        *([Column(reader.text("Sheet"))] if several else []),
        Column(reader.text("Cell")),
        Column(reader.text("Stands there")),
        Column(reader.text("What to do")),
    )
    rows = [
        (
            *([problem.sheet] if several else []),
            cell_of(problem) or None,
            problem.found or None,
            problem.sentence(reader.language),
        )
        for problem in problems
    ]
    return Table(title, columns, tuple(rows))
