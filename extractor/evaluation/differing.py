"""Compared articles to plain JSON of what differs in each: gold beside prediction, with their places in the text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor.evaluation.judging import Compared, Judged
from extractor.evaluation.positions import places_of_dates
from extractor.evaluation.slots import ARTICLE_SLOTS, KINDS, Kind, Record, accepted
from extractor.normalisers.folding import fold, nfc

# What a list of articles says of each; the rest of an article is not compared.
_ABOUT = ("title", "author", "published", "site", "place", "source", "url")


def differing(compared: Iterable[Compared], folder: Path) -> Iterator[dict[str, Any]]:
    """Articles in which gold and prediction differ, pages linked as seen from a folder; the others are left out.

    Each has `article`, `text`, `predicted` (was there a prediction) and `records`. A record has its kind, `gold` and
    `predicted` (its slots, `None` for a side that lacks it), the slots that are `wrong` or, `apart` from the
    headline, differ, `evidence` of both sides as `[start, end]` or, where the words are not found, `[words]`, the
    rule, and its `fault`: `missed`, `spurious`, `wrong`, `apart` where only slots reported apart differ, or `None`.
    """
    for one in compared:
        records = [*_of_article(one), *_of_records(one)]
        if any(record["fault"] for record in records):
            about = (one.predicted or one.gold).get("article") or {}
            known = {key: about[key] for key in _ABOUT if about.get(key)}
            link = page_link(one.page, folder)
            yield {
                "article": {**known, "name": one.name, **({"page": quote(link)} if link else {})},
                "text": one.text,
                "predicted": bool(one.predicted),
                "records": records,
            }


def page_link(page: Path | None, folder: Path) -> str | None:
    """A page's path as seen from a folder: what a file there must say to name it."""
    return None if page is None else Path(os.path.relpath(page.resolve(), folder.resolve())).as_posix()


def _of_article(one: Compared) -> Iterator[dict[str, Any]]:
    """The article's own fields as one record, where one of them is wrong."""
    wrong = [slot for slot, count in one.article.items() if count.wrong]
    if wrong:
        sides = [(side.get("article") or {}) for side in (one.gold, one.predicted)]
        gold, predicted = ({slot: side[slot] for slot in one.article if side.get(slot)} for side in sides)
        yield _row("article", gold, predicted, fault="wrong", wrong=wrong)


def _of_records(one: Compared) -> Iterator[dict[str, Any]]:
    folded = fold(one.text)
    dates = [judged.gold for judged in one.records if judged.kind.name == "dates" and judged.gold is not None]
    places = _places_in_order(one.gold, one.text) if dates else {}
    for judged in one.records:
        apart = [slot for slot, count in judged.apart.items() if count.wrong]
        evidence = {
            "gold": _evidence(judged.gold, folded, places.get(id(judged.gold))),
            "predicted": _evidence(judged.predicted, folded, None),
        }
        yield _row(
            judged.kind.name,
            _slots(judged.kind, judged.gold),
            _slots(judged.kind, judged.predicted),
            fault=judged.fault or ("apart" if apart else None),
            wrong=judged.wrong,
            apart=apart,
            evidence=evidence,
            rule=_rule(judged),
        )


def _row(kind: str, gold: Any, predicted: Any, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "gold": gold, "predicted": predicted, "apart": [], "evidence": {}, "rule": None, **more}


def _rule(judged: Judged) -> str | None:
    return judged.predicted.get("rule") if judged.predicted else None


def _slots(kind: Kind, record: Record | None) -> dict[str, Any] | None:
    """The slots of a record that are filled, with the other values gold takes for each; notes and the like stay out."""
    if record is None:
        return None
    heads = dict.fromkeys(slot.split(".")[0] for slot in kind.slots)
    filled = {key: record[key] for key in heads if record.get(key) not in (None, "", [], {})}
    others = {slot: values for slot in kind.slots if (values := accepted(record, slot)[1:])}
    return {**filled, "accept": others} if others else filled


def _places_in_order(gold: Record, text: str) -> dict[int, tuple[int, int]]:
    """The place of each date of gold, whose words may stand in the text many times, by the record's identity."""
    dates = list(gold.get("dates") or ())
    return {id(date): place for date, place in zip(dates, places_of_dates(dates, text), strict=True) if place}


def _evidence(record: Record | None, folded: str, place: tuple[int, int] | None) -> list[list[Any]]:
    if place is not None:
        return [list(place)]
    return [_place(item, folded) for item in (record or {}).get("evidence") or ()]


def _place(item: Record, folded: str) -> list[Any]:
    """One piece of evidence to its place: as it says, else where its words stand first, whatever their capitals."""
    words = str(item.get("text") or "")
    key, start, end = fold(nfc(words)), item.get("start"), item.get("end")
    if isinstance(start, int) and isinstance(end, int) and folded[start:end] == key:
        return [start, end]
    found = folded.find(key) if key else -1
    return [found, found + len(key)] if found >= 0 else [words]


def compared_slots() -> dict[str, dict[str, list[str]]]:
    """Every kind with its `scored` slots and those reported `apart`; the article's own fields are a kind too."""
    kinds = {kind.name: {"scored": list(kind.scored), "apart": list(kind.apart)} for kind in KINDS}
    return {"article": {"scored": list(ARTICLE_SLOTS), "apart": []}, **kinds}
