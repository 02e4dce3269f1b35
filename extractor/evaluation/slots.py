"""Which slots of a record are scored, which are reported apart, and how a value is read from JSON.

Evaluation works on plain JSON objects, not on the pydantic records: a gold file may have evidence
without offsets, `optional` and `accept`, and should never be refused for a field somebody added.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One list of the contract with its scored slots and those reported apart from the headline."""

    name: str
    scored: tuple[str, ...]
    apart: tuple[str, ...]

    @property
    def slots(self) -> tuple[str, ...]:
        """Every slot that is compared, scored or not."""
        return self.scored + self.apart


KINDS = (
    Kind(
        "rankings",
        (
            "subject.name", "index", "year", "rank", "rank_of",
            "top", "change", "compared_to", "score", "modality",
        ),
        (
            "subject.code", "index_name", "component", "bottom", "scope", "previous_rank",
            "score_unit", "score_change", "score_qualifier",
        ),
    ),
    Kind("dates", ("text", "value"), ("start", "end", "role")),
    Kind(
        "officials",
        ("name", "position", "organization"),
        ("honorific", "former", "unit.name", "unit.code", "role"),
    ),
    Kind("models", ("name", "unit.name"), ("quoted", "unit.code", "organization", "status", "year")),
    Kind("documents", ("type", "number", "symbol"), ("issuer", "issued", "title")),
    Kind("figures", ("value", "unit"), ("value_max", "of", "qualifier", "period", "subject")),
)  # fmt: skip
ARTICLE_SLOTS = ("title", "author", "published")


def value_at(record: Record, slot: str) -> Any:
    """A record and a dotted slot to the value there, `None` where any step of the way is missing.

    `value_at({"unit": {"name": "Xã Tân Phú"}}, "unit.name")` is `Xã Tân Phú`.
    """
    value: Any = record
    for step in slot.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(step)
    return value


def states(record: Record, slot: str) -> bool:
    """True where a gold record says anything about the slot at all, `null` included."""
    return slot.split(".")[0] in record


def accepted(record: Record, slot: str) -> list[Any]:
    """The values a gold record takes for a slot: its own, then those listed under `accept`.

    `accept` may name the slot itself (`"unit.name": ["Xã An Nhơn"]`) or its first step with whole
    objects (`"unit": [{"name": "Xã An Nhơn"}]`).
    """
    listed = record.get("accept") or {}
    head, _, tail = slot.partition(".")
    others = list(listed.get(slot, []))
    if tail:
        others += [value_at(item, tail) if item else None for item in listed.get(head, [])]
    return [value_at(record, slot), *others]


def is_optional(record: Record) -> bool:
    """True for a gold record that costs nothing, found or not."""
    return bool(record.get("optional"))
