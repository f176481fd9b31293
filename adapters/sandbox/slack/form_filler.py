"""A person before a modal: filling it in, submitting it, and what the app makes of that."""

from collections.abc import Mapping
from typing import Any

from adapters.sandbox.slack import payloads
from adapters.sandbox.slack.answers import VALUE
from adapters.sandbox.slack.delivery import Kind, UndeliveredError
from adapters.sandbox.slack.directory import View
from adapters.sandbox.slack.filling import answer, objections
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.onlooker import Onlooker
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.screen import SeenView, see_view

TROUBLE = "We had some trouble connecting. Try again?"


class FormFiller(Onlooker):
    """Somebody who fills in modals."""

    async def fill(self, fields: Mapping[str, Any] | None = None, **by_block_id: Any) -> SeenView:
        """Fill in fields of the top modal, by label or block id; returns the modal as it stands then.

        A choice takes the option's label (checkboxes a list of them), a person a name or `SlackPerson`,
        None empties. Fields that tell the app at once (`dispatch_action`) do so.
        """
        view = self._top()
        for name, value in {**(fields or {}), **by_block_id}.items():
            block = self._block(view, name)
            await self._answer(view, block, block["element"], value, tell=block.get("dispatch_action", False))
        return self._shown(view)

    async def submit(self, *, unchecked: bool = False) -> SeenView | None:
        """Press the submit button; returns the modal that is on top then, with its errors, or None.

        Slack's client keeps back what is not complete, unless `unchecked`.
        """
        view = self._top()
        view.errors = {} if unchecked else objections(view)
        self._slack.workspace.show_view(view)
        if not view.errors:
            payload = payloads.submission(self._slack, self.user, view)
            answered = await self._tell("interactive", payload, view)
            if answered is not None:
                self._react(view, answered)
        return self.modal

    async def close_modal(self, *, every: bool = False) -> None:
        """Close the top modal, or with `every` the whole stack, as the cross does."""
        view = self._top()
        self._slack.workspace.close_modals(self.id, every=every or view.content.get("clear_on_close", False))
        if view.content.get("notify_on_close"):
            await self._tell("interactive", payloads.closing(self._slack, self.user, view, cleared=every))

    async def _answer(self, view: View, block: Json, element: Json, value: Any, *, tell: bool) -> None:
        answered = answer(element, value, self._user_id)
        if element["type"] in VALUE:
            view.state[block["block_id"]][element["action_id"]] = answered
            self._slack.workspace.show_view(view)
        if tell:
            action = payloads.action(self._slack, block, element, answered)
            await self._tell("interactive", payloads.view_action(self._slack, self.user, view, [action]))

    def _react(self, view: View, answered: Json) -> None:
        """Do with the modal what the app's acknowledgement says."""
        try:
            self._follow(view, answered)
        except Refused as refused:
            self._slack.judge.record("ack of view_submission", answered, refused)
            self._trouble(view, refused.error)

    def _follow(self, view: View, answered: Json) -> None:
        space, stack = self._slack.workspace, self._slack.workspace.modals[self.id]
        match answered.get("response_action"):
            case None if not answered and view in stack:
                space.close_modals(self.id, every=False)
            case None if not answered:
                pass
            case "clear":
                space.close_modals(self.id, every=True)
            case "errors":
                view.errors = self._field_errors(view, answered.get("errors"))
                space.show_view(view)
            case "update":
                self._slack.judge.view(answered.get("view"), "modal")
                view.call, view.cause = ("ack of view_submission", answered), f"{view.id}:{view.hash}"
                space.fill_view(view, answered["view"])
            case "push":
                self._slack.judge.view(answered.get("view"), "modal")
                pushed = space.push_modal(self.id, answered["view"])
                pushed.call, pushed.cause = ("ack of view_submission", answered), f"{view.id}:{view.hash}"
            case unknown:
                raise Refused("invalid_arguments", f"[ERROR] no response_action for a modal: {unknown}")

    def _field_errors(self, view: View, errors: Any) -> dict[str, str]:
        inputs = {block["block_id"] for block in view.content["blocks"] if block["type"] == "input"}
        if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
            raise Refused("invalid_arguments", f"[ERROR] errors must name input blocks, one of {sorted(inputs)}")
        return {block: str(error) for block, error in errors.items()}

    async def _tell(self, kind: Kind, payload: Json, view: View | None = None, failed: str = "{}") -> Json | None:
        """Hand something to the app; without its answer, show the person Slack's error and return None."""
        try:
            return await self._slack.delivery.ask(kind, payload)
        except UndeliveredError as undelivered:
            if view:
                self._trouble(view, undelivered.reason)
            else:
                self._complain(failed.format(undelivered.reason))
            return None

    def _trouble(self, view: View, reason: str) -> None:
        view.errors = {"": TROUBLE}
        self._slack.workspace.show_view(view)
        self._complain(reason)

    def _top(self) -> View:
        if self.modal is None:
            raise AssertionError(f"{self.user.name} has no modal open\n{self.screen}")
        return self.modal.raw

    def _block(self, view: View, name: str) -> Json:
        block_id = self._shown(view).field(name).block_id
        return next(block for block in view.content["blocks"] if block["block_id"] == block_id)

    def _shown(self, view: View) -> SeenView:
        return see_view(self._slack.workspace, view)

    def _user_id(self, who: Any) -> str:
        if isinstance(who, Onlooker):
            return who.id
        users = self._slack.workspace.users
        return who if who in users else next(user.id for user in users.values() if who in (user.name, user.real_name))
