from __future__ import annotations

import base64
import hashlib

import pytest

from extractor.readers.digests import is_as_written

BLOCK = "Huyện Tân Hồng".encode()
SHA1, SHA256, MD5 = (hashlib.new(name, BLOCK).digest() for name in ("sha1", "sha256", "md5"))


@pytest.mark.parametrize(
    "stated",
    [
        f"sha1:{base64.b32encode(SHA1).decode()}",
        f"SHA1: {base64.b32encode(SHA1).decode().lower()}",
        f"sha1:{SHA1.hex()}",
        f"sha256:{SHA256.hex()}",
        f"sha-256:{base64.b32encode(SHA256).decode()}",
        f"sha256:{base64.b32encode(SHA256).decode().rstrip('=')}",
        f"sha256:{base64.urlsafe_b64encode(SHA256).decode()}",
        f"md5:{MD5.hex().upper()}",
    ],
)
def test_a_digest_is_read_however_it_is_written(stated: str) -> None:
    assert is_as_written(BLOCK, stated)
    assert not is_as_written(BLOCK + b"!", stated)


@pytest.mark.parametrize(
    "stated", [None, "", "sha1", "sha1:", "sha1:Hồng", "sha1:AAAA", "blake9:00", "sha1:" + "?" * 32]
)
def test_what_cannot_be_read_is_no_evidence_of_damage(stated: str | None) -> None:
    assert is_as_written(BLOCK, stated)
