"""The back office, and the pages that anyone may open."""

from flask import Flask, request

from admin import (
    archives,
    checks,
    errors,
    figures,
    help,
    joining,
    mails,
    menu,
    places,
    public,
    reader,
    shield,
    signin,
    words,
)
from admin.openweb import site
from deployment import open_deployment
from models.clock.ahead import follow
from models.database import db
from models.documents.inspection.inspector import MAX_SIZE
from settings import settings


def create_app() -> Flask:
    """The web application, on the database of the settings."""
    app = Flask(__name__)
    present, *former = settings().secret_keys
    by_https = settings().public_url.startswith("https://")
    app.config.update(
        SECRET_KEY=present,
        SECRET_KEY_FALLBACKS=former,
        # Tokens of forms are as old as the session; the last key signs, all are read.
        WTF_CSRF_SECRET_KEY=[*reversed(former), present],
        WTF_CSRF_TIME_LIMIT=None,
        MAX_CONTENT_LENGTH=MAX_SIZE + 100_000,  # a file, and what a form says beside it
        # A browser takes a cookie named so from this very host only, by HTTPS.
        SESSION_COOKIE_NAME="__Host-tremplin" if by_https else "tremplin",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=by_https,
    )
    figures.count_requests(app)
    use_database(app)
    shield.protect(app)
    signin.init_app(app)
    words.init_app(app)
    reader.init_app(app)
    errors.init_app(app)
    shared = (public, places, joining, mails, help, archives)
    for pages in (checks.checks, figures.figures, *(one.pages for one in shared)):
        app.register_blueprint(pages)
    site.init_app(app)
    public.limit(app)
    menu.init_app(app)
    return app


def use_database(app: Flask) -> None:
    """A connection from the pool for each request; checks take their own, where there is one to have."""
    if db.obj is None:
        open_deployment()

    @app.before_request
    def connect() -> None:
        if request.blueprint not in ("checks", "figures"):
            db.connect(reuse_if_open=True)
            follow()

    @app.teardown_request
    def release(error: BaseException | None) -> None:
        if not db.is_closed() and not db.in_transaction():
            db.close()
