"""The folder as strangers open it: datasets, pandas, DuckDB, mlcroissant, sha256sum."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor import extract
from extractor.dataset.publishing import About, publish
from extractor.errors import ExtractorError, InputError

TEXTS = [
    "Ngày 12/4/2022, UBND huyện Tân Hồng, tỉnh Đồng Tháp họp. Năm 2021, huyện Tân Hồng xếp hạng thứ 5/12 huyện, thành phố về "
    "Chỉ số cải cách hành chính, tăng 3 bậc so với năm 2020.",
    "Ông Lê Văn Tám, Chủ tịch UBND huyện Lấp Vò dự lễ ra mắt mô hình “Ngày thứ Sáu không viết” tại xã Bình Thành.",
    "Sáng 5/3/2023, Sở Nội vụ tỉnh Hà Nam trả 1.250 hồ sơ đúng hạn theo Kế hoạch số 12/KH-UBND của UBND tỉnh.",
]
ABOUT = About(name="Thử", versions="extractor 0", url="https://example.org/thu")


@pytest.fixture(scope="module")
def articles() -> list[dict[str, Any]]:
    found = []
    for n in range(12):
        article = extract(TEXTS[n % 3].replace("12", str(12 + n)), published=f"2022-0{1 + n % 9}-01").model_dump(
            mode="json"
        )
        article["article"] |= {"id": f"a{n}", "source": f"{n}.html", "site": f"site {n % 6}"}
        found.append(article)
    found.append({"article": {"id": "", "text": ""}, "warnings": [{"code": "empty", "message": "…"}]})
    return found


@pytest.fixture(scope="module")
def folder(articles: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "set"
    found = publish(articles, target, ABOUT)
    assert found["articles"] == 12
    assert found["pages_without_text"] == 1
    return target


def test_datasets_loads_every_table(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    datasets = pytest.importorskip("datasets", reason="install the test extra")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    head = yaml.safe_load((folder / "README.md").read_text(encoding="utf-8").split("---")[1])
    totals = {}
    for config in head["configs"]:
        files = {entry["split"]: str(folder / entry["path"]) for entry in config["data_files"]}
        loaded = datasets.load_dataset("parquet", data_files=files, cache_dir=str(tmp_path))
        totals[config["config_name"]] = sum(loaded[split].num_rows for split in loaded)
    statistics = json.loads((folder / "statistics.json").read_text(encoding="utf-8"))
    assert totals["articles"] == 12
    for kind in ("rankings", "officials", "figures"):
        assert totals[kind] == sum(statistics["splits"][split][kind] for split in statistics["splits"])


def test_the_card_is_read_as_hugging_face_reads_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    datasets = pytest.importorskip("datasets", reason="install the test extra")
    hub = pytest.importorskip("huggingface_hub", reason="comes with datasets")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    card = hub.DatasetCard.load(folder / "README.md")
    assert (card.data.language, card.data.license, card.data.task_categories) == (
        ["vi"],
        "cc-by-4.0",
        ["token-classification"],
    )
    assert set(datasets.get_dataset_config_names(str(folder))) == {path.name for path in (folder / "data").iterdir()}
    loaded = datasets.load_dataset(str(folder), "rankings", cache_dir=str(tmp_path))
    assert all(one["subject_code"] == "869" for split in loaded.values() for one in split)
    assert "load_dataset" in card.text


def test_pandas_and_duckdb_read_the_same(folder: Path) -> None:
    pandas = pytest.importorskip("pandas")
    duckdb = pytest.importorskip("duckdb")
    frame = pandas.concat(pandas.read_parquet(path) for path in sorted((folder / "data/rankings").glob("*.parquet")))
    assert set(frame["subject_code"]) == {"869"}
    count = duckdb.sql(f"select count(*), min(rank_of) from '{folder}/data/rankings/*.parquet'").fetchall()[0]
    assert count == (len(frame), frame["rank_of"].min())


def test_evidence_points_into_the_text(folder: Path) -> None:
    pandas = pytest.importorskip("pandas")
    read = {
        name: pandas.concat(pandas.read_parquet(p) for p in (folder / "data" / name).glob("*.parquet"))
        for name in ("articles", "dates")
    }
    texts = dict(zip(read["articles"]["id"], read["articles"]["text"], strict=True))
    for article_id, evidence in zip(read["dates"]["article_id"], read["dates"]["evidence"], strict=True):
        assert all(texts[article_id][item["start"] : item["end"]] == item["text"] for item in evidence)


def test_without_text_no_word_of_an_article_is_left_but_its_hash(
    articles: list[dict[str, Any]], tmp_path: Path
) -> None:
    pandas = pytest.importorskip("pandas")
    publish(articles, tmp_path / "bare", About(name="Thử", versions="extractor 0", text=False))
    read = pandas.concat(pandas.read_parquet(path) for path in (tmp_path / "bare/data/articles").glob("*.parquet"))
    assert read["text"].isna().all()
    wanted = {hashlib.sha256(article["article"]["text"].encode()).hexdigest() for article in articles[:12]}
    assert set(read["text_sha256"]) == wanted
    dates = pandas.concat(pandas.read_parquet(path) for path in (tmp_path / "bare/data/dates").glob("*.parquet"))
    assert all(
        item["text"] is None and item["end"] > item["start"] for evidence in dates["evidence"] for item in evidence
    )
    assert "left out" in (tmp_path / "bare" / "README.md").read_text(encoding="utf-8")


def test_croissant_is_read_by_mlcroissant_and_names_every_file(folder: Path) -> None:
    mlcroissant = pytest.importorskip("mlcroissant")
    dataset = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
    assert not dataset.metadata.issues.errors
    named = {file.content_url: file.sha256 for file in dataset.metadata.distribution}
    files = {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (folder / "data").rglob("*.parquet")
    }
    assert named == files


def test_checksums_hold(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    assert {"README.md", "croissant.json", "schema.json", "statistics.json"} < set(listed)
    assert all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for name, digest in listed.items())


def test_a_folder_with_something_in_it_is_left_alone(articles: list[dict[str, Any]], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ExtractorError, match="is there already"):
        publish(articles, tmp_path, ABOUT)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_nothing_to_publish_and_an_unknown_licence_are_told(articles: list[dict[str, Any]], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article with a text"):
        publish(articles[-1:], tmp_path / "a", ABOUT)
    with pytest.raises(InputError, match=r"cc-by-4\.0"):
        publish(articles, tmp_path / "b", About(name="x", versions="y", licence="mine"))
