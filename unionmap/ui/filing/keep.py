"""Records on their way into the store: what is superseded, and where they are to be seen."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.filing.keep import keep
from unionmap.model.planning import recipients
from unionmap.model.tasks import kinds
from unionmap.model.view import View, to_params
from unionmap.reports.additions import superseded_sentence
from unionmap.reports.markdown import plain
from unionmap.store.records import records_of
from unionmap.ui import cache
from unionmap.ui.filing.decide import Decision
from unionmap.ui.filing.desk import Desk
from unionmap.ui.navigation import page_of


def records_decision(desk: Desk) -> Decision:
    """To keep what the dry run shows; versions that it supersedes are agreed to one by one."""
    planned, reader = desk.additions, desk.reader
    said = {
        f"{division.new.target} {division.new.dimension}": superseded_sentence(reader, division)
        for division in planned.divisions
    }

    def work(by: str, note: str) -> None:
        keep(cache.store(), planned, by, note=note)

    nothing = reader.text("All that the file says is kept already: there is nothing to publish.")
    questions = [(key, plain(sentence)) for key, sentence in said.items() if sentence]
    return Decision(questions, work, nothing if planned.nothing else "")


def show_kept(desk: Desk) -> None:
    """How many rows became records, and the way to the page that shows them."""
    reader, upload = desk.reader, desk.draft.kept.last.new.upload_id
    assert upload is not None
    records = records_of(cache.store(), upload)
    view = replace(desk.page.view, draft=None)
    if desk.draft.kind == "task_log":
        told = reader.plural(
            len(records), "{n} line was added to the log.", "{n} lines were added to the log."
        )
        place, label, seen = "nhiem-vu", reader.text("See the log"), _at_line(desk, view, records)
    else:
        versions = len(set(records.values()))
        told = reader.plural(
            versions, "{n} division was kept as a new version.", "{n} divisions were kept as new versions."
        )
        place, label, seen = "phan-bo", reader.text("See the division"), _at_version(desk, view, records)
    st.success(told, icon=":material/check_circle:")
    st.page_link(page_of(place, reader), label=label, query_params=to_params(seen))


def _at_line(desk: Desk, view: View, records: dict[int, int]) -> View:
    """The log as it was after these lines, open at the task of the first."""
    rows = desk.draft.rows.set_index("source_row")
    return replace(view, task=kinds()[str(rows.at[min(records), "kind"])].task, log=max(records.values()))


def _at_version(desk: Desk, view: View, records: dict[int, int]) -> View:
    first = min(records)
    row = desk.draft.rows.set_index("source_row").loc[first]
    among = recipients()[str(row["recipient"])].attributes["dimension"]
    return replace(view, divided=str(row["target"]), among=among, version=records[first])
