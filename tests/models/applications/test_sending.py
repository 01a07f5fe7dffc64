"""Who may send an application, what must be there first, and whom it reaches."""

from datetime import date, timedelta
from typing import Any

import pytest

from models.applications import moves, sending
from models.applications.application import DIRECT, Application, Gate, State
from models.applications.attachment import documents_of
from models.applications.sending import send, sent_to
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.database import now, today
from models.documents.document import Document, DocumentKind
from models.journal import Entry
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.offers.offer import Offer, OfferState
from models.offers.publishing import close
from models.organisations.company import Company
from models.organisations.convention import Convention, GateRule
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from models.people.profile import missing_facts
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.validation import LONGEST_TEXT
from tests.acts import at_once, reasons, refused
from tests.cast import PDF, Cast, cv_of, put_pending, put_refused, staff

MINOR = date(2010, 1, 1)


@pytest.fixture(autouse=True)
def monday(clock) -> None:
    """Ages and days as of one Monday of March 2026."""


def apply(cast: Cast, **other: Any) -> Application:
    values = {
        "candidate": cast.amina,
        "company": cast.bakery,
        "offer": cast.offer,
        "message": "Bonjour.",
        "documents": [cast.cv],
    }
    return send(**{**values, **other})


def direct(cast: Cast) -> None:
    Convention.update(gate=GateRule.WHEN_HELP_ASKED).where(Convention.id == cast.convention.id).execute()


def told() -> list[tuple[str, int]]:
    """What members of staff were told."""
    by_staff = Notice.select().where(Notice.staff.is_null(False)).order_by(Notice.id)
    return [(notice.kind, notice.staff_id) for notice in by_staff]


def mailed() -> list[tuple[str, int, int]]:
    """What candidates were mailed."""
    deliveries = Delivery.select(Delivery, Notice).join(Notice).where(Notice.candidate.is_null(False))
    assert {one.channel for one in deliveries} <= {EMAIL}
    return [(one.notice.kind, one.notice.candidate_id, one.notice.subject_id) for one in deliveries]


def test_application_waits_for_the_referents_who_are_told(cast: Cast):
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    application = apply(cast, note="Merci de relire.")
    assert (application.gate, application.state, application.received_at) == (Gate.AWAITING, State.NEW, None)
    assert application.establishment == cast.mission
    assert documents_of(application) == [cast.cv]
    assert told() == [("application_to_read", cast.bruno.id), ("application_to_read", colleague.id)]
    line = Entry.select().order_by(Entry.id.desc()).get()
    assert (line.verb, line.actor_kind, line.actor_id, line.after) == ("send", "candidate", cast.amina.id, "awaiting")


@pytest.mark.parametrize("has_chat", [False, True])
@pytest.mark.parametrize("is_direct", [False, True])
def test_candidate_is_mailed_that_it_is_sent(cast: Cast, has_chat: bool, is_direct: bool):
    """P23: what the chat says is confirmed by mail as well."""
    if has_chat:
        Conversation.create(channel=TELEGRAM, address="77", candidate=cast.amina)
    if is_direct:
        direct(cast)
    application = apply(cast)
    assert mailed() == [("application_sent", cast.amina.id, application.id)]


def test_candidate_without_an_address_is_not_mailed(cast: Cast):
    Candidate.update(email=None).execute()
    apply(cast)
    assert mailed() == []


def test_application_reaches_the_employer_at_once_where_the_convention_says_so(cast: Cast):
    direct(cast)
    application = apply(cast)
    assert (application.gate, application.told_gate, application.received_at) == (Gate.VALIDATED, DIRECT, now())
    assert application.answer_expected_on == date(2026, 4, 1)
    assert told() == [("application_received", cast.chloe.id)]


def test_referent_reads_first_when_help_is_asked(cast: Cast):
    direct(cast)
    application = apply(cast, help_asked=True)
    assert application.gate == Gate.AWAITING
    assert told() == [("application_to_read", cast.bruno.id)]
    assert moves.validate(application, cast.bruno).told_gate == Gate.VALIDATED


def test_referent_reads_first_without_a_convention(cast: Cast):
    Accompaniment.update(convention=None).where(Accompaniment.candidate == cast.amina).execute()
    assert apply(cast).gate == Gate.AWAITING


def test_spontaneous_application_goes_without_an_offer(cast: Cast):
    application = apply(cast, offer=None)
    assert (application.offer, application.title, application.company) == (None, None, cast.bakery)


def test_second_application_to_an_offer_is_refused(cast: Cast):
    first = apply(cast)
    assert sent_to(cast.amina, cast.offer) == first
    with refused("already_applied"):
        apply(cast)


def test_withdrawn_application_still_counts(cast: Cast):
    moves.withdraw(apply(cast), cast.amina)
    with refused("already_applied"):
        apply(cast)


@pytest.mark.parametrize(("spontaneous", "reason"), [(False, "already_applied"), (True, "spontaneous_again")])
def test_two_presses_at_the_same_instant_are_one_application(cast: Cast, spontaneous: bool, reason: str):
    def press() -> Application:
        return apply(cast, offer=None if spontaneous else cast.offer)

    assert reasons(at_once(press, press)) == [reason]
    assert Application.select().count() == 1
    assert len(told()) == len(mailed()) == 1


def test_two_candidates_apply_to_one_offer(cast: Cast):
    cast.apply()
    assert cast.apply(cast.other_candidate)


