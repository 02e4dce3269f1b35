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
    spellings = _spellings(value.strip(), len(digest))
    return not spellings or digest in spellings


def _spellings(value: str, size: int) -> list[bytes]:
    """A digest as text to the bytes it may stand for, in base 16, 32 or 64."""
    found: list[bytes] = []
    for decode in (bytes.fromhex, _base32, base64.urlsafe_b64decode):
        try:
            found.append(decode(value))
        except (ValueError, binascii.Error):
            continue
    return [digest for digest in found if len(digest) == size]


def _base32(value: str) -> bytes:
    return base64.b32decode(value.upper() + "=" * (-len(value) % 8))
