"""The clock is killed at instants of matching and telling that are drawn by lot."""

from collections import Counter
from dataclasses import replace
from random import Random

from models.alerts.digest import Digest, Watermark
from models.alerts.keeping import keep_search, set_rhythm
from models.alerts.matching import match_new_offers
from models.alerts.telling import tell_found
from models.database import db
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.searches import Rhythm, Search, kept_as
from models.people.candidate import Candidate
from settings import settings
from tests.models.offers.conftest import COOK
from tests.system.crowd import wait_until
from tests.system.processes import environment_of, running

OFFERS, PEOPLE = 48, 12  # fewer offers than one message keeps


def kept(number: int) -> Search:
    owner = Candidate.create(first_name="Amina", last_name=f"N° {number}", email=f"amina{number}@mail.example")
    values, digest = kept_as(Criteria("cuisinier"))
    made = Search.create(candidate=owner, criteria=values, digest=digest)
    keep_search(owner, made, "Cuisine")
    set_rhythm(owner, made, Rhythm.AT_ONCE)
    return made


def told() -> Counter[tuple[int, int]]:
    """How often each search was told of each offer."""
    notices = Notice.select().where(Notice.kind == Kind.NEW_OFFERS)
    return Counter(
        (search, number) for notice in notices for search, numbers in notice.facts["found"] for number in numbers
    )


def everyone_is_told_of_each_offer_once(chance: Random, kills: int) -> None:
    """It is killed so many times, and goes on. Fails where somebody was not told of an offer, or twice."""
    searches = [kept(number).id for number in range(PEOPLE)]
    with db.atomic():
        for number in range(1, OFFERS + 1):
            search.put(number, replace(COOK, reference=f"2026-{number:05d}"))
    deployed = environment_of(settings())
    for end in sorted(chance.sample(range(3, OFFERS, 3), kills)):
        with running("tests.system.alerting", deployed) as clock:
            wait_until(lambda end=end: Watermark.now() >= end)
            Delivery.update(state=DeliveryState.SENT).execute()  # so that what comes next is another message
            clock.kill()
    while match_new_offers() or tell_found():
        pass
    assert (Watermark.now(), Digest.select().count()) == (OFFERS, 0)
    assert told() == Counter({(one, number): 1 for one in searches for number in range(1, OFFERS + 1)})
