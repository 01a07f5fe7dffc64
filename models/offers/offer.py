"""What employers propose: an offer, what it says, who reads it and until when."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from peewee import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
    fn,
)

from models.database import Choice, Query, Table, now, today
from models.folding import fold
from models.offers.index import search
from models.offers.kinds import Domain as Domain
from models.offers.kinds import Level as Level
from models.offers.kinds import Nature as Nature
from models.offers.reading.spelling import Word
from models.offers.working_time import times_told
from models.organisations.company import Company
from models.organisations.places import commune as find_commune
from models.organisations.places import department, is_commune
from models.people.reach import Person
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_email, checked_text

LONGEST_TITLE = 120
LONGEST_DESCRIPTION = 5000
# What a card says of the work, each in a few words that the employer chooses.
IN_FEW_WORDS = ("hours", "duration", "pay")
# Before its last day: who began to answer it, or keeps it, is told that it ends.
CLOSING_DAYS = 3


class OfferState(StrEnum):
    """Only a published offer is searched and answered."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


class WayToApply(StrEnum):
    """How one applies to an offer: here, by mail only (P14), or not, as it is closed or its employer blocked (I39)."""

    CHAT = "chat"
    MAIL = "mail"
    CLOSED = "closed"
    BLOCKED = "blocked"


