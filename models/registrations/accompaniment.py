"""Who accompanies whom: since when, in which place, under which convention, and which referent."""

from peewee import SQL, DateTimeField, ForeignKeyField

from models.acts import act, record
from models.database import Table, now
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.organisations.membership import referents_of
from models.people.activity import note_activity
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused


class Accompaniment(Table):
    """A candidate is accompanied by an establishment, under one convention at most, by a referent of theirs."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", backref="accompaniments", index=False)
    candidate_id: int
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", backref="accompaniments", index=False)
    establishment_id: int
    convention = ForeignKeyField(Convention, null=True, on_delete="RESTRICT")
    convention_id: int | None
    referent = ForeignKeyField(Staff, null=True, on_delete="SET NULL")
    referent_id: int | None
    began_at = DateTimeField(default=now)
    ended_at = DateTimeField(null=True)

    class Meta:
        indexes = ((("establishment", "ended_at", "began_at", "candidate"), False), (("candidate", "id"), False))

    @classmethod
    def of(cls, candidate: Candidate) -> "Accompaniment | None":
        """The one under way, if there is one."""
        return cls.get_or_none(cls.candidate == candidate, cls.ended_at.is_null())

    @property
    def version(self) -> str:
        """What is another one once it was changed: another convention is another row."""
        return f"{self.id}-{self.referent_id or 0}"


# One at a time: two at the same instant meet here.
_UNDER_WAY = SQL("ended_at IS NULL")
Accompaniment.add_index(
    Accompaniment.index(Accompaniment.candidate, unique=True, where=_UNDER_WAY, name="accompaniment_under_way")
)
# Those whom nobody accompanies any more are looked for among the few whom somebody did before.
_ENDED = SQL("ended_at IS NOT NULL")
Accompaniment.add_index(Accompaniment.index(Accompaniment.candidate, where=_ENDED, name="accompaniment_ended"))


def begin(
    candidate: Candidate, establishment: Establishment, convention: Convention | None, referent: Staff | None
) -> Accompaniment:
    """Accompany someone from now on, within the act of a verb that has looked who may; a former one ends.

    Raises Refused when the place takes nobody, or takes no part in the convention, or the convention has an age limit
    that this person has passed (A01), unless they had it before and are accompanied still.
    """
    check_convention(establishment, convention, candidate)
    Accompaniment.update(ended_at=now()).where(
        Accompaniment.candidate == candidate, Accompaniment.ended_at.is_null()
    ).execute()
    begun: Accompaniment = Accompaniment.create(
        candidate=candidate, establishment=establishment, convention=convention, referent=referent
    )
    note_activity(candidate)
    return begun


def check_convention(establishment: Establishment, convention: Convention | None, candidate: Candidate) -> None:
    """Whether this place may accompany this person under this convention. Raises Refused."""
    if not establishment.active:
        raise Refused("establishment_closed")
    if convention is None:
        return
    if convention not in establishment.conventions():
        raise Refused("convention")
    if candidate.birth_date is not None and not _goes_on(candidate, convention):
        convention.check_age(candidate.birth_date)


def _goes_on(candidate: Candidate, convention: Convention) -> bool:
    """Whether they had it before in what is under way, so that a wrong click is undone whatever their age (A01)."""
    theirs = Accompaniment.select().where(Accompaniment.candidate == candidate)
    is_under_way = theirs.where(Accompaniment.ended_at.is_null()).exists()
    return bool(is_under_way and theirs.where(Accompaniment.convention == convention).exists())


def may_change_accompaniment(by: Staff, accompaniment: Accompaniment | None) -> bool:
    """Whether this person can change it: a referent of the place, while it is under way."""
    return (
        accompaniment is not None
        and accompaniment.ended_at is None
        and accompaniment.establishment_id in by.establishment_ids
    )


@act
def change_accompaniment(
    by: Staff, candidate: Candidate, convention: Convention | None, referent: Staff | None, seen: str | None = None
) -> Accompaniment:
    """A referent changes the convention or the referent of someone they accompany; `seen` is the version they read.

    Another convention ends one accompaniment and begins another. Raises Refused.
    """
    held = Candidate.locked(candidate.id)
    accompaniment = Accompaniment.of(held)
    if accompaniment is None or not may_change_accompaniment(by, accompaniment):
        raise Refused("not_yours")
    if seen is not None and accompaniment.version != seen:
        raise Refused("edited_meanwhile")
    if referent is not None and referent not in list(referents_of(accompaniment.establishment_id)):
        raise Refused("referent")
    if accompaniment.convention != convention:
        accompaniment = begin(held, accompaniment.establishment, convention, referent)
    else:
        accompaniment.referent = referent
        accompaniment.save(only=[Accompaniment.referent])
    facts = [one.id if one else None for one in (convention, referent)]
    record(by, "change_accompaniment", held, convention=facts[0], referent=facts[1])
    return accompaniment
