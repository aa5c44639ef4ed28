"""Every change leaves an entry in its own transaction, and nothing stored is touched unnoticed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, time, timedelta
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from tests.samples import PERIODS, union, upload
from tests.source import ROOT, files, functions, tree
from unionmap.model.codelists import codelist
from unionmap.store import chain
from unionmap.store.audit import Asked, actors, count, entries, last, note
from unionmap.store.chain import Head, UnrecordedChangeError
from unionmap.store.engine import Store, open_store
from unionmap.store.followups import NewFollowUp, add_follow_up
from unionmap.store.releases import publish, releases, roll_back
from unionmap.store.seals import sealed_tables
from unionmap.store.tables import AUDIT_ENTRY, FOLLOW_UP, METADATA, SEAL
from unionmap.store.verify import verify, verify_within

LONG_AGO = datetime.combine(date(2001, 1, 1), time.min)
LINE = NewFollowUp("D1", "SURVEY", "Ban Tổ chức", date(2026, 1, 5))


def at_work(store: Store) -> Store:
    """A store in which a little of everything happened."""
    for number, period in enumerate(PERIODS, start=1):
        publish(store, {("unions", period): upload(store, "unions", period, [union(f"U{number}")])}, by="A")
    roll_back(store, 1, by="B")
    add_follow_up(store, LINE, "C")
    note(store, "D", "export", "bang.xlsx", {"link": "ban-do"})
    return store


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One such store for all examples: what they do to it is rolled back."""
    with closing(open_store(f"sqlite:///{tmp_path_factory.mktemp('audit')}/store.sqlite3")) as store:
        yield at_work(store)


def test_an_entry_says_who_did_what_to_what(store: Store) -> None:
    newest, *others = entries(at_work(store), Asked())
    assert (newest.actor, newest.action, newest.object) == ("D", "export", "bang.xlsx")
    told = [(entry.actor, entry.action, entry.object) for entry in others[:3]]
    assert told == [
        ("C", "follow_up", "follow_up:1"),
        ("B", "rollback", "release:4"),
        ("A", "publish", "release:3"),
    ]
    assert others[0].after["follow_up"]["1"]["employer_id"] == "D1"
    assert verify(store).findings == ()


def test_entries_are_found_by_who_what_when_and_object(store: Store) -> None:
    at_work(store)
    today = entries(store, Asked())[0].at.date()
    assert [e.action for e in entries(store, Asked(actor="B"))] == ["rollback"]
    assert count(store, Asked(action="publish")) == len(PERIODS)
    assert count(store, Asked(about="release:4")) == 1
    assert count(store, Asked(since=today, until=today)) == count(store, Asked())
    assert count(store, Asked(since=today + timedelta(days=1))) == 0
    assert count(store, Asked(until=today - timedelta(days=1))) == 0
    assert actors(store) == ["A", "B", "C", "D", "test", "unionmap"]


def test_a_change_that_fails_leaves_no_entry(store: Store) -> None:
    before = last(store)
    with pytest.raises(IntegrityError), store.write("A", "follow_up") as connection:
        connection.execute(insert(FOLLOW_UP), [_line(), _line() | {"stage": None}])
    assert last(store) == before


def test_a_change_in_plain_sql_leaves_an_entry_too(store: Store) -> None:
    with store.write("A", "follow_up") as connection:
        connection.execute(text("INSERT INTO raw_file VALUES ('a', x'00')"))
    assert entries(store, Asked())[0].object == "raw_file:a"


def test_what_is_not_an_addition_is_refused(store: Store) -> None:
    with pytest.raises(UnrecordedChangeError), store.write("A", "follow_up") as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))


def test_nothing_done_is_nothing_noted(store: Store) -> None:
    before = last(store)
    with store.write("A", "publish"):
        pass
    assert last(store) == before


def test_every_write_names_who_and_a_known_action() -> None:
    written = [(path, call) for path in files("unionmap") for call in _writes(tree(path))]
    assert len(written) > 10
    for path, call in written:
        actor, action = call.args
        assert ast.unparse(actor)
        module = import_module(".".join(path.with_suffix("").parts))
        named = getattr(module, action.id) if isinstance(action, ast.Name) else ast.literal_eval(action)
        assert named in codelist(chain.ACTIONS), path


def test_nothing_but_the_store_itself_writes_past_the_audit() -> None:
    """Only ``engine`` begins transactions of its own, and only ``audit`` takes one without an entry."""
    for path in files("unionmap"):
        source = (ROOT / path).read_text(encoding="utf-8")
        assert "unionmap_writes" not in source or path.name == "engine.py", path
        assert ".noting(" not in source or path.name in ("engine.py", "audit.py"), path


def test_times_stay_in_order_when_the_clock_goes_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work(store)
    monkeypatch.setattr(chain, "now", lambda: LONG_AGO)
    number = roll_back(store, 2, by="B")
    known = releases(store)
    assert known[0].number == number
    assert [r.created_at for r in known] == sorted((r.created_at for r in known), reverse=True)
    assert verify(store).findings == ()


