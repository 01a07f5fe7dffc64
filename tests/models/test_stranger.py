"""Each verb of models meets Driss, a stranger to Amina, Bruno and Chloé: refused, nothing changed, nobody told."""

import ast
from collections.abc import Callable, Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from models.accounts import colleagues, password, reset_asks, team
from models.alerts import keeping, telling
from models.announcements import announcement
from models.applications import attachment, closing, last_days, moves, nudges, reason, reminders, sending, undoing
from models.applications.moves import MOVES
from models.appointments import arranging, expiring, reminding
from models.broadcasts import sending as broadcasts
from models.broadcasts.audience import Audience
from models.broadcasts.telling import begin_scheduled, tell_some
from models.clock import ahead, job
from models.conversations import conversation, speaking
from models.database import today
from models.documents import document, enclosing
from models.exchanges import writing
from models.exchanges.unread import remind_of_unread
from models.mentoring import asking, late, steps
from models.notices import preferences, quiet
from models.offers import ending, kept, mailing, publishing, searches, synonym
from models.offers.criteria import Criteria
from models.offers.searches import Rhythm
from models.organisations import company, convention, establishment
from models.organisations.membership import Membership, Role
from models.people import profile
from models.people.staff import Staff
from models.privacy import archive, erasing, inactivity, sleeping
from models.profiles import address, parts
from models.refusal import Refused, Unreachable
from models.registrations import accompaniment, deciding, help, joining, returning, standing
from models.support import asking as of_team
from models.support import attending, holding
from tests.acts import everything
from tests.cast import Cast, put_pending
from tests.models.appointments.conftest import in_days, proposed
from tests.models.appointments.conftest import proposal as a_proposal
from tests.models.support.webinars import hold_webinar

MODELS = Path(moves.__file__).parents[1]
Given = Callable[[Cast, Staff, Any], tuple[tuple[Any, ...], dict[str, Any]]]

PHRASE = "une phrase longue et sûre"
CHOSEN = ("ines@demo.example", "Inès", "Faure")
SOMEONE = ("intrus@mail.example", "Driss", "Benali")


