"""Every open page."""

from flask import Flask

from admin.openweb import about, companies, feeds, front, maps, offers, pages

# Each adds its pages as it is read.
PARTS = (about, companies, feeds, front, maps, offers)


def init_app(app: Flask) -> None:
    """Open these pages."""
    app.register_blueprint(pages)
