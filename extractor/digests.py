"""Texts, records and articles to short digests: what people judged is found again by them, or known to be gone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from extractor.records import RECORD_KINDS

_NOT_JUDGED = ("rule", "inferred")  # how a record was found; people judge what it says
_LENGTH = 12  # hexadecimal digits: enough to tell a few hundred records of an article apart


def text_digest(text: str) -> str:
    """A text to its SHA-256: corrections are made for this text and no other."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def record_keys(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Records of one kind to a key for each, `3f9a0c51be07`, made of its slots and its evidence.

    The same record has the same key wherever it stands and wherever it was stored: slots that are empty do not count,
    and 5 is 5.0. Of records that are alike the second is `3f9a0c51be07.2`.
    """
    seen: Counter[str] = Counter()
    keys = []
    for record in records:
        digest = _digest(record)
        seen[digest] += 1
        keys.append(digest if seen[digest] == 1 else f"{digest}.{seen[digest]}")
    return keys


def records_digest(article: Mapping[str, Any]) -> str:
    """An object of the contract to one digest of all its records in their order."""
    return text_digest(json.dumps([record_keys(article.get(kind) or ()) for kind in RECORD_KINDS]))[:_LENGTH]


def _digest(record: Mapping[str, Any]) -> str:
    judged = {name: value for name, value in record.items() if name not in _NOT_JUDGED}
    return text_digest(json.dumps(_plain(judged), ensure_ascii=False, sort_keys=True))[:_LENGTH]


def _plain(value: Any) -> Any:
    """A value without what says nothing: empty fields, and the point of whole numbers."""
    if isinstance(value, Mapping):
        kept = ((str(key), _plain(item)) for key, item in value.items())
        return {key: item for key, item in kept if item not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
