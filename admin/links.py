"""The invitation of a candidate, as a picture of its link."""

import segno
from markupsafe import Markup


def picture(link: str | None) -> Markup:
    """The QR code of a link."""
    if link is None:
        return Markup()
    drawn = segno.make(link, error="m").svg_inline(omitsize=True, svgclass="code", lineclass=None, border=3)
    return Markup(drawn)  # noqa: S704 (drawn here from dots)
