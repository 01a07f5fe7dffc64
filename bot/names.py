"""Who someone is: as the channel calls them, in one press, or as they type it."""

from bot.form import Answers, Values
from bot.router import Visitor
from bot.sayings import heard
from models.conversations.draft import Draft
from models.folding import fold
from models.people.candidate import Civility
from models.refusal import Refused
from models.validation import checked_name
from texts import plain

NO_USUAL_NAMES = frozenset(
    "maison menu passer suite suivant continuer nom prenom moi rien test travail emploi job stage alternance "
    "apprentissage cdi cdd interim boulot taf cv offre offres inscription ok".split()
)


def _called(visitor: Visitor, place: int) -> str | None:
    """The first or the last name that the channel gives, where it is one."""
    try:
        return checked_name(visitor.called[place])
    except Refused:
        return None


def first_called(visitor: Visitor) -> str | None:
    """Where the last name is known too, both are one press."""
    return None if _called(visitor, 1) else _called(visitor, 0)


def last_called(visitor: Visitor) -> str | None:
    """The last name that the channel gives, where it is one."""
    return _called(visitor, 1)


def people(visitor: Visitor, answers: Answers) -> Values:
    """Who this probably is, and how to address them (P16), in one press."""
    first, last = _called(visitor, 0), _called(visitor, 1)
    if first is None or last is None:
        return []
    return [(civility, plain("called", value=civility, name=f"{first} {last}")) for civility in Civility]


def who(visitor: Visitor, answer: str) -> Answers:
    """A press says both names and the civility; what is typed is a first name."""
    if answer not in set(Civility):
        return {"first_name": answer}
    return {"first_name": _called(visitor, 0), "last_name": _called(visitor, 1), "civility": answer}


def is_no_usual_name(visitor: Visitor, answers: Answers) -> bool:
    """A word that is said to us rather than a first name, though it may be one."""
    name = answers.get("first_name", "")
    return fold(name) in NO_USUAL_NAMES or heard(name) is not None


def doubted(visitor: Visitor) -> dict[str, str]:
    """The word, for the question about it."""
    return {"name": Draft.answers_of(visitor.conversation, "register").get("first_name", "")}


def it_is(visitor: Visitor, answers: Answers) -> Values:
    """The press that says so."""
    return [("yes", plain("it-is-my-first-name"))]


def sure(visitor: Visitor, answer: str) -> Answers:
    """Yes, or the first name itself."""
    return {"sure": answer} if answer == "yes" else {"first_name": answer}
