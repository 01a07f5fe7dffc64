"""An account at rest sends nothing and is told of no offer; waking restores nothing by itself (P38, P39)."""

import pytest

from jobs.subjects import is_void, with_subjects
from models.alerts.digest import Digest
from models.alerts.keeping import keep_search, set_rhythm
from models.alerts.watch import Watch
from models.applications import moves
from models.applications.application import Application, State
from models.applications.undoing import undo
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now, today
from models.journal import history
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.offers.criteria import Criteria
from models.offers.publishing import close
from models.offers.searches import Rhythm, Search
from models.people.candidate import Candidate
from models.privacy.sleeping import may_send_again, sleep, wake
from settings import settings
from tests.acts import refused
from tests.cast import Cast


def again(candidate: Candidate) -> Candidate:
    return Candidate.get_by_id(candidate.id)


def watched(cast: Cast) -> Search:
    chat = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    search = Search.of(chat, Criteria(words="pain"))
    keep_search(cast.amina, search, "Pain")
    return search


def test_what_waits_is_withdrawn_and_what_is_decided_stays(cast: Cast):
    decided = moves.validate(cast.apply(), cast.bruno)
    moves.refuse(decided, cast.chloe, cast.reason, "Merci.")
    waiting, others = cast.apply(offer=cast.other_offer), cast.apply(cast.other_candidate)
    sleep(cast.amina)
    withdrawn = {one.id: one.withdrawn for one in Application.select()}
    assert withdrawn == {decided.id: False, waiting.id: True, others.id: False}
    assert again(cast.amina).asleep_since is not None
    assert again(cast.other_candidate).asleep_since is None
    assert history(cast.amina)[-1].verb == "sleep"


def test_asleep_nothing_is_sent(cast: Cast):
    waiting = cast.apply()
    sleep(cast.amina)
    with refused("account_asleep"):
        cast.apply(again(cast.amina), cast.other_offer)
    with refused("account_asleep"):
        moves.reactivate(Application.get_by_id(waiting.id), again(cast.amina))


def test_asleep_twice_or_woken_twice_is_refused(cast: Cast):
    with refused("awake_already"):
        wake(cast.amina)
    sleep(cast.amina)
    with refused("asleep_already"):
        sleep(cast.amina)


def test_asleep_no_offer_is_told(cast: Cast):
    search = watched(cast)
    Digest.create(search_id=search.id, batch=1, candidate_id=cast.amina.id, bits=b"\1", due_at=now())
    sleep(cast.amina)
    assert (Watch.select().count(), Digest.select().count()) == (0, 0)
    set_rhythm(cast.amina, search, Rhythm.WEEKLY)
    assert (Watch.select().count(), Digest.select().count()) == (0, 0)
    wake(cast.amina)
    assert [watch.search_id for watch in Watch.select()] == [search.id]


def test_message_of_offers_that_waits_does_not_leave(cast: Cast):
    found = [[watched(cast).id, [cast.other_offer.number]]]
    notice = Notice.create(kind=Kind.NEW_OFFERS, candidate=cast.amina, facts={"found": found})
    delivery = Delivery.queue(notice, TELEGRAM, 2)
    assert not is_void(with_subjects([Delivery.get_by_id(delivery.id)])[0].notice)
    sleep(cast.amina)
    assert is_void(with_subjects([Delivery.get_by_id(delivery.id)])[0].notice)


@pytest.mark.parametrize("closed", [False, True])
def test_woken_nothing_is_restored_and_what_is_open_can_be_sent_again(cast: Cast, closed: bool):
    application = cast.apply()
    sleep(cast.amina)
    if closed:
        close(cast.chloe, cast.offer)
    assert may_send_again(again(cast.amina)) == []
    wake(cast.amina)
    assert Application.get_by_id(application.id).withdrawn
    assert may_send_again(again(cast.amina)) == ([] if closed else [application])
    if not closed:
        assert moves.reactivate(Application.get_by_id(application.id), again(cast.amina)).state == State.NEW


def test_nobody_else_is_told(cast: Cast):
    moves.validate(cast.apply(), cast.bruno)
    Notice.delete().execute()
    sleep(cast.amina)
    wake(cast.amina)
    assert not Notice.select().exists()


def test_answer_is_not_undone_once_its_candidate_went_to_rest(cast: Cast, environment: pytest.MonkeyPatch):
    """Undone, it would have what it ended wait for an answer, of an account that sends nothing."""
    environment.setenv("UNDO_WINDOW", "120")
    settings.cache_clear()
    mine, other = moves.validate(cast.apply(), cast.bruno), cast.apply(offer=cast.other_offer)
    moves.accept(mine, cast.chloe, today())
    sleep(cast.amina)
    assert not Notice.select().where(Notice.due_at > now()).exists(), "all is told now"
    with refused("undo_too_late"):
        undo(mine, cast.chloe)
    assert Application.get_by_id(other.id).state == State.HIRED_ELSEWHERE
