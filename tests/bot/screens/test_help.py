"""Help in the chat: questions by words and by topic, the team under a number, webinars; someone at every error."""

from datetime import timedelta

import pytest

from bot.screens.faq import FOR_CANDIDATES
from bot.screens.notices import screen_of
from jobs.subjects import is_void, with_subjects
from models.database import at, now
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.support.asking import answer_ticket, ask_team, close_ticket
from models.support.attending import sign_up, tell_attendees
from models.support.holding import cancel_webinar
from models.support.ticket import Ticket, TicketMessage, TicketState
from models.support.webinar import Attendance, Audience, Webinar
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast
from tests.models.support.webinars import LINK, hold_webinar
from texts.faq import entries_for

SOMEONE = "Parler à quelqu’un"


def told(kind: Kind) -> list[Delivery]:
    return with_subjects([one for one in Delivery.select() if one.notice.kind == kind])


# Questions


def test_question_in_one_s_own_words_finds_the_answer_and_what_does_the_thing(amina: Talker):
    amina.taps("help").taps("Poser une question").says("je veut effacer mon compt")
    amina.taps("Comment effacer mon compte ?")
    assert "pour toujours" in amina.text
    assert amina.screen.choices[0].path == "account/more"


def test_question_that_nobody_answers_leads_to_someone(amina: Talker):
    amina.taps("help/ask").says("xyzzy plugh")
    assert amina.text.startswith("Je n’ai pas trouvé de réponse.")
    assert SOMEONE in amina.labels


def test_what_is_typed_next_is_asked_too(amina: Talker):
    amina.taps("help/ask").says("xyzzy").says("retirer ma candidature")
    assert any("retirer une candidature" in label for label in amina.labels)


def test_every_question_is_found_by_its_topic_and_leads_somewhere(amina: Talker):
    found = set()
    for topic in [one.path for one in amina.taps("help/ask").screen.choices]:
        amina.taps("help/ask").taps(topic)
        while True:
            found |= {one.path for one in amina.screen.choices if one.path.startswith("help/answers")}
            if "D’autres questions" not in amina.labels:
                break
            amina.taps("D’autres questions")
    assert found == {f"help/answers/{entry.name}" for entry in entries_for(FOR_CANDIDATES)}
    assert len(found) >= 20


def test_who_has_another_phone_is_led_to_the_code_and_not_told_that_all_is_lost(amina: Talker, stranger: Talker):
    assert "code" in amina.taps("help/answers/phone").text
    assert amina.taps(amina.screen.choices[0].path).text.startswith("E-mail :")
    stranger.taps("help/answers/phone")
    assert stranger.taps(stranger.screen.choices[0].path).text.startswith("Vous avez déjà un compte")


def test_stranger_reads_the_answers_too_and_those_of_staff_are_not_there(stranger: Talker):
    assert "gratuit" in stranger.taps("help/answers/free").text
    assert "Je ne trouve pas cette page" in stranger.forges("help/answers/publish").text
    assert "Je ne trouve pas cette page" in stranger.forges("help/answers/nothing").text


# The team


def test_question_to_the_team_gets_a_number_and_its_answer_is_read_here(amina: Talker, cast: Cast):
    amina.taps("talk").taps("Écrire à l’équipe Tremplin").taps("Poser une question").says("Je ne reçois plus rien.")
    ticket = Ticket.get()
    assert f"n° {ticket.number}" in amina.text
    answer_ticket(cast.team, ticket, "C’est réparé.")
    (news,) = told(Kind.TICKET_ANSWERED)
    screen = screen_of(news.notice)
    assert (f"n° {ticket.number}" in screen.text, "réparé" in screen.text) == (True, False)
    assert "C’est réparé." in amina.taps(screen.choices[0].path).text
    amina.taps("Répondre à l’équipe").says("Merci beaucoup à vous")
    assert [one.words for one in TicketMessage.select().order_by(TicketMessage.id)][-1] == "Merci beaucoup à vous"
    assert Ticket.get().state == TicketState.OPEN


def test_said_twice_by_telegram_it_is_asked_once(amina: Talker):
    amina.taps("team/ask").says("Bonjour, une question").repeats()
    assert Ticket.select().count() == TicketMessage.select().count() == 1


