"""From the dry run to a release: replace or put aside, one click, and the link to what is now shown."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.filing.preview import Preview
from unionmap.filing.publish import NothingChangesError, publish
from unionmap.filing.steps import cancel
from unionmap.intake.problems import Severity
from unionmap.model.view import to_params
from unionmap.reports.file_words import moment
from unionmap.reports.markdown import plain
from unionmap.reports.reading_words import to_confirm
from unionmap.store.drafts import ChangedDraftError, ClosedDraftError
from unionmap.store.releases import OutdatedBaseError
from unionmap.ui import cache, state
from unionmap.ui.filing.desk import Desk, change_draft, put_on_desk, tell
from unionmap.ui.navigation import page_of
from unionmap.ui.signature import signed_by

LONGEST_NOTE = 200


def show_publishing(desk: Desk) -> None:
    """The last step, or what came of it."""
    reader = desk.reader
    st.subheader(reader.text("7. Publish"), anchor=False)
    if not desk.draft.kept.open:
        _show_outcome(desk)
    elif desk.draft.publishable:
        _show_decision(desk, desk.preview)
    else:
        count = desk.draft.count(Severity.BLOCKS)
        st.markdown(
            reader.plural(
                count,
                "{n} place must be mended before the file can be published.",
                "{n} places must be mended before the file can be published.",
            )
        )
    _show_ways_out(desk)


def _show_decision(desk: Desk, planned: Preview) -> None:
    """What has to be agreed to, and the button; it waits until all is agreed to."""
    reader = desk.reader
    st.caption(
        reader.text(
            "On this computer one person is enough; where roles are set up, a second person approves."
        )
    )
    note = st.text_input(
        reader.text("Note for the history (optional)"), max_chars=LONGEST_NOTE, key=f"note {desk.draft.id}"
    )
    agreed = [
        st.checkbox(question, key=f"agreed {desk.draft.id} {place}")
        for place, question in _questions(desk, planned)
    ]
    st.button(
        reader.text("Publish"),
        type="primary",
        icon=":material/publish:",
        disabled=not all(agreed) or to_confirm(desk.draft) is not None,
        on_click=_publish,
        args=(desk, planned, note),
        key="publish",
    )
    if to_confirm(desk.draft) is not None:
        st.caption(reader.text("Confirm the encoding under 3 first."))


def _questions(desk: Desk, planned: Preview) -> list[tuple[str, str]]:
    """What must be ticked: that something is replaced, that warnings were read."""
    reader = desk.reader
    questions = []
    if planned.replaces is not None:
        told = {
            "name": plain(planned.replaces.file_name),
            "moment": moment(reader, planned.replaces.received_at),
        }
        words = reader.text(
            "Replace what is there: “{name}”, received {moment}. It stays in the history.", **told
        )
        questions.append(("replace", words))
    warnings = desk.draft.count(Severity.WARNS)
    if warnings:
        words = reader.plural(
            warnings, "I have looked at the {n} warning.", "I have looked at the {n} warnings."
        )
        questions.append(("warnings", words))
    return questions


def _publish(desk: Desk, planned: Preview, note: str) -> None:
    reader = desk.reader
    replacing = planned.replaces is not None
    try:
        done = publish(cache.store(), planned, by=signed_by(), replace_standing=replacing, note=note.strip())
    except NothingChangesError:
        tell(reader.text("What the file says is published already, row by row: there is nothing to publish."))
    except (OutdatedBaseError, ChangedDraftError, ClosedDraftError):
        tell(
            reader.text(
                "Somebody published or changed this file in the meantime: look at the changes once more."
            )
        )
    else:
        state.change(release=done.release)


def _show_outcome(desk: Desk) -> None:
    reader, last = desk.reader, desk.draft.kept.last.new
    if last.release is None:
        st.markdown(reader.text("This file was put aside and is not published."))
        return
    st.success(
        reader.text("Published as release {number}.", number=last.release), icon=":material/check_circle:"
    )
    view = replace(desk.page.view, release=last.release, draft=None)
    if desk.draft.kind == "unions":
        view = replace(view, period=desk.draft.period)
    with st.container(horizontal=True):
        st.page_link(
            page_of("ban-do", reader), label=reader.text("See it on the map"), query_params=to_params(view)
        )
        st.page_link(
            page_of("lich-su", reader), label=reader.text("See the history"), query_params=to_params(view)
        )


def _show_ways_out(desk: Desk) -> None:
    reader = desk.reader
    with st.container(horizontal=True):
        st.button(
            reader.text("Take in another file"),
            icon=":material/add:",
            on_click=put_on_desk,
            args=(None,),
            key="another",
        )
        if desk.draft.kept.open:
            st.button(
                reader.text("Put this file aside for good"),
                icon=":material/delete:",
                on_click=lambda: change_draft(
                    reader, lambda: cancel(cache.store(), desk.draft, by=signed_by())
                ),
                key="put aside",
            )
