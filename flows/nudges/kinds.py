"""What a message of our own accord is about, and who wants it. Pure (domain.md 3.9)."""

from enum import StrEnum

from storage.models import Member, MemberState

OFTEN_ENOUGH = 2
"""Who asked twice for fewer messages hears only about what they own."""


class NudgeKind(StrEnum):
    """What it is about; people may mute one, but never the answer to their own idea."""

    DECISION = "decision"
    """What becomes of an idea of theirs, and what they are asked about it."""
    COMMENTS = "comments"
    INVITATION = "invitation"
    """Somebody asks them to join in, or to post what was written down for them."""
    FOLLOWED = "followed"
    """News of ideas they follow."""
    DUTY = "duty"
    """What their role asks of them."""
    ROLE = "role"
    """What becomes of a role of theirs: given, about to end, taken back."""
    SUPPORT = "support"
    """Help with a project: asked of them, or answered."""
    EVENT = "event"
    """A Learnathon that they take part in, within five working days."""
    EXPERIMENT = "experiment"
    """An experiment of theirs began, is half-way or ends."""
    CHECK_IN = "check_in"
    """How a project of theirs is going, and the reminders when there is no answer."""
    PROJECT = "project"
    """What becomes of a project they carry or sponsor."""
    SCAN = "scan"
    """The questionnaire, for who may take part in it."""
    BROADCAST = "broadcast"
    """What is said to many at once, other than that."""
    ANSWER = "answer"
    """What somebody answers to what they said or asked."""
    PROMISE = "promise"
    """What they asked us to say at a time of their choice."""


OWN = frozenset(NudgeKind) - {
    *(NudgeKind.COMMENTS, NudgeKind.INVITATION, NudgeKind.FOLLOWED, NudgeKind.SCAN, NudgeKind.BROADCAST)
}
"""Kinds that go on when somebody wants no more than what they own."""
MUTABLE = (NudgeKind.COMMENTS, NudgeKind.INVITATION, NudgeKind.FOLLOWED, NudgeKind.SCAN)
"""Kinds that people may switch off."""
UNTRACED = frozenset({NudgeKind.SCAN})
"""Kinds of which nothing shows whether somebody did anything with them: each goes alone, and asks nothing in vain."""
KEPT_DURING_PAUSE = frozenset({NudgeKind.DECISION, NudgeKind.ROLE, NudgeKind.PROMISE})
"""What is said after a pause; the rest they find by themselves, so that nobody comes back to a pile of messages."""
NEWS = frozenset({NudgeKind.COMMENTS, NudgeKind.FOLLOWED})
"""Kinds that tell what named colleagues said: no cap holds them back, and they go together, one message a day."""
UNCOUNTED = NEWS | {NudgeKind.ROLE, NudgeKind.PROMISE}
"""Kinds that no cap holds back: those, what people asked for themselves, and their own rights."""
_IN_ORDER = (
    NudgeKind.PROMISE,
    NudgeKind.DECISION,
    NudgeKind.ROLE,
    NudgeKind.SUPPORT,
    NudgeKind.ANSWER,
    NudgeKind.DUTY,
    NudgeKind.EVENT,
    NudgeKind.EXPERIMENT,
    NudgeKind.CHECK_IN,
    NudgeKind.PROJECT,
    NudgeKind.SCAN,
    NudgeKind.INVITATION,
    NudgeKind.COMMENTS,
    NudgeKind.FOLLOWED,
    NudgeKind.BROADCAST,
)


def rank(kind: NudgeKind) -> int:
    """Return the place of a kind where not everything can be said: the lowest goes first."""
    return _IN_ORDER.index(kind)


def wants(member: Member, kind: NudgeKind) -> bool:
    """Tell whether a member takes messages of this kind."""
    if member.state is MemberState.PAUSED:
        return kind in KEPT_DURING_PAUSE
    if member.state is not MemberState.ACTIVE:
        return False
    return kind in OWN or (kind not in member.muted and member.fewer < OFTEN_ENOUGH)
