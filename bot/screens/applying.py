"""Applying to an offer, question by question (A24 to A27, P16, P17, P21, P22), and correcting what was sent back."""

from markupsafe import Markup

from bot.form import Answers, Form, Question, Upload, Values
from bot.router import Visitor, router, screen
from bot.screen import Button, Screen
from bot.words import read_date
from models.applications import moves, sending
from models.applications.application import Application, Gate
from models.documents.document import Document, DocumentKind
from models.documents.inspection.inspector import MAX_SIZE
from models.offers.offer import Offer
from models.people.candidate import Candidate, Civility, age_of
from models.people.reach import reach
from models.refusal import Refused
from models.registrations import registration as registrations
from models.registrations.registration import checked_birth_date
from models.validation import checked_name, checked_phone, checked_text
from texts import plain, text


def keep_upload(visitor: Visitor, kind: DocumentKind, upload: Upload) -> Document:
    """Keep a file sent in the chat as a document of that kind. Raises Refused with what is wrong with it."""
    if upload.content is None:
        raise Refused("file_too_large" if upload.size > MAX_SIZE else "file_not_received")
    return Document.add(visitor.candidate, kind, upload.name, upload.content)


def _upload_cv(visitor: Visitor, answers: Answers, upload: Upload) -> str:
    return str(keep_upload(visitor, DocumentKind.CV, upload).id)


def _upload_letter(visitor: Visitor, answers: Answers, upload: Upload) -> str:
    return str(keep_upload(visitor, DocumentKind.LETTER, upload).id)


def _cvs(visitor: Visitor, answers: Answers) -> Values:
    return _offered(visitor.candidate, DocumentKind.CV)


def _letters(visitor: Visitor, answers: Answers) -> Values:
    return _offered(visitor.candidate, DocumentKind.LETTER)


def _offered(candidate: Candidate, kind: DocumentKind) -> Values:
    """One's documents, by name; the default says so (P19)."""
    return [
        (str(document.id), plain("default-document" if document.is_default else "own-document", name=document.name))
        for document in Document.of(candidate, kind)
    ]


def _civilities(visitor: Visitor, answers: Answers) -> Values:
    return [(civility.value, plain(f"civility-{civility}")) for civility in Civility]


def _birth_date(visitor: Visitor, words: str) -> str:
    born = checked_birth_date(read_date(words))
    convention = visitor.candidate.convention
    if convention and convention.under_age is not None and age_of(born) >= convention.under_age:
        raise Refused("too_old", limit=convention.under_age, convention=convention.name)
    return born.isoformat()


def _needs_guardian(visitor: Visitor, answers: Answers) -> bool:
    candidate = visitor.candidate
    born = answers.get("birth_date")
    minor = age_of(read_date(born)) < 18 if born else candidate.is_minor
    return minor and candidate.guardian is None


def _message(visitor: Visitor, words: str) -> str:
    return checked_text(words, "message")


def _wishes(visitor: Visitor, answers: Answers) -> Values:
    return [(wish, plain(f"wish-{wish}")) for wish in ("nothing", "help", "word")]


LETTER = Question(
    "letter",
    choices=_letters,
    upload=_upload_letter,
    optional=True,
    asked=lambda visitor, answers: bool(_letters(visitor, answers)) or answers.get("letter") is not None,
)

QUESTIONS = (
    Question("civility", choices=_civilities, asked=lambda visitor, answers: visitor.candidate.civility is None),
    Question("birth_date", parse=_birth_date, asked=lambda visitor, answers: visitor.candidate.birth_date is None),
    Question("guardian", parse=lambda visitor, words: checked_name(words), asked=_needs_guardian),
    Question("guardian_phone", parse=lambda visitor, words: checked_phone(words), asked=_needs_guardian),
    Question("cv", choices=_cvs, upload=_upload_cv),
    LETTER,
    Question("message", parse=_message, example=True),
    Question("wish", choices=_wishes),
    Question(
        "note",
        parse=lambda visitor, words: checked_text(words, "message"),
        optional=True,
        asked=lambda visitor, answers: answers.get("wish") in ("help", "word"),
    ),
)


def _begin(visitor: Visitor, id: int) -> None:
    offer = _offer(visitor, id)
    sending.check_may_apply(visitor.candidate, offer.company, offer)


def _offer(visitor: Visitor, id: int) -> Offer:
    offer: Offer = reach(Offer, id, visitor.candidate)
    return offer


def _documents(visitor: Visitor, answers: Answers) -> list[Document]:
    chosen = [answers[kind] for kind in ("cv", "letter") if answers.get(kind)]
    return [visitor.reach(Document, int(id)) for id in chosen]


def _review(visitor: Visitor, answers: Answers, id: int) -> Markup:
    offer = _offer(visitor, id)
    names = ", ".join(document.name for document in _documents(visitor, answers))
    return text(
        "apply-review",
        title=offer.title,
        company=offer.company.name,
        documents=names,
        message=answers["message"],
        note=answers.get("note") or "",
    )


def _send(visitor: Visitor, answers: Answers, id: int) -> Screen:
    offer = _offer(visitor, id)
    _complete(visitor.candidate, answers)
    application = sending.send(
        visitor.candidate,
        offer.company,
        offer,
        answers["message"],
        _documents(visitor, answers),
        note=answers.get("note") or "",
        help_asked=answers["wish"] == "help",
    )
    words = text(
        "sent-to-referent" if application.gate == Gate.AWAITING else "sent-to-employer", company=offer.company.name
    )
    return sent(words, application)


def _complete(candidate: Candidate, answers: Answers) -> None:
    if not {"civility", "birth_date", "guardian"} & answers.keys():
        return
    guardian = (answers["guardian"], answers["guardian_phone"]) if answers.get("guardian") else None
    registrations.complete(
        candidate,
        Civility(answers["civility"]) if "civility" in answers else None,
        read_date(answers["birth_date"]) if "birth_date" in answers else None,
        guardian,
    )


def sent(words: Markup, application: Application) -> Screen:
    """It is on its way: follow it, or look further."""
    here = f"applications/{application.id}"
    choices = (Button(plain("follow-application"), here), Button(plain("back-to-offers"), "offers"))
    return Screen(words, choices, path=here)


applying = Form(
    "offers/<int:id>/apply", QUESTIONS, begin=_begin, done=_send, review=_review, out="offers/{id}", asides=("who",)
)


@screen("offers/<int:id>/apply/who")
def who_sees_what(visitor: Visitor, id: int) -> Screen:
    """Who will see what of the application under way; the form still waits."""
    here = router.path(applying.rule, {"id": id})
    return Screen(text("who-sees-what"), path=here, back=here)


def _begin_correction(visitor: Visitor, id: int) -> None:
    application = visitor.reach(Application, id)
    if obstacle := moves.MOVES["correct"].obstacle(application):
        raise Refused(obstacle)


def _review_correction(visitor: Visitor, answers: Answers, id: int) -> Markup:
    names = ", ".join(document.name for document in _documents(visitor, answers))
    return text("correct-review", documents=names, message=answers["message"])


def _correct(visitor: Visitor, answers: Answers, id: int) -> Screen:
    application = visitor.reach(Application, id)
    corrected = moves.correct(application, visitor.candidate, answers["message"], _documents(visitor, answers))
    return sent(text("sent-again"), corrected)


correcting = Form(
    "applications/<int:id>/correct",
    (Question("cv", choices=_cvs, upload=_upload_cv), LETTER, Question("message", parse=_message, example=True)),
    begin=_begin_correction,
    done=_correct,
    review=_review_correction,
    out="applications/{id}",
)
