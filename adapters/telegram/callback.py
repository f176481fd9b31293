"""What a button carries: its action and arguments, signed: neither to be forged nor of use in another chat."""

import base64
import hmac
from typing import Final

MOST_BYTES: Final = 64
LINK_PREFIX: Final = "do-"
_DIGEST_BYTES: Final = 8
_SIGNATURE: Final = 11
"""Letters of a signature: 8 bytes in base64 without padding."""

Press = tuple[str, tuple[str, ...]]
"""An action and its arguments."""


class ButtonCodes:
    """Writes and reads the data of buttons, and of links that stand in for a button; the key comes from the token."""

    def __init__(self, token: str) -> None:
        self._key = hmac.digest(token.encode(), b"learnathon: buttons", "sha256")

    def data(self, chat: int, action: str, args: tuple[str, ...]) -> str:
        """Return the data of a button shown in this chat; raises ValueError when it does not fit into 64 bytes."""
        packed = _pack(action, args)
        return _fitting(self._sign(f"{chat}", packed) + packed, action)

    def read(self, chat: int, data: str) -> Press | None:
        """Return what a press in this chat asks for; None when we did not sign this for this chat."""
        signature, packed = data[:_SIGNATURE], data[_SIGNATURE:]
        return _unpack(packed) if self._is_ours(signature, f"{chat}", packed) else None

    def link(self, action: str, args: tuple[str, ...]) -> str:
        """Return what follows `?start=` in a link to the private chat; raises ValueError when it does not fit."""
        packed = _pack(action, args)
        return _fitting(LINK_PREFIX + self._sign("link", packed) + _to_letters(packed.encode()), action)

    def read_link(self, code: str) -> Press | None:
        """Return what a link asks for; None when it is not one of ours."""
        code = code.removeprefix(LINK_PREFIX)
        signature, letters = code[:_SIGNATURE], code[_SIGNATURE:]
        try:
            packed = base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4)).decode()
        except ValueError:  # not base64, or not text
            return None
        return _unpack(packed) if self._is_ours(signature, "link", packed) else None

    def _sign(self, where: str, packed: str) -> str:
        digest = hmac.digest(self._key, f"{where}:{packed}".encode(errors="replace"), "sha256")
        return _to_letters(digest[:_DIGEST_BYTES])

    def _is_ours(self, signature: str, where: str, packed: str) -> bool:
        return hmac.compare_digest(self._sign(where, packed).encode(), signature.encode(errors="replace"))


def _pack(action: str, args: tuple[str, ...]) -> str:
    return "|".join(part.replace("%", "%25").replace("|", "%7C") for part in (action, *args))


def _unpack(packed: str) -> Press:
    action, *args = (part.replace("%7C", "|").replace("%25", "%") for part in packed.split("|"))
    return action, tuple(args)


def _to_letters(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _fitting(data: str, action: str) -> str:
    size = len(data.encode())
    if size > MOST_BYTES:
        raise ValueError(f"button '{action}': its arguments are too long ({size} bytes; Telegram takes {MOST_BYTES})")
    return data
