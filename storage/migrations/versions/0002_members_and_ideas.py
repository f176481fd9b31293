"""What makes ideas and members complete: reactions, co-owners, decisions, mergers, departments, linking, searching.

Constraints and indexes get their names from the naming convention of `storage.columns`.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TABLES = (
    *("department", "placement", "expected", "linking_code", "linking_try"),
    *("comment", "co_owner", "follow", "proxy", "decision", "merger", "revision", "attachment", "idea_word"),
)
COLUMNS = (
    *(("idea", name) for name in ("answered_at", "parked_times", "origin")),
    *(("member", name) for name in ("window_start", "window_end", "fewer", "muted")),
    ("account", "last_seen_at"),
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
    for table, column in COLUMNS:
        op.drop_column(table, column)


def _columns() -> None:
    op.add_column("idea", _may("answered_at", MOMENT))
    op.add_column("idea", _must("parked_times", sa.Integer(), server_default="0"))
    op.add_column("idea", _may("origin", sa.Text()))
    op.add_column("member", _may("window_start", sa.Time()))
    op.add_column("member", _may("window_end", sa.Time()))
    op.add_column("member", _must("fewer", sa.Integer(), server_default="0"))
    op.add_column("member", _must("muted", sa.JSON(), server_default="{}"))
    op.add_column("account", _may("last_seen_at", MOMENT))
    op.add_column("outbox", _may("under", sa.String(120)))
    op.create_index("ix_posting_platform_receipt", "posting", ["platform", "receipt"])


def _departments() -> None:
    op.create_table(
        "department",
        _id(),
        _organisation(),
        _must("name", sa.String(80)),
        _may("parent_id", ID, sa.ForeignKey("department.id", ondelete="CASCADE")),
        sa.UniqueConstraint("organisation_id", "parent_id", "name"),
    )
    op.create_table(
        "placement",
        sa.Column("member_id", ID, sa.ForeignKey("member.id", ondelete="CASCADE"), primary_key=True),
        _must("department_id", ID, sa.ForeignKey("department.id", ondelete="CASCADE"), index=True),
        _organisation(),
    )


def _linking() -> None:
    op.create_table(
        "linking_code",
        sa.Column("member_id", ID, sa.ForeignKey("member.id", ondelete="CASCADE"), primary_key=True),
        _organisation(),
        _must("code_hash", sa.String(64), unique=True),
        _must("platform", sa.String(20)),
        _must("expires_at", MOMENT),
    )
    op.create_table(
        "linking_try",
        sa.Column("account_id", ID, sa.ForeignKey("account.id", ondelete="CASCADE"), primary_key=True),
        _organisation(),
        _must("count", sa.Integer()),
        _must("since", MOMENT),
    )
    op.create_table(
        "expected",
        _id(),
        _organisation(),
        _must("platform", sa.String(20)),
        _must("external_id", sa.String(120)),
        _must("name", sa.String(120)),
        _must("imported_at", MOMENT),
        _may("language", sa.String(12)),
        _may("department_id", ID, sa.ForeignKey("department.id", ondelete="SET NULL")),
        sa.UniqueConstraint("organisation_id", "platform", "external_id"),
    )


def _involvement() -> None:
    op.create_table(
        "comment",
        _id(),
        _organisation(),
        _idea(),
        _may_be_member("author_id"),
        _must("text", sa.Text()),
        _must("at", MOMENT),
        _may("platform", sa.String(20)),
        _may("source", sa.String(200)),
        _may("edited_at", MOMENT),
        _may("removed_at", MOMENT),
        _may("told_at", MOMENT),
        sa.UniqueConstraint("organisation_id", "platform", "source"),
        sa.Index(None, "idea_id", "id"),
        sa.Index(None, "author_id"),
    )
    op.create_table(
        "co_owner",
        _idea(primary_key=True),
        _member("member_id", primary_key=True),
        _organisation(),
        _must("state", _word("coownerstate", "invited", "accepted", "declined", "left")),
        _must("at", MOMENT),
        _may_be_member("invited_by"),
        sa.Index(None, "member_id", "state"),
    )
    op.create_table(
        "follow",
        _idea(primary_key=True),
        _member("member_id", primary_key=True),
        _organisation(),
        _must("at", MOMENT),
        sa.Index(None, "member_id"),
    )
    op.create_table(
        "proxy",
        _idea(primary_key=True),
        _organisation(),
        _member("sender_id"),
        _must("asked_at", MOMENT),
        _may("agreed_at", MOMENT),
    )


def _answers() -> None:
    states = ("draft", "submitted", "discussed", "merged", "shortlisted", "pitched", "adopted")
    reasons = ("no_capacity", "not_affordable", "not_feasible_yet", "too_big", "outside_mandate", "rules_or_safety")
    op.create_table(
        "decision",
        _id(),
        _organisation(),
        _idea(),
        _may_be_member("decider_id"),
        _must("outcome", _word("ideastate", *states, "parked", "declined", "withdrawn")),
        _must("text", sa.Text()),
        _must("at", MOMENT),
        _may("reason", _word("reason", *reasons, "already_running", "no_owner", "other")),
        sa.Index(None, "idea_id", "id"),
    )
    op.create_table(
        "merger",
        _id(),
        _organisation(),
        _must("source_id", ID, sa.ForeignKey("idea.id", ondelete="CASCADE")),
        _must("target_id", ID, sa.ForeignKey("idea.id", ondelete="CASCADE")),
        _may_be_member("proposed_by"),
        _must("proposed_at", MOMENT),
        _must("due_at", MOMENT),
        _must("state", _word("mergerstate", "proposed", "done", "refused", "undone")),
        _must("agreed_by_source", sa.Boolean()),
        _must("agreed_by_target", sa.Boolean()),
        _may("done_at", MOMENT),
        _must("before", sa.JSON()),
        sa.Index(None, "source_id", "state"),
        sa.Index(None, "target_id", "state"),
        sa.Index(None, "state", "due_at"),
    )


def _words_of_ideas() -> None:
    kinds = _word("ideatype", "improve", "change", "renew")
    op.create_table(
        "revision",
        _id(),
        _organisation(),
        _idea(),
        _may_be_member("editor_id"),
        _must("title", sa.String(200)),
        _must("problem", sa.Text()),
        _must("idea_type", kinds),
        _may("smallest_test", sa.Text()),
        _must("until", MOMENT),
        sa.Index(None, "idea_id", "id"),
    )
    op.create_table(
        "attachment",
        _id(),
        _organisation(),
        _idea(),
        _may_be_member("member_id"),
        _must("kind", _word("attachmentkind", "photo", "voice")),
        _must("platform", sa.String(20)),
        _must("reference", sa.Text()),
        _must("at", MOMENT),
        sa.Index(None, "idea_id", "id"),
    )
    op.create_table(
        "idea_word",
        _idea(primary_key=True),
        sa.Column("word", sa.String(40), primary_key=True),
        _organisation(),
        _must("weight", sa.Integer()),
        sa.Index(None, "organisation_id", "word", "idea_id"),
        sqlite_with_rowid=False,
    )


def _id() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def _organisation() -> sa.Column[Any]:
    return sa.Column("organisation_id", ID, sa.ForeignKey("organisation.id"), nullable=False)


def _idea(*, primary_key: bool = False) -> sa.Column[Any]:
    to = sa.ForeignKey("idea.id", ondelete="CASCADE")
    return sa.Column("idea_id", ID, to, nullable=False, primary_key=primary_key)


def _member(name: str, *, primary_key: bool = False) -> sa.Column[Any]:
    to = sa.ForeignKey("member.id", ondelete="CASCADE")
    return sa.Column(name, ID, to, nullable=False, primary_key=primary_key)


def _may_be_member(name: str) -> sa.Column[Any]:
    return sa.Column(name, ID, sa.ForeignKey("member.id", ondelete="SET NULL"), nullable=True)


def _must(name: str, *kind: Any, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, *kind, nullable=False, **more)


def _may(name: str, *kind: Any) -> sa.Column[Any]:
    return sa.Column(name, *kind, nullable=True)


def _word(name: str, *known: str) -> sa.Enum:
    return sa.Enum(*known, name=name, native_enum=False, create_constraint=True, length=20)
