"""The paths of a form: its question that waits, its steps, and sending the answers."""

from typing import Any

from bot.form import Form
from bot.form_session import FormSession
from bot.router import Route, Visitor, router
from bot.screen import Screen

STEPS = (
    "<any(answer):step>/<name>/<value>",
    "<any(skip,remove,search,example,change,suggested):step>/<name>",
    "<any(back,change,cancel,keep,discard):step>",
    "<any(change):step>/from/<int:start>",
    "<any(more):step>/<name>/from/<int:start>",
)


def register_form(form: Form) -> None:
    """Open them."""

    def step(
        visitor: Visitor, step: str = "ask", name: str = "", value: str = "", start: int = 0, **about: Any
    ) -> Screen:
        return FormSession(form, visitor, about).step(step, name, value, start)

    def send(visitor: Visitor, **about: Any) -> Screen:
        return FormSession(form, visitor, about).send()

    for rule in (form.rule, *(f"{form.rule}/{ending}" for ending in STEPS)):
        router.add(rule, Route(step, form.guard, form=form))
    if form.done is not None:
        router.add(f"{form.rule}/send", Route(send, form.guard, form=form))