def test_ticket_of_another_is_not_there(amina: Talker, cast: Cast):
    others = ask_team(cast.other_candidate, "Secret")
    before = everything("conversation", "update")
    for path in (f"team/tickets/{others.id}", f"team/{others.id}/write"):
        assert amina.forges(path).text.startswith("Je ne trouve pas cette page.")
    assert everything("conversation", "update") == before


def test_closed_question_is_not_written_on(amina: Talker, cast: Cast):
    ticket = ask_team(cast.amina, "Bonjour")
    answer_ticket(cast.team, ticket, "Voici.")
    close_ticket(cast.team, ticket)
    assert "Répondre à l’équipe" not in amina.taps(f"team/tickets/{ticket.id}").labels
    before = everything("conversation", "update")
    assert amina.forges(f"team/{ticket.id}/write").text.startswith("Cette question est terminée.")
    assert everything("conversation", "update") == before


def test_stranger_is_told_how_to_reach_the_team(stranger: Talker):
    assert stranger.taps("team").text.startswith("L’équipe Tremplin vous répond ici une fois")
    stranger.forges("team/ask")
    assert not Ticket.select().exists()


# Webinars


@pytest.fixture
def webinar(cast: Cast) -> Webinar:
    return hold_webinar(cast)


def test_link_is_shown_to_those_who_come(amina: Talker, webinar: Webinar):
    amina.taps("help").taps("Les réunions en ligne").taps(f"webinars/{webinar.id}")
    assert ("UTC+" in amina.text, LINK in amina.text) == (True, False)
    assert LINK in amina.taps("M’inscrire à la réunion").text
    assert amina.taps(f"webinars/{webinar.id}").taps("Ne plus venir").text.startswith("C’est noté.")
    assert LINK not in amina.taps(f"webinars/{webinar.id}").text
    assert not Attendance.select().exists()


def test_webinar_of_others_is_not_there(amina: Talker, cast: Cast):
    others = hold_webinar(cast, Audience.EMPLOYERS)
    assert "Pas de réunion" in amina.taps("webinars").text
    before = everything("conversation", "update")
    for path in ("", "/join", "/leave"):
        assert amina.forges(f"webinars/{others.id}{path}").text.startswith("Je ne trouve pas cette page.")
    assert everything("conversation", "update") == before


def test_full_and_cancelled_webinars_say_so(amina: Talker, cast: Cast):
    full, cancelled = hold_webinar(cast, seats=1), hold_webinar(cast)
    sign_up(cast.other_candidate, full)
    cancel_webinar(cast.team, cancelled)
    for one, words in ((full, "plus de place"), (cancelled, "annulée")):
        assert words in amina.taps(f"webinars/{one.id}").text
        before = everything("conversation", "update")
        assert words in amina.forges(f"webinars/{one.id}/join").text
        assert everything("conversation", "update") == before


def test_reminder_leads_to_the_link_and_is_void_once_it_has_begun(amina: Talker, cast: Cast, webinar: Webinar):
    sign_up(cast.amina, webinar)
    with at(webinar.starts_at - timedelta(hours=20)):
        tell_attendees()
    (news,) = told(Kind.WEBINAR_SOON)
    assert not is_void(news.notice)
    with at(webinar.starts_at + timedelta(minutes=1)):
        assert is_void(news.notice)
    assert LINK in amina.taps(screen_of(news.notice).choices[0].path).text
    assert now() < webinar.starts_at


# Someone, wherever something went wrong


@pytest.mark.parametrize("path", ["offers/999999", "nonsense", "webinars/999999/join", "applications/999999"])
def test_error_offers_someone(amina: Talker, path: str):
    assert SOMEONE in amina.forges(path).labels


def test_refusal_in_a_form_offers_someone(amina: Talker, cast: Cast):
    for number in range(5):
        ask_team(cast.amina, f"Question {number}")
    assert SOMEONE in amina.taps("team/ask").says("Une question de trop").labels


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("merci", "Avec plaisir."),
        ("stop", "Pour tout arrêter, effacez votre compte."),
        ("comen supprimé mon conte", "Voulez-vous tout effacer ?"),
        ("cest payan ?", "Tremplin est gratuit"),
    ],
)
def test_what_is_no_question_is_heard_among_the_questions_too(amina: Talker, words: str, answer: str):
    amina.taps("help/ask").says(words)
    assert answer in amina.text
