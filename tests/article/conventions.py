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


_TEXT = (
    "<p>Sáng 14/6, UBND huyện Cần Giuộc tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm. Ông Trần Hoàng Phúc, "
    "Phó Chủ tịch UBND huyện, chủ trì hội nghị.</p><p>Theo báo cáo, huyện tiếp nhận hơn 21.000 hồ sơ, trong đó 98,6% được giải quyết "
    "đúng hạn. Các xã Long An, Phước Lý, Tân Tập có nhiều cách làm hay, được người dân đánh giá cao.</p><p>Thời gian tới, huyện sẽ tiếp "
    "tục rà soát, cắt giảm thời gian giải quyết thủ tục, nâng chất lượng phục vụ của bộ phận một cửa các xã, thị trấn.</p>"
)
_BREAKS = _TEXT.replace("<p>", "").replace("</p>", "<br><br>")
_MENU = '<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li><li><a href="/lh">Liên hệ</a></li></ul>'
_FOOT = '<div id="footer">Giấy phép số 102/GP-STTTT ngày 03/04/2017. Chịu trách nhiệm: Ông Ngô Tấn Tài, Chánh Văn phòng</div>'
_MORE = (
    '<div class="tin-khac"><h4>Tin khác</h4><ul><li><a href="/1">Bế giảng lớp bồi dưỡng đại biểu HĐND</a> (02/06/2022)</li><li><a '
    'href="/2">Trao nhà tình nghĩa tại xã Phước Hậu</a> (30/05/2022)</li></ul></div>'
)


def _page(title: str, body: str, head: str = "") -> str:
    return f'<html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{_MENU}{body}{_MORE}{_FOOT}</body></html>'


_H = "Cần Giuộc: 98,6% hồ sơ được giải quyết đúng hạn"
_UNIT = "UBND huyện Cần Giuộc"


def _plain(under: str = "", end: str = "", title: str = _H, head: str = "") -> str:
    return _page(
        f"{title} - {_UNIT}",
        f'<div class="main"><h1 class="title">{title}</h1>{under}<div class="content">{_TEXT}{end}</div></div>',
        head,
    )


def _signed(name: str, line: str, author: str | None) -> Convention:
    return Convention(name, _plain('<div class="date">14/06/2022</div>', line), _H, author, "2022-06-14")


def _stamped(name: str, line: str, published: str | None, author: str | None = None) -> Convention:
    return Convention(name, _plain(line), _H, author, published)


