"""The rows, a file per subject. Every row belongs to an organisation where it can."""

from storage.models.audit import Audit
from storage.models.base import Base
from storage.models.conversation import Conversation, ConversationState
from storage.models.idea import OPEN_IDEAS, Idea, IdeaState, IdeaType, OwnRole
from storage.models.invitation import Invitation
from storage.models.lease import Flag, Lease
from storage.models.letter import Letter, LetterState
from storage.models.member import Account, Member, MemberState
from storage.models.organisation import Organisation
from storage.models.outbox import OutboxEntry, OutboxState, Posting
from storage.models.role import GrantSource, Role, RoleGrant
from storage.models.seen import Seen

__all__ = [
    "OPEN_IDEAS",
    "Account",
    "Audit",
    "Base",
    "Conversation",
    "ConversationState",
    "Flag",
    "GrantSource",
    "Idea",
    "IdeaState",
    "IdeaType",
    "Invitation",
    "Lease",
    "Letter",
    "LetterState",
    "Member",
    "MemberState",
    "Organisation",
    "OutboxEntry",
    "OutboxState",
    "OwnRole",
    "Posting",
    "Role",
    "RoleGrant",
    "Seen",
]
