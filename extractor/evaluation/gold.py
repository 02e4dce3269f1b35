"""Gold and prediction files to JSON objects, and which prediction belongs to which gold."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from extractor.errors import ContractError, InputError
from extractor.evaluation.slots import Record
from extractor.shape import shape_fault
from extractor.stored import files_of_extractions

_RUN = "`extractor run PAGES -o FILE.jsonl` makes of pages"


@dataclass(frozen=True, slots=True)
class Filed:
    """One article's JSON object, the name it goes by in reports, every key it may be known under, and its file."""

    name: str
    keys: tuple[str, ...]
    record: Record
    file: Path


@dataclass(slots=True)
class Matched:
    """Gold with its predictions (`None` where there is none), gold's files, and the names of all without a partner."""

    pairs: list[tuple[str, Record, Record | None]] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    without_prediction: list[str] = field(default_factory=list)
    without_gold: list[str] = field(default_factory=list)


def read_gold(path: Path) -> list[Filed]:
    """A gold file, a folder of them, or a corpus folder of `<id>/gold.json` to its articles."""
    if path.is_dir() and (files := sorted(path.rglob("gold.json"))):
        return [item for file in files for item in _read_file(file)]
    return read_predictions(path)


def read_predictions(path: Path) -> list[Filed]:
    """A JSONL file, a JSON file (one object or a list) or a folder of them to its articles."""
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; give a .jsonl or .json file or a folder of them")
    files = [path]
    if path.is_dir():
        files = files_of_extractions(path, (".jsonl", ".json"))
    articles = [item for file in files for item in _read_file(file)]
    if not articles:
        raise InputError(f"{path}: holds no articles; give a .jsonl or .json file or a folder of them, which {_RUN}")
    return articles


def _read_file(path: Path) -> list[Filed]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    objects = _lines(path, text) if path.suffix == ".jsonl" else _whole(path, text)
    # The file's own name says something only where it holds one article.
    own = _names_of(path) if len(objects) == 1 else ()
    return [_filed(path, number, record, own) for number, record in enumerate(objects, start=1)]


def _whole(path: Path, text: str) -> list[Record]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        if "Extra data" in error.msg:
            return _lines(path, text)  # one object a line under another suffix
        raise InputError(f"{path}: not JSON: {error}") from error
    return [_object(path, item) for item in (data if isinstance(data, list) else [data])]


def _lines(path: Path, text: str) -> list[Record]:
    records = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                records.append(_object(path, json.loads(line)))
            except json.JSONDecodeError as error:
                raise InputError(f"{path}: line {number} is not JSON: {error.msg}") from error
    return records


def _object(path: Path, data: Any) -> Record:
    if not isinstance(data, dict):
        raise InputError(f"{path}: holds something else than JSON objects of the contract")
    if fault := shape_fault(data):
        raise ContractError(f"{path}: holds an object that is not of the contract: {fault}")
    return data


def _filed(path: Path, number: int, record: Record, own: Sequence[str]) -> Filed:
    article = record.get("article") or {}
    source = _names_of(PurePath(str(article["source"]))) if article.get("source") else []
    identity = [str(article["id"])] if article.get("id") else []
    # An id is sure but may be a bare hash: names for people first, keys for matching in order of trust.
    name = [*own, *source, *identity, f"{path.name}:{number}"][0]
    return Filed(name, tuple(dict.fromkeys([*identity, *source, *own])), record, path)


def _names_of(path: PurePath) -> list[str]:
    """The names an article may have from its file: `dev/a12/page.html` and `dev/a12/gold.json` are both `a12`."""
    if path.stem in {"gold", "page", "index"} and path.parent.name:
        return [path.parent.name]
    return [path.stem]


def page_beside(gold: Path) -> Path | None:
    """The page that a gold file of a corpus folder speaks of: `a12/page.html` beside `a12/gold.json`."""
    return next(iter(sorted(gold.parent.glob("page.*"))), None) if gold.stem == "gold" else None


def match_articles(gold: Sequence[Filed], predictions: Sequence[Filed]) -> Matched:
    """Gold and predictions to pairs by article id, source name or file name; raises where none belong together."""
    by_key = _unambiguous(predictions)
    matched = Matched()
    used: set[int] = set()
    for item in gold:
        found = next((by_key[key] for key in item.keys if key in by_key), None)
        if found is None:
            matched.without_prediction.append(item.name)
        else:
            used.add(found)
        matched.files.append(item.file)
        matched.pairs.append((item.name, item.record, None if found is None else predictions[found].record))
    matched.without_gold = [item.name for number, item in enumerate(predictions) if number not in used]
    if not used:
        raise InputError(
            "no prediction belongs to any gold article: article.id, the name of article.source "
            "or the file's name must be the same on both sides"
        )
    return matched


def _unambiguous(articles: Iterable[Filed]) -> dict[str, int]:
    """Every key that only one article has, with that article's number."""
    listed = [(key, number) for number, item in enumerate(articles) for key in item.keys]
    times = Counter(key for key, _ in listed)
    return {key: number for key, number in listed if times[key] == 1}
