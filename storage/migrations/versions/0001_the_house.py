"""The first shape: organisations and people, ideas, turns, the outbox, and what keeps it all running.

Constraints and indexes get their names from the naming convention of `storage.columns`.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
ROLES = ("organiser", "sponsor", "facilitator", "privacy_contact", "admin")
TABLES = (
    *("organisation", "member", "account", "role_grant", "invitation", "idea", "audit"),
    *("conversation", "seen", "letter", "outbox", "posting", "lease", "flag"),
)


def upgrade() -> None:
    _organisations()
    _people()
    _roles_and_invitations()
    _ideas()
    _turns()
    _outbox()
    _running()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _organisations() -> None:
    op.create_table(
        "organisation",
        _id(),
        _must("key", sa.String(60), unique=True),
        _must("name", sa.String(120)),
        _must("language", sa.String(12)),
        _must("time_zone", sa.String(64)),
        _must("created_at", MOMENT),
        _must("ideas_numbered", sa.Integer()),
    )


def _people() -> None:
    op.create_table(
        "member",
        _id(),
        _organisation(),
        _must("name", sa.String(120)),
        _must("language", sa.String(12)),
        _must("time_zone", sa.String(64)),
        _must("state", _word("memberstate", "invited", "active", "paused", "left", "declined")),
        _must("state_since", MOMENT),
        _may("joined_at", MOMENT),
        _may("left_at", MOMENT),
        _must("name_shown", sa.Boolean()),
        _may("ask_again_at", MOMENT),
        sa.Index(None, "organisation_id", "state"),
    )
    op.create_table(
        "account",
        _id(),
        _organisation(),
        _must("member_id", ID, sa.ForeignKey("member.id", ondelete="CASCADE"), index=True),
        _must("platform", sa.String(20)),
        _must("tenant", sa.String(64)),
        _must("external_id", sa.String(64)),
        _must("address", sa.Text()),
        _must("created_at", MOMENT),
        _must("reachable", sa.Boolean()),
        sa.UniqueConstraint("platform", "tenant", "external_id"),
        sa.Index(None, "platform", "address"),
    )


def _roles_and_invitations() -> None:
    op.create_table(
        "role_grant",
        sa.Column("member_id", ID, sa.ForeignKey("member.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("role", _word("role", *ROLES), primary_key=True),
        _organisation(),
        _must("source", _word("grantsource", "chat", "settings", "invitation")),
        _must("granted_at", MOMENT),
        _may("granted_by", ID, sa.ForeignKey("member.id", ondelete="SET NULL")),
        _may("expires_at", MOMENT),
        sa.Index(None, "organisation_id", "role"),
    )
    op.create_table(
        "invitation",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        _organisation(index=True),
        _must("language", sa.String(12)),
        _must("uses_left", sa.Integer()),
        _must("expires_at", MOMENT),
        _must("created_at", MOMENT),
        _may("role", _word("role", *ROLES)),
        sa.CheckConstraint("uses_left >= 0", name="uses_left"),
    )


def _ideas() -> None:
    states = ("draft", "submitted", "discussed", "merged", "shortlisted", "pitched", "adopted")
    op.create_table(
        "idea",
        _id(),
        _organisation(),
        _may("owner_id", ID, sa.ForeignKey("member.id", ondelete="SET NULL")),
        _must("title", sa.String(200)),
        _must("problem", sa.Text()),
        _must("idea_type", _word("ideatype", "improve", "change", "renew")),
        _must("own_role", _word("ownrole", "carry", "join", "hand_in")),
        _must("state", _word("ideastate", *states, "parked", "declined", "withdrawn")),
        _must("created_at", MOMENT),
        _must("changed_at", MOMENT),
        _may("smallest_test", sa.Text()),
        _may("submitted_at", MOMENT),
        _may("answer_due", MOMENT),
        _may("number", sa.Integer()),
        sa.UniqueConstraint("organisation_id", "number"),
        sa.Index(None, "owner_id", "state"),
        sa.Index(None, "organisation_id", "state", "answer_due"),
    )
    op.create_table(
        "audit",
        _id(),
        _organisation(),
        _must("subject", sa.String(30)),
        _must("subject_id", ID),
        _may("from_state", sa.String(30)),
        _must("to_state", sa.String(30)),
        _may("actor_id", ID, sa.ForeignKey("member.id", ondelete="SET NULL")),
        _must("at", MOMENT, index=True),
        _may("reason", sa.Text()),
        sa.Index(None, "organisation_id", "subject", "subject_id"),
    )


def _turns() -> None:
    op.create_table(
        "conversation",
        sa.Column("account_id", ID, sa.ForeignKey("account.id", ondelete="CASCADE"), primary_key=True),
        _organisation(),
        _must("form", sa.String(60)),
        _must("nonce", sa.String(32)),
        _must("step", sa.String(60)),
        _must("answers", sa.JSON()),
        _must("context", sa.JSON()),
        _must("updated_at", MOMENT),
        _must("state", _word("conversationstate", "open", "set_aside")),
    )
    op.create_table(
        "seen",
        sa.Column("key", sa.String(200), primary_key=True),
        _must("seen_at", MOMENT),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "letter",
        _id(),
        _must("key", sa.String(200), unique=True),
        _must("platform", sa.String(20)),
        _must("payload", sa.Text()),
        _must("error", sa.String(200)),
        _must("attempts", sa.Integer()),
        _must("at", MOMENT),
        _must("state", _word("letterstate", "counting", "waiting", "handled")),
        sa.Index(None, "state", "id"),
    )


def _outbox() -> None:
    undelivered = "state IN ('pending', 'sending', 'uncertain', 'dead')"
    op.create_table(
        "outbox",
        _id(),
        _organisation(nullable=True),
        _must("platform", sa.String(20)),
        _must("address", sa.Text()),
        _must("kind", sa.String(40)),
        _must("payload", sa.Text()),
        _must("priority", sa.Integer()),
        _must("state", _word("outboxstate", "pending", "sending", "sent", "uncertain", "dead", "dropped")),
        _must("due_at", MOMENT),
        _must("attempts", sa.Integer()),
        _must("created_at", MOMENT),
        _may("slot", sa.String(120)),
        _may("key", sa.String(200)),
        _may("lease_epoch", ID),
        _may("lease_until", MOMENT),
        _may("error", sa.String(200)),
        _may("first_tried_at", MOMENT),
        _may("sent_at", MOMENT),
        _may("expires_at", MOMENT),
        _may("receipt", sa.Text()),
        _part("ix_outbox_waiting", "priority", "id", "due_at", "platform", where="state IN ('pending', 'uncertain')"),
        _part("ix_outbox_address", "platform", "address", where=undelivered),
        _part(
            "uq_outbox_slot", "platform", "address", "slot", where="state = 'pending' AND slot IS NOT NULL", unique=True
        ),
        _part("uq_outbox_key", "key", where="key IS NOT NULL", unique=True),
    )
    op.create_table(
        "posting",
        sa.Column("platform", sa.String(20), primary_key=True),
        sa.Column("address", sa.Text(), primary_key=True),
        sa.Column("slot", sa.String(120), primary_key=True),
        _organisation(nullable=True),
        _must("receipt", sa.Text()),
        sa.Index(None, "organisation_id", "slot"),
        sqlite_with_rowid=False,
    )


def _running() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(60), primary_key=True),
        _must("holder", sa.String(120)),
        _must("epoch", ID),
        _must("expires_at", MOMENT),
    )
    op.create_table("flag", sa.Column("name", sa.String(60), primary_key=True), _must("value", sa.Text()))


def _id() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def _organisation(*, nullable: bool = False, index: bool = False) -> sa.Column[Any]:
    return sa.Column("organisation_id", ID, sa.ForeignKey("organisation.id"), nullable=nullable, index=index)


def _must(name: str, *kind: Any, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, *kind, nullable=False, **more)


def _may(name: str, *kind: Any) -> sa.Column[Any]:
    return sa.Column(name, *kind, nullable=True)


def _word(name: str, *known: str) -> sa.Enum:
    return sa.Enum(*known, name=name, native_enum=False, create_constraint=True, length=20)


def _part(name: str, *columns: str, where: str, unique: bool = False) -> sa.Index:
    return sa.Index(name, *columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
