"""Whoever has no CV makes one from seven questions, sees it, keeps it, and goes on with what they had begun."""

from functools import partial
from typing import Any

from markupsafe import Markup

from bot.files import stored
from bot.form import Answers, Form, Question, Values
from bot.form_session import ORIGIN, FormSession
from bot.router import Visitor, router, screen
from bot.screen import Button, Screen
from bot.screens.applying import applying, spontaneous
from bot.screens.correcting import correcting
from bot.screens.documents import adding, go_on
from bot.screens.turning import tell_referent
from models.conversations.draft import Draft
from models.documents.document import DocumentKind, StoredFile, add_document, check_room
from models.documents.making.cv import CV, LONGEST_BESIDE, Layout, Section, checked_lines, name_of_cv
from models.documents.making.picture import picture_of
from models.offers.index import search
from models.offers.reading.vocabulary import says_work
from models.profiles.parts import facts_of
from models.profiles.sought import DOMAIN, METIERS, SEEKS
from models.refusal import Refused, Unreachable
from models.registrations.help import Why
from models.validation import checked_phone
from texts import plain, text
from texts.answers import said
from texts.criteria import begin

# A job that nobody knows is said in so many words; a longer sentence tells something else.
MOST_WORDS = 6
MAIN = ("experience", "school", "skills")
BESIDE = ("languages", "interests")
WAYS = ("both", "email", "phone", "none")
TYPED_PHONE = "contact_phone"
LAYOUT = "<any(plain,colour):layout>"


def _lines(visitor: Visitor, words: str) -> str:
    return checked_lines(words)


def _few_lines(visitor: Visitor, words: str) -> str:
    return checked_lines(words, LONGEST_BESIDE)


def _job(visitor: Visitor, words: str) -> str:
    """What work is looked for. Raises Refused for a whole sentence that names none."""
    said = words.split()
    if len(said) > MOST_WORDS and not any(map(says_work, said)) and not search.has_title_word(words):
        raise Refused("no_job_said")
    return _few_lines(visitor, words)


def _contacts(visitor: Visitor, answers: Answers) -> Values:
    """What is known of this person that an employer can use."""
    known = [name for name in ("email", "phone") if getattr(visitor.candidate, name)]
    ways = (["both"] if len(known) > 1 else []) + known + ["none"]
    return [(way, plain("cv-contact", value=way)) for way in ways]


def _sought(visitor: Visitor) -> str | None:
    """What the file says already: nobody types it twice."""
    facts = facts_of(visitor.candidate)
    job = METIERS if facts.get("metiers") else DOMAIN
    if not (facts.get("seeks") and facts.get(job.name)):
        return None
    return begin(plain("cv-sought-in-file", seeks=said(SEEKS, facts["seeks"]), job=said(job, facts[job.name])))


def _phone(visitor: Visitor, words: str) -> str:
    """A number that is typed there is to be on the CV. Raises Refused."""
    if not any(letter.isdigit() for letter in words):
        raise Refused("choose_a_button")
    return checked_phone(words)


def _ways(visitor: Visitor, answer: str) -> Answers:
    if answer in WAYS:
        return {"contact": answer}
    return {"contact": "both" if visitor.candidate.email else "phone", TYPED_PHONE: answer}


def _begin(visitor: Visitor) -> None:
    """One CV too many is told before seven questions, not after."""
    check_room(visitor.documents, DocumentKind.CV)


@screen("cv/words")
def in_words(visitor: Visitor) -> Screen:
    """What the CV says, for whoever cannot see it."""
    session = _session(visitor)
    if session.waiting is not None:
        return session.ask()
    return Screen(_in_words(visitor, session.answers), path="cv", back="cv")


def _in_words(visitor: Visitor, answers: Answers) -> Markup:
    contact = ", ".join(_contact_lines(visitor, answers))
    return text("cv-review", **{name: answers[name] or "" for name in ("sought", *MAIN, *BESIDE)}, contact=contact)


def _contact_lines(visitor: Visitor, answers: Answers) -> list[str]:
    candidate, way = visitor.candidate, answers["contact"]
    shown = {"email": candidate.email, "phone": answers.get(TYPED_PHONE) or candidate.phone}
    return [value for name, value in shown.items() if value and way in ("both", name)]


