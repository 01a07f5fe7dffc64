"""Whatever people send is answered, and each person has a place of their own."""

from prometheus_client import REGISTRY

from bot.inbox import Event, handle
from bot.responding import COMMANDS
from bot.telegram import client
from models.people.candidate import Candidate
from tests.bot.driver import Talker

# Commands


def test_command_opens_its_screen(amina):
    for command, path in COMMANDS.items():
        for words in (f"/{command}", f"/{command.upper()}@tremplin_bot", f"/{command} maintenant"):
            if (command, words) != ("start", "/start maintenant"):
                amina.taps("account").says(words)
                assert amina.conversation.path == ("home" if path == "cancel" else path), words


def test_announced_commands_all_work():
    assert set(client.COMMANDS) <= set(COMMANDS)


def test_command_that_nobody_knows_says_so_and_shows_where_one_is(newcomer):
    newcomer.says("Lina").says("/emploi boulanger")
    assert newcomer.text.startswith("Je ne connais pas cette commande.")
    assert "Question 2 sur 4" in newcomer.text


def test_annuler_outside_a_form_says_that_nothing_waits(amina):
    assert amina.says("/annuler").text.startswith("Il n’y a rien à annuler.")


# Anything else


def test_what_cannot_be_read_shows_where_one_is(newcomer):
    for where in ("home", "register", "offers"):
        shown = newcomer.taps(where).text
        newcomer.sends_unreadable()
        assert newcomer.text == f"Je ne sais pas lire cela. Écrivez des mots, ou touchez un bouton.\n\n{shown}"
        newcomer.sends("photo.jpg", b"\xff\xd8\xff")
        complaint = "Écrivez votre prénom" if where == "register" else "Je n’attends pas de fichier ici. Je pourrai"
        assert newcomer.text.startswith(complaint)
        assert newcomer.text.endswith(shown)
        assert newcomer.screen.new_message


ODD = ["boulanger", "🍕", "<b>", "\u202eabc", "9" * 4096, "a\x00b", "&amp;", ".", "a\ud800b"]


def test_whatever_a_stranger_says_first_is_answered_and_is_no_agreement(stranger):
    for words in ODD:
        stranger.says("/start").says(words)
        assert stranger.labels, ascii(words)
        assert stranger.conversation.consented_at is None


def test_whatever_a_candidate_says_is_searched(amina):
    for words in ODD:
        if not words.startswith("/"):
            amina.says(words)
            assert "Un problème" not in amina.text, ascii(words)
            assert amina.conversation.path.startswith(("searches/", "offers"))


PAYLOADS = ["x", "1-x", "../home", "😀", "x" * 100, "1-" + "A" * 24, "%00", "home", "a b c"]


def test_payload_that_is_no_invitation_says_so(stranger):
    for payload in PAYLOADS:
        stranger.says(f"/start {payload}")
        assert "invitation" in stranger.text or "Je ne trouve pas cette page" in stranger.text, payload
        assert "J’accepte" in stranger.says("/start").labels


def test_blocking_is_noted_and_speaking_again_ends_it(amina):
    assert handle(Event(9001, amina.address, reachable=False)) is None
    assert not amina.conversation.reachable
    amina.says("/start")
    assert amina.conversation.reachable


# Each apart


def test_a_place_in_the_chat_belongs_to_one_person(amina, other):
    amina.taps("account")
    other.taps("documents")
    assert (amina.conversation.path, other.conversation.path) == ("account", "documents")


def test_what_two_people_begin_stays_apart(cast):
    lina, marc = (Talker(n).taps("welcome/accept") for n in (700_000_050, 700_000_051))
    lina.says("Lina")
    marc.says("Marc")
    assert (lina.answers, marc.answers) == ({"first_name": "Lina"}, {"first_name": "Marc"})
    assert Candidate.select().count() == 2


def test_steps_are_counted_by_their_kind_with_their_seconds(amina):
    def steps(kind: str) -> float:
        return REGISTRY.get_sample_value("tremplin_step_seconds_count", {"kind": kind}) or 0

    before = [steps(kind) for kind in ("tap", "words")]
    amina.forges("offers")
    amina.says("/start")
    amina.says("/start")
    assert [steps(kind) for kind in ("tap", "words")] == [before[0] + 1, before[1] + 2]
