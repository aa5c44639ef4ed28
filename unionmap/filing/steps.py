"""A step taken with a draft, and how many problems it left."""

from __future__ import annotations

from dataclasses import replace

from unionmap.filing.draft import Draft
from unionmap.filing.told import Told, problems_of
from unionmap.intake.problems import Severity
from unionmap.intake.reading import Reading
from unionmap.store.drafts import NewStep, StepKind, check_version, insert_step, kept_draft
from unionmap.store.engine import Store


def step_of(step: StepKind, by: str, reading: Reading, told: Told) -> NewStep:
    """A step with the numbers of problems that block and that warn, and for whom the file speaks."""
    severities = [problem.severity for problem in problems_of(reading, told)]
    counts = (severities.count(Severity.BLOCKS), severities.count(Severity.WARNS))
    return NewStep(step, by, *counts, ";".join(told.uppers))


def cancel(store: Store, draft: Draft, by: str) -> Draft:
    """Put a draft aside for good; what came stays in the store. Raises as ``store.drafts.check_version``."""
    with store.write(by, "cancel") as connection:
        check_version(connection, draft.id, draft.kept.version)
        insert_step(connection, draft.id, step_of("cancelled", by, draft.reading, draft.told))
    return replace(draft, kept=kept_draft(store, draft.id))
