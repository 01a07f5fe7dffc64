"""Which notices people want, and where: a topic at a time, kept only where it is not the usual way (A15, A16)."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any

from peewee import SQL, Check, ForeignKeyField, fn

from models.acts import act, record
from models.conversations.conversation import EMAIL, Conversation
from models.database import Choice, Table
from models.notices.notice import Kind
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused

Person = Candidate | Staff


class Topic(StrEnum):
    """What notices are about, as people choose among them. One that no kind has yet is not offered."""

    APPLICATIONS = "applications"
    TO_READ = "to_read"
    OFFERS = "offers"
    REMINDERS = "reminders"
    MESSAGES = "messages"
    APPOINTMENTS = "appointments"
    NEWS = "news"


class Way(StrEnum):
    """Where they are told. The usual way, which no row says: in the chat, by e-mail where there is none."""

    USUAL = "usual"
    CHAT = "chat"
    EMAIL = "email"
    BOTH = "both"
    NONE = "none"


# What leaves whatever was chosen: acts on an account or on what is known of someone, what people asked for, and whoever
# calls for help.
ALWAYS = frozenset(
    {
        Kind.ACCOUNT_VALIDATE,
        Kind.ACCOUNT_REFUSE,
        Kind.CHAT_UNLINKED,
        Kind.CHAT_MOVED,
        Kind.EMAIL_CHANGED,
        Kind.EMAIL_CODE,
        Kind.EMAIL_LEFT,
        Kind.EMAIL_REFUSED,
        Kind.RETURN_CODE,
        Kind.FILE_WRITTEN,
        Kind.HELP_ASKED,
        Kind.RESULT,
        Kind.BROADCAST_TRIAL,
        Kind.OFFER_ASKED,
        Kind.TICKET_ANSWERED,
        Kind.WEBINAR_SOON,
        Kind.WEBINAR_MOVED,
        Kind.WEBINAR_CANCELLED,
        Kind.INVITATION,
        Kind.MEMBERSHIP_OFFERED,
        Kind.PASSWORD_RESET,
        Kind.PASSWORD_CHANGED,
        Kind.OFFER_ENDED,
        Kind.ARCHIVE_ASKED,
        Kind.ACCOUNT_ENDS,
        Kind.ACCOUNT_ERASED,
        Kind.APPLICATION_ERASED,
        Kind.MENTORING_ERASED,
        Kind.APPOINTMENT_ERASED,
    }
)
# What leaves by every way there is.
EVERYWHERE = frozenset({Kind.ACCOUNT_ENDS})
TOPICS: dict[Kind, Topic] = {
    Kind.APPLICATION_SENT: Topic.APPLICATIONS,
    Kind.APPLICATION_SEND_BACK: Topic.APPLICATIONS,
    Kind.APPLICATION_POSTPONE: Topic.APPLICATIONS,
    Kind.APPLICATION_ACCEPT: Topic.APPLICATIONS,
    Kind.APPLICATION_REFUSE: Topic.APPLICATIONS,
    Kind.APPLICATION_CANCEL: Topic.APPLICATIONS,
    Kind.APPLICATION_HIRE_ELSEWHERE: Topic.APPLICATIONS,
    Kind.APPLICATION_REOPEN: Topic.APPLICATIONS,
    Kind.APPLICATION_CLOSE_UNANSWERED: Topic.APPLICATIONS,
    Kind.APPLICATION_VALIDATE: Topic.APPLICATIONS,
    Kind.APPLICATION_TO_READ: Topic.TO_READ,
    Kind.APPLICATION_CORRECT: Topic.TO_READ,
    Kind.APPLICATION_RECEIVED: Topic.TO_READ,
    Kind.REGISTRATION_TO_READ: Topic.TO_READ,
    Kind.TICKET_TO_READ: Topic.TO_READ,
    Kind.APPLICATION_REMIND: Topic.REMINDERS,
    Kind.READING_REMIND: Topic.REMINDERS,
    Kind.OFFER_STALE: Topic.REMINDERS,
    Kind.APPLICATION_SILENT: Topic.REMINDERS,
    Kind.DRAFT_WAITS: Topic.REMINDERS,
    Kind.DRAFT_CLOSES: Topic.REMINDERS,
    Kind.KEPT_CLOSES: Topic.REMINDERS,
    Kind.MESSAGE: Topic.MESSAGES,
    Kind.APPOINTMENT_PROPOSED: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_MOVED: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_FIXED: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_DECLINED: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_CANCELLED: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_UNCHOSEN: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_TOMORROW: Topic.APPOINTMENTS,
    Kind.APPOINTMENT_SOON: Topic.APPOINTMENTS,
    Kind.BROADCAST: Topic.NEWS,
    Kind.NEW_OFFERS: Topic.OFFERS,
    Kind.MENTORING_ASKED: Topic.TO_READ,
    Kind.MENTORING_ANSWERED: Topic.APPLICATIONS,
    Kind.MENTORING_WITHDRAWN: Topic.APPLICATIONS,
    Kind.MENTORING_REMIND: Topic.REMINDERS,
    Kind.MESSAGE_REMIND: Topic.REMINDERS,
    Kind.APPOINTMENT_REMIND: Topic.REMINDERS,
}
# An employer hears of an application that passed the gate as of one that had none.
TOPICS_OF_STAFF = {**TOPICS, Kind.APPLICATION_VALIDATE: Topic.TO_READ, Kind.MESSAGE: Topic.TO_READ}

OFFERED_TO_CANDIDATES = (
    Topic.APPLICATIONS,
    Topic.OFFERS,
    Topic.REMINDERS,
    Topic.MESSAGES,
    Topic.APPOINTMENTS,
    Topic.NEWS,
)
OFFERED_TO_STAFF = (Topic.TO_READ, Topic.APPLICATIONS, Topic.REMINDERS, Topic.APPOINTMENTS)

BY_CHAT = frozenset({Way.USUAL, Way.CHAT, Way.BOTH})
BY_EMAIL = frozenset({Way.USUAL, Way.EMAIL, Way.BOTH})
# Staff have no chat: they get e-mails, or none.
WAYS_OF_STAFF = (Way.USUAL, Way.NONE)


class Preference(Table):
    """How a person is told of a topic, where it is not the usual way."""

    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", index=False)
    candidate_id: int | None
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", index=False)
    topic = Choice(Topic)
    way = Choice(Way)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]
        indexes = ((("candidate", "topic"), True), (("staff", "topic"), True))


def offered_to(person: Person) -> tuple[Topic, ...]:
    """The topics of which this person can choose how they are told."""
    return OFFERED_TO_CANDIDATES if isinstance(person, Candidate) else OFFERED_TO_STAFF


def topic_of(person: Person, kind: str) -> Topic | None:
    """What this kind of notice is about to this person, or nothing where it leaves whatever they chose."""
    topics = TOPICS if isinstance(person, Candidate) else TOPICS_OF_STAFF
    return topics.get(Kind(kind))


def ways_of(person: Person) -> dict[Topic, Way]:
    """How this person is told of each topic."""
    chosen = {row.topic: row.way for row in Preference.select().where(_is_of(person))}
    return {topic: chosen.get(topic, Way.USUAL) for topic in offered_to(person)}


def channels_of(person: Person, kind: str) -> list[str]:
    """The channels on which this person is told this, none where they want to hear nothing of it."""
    return _channels(_way_of(person, kind), _chat_of(person), EMAIL if person.email else None)


def is_out_of_reach(candidate: Candidate) -> bool:
    """Whether nothing reaches this person, whatever they chose: no chat, and no address that takes mail."""
    return _chat_of(candidate) is None and (candidate.email is None or candidate.email_refused_on is not None)


def channels_of_each(people: Collection[Candidate], kind: Kind) -> dict[int, list[str]]:
    """The same of many candidates, by their number."""
    ids = [one.id for one in people]
    reached = Conversation.select().where(Conversation.candidate.in_(ids), Conversation.reachable)
    chats = {one.candidate_id: one.channel for one in reached.order_by(Conversation.id)}
    chosen = Preference.select().where(Preference.candidate.in_(ids), Preference.topic == TOPICS[kind])
    ways = {row.candidate_id: row.way for row in chosen}
    return {
        one.id: _channels(ways.get(one.id, Way.USUAL), chats.get(one.id), EMAIL if one.email else None)
        for one in people
    }


def can_be_told(kind: Kind) -> Any:
    """The condition of the candidates who are told this on some channel."""
    chat = Conversation.select(SQL("1")).where(Conversation.candidate == Candidate.id, Conversation.reachable)
    theirs = Preference.select(SQL("1")).where(Preference.candidate == Candidate.id, Preference.topic == TOPICS[kind])
    no_mail = fn.EXISTS(theirs.where(Preference.way == Way.CHAT))
    by_mail = Candidate.email.is_null(False) & ~no_mail
    return (fn.EXISTS(chat) | by_mail) & ~fn.EXISTS(theirs.where(Preference.way == Way.NONE))


def _channels(way: Way, chat: str | None, mail: str | None) -> list[str]:
    wanted = {
        Way.USUAL: [chat or mail],
        Way.CHAT: [chat],
        Way.EMAIL: [mail or chat],
        Way.BOTH: [chat, mail],
        Way.NONE: [],
    }
    return [channel for channel in wanted[way] if channel is not None]


def is_heard(person: Person, kind: str, channel: str) -> bool:
    """Whether this person lets this kind of notice come by this channel."""
    return _way_of(person, kind) in (BY_EMAIL if channel == EMAIL else BY_CHAT)


@act
def choose_way(person: Person, topic: Topic, way: Way) -> None:
    """Be told of a topic so from now on. Raises Refused: not theirs to choose, or an e-mail without an address."""
    if topic not in offered_to(person) or (isinstance(person, Staff) and way not in WAYS_OF_STAFF):
        raise Refused("choice")
    if way in (Way.EMAIL, Way.BOTH) and not person.email:
        raise Refused("email_missing")
    held = type(person).locked(person.id)
    if ways_of(held)[topic] == way:
        return
    here = _is_of(held) & (Preference.topic == topic)
    Preference.delete().where(here).execute()
    if way != Way.USUAL:
        Preference.create(**_whose(held), topic=topic, way=way)
    record(held, "choose_way", held, topic=topic, way=way)


def stop_mails(person: Person, topic: Topic) -> None:
    """No e-mail about this topic any more: what the person gets in the chat goes on."""
    way = ways_of(person).get(topic)
    in_chat = isinstance(person, Candidate) and way in BY_CHAT
    choose_way(person, topic, Way.CHAT if in_chat else Way.NONE)


def _way_of(person: Person, kind: str) -> Way:
    if kind in EVERYWHERE:
        return Way.BOTH
    topic = topic_of(person, kind)
    chosen = topic and Preference.get_or_none(_is_of(person), Preference.topic == topic)
    return chosen.way if chosen else Way.USUAL


def _chat_of(person: Person) -> str | None:
    conversation = Conversation.of(person) if isinstance(person, Candidate) else None
    return conversation.channel if conversation else None


def _is_of(person: Person) -> Any:
    return Preference.candidate == person if isinstance(person, Candidate) else Preference.staff == person


def _whose(person: Person) -> dict[str, Person]:
    return {"candidate": person} if isinstance(person, Candidate) else {"staff": person}
