"""A capability: the commands, buttons and endings of forms that belong together, each declaring who may use it."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from flows.access import Access
from flows.chat import Changed, Said, Submitted
from flows.forms import Form

if TYPE_CHECKING:
    from datetime import datetime

    from flows.chat import Block, Message
    from flows.participating.listening import Awaited
    from flows.turn import Turn
    from storage.models import Idea, Nudge, Project

F = TypeVar("F", bound=Form)
OnCommand = Callable[["Turn", str], Awaitable[None]]
Takes = Callable[["Turn", str], bool]
"""Whether these words can follow a command that is typed without a slash."""
OnButton = Callable[..., Awaitable[None]]
"""Called with the turn and the button's arguments."""
OnDone = Callable[["Turn", F], Awaitable[None]]
OnWords = Callable[["Turn", Said, "Awaited"], Awaitable[None]]
"""Called with words that answer what the house listens for."""
OnPage = Callable[["Turn", Submitted | Changed], Awaitable[None]]
"""Called with what was sent in, or chosen, on a page that is no form."""
OnIdea = Callable[["Turn", "Idea"], Awaitable[Sequence["Block"]]]
"""What a capability adds below an idea that somebody looks at: some text, and what they can do with it."""
OnProject = Callable[["Turn", "Project"], Awaitable[Sequence["Block"]]]
"""The same below a project."""
OnSnooze = Callable[["Turn", "Nudge", "datetime"], Awaitable["Message | None"]]
"""What a capability does when something it asked is put off until a moment: it looks at the nudge's kind and key.

Returns how that is asked then; None for the same words, and for what is not its own.
"""
Waiting = Callable[["Turn"], Awaitable[Sequence["Block"]]]
"""What waits for this person, or is theirs: a block for each thing, with the buttons to do it; nothing for nothing."""


@dataclass(frozen=True, slots=True)
class Handler:
    """One thing people can do: the code for it, and who may."""

    call: Callable[..., Awaitable[None]]
    who: Access
    daily: bool = False
    """A command with a slash command of its own on Slack."""
    opens: bool = False
    """Where forms are pages, it shows one and keeps nothing."""
    takes: Takes = lambda _turn, rest: not rest
    """What may follow a command's bare word; with anything else behind it, the word is no command."""
    traceless: bool = False
    """Nothing of its turns is kept but what it writes itself, and what it says is said at once, past the outbox.

    Of a command's, where nothing follows the word; with something behind it, or typed without a slash, it is not.
    """


