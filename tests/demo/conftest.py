"""The demonstration's files as the repository holds them."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.demo.rows import TABLES, Tables
from unionmap.model.files import DATA


@pytest.fixture(scope="session")
def tables() -> Tables:
    codes = dict.fromkeys(("district", "old_commune", "new_commune"), str)
    folder = DATA / "demo"
    return {name: pd.read_csv(folder / f"{name}.csv", dtype=codes, keep_default_na=False) for name in TABLES}


@pytest.fixture(scope="session")
def quarterly(tables: Tables) -> pd.DataFrame:
    """Quarterly rows with the register's columns beside them."""
    return tables["quarterly"].merge(tables["unions"], on="union_id", validate="many_to_one")


@pytest.fixture(scope="session")
def active(quarterly: pd.DataFrame) -> pd.DataFrame:
    """Quarterly rows of the unions active at the quarter's end."""
    return quarterly[quarterly["status"] == "active"]
