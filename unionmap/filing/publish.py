"""From a preview to a release: in one transaction, all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from unionmap.filing.draft import Draft
from unionmap.filing.plain_csv import plain_csv
from unionmap.filing.preview import Preview
from unionmap.filing.steps import step_of
from unionmap.intake.mapping import to_json
from unionmap.intake.rows_frames import typed_rows
from unionmap.store.drafts import check_version, insert_step, steps
from unionmap.store.engine import Store
from unionmap.store.mappings import insert_mapping
from unionmap.store.parts import insert_parts
from unionmap.store.releases import OutdatedBaseError, insert_release, latest_within
from unionmap.store.uploads import NewUpload, Upload, insert_upload, raw_bytes


class BlockedDraftError(RuntimeError):
    """Problems stand in the way; the draft's ``problems`` name them."""


class WouldReplaceError(RuntimeError):
    """Something stands at the draft's place already: ``upload``. Say so to replace it, or leave it."""

    def __init__(self, upload: Upload) -> None:
        super().__init__(f"upload {upload.id} stands at {upload.kind} {upload.period}")
        self.upload = upload


class NothingChangesError(RuntimeError):
    """What would be published stands there already, row by row."""


class SecondPersonNeededError(PermissionError):
    """Who has sent or mended a draft may not be the one who approves it."""


@dataclass(frozen=True)
class Published:
    """What came of a draft: the new release and the upload that it has at the draft's place."""

    release: int
    upload: int


def publish(
    store: Store,
    preview: Preview,
    by: str,
    *,
    replace_standing: bool = False,
    second_person: bool = False,
    note: str = "",
) -> Published:
    """Publish what a preview shows. With ``second_person`` somebody who had no hand in the draft must do it.

    Raises ``BlockedDraftError``, ``WouldReplaceError``, ``NothingChangesError``, ``SecondPersonNeededError``,
    ``store.releases.OutdatedBaseError`` where somebody published after the preview was made, and as
    ``store.drafts.check_version`` where the draft has changed since.
    """
    draft = preview.draft
    check_approval(store, draft, by, second_person=second_person)
    _check_place(preview, replace_standing)
    sent = as_sent(store, draft)
    with store.write(by, "publish") as connection:
        if latest_within(connection) != preview.release:
            raise OutdatedBaseError(f"release {preview.release} is no longer the newest")
        check_version(connection, draft.id, draft.kept.version)
        upload = insert_upload(connection, sent, typed_rows(draft.rows))
        if draft.uppers:
            parts = preview.whole.kept | dict.fromkeys(draft.uppers, upload)
            upload = insert_upload(connection, _merged(preview), typed_rows(preview.whole.rows))
            insert_parts(connection, upload, parts)
        release = insert_release(connection, {(draft.kind, draft.period): upload}, by, note)
        for mapping in {found.fingerprint: found for found in draft.result.mappings.values()}.values():
            insert_mapping(connection, draft.id, by, mapping.fingerprint, to_json(mapping))
        done = replace(step_of("published", by, draft.reading, draft.told), release=release, upload_id=upload)
        insert_step(connection, draft.id, done)
    return Published(release, upload)


def check_approval(store: Store, draft: Draft, by: str, *, second_person: bool) -> None:
    """Whether a person may publish a draft as it is.

    Another person than those at work on it is asked for with ``second_person``, and wherever people sign in.
    Raises ``BlockedDraftError``, ``SecondPersonNeededError``.
    """
    if not draft.publishable:
        raise BlockedDraftError(f"draft {draft.id} has problems that block it")
    if (second_person or store.actor is not None) and had_a_hand(store, draft, by):
        raise SecondPersonNeededError(f"{by} had a hand in draft {draft.id}")


def had_a_hand(store: Store, draft: Draft, by: str) -> bool:
    """Whether somebody brought a draft or worked on it."""
    return by in {step.new.by for step in steps(store, draft.id)}


def _check_place(preview: Preview, replace_standing: bool) -> None:
    if preview.replaces is not None and preview.whole.unchanged:
        raise NothingChangesError(f"upload {preview.replaces.id} says the same")
    if preview.replaces is not None and not replace_standing:
        raise WouldReplaceError(preview.replaces)


def as_sent(store: Store, draft: Draft) -> NewUpload:
    """The file of a draft as an upload."""
    new, data = draft.kept.new, raw_bytes(store, draft.kept.kept_sha256)
    synthetic = bool(draft.rows["synthetic"].any())
    return NewUpload(new.kind, new.period, new.file_name, data, new.sender, synthetic)


def _merged(preview: Preview) -> NewUpload:
    """The whole of a period after a part of it was replaced, as a plain file of ours."""
    new, rows = preview.draft.kept.new, preview.whole.rows
    name = f"{new.kind}-{new.period}.csv"
    synthetic = bool(rows["synthetic"].any())
    return NewUpload(new.kind, new.period, name, plain_csv(new.kind, rows), new.sender, synthetic)
