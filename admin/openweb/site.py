"""Every open page."""

from typing import Any

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface

from admin.openweb import NAME, about, companies, feeds, front, help, maps, offers, pages

# Each adds its pages as it is read.
PARTS = (about, companies, feeds, front, help, maps, offers)


class Sessions(SecureCookieSessionInterface):
    """Those of the back office. The sign-in library looks at the session of every page: open ones have none."""

    def save_session(self, app: Flask, session: Any, response: Response) -> None:
        """Neither a cookie nor, for caches, a word of one: an open page is the same for all."""
        if request.blueprint != NAME:
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    """Open these pages."""
    app.session_interface = Sessions()
    app.register_blueprint(pages)