TITLES = [
    Convention("section and site behind dashes", _page(f"{_H} - Tin tức - {_UNIT}", f'<div class="post_title">{_H}</div><div>{_TEXT}</div>'), _H),
    Convention("paper's name behind a bar in og:title as well",
               _page(f"{_H} | Báo Long An Online", f"<h1>{_H}</h1><div>{_TEXT}</div>", f'<meta property="og:title" content="{_H} | Báo Long An Online">'), _H),
    Convention("double colons", _page(f"Tin tức :: {_H} :: Huyện Cần Giuộc", f'<table><tr><td class="tdTitle">{_H}</td></tr><tr><td>{_BREAKS}</td></tr></table>'), _H),
    Convention("path with angle quotes", _page(f"Trang chủ » Tin tức » {_H}", f'<div><span class="tieude_tin">{_H}</span><br>{_BREAKS}</div>'), _H),
    Convention("path, headline nowhere else", _page(f"Cổng thông tin huyện Cần Giuộc » Tin hoạt động » {_H}", f"<div>{_BREAKS}</div>"), _H),
    Convention("a dash of its own before the paper's",
               _page("Cải cách hành chính - chìa khóa thu hút đầu tư – Báo Long An",
                     f"<h1>Cải cách hành chính - chìa khóa thu hút đầu tư</h1><div>{_TEXT}</div>"), "Cải cách hành chính - chìa khóa thu hút đầu tư"),
    Convention("a dash of its own and no heading",
               _page("Cải cách hành chính - chìa khóa thu hút đầu tư – Báo Long An", f"<div>{_TEXT}</div>"),
               "Cải cách hành chính - chìa khóa thu hút đầu tư"),
    Convention("the site's name as h1", _page(f"{_H}", f'<h1 class="site">TRANG THÔNG TIN ĐIỆN TỬ HUYỆN CẦN GIUỘC</h1><h2>{_H}</h2><div>{_TEXT}</div>'), _H),
    Convention("the site's name as h1 and as title", _page("Huyện Cần Giuộc", f'<h1>HUYỆN CẦN GIUỘC</h1><h3 class="news-title">{_H}</h3><div>{_TEXT}</div>'), _H),
    Convention("a kicker above", _page(f"{_H} - Báo Long An", f'<p class="kicker">Chỉ số cải cách hành chính</p><h1>{_H}</h1><div>{_TEXT}</div>'), _H),
    Convention("another wording for social media",
               _page(f"{_H}", f"<h1>{_H}</h1><div>{_TEXT}</div>", '<meta property="og:title" content="Gần như mọi hồ sơ ở Cần Giuộc đều đúng hạn">'), _H),
    Convention("capitals as printed", _page(f"{_H}", f'<div class="article-title"><b>{_H.upper()}</b></div><div>{_TEXT}</div>'), _H.upper()),
    Convention("site first", _page(f"{_UNIT} - {_H}", f'<span id="lblTitle">{_H}</span><div>{_BREAKS}</div>'), _H),
    Convention("generic title, bold first line in one cell", _page("Trang tin huyện Cần Giuộc", f"<table><tr><td><b>{_H}</b><br><br>{_BREAKS}</td></tr></table>"), _H),
    Convention("generic title, font of a size", _page("Chi tiết tin", f'<div><font size="4" color="red">{_H}</font></div><div>{_BREAKS}</div>'), _H),
    Convention("file name for a title", _page("tin_14_6_2022", f"<p align='center'><strong>{_H}</strong></p>{_TEXT}"), _H),
    Convention("cut title", _page("Cần Giuộc: 98,6% hồ sơ được giải quyết ...", f'<div class="tt">{_H}</div><div>{_TEXT}</div>'), _H),
    Convention("quotation marks as entities", _page("Ra mắt mô hình &quot;Một cửa thân thiện&quot; - Xã Phước Lý",
               f"<h1>Ra mắt mô hình “Một cửa thân thiện”</h1><div>{_TEXT}</div>"), "Ra mắt mô hình “Một cửa thân thiện”"),
    Convention("date behind the headline", _page(f"{_H}", f'<h2>{_H} <span class="d">(14/06/2022)</span></h2><div>{_TEXT}</div>'), _H, None, "2022-06-14"),
    Convention("label of new news behind it", _page(f"{_UNIT}", f'<div class="tdtin">{_H} <img src="new.gif"></div><div class="nd">{_TEXT}</div>'), _H),
    Convention("h1 hidden, headline in h3", _page(f"{_H} - Sở Nội vụ", f'<h1 style="display:none">Sở Nội vụ</h1><h3>{_H}</h3><div>{_TEXT}</div>'), _H),
    Convention("underscore before the site", _page(f"{_H}_Cổng thông tin điện tử huyện Cần Giuộc", f"<h2>{_H}</h2><div>{_TEXT}</div>"), _H),
    Convention("subtitle in the heading's second line", _page("Nâng chỉ số hài lòng - Bài 2: Từ những việc nhỏ - Báo Long An",
               f"<h1>Nâng chỉ số hài lòng - Bài 2: Từ những việc nhỏ</h1><div>{_TEXT}</div>"), "Nâng chỉ số hài lòng - Bài 2: Từ những việc nhỏ"),
    Convention("short headline", _page("Phấn đấu vào top 10 - Báo Long An", f"<h1>Phấn đấu vào top 10</h1><div>{_TEXT}</div>"), "Phấn đấu vào top 10"),
    Convention("headline that names a body", _page("Sở Nội vụ tỉnh Long An kiểm tra công vụ - Cổng thông tin điện tử tỉnh Long An",
               f"<h4>Sở Nội vụ tỉnh Long An kiểm tra công vụ</h4><div>{_TEXT}</div>"), "Sở Nội vụ tỉnh Long An kiểm tra công vụ"),
]  # fmt: skip

