"""What was done is said, even when the bot died before it could: a lasting reply waits as a notice."""

from models.applications.application import Application
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from phone.driver import Phone
from tests.cast import Cast
from tests.system.path import PATIENCE, application, follow, sees
from tests.system.processes import running


def test_reply_that_a_killed_bot_never_said_is_said_by_the_clock(
    cast: Cast, phone: Phone, deployed: dict[str, str]
) -> None:
    amina = phone.person("Amina", started=True)
    Conversation.create(channel=TELEGRAM, address=str(amina.id), candidate=cast.amina, consented_at=now())
    Candidate.update(civility=None).where(Candidate.id == cast.amina.id).execute()
    *before, sending = application(cast.offer.title)
    with running("bot", deployed) as bot:
        follow(before, amina)
        phone.fault("hang", method="sendMessage", seconds=60)
        sending.act(amina)
        # Once the update is confirmed, Telegram will not bring it again, and the reply hangs.
        phone.wait(lambda phone: not phone.world.updates.pending, PATIENCE)
        bot.kill()

    assert Application.get().message == "Bonjour, je suis disponible."
    delivery = Delivery.get(Delivery.notice == Notice.get(Notice.kind == Kind.RESULT))
    assert (delivery.state, delivery.sent_at) == (DeliveryState.SENDING, None)
    with running("jobs", deployed):
        # As when the two minutes of the dead bot's claim have gone by.
        Delivery.update(claimed_until=now()).where(Delivery.id == delivery.id).execute()
        sees(amina, "Votre dernière action est enregistrée.")
    assert amina.last.text.startswith("Rappel")
    with running("bot", deployed):
        amina.tap("Lire la réponse")
        sees(amina, *sending.sees)
    assert len([message for message in amina.heard if "C’est envoyé" in message.text]) == 1
