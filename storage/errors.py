"""What can go wrong with the memory itself, said so that an operator knows what to do."""


class StorageError(Exception):
    """The database cannot be used as asked; the message says why and what to do."""


class NeedsWriting(Exception):
    """A reading transaction was asked to change something; nothing was changed."""


class UnknownRevisionError(StorageError):
    """The database was written by another version of this program, which knows steps that this one lacks."""


class BackupError(StorageError):
    """A backup could not be made, or is not fit to be restored."""
