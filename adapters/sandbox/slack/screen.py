"""What stands on a person's screen: messages, modals and the home page, as they read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from adapters.sandbox.slack.answers import VALUE
from adapters.sandbox.slack.directory import Message, View
from adapters.sandbox.slack.markup import Reader, unescape
from adapters.sandbox.slack.reading import buttons, lines, option_labels, shown
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.workspace import Workspace


@dataclass(frozen=True)
class SeenMessage:
    """A message as people see it; `blocks` are those it had then, so that an old button can still be pressed."""

    author: str
    text: str
    mentions: tuple[str, ...]
    links: tuple[str, ...]
    buttons: tuple[str, ...]
    ts: str
    channel: str
    thread_ts: str | None
    edited: bool
    ephemeral: bool
    blocks: tuple[Json, ...]
    raw: Message

    def __str__(self) -> str:
        marks = " (edited)" * self.edited + " (only you)" * self.ephemeral
        return f"{self.author}: {self.text}{marks}" + "".join(f" [{label}]" for label in self.buttons)


@dataclass(frozen=True)
class Field:
    """One question of a modal, with what stands in it now."""

    label: str
    block_id: str
    action_id: str
    kind: str
    hint: str
    initial: Any
    value: Any
    error: str
    optional: bool
    options: tuple[str, ...]
    placeholder: str
    min_length: int
    max_length: int

    def __str__(self) -> str:
        choices = " / ".join(self.options)
        parts = [f"{self.label}{' (optional)' * self.optional}: {self.value or ''}", choices, self.hint]
        return "\n".join(["  ".join(part for part in parts if part), *([f"  ! {self.error}"] * bool(self.error))])


@dataclass(frozen=True)
class SeenView:
    """A modal or a home page as its person sees it; `links` are those in its text."""

    id: str
    callback_id: str
    kind: str
    title: str
    text: str
    links: tuple[str, ...]
    fields: tuple[Field, ...]
    buttons: tuple[str, ...]
    submit: str
    close: str
    error: str
    raw: View

    def field(self, name: str) -> Field:
        """The field with this label or block id."""
        for field in self.fields:
            if name in (field.label, field.block_id):
                return field
        raise AssertionError(f"no field {name!r} in\n{self}")

    def __str__(self) -> str:
        pressable = [*self.buttons, self.close, self.submit]
        parts = [f"== {self.title or self.kind} ==", self.text, *map(str, self.fields), self.error]
        return "\n".join([part for part in parts if part] + [" ".join(f"[{one}]" for one in pressable if one)])


def see_message(workspace: Workspace, message: Message) -> SeenMessage:
    """How people see this message; worked out once per change."""
    if message.seen is None:
        reader = Reader(workspace.name_of)
        text = lines(message.blocks, reader) if message.blocks else reader.mrkdwn(message.text)
        message.seen = SeenMessage(
            author=workspace.name_of(message.user),
            text=text,
            mentions=tuple(reader.mentions),
            links=tuple(reader.links),
            buttons=buttons(message.blocks),
            ts=message.ts,
            channel=message.channel,
            thread_ts=message.thread_ts,
            edited=message.edited is not None,
            ephemeral=message.only_for is not None,
            blocks=tuple(message.blocks),
            raw=message,
        )
    seen: SeenMessage = message.seen
    return seen


def see_view(workspace: Workspace, view: View) -> SeenView:
    """How its person sees this view; worked out once per change."""
    if view.seen is None:
        reader, content = Reader(workspace.name_of), view.content
        view.seen = SeenView(
            id=view.id,
            callback_id=content.get("callback_id", ""),
            kind=content["type"],
            title=shown(content.get("title"), reader),
            text=lines(content["blocks"], reader),
            links=tuple(reader.links),
            fields=tuple(_fields(view, reader)),
            buttons=buttons(content["blocks"]),
            submit=shown(content.get("submit"), reader),
            close=shown(content.get("close"), reader),
            error=view.errors.get("", ""),
            raw=view,
        )
    seen: SeenView = view.seen
    return seen


def _fields(view: View, reader: Reader) -> Iterator[Field]:
    for block in view.content["blocks"]:
        if block["type"] == "input":
            yield _field(view, block, block["element"], reader)


def _field(view: View, block: Json, element: Json, reader: Reader) -> Field:
    kind, answer = element["type"], view.state[block["block_id"]][element["action_id"]]
    initial = next((value for name, value in element.items() if name.startswith("initial_")), None)
    return Field(
        label=shown(block["label"], reader),
        block_id=block["block_id"],
        action_id=element["action_id"],
        kind=kind,
        hint=shown(block.get("hint"), reader),
        initial=_readable(initial),
        value=_readable(answer[VALUE[kind]]),
        error=view.errors.get(block["block_id"], ""),
        optional=block.get("optional", False),
        options=option_labels(element),
        placeholder=shown(element.get("placeholder"), reader),
        min_length=element.get("min_length", 0),
        max_length=element.get("max_length", 3000),
    )


def _readable(answer: Any) -> Any:
    """An answer as a person reads it: the labels of what was chosen, or what was typed."""
    if isinstance(answer, list):
        return [_readable(one) for one in answer]
    return unescape(answer["text"]["text"]) if isinstance(answer, dict) else answer
