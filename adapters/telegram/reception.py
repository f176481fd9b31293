"""One update after another: translated, committed by the bot, acknowledged."""

import logging
import traceback
from dataclasses import dataclass, field

from adapters.platform import NotTaken, Receive
from adapters.telegram.albums import Albums
from adapters.telegram.incoming import Translator, Update
from adapters.telegram.notices import Notices

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reception:
    """Takes updates as soon as it knows who the bot is and to whom to hand them."""

    notices: Notices
    receive: Receive | None = None
    translator: Translator | None = None
    albums: Albums = field(default_factory=Albums)

    async def take(self, update: Update) -> bool:
        """Have one update committed and acknowledge it; False when it must come again. Never raises."""
        if self.translator is None or self.receive is None:
            return False
        if self.albums.has_begun(update):
            return True
        try:
            incoming = self.translator.incoming(update)
            if incoming is not None:
                self.notices.acknowledge(update, incoming, await self.receive(incoming))
            elif "callback_query" in update:
                log.info("A button was not ours", extra={"action": "press_refused", "update": update["update_id"]})
                self.notices.hush(update)
        except NotTaken:
            return False
        except Exception as error:  # noqa: BLE001 - one update that fails must not keep the next from coming in
            _log_failure(error, update)
        return True


def _log_failure(error: Exception, update: Update) -> None:
    """Log where it went wrong, but not the error's words: they may be people's."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{last.filename.rpartition('/')[2]}:{last.lineno}"
    details = {"action": "update_failed", "update": update.get("update_id"), "error": type(error).__name__, "at": where}
    log.error("An update could not be handled", extra=details)
