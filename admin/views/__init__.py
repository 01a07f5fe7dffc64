"""The views of the menu, in its order."""

from admin.views.applications import ApplicationsView
from admin.views.broadcasts import BroadcastsView
from admin.views.candidates import CandidatesView
from admin.views.clock import ClockView
from admin.views.companies import CompaniesView
from admin.views.offers import OffersView
from admin.views.organisations import ConventionsView, EstablishmentsView
from admin.views.people import AccountsView, ColleaguesView
from admin.views.reasons import ReasonsView
from admin.views.synonyms import SynonymsView

VIEWS = [
    ApplicationsView,
    CandidatesView,
    OffersView,
    CompaniesView,
    EstablishmentsView,
    ConventionsView,
    ReasonsView,
    SynonymsView,
    BroadcastsView,
    ColleaguesView,
    AccountsView,
    ClockView,
]
