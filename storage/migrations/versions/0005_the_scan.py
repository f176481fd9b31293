"""The yearly scan: its rounds, and answers without anybody's name.

Constraints and indexes get their names from the naming convention of `storage.columns`.
"""

import sqlalchemy as sa
from alembic import op

from storage.migrations.columns import (
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

revision = "0005"
down_revision = "0004"

TABLES = ("scan_round", "scan_invitation", "scan_tag", "scan_answer", "scan_words")
BLIND = ("nudge", "outbox")
"""What is on its way to everybody alike, and is not said to some; nobody can see to whom."""
LOCATED = ("member", "expected")


def upgrade() -> None:
    _rounds()
    _answers()
    for table in BLIND:
        op.add_column(table, may("unless", sa.String(120)))
    for table in LOCATED:
        op.add_column(table, must("location", sa.String(60), server_default=""))


def downgrade() -> None:
    for table in LOCATED:
        op.drop_column(table, "location")
    for table in BLIND:
        op.drop_column(table, "unless")
    for table in reversed(TABLES):
        op.drop_table(table)


def _rounds() -> None:
    new_table(
        "scan_round",
        own_id(),
        organisation(),
        must(
            "state",
            word(
                "roundstate",
                *("draft", "scheduled", "open", "closed", "computed", "published", "archived", "cancelled"),
            ),
        ),
        must("state_since", MOMENT),
        must("created_at", MOMENT),
        points_to("member", "created_by"),
        points_to("event", "event_id"),
        must("k", sa.Integer()),
        must("window_wd", sa.Integer()),
        may("scope", sa.JSON()),
        may("intro", sa.JSON()),
        may("opens_at", MOMENT),
        may("closes_at", MOMENT),
        may("extended_at", MOMENT),
        may("due_at", MOMENT),
        must("reminded", sa.Integer()),
        may("questionnaire", sa.JSON()),
        may("tree", sa.JSON()),
        may("second", sa.JSON()),
        may("confirmed_at", MOMENT),
        may("results", sa.JSON()),
        may("summaries", sa.JSON()),
        may("published_at", MOMENT),
        sa.Index(None, "organisation_id", "state"),
        when_due("scan_round", "due_at"),
    )
    op.create_table(
        "scan_invitation",
        belongs_to("scan_round", "round_id", primary_key=True),
        belongs_to("member", "member_id", primary_key=True),
        must("leaf", sa.String(40)),
        must("second", sa.String(40)),
    )


def _answers() -> None:
    """Tables without a row number: on SQLite a row lies where its random id puts it."""
    op.create_table(
        "scan_tag",
        sa.Column("tag", sa.String(64), primary_key=True),
        belongs_to("scan_round", "round_id"),
        sqlite_with_rowid=False,
    )
    for name, *columns in (
        ("scan_answer", must("leaf", sa.String(40)), must("points", sa.String(40)), must("second", sa.String(40))),
        ("scan_words", must("question", sa.String(12)), must("text", sa.Text())),
    ):
        op.create_table(
            name,
            sa.Column("id", sa.String(32), primary_key=True),
            belongs_to("scan_round", "round_id"),
            *columns,
            sa.Index(None, "round_id"),
            sqlite_with_rowid=False,
        )
    if op.get_bind().dialect.name == "postgresql":
        _keep_no_samples()


def _keep_no_samples() -> None:
    """PostgreSQL remembers what is common in a column, to plan by; here that would be what people answered."""
    for table in ("scan_tag", "scan_answer", "scan_words"):
        for column in sa.inspect(op.get_bind()).get_columns(table):
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column['name']} SET STATISTICS 0")
