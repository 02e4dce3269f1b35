"""The rows of the panel's tables: every column with its meaning."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.panel.columns import column


@dataclass(frozen=True, slots=True)
class ShownValue:
    """One value that some articles give a field."""

    field: str = column("trường dữ liệu", "the field of the row")
    value: str = column("giá trị", "the value")
    sources: int = column("số nguồn độc lập nêu giá trị này", "independent sources that give it")
    chosen: bool = column("có được chọn hay không", "whether it was chosen")
    articles: tuple[str, ...] = column("mã các bài viết", "ids of the articles")


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One subject in one index, component, field and year."""

    index: str = column("chỉ số", "the index, as the contract names it")
    index_name: str | None = column("tên chỉ số theo bài viết", "the index as most articles write it")
    component: str | None = column("chỉ số thành phần; trống: toàn chỉ số", "the component; empty: the index itself")
    part: str | None = column("phạm vi hẹp hơn (vùng, cụm)", "a smaller field that the rank is in (a region)")
    year: int = column("năm đánh giá", "the year assessed")
    subject: str = column("địa phương, cơ quan được xếp hạng", "the unit or agency ranked, its name of that year")
    kind: str = column("unit: đơn vị hành chính; agency: cơ quan", "unit or agency")
    level: str | None = column("cấp hành chính", "province, district or commune")
    district: str | None = column("huyện", "the district above it")
    province: str | None = column("tỉnh", "the province above it")
    code: str | None = column("mã đơn vị của Tổng cục Thống kê", "the statistics office's code")
    epoch: str | None = column("63: đến 30/6/2025; 34: từ 1/7/2025", "63: units until 30 June 2025; 34: since")
    current_names: tuple[str, ...] = column("đơn vị từ 1/7/2025", "units that hold its land since 1 July 2025")
    current_codes: tuple[str, ...] = column("mã đơn vị từ 1/7/2025", "their codes")
    rank: int | None = column("thứ hạng; trống khi chưa rõ", "the rank; empty where it is unknown or open")
    rank_of: int | None = column("tổng số được xếp hạng", "how many were ranked")
    top: int | None = column("trong nhóm N dẫn đầu", "among the first N")
    bottom: int | None = column("trong nhóm N cuối bảng", "among the last N")
    score: float | None = column("điểm", "the score")
    score_unit: str | None = column("đơn vị của điểm (% hoặc điểm)", "the score's unit")
    score_qualifier: str | None = column("over: hơn; about: khoảng; under: dưới", "over, about or under the score")
    change: int | None = column("số bậc tăng (+), giảm (−)", "places gained (+) or lost (−)")
    compared_to: int | None = column("năm được so sánh", "the year the change is against, where named")
    previous_rank: int | None = column("hạng của năm được so sánh", "the rank of that year")
    derived: bool = column("hạng suy ra từ bài về năm sau", "the rank is from articles on a later year only")
    n_articles: int = column("số bài viết", "articles that speak of it")
    n_sources: int = column("số nguồn độc lập", "independent sources; copies count once")
    agreement: float | None = column("tỷ lệ nguồn đồng ý với giá trị được chọn", "share of sources for the main value")
    decided_by: str | None = column("căn cứ chọn giá trị chính", "why the main value was chosen")
    conflict: bool = column("các bài mâu thuẫn nhau", "articles contradict each other")
    conflict_fields: tuple[str, ...] = column("trường có mâu thuẫn", "the fields they differ in")
    flags: tuple[str, ...] = column("dấu hiệu cần xem lại", "what to look at; see the sheet about")
    inferred: tuple[str, ...] = column("trường suy ra từ ngữ cảnh", "chosen values that no article states itself")
    articles: tuple[str, ...] = column("mã các bài viết", "ids of the articles, the earliest first")
    values: tuple[ShownValue, ...] = column("mọi giá trị kèm bài viết", "every value with its articles")


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One article's value where articles contradict each other or something looks wrong."""

    index: str = column("chỉ số", "the index")
    component: str | None = column("chỉ số thành phần", "the component")
    part: str | None = column("phạm vi hẹp hơn", "a smaller field")
    year: int = column("năm đánh giá", "the year assessed")
    subject: str = column("địa phương, cơ quan", "the unit or agency")
    province: str | None = column("tỉnh", "its province")
    code: str | None = column("mã đơn vị", "its code")
    field: str = column("trường dữ liệu", "the field")
    problem: str = column("vấn đề: conflict hoặc dấu hiệu", "conflict, or the code of what looks wrong")
    detail: str = column("chi tiết", "how it was decided, or the numbers that do not go together")
    value: str | None = column("giá trị trong bài này", "the value of this article")
    chosen: bool = column("có được chọn hay không", "whether it was chosen")
    sources: int = column("số nguồn độc lập nêu giá trị này", "independent sources that give it")
    source_number: int | None = column("số thứ tự nguồn của bài", "the number of the article's source")
    article: str | None = column("mã bài viết", "the article's id")
    url: str | None = column("địa chỉ", "its address")
    title: str | None = column("tiêu đề", "its title")
    published: str | None = column("ngày đăng", "when it was published")
    sentence: str | None = column("câu chứa thông tin", "the sentence that says it")


@dataclass(frozen=True, slots=True)
class GapRow:
    """One year that is missing between the first and the last of a subject in an index."""

    index: str = column("chỉ số", "the index")
    index_name: str | None = column("tên chỉ số", "its name as written")
    component: str | None = column("chỉ số thành phần", "the component")
    part: str | None = column("phạm vi hẹp hơn", "a smaller field")
    subject: str = column("địa phương, cơ quan", "the unit or agency")
    province: str | None = column("tỉnh", "its province")
    code: str | None = column("mã đơn vị", "its code")
    year: int = column("năm còn thiếu", "the year missing")
    reason: str = column(
        "no_article: chưa có bài; no_rank: có bài nhưng chưa rõ hạng",
        "no_article: nothing speaks of it; no_rank: something does, but the rank is not known",
    )
    first_year: int = column("năm đầu tiên có số liệu", "the first year known")
    last_year: int = column("năm cuối cùng có số liệu", "the last year known")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article whose rankings are in the panel."""

    article: str = column("mã bài viết", "its id")
    source_number: int = column("số thứ tự nguồn; bài đăng lại có cùng số", "its source; copies share the number")
    statements: int = column("số thông tin xếp hạng đã dùng", "how many of its rankings are in the panel")
    published: str | None = column("ngày đăng", "when it was published")
    title: str | None = column("tiêu đề", "its title")
    url: str | None = column("địa chỉ", "its address")
    source: str | None = column("nơi lưu", "where it was read from")


@dataclass(frozen=True, slots=True)
class AboutRow:
    """One thing to know about the tables."""

    item: str = column("mục", "what it is about")
    value: str = column("giá trị", "a number or name")
    vietnamese: str = column("giải thích", "what it means, in Vietnamese")
    english: str = column("giải thích bằng tiếng Anh", "what it means, in English")
