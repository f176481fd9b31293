"""The idea conversation on plain python-telegram-bot, written as its documentation writes such bots.

A ConversationHandler with PicklePersistence, written down after every update; each answer is a new message; the idea
goes into SQLite (WAL, synchronous FULL, as ours) and as a card into the pool's group.

    python -m benchmarks.plain_telegram TOKEN BASE_URL POOL_CHAT FOLDER
"""

import asyncio
import sqlite3
import sys
from pathlib import Path
from typing import Any

import uvloop
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

from benchmarks.conversation import THANKS
from benchmarks.programs import READY

TITLE, PROBLEM, KIND, SMALLEST, ROLE, CONFIRM = range(6)
Context = ContextTypes.DEFAULT_TYPE


class WrittenEveryTurn(Application):  # type: ignore[type-arg]  # its six parameters say nothing here
    """By default the library writes once a minute; a bot that must lose nothing writes at once."""

    async def process_update(self, update: object) -> None:
        """Deal with an update, then write down the conversation."""
        await super().process_update(update)
        await self.update_persistence()


class IdeaBot:
    """The conversation's steps; each keeps an answer and asks the next question."""

    def __init__(self, database: sqlite3.Connection, pool: int) -> None:
        self._database = database
        self._pool = pool
        self._database.execute("CREATE TABLE idea (owner, title, problem, kind, smallest, role)")

    async def idea(self, update: Update, _: Context) -> int:
        """Answer /idea."""
        await _say(update, "What is your idea in one line? (5 to 80 characters)")
        return TITLE

    async def title(self, update: Update, context: Context) -> int:
        """Keep the title."""
        _keep(context, "title", _written(update))
        await _say(update, "What happens now that could be better, and for whom? Two sentences are enough.")
        return PROBLEM

    async def problem(self, update: Update, context: Context) -> int:
        """Keep what could be better."""
        _keep(context, "problem", _written(update))
        await _say(update, "What kind of idea is it?", "Improve", "Change", "Renew")
        return KIND

    async def kind(self, update: Update, context: Context) -> int:
        """Keep the kind."""
        _keep(context, "kind", await _pressed(update))
        await _say(update, "What is the smallest thing you could try within two weeks?", "I do not know yet")
        return SMALLEST

    async def smallest(self, update: Update, context: Context) -> int:
        """Keep the smallest test."""
        _keep(context, "smallest", await _pressed(update))
        roles = ("I want to carry it", "I want to join in", "I only hand it in")
        await _say(update, "What would you like yourself?", *roles)
        return ROLE

    async def role(self, update: Update, context: Context) -> int:
        """Keep the role, and show the whole."""
        _keep(context, "role", await _pressed(update))
        await _say(update, f"This is what I will post in the idea pool:\n{_card(context)}", "Post", "Cancel")
        return CONFIRM

    async def post(self, update: Update, context: Context) -> int:
        """Write the idea down, thank, and post the card."""
        await _pressed(update)
        answers = _answers(context)
        owner = update.effective_user.id if update.effective_user else 0
        self._database.execute("INSERT INTO idea VALUES (?, ?, ?, ?, ?, ?)", (owner, *answers.values()))
        await _say(update, f"{THANKS}. Every idea gets an answer, also if the answer is no.")
        await context.bot.send_message(self._pool, _card(context))
        answers.clear()
        return ConversationHandler.END

    def conversation(self) -> ConversationHandler[Any]:
        """Return the handler with all steps."""
        text = filters.TEXT & ~filters.COMMAND
        return ConversationHandler(
            entry_points=[CommandHandler("idea", self.idea)],
            states={
                TITLE: [MessageHandler(text, self.title)],
                PROBLEM: [MessageHandler(text, self.problem)],
                KIND: [CallbackQueryHandler(self.kind)],
                SMALLEST: [CallbackQueryHandler(self.smallest)],
                ROLE: [CallbackQueryHandler(self.role)],
                CONFIRM: [CallbackQueryHandler(self.post)],
            },
            fallbacks=[CommandHandler("idea", self.idea)],
            name="idea",
            persistent=True,
        )


async def _say(update: Update, text: str, *labels: str) -> None:
    rows = [[InlineKeyboardButton(label, callback_data=label)] for label in labels]
    assert update.effective_chat
    await update.effective_chat.send_message(text, reply_markup=InlineKeyboardMarkup(rows) if rows else None)


async def _pressed(update: Update) -> str:
    assert update.callback_query
    await update.callback_query.answer()
    return update.callback_query.data or ""


def _written(update: Update) -> str:
    return update.message.text or "" if update.message else ""


def _answers(context: Context) -> dict[str, str]:
    assert context.user_data is not None
    return context.user_data


def _keep(context: Context, name: str, answer: str) -> None:
    _answers(context)[name] = answer


def _card(context: Context) -> str:
    return "\n".join(_answers(context).values())


async def _ready(_: object) -> None:
    print(READY, flush=True)


def main() -> None:
    token, base_url, pool, folder = sys.argv[1:]
    database = sqlite3.connect(Path(folder) / "plain.db", isolation_level=None)
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    application = (
        Application.builder()
        .application_class(WrittenEveryTurn)
        .token(token)
        .base_url(base_url)
        .persistence(PicklePersistence(Path(folder) / "conversations.pickle"))
        .post_init(_ready)
        .build()
    )
    application.add_handler(IdeaBot(database, int(pool)).conversation())
    asyncio.set_event_loop(uvloop.new_event_loop())
    application.run_polling()


if __name__ == "__main__":
    main()
