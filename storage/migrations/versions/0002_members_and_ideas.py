"""What makes ideas and members complete: reactions, co-owners, decisions, mergers, departments, linking, searching.

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
from storage.searchwords import folded, weights_of

revision = "0002"
down_revision = "0001"

TABLES = (
    *("department", "placement", "expected", "linking_code", "linking_try"),
    *("comment", "hearing", "co_owner", "handover", "follow", "proxy", "decision", "merger", "revision", "attachment"),
    "idea_word",
)
COLUMNS = (
    *(("idea", name) for name in ("late_at", "answered_at", "returned_at", "parked_times", "origin")),
    *(("member", name) for name in ("window_start", "window_end", "fewer", "muted", "folded_name", "is_external")),
    *(("account", name) for name in ("last_seen_at", "name", "gone_at")),
    ("role_grant", "warned_at"),
    ("outbox", "under"),
)


def upgrade() -> None:
    _columns()
    _departments()
    _linking()
    _involvement()
    _answers()
    _words_of_ideas()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index("ix_posting_platform_receipt", "posting")
    op.drop_index("ix_idea_organisation_id_changed_at_id", "idea")
    op.drop_index("ix_idea_pool", "idea")
    for table, column in COLUMNS:
        op.drop_column(table, column)


def _columns() -> None:
    op.add_column("idea", may("late_at", MOMENT))
    op.add_column("idea", may("answered_at", MOMENT))
    op.add_column("idea", may("returned_at", MOMENT))
    op.add_column("idea", must("parked_times", sa.Integer(), server_default="0"))
    op.add_column("idea", may("origin", sa.Text()))
    op.add_column("member", may("window_start", sa.Time()))
    op.add_column("member", may("window_end", sa.Time()))
    op.add_column("member", must("fewer", sa.Integer(), server_default="0"))
    op.add_column("member", must("muted", sa.JSON(), server_default="{}"))
    op.add_column("member", must("folded_name", sa.String(120), server_default=""))
    op.add_column("member", must("is_external", sa.Boolean(), server_default=sa.false()))
    _fold_names()
    op.add_column("account", may("last_seen_at", MOMENT))
    op.add_column("account", must("name", sa.String(120), server_default=""))
    op.add_column("account", may("gone_at", MOMENT))
    op.add_column("role_grant", may("warned_at", MOMENT))
    op.add_column("outbox", may("under", sa.String(120)))
    op.create_index("ix_posting_platform_receipt", "posting", ["platform", "receipt"])
    op.create_index("ix_idea_organisation_id_changed_at_id", "idea", ["organisation_id", "changed_at", "id"])
    listed = ["organisation_id", "number", "state", "idea_type", "owner_id", "submitted_at"]
    op.create_index("ix_idea_pool", "idea", listed)


def _fold_names() -> None:
    """Make the people who are there already be found by their names."""
    connection = op.get_bind()
    member = sa.table("member", *map(sa.column, ("id", "name", "folded_name")))
    for one in connection.execute(sa.select(member.c.id, member.c.name)).all():
        name = folded(one.name)[:120]
        connection.execute(sa.update(member).where(member.c.id == one.id).values(folded_name=name))


def _departments() -> None:
    new_table(
        "department",
        own_id(),
        organisation(),
        must("name", sa.String(80)),
        may("parent_id", ID, sa.ForeignKey("department.id", ondelete="CASCADE")),
        sa.UniqueConstraint("organisation_id", "parent_id", "name"),
    )
    new_table(
        "placement",
        belongs_to("member", "member_id", primary_key=True),
        must("department_id", ID, sa.ForeignKey("department.id", ondelete="CASCADE"), index=True),
        organisation(),
    )


def _linking() -> None:
    new_table(
        "linking_code",
        belongs_to("member", "member_id", primary_key=True),
        organisation(),
        must("code_hash", sa.String(64), unique=True),
        must("platform", sa.String(20)),
        must("expires_at", MOMENT),
    )
    new_table(
        "linking_try",
        belongs_to("account", "account_id", primary_key=True),
        organisation(),
        must("count", sa.Integer()),
        must("since", MOMENT),
    )
    new_table(
        "expected",
        own_id(),
        organisation(),
        must("platform", sa.String(20)),
        must("external_id", sa.String(120)),
        must("name", sa.String(120)),
        must("imported_at", MOMENT),
        may("language", sa.String(12)),
        points_to("department", "department_id"),
        may("welcomed_at", MOMENT),
        sa.UniqueConstraint("organisation_id", "platform", "external_id"),
    )


def _involvement() -> None:
    new_table(
        "comment",
        own_id(),
        organisation(),
        belongs_to("idea", "idea_id"),
        points_to("member", "author_id"),
        must("text", sa.Text()),
        must("at", MOMENT),
        may("platform", sa.String(20)),
        may("source", sa.String(200)),
        may("edited_at", MOMENT),
        may("removed_at", MOMENT),
        sa.UniqueConstraint("organisation_id", "platform", "source"),
        sa.Index(None, "idea_id", "id"),
        sa.Index(None, "author_id"),
    )
    new_table(
        "hearing",
        own_id(),
        belongs_to("member", "member_id"),
        belongs_to("comment", "comment_id", nullable=True),
        belongs_to("idea", "idea_id", nullable=True),
        organisation(),
        must("own", sa.Boolean()),
        may("due_at", MOMENT),
        may("told_at", MOMENT),
        sa.UniqueConstraint("member_id", "comment_id"),
        sa.UniqueConstraint("member_id", "idea_id"),
        sa.Index(None, "organisation_id", "due_at"),
        sa.Index(None, "comment_id"),
        sa.Index(None, "idea_id"),
    )
    new_table(
        "co_owner",
        belongs_to("idea", "idea_id", primary_key=True),
        belongs_to("member", "member_id", primary_key=True),
        organisation(),
        must("state", word("coownerstate", "invited", "accepted", "declined", "left")),
        must("at", MOMENT),
        points_to("member", "invited_by"),
        sa.Index(None, "member_id", "state"),
    )
    new_table(
        "handover",
        belongs_to("idea", "idea_id", primary_key=True),
        belongs_to("member", "heir_id", primary_key=True),
        organisation(),
        belongs_to("member", "asked_by"),
        must("asked_at", MOMENT),
        may("declined_at", MOMENT),
        sa.Index(None, "heir_id"),
        sa.Index(None, "asked_by"),
    )
    new_table(
        "follow",
        belongs_to("idea", "idea_id", primary_key=True),
        belongs_to("member", "member_id", primary_key=True),
        organisation(),
        must("at", MOMENT),
        sa.Index(None, "member_id"),
    )
    new_table(
        "proxy",
        belongs_to("idea", "idea_id", primary_key=True),
        organisation(),
        belongs_to("member", "sender_id"),
        must("asked_at", MOMENT),
        may("agreed_at", MOMENT),
    )


def _answers() -> None:
    states = ("draft", "submitted", "discussed", "merged", "shortlisted", "pitched", "adopted")
    reasons = ("no_capacity", "not_affordable", "not_feasible_yet", "too_big", "outside_mandate", "rules_or_safety")
    still_open = sa.text("done_at IS NULL")
    new_table(
        "decision",
        own_id(),
        organisation(),
        belongs_to("idea", "idea_id"),
        points_to("member", "decider_id"),
        points_to("comment", "comment_id"),
        must("outcome", word("ideastate", *states, "parked", "declined", "withdrawn")),
        must("text", sa.Text()),
        must("at", MOMENT),
        must("due_at", MOMENT),
        may("done_at", MOMENT),
        may("reason", word("reason", *reasons, "already_running", "no_owner", "no_decision", "other")),
        sa.Index(None, "idea_id", "id"),
        sa.Index("uq_decision_open", "idea_id", unique=True, sqlite_where=still_open, postgresql_where=still_open),
        sa.Index("ix_decision_due", "organisation_id", "due_at", sqlite_where=still_open, postgresql_where=still_open),
    )
    new_table(
        "merger",
        own_id(),
        organisation(),
        belongs_to("idea", "source_id"),
        belongs_to("idea", "target_id"),
        points_to("member", "proposed_by"),
        must("proposed_at", MOMENT),
        may("due_at", MOMENT),
        must("state", word("mergerstate", "proposed", "done", "refused", "undone")),
        must("agreed_by_source", sa.Boolean()),
        must("agreed_by_target", sa.Boolean()),
        may("done_at", MOMENT),
        must("before", sa.JSON()),
        sa.Index(None, "source_id", "state"),
        sa.Index(None, "target_id", "state"),
        sa.Index(None, "state", "due_at"),
    )


def _words_of_ideas() -> None:
    kinds = word("ideatype", "improve", "change", "renew")
    new_table(
        "revision",
        own_id(),
        organisation(),
        belongs_to("idea", "idea_id"),
        points_to("member", "editor_id"),
        must("title", sa.String(200)),
        must("problem", sa.Text()),
        must("idea_type", kinds),
        may("smallest_test", sa.Text()),
        must("until", MOMENT),
        sa.Index(None, "idea_id", "id"),
    )
    new_table(
        "attachment",
        own_id(),
        organisation(),
        belongs_to("idea", "idea_id", nullable=True),
        points_to("member", "member_id"),
        must("kind", word("attachmentkind", "photo", "voice")),
        must("platform", sa.String(20)),
        must("reference", sa.Text()),
        must("at", MOMENT),
        sa.Index(None, "idea_id", "id"),
    )
    new_table(
        "idea_word",
        belongs_to("idea", "idea_id", primary_key=True),
        sa.Column("word", sa.String(40).with_variant(sa.String(40, "C"), "postgresql"), primary_key=True),
        organisation(),
        must("weight", sa.Integer()),
        sa.Index(None, "organisation_id", "word", "weight", "idea_id"),
        sqlite_with_rowid=False,
    )
    _fill_in_words()


def _fill_in_words() -> None:
    """Make the ideas that are there already be found."""
    connection = op.get_bind()
    idea = sa.table("idea", *map(sa.column, ("id", "organisation_id", "number", "title", "problem", "smallest_test")))
    found_by = sa.table("idea_word", *map(sa.column, ("idea_id", "organisation_id", "word", "weight")))
    for one in connection.execute(sa.select(idea).where(idea.c.number.is_not(None))).all():
        weights = weights_of(one.title, one.problem, one.smallest_test)
        same = {"idea_id": one.id, "organisation_id": one.organisation_id}
        if weights:
            connection.execute(
                sa.insert(found_by), [{**same, "word": name, "weight": n} for name, n in weights.items()]
            )
