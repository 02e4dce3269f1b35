"""Articles in which gold and prediction differ to one self-contained page that shows both side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.viewer.rendering import Look, page_html
from extractor.whole import write_whole

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Differences:
    """What the page shows: articles that differ, the slots compared, and what was taken for what.

    An article has `article`, `text`, `predicted` and `records`, each with `kind`, `gold`, `predicted`, `fault`,
    `wrong`, `apart`, `evidence` and `rule`; `slots` gives each kind its `scored` slots and those reported `apart`;
    `confusion` gives a slot (`dates.role`) gold's values with the predicted ones and their counts.
    """

    articles: Sequence[Record]
    slots: Mapping[str, Mapping[str, Sequence[str]]]
    confusion: Mapping[str, Mapping[str, Mapping[str, int]]] = field(default_factory=dict)


def write_error_page(found: Differences, target: Path, look: Look | None = None) -> None:
    """Differences to a .html file; raises `ExtractorError` where it cannot be written."""
    write_whole(target, error_html(found, look or Look()))


def error_html(found: Differences, look: Look) -> str:
    """Differences to the page as text."""
    rules = (record["rule"] for article in found.articles for record in article["records"])
    index = {
        "empty": "no_differences",
        "slots": found.slots,
        "confusion": found.confusion,
        "rules": look.rules_among(rules),
        "articles": [_row(article, found.slots) for article in found.articles],
    }
    shown = [{key: article[key] for key in ("article", "text", "records")} for article in found.articles]
    return page_html("errors", look, index, shown)


def _row(article: Record, slots: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Any]:
    """What the list must know of an article before its data are read."""
    about = {key: article["article"].get(key) for key in ("name", "title", "published", "site", "source")}
    differing = [record for record in article["records"] if record["fault"]]
    return {
        **about,
        "predicted": article["predicted"],
        "faults": [[one["kind"], one["fault"], _slots(one, slots[one["kind"]]["scored"])] for one in differing],
        "words": list(dict.fromkeys(word for one in differing for word in _words(one))),
    }


def _slots(record: Record, scored: Sequence[str]) -> list[str]:
    """The slots in which a record differs: of one without a partner all that are scored and filled."""
    alone = record["predicted"] if record["gold"] is None else record["gold"] if record["predicted"] is None else None
    if alone is None:
        return [*record["wrong"], *record["apart"]]
    return [slot for slot in scored if _value(alone, slot) is not None]


def _value(record: Any, slot: str) -> Any:
    for step in slot.split("."):
        record = record.get(step) if isinstance(record, Mapping) else None
    return record


def _words(record: Record) -> Iterator[str]:
    """What a search finds a record by: its rule and all values of both sides."""
    if record["rule"]:
        yield str(record["rule"])
    for side in (record["gold"], record["predicted"]):
        for value in (side or {}).values():
            yield from _texts(value)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)