def _line() -> dict[str, object]:
    return vars(LINE) | {"recorded_at": LONG_AGO, "actor": "A"}


def _writes(module: ast.Module) -> Iterator[ast.Call]:
    for function in functions(module):
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("store.write"):
                yield call


CELLS = [
    (table.name, column.name)
    for table in METADATA.sorted_tables
    for column in table.columns
    if table.name in ("audit_entry", "seal", "release", "release_item", "upload", "unions", "follow_up")
]


@settings(max_examples=40)
@given(cell=st.sampled_from(CELLS), row=st.integers(0, 30), new=st.text(max_size=5) | st.integers(-5, 5))
def test_any_cell_that_is_changed_is_noticed(
    kept: Store, cell: tuple[str, str], row: int, new: object
) -> None:
    table, column = cell
    _assert_noticed(kept, f'UPDATE "{table}" SET "{column}" = :new WHERE {_nth(table)}', row=row, new=new)


@settings(max_examples=20)
@given(table=st.sampled_from([table.name for table in METADATA.sorted_tables]), row=st.integers(0, 30))
def test_any_row_that_is_gone_is_noticed(kept: Store, table: str, row: int) -> None:
    _assert_noticed(kept, f'DELETE FROM "{table}" WHERE {_nth(table)}', row=row)


@settings(max_examples=8)
@given(first=st.integers(1, 9), second=st.integers(1, 9))
def test_any_two_entries_that_change_places_are_noticed(kept: Store, first: int, second: int) -> None:
    aside = "UPDATE audit_entry SET number = -number WHERE number IN (:first, :second)"
    back = "UPDATE audit_entry SET number = :first + :second + number WHERE number < 0"
    _assert_noticed(kept, aside, back, first=first, second=second)


@pytest.mark.parametrize("cut", [1, 2, 5])
def test_a_chain_that_was_cut_off_is_noticed_by_its_end(kept: Store, cut: int) -> None:
    """Who cuts the end off with all it told of leaves a whole chain, but not the one that was noted."""
    end = last(kept)
    with _tampering(kept) as connection:
        pieces = text("SELECT of_table, key FROM seal WHERE entry > :n")
        number = {"n": end.number - cut}
        for table, key in connection.execute(pieces, number).all():
            first = METADATA.tables[table].primary_key.columns[0].name
            connection.execute(text(f'DELETE FROM "{table}" WHERE "{first}" = :key'), {"key": key})
        connection.execute(text("DELETE FROM seal WHERE entry > :n"), number)
        connection.execute(text("DELETE FROM audit_entry WHERE number > :n"), number)
        kinds = {finding.kind for finding in verify_within(connection, [Head(0, "")]).findings}
        assert kinds == {"tables"}
        assert {finding.kind for finding in verify_within(connection, [end]).findings} == {"tables", "cut"}


def test_a_guard_that_was_taken_away_is_noticed(kept: Store) -> None:
    with _tampering(kept) as connection:
        assert {finding.kind for finding in verify_within(connection).findings} == {"tables"}


def test_a_row_that_came_in_beside_the_app_is_noticed(kept: Store) -> None:
    with kept.engine.connect() as connection:
        connection.execute(text("INSERT INTO raw_file VALUES ('b', x'00')"))
        assert [finding.what for finding in verify_within(connection).findings] == ["raw_file b"]
        connection.rollback()


def test_seals_and_entries_have_no_seals() -> None:
    assert {AUDIT_ENTRY.name, SEAL.name}.isdisjoint(table.name for table in sealed_tables())


def _nth(table: str) -> str:
    """The row of a number drawn, counted round and round."""
    rows = f'(SELECT count(*) FROM "{table}")'
    return f'rowid = (SELECT rowid FROM "{table}" LIMIT 1 OFFSET :row % max(1, {rows}))'


@contextmanager
def _tampering(store: Store) -> Iterator[Connection]:
    """A hand on the database itself, without its guards; all of it is taken back afterwards."""
    with store.engine.connect() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        guards = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars()
        for name in guards.all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        yield connection
        connection.rollback()


def _assert_noticed(store: Store, *statements: str, **values: object) -> None:
    """What statements change is noticed; where they change nothing, nothing is."""
    with _tampering(store) as connection:
        before = _all(connection)
        try:
            for statement in statements:
                connection.execute(text(statement), values)
        except IntegrityError:
            return
        changed = _all(connection) != before
        try:
            findings = verify_within(connection).findings
        except (SQLAlchemyError, ValueError, TypeError):
            assert changed, statements
            return
    assert any(finding.kind != "tables" for finding in findings) == changed, statements


def _all(connection: Connection) -> list[list[tuple[object, ...]]]:
    """Every cell of every table, of whatever type it became."""
    names = [table.name for table in METADATA.sorted_tables]
    return [[tuple(row) for row in connection.execute(text(f'SELECT * FROM "{name}"'))] for name in names]
