"""Someone needs a person: the referents of the place are told, once a day."""

from datetime import timedelta
from enum import StrEnum

from peewee import SQL, DateTimeField, ForeignKeyField, fn

from models.acts import act, record
from models.database import Choice, Query, Table, now
from models.journal import Entry, kind_of
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.contact import contact_of
from models.registrations.standing import is_followed_in

AGAIN_AFTER = timedelta(days=1)
SHOWN_FOR = timedelta(days=30)
# What a referent does of someone who asked: their page says first what they asked, then opens.
HEARD_BY = ("open", "write_message", "propose_appointment")


class Why(StrEnum):
    """What someone needs a person for."""

    NO_CV = "no_cv"
    STUCK = "stuck"
    DISCOURAGED = "discouraged"
    PENDING = "pending"
    UNWELL = "unwell"


class HelpAsk(Table):
    """Someone asked that their referents be told."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    why = Choice(Why)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("candidate", "created_at"), False),)

    @classmethod
    def latest_of(cls, candidate: Candidate) -> "HelpAsk | None":
        """What this person asked last, as long as it is news to whoever opens their page."""
        recent = cls.select().where(cls.candidate == candidate, cls.created_at > now() - SHOWN_FOR)
        latest: HelpAsk | None = recent.order_by(cls.created_at.desc(), cls.id.desc()).first()
        return latest

    @classmethod
    def unheard_by(cls, staff: Staff) -> Query:
        """What people whom one's places follow asked last, where no referent there has taken it up since.

        Each with its candidate; who is unwell first, then the oldest.
        """
        later, theirs = cls.alias(), staff.establishment_ids
        again = later.select(SQL("1")).where(later.candidate == cls.candidate, later.id > cls.id)
        colleagues = Membership.select(Membership.staff).where(Membership.establishment.in_(theirs))
        heard = Entry.select(SQL("1")).where(
            (Entry.subject_kind == kind_of(Candidate)) & (Entry.subject_id == cls.candidate),
            (Entry.actor_kind == kind_of(Staff)) & Entry.actor_id.in_(colleagues),
            Entry.verb.in_(HEARD_BY),
            Entry.at > cls.created_at,
        )
        asked = cls.select(cls, Candidate).join(Candidate).where(cls.created_at > now() - SHOWN_FOR)
        waiting: Query = asked.where(is_followed_in(theirs), ~fn.EXISTS(again), ~fn.EXISTS(heard))
        return waiting.order_by(cls.why != Why.UNWELL, cls.created_at, cls.id)


@act
def ask_for_help(by: Candidate, why: Why) -> None:
    """Tell every referent of the place. Raises Refused where nobody is to be told, and for a second time within a day.

    Who is unwell is heard, whatever they asked before.
    """
    held = Candidate.locked(by.id)
    contact = contact_of(held)
    if contact is None or not contact.referents:
        raise Refused("nobody_to_tell")
    if _has_asked(held, why):
        raise Refused("help_asked_already")
    HelpAsk.create(candidate=held, why=why)
    record(held, "ask_for_help", held, why=why)
    for referent in contact.referents:
        tell(referent, Kind.HELP_ASKED, held, priority=Priority.ANSWER, why=why)


def _has_asked(candidate: Candidate, why: Why) -> bool:
    asked = HelpAsk.select().where(HelpAsk.candidate == candidate, HelpAsk.created_at > now() - AGAIN_AFTER)
    if why == Why.UNWELL:
        asked = asked.where(HelpAsk.why == why)
    return bool(asked.exists())
