"""A commune as staff type it: suggestions while they type, and what they meant once they send."""

import re
from typing import Any

from flask import Blueprint, jsonify, request
from werkzeug.wrappers import Response

from admin.access import signed_in
from models.organisations.places import Commune, commune, communes_called, find_communes
from models.refusal import Refused
from models.validation import clean

pages = Blueprint("places", __name__)

SUGGESTED = 8
_WITH_CODE = re.compile(r"(.*\S)\s*\((\w+)\)\s*")


@pages.get("/places")
def suggest() -> Response:
    """Communes whose name or postal code begins so."""
    signed_in()
    words = clean(request.args.get("words", ""))[:60]
    return jsonify([shown(one) for one in find_communes(words, SUGGESTED)])


def shown(place: Commune) -> str:
    """A commune with a postal code, so that two of one name differ."""
    return f"{place.name} ({place.postal_codes[0]})" if place.postal_codes else place.name


def name_of(code: str | None) -> str:
    """How a kept commune is shown in a form."""
    return shown(commune(code)) if code else ""


def shown_in_list(view: object, context: object, row: Any, name: str) -> str:
    """How a list shows the commune of a row."""
    return name_of(row.commune)


def meant(typed: str) -> str:
    """The INSEE code of the commune that was typed. Raises Refused: commune, or commune_many with their names."""
    words = clean(typed)[:80]
    with_code = _WITH_CODE.fullmatch(words)
    if with_code:
        named = [one for one in find_communes(with_code[1], 50) if shown(one) == words]
        if named:
            return named[0].code
    # "Lyon" is Lyon, though Lyons-la-Forêt begins so; "B" is nothing yet, though Bordeaux is the largest.
    found = communes_called(words) or find_communes(words, SUGGESTED)
    if not found:
        raise Refused("commune")
    if len(found) > 1:
        raise Refused("commune_many", names=", ".join(shown(one) for one in found[:5]))
    return found[0].code
