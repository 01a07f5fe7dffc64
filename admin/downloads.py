"""Files that leave: never shown in the page, never kept by a cache, and always journalled."""

from io import BytesIO

from flask import send_file
from werkzeug.wrappers import Response

from models.database import transaction
from models.documents.document import Document
from models.people.staff import Staff
from models.refusal import Unreachable

ANY_BYTES = "application/octet-stream"  # a browser that is told nothing shows nothing


def download(document: Document | None, by: Staff) -> Response:
    """The file, to be saved. Raises Unreachable when there is none."""
    if document is None:
        raise Unreachable
    try:
        with transaction():
            content = document.open(by)
    except FileNotFoundError as error:
        raise Unreachable from error
    return send_file(BytesIO(content), mimetype=ANY_BYTES, as_attachment=True, download_name=document.name)
