"""One's papers: kept, sent back, renamed, replaced, removed (A17, A20, P18 to P20)."""

from dataclasses import asdict

from markupsafe import Markup

from bot.form import Answers, Form, Question, Upload, Values
from bot.form_session import FormSession, form_at
from bot.papers import keep_upload
from bot.router import Visitor, router, screen
from bot.screen import HOME, MOST_CHOICES, Button, File, Screen, numbered
from models.conversations.draft import Draft
from models.documents.document import (
    LIMITS,
    SENDABLE,
    Document,
    DocumentKind,
    StoredFile,
    remove_document,
    rename_document,
    replace_document,
)
from models.documents.document import make_default as make_default_document
from models.documents.inspection.kinds import FileType
from models.documents.inspection.names import MAX_LENGTH
from models.documents.openings import openings_of_kind
from models.refusal import Unreachable
from models.validation import checked_text
from texts import moment, plain, text

PAGE = 3
OPENINGS = 4
LONGEST_NAME = MAX_LENGTH - len(".docx")


@screen("documents")
def documents(visitor: Visitor) -> Screen:
    """What one keeps, by kind, and how much room is left (P18)."""
    return documents_from(visitor, 0)


@screen("documents/from/<int:start>")
def documents_from(visitor: Visitor, start: int) -> Screen:
    """The next ones."""
    kept = Document.of(visitor.candidate)
    counts = {kind.value: sum(document.kind == kind for document in kept) for kind in DocumentKind}
    words = text("documents", **counts)
    page = PAGE if counts["cv"] else PAGE - 1
    shown = [Button(_label(document), f"documents/{document.id}") for document in kept[start : start + page]]
    choices = [*numbered(shown), Button(plain("add-document"), "documents/add")]
    if not counts["cv"]:
        choices.append(Button(plain("i-have-no-cv"), "documents/add/no-cv"))
    if len(kept) > start + page:
        choices.append(Button(plain("more"), f"documents/from/{start + page}"))
    return Screen(words, tuple(choices), back=HOME)


def _label(document: Document) -> str:
    kind = plain("document-kind", value=document.kind)
    facts = {"kind": kind, "name": _name_here(document)}
    return plain("document-default-label" if document.is_default else "document-label", **facts)


def _name_here(document: Document) -> str:
    """What the chat calls it. How a referent named a paper may tell of a disability, which no message of ours does."""
    if document.kind == DocumentKind.OTHER:
        return plain("paper-of-referent", at=moment(document.created_at))
    return document.name


