"""An extraction's JSON object to rows of the relational schema, tuples in the order of each table's columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

import orjson

from extractor.sinks.incoming import Incoming, Refused, approximate, exact, is_long
from extractor.sinks.keys import place_key
from extractor.sinks.schema import KINDS, Kind
from extractor.sinks.shapes import UnknownShape, validated
from extractor.sinks.unit_rows import UnitRows

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]

_ARTICLE = (
    *("id", "url", "source", "duplicate_of", "site", "title", "author", "published"),
    *("updated", "place", "language", "text", "metadata_sources"),
)
_LISTS = (*(kind.name for kind in KINDS), "warnings")
# Per kind: the fields that become a column as they are; those of few values; the unit's field, and before which
# of the former its columns stand.
_SLOTS: dict[str, tuple[str, ...]] = {
    "rankings": (
        *("index", "index_name", "component", "year", "rank", "rank_of", "top", "bottom", "scope", "change"),
        *("compared_to", "previous_rank", "score", "score_unit", "score_change", "score_qualifier", "modality"),
    ),
    "dates": ("text", "value", "start", "end", "role"),
    "officials": ("name", "honorific", "position", "former", "organization", "role"),
    "models": ("name", "quoted", "organization", "status", "year"),
    "documents": ("type", "number", "symbol", "issuer", "issued", "title"),
    "figures": ("value", "value_max", "unit", "of", "qualifier", "period", "subject"),
}
_LITERALS = {
    "rankings": ("index", "score_qualifier", "modality"),
    "dates": ("role",),
    "officials": ("role",),
    "models": ("status",),
    "figures": ("qualifier",),
}
_UNITS = {"rankings": ("subject", 0), "officials": ("unit", 5), "models": ("unit", 2)}
_MOST = 10_000  # lists of inferred fields remembered; articles have some dozens
_OWN_FIELDS = 3  # rule, inferred, evidence


class _Plan:
    """How records of one kind become rows, with the shapes known to keep the contract."""

    def __init__(self, kind: Kind) -> None:
        name = kind.name
        self.name = name
        # SQLAlchemy's names are strings of its own, slow to look up.
        self.table, self.evidence = str(kind.table.name), str(kind.evidence.name)
        self.values: Callable[[Any], Row] = itemgetter("rule", *_SLOTS[name])
        self.literals: Callable[[Any], Any] = itemgetter(*_LITERALS[name]) if name in _LITERALS else _no_literals
        self.size = _OWN_FIELDS + len(_SLOTS[name]) + (name in _UNITS)
        self.unit: str | None = _UNITS[name][0] if name in _UNITS else None
        self.cut = 1 + (_UNITS[name][1] if name in _UNITS else 0)
        self.known: set[tuple[Row, Any]] = set()


class RowMaker:
    """Makes rows of extractions; keeps what it learns about shapes and units for the next."""

    def __init__(self) -> None:
        self.units = UnitRows()
        self._plans = [_Plan(kind) for kind in KINDS]
        self._article = itemgetter(*_ARTICLE)
        self._article_shapes: set[Row] = set()
        self._inferred: dict[Row, str] = {}
        self._learning = False

    def rows(self, item: Incoming, run: str) -> Rows:
        """An article to its rows by table, `articles` among them; raises `Refused` where it breaks the contract."""
        try:
            return self._rows(item.object, item, run)
        except (UnknownShape, KeyError, TypeError, IndexError, AttributeError):
            pass  # a shape not seen before, or no object of the contract: pydantic says which
        found = item.object
        if any(is_long(figure.get(name)) for figure in _dicts(found, "figures") for name in ("value", "value_max")):
            found = exact(item.line)
        found = validated(found)
        self._learning = True
        try:
            return self._rows(found, item, run)
        finally:
            self._learning = False

    def _rows(self, found: dict[str, Any], item: Incoming, run: str) -> Rows:
        rows: Rows = defaultdict(list)
        article = found["article"]
        values = self._article(article)
        if values[0] != item.key:
            raise Refused("article.id is given twice, with different values; give it once")
        lists = [type(found[name]) for name in _LISTS]
        shape = (len(found), len(article), found["schema_version"], *map(type, values), *lists)
        if shape not in self._article_shapes:
            self._learn(self._article_shapes, shape)
        sources = values[-1]
        if set(map(type, sources.values())) - {str}:
            raise UnknownShape
        packed = orjson.dumps(sources).decode()
        rows["articles"].append((values[0], item.digest, run, found["schema_version"], *values[1:-1], packed))
        for plan in self._plans:
            if records := found[plan.name]:
                self._records(plan, records, item.key, values[-2], rows)
        if warnings := found["warnings"]:
            rows["article_warnings"] = [
                (item.key, number, *_warning(warning)) for number, warning in enumerate(warnings)
            ]
        return rows

    def _learn(self, known: set[Any], shape: Any) -> None:
        if not self._learning:
            raise UnknownShape
        known.add(shape)

    def _records(self, plan: _Plan, records: Sequence[dict[str, Any]], article: str, text: str, rows: Rows) -> None:
        known, size, cut = plan.known, plan.size, plan.cut
        taken: set[str] = set()
        into, evidence_into = rows[plan.table], rows[plan.evidence]
        for ordinal, record in enumerate(records):
            values = plan.values(record)
            shape = (tuple(map(type, values)), plan.literals(record))
            if shape not in known:
                self._learn(known, shape)
            if len(record) != size:
                raise UnknownShape
            evidence = record["evidence"]
            place = place_key(evidence[0]["start"], evidence[0]["end"], taken)
            taken.add(place)
            head = (article, place, ordinal, values[0], self._packed(record["inferred"]))
            if plan.unit is not None:
                middle = self._unit(plan, record[plan.unit], rows)
                into.append(head + values[1:cut] + middle + values[cut:])
            elif plan.name == "figures":
                into.append(head + self._numbers(values))
            else:
                into.append(head + values[1:])
            for number, piece in enumerate(evidence):
                evidence_into.append((article, place, number, *_evidence(piece, text)))

    def _unit(self, plan: _Plan, unit: Any, rows: Rows) -> Row:
        """The columns of a subject or unit; a unit not met before adds its own rows."""
        subject = plan.name == "rankings"
        if unit is None:
            return (None, None, None) if subject else (None, None)
        if subject and "level" not in unit:
            written, name = unit["text"], unit["name"]
            if len(unit) != 2 or written.__class__ is not str or name.__class__ is not str:
                raise UnknownShape
            return (written, name, None)
        key = self.units.key(unit, rows, self._learning)
        return (unit["text"], unit["name"], key) if subject else (unit["text"], key)

    def _packed(self, inferred: list[str]) -> str:
        names = tuple(inferred)
        packed = self._inferred.get(names)
        if packed is None or inferred.__class__ is not list:
            if not self._learning:
                raise UnknownShape
            if len(self._inferred) >= _MOST:
                self._inferred.clear()
            packed = self._inferred[names] = orjson.dumps(inferred).decode()
        return packed

    def _numbers(self, values: Row) -> Row:
        _, value, value_max, *rest = values
        if not self._learning and (is_long(value) or is_long(value_max)):
            raise UnknownShape
        upper = (None, None) if value_max is None else (approximate(value_max), repr(value_max))
        return (approximate(value), repr(value), *upper, *rest)


def _no_literals(record: Any) -> None:
    return None


def _evidence(piece: dict[str, Any], text: str) -> Row:
    start, end, words = piece["start"], piece["end"], piece["text"]
    if text[start:end] != words or not 0 <= start <= end or len(piece) != 3 or start.__class__ is not int:
        raise UnknownShape
    return (start, end, words)


def _warning(warning: dict[str, Any]) -> Row:
    code, message = warning["code"], warning["message"]
    if len(warning) != 2 or code.__class__ is not str or message.__class__ is not str:
        raise UnknownShape
    return (code, message)


def _dicts(found: dict[str, Any], name: str) -> list[dict[str, Any]]:
    items = found.get(name)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