BYLINES = [
    _signed("capitals of two", '<p align="right"><b>VĂN HÀO - TRẦN HỮU</b></p>', "VĂN HÀO, TRẦN HỮU"),
    _signed("three names", "<p>Xuân Hòa - Minh Châu - Lê Tiến</p>", "Xuân Hòa, Minh Châu, Lê Tiến"),
    _signed("news and pictures", "<p>Tin, ảnh: Hồng Đào – Văn Đát</p>", "Hồng Đào, Văn Đát"),
    _signed("article and pictures in capitals", "<p><strong>Bài, ảnh: TRỌNG NHÂN</strong></p>", "TRỌNG NHÂN"),
    _signed("star before the label", "<p>* Bài và ảnh: Lan Anh</p>", "Lan Anh"),
    _signed("no blank after the colon", "<p>Tin,ảnh:Thúy An</p>", "Thúy An"),
    _signed("initials and a name", "<p>T.Hà</p>", "T.Hà"),
    _signed("initials in capitals", "<p><i>N.T.H</i></p>", "N.T.H"),
    _signed("initials and capitals", "<p>Đ.PHƯƠNG</p>", "Đ.PHƯƠNG"),
    _signed("gathered by", "<p>Trung Kiên (tổng hợp)</p>", "Trung Kiên"),
    _signed("gathered by, shortened", "<p>Hoa Mai - T/h</p>", "Hoa Mai"),
    _signed("another paper", "<p>Theo Báo Nhân Dân</p>", "Báo Nhân Dân"),
    _signed("agency behind the name", "<p>Nguyễn Hữu (TTXVN)</p>", "Nguyễn Hữu"),
    _signed("station behind the name", "<p>Cao Thắng - Đài Truyền thanh huyện</p>", "Cao Thắng"),
    _signed("paper behind a stroke", "<p>Mỹ Hạnh/Báo Long An</p>", "Mỹ Hạnh"),
    _signed("office behind a comma", "<p>Võ Thị Ánh Tuyết, Phòng Nội vụ</p>", "Võ Thị Ánh Tuyết"),
    _signed("post in a line below", "<p>Lê Minh Trí</p><p>(Phó Trưởng phòng Nội vụ huyện)</p>", "Lê Minh Trí"),
    _signed("degree before the name", "<p>ThS. Trần Quang</p>", "Trần Quang"),
    _signed("who brought the news", "<p>Người đưa tin: Kim Phượng</p>", "Kim Phượng"),
    _signed("text and pictures by two", "<p>Bài: Thu Thủy - Ảnh: Hải Yến</p>", "Thu Thủy"),
    _signed("pictures in a line of their own", "<p>Thu Thủy</p><p>Ảnh: Hải Yến</p>", "Thu Thủy"),
    _signed("one name of one syllable", "<p>Bài, ảnh: Nguyên</p>", "Nguyên"),
    _signed("a pen name of three syllables", "<p>Người Cần Giuộc</p>", "Người Cần Giuộc"),
    _signed("a foreign name", "<p>Y Krông Niê</p>", "Y Krông Niê"),
    _signed("name in brackets", "<p>(Bích Ngân)</p>", "Bích Ngân"),
    _signed("name behind the last sentence's mark", "<p>Hội nghị kết thúc lúc 11 giờ 30 phút cùng ngày./.</p><p>Bích Ngân</p>", "Bích Ngân"),
    _signed("desk", "<p>Ban Biên tập</p>", None),
    _signed("reporter without a name", "<p>PV</p>", None),
    _signed("source alone", "<p>Nguồn: Cổng Thông tin điện tử Chính phủ</p>", None),
    _signed("a list of places", "<p>Long An, Phước Lý, Tân Tập</p>", None),
    _signed("reporters and helpers", "<p>PV Ngọc Mai, CTV Thanh Tùng</p>", "Ngọc Mai, Thanh Tùng"),
    _signed("news and article", "<p>Tin bài: Ngọc Mai</p>", "Ngọc Mai"),
    _signed("with a star at the end", "<p>Ngọc Mai *</p>", "Ngọc Mai"),
    Convention("field with an address", _plain('<div class="author">Hoàng Lam <a href="mailto:x">(hoanglam@baolongan.vn)</a></div>'), _H, "Hoàng Lam"),
    Convention("field with a role", _plain('<div class="tacgia">Phóng viên: Quốc Việt</div>'), _H, "Quốc Việt"),
    Convention("two authors in JSON-LD", _plain(head='<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + _H
               + '","author":[{"@type":"Person","name":"Lê Đức"},{"@type":"Person","name":"Hồng Yến"}]}</script>'), _H, "Lê Đức, Hồng Yến"),
    Convention("the paper as author in meta", _plain(head='<meta name="author" content="Báo Long An">'), _H),
    Convention("the office as author in meta", _plain(head='<meta name="author" content="Văn phòng UBND huyện Cần Giuộc">'), _H),
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
