"""Every way to be somebody: each of the cast on each of their platforms."""

from adapters.sandbox.cast import Cast
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from adapters.sandbox.terminal.seat import Seat
from adapters.sandbox.terminal.slack_seat import SlackSeat
from adapters.sandbox.terminal.telegram_seat import TelegramSeat


def seats_of(cast: Cast, slack: SlackSandbox, telegram: TelegramSandbox) -> list[Seat]:
    """The seats in the order of the cast."""
    seats: list[Seat] = []
    for someone in cast.people:
        if someone.slack:
            seats.append(SlackSeat(someone.part, someone.slack, slack, cast.channel))
        if someone.telegram:
            seats.append(TelegramSeat(someone.part, someone.telegram, telegram, cast.group))
    return seats
