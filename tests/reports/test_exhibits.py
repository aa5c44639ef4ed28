"""Everything that can be shown draws on the demonstration, in both languages, and says what it shows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from unionmap.charts.map_picture import MapSheet
from unionmap.charts.theme import Chart
from unionmap.model import notebook_text
from unionmap.model.label import Language
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.notebook_edits import frozen
from unionmap.model.slices import Slice
from unionmap.model.view import View, from_params
from unionmap.reports.desk import NothingPublishedError, Sources, open_desk, sources_of
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.exhibits import EXHIBITS, exhibit
from unionmap.reports.markdown import spoken
from unionmap.store.delivered import NOTEBOOKS
from unionmap.store.engine import open_store

BEFORE_BREAK, FIRST = date(2025, 3, 31), date(2021, 12, 31)
HERE = View(period=BEFORE_BREAK, area="847")

VIETNAMESE = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
QUOTED = re.compile(r"“[^”]*”|(Source|Targets and baseline): .*")
"""The programme's own words and the names of documents stand as they are, in either language."""

ENGLISH = re.compile(
    r"\b(the|of|and|from|with|without|members|unions|areas|by|is|are|to|no)\b", re.IGNORECASE
)


@pytest.fixture(scope="session")
def sources(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sources]:
    own = shutil.copy(demo_file, tmp_path_factory.mktemp("exhibits"))
    with closing(open_store(f"sqlite:///{own}")) as store:
        yield sources_of(store)


def made(sources: Sources, id_: str, view: View) -> Exhibit:
    return exhibit(id_, open_desk(sources, view)[0])


def words(shown: Exhibit) -> str:
    """All of an exhibit that is said in the words of the house; names in cells are as their senders wrote."""
    headings = [column.heading for column in shown.table.columns] if shown.table else []
    names = [name for name, _ in shown.headlines]
    return QUOTED.sub(
        "", "\n".join([shown.title, shown.sentence, *shown.notes, *shown.key, *headings, *names])
    )


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("id_", EXHIBITS)
def test_every_exhibit_says_and_shows_something_in_both_languages(
    sources: Sources, id_: str, language: Language
) -> None:
    shown = made(sources, id_, replace(HERE, language=language))
    assert shown.title.strip() and shown.sentence.strip()
    assert any("31/3/2025" in note or "31 March 2025" in note for note in shown.notes)
    assert any(f"{release} 2" in note for note in shown.notes for release in ("release", "bản công bố số"))
    assert shown.synthetic
    assert shown.link.startswith(f"/{EXHIBITS[id_].path}?release=2&period=2025-03-31")
    stray = (VIETNAMESE if language == "en" else ENGLISH).findall(words(shown))
    assert stray == [], words(shown)


@pytest.mark.parametrize("id_", EXHIBITS)
def test_a_picture_speaks_the_sentence(sources: Sources, id_: str) -> None:
    shown = made(sources, id_, HERE)
    if isinstance(shown.picture, Chart):
        assert shown.picture.to_dict()["description"] == spoken(shown.sentence)
    if isinstance(shown.picture, MapSheet):
        assert all(picture.sentence in shown.sentence for picture in shown.picture.pictures)


@pytest.mark.parametrize("id_", EXHIBITS)
@pytest.mark.parametrize(
    "view",
    [
        View(period=FIRST, slice=Slice.of(type="NDCS")),
        View(slice=Slice.of(district="850", ownership="FDI", sector="A")),
        View(
            slice=Slice.of(ownership="FDI"),
            area="842",
            target="agreement_units",
            cells="rate",
            weigh="workers",
        ),
    ],
    ids=["the first period, few unions", "no union", "a slice at the newest period"],
)
def test_where_there_is_little_or_nothing_an_exhibit_says_so(sources: Sources, id_: str, view: View) -> None:
    shown = made(sources, id_, view)
    assert shown.title and shown.sentence and shown.notes
    assert "nan" not in shown.sentence.lower().split()


def test_delivered_notebooks_ask_only_for_what_there_is() -> None:
    for path in NOTEBOOKS.glob("*.json"):
        notebook = notebook_text.read(path.read_text(encoding="utf-8"))
        assert notebook.common.release is None and notebook.common.period is None
        for cell in notebook.views:
            assert cell.exhibit in EXHIBITS, (path.name, cell.id)


def test_links_in_delivered_notebooks_are_read_whole() -> None:
    for path in NOTEBOOKS.glob("*.json"):
        for link in re.findall(r'"(?:view|common)": "([^"]*)"', path.read_text(encoding="utf-8")):
            pairs = [pair.split("=") for pair in link.split("&") if pair]
            _, unread = from_params({key: [value] for key, value in pairs})
            assert unread == [], link


def test_what_is_published_later_changes_nothing_in_a_notebook_that_is_held(sources: Sources) -> None:
    cell = Cell("1", "view", exhibit="tasks", view=View(log=7))
    open_, held = Notebook("x", (cell,)), frozen(Notebook("x", (cell,)), release=1, log=3)
    before, after = (made(sources, "tasks", book.view_of(book.cells[0])) for book in (held, open_))
    assert any(note.endswith("bản công bố số 1") for note in before.notes)
    assert any(note.endswith("bản công bố số 2") for note in after.notes)
    assert "log=3" in before.link


def test_a_desk_says_what_of_a_view_is_not_there(sources: Sources) -> None:
    asked = View(release=9, period=date(2025, 5, 31), compare=BEFORE_BREAK, area="no place")
    desk, missing = open_desk(sources, asked)
    assert [(part.key, part.value) for part in missing] == [("release", "9"), ("period", "2025-05-31")]
    assert (desk.release, desk.period, desk.view.compare, desk.view.area) == (2, BEFORE_BREAK, None, None)


def test_without_a_release_there_is_no_desk() -> None:
    store = open_store("sqlite://")
    with pytest.raises(NothingPublishedError):
        open_desk(sources_of(store), View())
    store.close()
