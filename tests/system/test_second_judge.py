"""The whole way once more, before a Telegram that we did not write: it refuses nothing of what the bot asks."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from models.applications import moves
from models.applications.application import Application
from models.people.candidate import Candidate
from models.registrations import deciding
from settings import settings
from tests.cast import Cast
from tests.system.emulator import TOKEN, Emulator, Guest, emulator
from tests.system.path import PATIENCE, application, follow, following, registration, sees
from tests.system.processes import environment_of, free_port, running, serving

REQUIRED = (
    *("getMe", "setMyCommands", "setChatMenuButton"),
    *("sendMessage", "editMessageText", "answerCallbackQuery", "getFile"),
)


@contextmanager
def by_polling(environment: pytest.MonkeyPatch) -> Iterator[str]:
    with running("bot", environment_of(settings())):
        yield "getUpdates"


@contextmanager
def by_webhook(environment: pytest.MonkeyPatch) -> Iterator[str]:
    port = free_port()
    environment.setenv("TELEGRAM_WEBHOOK_URL", f"http://127.0.0.1:{port}/telegram")
    settings.cache_clear()
    deployed = environment_of(settings())
    with serving(deployed, port), running("bot", deployed):
        yield "setWebhook"


@pytest.fixture
def judge(environment: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Emulator]:
    """The emulator, named in the settings."""
    with emulator(tmp_path / "journal.jsonl") as judge:
        environment.setenv("TELEGRAM_API_URL", judge.url)
        environment.setenv("TELEGRAM_TOKEN", TOKEN)
        settings.cache_clear()
        yield judge


# The judge hears nothing of the database: each way meets one of them.
@pytest.mark.parametrize(
    ("served", "database_url"), [(by_polling, "sqlite"), (by_webhook, "postgresql")], indirect=["database_url"]
)
def test_the_whole_way_passes_before_a_second_judge(
    served: Callable[..., AbstractContextManager[str]],
    cast: Cast,
    judge: Emulator,
    environment: pytest.MonkeyPatch,
) -> None:
    amina = Guest(judge, 700_000_001, "Amina")
    with served(environment) as method:
        follow(registration(cast.mission.name), amina)
        candidate = Candidate.get(Candidate.email == "amina.benali@exemple.fr")
        deciding.validate(candidate, cast.bruno)
        follow(application(cast.offer.title), amina)
        follow(following(cast.offer.title), amina)
        sent = moves.validate(Application.get(Application.candidate == candidate), cast.bruno)
        moves.refuse(sent, cast.chloe, cast.reason, "Merci pour votre envoi.")
        with running("jobs", environment_of(settings())):
            sees(amina, "Du nouveau pour votre candidature")
            amina.wait(lambda amina: "Voir la réponse" in amina.last.buttons, PATIENCE)
            amina.tap("Voir la réponse")
            sees(amina, "Merci pour votre envoi.")

    verdict = judge.verdict(*REQUIRED, method)
    assert verdict.returncode == 0, verdict.stdout
    judge.judge()
