"""Twelve ways Vietnamese portals print one article: the same facts in templates of their time."""

from __future__ import annotations

from dataclasses import dataclass

TITLE = "Huyện Tam Nông đứng thứ ba về chỉ số cải cách hành chính năm 2021"
LEAD = "Với nhiều cách làm mới, huyện Tam Nông tăng năm bậc so với năm trước và lần đầu vào nhóm ba đơn vị dẫn đầu."
FIRST = (
    "Sáng 15/3, Ủy ban nhân dân huyện Tam Nông tổ chức hội nghị tổng kết công tác cải cách hành chính năm 2021. Dự hội "
    "nghị có bà Lê Thị Hạnh Dung, Phó Giám đốc Sở Nội vụ; ông Trần Hữu Phước, Chủ tịch UBND huyện chủ trì."
)
SECOND = (
    "Theo báo cáo, bộ phận một cửa của huyện đã tiếp nhận hơn 18.400 hồ sơ, giải quyết đúng hạn 99,2%. Các xã Phú Cường, "
    "Tân Công Sính duy trì mô hình “Trả kết quả tại nhà cho người cao tuổi”, được người dân đồng tình ủng hộ."
)
CAPTION = "Ông Trần Hữu Phước phát biểu kết luận hội nghị"
ROWS = ["STT | Đơn vị | Điểm | Xếp hạng", "1 | Xã Phú Cường | 92,5 | 1", "2 | Xã An Long | 90,1 | 2"]
AUTHOR = "Hồng Gấm"
LINES = [LEAD, FIRST, CAPTION, SECOND, *ROWS, AUTHOR]
OTHER = "Huyện Cao Lãnh dẫn đầu về chuyển đổi số"
KEEPER = "Nguyễn Thanh Tùng"

_TABLE = (
    "<table border=1><tr><td>STT</td><td>Đơn vị</td><td>Điểm</td><td>Xếp hạng</td></tr>"
    "<tr><td>1</td><td>Xã Phú Cường</td><td>92,5</td><td>1</td></tr>"
    "<tr><td>2</td><td>Xã An Long</td><td>90,1</td><td>2</td></tr></table>"
)
_BODY = (
    f'<p>{FIRST}</p><p align="center"><img src="a.jpg"/></p><p align="center"><i>{CAPTION}</i></p><p>{SECOND}</p>{_TABLE}'
    f'<p align="right"><b>{AUTHOR}</b></p>'
)
_BREAKS = f'{FIRST}<br/><br/><img src="a.jpg"/><br/><i>{CAPTION}</i><br/><br/>{SECOND}<br/>{_TABLE}<div align="right">{AUTHOR}</div>'
_OTHERS = f'<ul><li><a href="/1">{OTHER}</a> (12/01/2020)</li><li><a href="/2">Lịch tiếp công dân tháng 3 năm 2022</a></li></ul>'
_MENU = '<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li><li>Văn bản</li></ul>'
_FOOT = (
    f"Giấy phép số 12/GP-TTĐT ngày 05/05/2015. Chịu trách nhiệm: Ông {KEEPER}, Giám đốc Sở Thông tin và Truyền thông"
)


@dataclass(frozen=True)
class Portal:
    """One template: its name, the page, and the values its own way of printing states."""

    name: str
    page: str
    published: str | None
    place: str | None = None
    updated: str | None = None


