"""Every (state, verb, role): it moves exactly as the table says, or nothing changes and nobody is told."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from models.applications import moves
from models.applications.application import PENDING, Application, Gate, Sender, State
from models.applications.attachment import documents_of
from models.applications.moves import MOVES, Move, may
from models.applications.reason import Reason
from models.database import Table, db, today
from models.documents.document import Document, DocumentKind
from models.journal import Entry
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.organisations.membership import Membership, Role
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import LONGEST_TEXT
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, company, cv_of, offer, staff

SITUATIONS = list(product(State, Gate, (False, True)))
WHO = {
    moves.applicant: "applicant",
    moves.referent: "referent",
    moves.company_member: "employer",
    moves.system: "system",
}
ROLES = (
    "applicant",
    "other candidate",
    "referent",
    "former referent",
    "other referent",
    "employer",
    "closed employer",
    "former employer",
    "other employer",
    "team",
    "system",
)


@dataclass
class Stage:
    """An application, everyone who could want to move it, and whom each role stands for when somebody is told."""

    cast: Cast
    application: Application
    people: dict[str, Candidate | Staff | None]
    audience: dict[str, set[tuple[str, int]]]

    def put(self, **facts: Any) -> Application:
        Application.update(**facts).where(Application.id == self.application.id).execute()
        return self.now()

    def now(self) -> Application:
        return Application.get_by_id(self.application.id)

    def move(self, verb: str, role: str, application: Application, **other: Any) -> Application:
        """With what its line needs, and no more."""
        values = {
            "gate_comment": "Précisez vos dates.",
            "message": "Bonjour, je suis prête.",
            "answer": "Merci de votre envoi.",
            "reason": self.cast.reason,
            "starts_on": today(),
        }
        given = {need.name: values[need.name] for need in MOVES[verb].needs if need.required}
        documents = {"documents": [self.cast.cv]} if verb == "correct" else {}
        return moves.move(verb, application, self.people[role], given | documents | other)


@pytest.fixture
def stage(cast: Cast) -> Stage:
    former = {"former referent": {"establishment": cast.mission}, "former employer": {"company": cast.bakery}}
    people: dict[str, Candidate | Staff | None] = {
        "applicant": cast.amina,
        "other candidate": cast.other_candidate,
        "referent": cast.bruno,
        "other referent": staff("Odile", "Roux", establishment=cast.other_mission, role=Role.ADMINISTRATOR),
        "employer": cast.chloe,
        "closed employer": staff("Cyril", "Roux", company=cast.bakery, role=Role.ADMINISTRATOR),
        "other employer": staff("Omar", "Roux", company=cast.other_company, role=Role.ADMINISTRATOR),
        "team": cast.team,
        "system": None,
    }
    for role, place in former.items():
        people[role] = staff(role.title().replace(" ", ""), "Roux", **place, role=Role.ADMINISTRATOR, active=False)
    Staff.update(active=False).where(Staff.first_name == "Cyril").execute()
    colleague = staff("Colette", "Roux", company=cast.bakery)
    other_referent = staff("Berthe", "Roux", establishment=cast.mission)
    return Stage(
        cast,
        cast.apply(),
        {role: person and type(person).get_by_id(person.id) for role, person in people.items()},
        {
            "candidate": {("candidate", cast.amina.id)},
            "sender": {("staff", cast.bruno.id), ("staff", other_referent.id)},
            "referents": {("staff", cast.bruno.id), ("staff", other_referent.id)},
            "employer": {("staff", cast.chloe.id), ("staff", colleague.id)},
        },
    )


def allowed(move: Move, role: str, state: State, gate: Gate, withdrawn: bool) -> bool:
    facts = {"state": state, "gate": gate, "withdrawn": withdrawn}
    return (
        WHO[move.who] == role
        and facts[move.fact] in move.before
        and state in move.states
        and gate in move.gates
        and withdrawn in move.withdrawn
    )


# All of it on SQLite; on PostgreSQL, for time's sake, those who can do something.
CASES = [
    *product(MOVES, ROLES, ["sqlite"]),
    *((verb, WHO[move.who], "postgresql") for verb, move in MOVES.items()),
]


@pytest.mark.parametrize(("verb", "role", "database_url"), CASES, indirect=["database_url"])
def test_move_is_as_the_table_says_or_leaves_no_trace(stage: Stage, verb: str, role: str):
    with db.atomic():
        possible = [one for one in SITUATIONS if allowed(MOVES[verb], role, *one)]
        for situation in possible:
            with db.atomic() as scene:
                check_moved(stage, verb, role, put(stage, *situation))
                scene.rollback()
        before = (last(Entry), last(Notice))
        for situation in SITUATIONS:
            if situation not in possible:
                check_refused(stage, verb, role, put(stage, *situation))
        assert (last(Entry), last(Notice)) == before


def put(stage: Stage, state: State, gate: Gate, withdrawn: bool) -> Application:
    return stage.put(state=state, gate=gate, withdrawn=withdrawn)


def check_moved(stage: Stage, verb: str, role: str, before: Application) -> None:
    move, actor, line, notice = MOVES[verb], stage.people[role], last(Entry), last(Notice)
    assert may(actor, verb, before)
    after = stage.move(verb, role, before)
    assert facts(stage.now()) == facts(after) == {**facts(before), move.fact: move.after}
    (line,) = Entry.select().where(Entry.id > line)
    assert (line.actor_kind, line.actor_id) == named(actor)
    assert (line.verb, line.subject_kind, line.subject_id) == (verb, "application", after.id)
    assert (line.before, line.after) == (str(getattr(before, move.fact)), str(move.after))
    told = list(Notice.select().where(Notice.id > notice))
    assert sorted(named(notice.recipient) for notice in told) == sorted(expected(stage, move, actor, after.gate))
    assert {(n.kind, n.subject_kind, n.subject_id, n.act) for n in told} <= {
        (f"application_{verb}", "application", after.id, line.act)
    }
    assert after.revision == before.revision + 1


def check_refused(stage: Stage, verb: str, role: str, before: Application) -> None:
    assert not may(stage.people[role], verb, before)
    with pytest.raises(Refused):
        stage.move(verb, role, before)
    assert stage.now().__data__ == before.__data__


def expected(stage: Stage, move: Move, actor: Candidate | Staff | None, gate: Gate) -> set[tuple[str, int]]:
    """Those whom the table names, but not who did it, nor an employer whom it has not reached."""
    roles = [role for role in move.tells if role != "employer" or gate == Gate.VALIDATED]
    return {person for role in roles for person in stage.audience[role]} - {named(actor)}


def facts(application: Application) -> dict[str, Any]:
    return {name: getattr(application, name) for name in ("state", "gate", "withdrawn")}


def named(person: Candidate | Staff | None) -> tuple[str, int | None]:
    return (person._meta.table_name, person.id) if person else ("system", None)


def last(table: type[Table]) -> int:
    return table.select(table.id).order_by(table.id.desc()).limit(1).scalar() or 0


ANY_BUT_ACCEPTED = tuple(state for state in State if state != State.ACCEPTED)


@pytest.mark.parametrize(
    ("verb", "who", "before", "after", "tells"),
    [
        ("validate", "referent", (Gate.AWAITING,), Gate.VALIDATED, {"candidate", "employer"}),
        ("send_back", "referent", (Gate.AWAITING,), Gate.SENT_BACK, {"candidate"}),
        ("correct", "applicant", (Gate.SENT_BACK,), Gate.AWAITING, {"referents"}),
        ("study", "employer", (State.NEW,), State.PROCESSING, set()),
        ("postpone", "employer", (State.NEW, State.PROCESSING), State.POSTPONED, {"candidate", "sender"}),
        ("accept", "employer", ANY_BUT_ACCEPTED, State.ACCEPTED, {"candidate", "sender", "employer"}),
        ("refuse", "employer", PENDING, State.REFUSED, {"candidate", "sender"}),
        ("cancel", "employer", (State.ACCEPTED,), State.CANCELLED, {"candidate", "sender"}),
        ("hire_elsewhere", "system", PENDING, State.HIRED_ELSEWHERE, {"employer"}),
        ("withdraw", "applicant", (False,), True, set()),
        ("reactivate", "applicant", (True,), False, set()),
    ],
)
def test_table_says_what_the_sources_say(verb, who, before, after, tells):
    move = MOVES[verb]
    assert WHO[move.who] == who
    assert set(move.before) == set(before)
    assert (move.after, set(move.tells)) == (after, tells)


def test_each_verb_that_a_person_may_ask_for_is_a_function():
    verbs = {verb for verb, move in MOVES.items() if move.who != moves.system}
    assert {verb for verb in MOVES if hasattr(moves, verb)} == verbs


def test_employer_never_moves_what_has_not_reached_them():
    assert all(move.gates == (Gate.VALIDATED,) for move in MOVES.values() if move.who == moves.company_member)


def received(cast: Cast, **more: Any) -> Application:
    return moves.validate(cast.apply(**more), cast.bruno)


def elsewhere(cast: Cast, number: str, name: str) -> tuple[Application, Staff]:
    """Amina's application to one more employer, who has received it."""
    employer = company(name, number)
    member = staff(name, "Elsewhere", company=employer)
    return received(cast, offer=offer(employer, member, f"Vendeuse chez {name}")), member


