"""The Learnathon itself, who signed up for it, what organisers have to do, and announcements.

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
    when_due,
    word,
)

revision = "0004"
down_revision = "0003"

TABLES = ("event", "sign_up", "task", "role_handover", "announcement", "recipient")


def upgrade() -> None:
    _events()
    _tasks()
    _announcements()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _events() -> None:
    new_table(
        "event",
        own_id(),
        organisation(),
        must(
            "phase",
            word(
                "eventphase",
                "draft",
                "announced",
                "call_for_ideas",
                "shaping",
                "ready",
                "live",
                "wrap_up",
                "follow_through",
                "evaluated",
                "closed",
                "cancelled",
            ),
        ),
        must("phase_since", MOMENT),
        must("created_at", MOMENT),
        points_to("member", "created_by"),
        points_to("event", "cloned_from"),
        may("goal", sa.Text()),
        may("day", sa.Date()),
        may("starts", sa.Time()),
        may("ends", sa.Time()),
        may("place", sa.String(120)),
        may("format", word("eventformat", "half_day", "whole_day")),
        may("size", sa.Integer()),
        may("room", sa.Integer()),
        may("budget", sa.Integer()),
        must("lead", sa.Double()),
        points_to("member", "sponsor_id"),
        may("confirmed_at", MOMENT),
        may("phase_due_at", MOMENT),
        may("warn_at", MOMENT),
        may("held_at", MOMENT),
        may("reported_at", MOMENT),
        may("reason", sa.Text()),
        must("changed", sa.Integer()),
        sa.Index(None, "organisation_id", "phase"),
        when_due("event", "phase_due_at"),
        when_due("event", "warn_at"),
    )
    op.create_table(
        "sign_up",
        belongs_to("event", "event_id", primary_key=True),
        belongs_to("member", "member_id", primary_key=True),
        organisation(),
        must("answer", word("attending", "coming", "maybe", "waiting")),
        must("signed_at", MOMENT),
        may("table_number", sa.Integer()),
        may("arrived_at", MOMENT),
        may("calendar", sa.Integer()),
        may("asked_at", MOMENT),
        sa.Index(None, "event_id", "answer", "signed_at"),
    )


def _tasks() -> None:
    new_table(
        "task",
        own_id(),
        organisation(),
        belongs_to("event", "event_id"),
        must("due_on", sa.Date()),
        must("created_at", MOMENT),
        may("code", sa.String(40)),
        may("title", sa.String(200)),
        must("moved", sa.Boolean()),
        points_to("member", "owner_id"),
        points_to("member", "helper_id"),
        may("done_at", MOMENT),
        points_to("member", "done_by"),
        may("dropped_at", MOMENT),
        may("remind_on", sa.Date()),
        points_to("member", "given_by"),
        may("given_at", MOMENT),
        sa.UniqueConstraint("event_id", "code"),
        sa.Index(None, "organisation_id", "due_on"),
        sa.Index(None, "organisation_id", "remind_on"),
    )
    op.create_table(
        "role_handover",
        belongs_to("member", "giver_id", primary_key=True),
        must("heir_id", ID, sa.ForeignKey("member.id", ondelete="CASCADE"), index=True),
        organisation(),
        must("asked_at", MOMENT),
        must("stays", sa.Boolean()),
    )


def _announcements() -> None:
    new_table(
        "announcement",
        own_id(),
        organisation(),
        must(
            "state",
            word(
                "announcementstate",
                "draft",
                "approved",
                "scheduled",
                "sending",
                "sent",
                "stopped",
                "cancelled",
            ),
        ),
        must("state_since", MOMENT),
        must("created_at", MOMENT),
        points_to("member", "author_id"),
        points_to("event", "event_id"),
        may("template", sa.String(40)),
        must("values", sa.JSON()),
        must("texts", sa.JSON()),
        must("as_it_is", sa.Boolean()),
        must("audience", word("audience", "everybody", "role", "signed_up", "owners", "department", "channel")),
        may("audience_of", sa.String(40)),
        must("timing", word("timing", "now", "at", "morning")),
        may("starts_at", MOMENT),
        may("expires_at", MOMENT),
        must("replies", word("replies", "nowhere", "author", "organisers")),
        must("has_seen", sa.Boolean()),
        may("asked_at", MOMENT),
        points_to("member", "approver_id"),
        may("approved_at", MOMENT),
        may("due_at", MOMENT),
        must("addressed", ID),
        must("is_addressed", sa.Boolean()),
        may("begun_at", MOMENT),
        may("ended_at", MOMENT),
        must("version", sa.Integer()),
        may("told_at", MOMENT),
        may("told", sa.String(120)),
        must("totals", sa.JSON()),
        sa.Index(None, "organisation_id", "state"),
        when_due("announcement", "due_at"),
    )
    op.create_table(
        "recipient",
        belongs_to("announcement", "announcement_id", primary_key=True),
        belongs_to("member", "member_id", primary_key=True),
        organisation(),
        must(
            "state",
            word("recipientstate", "waiting", "on_its_way", "delivered", "blocked", "failed", "stopped", "missed"),
        ),
        must("due_at", MOMENT),
        must("round", sa.Integer()),
        may("nudge_id", ID),
        must("version", sa.Integer()),
        may("settled_at", MOMENT),
        may("seen_at", MOMENT),
        sa.Index(None, "announcement_id", "state", "due_at", "member_id"),
    )
