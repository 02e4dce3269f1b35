"""Out to each tool's format and back: no offset off, on the corpus and on texts made to break offsets."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.annotation.formats import FORMATS, format_named
from extractor.annotation.offsets import Utf16
from extractor.annotation.spans import KINDS, annotated, merge
from extractor.errors import InputError
from extractor.page import Page
from extractor.pipeline import default_pipeline

ROOT = Path(__file__).resolve().parents[2]
_RECORDS: dict[str, dict[str, Any]] = {
    "rankings": {"subject": None, "index": None},
    "dates": {"text": "x", "value": None, "start": None, "end": None},
    "officials": {"name": "x", "position": "y"},
    "models": {"name": "x", "quoted": True},
    "documents": {"type": "x"},
    "figures": {"value": 1, "unit": "x"},
}


@pytest.fixture(scope="session")
def corpus() -> list[dict[str, Any]]:
    pipeline = default_pipeline()
    pages = sorted((ROOT / "corpus" / "dev").glob("*/page.*"))
    return [
        pipeline.extract_or_warn(Page(page.read_bytes(), source=page.parent.name)).model_dump(mode="json")
        for page in pages
    ]


def there_and_back(name: str, articles: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    target = folder / f"export{FORMATS[name].suffix}"
    format_named(name).write([annotated(article) for article in articles], target)
    return merge(articles, format_named(name).read(target)).articles


@pytest.mark.parametrize("name", FORMATS)
def test_the_corpus_comes_back_as_it_went(name: str, corpus: list[dict[str, Any]], tmp_path: Path) -> None:
    assert there_and_back(name, corpus, tmp_path) == corpus


# Letters of one and two UTF-16 units, marks that combine, line ends of all kinds, what formats use as marks.
LETTERS = st.sampled_from(
    [*"aừĐ 1;:|\t\"'<&\\/#T", "\n", "\r\n", "\u0301", "😀", "𠀀", "e\u0323\u0302", "\u2028", "\u00a0"]
)


@st.composite
def articles(draw: st.DrawFn) -> dict[str, Any]:
    text = "".join(draw(st.lists(LETTERS, min_size=1, max_size=40)))
    article: dict[str, Any] = {"article": {"id": "a", "source": "b|c", "text": text}} | {kind: [] for kind in KINDS}
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=6)):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        evidence = [{"start": start, "end": end, "text": text[start:end]}]
        article[kind].append(copy.deepcopy(_RECORDS[kind]) | {"rule": "r", "inferred": [], "evidence": evidence})
    return article


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=articles())
def test_any_text_comes_back_with_every_offset(name: str, article: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert there_and_back(name, [article], Path(folder)) == [article]


@pytest.mark.parametrize("name", ["label-studio", "web-annotation"])
def test_tools_that_count_utf16_units_are_understood(name: str, tmp_path: Path) -> None:
    text = "😀😀 Ông Lê Văn Tám 😀 dự"
    evidence = [{"start": 3, "end": 17, "text": text[3:17]}]
    article: dict[str, Any] = {"article": {"id": "a", "text": text}} | {kind: [] for kind in KINDS}
    article["officials"] = [_RECORDS["officials"] | {"rule": "r", "inferred": [], "evidence": evidence}]
    target = tmp_path / f"export{FORMATS[name].suffix}"
    format_named(name).write([annotated(article)], target)
    units = Utf16(text)
    assert (units.from_code_points(3), units.from_code_points(17)) == (5, 19)
    content = target.read_text(encoding="utf-8")
    target.write_text(content.replace('"start": 3,', '"start": 5,').replace('"end": 17', '"end": 19'), encoding="utf-8")
    assert target.read_text(encoding="utf-8") != content
    assert merge([article], format_named(name).read(target)).articles == [article]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"{", b"[1]", b'{"a": 1}'])
def test_another_file_is_refused_by_name(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    if name == "brat":
        path.mkdir()
        (path / "names.json").write_bytes(content or b"[]")
    else:
        path.write_bytes(content)
    if name in ("doccano", "prodigy") and not content:
        assert list(format_named(name).read(path)) == []
    elif name == "brat" and content == b'{"a": 1}':
        with pytest.raises(InputError, match=r"a\.txt"):
            list(format_named(name).read(path))
    else:
        with pytest.raises(InputError, match="file"):
            list(format_named(name).read(path))


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(InputError, match="label-studio, doccano, brat, prodigy, docbin, web-annotation"):
        format_named("excel")


def test_label_studio_keeps_what_people_did_last(tmp_path: Path) -> None:
    """Its JSON export: annotations beside predictions, cancelled ones among them."""
    region = {"id": "new", "type": "labels", "value": {"start": 0, "end": 2, "text": "Xã", "labels": ["models"]}}
    task = {
        "data": {"text": "Xã A", "name": "a|"},
        "predictions": [{"result": []}],
        "annotations": [{"result": [region]}, {"was_cancelled": True, "result": []}],
    }
    path = tmp_path / "export.json"
    path.write_text(json.dumps([task]), encoding="utf-8")
    article = {"article": {"id": "a", "text": "Xã A"}, "models": []}
    (corrected,) = merge([article], format_named("label-studio").read(path)).articles
    assert corrected["models"][0]["name"] == "Xã"
