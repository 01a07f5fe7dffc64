"""Asking the team: under a number, once, answered by the team alone, reached by who asked alone."""

from datetime import timedelta

import pytest

from models.database import at, now
from models.journal import history
from models.notices.notice import Kind, Notice
from models.privacy.erasing import erase
from models.support.asking import MOST_OPEN, About, answer_ticket, ask_team, close_ticket, write_on
from models.support.forgetting import forget_tickets
from models.support.ticket import Ticket, TicketMessage, TicketState
from models.validation import LONGEST_TEXT
from settings import settings
from tests.acts import at_once, everything, refused, unreachable
from tests.cast import Cast

ASKED = "Je ne reçois plus rien."


def told() -> list[tuple[str, str]]:
    found = Notice.select().where(Notice.subject_kind == "ticket").order_by(Notice.id)
    return [(str(one.kind), str(one.recipient)) for one in found]


def words_of(ticket: Ticket) -> list[tuple[str, bool]]:
    return [(one.words, one.by_team) for one in TicketMessage.latest_of(ticket, 10)]


@pytest.fixture
def ticket(cast: Cast) -> Ticket:
    return ask_team(cast.amina, ASKED)


def test_question_gets_a_number_and_the_team_is_told(cast: Cast, ticket: Ticket):
    assert ticket.number == f"{now().year}-{ticket.id:06}"
    assert words_of(ticket) == [(ASKED, False)]
    assert told() == [(Kind.TICKET_TO_READ, "Élodie Roy")]
    assert [line.verb for line in history(ticket)] == ["ask_team"]


def test_number_says_the_year_that_people_here_were_in(cast: Cast):
    with at(now().replace(year=2026, month=12, day=31, hour=23, minute=30)):
        assert ask_team(cast.amina, ASKED).number.startswith("2027-")


def test_question_asked_twice_is_one(cast: Cast, ticket: Ticket):
    assert ask_team(cast.amina, f" {ASKED} ") == ticket
    assert Ticket.select().count() == 1
    assert len(told()) == 1


def test_two_presses_at_the_same_instant_are_one(cast: Cast):
    at_once(*[lambda: ask_team(cast.amina, ASKED)] * 3)
    assert Ticket.select().count() == 1


def test_question_without_words_or_too_long_is_refused(cast: Cast):
    with refused("message_missing"):
        ask_team(cast.amina, " \u200b ")
    with refused("text_too_long"):
        ask_team(cast.amina, "a" * (LONGEST_TEXT + 1))


def test_no_more_than_a_few_questions_wait_at_once(cast: Cast):
    asked = [ask_team(cast.amina, f"Question {number}") for number in range(MOST_OPEN)]
    with refused("too_many_tickets"):
        ask_team(cast.amina, "Une de trop")
    answer_ticket(cast.team, asked[0], "Voici.")
    assert ask_team(cast.amina, "Une autre")


def test_answer_reaches_who_asked_once(cast: Cast, ticket: Ticket):
    answer_ticket(cast.team, ticket, "C’est réparé.")
    answer_ticket(cast.team, ticket, "C’est réparé.")
    assert words_of(ticket) == [(ASKED, False), ("C’est réparé.", True)]
    assert told()[1:] == [(Kind.TICKET_ANSWERED, "Amina Diallo")]
    assert Ticket.get_by_id(ticket.id).state == TicketState.ANSWERED


def test_who_asked_goes_on_and_the_team_is_told_again(cast: Cast, ticket: Ticket):
    write_on(cast.amina, ticket, "J’oubliais : depuis hier.")
    assert len(told()) == 1, "it is the team's turn already"
    answer_ticket(cast.team, ticket, "C’est réparé.")
    write_on(cast.amina, ticket, "Toujours pas.")
    write_on(cast.amina, ticket, "Toujours pas.")
    assert [kind for kind, _ in told()] == [Kind.TICKET_TO_READ, Kind.TICKET_ANSWERED, Kind.TICKET_TO_READ]
    assert Ticket.get_by_id(ticket.id).state == TicketState.OPEN
    assert len(words_of(ticket)) == 4


def test_only_the_team_answers_and_closes(cast: Cast, ticket: Ticket):
    for staff in (cast.bruno, cast.chloe, cast.driss):
        with refused("not_yours"):
            answer_ticket(staff, ticket, "Non.")
        with refused("not_yours"):
            close_ticket(staff, ticket)


def test_nobody_else_writes_on_a_ticket(cast: Cast, ticket: Ticket):
    for stranger in (cast.other_candidate, cast.driss, cast.bruno, cast.team):
        with unreachable():
            write_on(stranger, ticket, "C’est moi.")


def test_each_sees_their_own_and_the_team_all(cast: Cast, ticket: Ticket):
    of_bruno = ask_team(cast.bruno, "Comment inviter ?")
    assert list(Ticket.visible_to(cast.amina)) == [ticket]
    assert list(Ticket.visible_to(cast.bruno)) == [of_bruno]
    assert not list(Ticket.visible_to(cast.other_candidate)) + list(Ticket.visible_to(cast.driss))
    assert set(Ticket.visible_to(cast.team)) == {ticket, of_bruno}


