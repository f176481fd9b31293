"""Whether a request really comes from Slack."""

import hashlib
import hmac
from datetime import datetime, timedelta

_VERSION = b"v0"
_LONGEST_AGE = timedelta(minutes=5)


def sign(secret: str, timestamp: bytes, body: bytes) -> bytes:
    """Return Slack's signature of this body at this time (seconds since 1970, in digits)."""
    signed = b":".join((_VERSION, timestamp, body))
    return _VERSION + b"=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest().encode()


def is_genuine(secret: str, timestamp: bytes, signature: bytes, body: bytes, now: datetime) -> bool:
    """Tell whether this was signed by Slack, within the last five minutes."""
    if not (timestamp.isdigit() and len(timestamp) <= len("9999999999")):
        return False
    if abs(now.timestamp() - int(timestamp)) > _LONGEST_AGE.total_seconds():
        return False
    return hmac.compare_digest(sign(secret, timestamp, body), signature)
