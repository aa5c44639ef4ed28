"""From a file of records to the records: in one transaction, all of it or nothing. No release is made."""

from __future__ import annotations

from dataclasses import replace

from unionmap.filing.publish import NothingChangesError, as_sent, check_approval
from unionmap.filing.records import Additions
from unionmap.filing.steps import step_of
from unionmap.store.drafts import check_version, insert_step
from unionmap.store.engine import Store
from unionmap.store.records import insert_divisions, insert_lines, newest_records
from unionmap.store.releases import OutdatedBaseError
from unionmap.store.uploads import insert_upload


def keep(store: Store, planned: Additions, by: str, *, second_person: bool = False, note: str = "") -> int:
    """Keep what was planned, with the file it came in; the number of the upload.

    Raises as ``filing.publish.check_approval``, ``NothingChangesError`` where the store has all of it,
    ``store.releases.OutdatedBaseError`` where a version or a line was added since, and as
    ``store.drafts.check_version`` where the draft has changed.
    """
    draft = planned.draft
    check_approval(store, draft, by, second_person=second_person)
    if planned.nothing:
        raise NothingChangesError(f"all that draft {draft.id} says is kept already")
    sent = replace(as_sent(store, draft), note=note)
    with store.write(by, "publish") as connection:
        if newest_records(connection) != planned.newest:
            raise OutdatedBaseError(
                f"draft {draft.id} was planned on versions and lines up to {planned.newest}"
            )
        check_version(connection, draft.id, draft.kept.version)
        upload = insert_upload(connection, sent, ())
        insert_divisions(connection, upload, [(each.rows, each.new) for each in planned.divisions], by)
        insert_lines(connection, upload, planned.lines, by)
        done = replace(step_of("published", by, draft.reading, draft.told), upload_id=upload)
        insert_step(connection, draft.id, done)
    return upload
