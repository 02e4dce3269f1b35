"""News that says nothing of government: the extractor finds no rankings, no models, hardly an official, the right dates."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from extractor import Extraction, extract
from tests.irrelevant.texts_file import Text, all_texts
from tests.irrelevant.variants import variant

TEXTS = all_texts()
BY_NAME = {text.name: text for text in TEXTS}
# The whole run is EXTRACTOR_IRRELEVANT_TEXTS=2000; the number counts the texts as written too.
WANTED = int(os.environ.get("EXTRACTOR_IRRELEVANT_TEXTS", "600"))


def _known_gaps() -> dict[tuple[str, str], str]:
    lines = (Path(__file__).parent / "known_gaps.txt").read_text("utf-8").splitlines()
    rows = [line.split(maxsplit=2) for line in lines if not line.startswith("#")]
    return {(kind, name): cause for kind, name, cause in rows}


GAPS = _known_gaps()


def _rows(kind: str, texts: list[Text]) -> list[object]:
    """The texts as parameters of a test; a known gap must fail, so that a repair is noticed."""
    marks = {name: pytest.mark.xfail(strict=True, reason=cause) for (of, name), cause in GAPS.items() if of == kind}
    return [pytest.param(text, id=text.name, marks=marks.get(text.name, ())) for text in texts]


@cache
def _extraction(name: str) -> Extraction:
    return extract(BY_NAME[name].body)


def false_rankings(_: Text, found: Extraction) -> list[str]:
    return [f"{ranking.rule}: {ranking.evidence[0].text}" for ranking in found.rankings]


def false_models(_: Text, found: Extraction) -> list[str]:
    return [f"{model.rule}: {model.name}" for model in found.models]


def false_officials(text: Text, found: Extraction) -> list[str]:
    return [f"{post.rule}: {post.name}" for post in found.officials if post.name not in text.officials]


FALSE: dict[str, Callable[[Text, Extraction], list[str]]] = {
    "rankings": false_rankings,
    "models": false_models,
    "officials": false_officials,
}


def test_there_are_enough_texts_of_a_news_items_length() -> None:
    assert len(TEXTS) >= 150
    assert len(BY_NAME) == len(TEXTS)
    assert len({text.body for text in TEXTS}) == len(TEXTS)
    assert {text.name: words for text in TEXTS if not 80 <= (words := len(text.body.split())) <= 250} == {}
    assert sum(text.dates is not None for text in TEXTS) >= 40


def test_known_gaps_name_texts() -> None:
    assert {name for _, name in GAPS} <= set(BY_NAME)


@pytest.mark.parametrize("text", _rows("rankings", TEXTS))
def test_no_rankings(text: Text) -> None:
    assert false_rankings(text, _extraction(text.name)) == []


@pytest.mark.parametrize("text", _rows("models", TEXTS))
def test_no_models(text: Text) -> None:
    assert false_models(text, _extraction(text.name)) == []


@pytest.mark.parametrize("text", _rows("officials", TEXTS))
def test_no_officials_but_those_the_text_names(text: Text) -> None:
    assert false_officials(text, _extraction(text.name)) == []


def test_fewer_than_one_false_official_in_a_hundred_texts() -> None:
    false = sum(len(false_officials(text, _extraction(text.name))) for text in TEXTS)
    assert false / len(TEXTS) < 0.01


@pytest.mark.parametrize("text", _rows("dates", [text for text in TEXTS if text.dates is not None]))
def test_exactly_the_dates_the_text_states(text: Text) -> None:
    found = [date.text for date in _extraction(text.name).dates if date.text not in text.maybe]
    assert Counter(found) == Counter(text.dates)


def test_variants_raise_no_new_alarms() -> None:
    alarms: dict[str, list[str]] = {}
    for number in range(WANTED - len(TEXTS)):
        text = TEXTS[number % len(TEXTS)]
        found = extract(variant(text.body, seed=f"{text.name} {number}"))
        found.check_evidence()
        for kind, false in FALSE.items():
            named = kind == "officials" and text.officials  # surnames are drawn anew
            if not named and (kind, text.name) not in GAPS and (wrong := false(text, found)):
                alarms[f"{kind} {text.name} {number}"] = wrong
    assert alarms == {}