@pytest.mark.parametrize(("hours", "again"), [(23, False), (25, True)])
def test_spontaneous_application_waits_a_day_before_the_next(cast: Cast, clock, hours: int, again: bool):
    apply(cast, offer=None)
    clock.shift(timedelta(hours=hours))
    if again:
        assert apply(cast, offer=None)
        return
    with refused("spontaneous_again"):
        apply(cast, offer=None)


def test_spontaneous_application_of_another_makes_nobody_wait(cast: Cast):
    apply(cast, offer=None)
    assert apply(cast, candidate=cast.other_candidate, offer=None, documents=[cv_of(cast.other_candidate)])


def test_spontaneous_application_to_another_company_goes_at_once(cast: Cast):
    apply(cast, offer=None)
    assert apply(cast, offer=None, company=cast.other_company)


def test_application_to_an_offer_goes_after_a_spontaneous_one(cast: Cast):
    apply(cast, offer=None)
    assert apply(cast)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda cast: close(cast.chloe, cast.offer), "offer_closed"),
        (lambda cast: Offer.update(state=OfferState.DRAFT).execute(), "offer_closed"),
        (lambda cast: Offer.update(closes_on=today() - timedelta(days=1)).execute(), "offer_closed"),
        (lambda cast: Offer.update(by_mail_only=True, contact_email="rh@pain.example").execute(), "by_mail_only"),
        (lambda cast: Company.update(blocked=True).execute(), "company_blocked"),
        (lambda cast: Company.update(active=False).execute(), "company_blocked"),
        (lambda cast: put_pending(cast.amina, cast.mission), "account_pending"),
        (lambda cast: put_refused(cast.amina, cast.mission), "account_refused"),
        (lambda cast: Accompaniment.update(ended_at=now()).execute(), "account_former"),
        (lambda cast: Candidate.update(birth_date=date(1996, 3, 2)).execute(), "too_old"),
        (lambda cast: Candidate.update(birth_date=MINOR).execute(), "facts_missing"),
        (lambda cast: Candidate.update(birth_date=None).execute(), "facts_missing"),
        (lambda cast: Candidate.update(civility=None).execute(), "facts_missing"),
    ],
)
def test_what_changed_since_it_was_read_counts(cast: Cast, change: Any, reason: str):
    known = {"candidate": cast.amina, "company": cast.bakery, "offer": Offer.get_by_id(cast.offer.id)}
    change(cast)
    with refused(reason):
        apply(cast, **known)


def test_blocked_company_takes_no_spontaneous_application_either(cast: Cast):
    Company.update(blocked=True).execute()
    with refused("company_blocked"):
        apply(cast, offer=None)


def test_minor_applies_once_the_guardian_is_known(cast: Cast):
    Candidate.update(birth_date=MINOR).execute()
    assert missing_facts(Candidate.get_by_id(cast.amina.id)) == ["guardian", "guardian_phone"]
    Guardian.create(candidate=cast.amina, name="Fatou Diallo", phone="+33 6 12 34 56 78")
    assert apply(cast)


def test_company_is_the_one_of_the_offer(cast: Cast):
    assert apply(cast, company=cast.other_company).company == cast.bakery


@pytest.mark.parametrize("documents", [[], [DocumentKind.LETTER]])
def test_application_without_a_cv_is_refused(cast: Cast, documents: list[DocumentKind]):
    sent = [paper(cast.amina, kind) for kind in documents]
    with refused("cv_missing"):
        apply(cast, documents=sent)


def paper(candidate: Candidate, kind: DocumentKind, **more: Any) -> Document:
    return Document.create(candidate=candidate, kind=kind, name="a.pdf", type="pdf", size=len(PDF), key="k", **more)


def test_documents_of_others_are_refused(cast: Cast):
    with refused("document_not_sendable"):
        apply(cast, documents=[cast.cv, cv_of(cast.other_candidate)])


def test_other_documents_never_travel(cast: Cast):
    other = paper(cast.amina, DocumentKind.OTHER)
    with refused("document_not_sendable"):
        apply(cast, documents=[cast.cv, other])


def test_removed_documents_are_refused(cast: Cast):
    removed = paper(cast.amina, DocumentKind.CV, removed_at=now())
    with refused("document_not_sendable"):
        apply(cast, documents=[removed])


def test_letter_travels_with_the_cv(cast: Cast):
    letter = paper(cast.amina, DocumentKind.LETTER)
    assert documents_of(apply(cast, documents=[cast.cv, letter])) == [cast.cv, letter]


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ({"message": " \n "}, "message_missing"),
        ({"message": "x" * (LONGEST_TEXT + 1)}, "text_too_long"),
        ({"note": "x" * (LONGEST_TEXT + 1)}, "text_too_long"),
    ],
)
def test_texts_are_there_and_not_too_long(cast: Cast, texts: dict[str, str], reason: str):
    with refused(reason):
        apply(cast, **texts)


def test_unsafe_characters_are_left_out(cast: Cast):
    assert apply(cast, message=" Bonjour\x00 \u202emonde\r\n").message == "Bonjour monde"


def test_failure_in_the_middle_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sending, "tell", lambda *args, **facts: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        apply(cast)
    assert (Application.select().count(), Entry.select().where(Entry.verb == "send").count()) == (0, 0)


def test_referents_and_employers_who_left_are_not_told(cast: Cast):
    Staff.update(active=False).where(Staff.id == cast.bruno.id).execute()
    apply(cast)
    assert told() == []
