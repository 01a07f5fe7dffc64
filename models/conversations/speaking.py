"""In which language a person wants to be spoken to."""

from models.acts import act, record
from models.conversations.conversation import Conversation
from models.people.candidate import Candidate
from models.people.language import LANGUAGES
from models.refusal import Refused


@act
def choose_language(conversation: Conversation, language: str) -> None:
    """Speak so from now on, in the chat and in mails; said twice, it is done once.

    Raises Refused when we do not speak it.
    """
    if language not in LANGUAGES:
        raise Refused("choice")
    candidate = conversation.candidate
    if language == (candidate or conversation).language:
        return
    Candidate.update(language=language).where(Candidate.id == conversation.candidate_id).execute()
    Conversation.update(language=language).where(Conversation.id == conversation.id).execute()
    conversation.language = language
    if candidate is not None:
        candidate.language = language
    record(candidate, "choose_language", conversation, language=language)
