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
from extractor.annotation.merging import merge
from extractor.annotation.offsets import Utf16
from extractor.annotation.spans import KINDS, annotated, name_of
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
    if name == "label-studio":
        annotate_all(target)
    return merge(articles, format_named(name).read(target)).articles


def annotate_all(tasks: Path) -> None:
    """What people do who submit each task as it was predicted."""
    submitted = [{**task, "annotations": task["predictions"]} for task in json.loads(tasks.read_bytes())]
    tasks.write_text(json.dumps(submitted), encoding="utf-8")


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
    if name == "label-studio":
        annotate_all(target)
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
    else:
        with pytest.raises(InputError, match="file"):
            list(format_named(name).read(path))


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(InputError, match="label-studio, doccano, brat, prodigy, docbin, web-annotation"):
        format_named("excel")


REGION = {"id": "new", "type": "labels", "value": {"start": 0, "end": 2, "text": "Xã", "labels": ["models"]}}
# The annotations of a task, and the names of the models of its article, None where it is left out.
TASKS: list[tuple[list[dict[str, Any]], list[str] | None]] = [
    ([{"result": [REGION]}, {"was_cancelled": True, "result": []}], ["Xã"]),
    ([{"result": []}, {"result": [REGION]}], ["Xã"]),
    ([{"result": [], "was_cancelled": False}], []),
    ([{"result": [REGION], "was_cancelled": True}], None),
    ([], None),
]


@pytest.mark.parametrize(("annotations", "models"), TASKS)
@pytest.mark.parametrize("predictions", [[], [{"result": [REGION]}]])
def test_label_studio_gives_what_people_did_last_and_nothing_nobody_did(
    tmp_path: Path, annotations: list[dict[str, Any]], models: list[str] | None, predictions: list[dict[str, Any]]
) -> None:
    evidence = [{"start": 3, "end": 4, "text": "A"}]
    article: dict[str, Any] = {
        "article": {"id": "a", "text": "Xã A"},
        "models": [{"name": "A", "quoted": False, "evidence": evidence}],
    }
    data = {"text": "Xã A", "name": name_of(article)}
    path = tmp_path / "export.json"
    path.write_text(json.dumps([{"data": data, "predictions": predictions, "annotations": annotations}]), "utf-8")
    read = list(format_named("label-studio").read(path))
    merged = merge([article], read)
    found = [[model["name"] for model in one["models"]] for one in merged.articles]
    assert (found, merged.undone) == (([], 1) if models is None else ([models], 0))
    kept = merge([article], read, as_is=True)
    assert [[m["name"] for m in one["models"]] for one in kept.articles] == [["A"] if models is None else models]
