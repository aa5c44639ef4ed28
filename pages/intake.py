"""Nạp số liệu: from a file to a release, read from top to bottom."""

from __future__ import annotations

from unionmap.ui.filing.choose import show_choice_of_file
from unionmap.ui.filing.desk import desk_of, show_told
from unionmap.ui.filing.dry_run import show_dry_run
from unionmap.ui.filing.mapping import show_mapping
from unionmap.ui.filing.mend import show_mending
from unionmap.ui.filing.problems import show_problems
from unionmap.ui.filing.publish import show_publishing
from unionmap.ui.filing.reading import show_reading
from unionmap.ui.filing.upload import show_upload, show_waiting
from unionmap.ui.page import open_desk
from unionmap.ui.signature import show_signature
from unionmap.words.message import message

page = open_desk(message("What does your file say, and what would it change?"))
show_signature(page.reader)
show_told()
desk = desk_of(page)
if desk is None:
    show_upload(page, show_choice_of_file(page))
    show_waiting(page)
else:
    show_reading(desk)
    show_mapping(desk)
    show_problems(desk)
    show_mending(desk)
    show_dry_run(desk)
    show_publishing(desk)
