"""Gold files say only what their article says: every quotation is literal, every field is the contract's.

The split whose name is `test` is checked like the other, but no message quotes it: a failure
there names the file, the record's kind and number, and nothing of the text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import ContractError
from extractor.records import Extraction

CORPUS = Path(__file__).parent.parent / "corpus"
GOLD = sorted(CORPUS.glob("*/*/gold.json"))
KINDS = ("rankings", "dates", "officials", "models", "documents", "figures")
GOLD_ONLY = {"optional", "accept"}
ARTICLE_GOLD_ONLY = {"must_contain", "must_not_contain", "body", "accept"}
ISO_DAY = r"\d{4}-\d{2}-\d{2}"
ISO_VALUE = re.compile(rf"\d{{4}}(-\d{{2}}(-\d{{2}})?)?|{ISO_DAY}/{ISO_DAY}")
PUBLISHED = re.compile(rf"{ISO_DAY}(T\d{{2}}:\d{{2}}(:\d{{2}})?([+-]\d{{2}}:\d{{2}})?)?|\d{{4}}(-\d{{2}})?")


def _name(path: Path) -> str:
    return f"{path.parts[-3]}/{path.parts[-2]}"


def _read(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def _as_extraction(gold: dict[str, Any], name: str) -> dict[str, Any]:
    """Gold to the shape of the contract: gold-only keys away, quotations given their offsets."""
    article = {key: value for key, value in gold["article"].items() if key not in ARTICLE_GOLD_ONLY}
    body = gold["article"]["body"]
    shaped: dict[str, Any] = {
        "schema_version": gold["schema_version"],
        "article": {"id": name} | article | {"text": body},
    }
    for kind in KINDS:
        shaped[kind] = [_as_record(record, body) for record in gold[kind]]
    return shaped


def _as_record(record: dict[str, Any], body: str) -> dict[str, Any]:
    kept = {key: value for key, value in record.items() if key not in GOLD_ONLY}
    return kept | {"evidence": [_offsets(item["text"], body) for item in record["evidence"]]}


def _offsets(quoted: str, body: str) -> dict[str, int | str]:
    start = body.find(quoted)
    return {"start": start, "end": start + len(quoted), "text": quoted}


def _problems(gold: dict[str, Any]) -> list[str]:
    """Gold to what is wrong in it, each named by kind and number: `officials 2: evidence not in body`."""
    body = gold["article"]["body"]
    found = [f"must_contain {n}" for n, part in enumerate(gold["article"]["must_contain"]) if part not in body]
    found += [f"must_not_contain {n}" for n, part in enumerate(gold["article"]["must_not_contain"]) if part in body]
    for kind in KINDS:
        for n, record in enumerate(gold[kind]):
            if not record["evidence"]:
                found.append(f"{kind} {n}: no evidence")
            if any(item["text"] not in body for item in record["evidence"]):
                found.append(f"{kind} {n}: evidence not in body")
    return found + _date_problems(gold["dates"], body)


def _date_problems(dates: list[dict[str, Any]], body: str) -> list[str]:
    """Dates to what is wrong: each text stands in the body after the one before it, ends fit the value."""
    found, after = [], 0
    for n, date in enumerate(dates):
        start = body.find(date["text"], after)
        if start < 0:
            found.append(f"dates {n}: text not in body after the date before it")
        after = max(after, start + len(date["text"]))
        if date["value"] is None:
            continue
        if not ISO_VALUE.fullmatch(date["value"]):
            found.append(f"dates {n}: value is not ISO 8601")
        elif date["start"] > date["end"] or not date["start"].startswith(date["value"][:4]):
            found.append(f"dates {n}: start and end do not fit the value")
    return found


@pytest.mark.parametrize("path", GOLD, ids=_name)
def test_gold_quotes_its_article(path: Path) -> None:
    problems = _problems(_read(path))
    assert not problems


@pytest.mark.parametrize("path", GOLD, ids=_name)
def test_gold_has_the_fields_of_the_contract(path: Path) -> None:
    gold = _read(path)
    wrong = set(gold) - {"schema_version", "article", "unresolved_dates", *KINDS}
    assert not wrong
    try:
        Extraction.model_validate(_as_extraction(gold, path.parent.name)).check_evidence()
    except (ValueError, ContractError) as error:
        fields = re.findall(r"^(?:article|rankings|dates|officials|models|documents|figures)[\w.]*", str(error), re.M)
        pytest.fail(f"{_name(path)}: {fields}", pytrace=False)


@pytest.mark.parametrize("path", GOLD, ids=_name)
def test_gold_body_is_settled_text(path: Path) -> None:
    article = _read(path)["article"]
    body = article["body"]
    tidy = "\n".join(line for raw in body.split("\n") if (line := " ".join(raw.split())))
    settled = body == tidy and unicodedata.is_normalized("NFC", body)
    assert settled, _name(path)
    iso = article["published"] is None or PUBLISHED.fullmatch(article["published"]) is not None
    assert iso, _name(path)


@pytest.mark.parametrize("path", GOLD, ids=_name)
def test_every_gold_has_its_page(path: Path) -> None:
    pages = [child.name for child in path.parent.iterdir() if child.stem == "page"]
    assert len(pages) == 1


def test_the_corpus_is_there() -> None:
    splits = {path.parts[-3] for path in GOLD}
    assert "dev" in splits
    assert len([path for path in GOLD if path.parts[-3] == "dev"]) >= 30


PASSAGES = sorted(CORPUS.glob("passages*/*.json"))


@pytest.mark.parametrize("path", PASSAGES, ids=lambda path: path.stem)
def test_passages_are_quoted_literally_and_by_the_contract(path: Path) -> None:
    gold, text = _read(path), path.with_suffix(".txt").read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    wrong = [
        f"{kind} {number}"
        for kind in KINDS
        for number, record in enumerate(gold.get(kind, []))
        for item in record["evidence"]
        if item["text"] not in text
    ]
    assert wrong == []
    shaped = {kind: [_as_record(record, text) for record in gold.get(kind, [])] for kind in KINDS}
    Extraction.model_validate({"schema_version": "1", "article": {"id": path.stem, "text": text}, **shaped})
