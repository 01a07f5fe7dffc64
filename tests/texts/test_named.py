"""Messages are named, never assembled: one can list, grep and translate them. None is missing, none is unused."""

import ast
from collections.abc import Iterable

import pytest

from admin.history import HISTORIES
from admin.views.application_forms import FORMS
from admin.views.mentorings import FORMS as MENTORING_FORMS
from bot.screens.applications import TOLD
from bot.screens.searches import FACETS
from bot.telegram.client import COMMANDS
from models.announcements.announcement import Readers
from models.applications import waiting
from models.applications.application import TOLD_GATES, TOLD_STATES, Gate
from models.applications.moves import MOVES, applicant
from models.appointments.appointment import AppointmentState, Meeting
from models.documents.document import DocumentKind
from models.mentoring.mentoring import Hope, MentoringState
from models.mentoring.steps import STEPS
from models.notices.notice import Kind
from models.offers.offer import Domain, Level, Nature, OfferState
from models.organisations.company import CompanyKind
from models.organisations.convention import GateRule
from models.organisations.establishment import EstablishmentKind
from models.people import profile
from models.people.candidate import Candidate, Civility
from models.profiles.parts import OF_SEARCH, PARTS
from models.refusal import REASONS, Refused
from models.registrations.standing import Standing
from tests.texts.messages import (
    PATTERNS,
    Saying,
    Walk,
    called,
    code,
    literals,
    sayings,
    variables_of,
    variants_of,
)
from texts.criteria import PLACES, VALUES_IN_WORDS
from texts.faq import FAQ
from texts.languages import reading
from texts.notices import CANDIDATE, NOTICES
from texts.refusals import refusal_in_chat, refusal_on_page


def literal_words_of_questions() -> list[str]:
    """Those of the questions that only the chat asks: the domain's name theirs."""
    return [
        node.args[1].value
        for path, tree in code()
        if "bot" in path.parts
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Question"
        if isinstance(node.args[1], ast.Constant)
    ]


OF_FILES = [question for part in PARTS for question in part.questions]
OF_SEARCHES = [question for part in OF_SEARCH for question in part.questions]
ABOUT_PEOPLE = [question.words for question in (*profile.QUESTIONS, *OF_FILES)]
NEEDS = [question for move in MOVES.values() if move.who != applicant for question in move.needs]
NEEDS += [question for step in STEPS.values() for question in step.needs]
IN_CHAT = {*literal_words_of_questions(), *ABOUT_PEOPLE}
# A file shows those that have no place of their own on the page.
ELSEWHERE = {*Candidate._meta.fields, "guardian", "guardian_phone"}
BESIDE = [question for question in profile.QUESTIONS if question.name not in ELSEWHERE]
IN_OFFICE = [*NEEDS, *profile.REGISTRATION, *OF_FILES]
# These go by mail, whoever has a chat.
NOT_IN_CHAT = (
    Kind.APPLICATION_SENT,
    Kind.EMAIL_CODE,
    Kind.EMAIL_LEFT,
    Kind.INVITATION,
    Kind.OFFER_ASKED,
    Kind.APPOINTMENT_FIXED,
    Kind.APPOINTMENT_DECLINED,
    Kind.RETURN_CODE,
)
# What is said from a table, by how the code says it: the messages that it can be.
TABLES: dict[str, Iterable[str]] = {
    "f'{question.words}.ask'": [f"{words}.ask" for words in IN_CHAT],
    "f'{one.words}.short'": [f"{words}.short" for words in IN_CHAT],
    "f'{question.words}.label'": [f"{question.words}.label" for question in IN_OFFICE],
    "f'{words}.label'": [f"{question.words}.label" for question in (*profile.REGISTRATION, *BESIDE, *OF_SEARCHES)],
    "f'{question.words}.hint'": [f"{question.words}.hint" for question in IN_OFFICE],
    "f'{question.words}.missing'": [f"{question.words}.missing" for question in IN_OFFICE if question.required],
    "question.option_words": ["civility", "seeking", "offer-domain", "offer-level"],
    "question.found": ["question-found", *literals("found"), "answers-found"],
    "question.words": ABOUT_PEOPLE,
    "f'{question.words}.example'": [
        "question-message.example",
        "question-spontaneous.example",
        "question-corrected-message.example",
        "question-cv-experience.example",
        "question-mentoring.example",
    ],
    "form.send_words": literals("send_words"),
    "one.request": literals("request"),
    "question.alone": literals("alone"),
    "words": [*literals("asides"), *literals("beside")],
    "VALUES_IN_WORDS[facet]": VALUES_IN_WORDS.values(),
    "HISTORIES[entry.subject_kind]": HISTORIES.values(),
    "f'{message_of(notice.kind, CANDIDATE)}.chat'": [
        f"{message}.chat"
        for (kind, audience), message in NOTICES.items()
        if audience == CANDIDATE and kind not in NOT_IN_CHAT
    ],
    "entry.words": [entry.words for entry in FAQ],
    "f'{entry.words}.answer'": [f"{entry.words}.answer" for entry in FAQ],
    "entry.button": [entry.button for entry in FAQ if entry.button],
    "f'{name}.subject'": [f"{message}.subject" for message in NOTICES.values()],
    "f'{name}.mail'": [f"{message}.mail" for message in NOTICES.values()],
}
# Those who hand on what they were given: their callers name it.
HANDED_ON = {
    "texts/__init__.py": {"plain", "message"},
    "admin/words.py": {"message"},
    "admin/forms.py": {"message"},
}


