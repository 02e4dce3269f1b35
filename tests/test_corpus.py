"""Whole articles as spec: the scores of corpus/ and of the seed articles may not fall below their floors.

The floors stand in corpus/scores.json, F1 over scored slots by split and kind; they are raised by
hand when rules get better, and never lowered. Of units there are three: F1 of the names in paired records,
`units.code` the share of codes that are right where gold has one, `units.code_given` the share that is right
of the codes given.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from extractor.evaluation.report import scores_table
from extractor.evaluation.scoring import Scores, empty_scores, score_article
from extractor.page import Page
from extractor.pipeline import default_pipeline

ROOT = Path(__file__).parent.parent
FLOORS: dict[str, dict[str, float]] = json.loads((ROOT / "corpus" / "scores.json").read_text(encoding="utf-8"))
SHARED = ROOT.parent / "shared"


def articles(split: str) -> list[tuple[str, Path, Path]]:
    if split == "seeds":
        pages = sorted((SHARED / "seeds").glob("*.txt"))
        return [(page.stem, page, SHARED / "gold" / "seeds" / f"{page.stem}.json") for page in pages]
    if split.startswith("passages"):
        texts = sorted((ROOT / "corpus" / split).glob("*.txt"))
        return [(text.stem, text, text.with_suffix(".json")) for text in texts]
    folders = sorted(path.parent for path in (ROOT / "corpus" / split).glob("*/gold.json"))
    return [(folder.name, next(folder.glob("page.*")), folder / "gold.json") for folder in folders]


@cache
def scored(split: str) -> tuple[Scores, list[str]]:
    scores, broken = empty_scores(), []
    for name, page, path in articles(split):
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        published = gold["article"].get("published") if split.startswith("passages") else None
        source = Page(page.read_bytes(), source=page.name, published=published)
        extraction = default_pipeline().extract_or_warn(source)
        extraction.check_evidence()
        found: dict[str, Any] = json.loads(extraction.model_dump_json())
        for kind in [kind for kind in scores.kinds if kind not in gold]:  # a passage may be marked for some kinds only
            gold[kind] = found[kind] = []
        score_article(scores, name, gold, found)
        broken += [name] if not extraction.article.text else []
    return scores, broken


@pytest.mark.parametrize("split", sorted(FLOORS))
def test_no_score_falls_below_its_floor(split: str, capsys: pytest.CaptureFixture[str]) -> None:
    if not articles(split):
        pytest.skip(f"no articles of {split} beside this checkout")
    scores, broken = scored(split)
    with capsys.disabled():
        Console(width=110).print(f"\n{split}", scores_table(scores))
    figures = {kind: score.total.f1 for kind, score in scores.kinds.items()}
    figures |= {f"article.{slot}": counts.f1 for slot, counts in scores.article.items()}
    units = scores.units
    figures |= {
        "units.name": units.names.f1,
        "units.code": units.codes.recall,
        "units.code_given": units.codes.precision,
    }
    below = {
        kind: (round(figures[kind], 4), floor) for kind, floor in FLOORS[split].items() if figures[kind] < floor - 5e-5
    }
    assert (below, broken) == ({}, [])


def test_every_split_has_floors_and_articles() -> None:
    assert {"dev", "test", "seeds"} <= set(FLOORS)
    assert len(articles("dev")) >= 10 and len(articles("test")) >= 10
