"""What Slack sends, as what somebody did. Pure: who they are is asked elsewhere."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from adapters.slack.mrkdwn import unescaped
from adapters.slack.talk import message_in, receipt_of, said_in_private, said_in_thread
from adapters.slack.views import answers_in, form_of
from adapters.slack.ways_in import from_shortcut, mention
from flows.chat import Act, Changed, Command, Mentioned, Opened, Pressed, Replied, Submitted

Body = Mapping[str, Any]
"""A request's body, as Bolt parsed it."""

OUR_COMMAND = "learnathon"


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing somebody did; the person by id alone."""

    key: str
    user: str
    team: str
    act: Act
    name: str = ""
    """What Slack calls them in the request itself."""
    private: bool = True
    can_open: bool = False


@dataclass(frozen=True, slots=True)
class Translator:
    """Translates bodies; `words` leads from every way to type a command to its own word."""

    words: Mapping[str, str]
    name_of: Callable[[str], str | None]
    web: Callable[[], str] = str
    """The workspace's web address, by which messages are linked to; empty until it is known."""

    def heard(self, body: Body) -> Heard | None:
        """Return what somebody did; None for what is none of our business.

        The key is the event's id, or the trigger's, which a redelivery carries again. For a page, sent in or ended by
        one of its buttons, it is the page and its version: two presses on the same page are one, and a page refused
        with `problems` comes again under the same key.
        """
        if "command" in body:
            return self._command(body)
        match body.get("type"):
            case "block_actions":
                return _action(body)
            case "view_submission":
                return _submission(body)
            case "event_callback":
                return self._event(body)
            case "shortcut" | "message_action":
                return self._shortcut(body)
        return None

    def _command(self, body: Body) -> Heard:
        word, rest = str(body["command"]).removeprefix("/").casefold(), unescaped(body.get("text") or "").strip()
        if word == OUR_COMMAND:
            word, rest = _first_word(rest)
        return Heard(
            f"slack:{body['trigger_id']}",
            body["user_id"],
            body["team_id"],
            Command(self.words.get(word, word), rest),
            name=body.get("user_name", ""),
            private=_is_direct(body.get("channel_id")),
            can_open=True,
        )

    def _shortcut(self, body: Body) -> Heard | None:
        act = from_shortcut(body, self.web(), self.name_of)
        if act is None:
            return None
        private = body["type"] == "shortcut" or _is_direct(body["channel"]["id"])
        return _by_person(body, _key(body, {}), act, private=private, can_open=True)

    def _event(self, body: Body) -> Heard | None:
        event = body["event"]
        act: Act | None = None
        if event["type"] == "app_home_opened" and event.get("tab") == "home":
            act = Opened()
        elif event["type"] == "message":
            act = said_in_private(event, self.name_of) or said_in_thread(event, self.name_of)
        elif event["type"] == "app_mention":
            act = mention(body, self.web(), self.name_of, receipt_of)
        if act is None:
            return None
        said, private = message_in(event), not isinstance(act, Mentioned | Replied)
        team = said.get("user_team") or said.get("team") or body["team_id"]
        return Heard(f"slack:{body['event_id']}", said["user"], team, act, private=private)


def _first_word(rest: str) -> tuple[str, str]:
    words = rest.split(maxsplit=1)
    if not words:
        return "start", ""
    return words[0].removeprefix("/").casefold(), words[1] if len(words) > 1 else ""


def _action(body: Body) -> Heard | None:
    view, action = body.get("view") or {}, body["actions"][0]
    in_modal = view.get("type") == "modal"
    act: Act | None = None
    if action["type"] == "button" and "url" not in action:  # a link has done its work already
        act = _pressed(action, view if in_modal else {}, body.get("container") or {})
    elif in_modal and (form := form_of(view)) is not None:
        act = Changed(form, answers_in(view), view.get("private_metadata", ""))
    if act is None:
        return None
    private = bool(view) or _is_direct((body.get("container") or {}).get("channel_id"))
    once = view if in_modal and not isinstance(act, Changed) else {}  # two choices may be made before the page changes
    return _by_person(body, _key(body, once), act, private=private, can_open=not in_modal)


def _pressed(action: Body, modal: Body, container: Body) -> Pressed:
    name, _, _ = action["action_id"].rpartition("#")
    args = tuple(json.loads(action["value"])) if action.get("value") else ()
    receipt = None
    if container.get("type") == "message" and not container.get("is_ephemeral"):
        receipt = receipt_of(container["channel_id"], container["message_ts"])
    at_home = container.get("type") == "view" and not modal
    return Pressed(
        name or action["action_id"],
        args,
        receipt,
        modal.get("private_metadata", ""),
        at_home=at_home,
        answers=answers_in(modal),
    )


def _submission(body: Body) -> Heard | None:
    view = body["view"]
    form = form_of(view)
    if form is None:
        return None
    return _by_person(body, _key(body, view), Submitted(form, answers_in(view), view.get("private_metadata", "")))


def _key(body: Body, modal: Body) -> str:
    return f"slack:{modal['id']}:{modal['hash']}" if modal.get("hash") else f"slack:{body['trigger_id']}"


def _by_person(body: Body, key: str, act: Act, *, private: bool = True, can_open: bool = False) -> Heard:
    user = body["user"]
    team = user.get("team_id") or (body.get("team") or {}).get("id", "")
    name = user.get("username") or user.get("name") or ""
    return Heard(key, user["id"], team, act, name=name, private=private, can_open=can_open)


def _is_direct(channel: str | None) -> bool:
    return bool(channel) and str(channel).startswith("D")
