"""What a file that is to be imported can be: of no use."""


class UnreadableError(Exception):
    """A file that cannot be used; the message says why and what to do."""
