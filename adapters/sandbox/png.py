"""Whether bytes are a whole PNG, as both platforms look at what is brought to them."""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_FRAME: Final = 12
"""Bytes around what a chunk holds: its length and name before, a checksum behind."""
_HEAD: Final = 13


def png_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None for what is no PNG, or a broken one."""
    try:
        chunks = list(_chunks(content))
        names = [name for name, _ in chunks]
        if not chunks or (names[0], names[-1]) != (b"IHDR", b"IEND") or len(chunks[0][1]) != _HEAD:
            return None
        zlib.decompress(b"".join(held for name, held in chunks if name == b"IDAT"))
    except (ValueError, struct.error, zlib.error):
        return None
    width, height = struct.unpack(">II", chunks[0][1][:8])
    return (width, height) if width and height else None


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Return each chunk's name and what it holds; raises `ValueError` where the bytes are not whole."""
    if not content.startswith(_SIGNATURE):
        raise ValueError("another kind of file")
    at = len(_SIGNATURE)
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        chunk = content[at + 4 : at + 8 + length]
        (told,) = struct.unpack(">I", content[at + 8 + length : at + _FRAME + length])
        if zlib.crc32(chunk) != told:
            raise ValueError("a chunk is broken")
        yield chunk[:4], chunk[4:]
        at += _FRAME + length


def tiny_png(width: int = 1, height: int = 1) -> bytes:
    """Return a white picture, for people who send one."""
    lines = b"".join(b"\0" + b"\xff" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, held) for name, held in chunks)


def _chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
