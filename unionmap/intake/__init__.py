"""Intake: bytes of any file that staff have become a table, or a list of what to mend."""

from __future__ import annotations

from unionmap.intake.problems import Problem, Severity
from unionmap.intake.reading import Reading, read, read_table

__all__ = ["Problem", "Reading", "Severity", "read", "read_table"]
