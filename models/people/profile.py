"""What is known of a candidate: each question once, for chat, back office and file."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from models.acts import act, record
from models.people.answer import Answer
from models.people.candidate import ADULT_AT, Candidate, Civility, age_of
from models.people.guardian import Guardian
from models.people.staff import Staff
from models.questions import Given, Input, Question
from models.refusal import Refused
from models.validation import checked_email, checked_name, checked_phone, checked_text

OLDEST = 100
YOUNGEST = 14
LONGEST_PROJECT = 1000


def checked_birth_date(day: date) -> date:
    """A birth date of someone between 14 and 100 years old. Raises Refused("birth_date")."""
    if not YOUNGEST <= age_of(day) <= OLDEST:
        raise Refused("birth_date")
    return day


def _birth_date(day: date | None, given: Given) -> date | None:
    return checked_birth_date(day) if day else None


def checked_own_email(text: str) -> str:
    """A usable address that is the candidate's, not that of a professional of the platform (I06). Raises Refused."""
    address = checked_email(text)
    if Staff.select().where(Staff.email == address).exists():
        raise Refused("email_of_staff")
    return address


def _phone(text: str | None, given: Given) -> str | None:
    return checked_phone(text) if text else None


def _project(text: str | None, given: Given) -> str | None:
    """What was written, or nothing. Raises Refused, also for signs without a word."""
    if not text:
        return None
    if not any(letter.isalpha() for letter in text):
        raise Refused("project")
    return checked_text(text, "project", LONGEST_PROJECT)


def _needs_guardian(given: Given) -> bool:
    born = given.get("birth_date")
    return bool(born and age_of(born) < ADULT_AT)


FIRST_NAME = Question("first_name", Input.LINE, "question-first-name", lambda value, given: checked_name(value or ""))
LAST_NAME = Question("last_name", Input.LINE, "question-last-name", lambda value, given: checked_name(value or ""))
E_MAIL = Question("email", Input.EMAIL, "question-email", lambda value, given: checked_own_email(value or ""))
BIRTH_DATE = Question("birth_date", Input.DATE, "question-birth-date", _birth_date, required=False)
CIVILITY = Question(
    "civility",
    Input.CHOICE,
    "question-civility",
    lambda value, given: Civility(value) if value else None,
    options=Civility,
    option_words="civility",
)
CIVILITY_IF_SAID = replace(CIVILITY, required=False)
BIRTH_DATE_NEEDED = replace(BIRTH_DATE, words="question-birth-date-needed", required=True)
GUARDIAN = Question(
    "guardian", Input.LINE, "question-guardian", lambda value, given: checked_name(value or ""), _needs_guardian
)
GUARDIAN_PHONE = Question(
    "guardian_phone",
    Input.PHONE,
    "question-guardian-phone",
    lambda value, given: checked_phone(value or ""),
    _needs_guardian,
)
PHONE = Question("phone", Input.PHONE, "question-phone", _phone, required=False)
PROJECT = Question("project", Input.TEXT, "question-project", _project, required=False)

# Asked of whoever registers, and what a first application needs to know besides (P16, A13).
REGISTRATION = (CIVILITY_IF_SAID, FIRST_NAME, LAST_NAME, E_MAIL, BIRTH_DATE)
BEFORE_APPLYING = (CIVILITY, BIRTH_DATE_NEEDED, GUARDIAN, GUARDIAN_PHONE)
QUESTIONS = tuple(dict.fromkeys((*REGISTRATION, *BEFORE_APPLYING, PHONE, PROJECT)))


def known_facts(candidate: Candidate, more: tuple[Question, ...] = ()) -> dict[str, Any]:
    """What is known of a candidate, by the name of its question; `more` are those that other layers ask."""
    guardian = candidate.guardian
    facts = {question.name: getattr(candidate, question.name) for question in QUESTIONS if _has_column(question)}
    of_guardian = {"guardian": guardian.name, "guardian_phone": guardian.phone} if guardian else {}
    beside = {question.name: value for question, value in answers_beside(candidate, more)}
    return facts | of_guardian | beside


def missing_facts(candidate: Candidate) -> list[str]:
    """The questions that a first application needs answered and that are not (P16, A13)."""
    known = known_facts(candidate)
    return [q.name for q in BEFORE_APPLYING if q.required and q.arises(known) and known.get(q.name) is None]


@act
def complete(candidate: Candidate, given: Given) -> None:
    """The candidate says more of themselves: only what was given changes. Raises Refused."""
    held = Candidate.locked(candidate.id)
    said = {name for name, value in given.items() if value} | ({"guardian_phone"} if given.get("guardian") else set())
    keep_answers(held, {one.name: one.read(given) for one in BEFORE_APPLYING if one.name in said})
    record(held, "complete", held)


def keep_answers(candidate: Candidate, answers: Given) -> None:
    """Keep these answers, each where it belongs, within the act of a verb that has looked who may.

    A question that was passed over leaves what is known.
    """
    own = {name: value for name, value in answers.items() if name in Candidate._meta.fields and value is not None}
    if own.get("email", candidate.email) != candidate.email:
        candidate.email_confirmed_at = candidate.email_refused_on = candidate.email_refusal = None
    for name, value in own.items():
        setattr(candidate, name, value)
    candidate.save()
    if "guardian" in answers:
        _keep_guardian(candidate, answers["guardian"], answers["guardian_phone"])
    for name in answers.keys() - Candidate._meta.fields.keys() - {"guardian", "guardian_phone"}:
        if answers[name] is not None:
            Answer.keep(candidate, name, answers[name])


def forget_answers(candidate: Candidate, questions: Iterable[str]) -> None:
    """What was taken back is not known any more, within the act of a verb that has looked who may."""
    names = set(questions)
    for name in names & Candidate._meta.fields.keys():
        setattr(candidate, name, Candidate._meta.fields[name].default)
    candidate.save()
    Answer.delete().where(Answer.candidate == candidate, Answer.question.in_(names)).execute()


def answers_beside(candidate: Candidate, more: tuple[Question, ...] = ()) -> list[tuple[Question, Any]]:
    """The answers to questions that have no column of their own, in the order in which they are asked."""
    answers = Answer.all_of(candidate)
    return [(one, one.typed(answers[one.name])) for one in (*QUESTIONS, *more) if one.name in answers]


def _has_column(question: Question) -> bool:
    return question.name in Candidate._meta.fields


def _keep_guardian(candidate: Candidate, name: str, phone: str) -> None:
    Guardian.insert(candidate=candidate, name=name, phone=phone).on_conflict(
        conflict_target=[Guardian.candidate], preserve=[Guardian.name, Guardian.phone]
    ).execute()
