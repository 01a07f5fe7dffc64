"""The views of the menu, in its order."""

from admin.views.applications import ApplicationsView
from admin.views.candidates import CandidatesView

VIEWS = [ApplicationsView, CandidatesView]
