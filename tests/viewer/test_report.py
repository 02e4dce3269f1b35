"""Pages as files: whole, self-contained, paged where there are too many articles, safe against what texts hold."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.errors import ExtractorError, InputError
from extractor.viewer import rendering, report
from extractor.viewer.compact import compact
from extractor.viewer.embedding import as_json
from extractor.viewer.rendering import Look
from extractor.viewer.report import write_report
from extractor.viewer.slots import slots_of_kinds


def test_a_page_asks_nothing_of_the_network_and_allows_only_its_own_code(
    extractions: list[dict[str, Any]], tmp_path: Path
) -> None:
    target = tmp_path / "report.html"
    assert write_report(extractions, target) == [target]
    html = target.read_text(encoding="utf-8")
    assert "default-src &#39;none&#39;" in html
    assert "unsafe" not in html.split("</head>")[0].split("Content-Security-Policy")[1].split(">")[0]
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", html)
    assert html.count("<script>") == 1


def test_too_many_for_one_page_go_to_a_folder_of_linked_pages(
    extractions: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "MOST_ARTICLES", 2)
    written = write_report([*extractions, *extractions], tmp_path / "all.html", Look("en"))
    assert [path.name for path in written] == ["index.html", "part-001.html", "part-002.html", "part-003.html"]
    second = written[2].read_text(encoding="utf-8")
    assert 'href="part-001.html"' in second and 'href="part-003.html"' in second
    assert 'href="part-003.html"' in written[0].read_text(encoding="utf-8")
    assert 'href="part-004.html"' not in written[3].read_text(encoding="utf-8")
    own = tmp_path / "all" / "part-one.html"
    own.write_text("mine", encoding="utf-8")
    write_report([*extractions, extractions[0]], tmp_path / "all.html", Look("en"))
    left = sorted(path.name for path in (tmp_path / "all").iterdir())
    assert left == ["index.html", "part-001.html", "part-002.html", "part-one.html"], (
        "what a longer report left is gone"
    )


def test_a_report_of_another_length_leaves_nothing_stale(
    extractions: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "MOST_ARTICLES", 2)
    target, folder = tmp_path / "all.html", tmp_path / "all"
    write_report(extractions[:2], target)
    folder.mkdir()
    (folder / "index.html").write_text("mine", encoding="utf-8")
    write_report(extractions[:1], target)
    assert (folder / "index.html").read_text(encoding="utf-8") == "mine", "a folder without parts is no report"
    write_report(extractions, target)
    assert not target.exists() and (folder / "part-002.html").exists()
    write_report(extractions[:2], target)
    assert target.exists() and list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["sub", "report.json", "report."])
def test_a_report_is_an_html_file(extractions: list[dict[str, Any]], tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"a report is a \.html file"):
        write_report(extractions, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(extractions: list[dict[str, Any]], tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match=r"nowhere.*cannot be written"):
        write_report(extractions, tmp_path / "nowhere" / "report.html")


@pytest.mark.parametrize("text", ["</script>", "<!--", "\u2028", "a & b", "]]>", "\ud800 lone"])
def test_embedded_json_ends_no_script_and_keeps_its_length(text: str) -> None:
    embedded = as_json([text])
    assert not re.search("[<>&\u2028\u2029]", embedded)
    assert len(json.loads(embedded)[0]) == len(text)


def test_gold_without_offsets_is_found_in_its_text() -> None:
    gold = {
        "article": {"body": "Xã A đứng đầu. Xã B đứng cuối."},
        "rankings": [
            {"subject": {"name": "Xã B"}, "rank": 2, "evidence": [{"text": "Xã B đứng cuối"}, {"text": "không có"}]}
        ],
    }
    assert compact(gold).data["records"]["rankings"][0]["evidence"] == [[15, 29], ["không có"]]


def test_every_word_of_the_pages_is_there_in_both_languages_and_none_is_idle() -> None:
    folder = Path(rendering.__file__).parent
    labels = yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8"))
    assert all(len(pair) == 2 and all(isinstance(word, str) and word for word in pair) for pair in labels.values())
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "page").rglob("*.*")))
    named = set(re.findall(r"""\bsay\("([a-z_.]+)"\)""", code)) | set(
        re.findall(r"""data-word(?:-[a-z]+)?="([a-z_]+)\"""", code)
    )
    assert named <= set(labels)
    whole = code + "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    families = ("field.", "value.", "kind.", "fault.", "rule_", "help_")
    assert [key for key in labels if not key.startswith(families) and not re.search(rf"\b{key}\b", whole)] == []


def test_the_editor_knows_every_slot_of_the_contract() -> None:
    rankings = {slot["name"]: slot for slot in slots_of_kinds()["rankings"]}
    assert rankings["rank"] == {"name": "rank", "nullable": True, "type": "integer"}
    assert rankings["score"]["type"] == "number"
    assert rankings["subject"]["type"] == "unit"
    assert rankings["modality"] == {
        "name": "modality",
        "nullable": False,
        "type": "choice",
        "choices": ["fact", "target"],
    }
    assert {slot["type"] for slots in slots_of_kinds().values() for slot in slots} == {
        "string", "integer", "number", "boolean", "choice", "unit",
    }  # fmt: skip
