"""The invitation of a candidate, as a link and as a picture of it."""

import segno
from markupsafe import Markup

from models.accounts.invitation import Invitation
from settings import settings


def link_of(invitation: Invitation) -> str | None:
    """What opens the chat and links it, once the bot has an address."""
    address = settings().telegram_bot_url
    return f"{address}?start={invitation.code}" if address else None


def picture(link: str | None) -> Markup:
    """The QR code of a link."""
    if link is None:
        return Markup()
    drawn = segno.make(link, error="m").svg_inline(omitsize=True, svgclass="code", lineclass=None, border=3)
    return Markup(drawn)  # noqa: S704 (drawn here from dots)
