"""From a path to a screen, whoever made the path."""

import pytest

from bot.form import Form
from bot.form_session import form_at
from bot.router import router
from models.conversations.conversation import Conversation
from models.refusal import Unreachable
from tests.acts import everything

FORGED = [
    "",
    " ",
    "/",
    "//",
    "..",
    "../..",
    "offers/../applications/1",
    "offers//1",
    "offers/-1",
    "offers/1.5",
    "offers/0x1",
    "offers/1e3",
    "offers/99999999999999999999",
    "offers/2147483648",
    "offers/un",
    "offers/\0",
    "invitations/\0",
    "offers/1/apply/answer",
    "offers/1/apply/answer/message",
    "offers/1/apply/delete",
    "offers/1?id=2",
    "offers/1#x",
    "offers/1;drop table offer",
    "searches/1/with/first_name/x",
    "searches/1/refine/words",
    "hOME",
    "été/☕/مرحبا",
    "\x00",
    "home\x00",
    "\ud800",
    "a" * 64,
    "invitations/" + "😀" * 40,
    "https://exemple.fr/offers/1",
    "javascript:alert(1)",
    "tg://user?id=1",
]


def test_forged_path_leads_nowhere(amina):
    amina.taps("offers")
    for path in FORGED:
        amina.taps(path)
        is_a_code = path.startswith("invitations/") and path.isprintable()
        expected = "lien d’invitation" if is_a_code else "Je ne trouve pas cette page"
        assert expected in amina.text, (path, amina.text)


@pytest.mark.parametrize("path", [path for path in FORGED if path])
def test_matching_raises_nothing_else(path):
    try:
        router.match(path)
    except Unreachable:
        return
    assert path.startswith("invitations/")


def test_path_is_built_from_its_rule():
    assert router.path("offers/<int:id>/apply", {"id": 42}) == "offers/42/apply"


def test_form_is_found_where_its_question_waits_and_not_at_its_steps():
    form, about = form_at("offers/42/apply")
    assert isinstance(form, Form)
    assert about == {"id": 42}
    assert form_at("offers/42/apply/cancel") is None
    assert form_at("offers/42") is None


def test_closed_path_leads_to_what_opens_it(stranger):
    assert "J’accepte" in stranger.taps("applications").labels
    assert "Question 1" in stranger.taps("welcome/accept").text
    assert "Question 1" in stranger.taps("applications").text


@pytest.mark.parametrize("path", ["documents", "applications", "account", "profile", "kept"])
def test_who_is_accompanied_but_did_not_agree_is_asked_to_first(amina, path):
    Conversation.update(consented_at=None).where(Conversation.address == amina.address).execute()
    before = everything("conversation", "update")
    assert amina.taps(path).text.startswith("Bonjour. Je suis Tremplin.")
    assert everything("conversation", "update") == before
