"""The methods of the Bot API that are simulated, as data: what each must and may be given (Bot API 10.1)."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Method:
    """The names of the arguments that a method must and may be given."""

    required: tuple[str, ...]
    optional: tuple[str, ...]

    def knows(self, argument: str) -> bool:
        """Whether the method takes this argument at all."""
        return argument in self.required or argument in self.optional


def names(listed: str) -> frozenset[str]:
    """The names in a text, as a set."""
    return frozenset(listed.split())


def _method(required: str = "", optional: str = "") -> Method:
    return Method(tuple(required.split()), tuple(optional.split()))


METHODS: Final = {
    "getMe": _method(),
    "getUpdates": _method(optional="offset limit timeout allowed_updates"),
    "setWebhook": _method(
        required="url",
        optional="certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    ),
    "deleteWebhook": _method(optional="drop_pending_updates"),
    "getWebhookInfo": _method(),
    "sendMessage": _method(
        required="chat_id text",
        optional="business_connection_id message_thread_id direct_messages_topic_id parse_mode entities "
        "link_preview_options disable_notification protect_content allow_paid_broadcast "
        "message_effect_id suggested_post_parameters reply_parameters reply_markup",
    ),
    "editMessageText": _method(
        optional="business_connection_id chat_id message_id inline_message_id text parse_mode entities "
        "link_preview_options rich_message reply_markup"
    ),
    "editMessageMedia": _method(
        required="media", optional="business_connection_id chat_id message_id inline_message_id reply_markup"
    ),
    "editMessageReplyMarkup": _method(
        optional="business_connection_id chat_id message_id inline_message_id reply_markup"
    ),
    "deleteMessage": _method(required="chat_id message_id"),
    "answerCallbackQuery": _method(required="callback_query_id", optional="text show_alert url cache_time"),
    "setMyCommands": _method(required="commands", optional="scope language_code"),
    "getMyCommands": _method(optional="scope language_code"),
    "deleteMyCommands": _method(optional="scope language_code"),
    "setMyDescription": _method(optional="description language_code"),
    "getMyDescription": _method(optional="language_code"),
    "setMyShortDescription": _method(optional="short_description language_code"),
    "getChat": _method(required="chat_id"),
    "getChatMember": _method(required="chat_id user_id"),
    "leaveChat": _method(required="chat_id"),
    "sendPhoto": _method(
        required="chat_id photo",
        optional="business_connection_id message_thread_id direct_messages_topic_id caption parse_mode "
        "caption_entities show_caption_above_media has_spoiler disable_notification protect_content "
        "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters "
        "reply_markup",
    ),
    "sendVoice": _method(
        required="chat_id voice",
        optional="business_connection_id message_thread_id direct_messages_topic_id caption parse_mode "
        "caption_entities duration disable_notification protect_content allow_paid_broadcast message_effect_id "
        "suggested_post_parameters reply_parameters reply_markup",
    ),
    "sendDocument": _method(
        required="chat_id document",
        optional="business_connection_id message_thread_id direct_messages_topic_id thumbnail caption parse_mode "
        "caption_entities disable_content_type_detection disable_notification protect_content "
        "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup",
    ),
    "getFile": _method(required="file_id"),
    "createForumTopic": _method(required="chat_id name", optional="icon_color icon_custom_emoji_id"),
    "logOut": _method(),
    "close": _method(),
    "setMessageReaction": _method(required="chat_id message_id", optional="reaction is_big"),
}
"""By name. What is not here is answered with 404, as an unknown method."""

INTEGER_ARGUMENTS: Final = names(
    "cache_time duration direct_messages_topic_id icon_color limit max_connections message_id message_thread_id "
    "offset timeout user_id"
)
BOOLEAN_ARGUMENTS: Final = names(
    "allow_paid_broadcast disable_content_type_detection disable_notification drop_pending_updates has_spoiler "
    "is_big protect_content show_alert show_caption_above_media"
)
JSON_ARGUMENTS: Final = names(
    "allowed_updates caption_entities commands entities link_preview_options media reaction reply_markup "
    "reply_parameters rich_message scope suggested_post_parameters"
)
"""The kinds of arguments that are not plain text, by name: a name means the same in every method."""
