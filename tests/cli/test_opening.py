from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.cli.opening import extractions_of, one_page
from extractor.errors import InputError


def test_json_of_the_contract_is_read_back_gold_too(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"models": [{"name": "Một cửa xanh", "optional": True}]}), encoding="utf-8")
    assert [item["models"][0]["name"] for item in extractions_of(gold, [])] == ["Một cửa xanh"]


def test_one_page_is_a_page_and_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>")
    assert one_page(tmp_path / "a.html").content == b"<p>"
    with pytest.raises(InputError, match="is a folder"):
        one_page(tmp_path)
    (tmp_path / "b.html").symlink_to("nowhere")
    with pytest.raises(InputError, match="cannot be read"):
        one_page(tmp_path / "b.html")
