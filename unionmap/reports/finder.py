"""Employers without a union in sentences and tables: who they are, what to expect, how far one has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate

from unionmap.figures.finder import Candidate, Finding
from unionmap.figures.uptake import Uptake
from unionmap.model.codelists import UNKNOWN, codelist
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.label import Label
from unionmap.reports.file_words import person
from unionmap.reports.table import Cell, Column, Table
from unionmap.store.followups import STAGES, FollowUp
from unionmap.words import Reader
from unionmap.words.message import message

Name = Callable[[str, str], str]
"""A code's name, by its dimension and the code."""

Diary = Mapping[str, Sequence[FollowUp]]
"""Lines by employer, the latest first."""

NOT_BEGUN = message("Not begun")


def finding_sentences(reader: Reader, finding: Finding, period: date) -> list[str]:
    """How many employers are found, what to expect there, what cannot be judged, what is to be checked."""
    assert finding.threshold is not None and finding.register_day is not None
    listed = finding.candidates
    first = reader.text(
        "On {day}, by the employer register of {register}: {n} employers of {size} or more workers have no "
        "union; {workers} people work there. If a union is founded at each, {expected} members are expected.",
        day=reader.day(period),
        register=reader.day(finding.register_day),
        n=reader.number(len(listed)),
        size=finding.threshold.value,
        workers=reader.number(sum(candidate.workers for candidate in listed)),
        expected=reader.number(sum(candidate.expected for candidate in listed)),
    )
    return [first, *_doubts(reader, finding)]


def _doubts(reader: Reader, finding: Finding) -> list[str]:
    near = len(finding.candidates) - len(finding.certain)
    said = []
    if near:
        said.append(
            reader.plural(
                near,
                "{n} of them may have a union already: one of a near name and place is active. "
                "It is marked in the list and enters a plan only when ticked.",
                "{n} of them may have a union already: ones of near names and places are active. "
                "They are marked in the list and enter a plan only when ticked.",
            )
        )
    if finding.unsized:
        said.append(
            reader.plural(
                finding.unsized,
                "{n} employer without a union gives no number of workers and cannot be judged.",
                "{n} employers without a union give no number of workers and cannot be judged.",
            )
        )
    return said


def group_words(reader: Reader, uptake: Uptake) -> str:
    """``TNHH, 100–299 lao động (28 đơn vị)``: from whom a rate was learned."""
    names = [reader.label(_short(key, code)) for key, code in uptake.codes]
    group = ", ".join(names) or reader.text("All units")
    return reader.plural(uptake.units, "{group} ({n} unit)", "{group} ({n} units)", group=group)


def _short(key: str, code: str) -> Label:
    codes = DIMENSIONS[key].codes()
    return codes[code].short if code in codes else codes.label(code)


def check_words(reader: Reader, candidate: Candidate) -> str:
    """What a person should look into before anything is planned; empty where there is nothing."""
    if candidate.namesake is not None:
        return reader.text("Has it a union? Near name: {name}", name=candidate.namesake.name)
    if candidate.ended is not None:
        return reader.text("The union {id} named in the register is not active", id=candidate.ended)
    return ""


def stage_words(reader: Reader, lines: Sequence[FollowUp]) -> str:
    """The stage reached last, with its day."""
    if not lines:
        return reader.text(NOT_BEGUN)
    latest = lines[0].new
    return f"{reader.label(codelist(STAGES)[latest.stage].short)} ({reader.day(latest.day)})"


Ranked = Sequence[tuple[int, Candidate]]
"""Employers with their ranks in the whole list."""


