"""How commands are typed on Slack: a few have a slash of their own, the others follow /learnathon."""

import re
from collections.abc import Sequence
from dataclasses import replace

from adapters.slack.incoming import OUR_COMMAND
from flows.chat import CommandWord, Message, Run


class Spelling:
    """Writes "/stop" as "/learnathon stop" in our own sentences, so that what people copy works."""

    def __init__(self, commands: Sequence[CommandWord]) -> None:
        called = {typed for command in commands if not command.daily for typed in command.called()}
        words = sorted(called - {OUR_COMMAND})  # which has a slash of its own, also where it is a word of ours
        self._unslashed = re.compile(rf"(?<![\w/])/(?=(?:{'|'.join(map(re.escape, words)) or '(?!)'})\b)")

    def message(self, message: Message) -> Message:
        """Return the message with our commands as Slack takes them; people's own words stay as they are."""
        blocks = (replace(block, text=tuple(map(self._run, block.text))) for block in message.blocks)
        return replace(message, blocks=tuple(blocks))

    def _run(self, run: Run) -> Run:
        if run.typed or "/" not in run.text:
            return run
        return replace(run, text=self._unslashed.sub(f"/{OUR_COMMAND} ", run.text))