def is_handed_on(saying: Saying) -> bool:
    return saying.source in HANDED_ON.get(saying.where.partition(":")[0], ())


def messages_of(saying: Saying) -> Iterable[str]:
    if saying.source:
        return TABLES.get(saying.source, ())
    return saying.messages


def test_every_message_that_is_said_is_named_by_a_literal_or_by_a_known_table():
    assembled = [s for s in sayings() if s.source and s.source not in TABLES and not is_handed_on(s)]
    assert not assembled


def test_every_table_is_used():
    assert set(TABLES) <= {saying.source for saying in sayings()}


def test_every_message_that_is_said_exists():
    named = [(s.where, name) for s in sayings() for name in messages_of(s)]
    missing = [(where, name) for where, name in named if name not in PATTERNS and name not in IN_CHAT]
    assert not missing


def test_every_message_is_given_exactly_its_variables():
    wrong = [
        (saying.where, name, sorted(variables_of(name) ^ saying.facts))
        for saying in sayings()
        if saying.facts is not None
        for name in messages_of(saying)
        if variables_of(name) != saying.facts
    ]
    assert not wrong


# The domain's reasons to refuse


def message_for(reason: str) -> str:
    return f"refused-{reason.replace('_', '-')}"


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_to_refuse_has_its_sentence_and_the_facts_that_fill_it(reason):
    for name in (message_for(reason), f"{message_for(reason)}.chat"):
        assert variables_of(name) <= set(REASONS[reason]) if name in PATTERNS else name.endswith(".chat")


def test_no_sentence_of_a_refusal_is_there_for_no_reason():
    given = {message_for(reason) for reason in REASONS}
    assert not {name for name in PATTERNS if name.startswith("refused-") and name.partition(".")[0] not in given}


@pytest.mark.parametrize("facts", [{}, {"limit": 3, "more": 1}])
def test_reason_that_nobody_listed_or_other_facts_are_a_mistake_of_ours(facts):
    with pytest.raises(ValueError, match="REASONS"):
        Refused("a_new_reason")
    with pytest.raises(ValueError, match="text_too_long"):
        Refused("text_too_long", **facts)


def test_the_chat_says_a_refusal_in_its_own_way_where_it_has_one():
    assert str(refusal_in_chat(Refused("withdrawn"))) == "Vous avez retiré cette candidature."
    assert refusal_on_page(Refused("withdrawn")) == "Le candidat a retiré cette candidature."
    assert str(refusal_in_chat(Refused("cv_missing"))) == refusal_on_page(Refused("cv_missing"))


def test_refusal_escapes_what_people_wrote_in_the_chat_only():
    refused = Refused("company_blocked", company="Durand & <b>Fils")
    assert "Durand &amp; &lt;b&gt;Fils" in refusal_in_chat(refused)
    assert "Durand & <b>Fils" in refusal_on_page(refused)


def test_refusal_in_a_language_that_lacks_it_is_in_french():
    with reading("de"):
        assert str(refusal_in_chat(Refused("withdrawn"))) == "Vous avez retiré cette candidature."


