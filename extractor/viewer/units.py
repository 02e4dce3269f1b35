"""A unit that a reader gave by its name alone, to one of the contract; the register adds what is beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.gazetteer.lookup import look_up
from extractor.gazetteer.spelling import split_type


def with_unit_named(value: Any, before: Any) -> Any:
    """`{"name": "Huyện Châu Thành"}` to a unit, or to an agency where no type of unit begins the name.

    Everything else comes back as it is. `before` is the unit the name replaces: the same province is tried
    first. A code is given only where one unit is left.
    """
    if not isinstance(value, Mapping) or set(value) != {"name"}:
        return value
    name = str(value["name"])
    kind, _ = split_type(name)
    if kind is None:
        return {"text": name, "name": name}
    old: Mapping[str, Any] = before if isinstance(before, Mapping) else {}
    unit = {"text": name, "name": name, "level": old.get("level") or kind.level, "province": old.get("province")}
    parents = [place for place in (old.get("district"), old.get("province")) if place and place != name]
    for words in (", ".join([name, *parents]), name):
        found = look_up(words).candidates
        if found:
            entries = [one.entry for one in found]
            codes = {entry.code for entry in entries}
            levels = {entry.level for entry in entries}
            return {
                **unit,
                "code": codes.pop() if len(codes) == 1 else None,
                "level": min(levels) if len(levels) == 1 else unit["level"],
            }
    return unit
