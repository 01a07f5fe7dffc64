"""What is answered to what people say: courtesies, questions about us, and requests that someone else carries out."""

from bot.form_session import waiting_session
from bot.router import Visitor, anyone, consented, registered, router, screen
from bot.screen import HOME, Button, Screen
from bot.screens.turning import tell_referent, to_applications, to_offers, to_referent, turn_to
from models.applications.hirings import hiring_ahead
from models.conversations.speaking import choose_language
from models.people.language import LANGUAGES
from models.registrations.help import Why
from texts import plain, text
from texts.languages import reading

INVITATION = "welcome/invitation"

# Courtesies


@screen("hello", consented)
def hello(visitor: Visitor) -> Screen:
    """Greeted, and asked what they want; whoever has no account yet is told at home what comes first."""
    if not visitor.is_registered:
        return router.show(visitor, HOME)
    words = text("greeting", name=visitor.candidate.first_name)
    documents, to_help = Button(plain("my-documents"), "documents"), Button(plain("help-button"), "help")
    choices = (to_offers(), to_applications(), documents, to_referent(), to_help)
    return Screen(words, choices, back=HOME)


@screen("thanks", anyone)
def thanks(visitor: Visitor) -> Screen:
    """Thanks are received."""
    return Screen(text("thanks-received"), (to_offers(), *_sent(visitor)), back=HOME)


@screen("bye", anyone)
def bye(visitor: Visitor) -> Screen:
    """Until next time: nothing is lost."""
    return Screen(text("goodbye"), _sent(visitor), back=HOME)


@screen("insult", anyone)
def insult(visitor: Visitor) -> Screen:
    """Anger is answered calmly, with a way to someone."""
    return Screen(text("anger"), (to_referent(), Button(plain("help-button"), "help")), back=HOME)


def to_come_back() -> Button:
    """For who has an account already, on another phone."""
    return Button(plain("come-back"), "return")


def _sent(visitor: Visitor) -> tuple[Button, ...]:
    """The way to what was sent, for who could send something."""
    return (to_applications(),) if visitor.is_registered else ()


# About us


@screen("robot", anyone)
def robot(visitor: Visitor) -> Screen:
    """Who speaks."""
    return Screen(text("who-speaks"), (to_referent(),), back=HOME)


@screen("free", anyone)
def free(visitor: Visitor) -> Screen:
    """What it costs."""
    return Screen(text("it-is-free"), (to_offers(),), back=HOME)


@screen("language", anyone)
def language(visitor: Visitor) -> Screen:
    """In which language we speak: it says so in each of them."""
    choices = [Button(plain("open-language", code=code), f"language/{code}") for code in LANGUAGES]
    return Screen(text("which-language"), (*choices, to_referent()), back=HOME)


@screen("language/<any(fr,en):spoken>", anyone, acts=True)
def speak(visitor: Visitor, spoken: str) -> Screen:
    """Speak so from now on, and go on where the person was."""
    choose_language(visitor.conversation, spoken)
    waiting = waiting_session(visitor)
    with reading(spoken):
        return router.show(visitor, waiting.path if waiting else HOME).noted(text("language-chosen"))


@screen("words/referent", anyone)
def what_is_a_referent(visitor: Visitor) -> Screen:
    """What a referent is (A05)."""
    choices = (Button(plain("who-is-my-referent"), "referents"), Button(plain("who-accompanies-whom"), "referents/all"))
    return Screen(text("what-is-referent"), choices, back=HOME)


@screen("words/pass", anyone)
def what_is_the_pass(visitor: Visitor) -> Screen:
    """What the PASS IAE is."""
    return Screen(text("what-is-pass"), (to_referent(),), back=HOME)


@screen("words/pmsmp", anyone)
def what_is_a_pmsmp(visitor: Visitor) -> Screen:
    """What a period in a company is."""
    return Screen(text("what-is-pmsmp"), (to_referent(),), back=HOME)


# What is asked for


@screen("help/cv", consented)
def no_cv(visitor: Visitor) -> Screen:
    """Whoever has no CV: what waits goes on waiting, and someone helps to write one."""
    words = text("no-cv", **turn_to(visitor))
    begun = waiting_session(visitor)
    wants_cv = begun is not None and f"{begun.form.rule}/no-cv/begin" in router.routes
    origin = begun.path if begun is not None and wants_cv else "documents/add"
    make = (Button(plain("make-my-cv"), f"{origin}/no-cv/begin"),) if visitor.is_registered else ()
    someone = tell_referent(visitor, Why.NO_CV) or (to_referent(),)
    return Screen(words, (*make, *someone, Button(plain("my-documents"), "documents"), to_offers()), back=HOME)


@screen("account/none", anyone)
def no_account(visitor: Visitor) -> Screen:
    """For who asks for what is theirs, before they have an account: how to get one."""
    if visitor.is_registered:
        return router.show(visitor, "account")
    register, invited = Button(plain("register-button"), "register"), Button(plain("i-have-an-invitation"), INVITATION)
    return Screen(text("no-account-yet"), (register, invited, to_come_back(), to_offers()), back=HOME)


@screen("account/register", anyone)
def sign_up(visitor: Visitor) -> Screen:
    """The registration, or the account of whoever has one."""
    return router.show(visitor, "account" if visitor.is_registered else "register")


@screen("account/moved", anyone)
def moved(visitor: Visitor) -> Screen:
    """For who finds their account on another phone: how to have it back. This chat knows nothing of it any more."""
    choices = (
        Button(plain("i-have-an-invitation"), INVITATION),
        to_come_back(),
        Button(plain("who-accompanies-whom"), "referents/all"),
    )
    return Screen(text("account-moved"), choices, back=HOME)


@screen("account/stop", anyone)
def stop(visitor: Visitor) -> Screen:
    """How not to be written to any more."""
    notices = (Button(plain("my-notices"), "notices"),) if registered(visitor) else ()
    choices = (*notices, Button(plain("erase-my-account"), "account/erase"), *_sent(visitor), to_referent())
    return Screen(text("stop-writing", chosen=bool(notices)), choices, back=HOME)


@screen("account/hired")
def hired(visitor: Visitor) -> Screen:
    """A job found: here, its moment once more; elsewhere, what is to be done now."""
    if here := hiring_ahead(visitor.candidate):
        return router.show(visitor, f"applications/{here.id}")
    return Screen(text("found-a-job", **turn_to(visitor)), (to_applications(), to_referent()), back=HOME)
