"""The only way out: messages queued in the transaction that caused them, delivered under a lease, never lost.

pending -> sending -> sent
                   -> pending (retry) | uncertain (read back first) | dead | dropped (nobody to reach)
pending -> dropped (superseded, too late);  dead -> pending (sent again by an operator)
"""

from storage.outbox.outbox import Outbox
from storage.outbox.outcomes import Claimed, Outcome, Outgoing, Verdict
from storage.outbox.postings import Postings

__all__ = ["Claimed", "Outbox", "Outcome", "Outgoing", "Postings", "Verdict"]
