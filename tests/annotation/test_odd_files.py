"""Files of annotation tools with anything in them: read, or refused by name; no traceback."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotation.formats import FORMATS, format_named
from extractor.annotation.merging import merge
from extractor.annotation.spans import KINDS, annotated
from extractor.errors import ContractError, InputError
from tests.odd_json import odd

TEXT = "Năm 2021 😀 xã A."
ARTICLE: dict[str, Any] = {
    "article": {"id": "a", "source": "a.html", "text": TEXT},
    **{kind: [] for kind in KINDS},
    "models": [{"name": "xã A", "quoted": False, "evidence": [{"start": 11, "end": 15, "text": "xã A"}]}],
}


def exported(name: str) -> list[Any]:
    """The JSON values of an export of one article, in Label Studio submitted as they were predicted."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "export"
        format_named(name).write([annotated(ARTICLE)], target)
        content = target.read_bytes()
    lines = content.splitlines() if FORMATS[name].suffix == ".jsonl" else [content]
    values = [json.loads(line) for line in lines]
    if name == "label-studio":
        values = [[{**task, "annotations": task["predictions"]} for task in tasks] for tasks in values]
    return values


def imported(name: str, values: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_text("\n".join(json.dumps(value) for value in values), encoding="utf-8")
        merge([ARTICLE], format_named(name).read(path))


@pytest.mark.parametrize("name", ["label-studio", "doccano", "prodigy", "web-annotation"])
@settings(max_examples=250, deadline=None)
@given(data=st.data())
def test_any_json_is_read_or_refused(name: str, data: st.DataObject) -> None:
    value = data.draw(odd(exported(name)))
    with suppress(InputError, ContractError):
        imported(name, value if isinstance(value, list) else [value])


ODD: list[tuple[str, Any]] = [
    ("doccano", {"label": 5}),
    ("doccano", {"label": [[True, 5, "dates"]]}),
    ("doccano", {"entities": ["x"]}),
    ("prodigy", {"spans": ["x"]}),
    ("prodigy", {"spans": [{"label": "dates", "start": 0, "end": 3, "key": ["x"]}]}),
]


@pytest.mark.parametrize(("name", "change"), ODD)
def test_what_is_odd_is_named_with_its_line(name: str, change: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="line 1"):
        imported(name, [{**exported(name)[0], **change}])


@pytest.mark.parametrize("annotations", [[5], "x", [{"result": [5]}], [{"result": [{"type": "labels", "value": 5}]}]])
def test_odd_annotations_of_label_studio_are_named(annotations: Any) -> None:
    (tasks,) = exported("label-studio")
    with pytest.raises(InputError, match="task 1"):
        imported("label-studio", [[{**tasks[0], "annotations": annotations}]])


@pytest.mark.parametrize("item", ["x", {"body": ["a"], "target": {}}, {"body": {"purpose": "tagging", "value": 5}}])
def test_odd_annotations_of_the_w3c_are_named(item: Any) -> None:
    (collection,) = exported("web-annotation")
    collection["pages"][0]["items"].insert(0, item)
    with pytest.raises(InputError, match="page 1"):
        imported("web-annotation", [collection])


@pytest.mark.parametrize(
    ("line", "bounds"),
    [("T9\tmodels 11 13;14 15\tx", (11, 15)), ("T9\tmodels 11 13; 14 15\tx", (11, 15)), ("T9\tmodels ;\tx", None),
     ("T9\tmodels 11\tx", None), ("T9\tmodels 11 15 ;\tx", None), ("T9\tmodels ٣ ٤\tx", None)],
)  # fmt: skip
def test_spans_in_pieces_are_read_and_odd_ones_named(line: str, bounds: tuple[int, int] | None, tmp_path: Path) -> None:
    format_named("brat").write([annotated(ARTICLE)], tmp_path)
    (tmp_path / "000001.ann").write_text(line + "\n", encoding="utf-8")
    if bounds is None:
        with pytest.raises(InputError, match="line 1: not a span"):
            list(format_named("brat").read(tmp_path))
    else:
        ((span,),) = (one.spans for one in format_named("brat").read(tmp_path))
        assert (span.start, span.end) == bounds


@pytest.mark.parametrize("stem", ["../000001", "/etc/hostname", "1", "a", "000001\n"])
def test_names_that_are_no_files_of_the_export_are_refused(stem: str, tmp_path: Path) -> None:
    format_named("brat").write([annotated(ARTICLE)], tmp_path)
    (tmp_path / "names.json").write_text(json.dumps({stem: "x"}), encoding="utf-8")
    with pytest.raises(InputError, match=r"names\.json: .*six digits"):
        list(format_named("brat").read(tmp_path))
