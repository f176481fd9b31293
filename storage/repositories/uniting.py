"""How all that one member has and did becomes another's; the tables themselves tell where, so nothing is forgotten."""

from collections.abc import Iterator

from sqlalchemy import (
    Column,
    ColumnElement,
    Delete,
    FromClause,
    UniqueConstraint,
    case,
    delete,
    exists,
    or_,
    select,
    update,
)
from sqlalchemy.sql.dml import UpdateBase

from storage.models import (
    Appreciation,
    Attending,
    Base,
    CoOwner,
    CoOwnerState,
    Follow,
    Handover,
    Idea,
    Member,
    Project,
    ProjectCoOwner,
    Proxy,
    RoleGrant,
    RoleHandover,
    SignUp,
    Task,
)
from storage.repositories.base import table_of


def moved(stay: int, go: int) -> Iterator[UpdateBase]:
    """Return the statements that hand over all rows of `go`; what `stay` has already is taken away instead."""
    yield _weaker_co_ownerships(stay, go)
    yield _shorter_grants(stay, go)
    yield _weaker_sign_ups(stay, go)
    for column in _columns_of_members():
        keys = _keys_with(column)
        free = [~_has_already(column, key, stay) for key in keys]
        yield update(column.table).where(column == go, *free).values({column.name: stay})
        if keys:
            yield delete(column.table).where(column == go)


def cleared(member: int) -> Iterator[UpdateBase]:
    """Return the statements that take away what makes no sense any more.

    Nobody co-owns or follows their own idea, takes it over, or wrote it down for themselves; nor carries their own
    project along, thanks themselves, hands their own role to themselves, or shares a task with themselves.
    """
    own = select(Idea.id).where(Idea.owner_id == member)
    for model in (CoOwner, Follow):
        table = table_of(model)
        yield delete(table).where(table.c.member_id == member, table.c.idea_id.in_(own))
    handovers = table_of(Handover)
    yield delete(handovers).where(handovers.c.heir_id == member, handovers.c.idea_id.in_(own))
    along = table_of(ProjectCoOwner)
    owned = select(Project.id).where(Project.owner_id == member)
    yield delete(along).where(along.c.member_id == member, along.c.project_id.in_(owned))
    thanks = table_of(Appreciation)
    yield delete(thanks).where(thanks.c.sender_id == member, thanks.c.receiver_id == member)
    organising = table_of(RoleHandover)
    yield delete(organising).where(organising.c.giver_id == member, organising.c.heir_id == member)
    tasks = table_of(Task)
    yield update(tasks).where(tasks.c.owner_id == member, tasks.c.helper_id == member).values(helper_id=None)
    proxies = table_of(Proxy)
    yield delete(proxies).where(proxies.c.sender_id == member, proxies.c.idea_id.in_(own))


def _weaker_co_ownerships(stay: int, go: int) -> Delete:
    table = table_of(CoOwner)
    on_board = table.alias()
    theirs = select(on_board.c.idea_id).where(on_board.c.member_id == go, on_board.c.state == CoOwnerState.ACCEPTED)
    return delete(table).where(
        table.c.member_id == stay, table.c.state != CoOwnerState.ACCEPTED, table.c.idea_id.in_(theirs)
    )


def _shorter_grants(stay: int, go: int) -> Delete:
    table = table_of(RoleGrant)
    other = table.alias()
    lasts = or_(other.c.expires_at.is_(None), other.c.expires_at > table.c.expires_at)
    longer = exists().where(other.c.member_id == go, other.c.role == table.c.role, lasts)
    return delete(table).where(table.c.member_id == stay, table.c.expires_at.is_not(None), longer)


def _weaker_sign_ups(stay: int, go: int) -> Delete:
    table = table_of(SignUp)
    other = table.alias()
    stronger = or_(
        _strength(other) > _strength(table),
        (_strength(other) == _strength(table)) & (other.c.signed_at < table.c.signed_at),
    )
    same = other.c.member_id == go, other.c.event_id == table.c.event_id
    return delete(table).where(table.c.member_id == stay, exists().where(*same, stronger))


def _strength(sign_ups: FromClause) -> ColumnElement[int]:
    return case({Attending.COMING: 2, Attending.WAITING: 1}, value=sign_ups.c.answer, else_=0)


def _columns_of_members() -> Iterator[Column[int]]:
    """Every column that names a member."""
    member = table_of(Member).c.id
    for table in Base.metadata.sorted_tables:
        yield from (column for column in table.columns if column.references(member))


def _keys_with(column: Column[int]) -> list[list[Column[object]]]:
    """For each key that the column is part of, the other columns of that key."""
    table = column.table
    uniques = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    keys = [list(table.primary_key.columns), *(list(one.columns) for one in uniques)]
    keys += [list(one.columns) for one in table.indexes if one.unique]
    return [[other for other in key if other is not column] for key in keys if column in key]


def _has_already(column: Column[int], others: list[Column[object]], stay: int) -> ColumnElement[bool]:
    there = column.table.alias()
    return exists().where(there.c[column.name] == stay, *(there.c[other.name] == other for other in others))
