"""The forms of a message to many: its words, to whom, and when."""

from datetime import datetime, time
from typing import Any, ClassVar

from wtforms import SelectField, TimeField
from wtforms.validators import InputRequired, Optional

from admin.forms import MISSING, Day, LongSelect, RowForm, choice, line, number_in, paragraph
from admin.views.candidate_file import zone_meant
from admin.words import choices
from models.broadcasts.audience import Audience, Situation
from models.broadcasts.broadcast import LONGEST_TITLE, LONGEST_WORDS
from models.database import local
from models.offers.kinds import Domain
from models.organisations.convention import Convention
from models.organisations.distance import RADII
from models.organisations.establishment import Establishment
from models.profiles.zones import ANYWHERE
from texts import lazy, plain

OF_AUDIENCE = ("situation", "convention", "establishment", "zone", "kilometres", "domain")


def named(model: Any) -> list[tuple[str, str]]:
    """Every one of these, by its number."""
    return [("", plain("broadcast-all")), *((str(one.id), one.name) for one in model.select().order_by(model.name))]


def one_of(label: Any, values: Any, **options: Any) -> SelectField:
    """One of a list, or all of it."""
    return SelectField(label, [Optional()], choices=values, coerce=lambda value: str(value or ""), **options)


class BroadcastForm(RowForm):
    blames: ClassVar[dict[str, str]] = {
        "title_missing": "title",
        "message_missing": "words",
        "zone_many": "zone",
        "distance_unknown": "kilometres",
    }

    title = line(lazy("field-broadcast-title.label"), lazy("field-broadcast-title.hint"), LONGEST_TITLE)
    words = paragraph(
        lazy("field-broadcast-words.label"),
        lazy("field-broadcast-words.hint", limit=LONGEST_WORDS),
        longest=LONGEST_WORDS,
    )
    situation = choice(lazy("field-broadcast-situation.label"), "broadcast-situation", Situation)
    convention = one_of(lazy("field-broadcast-convention.label"), lambda: named(Convention))
    establishment = one_of(
        lazy("field-broadcast-establishment.label"), lambda: named(Establishment), widget=LongSelect()
    )
    zone = line(lazy("field-broadcast-zone.label"), lazy("field-broadcast-zone.hint"), optional=True)
    kilometres = one_of(
        lazy("field-broadcast-distance.label"),
        lambda: [("0", plain("broadcast-there")), *((str(one), plain("broadcast-around", limit=one)) for one in RADII)],
    )
    domain = one_of(
        lazy("field-broadcast-domain.label"), lambda: [("", plain("broadcast-all")), *choices("offer-domain", Domain)]
    )


class ScheduleForm(RowForm):
    blames: ClassVar[dict[str, str]] = {"broadcast_date": "day", "no_such_hour": "at"}

    day = Day(lazy("field-broadcast-day.label"), [InputRequired(MISSING)])
    at = TimeField(lazy("field-broadcast-hour.label"), [InputRequired(MISSING)], default=time(10))

    def say(self, begins_at: datetime | None) -> None:
        """Show for when it is scheduled already, if it is."""
        if begins_at is not None:
            self.day.data, self.at.data = local(begins_at).date(), local(begins_at).time()


def audience_of(form: BroadcastForm) -> Audience:
    """Whom the criteria that were chosen mean. Raises Refused for a place that is none."""
    typed = (form.zone.data or "").strip()
    zone = zone_meant(typed) if typed else ANYWHERE
    return Audience(
        convention=_number(form.convention.data),
        establishment=_number(form.establishment.data),
        zone=None if zone == ANYWHERE else zone,
        kilometres=_number(form.kilometres.data) or 0,
        domain=form.domain.data or None,
        situation=form.situation.data or Situation.EVERYONE,
    )


def _number(chosen: str | None) -> int | None:
    return number_in(chosen) if chosen else None
