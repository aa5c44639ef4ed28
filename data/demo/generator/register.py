"""The register of the baseline unions: the given synthetic set in the codes of the house."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
from numpy.random import Generator

from data.demo.generator.periods import BASELINE
from data.demo.generator.places import UNPLACED, commune_offices, successors, with_places

UPPER_CODES = {
    "LĐLĐ thành phố Trà Vinh": "LD-842",
    "LĐLĐ huyện Càng Long": "LD-844",
    "LĐLĐ huyện Cầu Kè": "LD-845",
    "LĐLĐ huyện Tiểu Cần": "LD-846",
    "LĐLĐ huyện Châu Thành": "LD-847",
    "LĐLĐ huyện Cầu Ngang": "LD-848",
    "LĐLĐ huyện Trà Cú": "LD-849",
    "LĐLĐ huyện Duyên Hải": "LD-850",
    "LĐLĐ thị xã Duyên Hải": "LD-851",
    "CĐVC tỉnh": "CDVC",
    "CĐ ngành Y tế": "YTE",
    "CĐ ngành Giáo dục": "GD",
    "CĐ Khu kinh tế": "KKT",
    "LĐLĐ tỉnh (trực thuộc)": "TINH",
}
LEGAL_FORMS = {
    "DNNN": ("TNHH1", "CP"),
    "CTCP": ("CP",),
    "TNHH": ("TNHH1", "TNHH2"),
    "DNTN": ("TN",),
    "HTX": ("HTX",),
    "QTD": ("QTD",),
    "SNNCL": ("TNHH1", "TNHH2", "KXD"),
    "FDI": ("TNHH1", "TNHH1", "TNHH2", "CP"),
}
BUDGETS = {"HC": "NSNN100", "SNCL-N": "NSNN100", "SNCL-T": "TUCHU"}
CLUSTER_WORKERS = 150
PUBLIC_SINCE, BUSINESS_SINCE = date(1992, 1, 1), date(2001, 1, 1)


def ownership(given: str, sector: str, budget_paid: int) -> str:
    """Code of the house for an ownership of the given set, which does not divide SNCL and HTX."""
    if given == "SNCL":
        return "SNCL-N" if budget_paid else "SNCL-T"
    return "QTD" if given == "HTX" and sector == "K" else given


def local_group(owner: str, sector: str, commune_office: bool) -> str:
    """The group of district practice (R4) to which a union belongs."""
    if commune_office:
        return "XATT"
    if owner in BUDGETS:
        return "GIAODUC" if sector == "P" else "BANNGANH"
    return "BANNGANH" if owner == "DNNN" else "NGOAIQD"


def trade(owner: str, sector: str) -> str:
    """Trade of an occupational union: fishing, or loading where its sector is transport."""
    if owner != "ND":
        return ""
    return "BX" if sector == "H" else "C"


def zone(unit: pd.Series) -> str:
    """Zone of a baseline union: that of the economic zone's union, the coast's industry, larger plants."""
    if unit["upper"] == "KKT":
        return "LONGDUC"
    if unit["ownership"] in {*BUDGETS, "ND"} or unit["vsic"] not in "CD":
        return "NONE"
    if unit["district"] == "851":
        return "DINHAN"
    inland = unit["district"] in {"844", "847"} and unit["ownership"] != "FDI"
    return "CCN" if inland and unit["workers"] >= CLUSTER_WORKERS else "NONE"


def legal_form(owner: str, rng: Generator) -> str:
    """A legal form that goes with an ownership; public bodies and occupational unions have none."""
    return str(rng.choice(LEGAL_FORMS.get(owner, ("KAD",))))


def founded_before(owner: str, rng: Generator) -> date:
    """An invented founding date before the baseline."""
    since = PUBLIC_SINCE if owner in BUDGETS else BUSINESS_SINCE
    return since + timedelta(days=int(rng.integers(0, (BASELINE - since).days - 30)))


def baseline_register(given: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Register rows of the given unions, with what the story needs of them (``upper``, stocks)."""
    units = given.rename(columns={"vsic2018": "vsic", "members_female": "female"}).assign(
        type=given["unit_type"].map({"CĐCS": "CDCS", "NĐCS": "NDCS"}),
        upper=given["upper_union"].map(UPPER_CODES),
        vsic_version="2018",
        ownership=[
            ownership(*kind) for kind in given[["ownership", "vsic2018", "pub100"]].itertuples(index=False)
        ],
    )
    units["zone"] = units.apply(zone, axis=1)
    units = with_places(units, rng)
    offices = commune_offices(units[(units["ownership"] == "HC") & units["upper"].str.startswith("LD-")])
    units.loc[offices.index, "old_commune"] = offices
    units["new_commune"] = units["old_commune"].map(successors())
    units.loc[list(UNPLACED), ["old_commune", "new_commune"]] = ""
    return described(units, rng, offices.index)


def described(units: pd.DataFrame, rng: Generator, commune_offices: pd.Index) -> pd.DataFrame:
    """Units with what follows from their ownership and sector."""
    kinds = list(zip(units.index, units["ownership"], units["vsic"], strict=True))
    return units.assign(
        trade=[trade(owner, sector) for _, owner, sector in kinds],
        legal=[legal_form(owner, rng) for _, owner, _ in kinds],
        budget=[BUDGETS.get(owner, "SXKD") for _, owner, _ in kinds],
        r4=[local_group(owner, sector, unit in commune_offices) for unit, owner, sector in kinds],
        founded=[founded_before(owner, rng) for _, owner, _ in kinds],
    )