def told(staff: Staff) -> list[str]:
    return [notice.kind for notice in Notice.select().where(Notice.staff == staff).order_by(Notice.id)]


def test_acceptance_ends_the_other_pending_applications_and_tells_their_employers(cast: Cast):
    mine = received(cast)
    waiting = cast.apply(offer=cast.other_offer)
    pending, employer = elsewhere(cast, "55208131766522", "Edgar")
    moves.accept(mine, cast.chloe, today(), answer="Bienvenue.")
    assert Application.get_by_id(pending.id).state == State.HIRED_ELSEWHERE
    assert Application.get_by_id(waiting.id).state == State.HIRED_ELSEWHERE
    assert told(employer) == ["application_validate", "application_hire_elsewhere"]
    assert told(cast.driss) == [], "it never reached him"


@pytest.mark.parametrize("state", [State.REFUSED, State.CANCELLED, State.HIRED_ELSEWHERE, State.ACCEPTED])
def test_acceptance_leaves_closed_history_as_it_was(cast: Cast, state: State):
    mine, (other, employer) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    Application.update(state=state, answer="Une autre fois.").where(Application.id == other.id).execute()
    before, heard = Application.get_by_id(other.id).__data__, told(employer)
    moves.accept(mine, cast.chloe, today())
    assert Application.get_by_id(other.id).__data__ == before
    assert told(employer) == heard


