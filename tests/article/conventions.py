"""How portals and newspapers print a headline, a byline and a time: small pages with what a reader finds in each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Convention:
    """A page and its title, author and time of publication; `None` where the page states none."""

    name: str
    page: str
    title: str
    author: str | None = None
    published: str | None = None


TEXT = (
    "<p>Sáng 14/6, UBND huyện Cần Giuộc tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm. Ông Trần Hoàng Phúc, "
    "Phó Chủ tịch UBND huyện, chủ trì hội nghị.</p><p>Theo báo cáo, huyện tiếp nhận hơn 21.000 hồ sơ, trong đó 98,6% được giải quyết "
    "đúng hạn. Các xã Long An, Phước Lý, Tân Tập có nhiều cách làm hay, được người dân đánh giá cao.</p><p>Thời gian tới, huyện sẽ tiếp "
    "tục rà soát, cắt giảm thời gian giải quyết thủ tục, nâng chất lượng phục vụ của bộ phận một cửa các xã, thị trấn.</p>"
)
BREAKS = TEXT.replace("<p>", "").replace("</p>", "<br><br>")
_MENU = '<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li><li><a href="/lh">Liên hệ</a></li></ul>'
_FOOT = '<div id="footer">Giấy phép số 102/GP-STTTT ngày 03/04/2017. Chịu trách nhiệm: Ông Ngô Tấn Tài, Chánh Văn phòng</div>'
_MORE = (
    '<div class="tin-khac"><h4>Tin khác</h4><ul><li><a href="/1">Bế giảng lớp bồi dưỡng đại biểu HĐND</a> (02/06/2022)</li><li><a '
    'href="/2">Trao nhà tình nghĩa tại xã Phước Hậu</a> (30/05/2022)</li></ul></div>'
)


def page(title: str, body: str, head: str = "") -> str:
    """A whole page of a title and a body."""
    return f'<html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{_MENU}{body}{_MORE}{_FOOT}</body></html>'


HEADLINE = "Cần Giuộc: 98,6% hồ sơ được giải quyết đúng hạn"
UNIT = "UBND huyện Cần Giuộc"


def plain(under: str = "", end: str = "", title: str = HEADLINE, head: str = "") -> str:
    """A page of a common layout, with what stands under the headline and at the end of the text."""
    return page(
        f"{title} - {UNIT}",
        f'<div class="main"><h1 class="title">{title}</h1>{under}<div class="content">{TEXT}{end}</div></div>',
        head,
    )


def signed(name: str, line: str, author: str | None) -> Convention:
    """A page whose text ends with a line."""
    return Convention(name, plain('<div class="date">14/06/2022</div>', line), HEADLINE, author, "2022-06-14")


def _stamped(name: str, line: str, published: str | None, author: str | None = None) -> Convention:
    return Convention(name, plain(line), HEADLINE, author, published)


TITLES = [
    Convention("section and site behind dashes", page(f"{HEADLINE} - Tin tức - {UNIT}", f'<div class="post_title">{HEADLINE}</div><div>{TEXT}</div>'), HEADLINE),
    Convention("paper's name behind a bar in og:title as well",
               page(f"{HEADLINE} | Báo Long An Online", f"<h1>{HEADLINE}</h1><div>{TEXT}</div>", f'<meta property="og:title" content="{HEADLINE} | Báo Long An Online">'), HEADLINE),
    Convention("double colons", page(f"Tin tức :: {HEADLINE} :: Huyện Cần Giuộc", f'<table><tr><td class="tdTitle">{HEADLINE}</td></tr><tr><td>{BREAKS}</td></tr></table>'), HEADLINE),
    Convention("path with angle quotes", page(f"Trang chủ » Tin tức » {HEADLINE}", f'<div><span class="tieude_tin">{HEADLINE}</span><br>{BREAKS}</div>'), HEADLINE),
    Convention("path, headline nowhere else", page(f"Cổng thông tin huyện Cần Giuộc » Tin hoạt động » {HEADLINE}", f"<div>{BREAKS}</div>"), HEADLINE),
    Convention("a dash of its own before the paper's",
               page("Cải cách hành chính - chìa khóa thu hút đầu tư – Báo Long An",
                     f"<h1>Cải cách hành chính - chìa khóa thu hút đầu tư</h1><div>{TEXT}</div>"), "Cải cách hành chính - chìa khóa thu hút đầu tư"),
    Convention("a dash of its own and no heading",
               page("Cải cách hành chính - chìa khóa thu hút đầu tư – Báo Long An", f"<div>{TEXT}</div>"),
               "Cải cách hành chính - chìa khóa thu hút đầu tư"),
    Convention("the site's name as h1", page(f"{HEADLINE}", f'<h1 class="site">TRANG THÔNG TIN ĐIỆN TỬ HUYỆN CẦN GIUỘC</h1><h2>{HEADLINE}</h2><div>{TEXT}</div>'), HEADLINE),
    Convention("the site's name as h1 and as title", page("Huyện Cần Giuộc", f'<h1>HUYỆN CẦN GIUỘC</h1><h3 class="news-title">{HEADLINE}</h3><div>{TEXT}</div>'), HEADLINE),
    Convention("a kicker above", page(f"{HEADLINE} - Báo Long An", f'<p class="kicker">Chỉ số cải cách hành chính</p><h1>{HEADLINE}</h1><div>{TEXT}</div>'), HEADLINE),
    Convention("another wording for social media",
               page(f"{HEADLINE}", f"<h1>{HEADLINE}</h1><div>{TEXT}</div>", '<meta property="og:title" content="Gần như mọi hồ sơ ở Cần Giuộc đều đúng hạn">'), HEADLINE),
    Convention("capitals as printed", page(f"{HEADLINE}", f'<div class="article-title"><b>{HEADLINE.upper()}</b></div><div>{TEXT}</div>'), HEADLINE.upper()),
    Convention("site first", page(f"{UNIT} - {HEADLINE}", f'<span id="lblTitle">{HEADLINE}</span><div>{BREAKS}</div>'), HEADLINE),
    Convention("generic title, bold first line in one cell", page("Trang tin huyện Cần Giuộc", f"<table><tr><td><b>{HEADLINE}</b><br><br>{BREAKS}</td></tr></table>"), HEADLINE),
    Convention("generic title, font of a size", page("Chi tiết tin", f'<div><font size="4" color="red">{HEADLINE}</font></div><div>{BREAKS}</div>'), HEADLINE),
    Convention("file name for a title", page("tin_14_6_2022", f"<p align='center'><strong>{HEADLINE}</strong></p>{TEXT}"), HEADLINE),
    Convention("cut title", page("Cần Giuộc: 98,6% hồ sơ được giải quyết ...", f'<div class="tt">{HEADLINE}</div><div>{TEXT}</div>'), HEADLINE),
    Convention("quotation marks as entities", page("Ra mắt mô hình &quot;Một cửa thân thiện&quot; - Xã Phước Lý",
               f"<h1>Ra mắt mô hình “Một cửa thân thiện”</h1><div>{TEXT}</div>"), "Ra mắt mô hình “Một cửa thân thiện”"),
    Convention("date behind the headline", page(f"{HEADLINE}", f'<h2>{HEADLINE} <span class="d">(14/06/2022)</span></h2><div>{TEXT}</div>'), HEADLINE, None, "2022-06-14"),
    Convention("label of new news behind it", page(f"{UNIT}", f'<div class="tdtin">{HEADLINE} <img src="new.gif"></div><div class="nd">{TEXT}</div>'), HEADLINE),
    Convention("h1 hidden, headline in h3", page(f"{HEADLINE} - Sở Nội vụ", f'<h1 style="display:none">Sở Nội vụ</h1><h3>{HEADLINE}</h3><div>{TEXT}</div>'), HEADLINE),
    Convention("underscore before the site", page(f"{HEADLINE}_Cổng thông tin điện tử huyện Cần Giuộc", f"<h2>{HEADLINE}</h2><div>{TEXT}</div>"), HEADLINE),
    Convention("subtitle in the heading's second line", page("Nâng chỉ số hài lòng - Bài 2: Từ những việc nhỏ - Báo Long An",
               f"<h1>Nâng chỉ số hài lòng - Bài 2: Từ những việc nhỏ</h1><div>{TEXT}</div>"), "Nâng chỉ số hài lòng - Bài 2: Từ những việc nhỏ"),
    Convention("short headline", page("Phấn đấu vào top 10 - Báo Long An", f"<h1>Phấn đấu vào top 10</h1><div>{TEXT}</div>"), "Phấn đấu vào top 10"),
    Convention("headline that names a body", page("Sở Nội vụ tỉnh Long An kiểm tra công vụ - Cổng thông tin điện tử tỉnh Long An",
               f"<h4>Sở Nội vụ tỉnh Long An kiểm tra công vụ</h4><div>{TEXT}</div>"), "Sở Nội vụ tỉnh Long An kiểm tra công vụ"),
]  # fmt: skip

BYLINES = [
    signed("capitals of two", '<p align="right"><b>VĂN HÀO - TRẦN HỮU</b></p>', "VĂN HÀO, TRẦN HỮU"),
    signed("three names", "<p>Xuân Hòa - Minh Châu - Lê Tiến</p>", "Xuân Hòa, Minh Châu, Lê Tiến"),
    signed("news and pictures", "<p>Tin, ảnh: Hồng Đào – Văn Đát</p>", "Hồng Đào, Văn Đát"),
    signed("article and pictures in capitals", "<p><strong>Bài, ảnh: TRỌNG NHÂN</strong></p>", "TRỌNG NHÂN"),
    signed("star before the label", "<p>* Bài và ảnh: Lan Anh</p>", "Lan Anh"),
    signed("no blank after the colon", "<p>Tin,ảnh:Thúy An</p>", "Thúy An"),
    signed("initials and a name", "<p>T.Hà</p>", "T.Hà"),
    signed("initials in capitals", "<p><i>N.T.H</i></p>", "N.T.H"),
    signed("initials and capitals", "<p>Đ.PHƯƠNG</p>", "Đ.PHƯƠNG"),
    signed("gathered by", "<p>Trung Kiên (tổng hợp)</p>", "Trung Kiên"),
    signed("gathered by, shortened", "<p>Hoa Mai - T/h</p>", "Hoa Mai"),
    signed("another paper", "<p>Theo Báo Nhân Dân</p>", "Báo Nhân Dân"),
    signed("agency behind the name", "<p>Nguyễn Hữu (TTXVN)</p>", "Nguyễn Hữu"),
    signed("station behind the name", "<p>Cao Thắng - Đài Truyền thanh huyện</p>", "Cao Thắng"),
    signed("paper behind a stroke", "<p>Mỹ Hạnh/Báo Long An</p>", "Mỹ Hạnh"),
    signed("office behind a comma", "<p>Võ Thị Ánh Tuyết, Phòng Nội vụ</p>", "Võ Thị Ánh Tuyết"),
    signed("post in a line below", "<p>Lê Minh Trí</p><p>(Phó Trưởng phòng Nội vụ huyện)</p>", "Lê Minh Trí"),
    signed("degree before the name", "<p>ThS. Trần Quang</p>", "Trần Quang"),
    signed("who brought the news", "<p>Người đưa tin: Kim Phượng</p>", "Kim Phượng"),
    signed("text and pictures by two", "<p>Bài: Thu Thủy - Ảnh: Hải Yến</p>", "Thu Thủy"),
    signed("pictures in a line of their own", "<p>Thu Thủy</p><p>Ảnh: Hải Yến</p>", "Thu Thủy"),
    signed("one name of one syllable", "<p>Bài, ảnh: Nguyên</p>", "Nguyên"),
    signed("a pen name of three syllables", "<p>Người Cần Giuộc</p>", "Người Cần Giuộc"),
    signed("a foreign name", "<p>Y Krông Niê</p>", "Y Krông Niê"),
    signed("name in brackets", "<p>(Bích Ngân)</p>", "Bích Ngân"),
    signed("name behind the last sentence's mark", "<p>Hội nghị kết thúc lúc 11 giờ 30 phút cùng ngày./.</p><p>Bích Ngân</p>", "Bích Ngân"),
    signed("desk", "<p>Ban Biên tập</p>", None),
    signed("reporter without a name", "<p>PV</p>", None),
    signed("source alone", "<p>Nguồn: Cổng Thông tin điện tử Chính phủ</p>", None),
    signed("a list of places", "<p>Long An, Phước Lý, Tân Tập</p>", None),
    signed("reporters and helpers", "<p>PV Ngọc Mai, CTV Thanh Tùng</p>", "Ngọc Mai, Thanh Tùng"),
    signed("news and article", "<p>Tin bài: Ngọc Mai</p>", "Ngọc Mai"),
    signed("with a star at the end", "<p>Ngọc Mai *</p>", "Ngọc Mai"),
    Convention("field with an address", plain('<div class="author">Hoàng Lam <a href="mailto:x">(hoanglam@baolongan.vn)</a></div>'), HEADLINE, "Hoàng Lam"),
    Convention("field with a role", plain('<div class="tacgia">Phóng viên: Quốc Việt</div>'), HEADLINE, "Quốc Việt"),
    Convention("two authors in JSON-LD", plain(head='<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + HEADLINE
               + '","author":[{"@type":"Person","name":"Lê Đức"},{"@type":"Person","name":"Hồng Yến"}]}</script>'), HEADLINE, "Lê Đức, Hồng Yến"),
    Convention("the paper as author in meta", plain(head='<meta name="author" content="Báo Long An">'), HEADLINE),
    Convention("the office as author in meta", plain(head='<meta name="author" content="Văn phòng UBND huyện Cần Giuộc">'), HEADLINE),
]  # fmt: skip

TIMES = [
    _stamped("names before the time", "<div>VĂN HÀO - TRẦN HỮU 30/04/2016 11:39</div>", "2016-04-30T11:39", "VĂN HÀO, TRẦN HỮU"),
    _stamped("NukeViet with a counter", '<span class="h5">Thứ năm - 04/04/2024 04:18 0</span>', "2024-04-04T04:18"),
    _stamped("author and day in a bar", "<div>Tác giả: Mai Hương | Ngày đăng: 14/06/2022</div>", "2022-06-14", "Mai Hương"),
    _stamped("name, day and reads", "<div>Đăng bởi Kim Chi | 14-06-2022 15:30:22 | 120 lượt xem</div>", "2022-06-14T15:30:22", "Kim Chi"),
    _stamped("words of the afternoon", "<div>14/6/2022 3:30:00 CH</div>", "2022-06-14T15:30:00"),
    _stamped("dashes and a bar", "<div>Thứ Ba, 14-6-2022 | 15:30</div>", "2022-06-14T15:30"),
    _stamped("month in words", '<span class="post-date">14 Tháng Sáu, 2022</span>', "2022-06-14"),
    _stamped("hours with g", "<div>15g30 ngày 14-6-2022</div>", "2022-06-14T15:30"),
    _stamped("time between weekday and day", "<div>Thứ ba, 15:30, 14/06/2022</div>", "2022-06-14T15:30"),
    _stamped("update first", "<div>Cập nhật 15:30, Thứ ba 14/06/2022</div>", "2022-06-14T15:30"),
    _stamped("labels of a table", "<table><tr><td>Ngày đăng:</td><td>14/06/2022</td></tr><tr><td>Người đăng:</td><td>Mai Hương</td></tr></table>", "2022-06-14", "Mai Hương"),
    _stamped("label apart from its time", "<div><span>Ngày đăng</span><span>14/06/2022 15:30</span></div>", "2022-06-14T15:30"),
    _stamped("lines for day and hour", "<div><div>14/06/2022</div><div>15:30</div></div>", "2022-06-14T15:30"),
    _stamped("dateline of a place", "<div>Long An, ngày 14/6/2022</div>", "2022-06-14"),
    _stamped("nothing but the day of the licence", "", None),
    _stamped("English with reads", "<div>Post by: admin | 14/06/2022 | 120 reads</div>", "2022-06-14"),
    _stamped("icon texts", "<div><i>access_time</i> 14/06/2022 - 15:30</div>", "2022-06-14T15:30"),
    _stamped("section beside the time", "<div>Tin tức - Sự kiện | 14/06/2022 15:30</div>", "2022-06-14T15:30"),
    _stamped("both times", "<div>Ngày tạo: 14/06/2022 08:00 | Ngày sửa: 15/06/2022 09:10</div>", "2022-06-14T08:00"),
    _stamped("seconds and a zone", '<time datetime="2022-06-14T15:30:22+07:00">14/06/2022</time>', "2022-06-14T15:30:22+07:00"),
]  # fmt: skip