@screen("documents/<int:id>")
def document(visitor: Visitor, id: int) -> Screen:
    """One document: receive it, make it the default, remove it."""
    found = visitor.reach(Document, id)
    here = f"documents/{found.id}"
    choices = [Button(plain("receive-document"), f"{here}/file")]
    if not found.is_default:
        choices.append(Button(plain("make-default"), f"{here}/default"))
    if found.kind in SENDABLE:
        choices.append(Button(plain("rename-document"), f"{here}/rename"))
        choices.append(Button(plain("replace-document"), f"{here}/replace"))
    choices.append(Button(plain("remove-document"), f"{here}/remove"))
    if len(choices) < MOST_CHOICES:
        choices.append(Button(plain("who-opened"), f"{here}/opened"))
    words = text(
        "document",
        name=_name_here(found),
        kind=text("document-kind", value=found.kind),
        size=max(1, found.size // 1024),
    )
    return Screen(words, tuple(choices), back="documents")


@screen("documents/<int:id>/opened")
def opened(visitor: Visitor, id: int) -> Screen:
    """Who opened it, and the others of its kind: which organisation, and when."""
    return opened_from(visitor, id, 0)


@screen("documents/<int:id>/opened/from/<int:start>")
def opened_from(visitor: Visitor, id: int, start: int) -> Screen:
    """The earlier ones."""
    found = visitor.reach(Document, id)
    here, openings = f"documents/{id}", openings_of_kind(found)
    shown = openings[start : start + OPENINGS]
    kind = plain("document-kind", value=found.kind) if found.kind == DocumentKind.OTHER else ""
    lines = [text("opened-line", moment=moment(at), name=kind or name, who=who) for at, name, who in shown]
    more = (Button(plain("more"), f"{here}/opened/from/{start + OPENINGS}"),) if openings[start + OPENINGS :] else ()
    words = Markup("\n").join([text("opened"), *lines]) if lines else text("opened-by-nobody")
    return Screen(words, more, back=here)


@screen("documents/<int:id>/file")
def receive_document(visitor: Visitor, id: int) -> Screen:
    """The file itself, in the chat. "Other" documents never travel through Telegram."""
    found = visitor.reach(Document, id)
    if found.kind == DocumentKind.OTHER:
        return Screen(text("document-stays-here"), path=f"documents/{id}", back="documents", new_message=True)
    file = File(found.name, found.key)
    return Screen(text("document-sent-to-you"), path=f"documents/{id}", back="documents", new_message=True, file=file)


@screen("documents/<int:id>/default", acts=True)
def make_default(visitor: Visitor, id: int) -> Screen:
    """Offer this one first from now on (P19)."""
    found = visitor.reach(Document, id)
    make_default_document(visitor.candidate, found)
    return Screen(text("default-made", name=_name_here(found)), path="documents", back="documents")


@screen("documents/<int:id>/remove")
def ask_to_remove(visitor: Visitor, id: int) -> Screen:
    """Sure? What was sent with an application stays there."""
    found = visitor.reach(Document, id)
    choices = (
        Button(plain("yes-remove"), f"documents/{id}/remove/confirm"),
        Button(plain("no-keep"), f"documents/{id}"),
    )
    return Screen(text("remove-sure", name=_name_here(found)), choices, back=f"documents/{id}")


@screen("documents/<int:id>/remove/confirm", acts=True)
def remove(visitor: Visitor, id: int) -> Screen:
    """Keep it no longer."""
    found = visitor.reach(Document, id)
    remove_document(visitor.candidate, found)
    return Screen(text("removed", name=_name_here(found)), path="documents", back="documents")


def _begin(visitor: Visitor) -> None:
    """Anyone registered may keep papers, also before validation."""


def _kinds(visitor: Visitor, answers: Answers) -> Values:
    """CVs and letters only: other papers never travel through Telegram."""
    return [
        (kind.value, plain("kind-with-limit", kind=plain("document-kind", value=kind), limit=LIMITS[kind]))
        for kind in SENDABLE
    ]


def _making(visitor: Visitor, answers: Answers) -> Values:
    return [("make-my-cv", "no-cv")]


def _keep(visitor: Visitor, answers: Answers, upload: Upload) -> str:
    return str(keep_upload(visitor, DocumentKind(answers["kind"]), upload).id)


def _added(visitor: Visitor, answers: Answers) -> Screen:
    kept = visitor.reach(Document, int(answers["file"]))
    return kept_screen(text("added", name=kept.name))


def wanted(visitor: Visitor, path: str, kind: DocumentKind) -> str | None:
    """The name of the question that waits at this path, if it wants a document of that kind."""
    found = form_at(path)
    waiting = FormSession(found[0], visitor, found[1]).waiting if found else None
    if waiting is None or waiting.upload is None:
        return None
    return waiting.name if waiting.name.startswith(kind) else None


def go_on(visitor: Visitor, path: str, words: Markup, **answer: str) -> Screen:
    """A document was kept beside the form at this path, which goes on; it is the `answer` to its question, if any."""
    found = form_at(path)
    if found is None or found[0].rule == adding.rule:
        return kept_screen(words)
    if answer:
        Draft.keep(visitor.conversation, path, Draft.answers_of(visitor.conversation, path) | answer)
    return router.show(visitor, path).noted(words)


def kept_screen(words: Markup) -> Screen:
    """A document was kept, where nothing else was under way."""
    choices = (Button(plain("see-offers"), "offers"), Button(plain("my-documents"), "documents"))
    return Screen(words, choices, path="documents", back=HOME)


adding = Form(
    "documents/add",
    (
        Question("kind", "question-document-kind", choices=_kinds, beside=_making),
        Question("file", "question-document-file", upload=_keep),
    ),
    begin=_begin,
    done=_added,
    out="documents",
)


def _begin_version(visitor: Visitor, id: int) -> None:
    """Other papers never travel through Telegram, nor do their names (A19)."""
    if visitor.reach(Document, id).kind not in SENDABLE:
        raise Unreachable


def _name(visitor: Visitor, words: str) -> str:
    return checked_text(" ".join(words.split()), "name_missing", LONGEST_NAME)


def _rename(visitor: Visitor, answers: Answers, id: int) -> Screen:
    renamed = rename_document(visitor.candidate, visitor.reach(Document, id), answers["name"])
    return Screen(text("renamed", name=renamed.name), path=f"documents/{renamed.id}", back="documents")


def _version(visitor: Visitor, answers: Answers, upload: Upload) -> dict[str, str | int]:
    return asdict(upload.accepted())


def _replace(visitor: Visitor, answers: Answers, id: int) -> Screen:
    file = StoredFile(**answers["file"] | {"type": FileType(answers["file"]["type"])})
    version = replace_document(visitor.candidate, visitor.reach(Document, id), file)
    return Screen(text("replaced", name=version.name), path=f"documents/{version.id}", back="documents")


renaming = Form(
    "documents/<int:id>/rename",
    (Question("name", "question-document-name", parse=_name),),
    begin=_begin_version,
    done=_rename,
    out="documents/{id}",
)
replacing = Form(
    "documents/<int:id>/replace",
    (Question("file", "question-document-version", upload=_version),),
    begin=_begin_version,
    done=_replace,
    out="documents/{id}",
)
