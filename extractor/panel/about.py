"""What the tables rest on and what their columns and flags mean, in both languages, as rows of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.panel.building import Built
from extractor.panel.columns import columns_of
from extractor.panel.rows import AboutRow, ConflictRow, GapRow, PanelRow

FLAGS: Mapping[str, tuple[str, str]] = {
    "rank_above_field": (
        "thứ hạng lớn hơn tổng số được xếp hạng (14/12); giá trị này không được dùng",
        "the rank is above the number ranked (14/12); the value is not used",
    ),
    "field_unlike_group": (
        "tổng số khác một chữ số so với mọi bài khác cùng chỉ số, năm, cấp; giá trị này không được dùng",
        "the number ranked differs by one digit from all others of index, year and level; the value is not used",
    ),
    "year_after_publication": (
        "năm đánh giá sau ngày đăng bài; giá trị của bài không được dùng",
        "the year assessed is after the article was published; its values are not used",
    ),
    "score_out_of_range": (
        "điểm phần trăm ngoài 0–100; giá trị này không được dùng",
        "a percentage outside 0–100; the value is not used",
    ),
    "previous_above_field": (
        "hạng năm trước tính từ số bậc tăng, giảm lớn hơn tổng số được xếp hạng; không được dùng",
        "the rank and the move give a former rank above the number ranked; the move is not used",
    ),
    "arithmetic": (
        "thứ hạng cộng số bậc tăng, giảm không bằng hạng năm trước",
        "rank and move do not give the former rank",
    ),
    "rank_shared": (
        "hai đơn vị cùng một thứ hạng mà không bài nào nói đồng hạng",
        "two subjects at one rank, and no article says that they share it",
    ),
    "score_against_rank": (
        "điểm cao hơn mà hạng thấp hơn đơn vị khác (hoặc ngược lại)",
        "a better score with a worse rank than another, or the reverse",
    ),
    "score_unlike_group": (
        "điểm lớn hơn hoặc nhỏ hơn năm lần so với các đơn vị khác: có thể sai dấu phẩy",
        "the score is five times those of the others or a fifth: a comma may be lost",
    ),
    "rank_outside_group": (
        "thứ hạng không nằm trong nhóm dẫn đầu hoặc cuối bảng mà bài khác nêu",
        "the rank is outside the group of first or last places that articles give",
    ),
    "baseline_disagrees": (
        "bài về năm sau nêu hạng khác của năm này",
        "an article on a later year has another rank of this year",
    ),
    "change_disagrees": (
        "số bậc tăng, giảm không khớp với hạng năm trước trong các bài khác",
        "the move does not go with the rank of the year before in other articles",
    ),
    "level_unlike_index": (
        "chỉ số này không xếp hạng cấp đó, hoặc phạm vi so sánh là của cấp khác: có thể đọc nhầm đơn vị",
        "the index does not rank this level, or the field compared is of another level: the subject may be misread",
    ),
    "year_far_from_publication": (
        "bài đăng muộn hơn năm đánh giá trên ba năm: có thể sai năm",
        "the articles came out more than three years later: the year may be a slip",
    ),
    "year_before_index": (
        "năm trước khi có chỉ số này",
        "a year before the index existed",
    ),
}  # fmt: skip

REASONS: Mapping[str, tuple[str, str]] = {
    "only": ("chỉ có một giá trị", "no other value has a source"),
    "majority": ("nhiều nguồn độc lập hơn", "more independent sources"),
    "stated": ("bài viết nêu trực tiếp, giá trị khác chỉ suy ra", "stated, the others only inferred"),
    "supported": (
        "phù hợp với năm trước, năm sau, hoặc giá trị kia là hạng của đơn vị khác",
        "the years before or after bear it out, or the other value is the rank of another",
    ),
    "later": ("đăng sau", "published later"),
    "tie": ("không đủ căn cứ: để trống", "nothing tells: left empty"),
}


def about_rows(built: Built, rows: Sequence[PanelRow], gaps: Sequence[GapRow]) -> list[AboutRow]:
    """What was read, what was left out and why, then flags, reasons and columns with their meanings."""
    return [*_counts(built, rows, gaps), *_meanings()]


def _counts(built: Built, rows: Sequence[PanelRow], gaps: Sequence[GapRow]) -> Iterator[AboutRow]:
    told = built.told
    counted = (
        ("read", told.read, "bài viết đã đọc", "articles read"),
        ("articles", len(told.articles), "bài viết có xếp hạng được dùng", "articles with rankings that are used"),
        ("read_twice", told.read_twice, "bài đọc trùng, bỏ qua", "articles that were there twice, left out"),
        ("sources", len(set(built.sources)), "nguồn độc lập", "independent sources"),
        ("statements", len(told.statements), "thông tin xếp hạng đã dùng", "rankings used"),
        ("targets", told.targets, "mục tiêu, không đưa vào bảng", "targets, which never enter"),
        ("without_year", told.without_year, "xếp hạng không rõ năm, không đưa vào bảng",
         "rankings without a year, left out"),
        ("without_subject", told.without_subject, "xếp hạng không rõ đơn vị hoặc chỉ số, không đưa vào bảng",
         "rankings without a subject or index, left out"),
        ("rows", len(rows), "dòng của bảng", "rows of the panel"),
        ("derived", sum(row.derived for row in rows), "dòng suy ra từ bài về năm sau",
         "rows derived from a later year"),
        ("conflicts", sum(row.conflict for row in rows), "dòng có mâu thuẫn", "rows with a contradiction"),
        ("flagged", sum(bool(row.flags) for row in rows), "dòng có dấu hiệu cần xem lại", "rows with a flag"),
        ("gaps", len(gaps), "năm còn thiếu", "years missing"),
    )  # fmt: skip
    for item, number, vietnamese, english in counted:
        yield AboutRow(item, str(number), vietnamese, english)


def _meanings() -> Iterator[AboutRow]:
    for code, (vietnamese, english) in FLAGS.items():
        yield AboutRow("flag", code, vietnamese, english)
    for reason, (vietnamese, english) in REASONS.items():
        yield AboutRow("decided_by", reason, vietnamese, english)
    for table, row_class in (("panel", PanelRow), ("conflicts", ConflictRow), ("gaps", GapRow)):
        for item in columns_of(row_class):
            yield AboutRow(f"column of {table}", item.name, item.vietnamese, item.english)
