"""Which of one's documents travel with an application, as questions of its form (P17, P19, A26)."""

from collections.abc import Sequence

from bot.form import SAID, Answers, Question, Upload, Values
from bot.router import Visitor
from models.documents.document import LIMITS, Document, DocumentKind, add_document
from models.refusal import Unreachable
from texts import plain


def keep_upload(visitor: Visitor, kind: DocumentKind, upload: Upload) -> Document:
    """Keep a file sent in the chat as a document of that kind. Raises Refused with what is wrong with it."""
    file = upload.accepted()
    document = visitor.kept(add_document(visitor.candidate, kind, file))
    visitor.sent_again = document.key != file.key
    return document


def _upload_cv(visitor: Visitor, answers: Answers, upload: Upload) -> str:
    return str(keep_upload(visitor, DocumentKind.CV, upload).id)


def _upload_letter(visitor: Visitor, answers: Answers, upload: Upload) -> str:
    return str(keep_upload(visitor, DocumentKind.LETTER, upload).id)


def _upload_certificate(visitor: Visitor, answers: Answers, upload: Upload) -> str:
    return str(keep_upload(visitor, DocumentKind.CERTIFICATE, upload).id)


def _wants(answers: Answers, name: str) -> bool:
    """Whether they chose one, or asked to."""
    return answers.get(name) is not None or name + SAID in answers


def _cvs(visitor: Visitor, answers: Answers) -> Values:
    return _offered(visitor, DocumentKind.CV)


def _letters(visitor: Visitor, answers: Answers) -> Values:
    return _offered(visitor, DocumentKind.LETTER)


def _without_cv(visitor: Visitor, answers: Answers) -> Values:
    """Whoever has none is helped to one (screens/cv.py)."""
    return [] if _cvs(visitor, answers) else [("make-my-cv", "no-cv/begin"), ("i-have-no-cv", "no-cv")]


def _offered(visitor: Visitor, kind: DocumentKind) -> Values:
    """One's documents, by name; the default says so (P19)."""
    return [
        (str(document.id), plain("default-document", name=document.name) if document.is_default else document.name)
        for document in visitor.documents
        if document.kind == kind
    ]


CV = Question(
    "cv",
    "question-cv",
    choices=_cvs,
    upload=_upload_cv,
    facts=lambda visitor, **about: {"kept": len(_cvs(visitor, {}))},
    beside=_without_cv,
)
LETTER = Question(
    "letter",
    "question-letter",
    choices=_letters,
    upload=_upload_letter,
    facts=lambda visitor, **about: {"kept": len(_letters(visitor, {}))},
    optional=True,
    asked=lambda visitor, answers: bool(_letters(visitor, answers)) or _wants(answers, "letter"),
)


def _certificate(number: int) -> Question:
    """Diplomas and certificates are chosen one after the other, each once (P17)."""
    name = f"certificate_{number}"

    def left(visitor: Visitor, answers: Answers) -> Values:
        chosen = {value for key, value in answers.items() if key.startswith("certificate_") and key != name}
        return [one for one in _offered(visitor, DocumentKind.CERTIFICATE) if one[0] not in chosen]

    def arises(visitor: Visitor, answers: Answers) -> bool:
        if number == 0:
            return bool(left(visitor, answers)) or _wants(answers, name)
        return bool(answers.get(f"certificate_{number - 1}") and left(visitor, answers))

    return Question(
        name,
        "question-certificate",
        choices=left,
        upload=_upload_certificate,
        facts=lambda visitor, **about: {"another": number > 0, "kept": len(left(visitor, {}))},
        optional=True,
        asked=arises,
    )


CERTIFICATES = tuple(map(_certificate, range(LIMITS[DocumentKind.CERTIFICATE])))
PAPERS = ("cv", "letter", *(one.name for one in CERTIFICATES))
JOINED = {"letter": LETTER, "certificate": CERTIFICATES[0]}
JOIN = Question(
    "join",
    "question-join",
    choices=lambda visitor, answers: [(kind, plain("document-kind", value=kind)) for kind in JOINED],
    fills=lambda visitor, kind: {"join": kind, JOINED[kind].name + SAID: True},
    asked=lambda visitor, answers: "join" in answers or not all(one.asked(visitor, answers) for one in JOINED.values()),
    on_request=True,
    request="join-paper",
)


def answers_choosing(visitor: Visitor, documents: Sequence[Document]) -> Answers:
    """The answers that choose these, as far as they are still kept, and no others: a CV that is not is asked again."""
    kept = sorted((one for one in documents if one in visitor.documents), key=lambda one: one.id)
    certificates = [str(one.id) for one in kept if one.kind == DocumentKind.CERTIFICATE]
    named = {str(one.kind): str(one.id) for one in kept if one.kind != DocumentKind.CERTIFICATE}
    numbered = {one.name: number for one, number in zip(CERTIFICATES, (*certificates, None), strict=False)}
    return {"letter": None, **named, **numbered}


def chosen_documents(visitor: Visitor, answers: Answers) -> list[Document]:
    """The documents that these answers choose."""
    kept = {str(document.id): document for document in visitor.documents}
    chosen = [answers[name] for name in PAPERS if answers.get(name)]
    if not kept.keys() >= set(chosen):
        raise Unreachable
    return [kept[id] for id in chosen]
