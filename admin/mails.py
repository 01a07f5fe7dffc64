"""Which e-mails people get: staff choose on a page of theirs; the link in each mail stops those of its topic."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import BooleanField

from admin.access import me, roles
from admin.forms import Form
from admin.shield import csrf
from admin.typed import sign_in_first
from models.accounts.unsubscribing import read_stop
from models.notices.preferences import BY_EMAIL, Person, Topic, Way, choose_way, stop_mails, ways_of
from models.people.candidate import Candidate
from models.privacy import inactivity
from models.privacy.inactivity import read_stay
from texts import lazy, plain

pages = Blueprint("mails", __name__, url_prefix="/mails")


class Mails(Form):
    """The topics of which staff get e-mails."""

    to_read = BooleanField(lazy("staff-topic", value="to_read"), description=lazy("staff-topic-hint", value="to_read"))
    applications = BooleanField(
        lazy("staff-topic", value="applications"), description=lazy("staff-topic-hint", value="applications")
    )
    reminders = BooleanField(
        lazy("staff-topic", value="reminders"), description=lazy("staff-topic-hint", value="reminders")
    )
    appointments = BooleanField(
        lazy("staff-topic", value="appointments"), description=lazy("staff-topic-hint", value="appointments")
    )


@pages.route("/", methods=("GET", "POST"))
def choose() -> Response | str | tuple[str, int]:
    """Someone signed in chooses which e-mails they get."""
    staff = me()
    if staff is None:
        return sign_in_first()
    form = Mails(data={topic.value: way == Way.USUAL for topic, way in ways_of(staff).items()})
    if "referent" not in roles(staff):
        del form.appointments
    if not form.validate_on_submit():
        answer = render_template("mails.html", form=form, email=staff.email)
        return (answer, 422) if form.is_submitted() else answer
    for topic in [one for one in ways_of(staff) if one.value in form]:
        choose_way(staff, topic, Way.USUAL if form[topic.value].data else Way.NONE)
    flash(plain("mails-kept"), "success")
    return redirect(url_for("mails.choose"), 303)


# Whoever holds the mail may stop it: the code in the address says so, which nobody guesses: it has 144 bits. Mail
# programs send no token against forged forms (RFC 8058).
@pages.route("/<code>", methods=("GET", "POST"))
@csrf.exempt
def stop(code: str) -> Response | str:
    """Show what a mail was about; stop such mails, or have them again, by a press only: mail scanners open links."""
    person, topic = read_stop(code)
    if request.method != "POST":
        return shown(person, topic)
    if "again" in request.form:
        have_again(person, topic)
    else:
        stop_mails(person, topic)
    # A mail program that stops them in one click must not be led elsewhere.
    if "List-Unsubscribe" in request.form:
        return shown(*read_stop(code))
    return redirect(url_for("mails.stop", code=code, lang=request.args.get("lang")), 303)


@pages.route("/stay/<code>", methods=("GET", "POST"))
def stay(code: str) -> Response | str:
    """Keep an account whose person was told that it ends, by a press only: mail scanners open links."""
    person = read_stay(code)
    if request.method == "POST":
        inactivity.stay(person)
        return redirect(url_for("mails.stay", code=code), 303)
    return render_template("stay.html", ends=person.leaving_told_on is not None)


def have_again(person: Person, topic: Topic) -> None:
    """Mails about this topic come again: beside the chat for whoever has one."""
    in_chat = ways_of(person)[topic] == Way.CHAT
    choose_way(person, topic, Way.BOTH if in_chat else Way.USUAL)


def shown(person: Person, topic: Topic) -> str:
    """The page of one topic. It names nobody: a mail can be passed on."""
    is_candidate = isinstance(person, Candidate)
    name = plain("notice-topic", value=topic) if is_candidate else plain("staff-topic", value=topic)
    return render_template("stop_mails.html", name=name, come=ways_of(person)[topic] in BY_EMAIL)
