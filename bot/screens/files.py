"""A file sent where no question waits for one, or a photo: what is it? Nothing is lost until that is said."""

from markupsafe import Markup

from bot.files import stored
from bot.form import Upload
from bot.form_session import form_at
from bot.papers import keep_upload
from bot.router import Visitor, router, screen
from bot.screen import HOME, Button, Screen
from bot.screens.documents import go_on, replacing, wanted
from models.conversations.aside import PHOTO, Aside, set_aside
from models.documents import storage
from models.documents.document import (
    SENDABLE,
    Document,
    DocumentKind,
    StoredFile,
    StoredPhoto,
    let_go_of_aside,
    replace_document,
)
from models.documents.inspection.kinds import FileType
from models.documents.inspection.names import safe_name
from models.refusal import Refused, Unreachable
from texts import plain, text

KIND = "<any(cv,letter,certificate):kind>"


def offer_file(visitor: Visitor, upload: Upload) -> Screen:
    """Keep aside what was sent, and ask what it is; the form under way still waits. Raises Refused."""
    sent = upload.verdict
    if isinstance(sent, Refused):
        raise sent.with_traceback(None)
    name, type = ("", PHOTO) if isinstance(sent, StoredPhoto) else (sent.name, sent.type)
    return _offered(visitor, set_aside(visitor.conversation, name, type, sent.size, sent.key))


@screen("files/<int:id>")
def offer_again(visitor: Visitor, id: int) -> Screen:
    """What it is was asked, and is asked once more."""
    return _offered(visitor, visitor.reach(Aside, id))


def _offered(visitor: Visitor, found: Aside) -> Screen:
    pages = text("photo-offered", pages=len(found.pages())) if found.is_photo else None
    words = pages or text("file-offered", name=found.name)
    it, path = f"files/{found.id}", visitor.conversation.path or HOME
    choices = (
        Button(plain("keep-as-cv"), f"{it}/keep/cv"),
        Button(plain("keep-as-letter"), f"{it}/keep/letter"),
        _new_version(visitor, path, it) or Button(plain("keep-as-certificate"), f"{it}/keep/certificate"),
        Button(plain("other-paper"), f"{it}/other"),
        Button(plain("no-file"), f"{it}/drop"),
    )
    return Screen(words, choices, path=path, back=path, passing=found.is_photo)


def _new_version(visitor: Visitor, path: str, it: str) -> Button | None:
    """Where a new version of a document is awaited, that is what it may be."""
    found = form_at(path)
    if found is None or found[0].rule != replacing.rule:
        return None
    former = visitor.reach(Document, found[1]["id"])
    return Button(plain("keep-as-version", name=former.name), f"{it}/replace/{former.id}")


def _make_version(visitor: Visitor, id: int, document_id: int) -> StoredFile:
    return _make(visitor, id, visitor.reach(Document, document_id).kind)


@screen("files/<int:id>/replace/<int:document_id>", acts=True, makes=_make_version)
def keep_version(visitor: Visitor, id: int, document_id: int) -> Screen:
    """Keep it in the place of a document; applications that were sent keep the former."""
    found, former = visitor.reach(Aside, id), visitor.reach(Document, document_id)
    if visitor.made is None or former.kind not in SENDABLE:
        raise Unreachable
    version = visitor.kept(replace_document(visitor.candidate, former, visitor.made.accepted()))
    let_go_of_aside(found)
    return Screen(text("replaced", name=version.name), path=f"documents/{version.id}", back="documents")


def _make(visitor: Visitor, id: int, kind: str) -> StoredFile:
    found = visitor.reach(Aside, id)
    if not found.is_photo:
        return StoredFile(found.name, FileType(found.type), found.size, found.key)
    from models.documents.making.photos import paper_of  # slow to import: only where there is a photo

    who = visitor.candidate
    name = safe_name(f"{plain('file-prefix', kind=kind)}_{who.last_name}{who.first_name}.pdf".replace(" ", ""))
    return stored(name, paper_of([storage.read(page.key) for page in found.pages()]))


@screen(f"files/<int:id>/keep/{KIND}", acts=True, makes=_make)
def keep(visitor: Visitor, id: int, kind: str) -> Screen:
    """Keep it as a document of that kind, and go on with what was under way."""
    found = visitor.reach(Aside, id)
    if visitor.made is None:
        raise Unreachable
    path = visitor.conversation.path
    question = wanted(visitor, path, DocumentKind(kind))
    document = keep_upload(visitor, DocumentKind(kind), visitor.made)
    let_go_of_aside(found)
    words = text("known-file" if visitor.sent_again else "added", name=document.name)
    return go_on(visitor, path, words, **({question: str(document.id)} if question else {}))


@screen("files/<int:id>/other", acts=True)
def other(visitor: Visitor, id: int) -> Screen:
    """Other papers may tell of health: they never travel through Telegram (A19)."""
    return _let_go(visitor, id, text("other-paper-not-here"))


@screen("files/<int:id>/drop", acts=True)
def drop(visitor: Visitor, id: int) -> Screen:
    """Do not keep it."""
    return _let_go(visitor, id, text("file-not-kept"))


def _let_go(visitor: Visitor, id: int, words: Markup) -> Screen:
    let_go_of_aside(visitor.reach(Aside, id))
    return router.show(visitor, visitor.conversation.path or HOME).noted(words)
