"""What single verbs promise: what was read before does not count, what is given is held to its bounds, who is told."""

from datetime import timedelta

import pytest

from models.applications import moves
from models.applications.application import Application, Gate, Sender, State
from models.applications.attachment import documents_of
from models.applications.moves import MOVES
from models.applications.reason import Reason
from models.database import today
from models.documents.document import Document, DocumentKind
from models.notices.notice import Notice
from models.organisations.membership import Membership, Role
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.validation import LONGEST_TEXT
from tests.acts import at_once, reasons, refused, written
from tests.cast import Cast, cv_of, staff
from tests.models.applications.conftest import WHO, Stage, facts, received, told

# What was read before


def test_of_two_colleagues_who_answer_at_the_same_instant_one_has_answered(cast: Cast):
    application, colleague = received(cast), staff("Colette", "Roux", company=cast.bakery)
    outcomes = at_once(
        lambda: moves.refuse(application, cast.chloe, cast.reason, "Pas cette fois.", seen=application.revision),
        lambda: moves.postpone(application, colleague, "Plus tard.", seen=application.revision),
    )
    assert reasons(outcomes) == ["changed_meanwhile"]
    after = Application.get_by_id(application.id)
    assert (after.state, after.answer) in [(State.REFUSED, "Pas cette fois."), (State.POSTPONED, "Plus tard.")]
    answers = Notice.select().where(
        Notice.candidate == cast.amina, Notice.kind.in_(("application_refuse", "application_postpone"))
    )
    assert answers.count() == 1


def test_what_it_is_counts_not_what_was_read(cast: Cast):
    read_before = received(cast)
    moves.accept(read_before, cast.chloe, today())
    with refused("state_accepted"):
        moves.accept(read_before, cast.chloe, today())
    with refused("state_accepted"):
        moves.withdraw(read_before, cast.amina)


def test_employer_does_not_learn_of_what_has_not_reached_them(cast: Cast):
    application = cast.apply()
    with refused("not_yours"):
        moves.study(application, cast.chloe)


def test_referent_who_read_a_former_state_is_told_who_changed_it(cast: Cast):
    application = cast.apply()
    moves.send_back(application, cast.bruno, "Précisez vos dates.", seen=application.revision)
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    with refused("changed_meanwhile"):
        moves.validate(application, colleague, seen=application.revision)
    with refused("changed_by_oneself"):
        moves.validate(application, cast.bruno, seen=application.revision)
    written(colleague, application)
    with refused("changed_by_oneself"):  # a line that leads nowhere is no move
        moves.validate(application, cast.bruno, seen=application.revision)


def test_referent_who_bears_the_number_of_the_candidate_did_not_change_it(cast: Cast):
    application = cast.apply()
    lea = Candidate.create(id=cast.bruno.id + 99, first_name="Léa", last_name="Roux", email="lea@mail.example")
    colleague = Staff.create(id=lea.id, email="berthe@demo.example", first_name="Berthe", last_name="Roux")
    Membership.create(staff=colleague, establishment=cast.mission, role=Role.REFERENT)
    Application.update(candidate=lea).where(Application.id == application.id).execute()
    moves.withdraw(application, lea)
    with refused("changed_meanwhile"):
        moves.validate(application, colleague, seen=application.revision)


def test_words_that_were_corrected_meanwhile_are_not_approved(cast: Cast):
    colleague = staff("Berthe", "Roux", establishment=cast.mission)
    old_page = cast.apply()
    moves.send_back(old_page, cast.bruno, "Précisez vos dates.")
    corrected = moves.correct(old_page, cast.amina, "Je peux venir lundi.", documents=[cast.cv])
    assert facts(corrected) == facts(old_page), "it stands where it stood"
    with refused("changed_meanwhile"):
        moves.validate(old_page, colleague, seen=old_page.revision)
    assert "application_validate" not in told(cast.chloe)
    approved = moves.validate(corrected, colleague, seen=corrected.revision)
    assert (approved.gate, approved.message) == (Gate.VALIDATED, "Je peux venir lundi.")


def test_stranger_does_not_learn_that_it_changed(cast: Cast):
    application = cast.apply()
    with refused("not_yours"):
        moves.validate(application, cast.driss, seen=application.revision + 1)


# What is given


@pytest.mark.parametrize("days", [0, 183])
def test_first_day_is_from_today_to_six_months_ahead(cast: Cast, days: int):
    day = today() + timedelta(days=days)
    assert moves.accept(received(cast), cast.chloe, day, ends_on=day).starts_on == day


@pytest.mark.parametrize("days", [-1, 184])
def test_first_day_out_of_bounds_is_refused(cast: Cast, days: int):
    application = received(cast)
    with refused("start_date"):
        moves.accept(application, cast.chloe, today() + timedelta(days=days))


def test_last_day_before_the_first_is_refused(cast: Cast):
    application = received(cast)
    with refused("end_date"):
        moves.accept(application, cast.chloe, today() + timedelta(days=2), today() + timedelta(days=1))


