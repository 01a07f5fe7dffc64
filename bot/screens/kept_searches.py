"""Searches that a person keeps: in one press from any result, named, paused, let go (P06, P35)."""

from bot.form import Answers, Form, Question
from bot.router import Visitor, screen
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from bot.screens.kept_offers import to_kept_offers
from models.alerts.keeping import change_search, keep_search, let_go_search, pause_search, set_rhythm
from models.offers.reading.english import read_in
from models.offers.searches import LONGEST_NAME, Rhythm, Search
from models.refusal import Refused
from models.validation import checked_text
from texts import plain, text
from texts.criteria import begin, each_recalled, recalled
from texts.languages import language

PAGE = 4


@screen("searches/<int:id>/keep")
def keep(visitor: Visitor, id: int) -> Screen:
    """Keep this search, under its criteria until it is given another name."""
    wanted = _own(visitor, id)
    name = wanted.name or _usual_name(wanted)
    keep_search(visitor.candidate, wanted, name)
    return kept(visitor, id).noted(text("search-kept", name=name))


@screen("kept")
def kept_searches(visitor: Visitor) -> Screen:
    """The searches that one keeps."""
    return kept_from(visitor, 0)


@screen("kept/from/<int:start>")
def kept_from(visitor: Visitor, start: int) -> Screen:
    """Some of them."""
    found = list(Search.kept_by(visitor.candidate))
    if not found:
        elsewhere = (Button(plain("search-offers"), "offers"), to_kept_offers())
        return Screen(text("no-kept-search"), elsewhere, back="offers")
    choices = [*numbered(Button(one.name, f"kept/{one.id}") for one in found[start : start + PAGE])]
    if len(found) > start + PAGE:
        choices.append(Button(plain("more"), f"kept/from/{start + PAGE}"))
    if len(choices) < MOST_CHOICES:
        choices.append(to_kept_offers())
    return Screen(text("kept-searches", count=len(found)), tuple(choices), back="offers")


@screen("kept/<int:id>")
def kept(visitor: Visitor, id: int) -> Screen:
    """One of them, and what can be done with it."""
    wanted = _own(visitor, id)
    if wanted.name is None:
        return kept_searches(visitor).noted(text("search-not-kept"))
    here = f"kept/{wanted.id}"
    pause = Button(plain("pause-search"), f"{here}/pause")
    resume = Button(plain("resume-search"), f"{here}/resume")
    choices = (
        Button(plain("see-offers"), f"searches/{wanted.id}"),
        Button(plain("set-rhythm"), f"{here}/rhythm"),
        Button(plain("edit-search"), f"{here}/edit"),
        resume if wanted.paused else pause,
        Button(plain("let-go-search"), f"{here}/let-go"),
    )
    criteria = each_recalled(wanted.wanted()) or [plain("all-offers")]
    told = "paused" if wanted.paused else wanted.rhythm
    words = text("kept-search", name=wanted.name, criteria="\n".join(criteria), told=told)
    return Screen(words, choices, path=here, back="kept")


@screen("kept/<int:id>/edit")
def edit(visitor: Visitor, id: int) -> Screen:
    """Its criteria, or its name."""
    wanted = _own_kept(visitor, id)
    here = f"kept/{wanted.id}"
    choices = (Button(plain("change-search"), f"{here}/criteria"), Button(plain("rename-search"), f"{here}/name"))
    return Screen(text("edit-kept-search", name=wanted.name or ""), choices, back=here)


@screen("kept/<int:id>/rhythm")
def rhythm(visitor: Visitor, id: int) -> Screen:
    """How often it tells of new offers."""
    wanted = _own_kept(visitor, id)
    here = f"kept/{wanted.id}/rhythm"
    choices = numbered(Button(plain("search-rhythm", value=one), f"{here}/{one}") for one in Rhythm)
    return Screen(text("choose-rhythm", name=wanted.name or ""), tuple(choices), back=f"kept/{wanted.id}")


@screen("kept/<int:id>/rhythm/<rhythm>")
def choose_rhythm(visitor: Visitor, id: int, rhythm: str) -> Screen:
    """Let it tell so from now on."""
    if rhythm not in set(Rhythm):
        raise Refused("choice")
    set_rhythm(visitor.candidate, _own_kept(visitor, id), Rhythm(rhythm))
    return kept(visitor, id).noted(text("rhythm-chosen", value=rhythm))


@screen("kept/<int:id>/pause")
def pause(visitor: Visitor, id: int) -> Screen:
    """Let it tell nothing for a while."""
    pause_search(visitor.candidate, _own(visitor, id), True)
    return kept(visitor, id)


@screen("kept/<int:id>/resume")
def resume(visitor: Visitor, id: int) -> Screen:
    """Let it tell again."""
    pause_search(visitor.candidate, _own(visitor, id), False)
    return kept(visitor, id)


@screen("kept/<int:id>/let-go")
def let_go(visitor: Visitor, id: int) -> Screen:
    """Keep it no longer; a slip is mended by the button that keeps it again."""
    wanted = _own(visitor, id)
    let_go_search(visitor.candidate, wanted)
    choices = (Button(plain("keep-search"), f"searches/{id}/keep"), Button(plain("my-searches"), "kept"))
    return Screen(text("search-let-go", name=wanted.name or ""), choices, path="kept", back="offers")


def _usual_name(wanted: Search) -> str:
    return begin(recalled(wanted.wanted()) or plain("all-offers"), LONGEST_NAME - len(" …"))


def _own(visitor: Visitor, id: int) -> Search:
    """This person's search of that number. Raises Refused for one that is forgotten as for someone else's."""
    found = Search.get_or_none(Search.id == id, Search.candidate == visitor.candidate)
    if found is None:
        raise Refused("search_forgotten")
    return found


def _own_kept(visitor: Visitor, id: int) -> Search:
    """The same, as long as it is kept."""
    found = _own(visitor, id)
    if found.name is None:
        raise Refused("search_forgotten")
    return found


def _begin(visitor: Visitor, id: int) -> None:
    _own_kept(visitor, id)


def _name(visitor: Visitor, words: str) -> str:
    return checked_text(words, "search_name_missing", LONGEST_NAME)


def _rename(visitor: Visitor, answers: Answers, id: int) -> Screen:
    keep_search(visitor.candidate, _own(visitor, id), answers["name"])
    return kept(visitor, id)


naming = Form(
    "kept/<int:id>/name",
    (Question("name", "question-search-name", parse=_name),),
    begin=_begin,
    done=_rename,
    out="kept/{id}",
)


def _read(visitor: Visitor, words: str) -> str:
    if read_in(language(), words).is_empty:
        raise Refused("search_unread")
    return words


def _look_for(visitor: Visitor, answers: Answers, id: int) -> Screen:
    """A name that only told the criteria tells the new ones."""
    wanted = _own(visitor, id)
    change_search(visitor.candidate, wanted, read_in(language(), answers["criteria"]).criteria)
    if wanted.name == _usual_name(wanted):
        keep_search(visitor.candidate, wanted, _usual_name(_own(visitor, id)))
    return kept(visitor, id)


changing = Form(
    "kept/<int:id>/criteria",
    (Question("criteria", "question-search-criteria", parse=_read),),
    begin=_begin,
    done=_look_for,
    out="kept/{id}",
)
