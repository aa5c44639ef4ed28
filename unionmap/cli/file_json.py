"""A file as it was read, as JSON: encoding, dialect, header rows, mapping, counts, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from unionmap.filing.log_lines import unfit_lines
from unionmap.intake.layout import Layout, Role
from unionmap.intake.mapping import ColumnMapping
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.reading import Reading
from unionmap.intake.rows import RowsResult
from unionmap.words import Reader


def file_json(reading: Reading, result: RowsResult | None, reader: Reader) -> dict[str, Any]:
    """Plain values for ``json.dumps``; ``result`` is ``None`` for a file that was refused."""
    problems = all_problems(reading, result)
    return {
        "file": reading.name,
        "container": reading.kind,
        "encoding": reading.encoding,
        "dialect": asdict(reading.dialect) if reading.dialect else None,
        "kind": result.kind if result else None,
        "period": result.period.isoformat() if result else None,
        "sheets": [_sheet(name, layout, result.mappings[name]) for name, layout in result.layouts.items()]
        if result
        else [],
        "counts": counts_json(problems, len(result.frame) if result else 0),
        "problems": problems_json(problems, reader),
    }


def all_problems(reading: Reading, result: RowsResult | None) -> list[Problem]:
    """What there is to say of a file and, where it was read, of its rows."""
    of_rows = (*result.problems, *unfit_lines(result)) if result else ()
    return [*reading.problems, *of_rows]


def counts_json(problems: Iterable[Problem], rows: int) -> dict[str, int]:
    """Rows read, and problems by severity."""
    found = Counter(problem.severity for problem in problems)
    return {"rows": rows, **{severity.value: found[severity] for severity in Severity}}


def problems_json(problems: Iterable[Problem], reader: Reader) -> list[dict[str, Any]]:
    """Every problem with its place and its sentence."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "sheet": problem.sheet,
            "row": problem.row,
            "column": problem.column,
            "cell": problem.cell if isinstance(problem, RowProblem) else "",
            "found": problem.found,
            "sentence": problem.sentence(reader.language),
        }
        for problem in problems
    ]


def _sheet(name: str, layout: Layout, mapping: ColumnMapping) -> dict[str, Any]:
    roles = Counter(line.role for line in layout.lines if line.role is not Role.BLANK)
    return {
        "name": name,
        "header_rows": [line.number for line in layout.having(Role.HEADER)],
        "mapping": [asdict(match) for match in mapping.matches],
        "lines": {role.value: count for role, count in roles.items()},
        "period_end": layout.period_end.isoformat() if layout.period_end else None,
        "reporting_unit": layout.reporting_unit,
    }
