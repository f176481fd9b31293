"""Plain words that bring an idea: "ik heb een idee: stiller vergaderen", "I have an idea". Pure."""

import re

_FOLLOWS = r"(?= \s* [:\u2013\u2014] | \s* -\s | \s* $ )"
"""What shows that "my idea" is about to be told: a colon, a dash, or the end of the message."""
_BRINGS = re.compile(
    rf"""
    (?: (?: h(?:oi|allo|ey|i|ello) | dag ) \b [\s,.!]* )?
    (?: ik \s+ heb (?:\s+ nog)? \s+ (?:een|['\u2019]n) \s+ (?:\w+ \s+)? idee(?:tje)?
    |   ik \s+ wil \s+ (?:graag \s+)? een \s+ (?:\w+ \s+)? idee(?:tje)? \s+ (?:insturen|indienen|delen|doorgeven)
    |   (?:mijn|een|nieuw|nog \s+ een|een \s+ nieuw) \s+ idee(?:tje)? (?:\s+ is)? (?: {_FOLLOWS} | (?=\s+ om\b) )
    |   (?:i \s+ have|i['\u2019]?ve \s+ got|here['\u2019]?s|here \s+ is) \s+ (?:an|another|a \s+ \w+) \s+ idea
    |   i (?:['\u2019]d \s+ like|\s+ want|\s+ would \s+ like) \s+ to \s+ (?:send \s+ in|share|submit) \s+ an \s+ idea
    |   (?:my|another|new|an) \s+ idea (?:\s+ is)? (?: {_FOLLOWS} | (?=\s+ to\b) )
    |   (?:idee|idea) (?= \s* [:\u2013\u2014] | \s* -\s )
    )
    (?P<idea> \b .* )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BETWEEN = " \t\n,.:;!\u2013\u2014-"


def idea_in(text: str) -> str | None:
    """Return the idea somebody brings in plain words, to the letter; empty when it is still to come, None for no idea.

    Signs between "I have an idea" and the idea itself are left out.
    """
    found = _BRINGS.match(text.strip())
    return found["idea"].lstrip(_BETWEEN).rstrip() if found else None
