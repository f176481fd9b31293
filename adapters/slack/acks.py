"""What Slack hears at once in answer to what somebody did. Pure."""

from adapters.slack.blocks import Json, blocks_of
from adapters.slack.incoming import Body
from adapters.slack.mrkdwn import escaped
from adapters.slack.views import input_names, modal, noted
from flows.chat import Acknowledgement, Act, Block, Command, Message, Run, Submitted


def answer_to(act: Act, said: Acknowledgement, body: Body) -> Json | str:
    """Return the body of our answer; empty where Slack only needs to know that we have it."""
    view = body.get("view") or {}
    match act:
        case Command() if said.notice and "command" in body:  # a shortcut shows nothing of our answer
            return only_for_them(said.notice)
        case Submitted() if said.problems and input_names(view):
            return {"response_action": "errors", "errors": _errors(said, view)}
        case Submitted() if said.problems:  # there is no field beside which to say it
            return {"response_action": "update", "view": noted(view, next(iter(said.problems.values())))}
        case Submitted() if said.shows:
            return {"response_action": "update", "view": modal(said.shows)}
        case Submitted():
            return {"response_action": "clear"}
    return ""


def only_for_them(notice: str) -> Json:
    """Return a line that only the person themselves sees, and that leaves the message it answers as it is."""
    return {"response_type": "ephemeral", "replace_original": False, **as_message(notice)}


def as_message(notice: str) -> Json:
    """Return a line as a message, shown to the letter."""
    return {"text": escaped(notice), "blocks": blocks_of(Message((Block((Run(notice),)),)))}


def _errors(said: Acknowledgement, view: Body) -> dict[str, str]:
    """Return the problems by field; one of a field that is not shown stands under the last one, or Slack refuses."""
    shown = input_names(view)
    return {name if name in shown else shown[-1]: problem for name, problem in said.problems.items()}
