"""What each verb asks before it is carried out: a form a verb, drawn from the needs of its move."""

from admin.forms import Form, field_of, revision_seen
from models.applications.line import Move, applicant, system
from models.applications.moves import MOVES


class VerbForm(Form):
    """Every verb carries the revision that was on the screen: a colleague may have answered meanwhile."""

    blames = {
        "comment_missing": "gate_comment",
        "answer_missing": "answer",
        "start_date": "starts_on",
        "end_date": "ends_on",
    }
    seen = revision_seen()


def form_of_move(move: Move) -> type[VerbForm]:
    """The form that asks for what this move needs."""
    return type("MoveForm", (VerbForm,), {question.name: field_of(question) for question in move.needs})


# What staff do to an application, the first button first.
ORDER = ("validate", "send_back", "study", "accept", "postpone", "refuse", "cancel")
_OF_STAFF = [verb for verb, move in MOVES.items() if move.who not in (applicant, system)]
FORMS: dict[str, type[VerbForm]] = {
    verb: form_of_move(MOVES[verb]) for verb in sorted(_OF_STAFF, key=lambda v: ORDER.index(v) if v in ORDER else 99)
}