class Offer(Table):
    """A place to take at a company.

    `closes_on`: the last day to apply. `confirmed_on`: when its company changed it, or said that it is open still;
    `asked_on`: since when it is asked.
    """

    reference = CharField(max_length=12, unique=True, null=True)
    number = IntegerField(unique=True, null=True)
    company = ForeignKeyField(Company, on_delete="RESTRICT", index=False)
    company_id: int
    title = CharField(max_length=120)
    search_title = CharField(max_length=120, default="")
    nature = Choice(Nature)
    domain = Choice(Domain)
    level = Choice(Level, default=Level.NONE)
    commune = CharField(max_length=5)
    description = TextField()
    hours = CharField(max_length=120, default="")
    duration = CharField(max_length=120, default="")
    pay = CharField(max_length=120, default="")
    adaptable = BooleanField(default=False)
    starts_on = DateField(null=True)
    closes_on = DateField(null=True)
    by_mail_only = BooleanField(default=False)
    contact_email = CharField(max_length=254, null=True)
    state = Choice(OfferState, default=OfferState.DRAFT)
    confirmed_on = DateField(default=today)
    asked_on = DateField(null=True)
    published_at = DateTimeField(null=True)
    closed_at = DateTimeField(null=True)
    revision = IntegerField(default=0)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = (
            (("created_at", "id"), False),
            (("company", "created_at", "id"), False),
            (("state", "published_at"), False),
        )

    def save(self, *args: Any, **options: Any) -> int:
        self.search_title = fold(self.title)[:120]  # a ligature folds into several letters
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return self.title

    @classmethod
    def visible_to(cls, person: Person | None) -> Query:
        """Offers that a person may look at: drafts stay within the company and the team."""
        if not isinstance(person, Staff):
            return cls.select().where(cls.state != OfferState.DRAFT)
        if person.oversees:
            return cls.select()
        return cls.select().where((cls.state != OfferState.DRAFT) | cls.company.in_(person.company_ids))

    @classmethod
    def kept_by(cls, staff: Staff) -> Query:
        """The offers that this person looks after: those of their companies, or all for the team."""
        return cls.select() if staff.oversees else cls.select().where(cls.company.in_(staff.company_ids))

    @classmethod
    def read_by(cls, staff: Staff) -> Query:
        """Those that this person reads in the back office: their own; a referent, what is published (A03)."""
        if staff.oversees or not staff.establishment_ids:
            return cls.kept_by(staff)
        return cls.select().where((cls.state == OfferState.PUBLISHED) | cls.company.in_(staff.company_ids))

    @property
    def town(self) -> str:
        """The name of the town where its work is."""
        return find_commune(self.commune).name

    def end(self) -> None:
        """Let it be found and answered no more; applications already sent go on. Whoever calls holds and records it."""
        self.state, self.closed_at = OfferState.CLOSED, now()
        self.save()
        search.drop(self.number)

    @property
    def is_open(self) -> bool:
        """Whether it is published, and its last day not over: the clock closes it some time later."""
        return self.state == OfferState.PUBLISHED and (self.closes_on is None or self.closes_on >= today())

    @property
    def closes_soon(self) -> bool:
        """Whether its last day to apply is near."""
        return self.is_open and self.closes_on is not None and self.closes_on <= _near()

    @classmethod
    def closing_soon(cls) -> Any:
        """The condition of those that take applications for so many more days at most."""
        return (cls.state == OfferState.PUBLISHED) & cls.closes_on.between(today(), _near())

    @property
    def ended_at(self) -> datetime | date | None:
        """When it was closed; until the clock has done so, its last day."""
        return self.closed_at or self.closes_on

    @property
    def way_to_apply(self) -> WayToApply:
        """How one applies to it now."""
        if not self.is_open:
            return WayToApply.CLOSED
        if not self.company.receives:
            return WayToApply.BLOCKED
        return WayToApply.MAIL if self.by_mail_only else WayToApply.CHAT

    def may_be_changed_by(self, staff: Staff) -> bool:
        """A company's active members write its offers."""
        return self.company_id in staff.company_ids

    def make_searchable(self) -> None:
        """Put what can be searched where search looks. Only an offer that was published has a number to be found by."""
        if not self.number or not self.reference:
            raise ValueError("This offer was never published.")
        place = find_commune(self.commune)
        Word.learn(self.title)
        search.put(
            self.number,
            search.Entry(
                title=self.title,
                text=f"{self.description} {self.hours} {self.duration}",
                employer=self.company.name,
                reference=self.reference,
                nature=self.nature,
                domain=self.domain,
                level=self.level,
                company=self.company_id,
                region=department(place.department).region,
                department=place.department,
                commune=place.code,
                times=times_told(self.hours),
            ),
        )

    @classmethod
    def asked_about(cls) -> Any:
        """The condition of those whose company is asked whether they are open still."""
        return (cls.state == OfferState.PUBLISHED) & cls.asked_on.is_null(False)

    @property
    def is_asked_about(self) -> bool:
        """Whether its company is asked if it is open still."""
        return self.state == OfferState.PUBLISHED and self.asked_on is not None

    def confirm(self) -> None:
        """It is as its company wants it today."""
        self.confirmed_on, self.asked_on = today(), None

    def check_first_day(self) -> None:
        """Whether its first day, if it has one, is still to come. Raises Refused."""
        if self.starts_on and self.starts_on < today():
            raise Refused("first_day_past")

    def check_last_day(self) -> None:
        """Whether the last day to apply, if it has one, is not over. Raises Refused."""
        if self.closes_on and self.closes_on < today():
            raise Refused("last_day_past")

    def check(self) -> None:
        """Whether what it says is complete and possible. Raises Refused."""
        self.title = checked_text(self.title, "title_missing", LONGEST_TITLE)
        self.description = checked_text(self.description, "description_missing", LONGEST_DESCRIPTION)
        for fact in IN_FEW_WORDS:
            setattr(self, fact, checked_text(getattr(self, fact), None, LONGEST_TITLE))
        if self.by_mail_only and not self.contact_email:
            raise Refused("contact_missing")
        self.contact_email = checked_email(self.contact_email) if self.contact_email else None
        if not is_commune(self.commune):
            raise Refused("commune")


def open_offers_of(companies: Collection[int]) -> dict[int, int]:
    """How many offers of each of these companies are open; of one without any, nothing."""
    theirs = Offer.company.in_(list(companies)) & (Offer.state == OfferState.PUBLISHED)
    query: Any = Offer.select(Offer.company, fn.COUNT(Offer.id)).where(theirs).group_by(Offer.company).tuples()
    return dict(query)


def _near() -> date:
    return today() + timedelta(days=CLOSING_DAYS)
