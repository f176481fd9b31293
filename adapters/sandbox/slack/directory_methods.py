"""auth.*, apps.*, bots.*, team.*, usergroups.* and users.*: who there is."""

from adapters.sandbox.slack.conversation_methods import flag, page
from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.directory import User
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.schema import Json


def auth_test(slack: Core, _: Json) -> Json:
    """auth.test."""
    space = slack.workspace
    return {
        "url": space.url,
        "team": space.name,
        "user": space.bot.name,
        "team_id": space.team_id,
        "user_id": space.bot.id,
        "bot_id": space.bot_id,
        "is_enterprise_install": False,
    }


def open_connection(slack: Core, _: Json) -> Json:
    """apps.connections.open."""
    return {"url": slack.sockets.url()}


def bot_info(slack: Core, args: Json) -> Json:
    """bots.info."""
    space = slack.workspace
    if args.get("bot", space.bot_id) != space.bot_id:
        raise Refused("bot_not_found")
    bot = {"id": space.bot_id, "app_id": space.app_id, "user_id": space.bot.id, "name": space.bot.name}
    return {"bot": {**bot, "deleted": False}}


def team_info(slack: Core, args: Json) -> Json:
    """team.info."""
    space = slack.workspace
    if args.get("team", space.team_id) != space.team_id:
        raise Refused("team_not_found")
    return {"team": {"id": space.team_id, "name": space.name, "domain": space.domain, "url": space.url}}


def group_users(slack: Core, args: Json) -> Json:
    """usergroups.users.list, all at once."""
    group = slack.workspace.groups.get(args["usergroup"])
    if group is None:
        raise Refused("no_such_subteam")
    return {"users": list(group.users)}


def user_info(slack: Core, args: Json) -> Json:
    """users.info."""
    user = slack.workspace.users.get(args["user"])
    if user is None:
        raise Refused("user_not_found")
    return {"user": _shown(slack, user, args)}


def user_list(slack: Core, args: Json) -> Json:
    """users.list, in pages."""
    shown, following = page(list(slack.workspace.users.values()), args)
    return {
        "members": [_shown(slack, user, args) for user in shown],
        "cache_ts": int(slack.clock()),
        "response_metadata": {"next_cursor": following},
    }


def _shown(slack: Core, user: User, args: Json) -> Json:
    """The user object, with the e-mail address for an app that may know it."""
    with_email = "users:read.email" in slack.workspace.scopes
    return user.as_json(slack.clock(), with_locale=flag(args.get("include_locale")), with_email=with_email)


METHODS = {
    "apps.connections.open": open_connection,
    "auth.test": auth_test,
    "bots.info": bot_info,
    "team.info": team_info,
    "usergroups.users.list": group_users,
    "users.info": user_info,
    "users.list": user_list,
}
