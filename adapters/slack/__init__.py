"""Slack: its commands, buttons and pages in, our messages and forms out; nothing is decided here.

In: `connection` (Socket Mode) or `endpoint` (HTTP) hand every request to Bolt, whose only middleware is `receiving`;
`incoming` translates, `acks` writes the answer, `afterwards` does what has to wait until Slack has it. Out: `delivery`
posts what `blocks` and `views` render, `verdicts` names its failures. A method, an event or a scope that is new here
also belongs in `manifest`, and its imitation in `adapters/sandbox/slack`.
"""

from adapters.slack.adapter import Slack
from adapters.slack.manifest import manifest
from adapters.slack.options import SlackOptions, Timings

__all__ = ["Slack", "SlackOptions", "Timings", "manifest"]
