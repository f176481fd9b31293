"""The methods about the bot itself, its chats, its updates and its files."""

from typing import Any, Final

from adapters.sandbox.telegram import judge
from adapters.sandbox.telegram.arguments import Arguments
from adapters.sandbox.telegram.methods import names
from adapters.sandbox.telegram.places import known_chat, open_chat
from adapters.sandbox.telegram.refusal import bad_request, conflict
from adapters.sandbox.telegram.simulation import Simulation, render_member, standing
from adapters.sandbox.telegram.state import Json
from adapters.sandbox.telegram.webhook import Webhook

_MOST_UPDATES: Final = 100
_LONGEST_POLL: Final = 50
_DESCRIPTION: Final = 512
_SHORT_DESCRIPTION: Final = 120
_NO_GIFTS: Final = dict.fromkeys(
    names("unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels"), False
)
_SCOPES: Final = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


async def get_me(sim: Simulation, _: Arguments) -> Json:
    """getMe: the bot's own account."""
    abilities = {"can_join_groups": True, "can_read_all_group_messages": sim.reads_all_groups}
    return sim.bot.render() | abilities | {"supports_inline_queries": False}


async def done(_: Simulation, __: Arguments) -> bool:
    """LogOut and close: nothing changes here."""
    return True


async def get_updates(sim: Simulation, given: Arguments) -> list[Json]:
    """getUpdates: what waits, at most 100, or what comes within the timeout."""
    if sim.courier.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    sim.updates.allow(given.get("allowed_updates"))
    limit = min(max(given.integer("limit", _MOST_UPDATES), 1), _MOST_UPDATES)
    seconds = min(max(given.integer("timeout"), 0), _LONGEST_POLL)
    return await sim.updates.poll(given.integer("offset"), limit, seconds)


async def set_webhook(sim: Simulation, given: Arguments) -> bool:
    """setWebhook: from now on updates are brought; an empty address takes the webhook away."""
    url, secret = given.text("url"), judge.webhook_secret(given.text("secret_token"))
    if not url:
        return await delete_webhook(sim, given)
    webhook = Webhook(judge.webhook_address(url), secret, given.integer("max_connections", 40))
    sim.updates.allow(given.get("allowed_updates"))
    sim.updates.end_poll(by_webhook=True)
    if given.flag("drop_pending_updates"):
        sim.updates.forget_all()
    sim.courier.connect(webhook)
    return True


async def delete_webhook(sim: Simulation, given: Arguments) -> bool:
    """deleteWebhook: back to polling."""
    sim.courier.disconnect()
    if given.flag("drop_pending_updates"):
        sim.updates.forget_all()
    return True


async def webhook_info(sim: Simulation, _: Arguments) -> Json:
    """getWebhookInfo: where updates go and how many wait."""
    hook = sim.courier.webhook
    info: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(sim.updates.pending),
    }
    if sim.updates.allowed is not None:
        info["allowed_updates"] = sorted(sim.updates.allowed)
    if hook is not None:
        info["max_connections"] = hook.max_connections
    if hook is not None and hook.last_error_at is not None:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    return info


async def set_commands(sim: Simulation, given: Arguments) -> bool:
    """setMyCommands: the menu for a scope and a language."""
    menu = judge.commands(given.get("commands"))
    sim.profile.menus[_scope(given), judge.language(given.text("language_code"))] = menu
    return True


async def get_commands(sim: Simulation, given: Arguments) -> list[dict[str, str]]:
    """getMyCommands: exactly the menu of this scope and language."""
    return sim.profile.menus.get((_scope(given), judge.language(given.text("language_code"))), [])


async def delete_commands(sim: Simulation, given: Arguments) -> bool:
    """deleteMyCommands: the broader menu counts again."""
    sim.profile.menus.pop((_scope(given), judge.language(given.text("language_code"))), None)
    return True


async def set_description(sim: Simulation, given: Arguments) -> bool:
    """setMyDescription: what stands in an empty chat; at most 512 characters."""
    text = judge.profile_text(given.text("description"), _DESCRIPTION)
    sim.profile.descriptions[judge.language(given.text("language_code"))] = text
    sim.profile.news.ring()
    return True


async def get_description(sim: Simulation, given: Arguments) -> Json:
    """getMyDescription: what a person with this language reads."""
    return {"description": sim.profile.description(judge.language(given.text("language_code")))}


async def set_short_description(sim: Simulation, given: Arguments) -> bool:
    """setMyShortDescription: what stands on the profile; at most 120 characters."""
    text = judge.profile_text(given.text("short_description"), _SHORT_DESCRIPTION)
    sim.profile.short_descriptions[judge.language(given.text("language_code"))] = text
    return True


async def get_chat(sim: Simulation, given: Arguments) -> Json:
    """getChat: everything about a chat the bot is in."""
    chat = known_chat(sim, given)
    if chat.person is not None and not chat.started:
        raise bad_request("chat not found")
    if chat.person is None:
        open_chat(sim, given)
    details = {"accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    return chat.render() | details


async def get_member(sim: Simulation, given: Arguments) -> Json:
    """getChatMember: what a person is in a chat."""
    chat = open_chat(sim, given)
    user = sim.world.users.get(given.integer("user_id"))
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return render_member(user, standing(chat, user))


async def get_file(sim: Simulation, given: Arguments) -> Json:
    """getFile: where a file can be fetched."""
    stored = sim.world.files.get(given.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return {
        "file_id": stored.file_id,
        "file_unique_id": f"unique-{stored.file_id}",
        "file_size": len(stored.content),
        "file_path": stored.path,
    }


def _scope(given: Arguments) -> str:
    scope: Any = given.get("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    missing = [name for name in _SCOPES[kind] if name not in scope]
    if missing:
        raise bad_request(f"can't parse BotCommandScope: Can't find field \"{missing[0]}\"")
    return ":".join([kind, *(str(scope[name]) for name in _SCOPES[kind])])
