"""Label Studio: tasks with predictions out, annotated tasks (JSON export) back.

Source: Label Studio's task and prediction formats for `<Labels>` over `<Text>`. Versions since 1.5 count code points,
older ones UTF-16 units; regions quote their words, which tells which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from extractor.annotation.offsets import Utf16, counts_code_points
from extractor.annotation.reading import get, json_of, listed
from extractor.annotation.spans import KINDS, Annotated, Labelled
from extractor.errors import InputError
from extractor.whole import write_whole

_COLOURS = ("#ffe08a", "#cfe3f7", "#d3ecd2", "#f3d2e4", "#e1d7f4", "#d8e6e3")


def write(articles: Iterable[Annotated], target: Path) -> None:
    """Articles to one JSON list of tasks, and beside it the labelling configuration to paste into the project."""
    write_whole(target, orjson.dumps([_task(article) for article in articles], option=orjson.OPT_INDENT_2))
    write_whole(target.with_suffix(".config.xml"), configuration().encode())


def configuration() -> str:
    """The project's labelling configuration."""
    labels = "".join(
        f'\n    <Label value="{kind}" background="{colour}"/>' for kind, colour in zip(KINDS, _COLOURS, strict=True)
    )
    shown = f'<Labels name="label" toName="text">{labels}\n  </Labels>\n  <Text name="text" value="$text"/>'
    return f"<View>\n  {shown}\n</View>\n"


def _task(article: Annotated) -> dict[str, Any]:
    result = [
        {
            "id": span.key or f"{span.kind}-{span.start}-{span.end}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": span.start,
                "end": span.end,
                "text": article.text[span.start : span.end],
                "labels": [span.kind],
            },
            "meta": {"text": [f"{name}: {_shown(value)}" for name, value in span.slots.items()]},
        }
        for span in article.spans
    ]
    data = {"text": article.text, "name": article.name, **article.about}
    return {"data": data, "predictions": [{"model_version": "extractor", "result": result}]}


def _shown(value: Any) -> str:
    return str(value["name"]) if isinstance(value, dict) and "name" in value else str(value)


def read(path: Path) -> Iterator[Annotated]:
    """Annotated tasks, as "JSON" exports them, to articles; of several annotations the last that was not cancelled.

    Tasks without any, those skipped among them, are not done.
    """
    tasks = json_of(path)
    if not isinstance(tasks, list):
        raise InputError(
            f"{path}: not an export of Label Studio: a list of tasks was expected; choose JSON when exporting"
        )
    for number, task in enumerate(tasks, start=1):
        where = f"{path}: task {number}"
        data = get(task, "data", dict, where)
        text = get(data, "text", str, where)
        done = [one for one in listed(task, "annotations", dict, where) if not one.get("was_cancelled")]
        spans = _spans(listed(done[-1], "result", dict, where), text, where) if done else []
        yield Annotated(get(data, "name", str, where), text, spans, done=bool(done))


def _spans(result: list[dict[str, Any]], text: str, where: str) -> list[Labelled]:
    regions = [one for one in result if one.get("type") == "labels"]
    values = [get(one, "value", dict, where) for one in regions]
    quoted = [(get(v, "start", int, where), get(v, "end", int, where), str(v.get("text") or "")) for v in values]
    code_points = counts_code_points(text, quoted)
    if code_points is None:
        raise InputError(f"{where}: offsets and words of its regions do not belong together; was the text changed?")
    place = (lambda at: at) if code_points else Utf16(text).to_code_points
    return [
        Labelled(label, place(start), place(end), str(one.get("id")))
        for one, value, (start, end, _) in zip(regions, values, quoted, strict=True)
        for label in listed(value, "labels", str, where)
    ]
