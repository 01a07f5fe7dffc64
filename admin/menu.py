"""The menu: a plain list for who finds little in it, named groups for who finds much."""

from flask import Flask
from flask_admin import Admin
from flask_admin.base import BaseView
from flask_admin.theme import Bootstrap4Theme

from admin.dashboards import HomeView
from admin.views import GROUPS

# As many are read at a glance. Referents and employers have fewer.
FEW = 10
ALONE = ""

Menu = dict[str, list[BaseView]]


def init_app(app: Flask) -> None:
    """Open every view, and give every page its menu."""
    home = HomeView()
    admin = Admin(app, name="Tremplin", url="/", theme=Bootstrap4Theme(), index_view=home)
    groups: Menu = {ALONE: [home]} | {group: [view() for view in views] for group, views in GROUPS.items()}
    for group in GROUPS:
        for view in groups[group]:
            admin.add_view(view)
    app.context_processor(lambda: {"menu": menu_of(groups)})


def menu_of(groups: Menu) -> Menu:
    """What the person who asks may open, by group."""
    opened = {group: [view for view in views if view.is_accessible()] for group, views in groups.items()}
    listed = [view for views in opened.values() for view in views]
    return {ALONE: listed} if len(listed) <= FEW else {group: views for group, views in opened.items() if views}