def given(*values: Any, **named: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    return values, named


# What Driss gives to each verb; `it` is what PREPARED made. A verb that is added without its line here fails below.
ATTEMPTS: dict[Callable[..., Any], Given] = {
    colleagues.invite_colleague: lambda cast, driss, it: given(driss, cast.bakery, *SOMEONE, Role.ADMINISTRATOR),
    colleagues.invite_again: lambda cast, driss, it: given(driss, membership_of(cast.chloe)),
    colleagues.accept_membership: lambda cast, driss, it: given(driss, it),
    colleagues.decline_membership: lambda cast, driss, it: given(driss, it),
    colleagues.end_membership: lambda cast, driss, it: given(driss, membership_of(cast.chloe)),
    team.invite_to_team: lambda cast, driss, it: given(driss, *SOMEONE),
    team.open_account: lambda cast, driss, it: given(driss, cast.bruno),
    team.close_account: lambda cast, driss, it: given(driss, cast.bruno),
    password.choose_by_invitation: lambda cast, driss, it: given("1-guessed", PHRASE),
    password.choose_by_reset: lambda cast, driss, it: given(f"{cast.bruno.id}-9999999999-guessed", PHRASE),
    password.change: lambda cast, driss, it: given(cast.bruno, "deviné", PHRASE),
    company.write_company: lambda cast, driss, it: given(driss, cast.bakery, name="À moi"),
    company.block: lambda cast, driss, it: given(driss, cast.bakery),
    company.unblock: lambda cast, driss, it: given(driss, cast.bakery),
    convention.write_convention: lambda cast, driss, it: given(driss, cast.convention, name="À moi"),
    establishment.write_establishment: lambda cast, driss, it: given(driss, cast.mission, [], name="À moi"),
    reason.write_reason: lambda cast, driss, it: given(driss, cast.reason, label="À moi"),
    joining.create_candidate: lambda cast, driss, it: given(driss, cast.mission, PERSON),
    joining.invite_candidate: lambda cast, driss, it: given(driss, cast.amina),
    deciding.validate: lambda cast, driss, it: given(it, driss),
    deciding.refuse: lambda cast, driss, it: given(it, driss, "Non."),
    accompaniment.change_accompaniment: lambda cast, driss, it: given(driss, cast.amina, None, driss),
    parts.write_part: lambda cast, driss, it: given(driss, cast.amina, parts.PARTS[0], {"first_name": "Intrus"}),
    standing.note_opening: lambda cast, driss, it: given(driss, cast.amina),
    publishing.write_offer: lambda cast, driss, it: given(driss, cast.offer, company=cast.bakery, title="À moi"),
    broadcasts.write_broadcast: lambda cast, driss, it: given(driss, it, 1, "À moi", "Venez.", Audience()),
    broadcasts.throw_away: lambda cast, driss, it: given(driss, it),
    broadcasts.send_trial: lambda cast, driss, it: given(driss, it),
    broadcasts.schedule: lambda cast, driss, it: given(driss, it, 1, today() + timedelta(days=1), time(10)),
    broadcasts.unschedule: lambda cast, driss, it: given(driss, it),
    broadcasts.launch: lambda cast, driss, it: given(driss, it, 1),
    broadcasts.stop: lambda cast, driss, it: given(driss, it),
    broadcasts.resume: lambda cast, driss, it: given(driss, it),
    broadcasts.end: lambda cast, driss, it: given(driss, it),
    ahead.advance: lambda cast, driss, it: given(driss),
    job.ask_to_run: lambda cast, driss, it: given(driss, it),
    synonym.write_synonym: lambda cast, driss, it: given(driss, None, said="plonge", means="cuisine"),
    of_team.write_on: lambda cast, driss, it: given(cast.other_candidate, it, "À moi"),
    of_team.answer_ticket: lambda cast, driss, it: given(driss, it, "Non."),
    of_team.close_ticket: lambda cast, driss, it: given(driss, it),
    holding.write_webinar: lambda cast, driss, it: given(driss, it, title="À moi"),
    holding.cancel_webinar: lambda cast, driss, it: given(driss, it),
    attending.sign_up: lambda cast, driss, it: given(driss, it),
    attending.sign_off: lambda cast, driss, it: given(driss, it),
    keeping.keep_search: lambda cast, driss, it: given(cast.other_candidate, it, "À moi"),
    keeping.change_search: lambda cast, driss, it: given(cast.other_candidate, it, Criteria("secret")),
    keeping.pause_search: lambda cast, driss, it: given(cast.other_candidate, it, True),
    keeping.set_rhythm: lambda cast, driss, it: given(cast.other_candidate, it, Rhythm.AT_ONCE),
    keeping.let_go_search: lambda cast, driss, it: given(cast.other_candidate, it),
    writing.write_to_candidate: lambda cast, driss, it: given(driss, cast.amina, "Bonjour"),
    writing.mark_read: lambda cast, driss, it: given(driss, it.thread, it.id),
    writing.open_file: lambda cast, driss, it: given(driss, it),
    steps.take: lambda cast, driss, it: given("decline", it, driss, {"answer": "Non."}),
    announcement.write_announcement: lambda cast, driss, it: given(driss, None, title="À moi"),
    arranging.propose: lambda cast, driss, it: given(driss, cast.amina, a_proposal()),
    arranging.choose: lambda cast, driss, it: given(cast.other_candidate, it, in_days(3)),
    arranging.decline: lambda cast, driss, it: given(cast.other_candidate, it, "Non."),
    arranging.move: lambda cast, driss, it: given(driss, it, [in_days(5)], ""),
    arranging.cancel: lambda cast, driss, it: given(driss, it, ""),
    publishing.publish: lambda cast, driss, it: given(driss, cast.offer),
    publishing.keep_open: lambda cast, driss, it: given(driss, cast.offer),
    publishing.close: lambda cast, driss, it: given(driss, cast.offer),
    document.make_default: lambda cast, driss, it: given(cast.other_candidate, cast.cv),
    document.remove_document: lambda cast, driss, it: given(cast.other_candidate, cast.cv),
    document.rename_document: lambda cast, driss, it: given(cast.other_candidate, cast.cv, "À moi"),
    document.replace_document: lambda cast, driss, it: given(cast.other_candidate, cast.cv, OF_ZOE),
    document.file_other: lambda cast, driss, it: given(driss, cast.amina, OF_ZOE),
    document.open_document: lambda cast, driss, it: given(driss, cast.cv),
    enclosing.enclose: lambda cast, driss, it: given(driss, cast.offer, OF_ZOE),
    enclosing.take_out: lambda cast, driss, it: given(driss, it),
    attachment.open_attachment: lambda cast, driss, it: given(driss, it, cast.cv.id),
    undoing.undo: lambda cast, driss, it: given(it, driss),
    sending.send: lambda cast, driss, it: given(cast.other_candidate, cast.bakery, cast.offer, "Moi.", [cast.cv]),
}
OF_ZOE = document.StoredFile("CV.pdf", document.FileType.PDF, 1, "0" * 64)
PERSON = {"first_name": "Zoé", "last_name": "Roux", "email": "zoe@mail.example"}
# Verbs that act for whom they are given: the door has recognised that person, nobody else can stand for them.
OF_ONESELF = {
    conversation.agree: "the conversation's own",
    speaking.choose_language: "the conversation's own",
    joining.register: "the conversation's own",
    joining.accept_invitation: "of whoever has the code; another's is refused in registrations/",
    profile.complete: "the candidate's own",
    help.ask_for_help: "the candidate's own referents",
    document.add_document: "the candidate's own",
    writing.write_to_referents: "the candidate's own referents",
    asking.ask_for_mentor: "the candidate's own",
    announcement.read_announcement: "the candidate's own",
    late.remind_of_mentorings: "the clock's",
    mailing.mail_offer: "to the candidate's own address",
    kept.keep_offer: "the candidate's own",
    kept.let_go_offer: "the candidate's own",
    document.let_go_of_aside: "within a screen that has looked whose it is",
    document.read_for: "within a verb that has looked who may: open_document and open_attachment",
    address.ask_code: "the candidate's own, in their own chat",
    address.note_refusal: "the clock's, as a mail server answers",
    address.confirm_address: "of whoever got the code, in the chat that asked for it",
    returning.ask_way_back: "of whoever says so; the clock looks whose address it is",
    returning.answer: "the clock's: the code goes to the owner of the address",
    returning.come_back: "of whoever got the code, in the chat that asked for it",
    reset_asks.answer_ask: "the clock's: the link goes to the owner of the address",
    ending.ask_if_open: "the clock's",
    ending.close_past: "the clock's",
    ending.close_unconfirmed: "the clock's",
    closing.close_unanswered: "the clock's",
    last_days.tell_of_closing_offers: "the clock's",
    nudges.tell_of_sleeping_drafts: "the clock's",
    nudges.tell_unanswered: "the clock's",
    reminders.remind_employers: "the clock's",
    reminders.remind_referents: "the clock's",
    of_team.ask_team: "one's own",
    attending.tell_attendees: "the clock's",
    telling.tell_found: "the clock's",
    expiring.call_off_of_former: "the clock's",
    expiring.tell_unchosen: "the clock's",
    reminding.remind: "the clock's",
    reminding.remind_of_asked: "the clock's",
    remind_of_unread: "the clock's",
    begin_scheduled: "the clock's",
    tell_some: "the clock's",
    preferences.choose_way: "one's own",
    quiet.choose_quiet_hours: "the candidate's own",
    archive.keep_archive: "the candidate's own",
    archive.fetch_archive: "of whoever has the link",
    sleeping.sleep: "the candidate's own",
    sleeping.wake: "the candidate's own",
    inactivity.tell_of_the_end: "the clock's",
    inactivity.end: "the clock's",
    inactivity.stay: "the candidate's own; by mail, of whoever has the link",
    erasing.erase: "the candidate's own",
    erasing.erase_conversation: "the conversation's own",
    moves.move: "each move, below",
}


def membership_of(staff: Staff) -> Membership:
    return Membership.get(Membership.staff == staff)


def pending(cast: Cast) -> Any:
    return put_pending(cast.amina, cast.mission).candidate


def sent(cast: Cast) -> Any:
    return moves.validate(cast.apply(), cast.bruno)


def verbs() -> Iterator[str]:
    """The public functions of models that are acts, or whose work is a private act of their module."""
    for path in sorted(MODELS.rglob("*.py")):
        functions = [node for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)]
        acts = {function.name for function in functions if "act" in map(ast.unparse, function.decorator_list)}
        for function in functions:
            called = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
            if function.name[0] != "_" and (function.name in acts or called & {a for a in acts if a[0] == "_"}):
                yield f"{path.relative_to(MODELS)}:{function.name}"


