"""The first shape: organisations and people, ideas, turns, the outbox, and what keeps it all running.

Constraints and indexes get their names from the naming convention of `storage.columns`.
"""

import sqlalchemy as sa
from alembic import op

from storage.migrations.columns import (
    ID,
    MOMENT,
    belongs_to,
    may,
    must,
    new_table,
    organisation,
    own_id,
    points_to,
    word,
)

revision = "0001"
down_revision = None

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
    new_table(
        "organisation",
        own_id(),
        must("key", sa.String(60), unique=True),
        must("name", sa.String(120)),
        must("language", sa.String(12)),
        must("time_zone", sa.String(64)),
        must("created_at", MOMENT),
        must("ideas_numbered", sa.Integer()),
    )


def _people() -> None:
    new_table(
        "member",
        own_id(),
        organisation(),
        must("name", sa.String(120)),
        must("language", sa.String(12)),
        must("time_zone", sa.String(64)),
        must("state", word("memberstate", "invited", "active", "paused", "left", "declined")),
        must("state_since", MOMENT),
        may("joined_at", MOMENT),
        may("left_at", MOMENT),
        must("name_shown", sa.Boolean()),
        may("ask_again_at", MOMENT),
        sa.Index(None, "organisation_id", "state"),
    )
    new_table(
        "account",
        own_id(),
        organisation(),
        must("member_id", ID, sa.ForeignKey("member.id", ondelete="CASCADE"), index=True),
        must("platform", sa.String(20)),
        must("tenant", sa.String(64)),
        must("external_id", sa.String(64)),
        must("address", sa.Text()),
        must("created_at", MOMENT),
        must("reachable", sa.Boolean()),
        sa.UniqueConstraint("platform", "tenant", "external_id"),
        sa.Index(None, "platform", "address"),
    )


def _roles_and_invitations() -> None:
    new_table(
        "role_grant",
        belongs_to("member", "member_id", primary_key=True),
        sa.Column("role", word("role", *ROLES), primary_key=True),
        organisation(),
        must("source", word("grantsource", "chat", "settings", "invitation")),
        must("granted_at", MOMENT),
        points_to("member", "granted_by"),
        may("expires_at", MOMENT),
        points_to("member", "deputy_for"),
        sa.Index(None, "organisation_id", "role"),
    )
    new_table(
        "invitation",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        organisation(index=True),
        must("language", sa.String(12)),
        must("uses_left", sa.Integer()),
        must("expires_at", MOMENT),
        must("created_at", MOMENT),
        may("role", word("role", *ROLES)),
        sa.CheckConstraint("uses_left >= 0", name="uses_left"),
    )


def _ideas() -> None:
    states = ("draft", "submitted", "discussed", "merged", "shortlisted", "pitched", "adopted")
    new_table(
        "idea",
        own_id(),
        organisation(),
        points_to("member", "owner_id"),
        must("title", sa.String(200)),
        must("problem", sa.Text()),
        must("idea_type", word("ideatype", "improve", "change", "renew")),
        must("own_role", word("ownrole", "carry", "join", "hand_in")),
        must("state", word("ideastate", *states, "parked", "declined", "withdrawn")),
        must("created_at", MOMENT),
        must("changed_at", MOMENT),
        may("smallest_test", sa.Text()),
        may("submitted_at", MOMENT),
        may("answer_due", MOMENT),
        may("number", sa.Integer()),
        sa.UniqueConstraint("organisation_id", "number"),
        sa.Index(None, "owner_id", "state"),
        sa.Index(None, "organisation_id", "state", "answer_due"),
    )
    new_table(
        "audit",
        own_id(),
        organisation(),
        must("subject", sa.String(30)),
        must("subject_id", ID),
        may("from_state", sa.String(30)),
        must("to_state", sa.String(30)),
        points_to("member", "actor_id"),
        must("at", MOMENT, index=True),
        may("reason", sa.Text()),
        sa.Index(None, "organisation_id", "subject", "subject_id"),
    )


def _turns() -> None:
    new_table(
        "conversation",
        belongs_to("account", "account_id", primary_key=True),
        organisation(),
        must("form", sa.String(60)),
        must("nonce", sa.String(32)),
        must("step", sa.String(60)),
        must("answers", sa.JSON()),
        must("context", sa.JSON()),
        must("updated_at", MOMENT),
        must("state", word("conversationstate", "open", "set_aside")),
    )
    new_table(
        "seen",
        sa.Column("key", sa.String(200), primary_key=True),
        must("seen_at", MOMENT),
        sqlite_with_rowid=False,
    )
    new_table(
        "letter",
        own_id(),
        must("key", sa.String(200), unique=True),
        must("platform", sa.String(20)),
        must("payload", sa.Text()),
        must("error", sa.String(200)),
        must("attempts", sa.Integer()),
        must("at", MOMENT),
        must("state", word("letterstate", "counting", "waiting", "handled")),
        sa.Index(None, "state", "id"),
    )


def _outbox() -> None:
    undelivered = "state IN ('pending', 'sending', 'uncertain', 'dead')"
    new_table(
        "outbox",
        own_id(),
        organisation(nullable=True),
        must("platform", sa.String(20)),
        must("address", sa.Text()),
        must("kind", sa.String(40)),
        must("payload", sa.Text()),
        must("priority", sa.Integer()),
        must("state", word("outboxstate", "pending", "sending", "sent", "uncertain", "dead", "dropped")),
        must("due_at", MOMENT),
        must("attempts", sa.Integer()),
        must("created_at", MOMENT),
        may("slot", sa.String(120)),
        may("key", sa.String(200)),
        may("lease_epoch", ID),
        may("lease_until", MOMENT),
        may("error", sa.String(200)),
        may("first_tried_at", MOMENT),
        may("sent_at", MOMENT),
        may("expires_at", MOMENT),
        may("receipt", sa.Text()),
        _part("ix_outbox_waiting", "priority", "id", "due_at", "platform", where="state IN ('pending', 'uncertain')"),
        _part("ix_outbox_address", "platform", "address", where=undelivered),
        _part(
            "uq_outbox_slot", "platform", "address", "slot", where="state = 'pending' AND slot IS NOT NULL", unique=True
        ),
        _part("uq_outbox_key", "key", where="key IS NOT NULL", unique=True),
    )
    new_table(
        "posting",
        sa.Column("platform", sa.String(20), primary_key=True),
        sa.Column("address", sa.Text(), primary_key=True),
        sa.Column("slot", sa.String(120), primary_key=True),
        organisation(nullable=True),
        must("receipt", sa.Text()),
        sa.Index(None, "organisation_id", "slot"),
        sqlite_with_rowid=False,
    )


def _running() -> None:
    new_table(
        "lease",
        sa.Column("name", sa.String(60), primary_key=True),
        must("holder", sa.String(120)),
        must("epoch", ID),
        must("expires_at", MOMENT),
    )
    new_table("flag", sa.Column("name", sa.String(60), primary_key=True), must("value", sa.Text()))


def _part(name: str, *columns: str, where: str, unique: bool = False) -> sa.Index:
    return sa.Index(name, *columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
