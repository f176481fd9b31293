"""Repositories: questions and commands in our words, one file per subject. None of them commits."""

from storage.repositories.accounts import Accounts, Admission
from storage.repositories.ahead import Ahead, Coming
from storage.repositories.announcements import Announcements
from storage.repositories.appreciations import Appreciations
from storage.repositories.attachments import Attachments
from storage.repositories.audiences import Aim, Audiences, Clock, Concerned, Reach, Times
from storage.repositories.audits import Audits
from storage.repositories.base import Page
from storage.repositories.belongings import Belongings, Kept
from storage.repositories.check_ins import CheckIns
from storage.repositories.co_owners import CoOwners
from storage.repositories.comments import Comments
from storage.repositories.conversations import Conversations
from storage.repositories.decisions import Decisions
from storage.repositories.departments import Departments, Place
from storage.repositories.digests import Digests, Found, Span
from storage.repositories.events import Events
from storage.repositories.expected import ExpectedPeople
from storage.repositories.experiments import Experiments
from storage.repositories.flags import HOLD, Flags
from storage.repositories.follows import Follows
from storage.repositories.gates import Gates
from storage.repositories.handovers import Handovers
from storage.repositories.hearings import Hearings, News
from storage.repositories.holidays import Holidays
from storage.repositories.ideas import Ideas, Wording
from storage.repositories.invitations import Invitations
from storage.repositories.invited import Invited, Listeners
from storage.repositories.leases import Leases
from storage.repositories.letters import LETTER_AFTER, Letters
from storage.repositories.linking import Linking
from storage.repositories.members import Members
from storage.repositories.mergers import Mergers
from storage.repositories.nudges import Nudges
from storage.repositories.organisations import Organisations
from storage.repositories.projects import Projects
from storage.repositories.proxies import Proxies
from storage.repositories.recipients import Reader, Recipients, Waiting
from storage.repositories.revisions import Revisions
from storage.repositories.roles import Roles
from storage.repositories.scans import Response, Scans, scan_tables
from storage.repositories.searching import Searching, Sought
from storage.repositories.seen import SeenKeys
from storage.repositories.sign_ups import SignUps
from storage.repositories.succession import Succession
from storage.repositories.support import OPEN_REQUESTS, SupportRequests
from storage.repositories.tallies import Tallies, Tally
from storage.repositories.tasks import Tasks

__all__ = [
    "HOLD",
    "LETTER_AFTER",
    "OPEN_REQUESTS",
    "Accounts",
    "Admission",
    "Ahead",
    "Aim",
    "Announcements",
    "Appreciations",
    "Attachments",
    "Audiences",
    "Audits",
    "Belongings",
    "CheckIns",
    "Clock",
    "CoOwners",
    "Coming",
    "Comments",
    "Concerned",
    "Conversations",
    "Decisions",
    "Departments",
    "Digests",
    "Events",
    "ExpectedPeople",
    "Experiments",
    "Flags",
    "Follows",
    "Found",
    "Gates",
    "Handovers",
    "Hearings",
    "Holidays",
    "Ideas",
    "Invitations",
    "Invited",
    "Kept",
    "Leases",
    "Letters",
    "Linking",
    "Listeners",
    "Members",
    "Mergers",
    "News",
    "Nudges",
    "Organisations",
    "Page",
    "Place",
    "Projects",
    "Proxies",
    "Reach",
    "Reader",
    "Recipients",
    "Response",
    "Revisions",
    "Roles",
    "Scans",
    "Searching",
    "SeenKeys",
    "SignUps",
    "Sought",
    "Span",
    "Succession",
    "SupportRequests",
    "Tallies",
    "Tally",
    "Tasks",
    "Times",
    "Waiting",
    "Wording",
    "scan_tables",
]
