"""The articles written for the panel's tests, what each says, the truth, and what is planted in them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extractor import Page, extract_many

HERE = Path(__file__).parent
_HEAD = re.compile(r"=== (?P<name>\w+)(?: of (?P<of>\w+))? \| (?P<published>\S+) \| (?P<url>\S+)")
_SAYING = re.compile(
    r"(?P<index>\w+) (?P<year>\d{4}) (?P<unit>\w+)(?: top(?P<top>\d+))?(?: (?P<rank>\d+)/(?P<rank_of>\d+))?"
    r"(?: (?P<score>\d+(?:\.\d+)?))?(?: (?P<change>[+-]\d+)<(?P<compared_to>\d{4})(?:\((?P<previous>\d+)\))?)?"
)
INDEXES = {"PAR": "PAR_INDEX", "SIPAS": "SIPAS", "DDCI": "DDCI"}
CODES = {"CL": "866", "SD": "867", "HN": "868", "TH": "869", "HHN": "870", "TN": "871",
         "TM": "872", "HCL": "873", "TB": "874", "LV": "875", "LVU": "876", "CT": "877"}  # fmt: skip

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Saying:
    """What an article says of one cell; `None` is what it leaves open."""

    key: Key
    rank: int | None
    rank_of: int | None
    top: int | None
    score: float | None
    change: int | None
    compared_to: int | None


@dataclass(frozen=True, slots=True)
class Written:
    """One article as written: `of` names the original of a copy."""

    name: str
    of: str | None
    published: str
    url: str
    text: str
    says: tuple[Saying, ...]


@cache
def articles() -> tuple[Written, ...]:
    found: dict[str, Written] = {}
    for file in sorted((HERE / "articles").glob("*.txt")):
        for block in re.split(r"^(?==== )", file.read_text("utf-8"), flags=re.MULTILINE):
            if block.strip():
                article = _article(block, found)
                found[article.name] = article
    return tuple(found.values())


def _article(block: str, known: dict[str, Written]) -> Written:
    head, *lines = block.strip("\n").split("\n")
    named = _HEAD.fullmatch(head)
    assert named, head
    notes = {}
    while ": " in lines[0] and (found := re.match(r"(says|changed): (.*)", lines[0])):
        notes[found[1]] = found[2]
        lines.pop(0)
    says = tuple(_sayings(notes["says"])) if "says" in notes else known[named["of"]].says
    return Written(named["name"], named["of"], named["published"], named["url"], "\n".join(lines), says)


def _sayings(words: str) -> Iterator[Saying]:
    for item in words.split("; "):
        found = _SAYING.fullmatch(item)
        assert found, item
        numbers = {
            name: int(found[name]) if found[name] else None
            for name in ("rank", "rank_of", "top", "change", "compared_to")
        }
        yield Saying(
            key_of(found["index"], found["year"], found["unit"]),
            score=float(found["score"]) if found["score"] else None,
            **numbers,
        )


def key_of(index: str, year: str | int, unit: str) -> Key:
    return INDEXES[index], int(year), CODES[unit]


@cache
def truth() -> dict[Key, tuple[int, float]]:
    """Rank and score of every cell."""
    with (HERE / "truth.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {key_of(row["index"], row["year"], row["unit"]): (int(row["rank"]), float(row["score"])) for row in rows}


@cache
def planted() -> dict[str, list[dict[str, Any]]]:
    content: dict[str, list[dict[str, Any]]] = yaml.safe_load((HERE / "planted.yaml").read_text("utf-8"))
    return content


@cache
def extractions() -> tuple[dict[str, Any], ...]:
    """Every article as the pipeline reads it, the day of publication given as a crawler would."""
    pages = (Page(one.text, url=one.url, published=one.published, source=one.name) for one in articles())
    return tuple(extraction.model_dump(mode="json") for extraction in extract_many(pages))
