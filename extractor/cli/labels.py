"""The words over the columns, for readers of Vietnamese and of English; the JSON's field names never change."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Language(StrEnum):
    """The language of tables: Vietnamese or English."""

    VI = "vi"
    EN = "en"


KINDS: Mapping[str, tuple[str, str]] = {
    "rankings": ("Xếp hạng", "Rankings"),
    "dates": ("Ngày tháng", "Dates"),
    "officials": ("Cán bộ", "Officials"),
    "models": ("Mô hình", "Models"),
    "documents": ("Văn bản", "Documents"),
    "figures": ("Số liệu", "Figures"),
}
WORDS: Mapping[str, tuple[str, str]] = {
    "kind": ("Loại", "Kind"),
    "record": ("Bản ghi", "Record"),
    "sentence": ("Câu", "Sentence"),
    "author": ("Tác giả", "Author"),
    "published": ("Ngày đăng", "Published"),
    "source": ("Nguồn", "Source"),
    "no_title": ("(không có tiêu đề)", "(no title)"),
    "nothing": ("Không tìm thấy bản ghi nào", "No records found"),
    "warning": ("Lưu ý", "Warning"),
    "inferred": ("suy ra từ ngữ cảnh", "inferred"),
    "rule": ("luật", "rule"),
    "articles": ("Bài", "Articles"),
    "total": ("Tổng cộng", "Total"),
    "table": ("Bảng", "Table"),
    "added": ("Thêm", "Added"),
    "updated": ("Sửa", "Updated"),
    "withdrawn": ("Rút", "Withdrawn"),
    "arrived": ("bài đã đọc", "articles read"),
    "stored": ("có trong kho", "stored"),
    "unchanged": ("không đổi", "unchanged"),
    "refused": ("bị từ chối", "refused"),
    "no_changes": ("Không có gì thay đổi", "Nothing changed"),
    "more_rows": ("hàng nữa; --csv hoặc --json in ra tất cả", "more rows; --csv or --json prints all"),
    "written": ("Kết quả JSONL", "JSONL written to"),
    "state": ("Trạng thái", "State"),
    "state_running": ("đang chạy", "running"),
    "state_finished": ("đã xong", "finished"),
    "state_stopped": ("đã dừng theo yêu cầu", "stopped when asked to"),
    "state_failed": ("dừng vì lỗi", "ended with an error"),
    "state_interrupted": ("bị ngắt giữa chừng", "cut off"),
    "started": ("Bắt đầu", "Started"),
    "ended": ("Kết thúc", "Ended"),
    "pages": ("Trang", "Pages"),
    "page_done": ("đã trích xuất", "extracted"),
    "page_failed": ("không có bài viết", "without an article"),
    "page_quarantined": ("bị cách ly", "in quarantine"),
    "page_duplicate": ("bản trùng để riêng", "duplicates put aside"),
    "page_skipped": ("bỏ qua vì đăng quá sớm", "skipped, published too early"),
    "marked_duplicates": ("Bài trùng", "Duplicates"),
    "quarantine": ("cách ly", "quarantine"),
    "pages_per_second": ("Trang mỗi giây", "Pages a second"),
    "hint_stopped": ("Chạy lại đúng lệnh cũ để tiếp tục.", "The same command goes on from here."),
    "hint_failed": ("Chạy lại đúng lệnh cũ để tiếp tục.", "The same command goes on from here."),
    "hint_interrupted": ("Chạy lại đúng lệnh cũ để tiếp tục.", "The same command goes on from here."),
}


def label(name: str, language: Language) -> str:
    """A kind of record or a word of the tables in the reader's language: `officials` is `Cán bộ`."""
    vietnamese, english = KINDS.get(name) or WORDS[name]
    return vietnamese if language is Language.VI else english
