"""What the scan says is said at once: a message in its place, or a page; nothing of it goes through the outbox."""

from flows.chat import Message, Page
from flows.turn import Turn

PAGE = "scan"
"""The name of the scan's pages."""


def tell(turn: Turn, message: Message, *, state: str = "", language: str | None = None) -> None:
    """Show a message: where forms are pages, on a page with nothing to fill in; `state` is what that carries along."""
    if turn.by_steps:
        turn.puts(message)
        return
    words = turn.house.texts.words(language, turn.words.language)
    show_page(turn, Page(PAGE, words.line("scan.title"), words.line("form.page_close"), intro=message, state=state))


def show_page(turn: Turn, page: Page) -> None:
    """Open a page in answer to a message, or put it in the place of the one that is open."""
    if turn.incoming.can_open:
        turn.opens(page)
    else:
        turn.shows(page)


def refuse(turn: Turn, refusal: str) -> None:
    """Say why the scan cannot be answered."""
    tell(turn, turn.words.message(refusal))
