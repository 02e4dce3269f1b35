"""References to administrative units → their keys, with the rows of units not met before."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from extractor.sinks.keys import content_key
from extractor.sinks.shapes import UnknownShape

_FIELDS = ("code", "name", "level", "province", "district")
_SIZE = len(_FIELDS) + 2  # and text, current
_MOST = 200_000  # three times all units there ever were; a hostile file must not fill the memory
_values = itemgetter(*_FIELDS)
_successor = itemgetter("name", "code")


class UnitRows:
    """Keys of units by all that is known of them; units that a database surely has are not given again."""

    def __init__(self) -> None:
        self._keys: dict[Any, str] = {}
        self.stored: set[str] = set()

    def key(self, unit: dict[str, Any], rows: dict[str, list[tuple[Any, ...]]], learning: bool) -> str:
        """The key of a unit; its rows are added to `rows` unless it is known to be stored.

        What is in the cache was validated when it came, so a unit equal to one there keeps the contract;
        any other raises `UnknownShape` unless the caller has validated it.
        """
        current = unit["current"]
        if current.__class__ is not list:
            raise UnknownShape
        said = (_values(unit), tuple(map(_successor, current)))
        key = self._keys.get(said)
        if key is None:
            if not learning:
                raise UnknownShape
            key = self._new(said)
        if len(unit) != _SIZE or unit["text"].__class__ is not str:
            raise UnknownShape
        if key not in self.stored:
            values, successors = said
            rows["units"].append((key, *values))
            rows["unit_successors"].extend((key, number, *item) for number, item in enumerate(successors))
        return key

    def _new(self, said: Any) -> str:
        if len(self._keys) >= _MOST:
            self._keys.clear()
            self.stored.clear()
        values, current = said
        flat = [part for item in current for part in item]
        key = self._keys[said] = content_key(*values, *flat)
        return key
