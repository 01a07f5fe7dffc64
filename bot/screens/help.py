"""Help, and what to say when something is off."""

from bot.router import Visitor, anyone, screen
from bot.screen import HOME, Button, Screen
from bot.screens.faq import ask_button
from bot.screens.webinars import webinars_button
from texts import plain, text


@screen("help", anyone)
def help_(visitor: Visitor) -> Screen:
    """What the chat can do, and how to speak to someone."""
    choices = (
        ask_button(),
        Button(plain("talk-to-someone"), "talk"),
        webinars_button(),
        Button(plain("who-is-my-referent"), "referents"),
        Button(plain("who-sees-what-button"), "help/who"),
    )
    return Screen(text("help"), choices, back=HOME)


@screen("help/who", anyone)
def who_sees_what(visitor: Visitor) -> Screen:
    """Who sees the file, who sees an application (A03)."""
    return Screen(text("who-sees-what"), (Button(plain("what-do-you-keep"), "welcome/kept"),), back="help")


def broken(number: str, retry: str) -> Screen:
    """Something broke on our side: nothing is lost, here is a number to give, and what to do."""
    choices = (Button(plain("retry"), retry), Button(plain("talk-to-someone"), "talk"))
    return Screen(text("broken", number=number), choices, back=HOME, new_message=True)
