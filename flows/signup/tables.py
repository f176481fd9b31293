"""The tables of the day: organisers have the bot make them, and see who sits where (domain.md 9.1)."""

from collections import defaultdict
from collections.abc import Sequence

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import leafing
from flows.signup.answering import event_to_answer
from flows.signup.saying import back_to
from flows.signup.seating import seat
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Event, SignUp
from storage.repositories import Page

tables = Capability("signup")
_ON_A_PAGE = 8


@tables.button("tables", who=ORGANISER)
async def look(turn: Turn, where_and_page: str) -> None:
    """Show who sits where."""
    event_id, _, number = where_and_page.partition(".")
    event = await event_to_answer(turn, event_id)
    if event is not None:
        await turn.say_blocks(await _tables(turn, event, int(number or 1)), instead=True)


@tables.button("make_tables", who=ORGANISER)
async def make(turn: Turn, event_id: str) -> None:
    """Give everybody who comes a table, or another one; who comes later gets a place at the smallest."""
    event = await event_to_answer(turn, event_id)
    if event is None:
        return
    coming = await turn.work.sign_ups.all_who_come(event.id)
    places = await turn.work.departments.of_all([one.member_id for one in coming])
    of_each = {who: places[who].department if who in places else None for who in (one.member_id for one in coming)}
    seated = enumerate(seat(of_each, turn.house.random), 1)
    table_of = {who: number for number, together in seated for who in together}
    for one in coming:
        one.table_number = table_of[one.member_id]
    await turn.work.flush()
    await turn.say_blocks(await _tables(turn, event, 1), instead=True)


async def _tables(turn: Turn, event: Event, number: int) -> Sequence[Block]:
    tables = by_table(await turn.work.sign_ups.all_who_come(event.id))
    if not tables:
        none = turn.words.blocks("signup.no_tables", [[offer("make_tables", event.id)]])
        return [*none, *back_to(turn, event)]
    pages = -(-len(tables) // _ON_A_PAGE)
    page = min(max(1, number), pages)
    shown = sorted(tables)[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]
    seated = sum(map(len, tables.values()))
    again: Rows = [[offer("make_again", event.id, action="signup.make_tables")]]
    title = turn.words.blocks("signup.all_tables", again, n=len(tables), people=seated)
    listed = [block for table in shown for block in _table(turn, table, tables[table])]
    leaves = Page(tuple(shown), page, pages, len(tables))
    ways = leafing(turn.words, leaves, "signup.tables", lambda other: f"{event.id}.{other}")
    return [*title, *listed, *ways, *back_to(turn, event)]


def _table(turn: Turn, table: int, people: Sequence[SignUp]) -> Sequence[Block]:
    return turn.words.blocks("signup.table", table=table, names=", ".join(one.member.name for one in people))


def by_table(coming: Sequence[SignUp]) -> dict[int, list[SignUp]]:
    """Return those who come and have a table, by its number."""
    tables: dict[int, list[SignUp]] = defaultdict(list)
    for one in coming:
        if one.table_number is not None:
            tables[one.table_number].append(one)
    return tables
