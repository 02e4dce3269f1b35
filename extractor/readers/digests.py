"""A record's block to whether it is what its writer had, where the writer left a digest."""

from __future__ import annotations

import base64
import binascii
import hashlib

_KNOWN = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "sha-256": hashlib.sha256, "md5": hashlib.md5}


def is_as_written(block: bytes, stated: str | None) -> bool:
    """A block and its `WARC-Block-Digest` (`sha1:2YH5FY3Z…`) to False where they disagree.

    True also where nothing is stated, or in a way not known here: that is no evidence of damage.
    """
    name, _, value = (stated or "").partition(":")
    make = _KNOWN.get(name.strip().lower())
    if make is None:
        return True
    digest = make(block, usedforsecurity=False).digest()
    value = value.strip()
    try:
        stated_digest = _decoded(value, len(digest))
    except (ValueError, binascii.Error):
        return True
    return len(stated_digest) != len(digest) or stated_digest == digest


def _decoded(value: str, size: int) -> bytes:
    """A digest as text, in base 16, 32 or 64 as its length says, to its bytes."""
    if len(value) == 2 * size:
        return bytes.fromhex(value)
    letters = value.rstrip("=")
    if len(letters) == -(-size * 8 // 5):
        return base64.b32decode(letters.upper() + "=" * (-len(letters) % 8))
    return base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
