"""Where a candidate takes the archive that they asked for in the chat: looking changes nothing, taking it is once."""

from io import BytesIO

from flask import Blueprint, render_template, send_file
from werkzeug.wrappers import Response

from admin.downloads import ANY_BYTES
from models.privacy.archive import fetch_archive, find_archive
from texts import plain

pages = Blueprint("archives", __name__, url_prefix="/archive")


@pages.get("/<secret>")
def look(secret: str) -> str:
    """What the link opens, and the button that takes it."""
    find_archive(secret)
    return render_template("archive.html")


@pages.post("/<secret>")
def take(secret: str) -> Response:
    """The file, to be saved."""
    content = BytesIO(fetch_archive(secret))
    return send_file(content, mimetype=ANY_BYTES, as_attachment=True, download_name=plain("archive-file"))