TEXTS = {
    "send_back": ("gate_comment", "comment_missing", Gate.AWAITING),
    "correct": ("message", "message_missing", Gate.SENT_BACK),
    "postpone": ("answer", "answer_missing", Gate.VALIDATED),
    "refuse": ("answer", "answer_missing", Gate.VALIDATED),
    "cancel": ("answer", "answer_missing", Gate.VALIDATED),
}


@pytest.mark.parametrize("verb", TEXTS)
@pytest.mark.parametrize("text", ["", " \n\u202e\x00 ", "x" * (LONGEST_TEXT + 1)], ids=["none", "unseen", "long"])
def test_text_that_is_missing_or_too_long_is_refused(stage: Stage, verb: str, text: str):
    name, missing, gate = TEXTS[verb]
    stage.put(gate=gate, state=State.ACCEPTED if verb == "cancel" else State.NEW)
    with refused("text_too_long" if len(text) > LONGEST_TEXT else missing):
        stage.move(verb, WHO[MOVES[verb].who], stage.now(), **{name: text})


@pytest.mark.parametrize("note", ["answer", "note"])
def test_texts_that_may_be_left_out_have_their_limit_too(cast: Cast, note: str):
    application, long = received(cast), "x" * (LONGEST_TEXT + 1)
    with refused("text_too_long"):
        if note == "answer":
            moves.accept(application, cast.chloe, today(), answer=long)
        else:
            moves.refuse(application, cast.chloe, cast.reason, "Pas cette fois.", private_note=long)


def test_hidden_reason_is_refused(cast: Cast):
    application = received(cast)
    Reason.update(hidden=True).where(Reason.id == cast.reason.id).execute()
    with refused("reason"):
        moves.refuse(application, cast.chloe, Reason.get_by_id(cast.reason.id), "Pas cette fois.")


@pytest.mark.parametrize(
    ("verb", "given", "reason"), [("refuse", {"answer": "Non."}, "reason"), ("accept", {}, "start_date")]
)
def test_what_a_move_needs_is_not_left_out(cast: Cast, verb: str, given: dict[str, str], reason: str):
    application = received(cast)
    with refused(reason):
        moves.move(verb, application, cast.chloe, given)


def test_reason_and_note_are_kept_and_acceptance_drops_both(cast: Cast):
    application = moves.refuse(received(cast), cast.chloe, cast.reason, "Pas cette fois.", private_note="Trop loin.")
    assert (application.reason, application.private_note) == (cast.reason, "Trop loin.")
    accepted = moves.accept(application, cast.chloe, today())
    assert (accepted.reason, accepted.private_note) == (None, "")


def test_correction_carries_other_documents_and_forgets_the_comment(cast: Cast):
    application = moves.send_back(cast.apply(), cast.bruno, "Un autre CV, s’il vous plaît.")
    other = Document.create(candidate=cast.amina, kind=DocumentKind.CV, name="CV_2.pdf", type="pdf", size=1, key="k")
    corrected = moves.correct(application, cast.amina, "Bonjour.", documents=[other])
    assert (documents_of(corrected), corrected.gate_comment) == ([other], "")


@pytest.mark.parametrize(("kind", "reason"), [("foreign", "document_not_sendable"), ("none", "cv_missing")])
def test_correction_carries_only_what_may_travel(cast: Cast, kind: str, reason: str):
    application = moves.send_back(cast.apply(), cast.bruno, "Un autre CV, s’il vous plaît.")
    documents = [cv_of(cast.other_candidate)] if kind == "foreign" else []
    with refused(reason):
        moves.correct(application, cast.amina, "Bonjour.", documents=documents)


# Who has it, who is told


def test_study_shows_who_has_it_in_hand(cast: Cast):
    assert moves.study(received(cast), cast.chloe).handler == cast.chloe


def test_employer_has_a_day_to_answer_from_the_moment_they_have_it(cast: Cast, clock):
    clock.move_to("2026-03-02T23:30:00+00:00")  # the 3rd in Paris
    application = received(cast)
    assert application.answer_expected_on.isoformat() == "2026-04-02"


def test_nobody_is_told_twice_who_is_both_referent_and_employer(cast: Cast):
    Membership.create(staff=cast.bruno, company=cast.bakery, role=Role.RECRUITER)
    application = received(cast)
    moves.accept(application, cast.chloe, today())
    assert told(cast.bruno).count("application_accept") == 1


def test_who_sent_it_for_the_candidate_is_told_in_place_of_the_referents(cast: Cast):
    sender, application = staff("Paula", "Roux", company=cast.other_company), received(cast)
    Application.update(sender=Sender.PRESCRIBER, sent_by=sender).where(Application.id == application.id).execute()
    before = told(cast.bruno)
    moves.postpone(application, cast.chloe, "Plus tard.")
    assert (told(sender), told(cast.bruno)) == (["application_postpone"], before)
