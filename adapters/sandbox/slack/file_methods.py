"""files.*: how the app brings a file."""

import json
from typing import Any

from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.schema import Json

_MOST_BYTES = 1_000_000_000


def get_upload_url(slack: Core, args: Json) -> Json:
    """files.getUploadURLExternal."""
    length = str(args["length"])
    if not length.isdecimal() or not 0 < int(length) <= _MOST_BYTES:
        raise Refused("invalid_arguments", "[ERROR] length must be a positive number of bytes")
    file = slack.files.expect(str(args["filename"]), int(length))
    return {"upload_url": slack.files.upload_url + file.id, "file_id": file.id}


def complete_upload(slack: Core, args: Json) -> Json:
    """files.completeUploadExternal; the simulation shares no file by itself, since no message would carry our mark."""
    if args.get("channel_id") or args.get("channels"):
        raise Refused("invalid_arguments", "[ERROR] files are shown in blocks here")
    listed = _listed(args["files"])
    return {"files": [slack.files.complete(str(one["id"]), str(one.get("title", ""))).as_json() for one in listed]}


def _listed(files: Any) -> list[Json]:
    try:
        listed = json.loads(files) if isinstance(files, str) else files
    except ValueError:
        listed = None
    if not isinstance(listed, list) or not listed or not all(isinstance(one, dict) and "id" in one for one in listed):
        raise Refused("invalid_arguments", "[ERROR] files must be an array of objects with an id")
    return listed


METHODS = {
    "files.completeUploadExternal": complete_upload,
    "files.getUploadURLExternal": get_upload_url,
}
