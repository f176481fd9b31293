"""What is done by itself, now and then: forgetting what need not be kept (domain.md 8.2), and keeping reading fast."""

from datetime import timedelta

import structlog

from bot.clock import Clock
from flows.roster.granting import nobody_organises
from storage.store import Store
from storage.writers import Urgency

log = structlog.get_logger(__name__)

SEEN_DAYS = 14
SENT_DAYS = 90
ASKED_DAYS = 28
AUDIT_DAYS = 730
EXPECTED_DAYS = 365
OFFERED_DAYS = 7
HELPED_DAYS = 365
"""A learning cycle, after which what was asked for and answered is forgotten, as is who was where; thanks stay two."""


class Housekeeping:
    """Runs as often as it is called; each run leaves less to keep."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def run(self) -> None:
        """Forget what is kept no longer: keys, codes, messages, audit rows. Names go by themselves when due.

        What is left is looked over, so that the database finds its way in it.
        """
        now = self._clock()
        async with self._store.begin(Urgency.AFTERWARDS) as work:
            await work.seen.prune(now - timedelta(days=SEEN_DAYS))
            await work.outbox.prune(now - timedelta(days=SENT_DAYS))
            await work.nudges.empty(now - timedelta(days=ASKED_DAYS))
            await work.nudges.prune(now - timedelta(days=SENT_DAYS))
            await work.recipients.forget(now - timedelta(days=SENT_DAYS))
            await work.letters.prune(now - timedelta(days=SENT_DAYS))
            await work.audit.prune(now - timedelta(days=AUDIT_DAYS))
            await work.invitations.prune(now)
            await work.linking.prune(now)
            await work.attachments.prune(now - timedelta(days=OFFERED_DAYS))
            await work.support.empty(now - timedelta(days=HELPED_DAYS))
            await work.appreciations.prune(now - timedelta(days=2 * HELPED_DAYS))
            await work.sign_ups.prune((now - timedelta(days=HELPED_DAYS)).date())
            await work.expected.prune(now - timedelta(days=EXPECTED_DAYS))
            for organisation in await work.organisations.all():
                if await nobody_organises(work, organisation.id, now):
                    log.warning("Nobody is an organiser; `learnathon check` tells what to do", action="no_organiser")
        await self._store.survey()
        log.info("Kept house", action="housekeeping")
