"""The rows, a file per subject. Every row belongs to an organisation where it can."""

from storage.models.announcement import (
    Announcement,
    AnnouncementState,
    Audience,
    Recipient,
    RecipientState,
    Replies,
    Timing,
)
from storage.models.audit import Audit
from storage.models.base import Base
from storage.models.check_in import CheckIn, CheckInState, HelpFrom, Obstacle, Progress, WaitsFor
from storage.models.comment import Comment, Hearing
from storage.models.conversation import Conversation, ConversationState
from storage.models.decision import Decision, Reason
from storage.models.department import Department, Placement
from storage.models.event import COMING, Attending, Event, EventFormat, EventPhase, SignUp
from storage.models.experiment import Experiment, ExperimentState, NextMove, Verdict
from storage.models.gate import Gate, GateState
from storage.models.idea import OPEN_IDEAS, Idea, IdeaState, IdeaType, OwnRole
from storage.models.invitation import Invitation
from storage.models.involvement import CoOwner, CoOwnerState, Follow, Handover, Proxy
from storage.models.lease import Flag, Lease
from storage.models.letter import Letter, LetterState
from storage.models.linking import Expected, LinkingCode, LinkingTry
from storage.models.member import Account, Member, MemberState
from storage.models.merger import Merger, MergerState
from storage.models.nudge import Holiday, Nudge, NudgeState
from storage.models.organisation import Organisation
from storage.models.outbox import OutboxEntry, OutboxState, Posting
from storage.models.project import (
    GOING_ON,
    Direction,
    GoalStatus,
    LearningGoal,
    Measurement,
    Project,
    ProjectCoOwner,
    ProjectState,
)
from storage.models.revision import Attachment, AttachmentKind, Revision
from storage.models.role import GrantSource, Role, RoleGrant, RoleHandover
from storage.models.scan import RoundState, ScanAnswer, ScanInvitation, ScanRound, ScanTag, ScanWords
from storage.models.searching import IdeaWord
from storage.models.seen import Seen
from storage.models.succession import OfferState, OfferStep, ProjectOffer
from storage.models.support import Appreciation, AppreciationState, SupportRequest, SupportState
from storage.models.task import Task

__all__ = [
    "COMING",
    "GOING_ON",
    "OPEN_IDEAS",
    "Account",
    "Announcement",
    "AnnouncementState",
    "Appreciation",
    "AppreciationState",
    "Attachment",
    "AttachmentKind",
    "Attending",
    "Audience",
    "Audit",
    "Base",
    "CheckIn",
    "CheckInState",
    "CoOwner",
    "CoOwnerState",
    "Comment",
    "Conversation",
    "ConversationState",
    "Decision",
    "Department",
    "Direction",
    "Event",
    "EventFormat",
    "EventPhase",
    "Expected",
    "Experiment",
    "ExperimentState",
    "Flag",
    "Follow",
    "Gate",
    "GateState",
    "GoalStatus",
    "GrantSource",
    "Handover",
    "Hearing",
    "HelpFrom",
    "Holiday",
    "Idea",
    "IdeaState",
    "IdeaType",
    "IdeaWord",
    "Invitation",
    "LearningGoal",
    "Lease",
    "Letter",
    "LetterState",
    "LinkingCode",
    "LinkingTry",
    "Measurement",
    "Member",
    "MemberState",
    "Merger",
    "MergerState",
    "NextMove",
    "Nudge",
    "NudgeState",
    "Obstacle",
    "OfferState",
    "OfferStep",
    "Organisation",
    "OutboxEntry",
    "OutboxState",
    "OwnRole",
    "Placement",
    "Posting",
    "Progress",
    "Project",
    "ProjectCoOwner",
    "ProjectOffer",
    "ProjectState",
    "Proxy",
    "Reason",
    "Recipient",
    "RecipientState",
    "Replies",
    "Revision",
    "Role",
    "RoleGrant",
    "RoleHandover",
    "RoundState",
    "ScanAnswer",
    "ScanInvitation",
    "ScanRound",
    "ScanTag",
    "ScanWords",
    "Seen",
    "SignUp",
    "SupportRequest",
    "SupportState",
    "Task",
    "Timing",
    "Verdict",
    "WaitsFor",
]