def test_what_nobody_answered_is_not_closed(cast: Cast, ticket: Ticket):
    with refused("ticket_unanswered"):
        close_ticket(cast.team, ticket)


def test_nothing_is_written_on_what_is_closed(cast: Cast, ticket: Ticket):
    answer_ticket(cast.team, ticket, "Voici.")
    close_ticket(cast.team, ticket)
    for again in (
        lambda: write_on(cast.amina, ticket, "Encore."),
        lambda: answer_ticket(cast.team, ticket, "Encore."),
    ):
        with refused("ticket_closed"):
            again()
    before = everything()
    close_ticket(cast.team, ticket)
    assert everything() == before
    assert ask_team(cast.amina, "Encore.") != ticket


def test_nobody_answers_over_what_was_written_meanwhile(cast: Cast, ticket: Ticket):
    seen = TicketMessage.latest_of(ticket, 1)[0].id
    write_on(cast.amina, ticket, "Depuis hier.")
    with refused("ticket_meanwhile"):
        answer_ticket(cast.team, ticket, "C’est réparé.", seen)
    seen = TicketMessage.latest_of(ticket, 1)[0].id
    for _ in range(2):
        answer_ticket(cast.team, ticket, "C’est réparé.", seen)
    assert len(words_of(ticket)) == 3


def test_ticket_closed_as_its_asker_writes_ends_in_one_way_or_the_other(cast: Cast, ticket: Ticket):
    answer_ticket(cast.team, ticket, "Voici.")
    at_once(lambda: close_ticket(cast.team, ticket), lambda: write_on(cast.amina, ticket, "Encore."))
    words, state = words_of(ticket), Ticket.get_by_id(ticket.id).state
    assert (len(words), state) in ((2, TicketState.CLOSED), (3, TicketState.OPEN))


def test_answered_ticket_is_forgotten_after_a_year_and_its_number_given_to_no_other(cast: Cast, ticket: Ticket):
    waiting, recent, closed = (ask_team(one, ASKED) for one in (cast.other_candidate, cast.bruno, cast.chloe))
    for one in (ticket, recent, closed):
        answer_ticket(cast.team, one, "Voici.")
    close_ticket(cast.team, closed)
    long_ago = now() - timedelta(days=settings().ticket_days, minutes=1)
    Ticket.update(written_at=long_ago).where(Ticket.id.in_([ticket.id, waiting.id, closed.id])).execute()
    assert forget_tickets() == 2
    assert forget_tickets() == 0
    assert set(Ticket.select()) == {waiting, recent}
    assert {one.ticket_id for one in TicketMessage.select()} == {waiting.id, recent.id}
    assert ask_team(cast.chloe, "Autre chose.").id > closed.id


def test_answer_without_words_or_too_long_is_refused(cast: Cast, ticket: Ticket):
    with refused("message_missing"):
        answer_ticket(cast.team, ticket, "")
    with refused("text_too_long"):
        write_on(cast.amina, ticket, "a" * (LONGEST_TEXT + 1))


# What staff ask about


def test_staff_say_whom_and_what_they_ask_about(cast: Cast):
    about = About("Amina Diallo", "DIALLO@mail.example", "99999 1234567", "732 829 320 00074")
    asked = ask_team(cast.bruno, "Son PASS ne se voit pas.", about)
    kept = (asked.names, asked.email, asked.pass_number, asked.siret, asked.concerns)
    assert kept == ("Amina Diallo", "diallo@mail.example", "999991234567", "73282932000074", cast.amina)


@pytest.mark.parametrize(
    ("about", "reason"),
    [
        (About(email="sans arobase"), "email"),
        (About(pass_number="12345"), "pass_number"),
        (About(pass_number="9999912345678"), "pass_number"),
        (About(siret="123"), "siret"),
        (About(names="a" * 121), "text_too_long"),
    ],
)
def test_what_staff_mistype_is_refused(cast: Cast, about: About, reason: str):
    with refused(reason):
        ask_team(cast.bruno, "Bonjour", about)


def test_what_was_asked_about_someone_goes_with_them(cast: Cast):
    mine, kept = ask_team(cast.amina, ASKED), ask_team(cast.chloe, "Une autre chose")
    ask_team(cast.bruno, "Amina n’a rien reçu.", About(email="diallo@mail.example"))
    erase(cast.amina)
    assert list(Ticket.select()) == [kept]
    assert mine.id not in [one.subject_id for one in Notice.select().where(Notice.subject_kind == "ticket")]


def test_question_that_waits_for_long_waits_still(cast: Cast, ticket: Ticket):
    with at(now() + timedelta(days=60)):
        assert ask_team(cast.amina, ASKED) == ticket
