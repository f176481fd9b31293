"""The words of chat, the same on every platform: what people do, what the bot shows, what rides on an acknowledgement.

Adapters translate between these words and a platform's own; they import nothing else of `flows`.
"""

from flows.chat.incoming import (
    Act,
    Changed,
    Command,
    File,
    FileKind,
    Incoming,
    Mentioned,
    Moved,
    Opened,
    Pressed,
    Profile,
    Reachable,
    Replied,
    Said,
    Sender,
    Submitted,
    Surface,
)
from flows.chat.message import Block, Button, Document, Message, Picture, Run, Style, Text, plain
from flows.chat.page import Acknowledgement, Choice, Field, FieldKind, Page
from flows.chat.words import CommandWord

__all__ = [
    "Acknowledgement",
    "Act",
    "Block",
    "Button",
    "Changed",
    "Choice",
    "Command",
    "CommandWord",
    "Document",
    "Field",
    "FieldKind",
    "File",
    "FileKind",
    "Incoming",
    "Mentioned",
    "Message",
    "Moved",
    "Opened",
    "Page",
    "Picture",
    "Pressed",
    "Profile",
    "Reachable",
    "Replied",
    "Run",
    "Said",
    "Sender",
    "Style",
    "Submitted",
    "Surface",
    "Text",
    "plain",
]
