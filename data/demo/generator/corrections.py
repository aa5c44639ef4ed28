"""What a sender reported anew after the last quarter was published: the rows that its file replaces."""

from __future__ import annotations

import pandas as pd

from data.demo.generator.flows import GAINS
from data.demo.generator.periods import LAST

SENDER = "CDXP-29242"
CORRECTED = 6
ADDED = (4, 7, 3, 12, 5, 9)
"""Members admitted in the quarter that the first file had left out, union by union."""


def corrected(quarterly: pd.DataFrame) -> pd.DataFrame:
    """The sender's largest unions, with the admissions that had been forgotten; they close as before."""
    own = quarterly[
        (quarterly["period"] == LAST) & (quarterly["upper"] == SENDER) & (quarterly["status"] == "active")
    ]
    rows = own.sort_values(["members", "union_id"], ascending=[False, True])[:CORRECTED]
    women = [added // 2 for added in ADDED]
    members = rows["members"] + list(ADDED)
    told = {
        GAINS[0]: rows[GAINS[0]] + list(ADDED),
        "members": members,
        "female": rows["female"] + women,
        "workers": rows["workers"].clip(lower=members),
    }
    return rows.assign(**told).sort_values("union_id")
