"""What is new on the platform: the list that the team writes (A32)."""

from typing import Any

from wtforms import BooleanField
from wtforms.validators import InputRequired

from admin.access import ScopedView
from admin.forms import MISSING, Day, RowForm, choice, line, paragraph
from admin.words import yes_or_no
from models.announcements.announcement import (
    LONGEST_TITLE,
    LONGEST_WORDS,
    Announcement,
    Readers,
    write_announcement,
)
from models.database import Query, today
from models.people.staff import Staff
from texts import day, lazy, plain


class AnnouncementForm(RowForm):
    blames = {"title_missing": "title", "message_missing": "words", "announcement_days": "ends_on"}

    title = line(lazy("field-announcement-title.label"), lazy("field-announcement-title.hint"), LONGEST_TITLE)
    words = paragraph(lazy("field-announcement-words.label"), lazy("field-announcement-words.hint"), LONGEST_WORDS)
    readers = choice(lazy("field-announcement-readers.label"), "announcement-readers", Readers)
    begins_on = Day(lazy("field-announcement-begins.label"), [InputRequired(MISSING)], default=today)
    ends_on = Day(
        lazy("field-announcement-ends.label"),
        [InputRequired(MISSING)],
        description=lazy("field-announcement-ends.hint"),
    )
    published = BooleanField(
        lazy("field-announcement-published.label"), description=lazy("field-announcement-published.hint")
    )


class AnnouncementsView(ScopedView):
    """What the team announces, drafts included."""

    model = Announcement
    name = lazy("view-announcements")
    about = lazy("view-announcements.about")
    endpoint = "announcements"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    title_new, title_edit = lazy("view-announcements.new"), lazy("view-announcements.edit")
    form = AnnouncementForm
    order = (Announcement.begins_on.desc(), Announcement.id.desc())
    column_list = ("title", "readers", "begins_on", "ends_on", "published")
    column_labels = {
        "title": lazy("field-announcement-title.label"),
        "readers": lazy("field-announcement-readers.label"),
        "begins_on": lazy("field-announcement-begins.label"),
        "ends_on": lazy("field-announcement-ends.label"),
        "published": lazy("field-announcement-published.label"),
    }
    column_formatters = {
        "begins_on": lambda view, context, row, name: day(row.begins_on),
        "ends_on": lambda view, context, row, name: day(row.ends_on),
        "published": yes_or_no,
        "readers": lambda view, context, row, name: plain("announcement-readers", value=row.readers),
    }

    def scope(self) -> Query:
        return Announcement.select()

    def write(self, row: Announcement | None, form: Any, by: Staff) -> Any:
        names = ("title", "words", "readers", "begins_on", "ends_on", "published")
        return write_announcement(by, row, form.seen.data, **{name: form[name].data for name in names})
