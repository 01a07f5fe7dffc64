"""The words of an e-mail as a page: the same, with links of ours to press. Nothing comes from outside."""

import re
from pathlib import Path
from string import Template

from markupsafe import Markup

from settings import settings
from texts.languages import language

PAGE = Template((Path(__file__).parent / "page.html").read_text(encoding="utf-8"))
ADDRESS = re.compile(r"https?://\S+")


def html_of(body: str, title: str) -> str:
    """This text as a page: a paragraph where it leaves a line, a link where a line is an address of ours."""
    paragraphs = [Markup("<br>\n").join(map(_line, part.split("\n"))) for part in body.strip().split("\n\n")]
    words = Markup("\n").join(Markup("<p>{}</p>").format(paragraph) for paragraph in paragraphs)
    return PAGE.substitute(language=language(), title=Markup.escape(title), words=words)


def _line(line: str) -> Markup:
    """What people wrote can hold an address too: it stays words."""
    address = line.strip()
    if ADDRESS.fullmatch(address) and _is_ours(address):
        return Markup('<a href="{0}">{0}</a>').format(address)
    return Markup.escape(line)


def _is_ours(address: str) -> bool:
    ours = [url for url in (settings().public_url, settings().telegram_bot_url) if url]
    return any(address == url or address.startswith((f"{url}/", f"{url}?")) for url in ours)
