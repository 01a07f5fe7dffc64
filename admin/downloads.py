"""Files that leave: never shown in the page, never kept by a cache, and always journalled."""

from io import BytesIO

from flask import send_file
from werkzeug.wrappers import Response

from models.documents.document import Document
from models.documents.enclosure import Enclosure

ANY_BYTES = "application/octet-stream"  # a browser that is told nothing shows nothing


def download(document: Document | Enclosure, content: bytes) -> Response:
    """The file, to be saved."""
    return send_file(BytesIO(content), mimetype=ANY_BYTES, as_attachment=True, download_name=document.name)
