"""The views of the menu, in its groups and its order."""

from admin.views.announcements import AnnouncementsView
from admin.views.applications import ApplicationsView
from admin.views.appointments import AppointmentsView
from admin.views.broadcasts import BroadcastsView
from admin.views.candidates import CandidatesView
from admin.views.clock import ClockView
from admin.views.companies import CompaniesView
from admin.views.mentorings import MentoringsView
from admin.views.offers import OffersView
from admin.views.organisations import ConventionsView, EstablishmentsView
from admin.views.people import AccountsView, ColleaguesView
from admin.views.reasons import ReasonsView
from admin.views.synonyms import SynonymsView
from admin.views.tickets import TicketsView
from admin.views.webinars import WebinarsView

GROUPS = {
    "people": [ApplicationsView, CandidatesView, AppointmentsView, MentoringsView],
    "offers": [OffersView, CompaniesView, EstablishmentsView, ConventionsView],
    "words": [TicketsView, WebinarsView, AnnouncementsView, BroadcastsView],
    "settings": [ColleaguesView, AccountsView, ReasonsView, SynonymsView, ClockView],
}
