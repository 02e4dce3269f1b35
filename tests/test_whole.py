"""Files appear whole, with the rights that new files have, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor.errors import ExtractorError
from extractor.whole import write_whole


def test_a_new_file_has_the_rights_of_the_user_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.txt", "Huyện Tân Hồng")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Huyện Tân Hồng"
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_older_file_stays_where_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a.txt", "\ud800")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_missing_folder_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match=r"nowhere/a\.txt: cannot be written: .*; give another file with -o"):
        write_whole(tmp_path / "nowhere" / "a.txt", b"x")
