"""What a data set holds to its card: a README whose YAML head Hugging Face reads, and the words below it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def card(about: Mapping[str, Any], found: Mapping[str, Any], files: Mapping[str, Mapping[str, str]]) -> str:
    """Name, licence and versions, the statistics, and the files by table and split, to the text of README.md."""
    head = {
        "pretty_name": about["name"],
        "language": ["vi"],
        "license": about["licence_id"],
        "multilinguality": ["monolingual"],
        "annotations_creators": ["machine-generated"],
        "language_creators": ["found"],
        "source_datasets": ["original"],
        "task_categories": ["token-classification"],
        "tags": ["information-extraction", "government", "vietnamese", "public-administration"],
        "size_categories": [next((name for most, name in _SIZES if found["articles"] < most), "n>1M")],
        "configs": [
            {
                "config_name": table,
                **({"default": True} if table == "rankings" else {}),
                "data_files": [{"split": split, "path": path} for split, path in splits.items()],
            }
            for table, splits in files.items()
        ],
    }
    template = (Path(__file__).parent / "card.md").read_text(encoding="utf-8")
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True)
    body = environment.from_string(template).render(about=about, found=found, tables=list(files))
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False)}---\n\n{body}"
