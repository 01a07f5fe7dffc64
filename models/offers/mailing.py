"""Sending an offer to oneself by e-mail, to read it in peace or to show it to someone (P10)."""

from datetime import timedelta

from models.acts import act
from models.conversations.conversation import EMAIL
from models.database import now
from models.notices.delivery import Priority
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.offers.offer import Offer
from models.people.candidate import Candidate
from models.people.reach import reach
from models.refusal import Refused

MAILS_PER_HOUR = 10
_COUNTED_FOR = timedelta(hours=1)
# Pressed again meanwhile, the first is on its way.
_ONE_PRESS = timedelta(minutes=2)


@act
def mail_offer(by: Candidate, offer: Offer) -> None:
    """Have the whole offer go to this person's own address; a second press at once sends nothing more.

    Raises Refused without an address, or for more than so many within an hour; Unreachable for a draft.
    """
    held = Candidate.locked(by.id)
    found = reach(Offer.visible_to(held), offer.id)
    if not held.email:
        raise Refused("email_missing")
    recent = Notice.select().where(
        Notice.candidate == held, Notice.kind == Kind.OFFER_ASKED, Notice.created_at > now() - _COUNTED_FOR
    )
    if recent.where(Notice.subject_id == found.id, Notice.created_at > now() - _ONE_PRESS).exists():
        return
    if recent.count() >= MAILS_PER_HOUR:
        raise Refused("too_many_mails", limit=MAILS_PER_HOUR)
    tell(held, Kind.OFFER_ASKED, found, priority=Priority.ANSWER, address=(EMAIL, None))