# Nothing for nobody


def test_no_message_is_there_for_nobody():
    said = {name for saying in sayings() for name in messages_of(saying)}
    borrowed = {name for pattern in PATTERNS.values() for name in Walk(pattern).borrowed}
    refused = {name for name in PATTERNS if name.startswith("refused-")}
    unused = sorted(PATTERNS.keys() - said - borrowed - refused)
    assert not unused


# Every value has its words

UNDOABLE_BY_STAFF = [verb for verb, move in MOVES.items() if move.is_undoable and move.who != applicant]
VALUES: dict[tuple[str, str], Iterable[str]] = {
    ("application-state", "value"): TOLD_STATES,
    ("application-state.definition", "value"): TOLD_STATES,
    ("application-state.mine", "value"): TOLD_STATES,
    ("application-state.chat", "value"): TOLD_STATES,
    ("application-gate", "value"): TOLD_GATES,
    ("application-gate.definition", "value"): TOLD_GATES,
    # Past the gate, it is the employer's state that tells.
    ("application-gate.mine", "value"): [gate for gate in Gate if gate != Gate.VALIDATED],
    ("application-gate.chat", "value"): [gate for gate in Gate if gate != Gate.VALIDATED],
    ("offer-state", "value"): OfferState,
    ("offer-nature", "value"): Nature,
    ("offer-level", "value"): Level,
    ("offer-domain", "value"): Domain,
    ("company-kind", "value"): CompanyKind,
    ("establishment-kind", "value"): EstablishmentKind,
    ("gate-rule", "value"): GateRule,
    ("civility", "value"): Civility,
    ("candidate-state", "value"): Standing,
    ("candidate-state.chat", "value"): Standing,
    ("document-kind", "value"): DocumentKind,
    ("wish", "value"): ["nothing", "help", "word"],
    ("command", "name"): COMMANDS,
    ("search-by", "criterion"): {*FACETS, *PLACES},
    ("search-which", "criterion"): {*FACETS, *PLACES},
    ("timeline", "verb"): TOLD,
    ("application-verb", "verb"): FORMS,
    ("application-verb.about", "verb"): FORMS,
    ("application-verb.done", "verb"): FORMS,
    ("mentoring-state", "value"): MentoringState,
    ("mentoring", "value"): MentoringState,
    ("mentoring-line", "value"): MentoringState,
    ("mentoring-hope", "value"): Hope,
    ("mentoring-verb", "verb"): MENTORING_FORMS,
    ("mentoring-verb.about", "verb"): MENTORING_FORMS,
    ("mentoring-verb.done", "verb"): MENTORING_FORMS,
    ("mentoring-history", "verb"): [*STEPS, "ask", "remind", "other"],
    ("announcement-readers", "value"): Readers,
    ("meeting", "value"): Meeting,
    ("appointment-place", "meeting"): Meeting,
    ("appointment-state", "state"): [*AppointmentState, "past", "unanswered"],
    ("application-history", "verb"): [*MOVES, "send", "remind", "undo", "other"],
    ("undo-move", "verb"): UNDOABLE_BY_STAFF,
    ("undo-move.done", "verb"): UNDOABLE_BY_STAFF,
}


@pytest.mark.parametrize(("message", "variable"), VALUES)
def test_every_value_has_its_own_variant_and_no_variant_is_for_nothing(message, variable):
    assert sorted(variants_of(message, variable)) == sorted(map(str, VALUES[message, variable]))


@pytest.mark.parametrize("kind", Kind)
def test_every_notice_is_told_to_someone(kind):
    assert [audience for told, audience in NOTICES if told == kind]


def test_every_notice_has_its_words_for_each_channel():
    for (kind, audience), message in NOTICES.items():
        wanted = {"subject", "mail"} | ({"chat"} if audience == CANDIDATE and kind not in NOT_IN_CHAT else set())
        assert wanted <= {name.partition(".")[2] for name in PATTERNS if name.startswith(f"{message}.")}, message


def test_every_tally_of_the_first_page_has_its_title():
    assert sorted(variants_of("tally", "key")) == sorted(called("tally", 0))


def test_every_desk_of_the_first_page_has_its_title():
    for message in ("desk", "desk.none"):
        assert sorted(variants_of(message, "key")) == sorted({*called("Desk", 0), *waiting.Desk})
