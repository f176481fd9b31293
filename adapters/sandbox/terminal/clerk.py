"""Takes a person through the form that is open: field by field, then its buttons."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date

from adapters.sandbox.slack.screen import Field
from adapters.sandbox.terminal.paper import Paper
from adapters.sandbox.terminal.seat import Key, Seat
from adapters.sandbox.terminal.words import word

Ask = Callable[[], Awaitable[str]]
Use = Callable[[Key], Awaitable[None]]


class Clerk:
    """Asks one person what a form asks."""

    def __init__(self, seat: Seat, paper: Paper, ask: Ask, use: Use) -> None:
        """`ask` reads a line; `use` presses a key and waits for what comes of it."""
        self._seat = seat
        self._paper = paper
        self._ask = ask
        self._use = use
        self._language = seat.part.language

    async def take(self) -> None:
        """Ask every field, or after a refusal those that were wrong; then press one of the form's buttons."""
        form = self._seat.form
        if form is None:
            return
        wrong = {field.block_id for field in form.fields if field.error}
        asked: set[str] = set()
        while field := self._next(asked, wrong):
            asked.add(field.block_id)
            await self._take_field(field)
        await self._end()

    def _next(self, asked: set[str], wrong: set[str]) -> Field | None:
        """The next field to ask; an answer may have made new ones appear."""
        fields = self._seat.form.fields if self._seat.form else ()
        return next(
            (field for field in fields if field.block_id not in asked and (not wrong or field.block_id in wrong)), None
        )

    async def _take_field(self, field: Field) -> None:
        self._show(field)
        options = self._seat.colleagues() if field.kind == "users_select" else field.options
        self._paper.choices(options)
        while True:
            typed = await self._read(field)
            if not typed:
                return  # kept, skipped, or refused by the platform when the form is sent
            answer, problem = self._understood(field, options, typed)
            if not problem:
                break
            self._paper.inset(problem, "red")
        if await self._seat.fill(field.block_id, answer):
            await self._use(_TOLD)

    def _show(self, field: Field) -> None:
        self._paper.line()
        self._paper.line(field.label, "bold")
        notes = [field.hint, field.placeholder]
        if field.value:
            notes.append(self._word("now", value=_readable(field.value)))
        elif field.optional:
            notes.append(self._word("skip"))
        if self._seat.many_lines(field.block_id):
            notes.append(self._word("many_lines"))
        for note in notes:
            if note:
                self._paper.inset(note, "dim")
        if field.error:
            self._paper.inset(field.error, "red")

    async def _read(self, field: Field) -> str:
        if not self._seat.many_lines(field.block_id):
            return (await self._ask()).strip()
        lines: list[str] = []
        while line := (await self._ask()).rstrip():
            lines.append(line)
        return "\n".join(lines)

    def _understood(self, field: Field, options: Sequence[str], typed: str) -> tuple[str | list[str], str]:
        """The answer, and what is wrong with it, if anything."""
        if field.kind == "checkboxes":
            chosen = [_chosen(options, one) for one in typed.replace(",", " ").split()]
            return [one for one in chosen if one], "" if all(chosen) else self._word("several")
        if options:
            choice = _chosen(options, typed)
            return choice, "" if choice else self._word("no_choice", most=len(options))
        if field.kind == "datepicker" and not _is_date(typed):
            return typed, self._word("no_date")
        return typed, ""

    async def _end(self) -> None:
        """Press one of the form's buttons."""
        keys = self._seat.form_keys()
        if not keys:
            return  # closed meanwhile
        self._paper.line()
        self._paper.keys(keys)
        self._paper.inset(self._word("ends"), "dim")
        while True:
            typed = (await self._ask()).strip() or "1"
            if typed.isdecimal() and 1 <= int(typed) <= len(keys):
                await self._use(keys[int(typed) - 1])
                return
            self._paper.inset(self._word("no_choice", most=len(keys)), "red")

    def _word(self, key: str, **values: object) -> str:
        return word(self._language, key, **values)


async def _nothing() -> str:
    return ""


_TOLD = Key("", _nothing)
"""Stands for a field that told the bot already: only what comes of it is waited for."""


def _chosen(options: Sequence[str], typed: str) -> str:
    """The option meant by its number or its words; empty when there is none."""
    if typed.isdecimal() and 1 <= int(typed) <= len(options):
        return options[int(typed) - 1]
    return next((option for option in options if option.lower() == typed.lower()), "")


def _is_date(typed: str) -> bool:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return False
    return True


def _readable(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
