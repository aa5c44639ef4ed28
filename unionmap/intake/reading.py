"""The one door: bytes of a file in, its tables and everything there is to say about them out."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from unionmap.intake.delimited import read_text
from unionmap.intake.encoding import Decoded, decode
from unionmap.intake.problems import Problem
from unionmap.intake.records import Dialect
from unionmap.intake.table import Table


@dataclass
class Reading:
    """What a file holds: its tables, the first of them as `frame`, and the problems in the order found."""

    name: str
    decoded: Decoded | None = None
    dialect: Dialect | None = None
    tables: list[Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def frame(self) -> pd.DataFrame:
        """The first table as text; no columns and no rows where the file has none."""
        return self.tables[0].frame if self.tables else pd.DataFrame()


def read(data: bytes, name: str) -> Reading:
    """Read a file of any kind; whatever it holds, this returns and says in `problems` what to mend."""
    if not data.strip():
        return Reading(name, problems=[Problem("empty_file")])
    found = read_text(decode(data))
    return Reading(name, dialect=found.dialect, tables=found.tables, problems=found.problems)


def read_table(data: bytes, name: str) -> pd.DataFrame:
    """The first table of a file: all cells text, the header as the file gives it, the rows as in the file."""
    return read(data, name).frame
