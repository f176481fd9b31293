"""Telegram's side of the page: chats, topics and inline keyboards, drawn from the messages of the Bot API."""
