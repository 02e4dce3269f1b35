from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.evaluation.gold import match_articles, read_gold, read_predictions


def write(path: Path, content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_predictions_come_as_lines_as_one_object_as_a_list_or_as_a_folder(tmp_path: Path) -> None:
    one, two = {"article": {"id": "1"}}, {"article": {"id": "2"}}
    write(tmp_path / "a.jsonl", json.dumps(one) + "\n\n" + json.dumps(two) + "\n")
    write(tmp_path / "b.json", [one, two])
    write(tmp_path / "c" / "x.json", one)
    write(tmp_path / "c" / "deeper" / "y.json", two)
    write(tmp_path / "d.json", json.dumps(one) + "\n" + json.dumps(two))
    for name in ("a.jsonl", "b.json", "c", "d.json"):
        assert sorted(item.keys[0] for item in read_predictions(tmp_path / name)) == ["1", "2"]


@pytest.mark.parametrize(
    ("gold_file", "gold_id", "source", "identity"),
    [
        ("000_78.json", None, "seeds/000_78.txt", "5e"),
        ("a12/gold.json", None, "corpus/dev/a12/page.html", "5e"),
        ("x.json", "5e", "elsewhere/y.html", "5e"),
    ],
)
def test_gold_finds_its_prediction_by_id_source_or_file_name(
    tmp_path: Path, gold_file: str, gold_id: str | None, source: str, identity: str
) -> None:
    write(tmp_path / "gold" / gold_file, {"article": {"id": gold_id} if gold_id else {}})
    lines = [
        {"article": {"id": identity, "source": source}, "marker": True},
        {"article": {"id": "other", "source": "dev/other.html"}},
    ]
    write(tmp_path / "out.jsonl", "\n".join(map(json.dumps, lines)))
    matched = match_articles(read_gold(tmp_path / "gold"), read_predictions(tmp_path / "out.jsonl"))
    (pair,) = matched.pairs
    assert pair[2] is not None and pair[2]["marker"]
    assert matched.without_gold == ["other"]


def test_a_name_that_two_predictions_share_settles_nothing(tmp_path: Path) -> None:
    write(tmp_path / "gold" / "a.json", {})
    lines = [{"article": {"id": name, "source": f"{name}/a.txt"}} for name in ("one", "two")]
    write(tmp_path / "out.jsonl", "\n".join(map(json.dumps, lines)))
    with pytest.raises(InputError, match="no prediction belongs"):
        match_articles(read_gold(tmp_path / "gold"), read_predictions(tmp_path / "out.jsonl"))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", '{"article": {}}\n{oops', "line 2 is not JSON"),
        ("a.json", "{oops", "not JSON"),
        ("a.json", '["text"]', "something else"),
        ("a.jsonl", "\n", "holds no articles"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_predictions(write(tmp_path / name, content))


def test_a_missing_path_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_gold(tmp_path / "nowhere")