def _page(title: str, body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


PORTALS = [
    Portal(
        "Liferay",
        _page(
            f"{TITLE} - Cổng thông tin điện tử tỉnh Đồng Tháp",
            f'<div id="banner"><h1 class="logo">Cổng thông tin điện tử</h1></div>{_MENU}<div class="portlet-body">'
            f'<div class="asset-full-content"><h3 class="header-title">{TITLE}</h3><span class="metadata-publish-date">'
            f'Ngày đăng 16/03/2022 - 07:30</span><div class="journal-content-article"><p><b>{LEAD}</b></p>{_BODY}</div>'
            f'<div class="taglib-social-bookmarks">Chia sẻ Facebook</div></div></div><div class="related">{_OTHERS}</div>'
            f'<footer id="footer">{_FOOT}</footer>',
        ),
        "2022-03-16T07:30",
        "Tỉnh Đồng Tháp",
    ),
    Portal(
        "SharePoint 2013",
        _page(
            TITLE,
            f'<form id="aspnetForm"><div id="s4-workspace">{_MENU}<div class="date-bar">Thứ năm, 17/03/2022</div>'
            f'<div class="news-detail"><h2 class="title-detail">{TITLE}</h2><div class="ngay-dang">16/03/2022 07:30</div>'
            f'<p class="sapo">{LEAD}</p><div id="ctl00_m_g_RichHtmlField" class="ms-rtestate-field">{_BODY}</div>'
            f'<div class="tin-khac"><b>Các tin khác</b>{_OTHERS}</div></div><div>{_FOOT}</div></div></form>',
        ),
        "2022-03-16T07:30",
    ),
    Portal(
        "DotNetNuke of VNPT",
        _page(
            TITLE,
            f'<form id="Form">{_MENU}<div id="dnn_ContentPane"><h1 class="article-title"><span id="dnn_lblTitle">{TITLE}</span>'
            f'</h1><span id="dnn_lblDate">Thứ Tư, 16/03/2022, 07:30 [GMT+7]</span><div class="sapo">{LEAD}</div>'
            f'<div id="dnn_ctr423_divContent">{_BODY}</div><div class="tool"><a>Bản in</a> <a>Quay lại</a></div></div>'
            f'<div class="other-news"><h4>Tin cùng chuyên mục</h4>{_OTHERS}</div><div id="footer">{_FOOT}</div></form>',
        ),
        "2022-03-16T07:30+07:00",
    ),
    Portal(
        "Joomla",
        _page(
            TITLE,
            f'{_MENU}<div class="item-page"><div class="page-header"><h2 itemprop="name">{TITLE}</h2></div>'
            '<dl class="article-info"><dt>Chi tiết</dt><dd class="published">Thứ tư, 16 Tháng 3 2022 07:30</dd></dl>'
            f'<div itemprop="articleBody"><p><strong>{LEAD}</strong></p>{_BODY}</div><ul class="pager"><li><a href="#">Trang '
            f'sau</a></li></ul></div><div class="moduletable"><h3>Bài mới</h3>{_OTHERS}</div><div id="footer">{_FOOT}</div>',
            '<meta name="author" content="Super User" />',
        ),
        "2022-03-16T07:30",
    ),
    Portal(
        "WordPress",
        _page(
            f"{TITLE} | UBND huyện Tam Nông",
            f'{_MENU}<article class="post"><header><h1 class="entry-title">{TITLE}</h1><span class="posted-on">Đăng ngày '
            f'16/03/2022</span> bởi admin</header><div class="entry-content"><p><em>{LEAD}</em></p>{_BODY}'
            f'<div class="sharedaddy">Chia sẻ</div></div></article><aside>{_OTHERS}</aside><footer>{_FOOT}</footer>',
            '<meta property="og:site_name" content="UBND huyện Tam Nông"><meta property="article:published_time" '
            'content="2022-03-16T07:30:11+07:00"><meta property="article:modified_time" content="2022-03-17T09:00:00+07:00">',
        ),
        "2022-03-16T07:30:11+07:00",
        "Huyện Tam Nông",
        "2022-03-17T09:00:00+07:00",
    ),
    Portal(
        "Drupal 7",
        _page(
            f"{TITLE} | Trang thông tin điện tử huyện Tam Nông",
            f'<div id="header">Trang thông tin điện tử huyện Tam Nông</div>{_MENU}<div id="content"><h1 id="page-title">{TITLE}'
            '</h1><div class="submitted">Được gửi bởi bientap vào T4, 03/16/2022 - 07:30</div><div class="field-name-body">'
            f'<p>{LEAD}</p>{_BODY}</div><ul class="links"><li>1206 lượt đọc</li></ul></div><div>Tin mới hơn {_OTHERS}</div>'
            f'<div id="footer">{_FOOT}</div>',
        ),
        "2022-03-16T07:30",
        "Huyện Tam Nông",
    ),
    Portal(
        "ASP.NET tables of 2006",
        _page(
            "Trang tin điện tử",
            '<form><table width="778"><tr><td colspan="2">Trang chủ | Giới thiệu | Liên hệ</td></tr><tr><td width="150"><table>'
            '<tr><td>Thủ tục hành chính</td></tr><tr><td>Bạn là người thứ: 218843</td></tr></table></td><td><table><tr><td>'
            f'<span class="tieude">{TITLE}</span> <span>(16/03/2022)</span></td></tr><tr><td><b>{LEAD}</b><br><br>{_BREAKS}</td>'
            f'</tr><tr><td>Các tin đã đưa:</td></tr><tr><td>{_OTHERS}</td></tr></table></td></tr><tr><td colspan="2">{_FOOT}'
            "</td></tr></table></form>",
        ),
        "2022-03-16",
    ),
    Portal(
        "an unnamed layout",
        _page(
            "Báo điện tử",
            f'<div>{_MENU}</div><div><div><div>{TITLE}</div><div>(07:30 | 16/03/2022)</div><div><p>{LEAD}</p>{_BODY}</div></div>'
            f'<div><div>Tin liên quan</div>{_OTHERS}</div></div><div>{_FOOT}</div>',
        ),
        "2022-03-16T07:30",
    ),
    Portal(
        "a provincial newspaper",
        _page(
            f"{TITLE} - Báo Đồng Tháp Online",
            f'{_MENU}<div class="main"><h1 class="detail-title">{TITLE}</h1><div class="time">Cập nhật ngày: 16/03/2022 07:30:11'
            f'</div><div class="detail-sapo">{LEAD}</div><div class="detail-content">{_BODY}</div><div class="back">&lt; Trở về '
            f'trang trước</div><div>Gửi bình luận của bạn</div></div><div class="box-news">{_OTHERS}</div><div>{_FOOT}</div>',
        ),
        "2022-03-16T07:30:11",
        "Tỉnh Đồng Tháp",
    ),
    Portal(
        "a national newspaper",
        _page(
            TITLE,
            f'{_MENU}<section class="sidebar-1"><span class="date">Thứ tư, 16/3/2022, 07:30 (GMT+7)</span>'
            f'<h1 class="title-detail">{TITLE}</h1><p class="description">{LEAD}</p><article class="fck_detail">{_BODY}</article>'
            f'</section><div class="box-tinlienquan">{_OTHERS}</div><footer>{_FOOT}</footer>',
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
            + TITLE
            + '","datePublished":"2022-03-16T00:30:00Z","author":{"@type":"Person","name":"toasoan"}}</script>',
        ),
        "2022-03-16T07:30:00+07:00",
    ),
    Portal(
        "AMP",
        _page(
            TITLE,
            f'<header class="amp-wp-header">Báo</header><article class="amp-wp-article"><h1 class="amp-wp-title">{TITLE}</h1>'
            f'<time datetime="2022-03-16T07:30:00+07:00">16/03/2022</time><div class="amp-wp-article-content"><p>{LEAD}</p>{_BODY}'
            f'</div></article><amp-list>{_OTHERS}</amp-list><footer>{_FOOT}</footer>',
            '<meta property="article:published_time" content="2022-03-16T07:30:00+07:00">',
        ),
        "2022-03-16T07:30:00+07:00",
    ),
    Portal(
        "a print view",
        _page(
            "In bài viết",
            f"<h2>{TITLE}</h2><i>16/03/2022</i><div>{LEAD}</div><div>{_BREAKS}</div><hr><a>In trang</a>",
        ),
        "2022-03-16",
    ),
]  # fmt: skip
