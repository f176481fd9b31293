"""The web client: no retries of its own (the outbox alone repeats), and silent (it would log what people write)."""

import logging

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.nearby import on_this_machine
from adapters.slack.options import SlackOptions

PATIENCE = 10
"""Seconds for one call, its connection included."""


def web_client(options: SlackOptions) -> AsyncWebClient:
    """Return the client; it opens a connection per call until it is given a session."""
    client = AsyncWebClient(
        options.bot_token, base_url=options.base_url, timeout=PATIENCE, logger=muted(), retry_handlers=[]
    )
    if on_this_machine(options.base_url):
        client.proxy = None
    return client


def new_session() -> aiohttp.ClientSession:
    """Return a pool of connections for all calls; whoever asks closes it."""
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE, connect=PATIENCE / 2))


def muted() -> logging.Logger:
    """Return a logger that says nothing: slack_sdk and Bolt log texts, bodies and addresses that hold a ticket.

    The level matters as well: below it slack_sdk composes a line for every call, heard or not.
    """
    logger = logging.getLogger("adapters.slack.muted")
    logger.setLevel(logging.CRITICAL)
    logger.disabled = True
    return logger