def test_acceptance_leaves_withdrawn_applications_as_they_were(cast: Cast):
    mine, other = received(cast), cast.apply(offer=cast.other_offer)
    moves.withdraw(other, cast.amina)
    moves.accept(mine, cast.chloe, today())
    assert (Application.get_by_id(other.id).state, Application.get_by_id(other.id).withdrawn) == (State.NEW, True)


def test_acceptance_leaves_other_candidates_alone(cast: Cast):
    mine, theirs = received(cast), cast.apply(cast.other_candidate)
    moves.accept(mine, cast.chloe, today())
    assert Application.get_by_id(theirs.id).state == State.NEW


def test_of_two_employers_who_accept_at_the_same_instant_one_has_hired(cast: Cast):
    mine, (other, employer) = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    outcomes = at_once(
        lambda: moves.accept(mine, cast.chloe, today(), seen=mine.revision),
        lambda: moves.accept(other, employer, today(), seen=other.revision),
    )
    assert reasons(outcomes) == ["changed_meanwhile"]
    states = sorted(application.state for application in Application.select())
    assert states == [State.ACCEPTED, State.HIRED_ELSEWHERE]
    assert Entry.select().where(Entry.verb == "accept").count() == 1


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


def test_referent_who_read_a_former_state_is_told_so(cast: Cast):
    application = cast.apply()
    moves.send_back(application, cast.bruno, "Précisez vos dates.", seen=application.revision)
    with refused("changed_meanwhile"):
        moves.validate(application, cast.bruno, seen=application.revision)


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


def test_reason_and_note_are_kept_and_acceptance_drops_the_reason(cast: Cast):
    application = moves.refuse(received(cast), cast.chloe, cast.reason, "Pas cette fois.", private_note="Trop loin.")
    assert (application.reason, application.private_note) == (cast.reason, "Trop loin.")
    assert moves.accept(application, cast.chloe, today()).reason is None


def test_study_shows_who_has_it_in_hand(cast: Cast):
    assert moves.study(received(cast), cast.chloe).handler == cast.chloe


def test_employer_has_a_day_to_answer_from_the_moment_they_have_it(cast: Cast, clock):
    clock.move_to("2026-03-02T23:30:00+00:00")  # the 3rd in Paris
    application = received(cast)
    assert application.answer_expected_on.isoformat() == "2026-04-02"


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


def test_failure_in_the_middle_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    application, _ = received(cast), elsewhere(cast, "55208131766522", "Edgar")
    before = everything()

    def fail(person: Any, kind: Kind, subject: Application) -> None:
        if kind == Kind.APPLICATION_HIRE_ELSEWHERE:
            raise OSError("the disk is full")
        tell(person, kind, subject)

    monkeypatch.setattr(moves, "tell", fail)
    with pytest.raises(OSError, match="the disk is full"):
        moves.accept(application, cast.chloe, today())
    assert everything() == before


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