def named(verb: Callable[..., Any]) -> str:
    return f"{verb.__module__.removeprefix('models.').replace('.', '/')}.py:{verb.__name__}"


def test_every_verb_of_models_meets_driss():
    assert set(verbs()) - {named(verb) for verb in (*ATTEMPTS, *OF_ONESELF)} == set()


# Made before the look at the database: what is seen to change afterwards is Driss's doing.
def kept_search(cast: Cast) -> searches.Search:
    return searches.Search.create(candidate=cast.amina, criteria={}, digest="1", name="La mienne")


def broadcast(cast: Cast) -> Any:
    return broadcasts.write_broadcast(cast.team, None, None, "Forum", "Venez.", Audience())


PREPARED: dict[Callable[..., Any], Callable[[Cast], Any]] = {
    colleagues.accept_membership: lambda cast: colleagues.invite_colleague(cast.chloe, cast.bakery, *CHOSEN),
    colleagues.decline_membership: lambda cast: colleagues.invite_colleague(cast.chloe, cast.bakery, *CHOSEN),
    deciding.validate: pending,
    deciding.refuse: pending,
    attachment.open_attachment: sent,
    undoing.undo: sent,
    enclosing.take_out: lambda cast: enclosing.enclose(cast.chloe, cast.offer, OF_ZOE),
    steps.take: lambda cast: asking.ask_for_mentor(cast.amina, cast.bakery, "trade", "Bonjour"),
    writing.mark_read: lambda cast: writing.write_to_referents(cast.amina, "Bonjour"),
    writing.open_file: lambda cast: writing.write_to_referents(cast.amina, "", OF_ZOE),
    of_team.write_on: lambda cast: of_team.ask_team(cast.amina, "Bonjour"),
    of_team.answer_ticket: lambda cast: of_team.ask_team(cast.amina, "Bonjour"),
    of_team.close_ticket: lambda cast: of_team.ask_team(cast.amina, "Bonjour"),
    holding.write_webinar: hold_webinar,
    holding.cancel_webinar: hold_webinar,
    attending.sign_up: hold_webinar,
    attending.sign_off: hold_webinar,
    **dict.fromkeys((one for one in ATTEMPTS if one.__module__ == broadcasts.__name__), broadcast),
    job.ask_to_run: lambda cast: job.Job.create(name="remind_employers"),
    arranging.choose: proposed,
    arranging.decline: proposed,
    arranging.move: proposed,
    arranging.cancel: proposed,
    keeping.keep_search: kept_search,
    keeping.change_search: kept_search,
    keeping.set_rhythm: kept_search,
    keeping.pause_search: kept_search,
    keeping.let_go_search: kept_search,
}


@pytest.mark.parametrize("verb", ATTEMPTS, ids=named)
def test_stranger_is_refused(cast: Cast, verb: Callable[..., Any]):
    driss = Staff.get_by_id(cast.driss.id)
    prepared = PREPARED.get(verb, lambda cast: None)(cast)
    values, more = ATTEMPTS[verb](cast, driss, prepared)
    before = everything()
    with pytest.raises((Refused, Unreachable)):
        verb(*values, **more)
    assert everything() == before


@pytest.mark.parametrize("verb", MOVES)
def test_stranger_makes_no_move(cast: Cast, verb: str):
    application = cast.apply()
    driss = Staff.get_by_id(cast.driss.id)
    before = everything()
    for stranger in (driss, cast.other_candidate):
        assert not moves.may(stranger, verb, application)
        with pytest.raises(Refused, match="not_yours"):
            moves.move(verb, application, stranger, {"answer": "Non.", "message": "Bonjour.", "starts_on": today()})
    assert everything() == before
