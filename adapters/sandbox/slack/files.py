"""Files that the app brings: an address to send one to, the file itself, and the word that it is complete."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from adapters.sandbox.png import png_size
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.schema import Json

_OTHER_PICTURES = (b"\xff\xd8\xff", b"GIF8")
"""How a JPEG and a GIF begin."""


@dataclass(slots=True)
class StoredFile:
    """One file; it is private to the app until a message shows it."""

    id: str
    name: str
    length: int
    title: str = ""
    content: bytes | None = None
    complete: bool = False

    @property
    def is_picture(self) -> bool:
        """Whether a block may show it: a whole PNG, a JPEG or a GIF."""
        content = self.content or b""
        return png_size(content) is not None or content.startswith(_OTHER_PICTURES)

    def as_json(self) -> Json:
        """The file as the app is told of it."""
        return {"id": self.id, "title": self.title or self.name}


@dataclass
class Files:
    """All files of the workspace, by id."""

    new_id: Callable[[str], str]
    upload_url: str
    looking_over: int = 0
    """How many messages that name a file are still refused: Slack looks over what is brought after it is complete."""
    stored: dict[str, StoredFile] = field(default_factory=dict)

    def expect(self, name: str, length: int) -> StoredFile:
        """Wait for a file of this name and so many bytes."""
        file = StoredFile(self.new_id("F"), name, length)
        self.stored[file.id] = file
        return file

    def receive(self, file_id: str, content: bytes) -> None:
        """Take the file itself; refused unless it is of the length that was told."""
        file = self.stored.get(file_id)
        if file is None or file.complete or len(content) != file.length:
            raise Refused("file_not_expected", status=400)
        file.content = content

    def complete(self, file_id: str, title: str) -> StoredFile:
        """Take the word that a file is complete."""
        file = self.stored.get(file_id)
        if file is None or file.content is None:
            raise Refused("file_not_found")
        file.title, file.complete = title, True
        return file

    def named(self, file_ids: str) -> list[Json]:
        """Return the files with these ids, parted by commas, for a message to have; refused unless each is complete."""
        found = [self.stored.get(one) for one in str(file_ids).split(",") if one]
        whole = [one for one in found if one is not None and one.complete]
        if len(whole) < len(found):
            raise Refused("file_not_found")
        return [one.as_json() | {"name": one.name, "size": one.length} for one in whole]

    def check(self, shown: Any, at: str) -> None:
        """Refuse blocks or a view that show a file which is not there, not complete, or no picture."""
        named = list(_named(shown, at))
        bad = [at for at, file_id in named if not self._can_show(file_id)]
        if named and not bad and self.looking_over:
            self.looking_over -= 1
            raise Refused("invalid_blocks", *_worded(at for at, _ in named), usual=True)
        if bad:
            raise Refused("invalid_blocks", *_worded(bad))

    def _can_show(self, file_id: str) -> bool:
        file = self.stored.get(file_id)
        return file is not None and file.complete and file.is_picture


def _worded(pointers: Iterable[str]) -> Iterator[str]:
    return (f"[ERROR] invalid slack file [json-pointer:{at}]" for at in pointers)


def _named(value: Any, at: str) -> Iterator[tuple[str, str]]:
    """The JSON pointer and the id of every file that is shown."""
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from _named(part, f"{at}/{index}")
    elif isinstance(value, dict):
        for name, part in value.items():
            if name == "slack_file" and isinstance(part, dict):
                yield f"{at}/slack_file", str(part.get("id", ""))
            else:
                yield from _named(part, f"{at}/{name}")
