"""Putting one's account to sleep, and waking it (P38, P39)."""

from bot.router import Visitor, screen
from bot.screen import Button, Screen
from models.privacy.sleeping import may_send_again, sleep, wake
from texts import plain, text

MOST_OFFERED = 3


@screen("account/sleep")
def ask_sleep(visitor: Visitor) -> Screen:
    """What sleeping does, before it does."""
    choices = (Button(plain("yes-sleep"), "account/sleep/yes"), Button(plain("no-stay-awake"), "account"))
    return Screen(text("ask-sleep"), choices, back="account/more")


@screen("account/sleep/yes", acts=True)
def go_to_sleep(visitor: Visitor) -> Screen:
    """Nothing is sent or told from now on."""
    sleep(visitor.candidate)
    return Screen(text("asleep"), (Button(plain("wake-account"), "account/wake"),), path="account", back="account")


@screen("account/wake")
def ask_wake(visitor: Visitor) -> Screen:
    """What waking does, and does not."""
    choices = (Button(plain("yes-wake"), "account/wake/yes"), Button(plain("no-sleep-on"), "account"))
    return Screen(text("ask-wake"), choices, back="account/more")


@screen("account/wake/yes", acts=True)
def wake_up(visitor: Visitor) -> Screen:
    """Everything works again; what was withdrawn waits for a press."""
    wake(visitor.candidate)
    again = may_send_again(visitor.candidate)
    choices = [
        Button(plain("send-again", title=one.title or one.company.name), f"applications/{one.id}/reactivate")
        for one in again[:MOST_OFFERED]
    ]
    choices.append(Button(plain("see-offers"), "offers"))
    return Screen(text("awake", count=len(again)), tuple(choices), path="account", back="account")
