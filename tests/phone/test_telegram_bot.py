"""python-telegram-bot, as it is, talks with the phone."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TimedOut
from telegram.request import HTTPXRequest

from phone.driver import TOKEN

from .judge import judge_requests


def talk(phone, step, token=TOKEN, **request):
    """Runs `step(bot)` with a bot of python-telegram-bot."""

    async def run():
        made = {"request": HTTPXRequest(**request)} if request else {}
        bot = Bot(token, base_url=phone.base_url, base_file_url=phone.base_file_url, **made)
        async with bot:
            return await step(bot)

    return asyncio.run(run())


def test_whole_conversation(phone):
    amina = phone.person("Amina")

    async def step(bot):
        assert bot.username == phone.username
        amina.open_link("invitation-7")
        (update,) = await bot.get_updates(timeout=5)
        assert update.message.text == "/start invitation-7"
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("J'accepte", callback_data="accept")]])
        await bot.send_message(amina.id, "<b>Bonjour</b>", parse_mode="HTML", reply_markup=keyboard)
        assert amina.answer().html == "<strong>Bonjour</strong>"
        amina.tap("J'accepte")
        (tap,) = await bot.get_updates(offset=update.update_id + 1, timeout=5)
        await tap.callback_query.answer()
        await tap.callback_query.edit_message_text("Merci.")
        assert (amina.last.text, amina.last.edited, amina.labels) == ("Merci.", True, [])

    talk(phone, step)
    judge_requests(phone.requests)


def test_files_come_and_go_whole(phone, amina):
    async def step(bot):
        amina.send_file("Été 2026.pdf", b"%PDF-1.7")
        (update,) = await bot.get_updates()
        document = update.message.document
        assert (document.file_name, document.mime_type) == ("Été 2026.pdf", "application/pdf")
        file = await document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7"
        await bot.send_document(amina.id, InputFile(b"%PDF-2", "Réponse.pdf"), caption="Voici.")

    talk(phone, step)
    assert (amina.last.text, amina.last.document["file_name"]) == ("Voici.", "Réponse.pdf")
    assert amina.download(amina.last) == b"%PDF-2"
    assert phone.requests[-1].files == {"document": ("Réponse.pdf", 6)}
    judge_requests(phone.requests)


@pytest.mark.parametrize(
    ("fault", "error"),
    [({"kind": "too_many_requests", "retry_after": 3}, RetryAfter), ({"kind": "hang", "seconds": 30}, TimedOut)],
)
def test_faults_become_its_errors(phone, amina, monkeypatch, fault, error):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # its next way to count seconds, without a warning

    async def step(bot):
        phone.fault(**fault, method="sendMessage")
        with pytest.raises(error):
            await bot.send_message(amina.id, "un", read_timeout=0.2)

    talk(phone, step)


def test_refusals_become_its_errors(phone, amina):
    async def step(bot):
        with pytest.raises(BadRequest, match="unsupported start tag"):
            await bot.send_message(amina.id, "<h1>", parse_mode="HTML")
        amina.block()
        with pytest.raises(Forbidden, match="blocked by the user"):
            await bot.send_message(amina.id, "un")

    talk(phone, step)


def test_wrong_token_becomes_its_error(phone):
    with pytest.raises(InvalidToken):
        talk(phone, lambda bot: bot.get_me(), token="1:wrong")
