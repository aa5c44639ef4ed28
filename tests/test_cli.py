"""The command line: the same figures, and one sentence for every mistake."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from unionmap.cli.main import main
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.files import ROOT
from unionmap.model.indicators import INDICATORS

Capture = pytest.CaptureFixture[str]
FIGURE = ["figure", "--indicator", "members", "--period", "2025-03-31"]


@pytest.fixture(scope="module")
def demo_address(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{shutil.copy(demo_file, tmp_path_factory.mktemp('cli'))}"


@pytest.fixture(autouse=True)
def installation(demo_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNIONMAP_DATABASE", demo_address)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNIONMAP_DATABASE", f"sqlite:///{tmp_path}/store.sqlite3")


def answer(capsys: Capture, *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_figures_by_district_with_their_basis(capsys: Capture) -> None:
    found = answer(capsys, *FIGURE, "--by", "district")
    assert (found["indicator"], found["by"], found["period"]) == ("members", "district", "2025-03-31")
    assert found["total"]["value"] == 63_466
    assert [row["code"] for row in found["rows"]] == list(DIMENSIONS["district"].codes().codes)
    assert sum(row["value"] for row in found["rows"]) == 63_466
    assert found["basis"]["member_definition"] == "2021"
    assert found["basis"]["synthetic"] is True


def test_filters_and_switches_reach_the_slice(capsys: Capture) -> None:
    arguments = ["--where", "ownership=FDI,TNHH", "--where", "sector=C", "--enterprise", "--pub100", "out"]
    found = answer(capsys, *FIGURE, *arguments, "--without-largest")
    assert found["where"] == {
        "ownership": ["FDI", "TNHH"],
        "sector": ["C"],
        "enterprise": True,
        "pub100": "out",
        "without_largest": True,
    }
    assert 0 < found["total"]["value"] < 63_466


def test_one_dimension_named_twice_takes_the_codes_of_both(capsys: Capture) -> None:
    found = answer(capsys, *FIGURE, "--where", "ownership=FDI", "--where", "ownership=TNHH")
    assert found["where"] == {"ownership": ["FDI", "TNHH"]}


def test_a_rate_says_what_it_is_made_of(capsys: Capture) -> None:
    total = answer(capsys, "figure", "--indicator", "agreement_units", "--period", "2021-12-31")["total"]
    assert (total["numerator"], total["denominator"], total["state"]) == (79, 132, "value")
    assert total["value"] == pytest.approx(59.848, abs=0.001)


@pytest.mark.parametrize(("language", "expected"), [("vi", "63.466"), ("en", "63,466")])
def test_a_table_for_people_in_their_language(capsys: Capture, language: str, expected: str) -> None:
    assert main([*FIGURE, "--by", "ownership", "--lang", language]) == 0
    printed = capsys.readouterr().out
    assert expected in printed
    assert DIMENSIONS["ownership"].codes()["FDI"].label["vi" if language == "vi" else "en"] in printed


def test_the_list_names_every_indicator_dimension_and_code(capsys: Capture) -> None:
    found = answer(capsys, "figure", "--list")
    assert set(found["indicators"]) == set(INDICATORS)
    assert {key: list(part["codes"]) for key, part in found["dimensions"].items()} == {
        key: list(dimension.codes().codes) for key, dimension in DIMENSIONS.items()
    }
    assert main(["figure", "--list"]) == 0
    printed = capsys.readouterr().out
    assert all(known in printed for known in INDICATORS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("", "command"),
        ("nonsense", "nonsense"),
        ("figure", "--list"),
        ("figure --indicator nonsense", "nonsense"),
        ("figure --indicator members --by nonsense", "nonsense"),
        ("figure --indicator members --where ownership", "ownership"),
        ("figure --indicator members --where ownership=", "ownership="),
        ("figure --indicator members --where nonsense=1", "nonsense"),
        ("figure --indicator members --where ownership=XX", "XX"),
        ("figure --indicator members --period 31/3/2025", "31/3/2025"),
        ("figure --indicator members --period 2025-03-30", "2025-03-31"),
        ("figure --indicator members --release 99", "99"),
        ("figure --indicator members --pub100 maybe", "maybe"),
        ("rollback 99", "99"),
        ("rollback x", "x"),
    ],
)
def test_a_mistake_is_one_sentence(capsys: Capture, arguments: str, named: str, language: str) -> None:
    assert main([*arguments.split(), *(["--lang", language] if arguments else [])]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.strip().splitlines()) == 1
    assert named in printed.err


@pytest.mark.parametrize("command", ["figure", "releases", "rollback", "demo"])
def test_every_command_explains_itself(capsys: Capture, command: str) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert "--lang" in capsys.readouterr().out


@pytest.mark.usefixtures("empty")
def test_from_an_empty_store_to_a_release_and_back(capsys: Capture) -> None:
    assert answer(capsys, "releases") == []
    assert main(["releases"]) == 0
    assert main(["demo"]) == 0
    assert main(["demo"]) == 0
    assert main(["rollback", "1", "--by", "test"]) == 0
    capsys.readouterr()
    found = answer(capsys, "releases")
    assert [(known["number"], known["published_by"], known["based_on"]) for known in found] == [
        (3, "test", 1),
        (2, "demo", 1),
        (1, "demo", None),
    ]
    assert answer(capsys, *FIGURE, "--release", "1")["total"] == answer(capsys, *FIGURE)["total"]
    assert main(["releases"]) == 0
    assert "test" in capsys.readouterr().out


@pytest.mark.usefixtures("empty")
def test_an_empty_store_is_given_the_demonstration_and_says_so(capsys: Capture) -> None:
    assert main([*FIGURE, "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["total"]["value"] == 63_466
    assert len(printed.err.strip().splitlines()) == 1


def test_the_module_runs_by_itself() -> None:
    command = [sys.executable, "-W", "error", "-m", "unionmap", *FIGURE, "--where", "ownership=FDI", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["total"]["value"] == 21_215
    assert done.stderr == ""
