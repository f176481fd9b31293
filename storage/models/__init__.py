"""The rows, a file per subject. Every row belongs to an organisation where it can."""

from storage.models.audit import Audit
from storage.models.base import Base
from storage.models.comment import Comment, Hearing
from storage.models.conversation import Conversation, ConversationState
from storage.models.decision import Decision, Reason
from storage.models.department import Department, Placement
from storage.models.idea import OPEN_IDEAS, Idea, IdeaState, IdeaType, OwnRole
from storage.models.invitation import Invitation
from storage.models.involvement import CoOwner, CoOwnerState, Follow, Handover, Proxy
from storage.models.lease import Flag, Lease
from storage.models.letter import Letter, LetterState
from storage.models.linking import Expected, LinkingCode, LinkingTry
from storage.models.member import Account, Member, MemberState
from storage.models.merger import Merger, MergerState
from storage.models.organisation import Organisation
from storage.models.outbox import OutboxEntry, OutboxState, Posting
from storage.models.revision import Attachment, AttachmentKind, Revision
from storage.models.role import GrantSource, Role, RoleGrant
from storage.models.searching import IdeaWord
from storage.models.seen import Seen

__all__ = [
    "OPEN_IDEAS",
    "Account",
    "Attachment",
    "AttachmentKind",
    "Audit",
    "Base",
    "CoOwner",
    "CoOwnerState",
    "Comment",
    "Conversation",
    "ConversationState",
    "Decision",
    "Department",
    "Expected",
    "Flag",
    "Follow",
    "GrantSource",
    "Handover",
    "Hearing",
    "Idea",
    "IdeaState",
    "IdeaType",
    "IdeaWord",
    "Invitation",
    "Lease",
    "Letter",
    "LetterState",
    "LinkingCode",
    "LinkingTry",
    "Member",
    "MemberState",
    "Merger",
    "MergerState",
    "Organisation",
    "OutboxEntry",
    "OutboxState",
    "OwnRole",
    "Placement",
    "Posting",
    "Proxy",
    "Reason",
    "Revision",
    "Role",
    "RoleGrant",
    "Seen",
]