making = Form(
    "cv",
    (
        Question("sought", "question-cv-sought", parse=_job, suggest=_sought),
        Question("experience", "question-cv-experience", parse=_lines, optional=True, example=True),
        Question("school", "question-cv-school", parse=_lines, optional=True),
        Question("skills", "question-cv-skills", parse=_lines),
        Question("languages", "question-cv-languages", parse=_few_lines, optional=True),
        Question("interests", "question-cv-interests", parse=_few_lines, optional=True),
        Question("contact", "question-cv-contact", choices=_contacts, parse=_phone, fills=_ways),
    ),
    begin=_begin,
    done=None,
    look=lambda visitor, answers: _look(visitor, _session(visitor).answers, Layout.PLAIN),
    out="documents",
)


@screen(f"cv/look/{LAYOUT}")
def look(visitor: Visitor, layout: str) -> Screen:
    """The CV as it will be, to be seen before it is kept; the form still waits."""
    session = _session(visitor)
    if session.waiting is not None:
        return session.ask()
    return _look(visitor, session.answers, Layout(layout))


def _look(visitor: Visitor, answers: Answers, layout: Layout) -> Screen:
    other = next(one for one in Layout if one != layout)
    choices = (
        Button(plain("keep-this-cv"), f"cv/keep/{layout}"),
        Button(plain("see-layout", layout=other), f"cv/look/{other}"),
        Button(plain("change"), "cv/change"),
        Button(plain("read-my-cv"), "cv/words"),
    )
    picture = partial(_picture, _cv(visitor, answers), layout)
    return Screen(
        text("cv-look"), choices, path="cv", back="cv/back", cancel="cv/cancel", new_message=True, picture=picture
    )


def _picture(cv: CV, layout: Layout) -> bytes:
    return picture_of(_drawn(cv, layout))


def _drawn(cv: CV, layout: Layout) -> bytes:
    from models.documents.making.drawing import draw  # slow to import: only where someone makes a CV

    return draw(cv, layout)


def _make(visitor: Visitor, layout: str) -> StoredFile:
    session = _session(visitor)
    if session.waiting is not None:
        raise Unreachable
    name = name_of_cv(visitor.candidate, session.answers["sought"])
    return stored(name, _drawn(_cv(visitor, session.answers), Layout(layout)))


@screen(f"cv/keep/{LAYOUT}", acts=True, makes=_make)
def keep(visitor: Visitor, layout: str) -> Screen:
    """Keep it as any CV, and go on with what was begun, which has it as its answer."""
    session = _session(visitor)
    if visitor.made is None or session.waiting is not None:
        return session.ask()
    document = visitor.kept(add_document(visitor.candidate, DocumentKind.CV, visitor.made.accepted()))
    origin = session.answers.get(ORIGIN)
    Draft.forget(visitor.conversation, session.path)
    said = text("cv-made", name=document.name)
    return go_on(visitor, origin or "", said, cv=str(document.id))


def _session(visitor: Visitor) -> FormSession:
    return FormSession(making, visitor, {})


def _cv(visitor: Visitor, answers: Answers) -> CV:
    def section(name: str) -> Section:
        return Section(plain("cv-title", value=name), (answers[name] or "").splitlines())

    contact = Section(plain("cv-title", value="contact"), _contact_lines(visitor, answers))
    main, beside = ([section(name) for name in names] for names in (MAIN, BESIDE))
    return CV(str(visitor.candidate), answers["sought"], contact, main, beside)


def _offer_help(form: Form) -> None:
    """From a form that wants a CV: what whoever has none can do, and back."""

    @screen(f"{form.rule}/no-cv")
    def no_cv(visitor: Visitor, **about: Any) -> Screen:
        form.begin(visitor, **about)
        here = router.path(form.rule, about)
        choices = (
            Button(plain("make-my-cv"), f"{here}/no-cv/begin"),
            *tell_referent(visitor, Why.NO_CV),
        )
        return Screen(text("no-cv-here"), choices, path=here, back=here)

    @screen(f"{form.rule}/no-cv/begin")
    def begin(visitor: Visitor, **about: Any) -> Screen:
        form.begin(visitor, **about)
        answers = Draft.answers_of(visitor.conversation, making.rule) | {ORIGIN: router.path(form.rule, about)}
        Draft.keep(visitor.conversation, making.rule, answers)
        return router.show(visitor, making.rule)


for _form in (applying, spontaneous, correcting, adding):
    _offer_help(_form)
