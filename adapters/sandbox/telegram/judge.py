"""What Telegram accepts: every check that needs only the call itself. Each raises the refusal Telegram would give."""

import re
from typing import Any, Final

from adapters.sandbox.telegram.entities import utf16_length
from adapters.sandbox.telegram.methods import names
from adapters.sandbox.telegram.refusal import bad_request, is_web_address
from adapters.sandbox.telegram.richtext import RichText, is_blank, rich_text
from adapters.sandbox.telegram.webhook import ON_THIS_MACHINE

TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024
ALERT_LIMIT: Final = 200
ENTITY_LIMIT: Final = 100
_DATA_BYTES: Final = 64
_BUTTONS: Final = 100
_ROW: Final = 8
_COMMANDS: Final = 100
_DESCRIPTION: Final = 256
_COPY: Final = 256
_TOPIC_NAME: Final = 128
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
_ACTIONS: Final = names(
    "url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat "
    "switch_inline_query_chosen_chat copy_text callback_game pay"
)
_MARKUPS: Final = {"inline_keyboard": list, "keyboard": list, "remove_keyboard": bool, "force_reply": bool}
_STYLES: Final = frozenset(("danger", "success", "primary"))


def message_text(text: str, entities: Any) -> RichText:
    """The text of a message: 1 to 4096 UTF-16 code units, entities inside it."""
    if not text:
        raise bad_request("message text is empty")
    words = rich_text(text, entities)
    if is_blank(words.text):
        raise bad_request("text must be non-empty")
    if utf16_length(words.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return words


def caption_text(text: str, entities: Any) -> RichText | None:
    """The words under a picture: at most 1024 UTF-16 code units; None when there are none."""
    words = rich_text(text, entities)
    if utf16_length(words.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return None if is_blank(words.text) else words


def reply_markup(markup: Any) -> dict[str, Any] | None:
    """Buttons under a message, or a keyboard; None when nothing was given."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    for name, kind in _MARKUPS.items():
        if name in markup and not isinstance(markup[name], kind):
            raise bad_request(f'field "{name}" must be of type {"Array" if kind is list else "Boolean"}')
    if not markup.keys() & _MARKUPS.keys():
        raise bad_request("can't parse reply markup JSON object")
    if "inline_keyboard" in markup:
        _check_rows(markup["inline_keyboard"])
    return markup


def _check_rows(rows: list[Any]) -> None:
    if not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    if any(len(row) > _ROW for row in rows) or sum(map(len, rows)) > _BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in (button for row in rows for button in row):
        _check_button(button)


def _check_button(button: Any) -> None:
    problem = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{problem}expected an Object")
    if "text" not in button:
        raise bad_request(f'{problem}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{problem}Field "text" must be of type String')
    if is_blank(button["text"]):
        raise bad_request("REPLY_MARKUP_INVALID")
    if button.get("style", "primary") not in _STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")
    _check_action(button, button.keys() & _ACTIONS)


def _check_action(button: dict[str, Any], actions: set[str]) -> None:
    if not actions or (actions == {"callback_data"} and button["callback_data"] == ""):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action field must be used")
    if "callback_data" in actions and not 1 <= len(str(button["callback_data"]).encode()) <= _DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions and not is_web_address(button["url"], "tg", "ton"):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in actions and not 1 <= len(button["copy_text"].get("text", "")) <= _COPY:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def commands(listed: Any) -> list[dict[str, str]]:
    """A menu of commands: lower case letters, digits and underscores, each with a description."""
    if not isinstance(listed, list) or not all(isinstance(command, dict) for command in listed):
        raise bad_request("expected an Array of BotCommand")
    if len(listed) > _COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(str(entry.get("command", "")), str(entry.get("description", ""))) for entry in listed]


def _command(name: str, description: str) -> dict[str, str]:
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= utf16_length(description.strip()) <= _DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description.strip()}


def language(code: str) -> str:
    """A language as two letters, or empty for everybody else."""
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def profile_text(text: str, limit: int) -> str:
    """A description of the bot."""
    if utf16_length(text) > limit:
        raise bad_request("BOT_DESCRIPTION_TOO_LONG")
    return text


def callback_answer(text: str) -> str:
    """The words of a toast or an alert: at most 200 characters."""
    if len(text) > ALERT_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    return text


def topic_name(name: str) -> str:
    """The name of a topic: 1 to 128 characters."""
    if not 1 <= len(name.strip()) <= _TOPIC_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name.strip() else "TOPIC_TITLE_TOO_LONG")
    return name.strip()


def webhook_address(url: str) -> str:
    """Where updates go: https, as Telegram wants it; http only on this machine."""
    if not url.startswith(ON_THIS_MACHINE) and not (url.startswith("https://") and is_web_address(url)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    return url


def webhook_secret(secret: str) -> str:
    """What Telegram repeats in a header of every delivery."""
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    return secret
