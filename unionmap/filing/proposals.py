"""What the intake proposes for cells that name a group: taken over by a person, never silently."""

from __future__ import annotations

from unionmap.filing.corrections import CellChange
from unionmap.filing.draft import Draft
from unionmap.intake.problems_rows import RowProblem
from unionmap.model.codelists import codelist

GROUP = "ownership_group"
FIELD = "ownership"


def proposals(draft: Draft) -> list[CellChange]:
    """For every cell such as ``HCSN`` the one kind of it that the unit's name speaks for, by its label."""
    return [
        CellChange(
            problem.sheet,
            problem.row,
            draft.result.mappings[problem.sheet].columns[FIELD],
            codelist(FIELD).label(str(problem.values["suggestion"])).vi,
        )
        for problem in draft.problems
        if isinstance(problem, RowProblem)
        and (problem.code, problem.field) == (GROUP, FIELD)
        and problem.row is not None
        and problem.values["suggestion"]
    ]
