"""Joining papers to an offer, and taking them out again."""

from functools import partial

from models.acts import act, afterwards, record
from models.documents import storage
from models.documents.document import StoredFile, delete_unnamed
from models.documents.enclosure import Enclosure
from models.offers.offer import Offer
from models.people.staff import Staff
from models.refusal import Refused, Unreachable

MOST = 3


def check_may_enclose(by: Staff, offer: Offer) -> None:
    """Whether this person may join one more. Raises Refused: asked before a file is read, and again as it is kept."""
    if not offer.may_be_changed_by(by):
        raise Refused("not_yours")
    if Enclosure.select().where(Enclosure.offer == offer).count() >= MOST:
        raise Refused("too_many_enclosures", limit=MOST)


@act
def enclose(by: Staff, offer: Offer, file: StoredFile) -> Enclosure:
    """Join a file that passed inspection, or find it again. Raises Refused: not theirs, or as many as may be."""
    held = Offer.locked(offer.id)
    same = next((one for one in Enclosure.of(held) if storage.hold_the_same(one.key, file.key)), None)
    if same is not None and held.may_be_changed_by(by):
        afterwards(partial(delete_unnamed, file.key))
        return same
    check_may_enclose(by, held)
    given = {"name": file.name, "type": file.type, "size": file.size, "key": file.key}
    enclosure: Enclosure = Enclosure.create(offer=held, **given)
    record(by, "add", enclosure)
    return enclosure


@act
def take_out(by: Staff, enclosure: Enclosure) -> None:
    """Keep it no longer: the file goes too. Raises Refused when it is not theirs, Unreachable when it is gone."""
    offer = Offer.locked(enclosure.offer_id)
    if not offer.may_be_changed_by(by):
        raise Refused("not_yours")
    if not Enclosure.delete().where(Enclosure.id == enclosure.id).execute():
        raise Unreachable
    record(by, "remove", enclosure)
    afterwards(partial(delete_unnamed, enclosure.key))
