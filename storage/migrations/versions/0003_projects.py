"""What keeps ideas alive after the event: projects, experiments, check-ins, requests for help, and our own nudges.

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
    some,
    when_due,
    word,
)

revision = "0003"
down_revision = "0002"

TABLES = (
    *("project", "learning_goal", "project_co_owner", "measurement"),
    *("experiment", "check_in"),
    *("support_request", "appreciation"),
    *("gate", "project_offer"),
    *("nudge", "holiday"),
)


def upgrade() -> None:
    op.add_column("organisation", must("projects_numbered", sa.Integer(), server_default="0"))
    _projects()
    _experiments()
    _help()
    _gates()
    _nudges()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_column("organisation", "projects_numbered")


def _projects() -> None:
    new_table(
        "project",
        own_id(),
        organisation(),
        must("title", sa.String(200)),
        must(
            "state",
            word(
                "projectstate",
                "draft",
                "ready",
                "active",
                "paused",
                "needs_owner",
                "parked",
                "in_review",
                "finished",
                "stopped",
                "secured",
            ),
        ),
        must("state_since", MOMENT),
        must("created_at", MOMENT),
        points_to("member", "owner_id"),
        points_to("member", "sponsor_id"),
        points_to("idea", "idea_id"),
        may("number", sa.Integer()),
        may("started_at", MOMENT),
        may("metric", sa.String(200)),
        may("unit", sa.String(40)),
        may("direction", word("direction", "up", "down")),
        may("baseline", sa.Double()),
        may("measure_by", MOMENT),
        may("target", sa.Double()),
        may("due_on", sa.Date()),
        may("asked_due_on", sa.Date()),
        may("actual", sa.Double()),
        may("not_measured", sa.Text()),
        may("check_in_at", MOMENT),
        must("late_answers", sa.Integer()),
        may("pause_reason", sa.Text()),
        may("pause_over_at", MOMENT),
        may("review_at", MOMENT),
        may("asleep_at", MOMENT),
        may("fresh_start_at", MOMENT),
        may("seeks_owner_since", MOMENT),
        may("park_at", MOMENT),
        may("learned", sa.Text()),
        may("place", sa.Text()),
        may("keeper", sa.String(120)),
        sa.UniqueConstraint("organisation_id", "number"),
        sa.UniqueConstraint("idea_id"),
        when_due("project", "check_in_at"),
        when_due("project", "fresh_start_at"),
        when_due("project", "measure_by"),
        when_due("project", "park_at"),
        sa.Index(None, "owner_id", "state"),
        when_due("project", "pause_over_at"),
        when_due("project", "review_at"),
        sa.Index(None, "sponsor_id", "state"),
    )
    new_table(
        "learning_goal",
        own_id(),
        organisation(),
        belongs_to("project", "project_id"),
        must("place", sa.Integer()),
        must("text", sa.Text()),
        must("sign", sa.Text()),
        must("status", word("goalstatus", "open", "reached", "partly", "dropped")),
        sa.UniqueConstraint("project_id", "place"),
    )
    new_table(
        "project_co_owner",
        belongs_to("project", "project_id", primary_key=True),
        belongs_to("member", "member_id", primary_key=True),
        organisation(),
        must("since", MOMENT),
        may("left_at", MOMENT),
        sa.Index(None, "member_id"),
    )
    new_table(
        "measurement",
        own_id(),
        organisation(),
        belongs_to("project", "project_id"),
        must("at", MOMENT),
        must("value", sa.Double()),
        may("unit", sa.Text()),
        points_to("member", "member_id"),
        sa.Index(None, "project_id", "at"),
    )


def _experiments() -> None:
    new_table(
        "experiment",
        own_id(),
        organisation(),
        belongs_to("project", "project_id"),
        must("state", word("experimentstate", "draft", "running", "concluded", "cancelled")),
        must("created_at", MOMENT),
        must("hypothesis", sa.Text()),
        must("smallest_test", sa.Text()),
        must("measure", sa.Text()),
        must("success_threshold", sa.Text()),
        may("starts_on", sa.Date()),
        may("ends_on", sa.Date()),
        may("if_then_plan", sa.Text()),
        must("extensions", sa.Integer()),
        may("ask_at", MOMENT),
        must("asked", sa.Integer()),
        points_to("experiment", "follows_id"),
        may("concluded_at", MOMENT),
        may("outcome_value", sa.Double()),
        may("outcome_text", sa.Text()),
        may("verdict", word("verdict", "confirmed", "partly", "refuted", "inconclusive")),
        may("learned", sa.Text()),
        may("decision", word("nextmove", "continue", "adapt", "stop", "scale")),
        may("scale_note", sa.Text()),
        may("cancelled_because", sa.Text()),
        must("ended_with_project", sa.Boolean()),
        when_due("experiment", "ask_at"),
        sa.Index(None, "project_id", "state"),
    )
    new_table(
        "check_in",
        own_id(),
        organisation(),
        belongs_to("project", "project_id"),
        must("due_on", sa.Date()),
        must("state", word("checkinstate", "scheduled", "sent", "partial", "snoozed", "answered", "missed", "dropped")),
        may("sent_at", MOMENT),
        must("reminders", sa.Integer()),
        may("next_step_at", MOMENT),
        may("answered_at", MOMENT),
        points_to("member", "answered_by"),
        may("question", sa.String(20)),
        may("progress", word("progress", "on_track", "stuck", "on_hold", "finished")),
        may("seen", sa.Text()),
        may("value", sa.Double()),
        may("obstacle", word("obstacle", "time", "decision", "money", "people", "access", "other")),
        may("small_step", sa.Text()),
        may("waits_for", word("waitsfor", "own_time", "someone", "better_moment", "over")),
        may("help_from", word("helpfrom", "nobody", "sponsor", "colleagues")),
        may("dropped_because", sa.Text()),
        sa.UniqueConstraint("project_id", "due_on"),
        when_due("check_in", "next_step_at"),
    )


def _help() -> None:
    new_table(
        "support_request",
        own_id(),
        organisation(),
        belongs_to("project", "project_id"),
        points_to("member", "asked_by"),
        must("kind", word("obstacle", "time", "decision", "money", "people", "access", "other")),
        must("text", sa.Text()),
        must("state", word("supportstate", "open", "acknowledged", "resolved", "not_possible", "withdrawn")),
        must("at", MOMENT),
        points_to("member", "helper_id"),
        must("of_all", sa.Boolean()),
        must("passed", sa.Integer()),
        must("reminders", sa.Integer()),
        may("remind_at", MOMENT),
        may("closed_at", MOMENT),
        may("answer", sa.Text()),
        sa.Index(None, "helper_id", "state"),
        sa.Index(None, "project_id", "state"),
        when_due("support_request", "remind_at"),
    )
    new_table(
        "appreciation",
        own_id(),
        organisation(),
        belongs_to("member", "sender_id"),
        belongs_to("member", "receiver_id"),
        points_to("project", "project_id"),
        must("text", sa.Text()),
        must("at", MOMENT),
        must("state", word("appreciationstate", "sent", "shared", "kept_private")),
        may("told_at", MOMENT),
        sa.Index(None, "project_id"),
        sa.Index(None, "receiver_id"),
        some("ix_appreciation_untold", "organisation_id", "receiver_id", where="told_at IS NULL"),
    )


def _gates() -> None:
    new_table(
        "gate",
        own_id(),
        organisation(),
        belongs_to("idea", "idea_id"),
        points_to("member", "sponsor_id"),
        points_to("member", "opened_by"),
        must("opened_at", MOMENT),
        may("due_at", MOMENT),
        must("state", word("gatestate", "open", "passed", "objected", "withdrawn")),
        must("reminders", sa.Integer()),
        must("answers", sa.JSON()),
        may("objection", sa.Text()),
        may("closed_at", MOMENT),
        some("ix_gate_due", "organisation_id", "due_at", where="state = 'open'"),
        some("uq_gate_open", "idea_id", where="state = 'open'", unique=True),
    )
    new_table(
        "project_offer",
        own_id(),
        organisation(),
        belongs_to("project", "project_id"),
        must("step", word("offerstep", "co_owner", "open_call", "sponsor", "named")),
        must("at", MOMENT),
        must("due_at", MOMENT),
        belongs_to("member", "member_id", nullable=True),
        must("state", word("offerstate", "offered", "accepted", "declined", "expired")),
        points_to("member", "asked_by"),
        points_to("member", "from_id"),
        sa.Index(None, "asked_by"),
        some("ix_project_offer_due", "organisation_id", "due_at", where="state = 'offered'"),
        sa.Index(None, "member_id"),
        sa.Index(None, "project_id", "id"),
        some("uq_project_offer_open", "project_id", where="state = 'offered'", unique=True),
    )


def _nudges() -> None:
    new_table(
        "nudge",
        own_id(),
        organisation(),
        belongs_to("member", "member_id"),
        must("kind", sa.String(20)),
        must("key", sa.String(200), unique=True),
        must("payload", sa.Text()),
        must("state", word("nudgestate", "waiting", "sent", "merged", "expired", "withdrawn")),
        must("created_at", MOMENT),
        must("due_at", MOMENT),
        may("expires_at", MOMENT),
        must("counted", sa.Boolean()),
        must("news", sa.Boolean()),
        must("gently", sa.Boolean()),
        must("asks", sa.Boolean()),
        may("slot", sa.String(120)),
        may("sent_at", MOMENT),
        may("within_id", ID),
        may("reason", sa.String(40)),
        may("answered_at", MOMENT),
        sa.Index(None, "member_id", "kind", "id"),
        sa.Index(None, "member_id", "sent_at"),
        some("ix_nudge_waiting", "organisation_id", "due_at", where="state = 'waiting'"),
    )
    new_table(
        "holiday",
        sa.Column("organisation_id", ID, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        must("name", sa.String(120)),
    )
