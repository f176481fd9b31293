"""Plain words that bring an idea: "ik heb een idee: stiller vergaderen", "I have an idea". Pure."""

import re

_FOLLOWS = r"(?= \s* [:\u2013\u2014] | \s* -\s | \s* $ )"
"""What shows that "my idea" is about to be told: a colon, a dash, or the end of the message."""
_STILL = (
    r"(?! \s+ (?: ingestuurd | ingediend | gestuurd | gehad | dat | in \s+ the \s+ pool | that \s+ (?:was|is) ) \b )"
)
"""What shows that the idea was sent in before."""
_BRINGS = re.compile(
    rf"""
    (?:
        (?: h(?:oi|allo|ey|i|ello) | dag | goede(?:morgen|middag|avond) | good \s+ (?:morning|afternoon|evening) )
        \b [\s,.!]*
    )?
    (?: (?:ik \s+)? h(?:eb|ad) (?:\s+ (?:nog|ook|misschien|wel))?
        \s+ (?:een|['\u2019]n) \s+ (?:\w+ \s+){{0,2}} idee(?:tje)? {_STILL}
    |   ik \s+ wil \s+ (?:graag \s+)? een \s+ (?:\w+ \s+)? idee(?:tje)? \s+ (?:insturen|indienen|delen|doorgeven)
    |   (?:mijn|een|nieuw|nog \s+ een|een \s+ nieuw) \s+ idee(?:tje)? (?:\s+ is)? (?: {_FOLLOWS} | (?=\s+ om\b) )
    |   (?: i \s+ have | i['\u2019]?ve (?:\s+ got)? | i \s+ got | here['\u2019]?s | here \s+ is)
        \s+ (?:an|another|a (?:\s+ \w+){{1,2}}) \s+ idea {_STILL}
    |   i \s+ had \s+ (?:an|another|a (?:\s+ \w+){{1,2}}) \s+ idea {_FOLLOWS}
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
