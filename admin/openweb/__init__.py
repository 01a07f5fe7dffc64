"""The open web: offers, employers and what Tremplin is, for anyone, without an account, a cookie or a script."""

from flask import Blueprint

NAME = "openweb"
pages = Blueprint(NAME, __name__)
