"""views.*: modals and the App Home."""

from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.directory import View
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.schema import Json


def open_view(slack: Core, args: Json) -> Json:
    """views.open."""
    slack.judge.view(args["view"], "modal")
    user = _triggered_by(slack, args)
    return {"view": view_json(slack, _noted(slack.workspace.open_modal(user, args["view"]), "views.open", args))}


def push_view(slack: Core, args: Json) -> Json:
    """views.push."""
    slack.judge.view(args["view"], "modal")
    user = _triggered_by(slack, args)
    if not slack.workspace.modals[user]:
        raise Refused("not_found")
    return {"view": view_json(slack, _noted(slack.workspace.push_modal(user, args["view"]), "views.push", args))}


def update_view(slack: Core, args: Json) -> Json:
    """views.update."""
    if not args.get("view_id") and not args.get("external_id"):
        raise Refused("invalid_arguments", "[ERROR] missing required field: view_id or external_id")
    view = slack.workspace.find_view(args.get("view_id"), args.get("external_id"))
    slack.judge.view(args["view"], view.content["type"])
    _same_hash(view, args)
    _noted(view, "views.update", args)
    slack.workspace.fill_view(view, args["view"])
    return {"view": view_json(slack, view)}


def publish_view(slack: Core, args: Json) -> Json:
    """views.publish."""
    user = slack.workspace.users.get(args["user_id"])
    if user is None or user.deleted:
        raise Refused("invalid_arguments", "[ERROR] invalid `user_id`")
    slack.judge.view(args["view"], "home")
    if view := slack.workspace.homes.get(user.id):
        _same_hash(view, args)
    return {
        "view": view_json(slack, _noted(slack.workspace.publish_home(user.id, args["view"]), "views.publish", args))
    }


def view_json(slack: Core, view: View) -> Json:
    """The view as answers and interactions carry it, with what was filled in."""
    return {
        "id": view.id,
        "team_id": slack.workspace.team_id,
        "app_id": slack.workspace.app_id,
        "app_installed_team_id": slack.workspace.team_id,
        "bot_id": slack.workspace.bot_id,
        "title": None,
        "submit": None,
        "close": None,
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        **view.content,
        "state": {"values": view.state},
        "hash": view.hash,
        "root_view_id": view.root_id,
        "previous_view_id": view.previous_id,
    }


def _triggered_by(slack: Core, args: Json) -> str:
    pointer = args.get("trigger_id") or args.get("interactivity_pointer")
    if not pointer:
        raise Refused("invalid_arguments", "[ERROR] missing required field: trigger_id")
    return slack.triggers.take(pointer).user


def _noted(view: View, method: str, args: Json) -> View:
    """Keep with a view what was last called for it, and in answer to what."""
    view.call, view.cause = (method, args), args.get("trigger_id") or f"{view.id}:{view.hash}"
    return view


def _same_hash(view: View, args: Json) -> None:
    if args.get("hash") and args["hash"] != view.hash:
        raise Refused("hash_conflict")


METHODS = {
    "views.open": open_view,
    "views.publish": publish_view,
    "views.push": push_view,
    "views.update": update_view,
}
