"""Help for anyone: what people ask, by words or by whom it is for, and a guide for each (I34, I36)."""

from typing import Any

from flask import request

from admin.openweb import pages
from admin.openweb.front import draw
from models.support.webinar import Audience
from models.validation import clean
from texts.faq import LONGEST, Entry, answer_of, entries_for, find, question_of

# Each by its address.
AUDIENCES = {
    "candidats": Audience.CANDIDATES,
    "referents": Audience.REFERENTS,
    "employeurs": Audience.EMPLOYERS,
}
HELP = ("/aide", *(f"/aide/{name}" for name in AUDIENCES))


@pages.get("/aide")
def help_pages() -> str:
    """The way to each guide, and what is nearest to some words."""
    asked = clean(request.args.get("q", ""))[:LONGEST]
    found = told(find(asked, Audience)) if asked else None
    return draw("help.html", asked=asked, found=found, audiences=AUDIENCES)


@pages.get(f"/aide/<any({','.join(AUDIENCES)}):name>")
def help_for(name: str) -> str:
    """The guide and the questions of one audience."""
    audience = AUDIENCES[name]
    answers = told(entries_for([audience]))
    return draw("guide.html", name=name, audience=audience, answers=answers, faq=page_of(answers))


def told(entries: list[Entry]) -> list[tuple[str, str, str]]:
    """Each question with its anchor and its answer."""
    return [(entry.name, question_of(entry), answer_of(entry)) for entry in entries]


def page_of(answers: list[tuple[str, str, str]]) -> dict[str, Any]:
    """The same as other machines read it: a FAQPage of schema.org."""
    asked = [
        {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
        for _, question, answer in answers
    ]
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": asked}
