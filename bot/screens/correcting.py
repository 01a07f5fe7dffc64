"""Correcting what a referent sent back: their words and the old text in front, only what changes asked again."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from bot.form import Answers, Form, Question, Values
from bot.papers import CERTIFICATES, CV, LETTER, chosen_documents
from bot.router import Visitor
from bot.screen import Screen
from bot.screens.applying import read_message, sent
from models.applications import moves
from models.applications.application import Application
from models.applications.attachment import documents_of
from models.documents.document import Document
from models.refusal import Refused
from texts import plain, text

MESSAGE, PAPERS, BOTH = "message", "papers", "both"


def _begin(visitor: Visitor, id: int) -> None:
    application = visitor.reach(Application, id)
    if obstacle := moves.MOVES["correct"].obstacle(application):
        raise Refused(obstacle)


def _before(visitor: Visitor, id: int) -> dict[str, Any]:
    """What the referent asks, and what was written before."""
    application = visitor.reach(Application, id)
    return {"comment": application.gate_comment, "message": application.message}


def _parts(visitor: Visitor, answers: Answers) -> Values:
    return [(part, plain("correct-part", value=part)) for part in (MESSAGE, PAPERS, BOTH)]


def _changes_message(visitor: Visitor, answers: Answers) -> bool:
    return answers.get("part") in (MESSAGE, BOTH)


def _changes_cv(visitor: Visitor, answers: Answers) -> bool:
    return answers.get("part") in (PAPERS, BOTH)


def _if_papers_change(paper: Question) -> Question:
    """The same question, where the papers are chosen again."""
    return replace(
        paper, asked=lambda visitor, answers: _changes_cv(visitor, answers) and paper.asked(visitor, answers)
    )


def _corrected(visitor: Visitor, answers: Answers, application: Application) -> tuple[str, list[Document]]:
    """The message and the documents as they will be: what is not changed stays as it was sent."""
    documents = chosen_documents(visitor, answers) if "cv" in answers else documents_of(application)
    return answers.get("message", application.message), documents


def _review(visitor: Visitor, answers: Answers, id: int) -> Markup:
    message, documents = _corrected(visitor, answers, visitor.reach(Application, id))
    return text("correct-review", documents=", ".join(document.name for document in documents), message=message)


def _correct(visitor: Visitor, answers: Answers, id: int) -> Screen:
    application = visitor.reach(Application, id)
    message, documents = _corrected(visitor, answers, application)
    corrected = moves.correct(application, visitor.candidate, message, documents=documents)
    return sent(visitor, text("sent-again"), corrected)


correcting = Form(
    "applications/<int:id>/correct",
    (
        Question("part", "question-correct-part", choices=_parts, facts=_before, is_private=True),
        replace(
            CV,
            asked=_changes_cv,
            # Whoever has one may rather make it again here.
            beside=lambda visitor, answers: CV.beside(visitor, answers) or [("make-my-cv-again", "no-cv/begin")],
        ),
        *map(_if_papers_change, (LETTER, *CERTIFICATES)),
        Question(
            "message",
            "question-corrected-message",
            parse=read_message,
            facts=_before,
            is_private=True,
            example=True,
            asked=_changes_message,
        ),
    ),
    begin=_begin,
    done=_correct,
    review=_review,
    send_words="correct-send",
    out="applications/{id}",
    drafts=True,
)
