from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"
_BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def blocks(file: str, language: str) -> list[str]:
    return [code for kind, code in _BLOCK.findall((DOCS / file).read_text("utf-8")) if kind == language]


def output_of(code: str) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(code, "docs/cluster.md", "exec"), {})
    return said.getvalue()


@pytest.mark.parametrize("language", ["sh", "python"])
def test_both_languages_show_the_same_commands(language: str) -> None:
    english, vietnamese = (
        [re.sub(r" +#.*", "", code) for code in blocks(f, language)] for f in ("cluster.md", "cluster.vi.md")
    )
    assert english == vietnamese
    assert len(english) in (2, 3)


def test_the_lines_for_arrow_tables_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Năm 2021, huyện Tân Hồng xếp hạng thứ 5/12 huyện về Chỉ số cải cách hành chính."
    parquet.write_table(pa.table({"source": ["a"], "html": [text]}), tmp_path / "pages.parquet")
    monkeypatch.chdir(tmp_path)
    (code,) = (code for code in blocks("cluster.md", "python") if "iter_batches" in code)
    assert output_of(code) == "{'source': ['a'], 'rankings': [1], 'dates': [1]}\n"


def test_the_lines_for_duplicates_across_shares_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Huyện Tân Hồng tổng kết công tác năm 2021 với nhiều kết quả tốt."
    for share, sources in (("out-1", ["c", "b"]), ("out-2", ["a"])):
        (tmp_path / share).mkdir()
        lines = [orjson.dumps({"article": {"source": source, "text": text}}) for source in sources]
        (tmp_path / share / "part-00000.jsonl").write_bytes(b"\n".join(lines))
    monkeypatch.chdir(tmp_path)
    (code,) = (code for code in blocks("cluster.md", "python") if "Duplicates" in code)
    assert output_of(code) == "a None\nb a\nc a\n"