@dataclass(slots=True)
class Capability:
    """Collects handlers by decorator: `@ideas.command("idea", who=ANYONE)`."""

    name: str
    commands: dict[str, Handler] = field(default_factory=dict)
    buttons: dict[str, Handler] = field(default_factory=dict)
    endings: dict[tuple[str, str], Handler] = field(default_factory=dict)
    forms: dict[str, type[Form]] = field(default_factory=dict)
    pages: dict[str, Handler] = field(default_factory=dict)
    heard: Handler | None = None
    on_idea: list[OnIdea] = field(default_factory=list)
    on_project: list[OnProject] = field(default_factory=list)
    on_snooze: list[OnSnooze] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    waiting_for_others: list[Waiting] = field(default_factory=list)
    owned: list[Waiting] = field(default_factory=list)

    def command(
        self,
        word: str,
        *,
        who: Access,
        daily: bool = False,
        opens: bool = False,
        takes: Takes | None = None,
        traceless: bool = False,
    ) -> Callable[[OnCommand], OnCommand]:
        """Answer `/word`; its names and description are the text `command.<word>`."""

        def keep(handler: OnCommand) -> OnCommand:
            kept = Handler(handler, who, daily, opens, traceless=traceless)
            self.commands[word] = kept if takes is None else replace(kept, takes=takes)
            return handler

        return keep

    def button(
        self, name: str, *, who: Access, opens: bool = False, traceless: bool = False
    ) -> Callable[[OnButton], OnButton]:
        """Answer a press on the button with the action `<capability>.<name>`."""

        def keep(handler: OnButton) -> OnButton:
            self.buttons[f"{self.name}.{name}"] = Handler(handler, who, opens=opens, traceless=traceless)
            return handler

        return keep

    def page(self, name: str, *, who: Access, traceless: bool = False) -> Callable[[OnPage], OnPage]:
        """Answer what is sent in or chosen on the pages with this name (`Page.form`), which are of no form."""

        def keep(handler: OnPage) -> OnPage:
            self.pages[name] = Handler(handler, who, traceless=traceless)
            return handler

        return keep

    def hears(self, *, who: Access) -> Callable[[OnWords], OnWords]:
        """Answer, without a trace, words that the house listens for (`House.listening`)."""

        def keep(handler: OnWords) -> OnWords:
            self.heard = Handler(handler, who, traceless=True)
            return handler

        return keep

    def done(self, form: type[F], ending: str = "post", *, who: Access) -> Callable[[OnDone[F]], OnDone[F]]:
        """End a form that was filled in, in one of the ways it offers."""

        def keep(handler: OnDone[F]) -> OnDone[F]:
            self.forms[form.key] = form
            self.endings[form.key, ending] = Handler(handler, who)
            return handler

        return keep

    def below_idea(self, blocks: OnIdea) -> OnIdea:
        """Show these blocks below an idea that somebody looks at."""
        self.on_idea.append(blocks)
        return blocks

    def below_project(self, blocks: OnProject) -> OnProject:
        """Show these blocks below a project that somebody looks at."""
        self.on_project.append(blocks)
        return blocks

    def snoozed(self, told: OnSnooze) -> OnSnooze:
        """Do this when somebody puts off what they were asked, of whatever kind."""
        self.on_snooze.append(told)
        return told

    def waits(self, blocks: Waiting) -> Waiting:
        """Show these blocks among what waits for somebody, in /mine and on the home page."""
        self.waiting.append(blocks)
        return blocks

    def waits_for_others(self, blocks: Waiting) -> Waiting:
        """Show these blocks among what somebody waits for others with, below what waits for them."""
        self.waiting_for_others.append(blocks)
        return blocks

    def owns(self, blocks: Waiting) -> Waiting:
        """Show these blocks above somebody's own ideas, in /mine and on the home page."""
        self.owned.append(blocks)
        return blocks


def any_words(_turn: "Turn", _rest: str) -> bool:
    """Take whatever follows the word."""
    return True


class Repertoire:
    """All that people can do, of all capabilities together."""

    def __init__(self, capabilities: Iterable[Capability]) -> None:
        self.commands: dict[str, Handler] = {}
        self.buttons: dict[str, Handler] = {}
        self.endings: dict[tuple[str, str], Handler] = {}
        self.forms: dict[str, type[Form]] = {}
        self.pages: dict[str, Handler] = {}
        self.heard: Handler | None = None
        self.on_idea: list[OnIdea] = []
        self.on_project: list[OnProject] = []
        self.on_snooze: list[OnSnooze] = []
        self.waiting: list[Waiting] = []
        self.waiting_for_others: list[Waiting] = []
        self.owned: list[Waiting] = []
        for capability in capabilities:
            _join(self.commands, capability.commands)
            _join(self.buttons, capability.buttons)
            _join(self.endings, capability.endings)
            _join(self.forms, capability.forms)
            _join(self.pages, capability.pages)
            self.heard = self.heard or capability.heard
            self.on_idea += capability.on_idea
            self.on_project += capability.on_project
            self.on_snooze += capability.on_snooze
            self.waiting += capability.waiting
            self.waiting_for_others += capability.waiting_for_others
            self.owned += capability.owned


def _join(whole: dict[Any, Any], part: dict[Any, Any]) -> None:
    if doubled := whole.keys() & part.keys():
        raise ValueError(f"declared twice: {sorted(map(str, doubled))}")
    whole.update(part)