def candidate_table(reader: Reader, title: str, area: str, ranked: Ranked, name: Name, diary: Diary) -> Table:
    """One row an employer, in the order given; ``area`` is the dimension that tells its place.

    What is to be checked has a column only where there is something.
    """
    checked = any(check_words(reader, candidate) for _, candidate in ranked)
    columns = (
        Column(reader.text("Rank"), "count"),
        Column(reader.text("Employer")),
        *([Column(reader.text("To check"))] if checked else []),
        Column(reader.label(DIMENSIONS[area].label)),
        Column(reader.text("Workers"), "count"),
        Column(reader.text("Expected members"), "count"),
        Column(reader.text("Stage")),
        Column(reader.text("Followed by")),
        Column(reader.label(DIMENSIONS["ownership"].label)),
        Column(reader.text("Rate learned"), "percent"),
        Column(reader.text("Learned from")),
    )
    rows = (
        (
            rank,
            candidate.name,
            *([check_words(reader, candidate)] if checked else []),
            name(area, candidate.codes[area]),
            *_cells(reader, candidate, name, diary.get(candidate.employer_id, ())),
        )
        for rank, candidate in ranked
    )
    return Table(title, columns, tuple(rows))


def _cells(reader: Reader, candidate: Candidate, name: Name, lines: Sequence[FollowUp]) -> tuple[Cell, ...]:
    return (
        candidate.workers,
        candidate.expected,
        stage_words(reader, lines),
        lines[0].new.follower if lines else "",
        name("ownership", candidate.codes["ownership"]),
        float(100 * candidate.uptake.rate),
        group_words(reader, candidate.uptake),
    )


def running_table(reader: Reader, table: Table, gains: Iterable[int], unit: str) -> Table:
    """A plan's table with what its employers add together, row by row; ``unit`` names what is added."""
    heading = reader.text("Added so far ({unit})", unit=unit)
    rows = tuple((*row, total) for row, total in zip(table.rows, accumulate(gains), strict=True))
    return Table(table.title, (*table.columns, Column(heading, "count")), rows)


def pipeline_table(
    reader: Reader, title: str, area: str, candidates: Sequence[Candidate], name: Name, diary: Diary
) -> Table:
    """Employers by area and stage reached, with the members to expect; the total stands last."""
    stages = ["", *codelist(STAGES).codes]
    columns = (
        Column(reader.label(DIMENSIONS[area].label)),
        *(Column(_heading(reader, stage), "count") for stage in stages),
        Column(reader.text("Employers"), "count"),
        Column(reader.text("Workers"), "count"),
        Column(reader.text("Expected members"), "count"),
    )
    codes = [*DIMENSIONS[area].codes().codes, UNKNOWN]
    held = {code: [c for c in candidates if c.codes[area] == code] for code in codes}
    rows = [(name(area, code), *_counts(of_area, stages, diary)) for code, of_area in held.items() if of_area]
    return Table(
        title, columns, (*rows, (reader.text("Total"), *_counts(candidates, stages, diary))), totals=1
    )


def _heading(reader: Reader, stage: str) -> str:
    return reader.label(codelist(STAGES)[stage].short) if stage else reader.text(NOT_BEGUN)


def _counts(candidates: Sequence[Candidate], stages: Sequence[str], diary: Diary) -> tuple[Cell, ...]:
    reached = [_reached(diary.get(candidate.employer_id, ())) for candidate in candidates]
    return (
        *(reached.count(stage) for stage in stages),
        len(candidates),
        sum(candidate.workers for candidate in candidates),
        sum(candidate.expected for candidate in candidates),
    )


def _reached(lines: Sequence[FollowUp]) -> str:
    return lines[0].new.stage if lines else ""


def diary_table(reader: Reader, title: str, lines: Sequence[FollowUp]) -> Table:
    """What was written about one employer, the latest day first."""
    columns = (
        Column(reader.text("Date"), "day"),
        Column(reader.text("Stage")),
        Column(reader.text("Followed by")),
        Column(reader.text("Note")),
        Column(reader.text("Written by")),
    )
    rows = tuple(
        (
            line.new.day,
            _heading(reader, line.new.stage),
            line.new.follower,
            line.new.note,
            person(reader, line.actor),
        )
        for line in lines
    )
    return Table(title, columns, rows)
