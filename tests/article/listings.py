"""Pages of portals and newspapers that hold no article, each with the furniture such pages have: name → HTML."""

from __future__ import annotations

NEWS = (
    "Huyện Vĩnh Hưng: Công bố chỉ số cải cách hành chính năm 2021",
    "Khai mạc kỳ họp thứ 8, HĐND tỉnh khóa IX",
    "Lãnh đạo tỉnh dâng hương tưởng niệm các anh hùng liệt sĩ",
    "Đồng chí Võ Thành Nhân, Chủ tịch UBND tỉnh, tiếp công dân định kỳ tháng 6",
    "Mộc Hóa dẫn đầu chỉ số DDCI khối huyện",
    "Tập huấn kỹ năng số cho tổ công nghệ cộng đồng",
    "Tân Hưng: 98% hồ sơ giải quyết đúng hạn",
    "Thông báo về việc nghỉ lễ Quốc khánh 2/9",
    "Giao ban công tác tuyên giáo quý III/2022",
    "Bế mạc hội thi cán bộ một cửa thân thiện",
    "Kiểm tra công vụ đột xuất tại 5 xã biên giới",
    "Thị xã Kiến Tường nâng hạng chỉ số chuyển đổi số",
    "Ra mắt mô hình “Ngày thứ Năm không hẹn”",
    "Sở Nội vụ triển khai nhiệm vụ 6 tháng cuối năm",
    "Hội Nông dân tỉnh sơ kết phong trào thi đua",
    "Đoàn công tác của Bộ Nội vụ làm việc với tỉnh",
    "Hỗ trợ 300 doanh nghiệp nhỏ chuyển đổi số",
    "Dự báo thời tiết ngày và đêm nay",
    "PCI 2021: Tỉnh tăng 5 bậc, xếp thứ 22",
    "Trao Huy hiệu 50 năm tuổi Đảng cho 12 đảng viên",
)
LEADS = (
    "Chiều 14/6, Ban Chỉ đạo cải cách hành chính huyện họp công bố kết quả; xã Thái Trị xếp thứ nhất với 92,15 điểm...",
    "Sáng nay, kỳ họp thứ 8 khai mạc dưới sự chủ trì của ông Lê Quang Vinh, Chủ tịch HĐND tỉnh. Kỳ họp xem xét 24 tờ trình.",
    "Nhân kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ, đoàn lãnh đạo tỉnh đến đặt vòng hoa tại nghĩa trang.",
    "Buổi tiếp công dân có 7 lượt người, nội dung chủ yếu về đất đai, bồi thường [...]",
    "Theo kết quả vừa công bố, huyện đạt 78,4 điểm, vượt 3 bậc so với năm trước.",
)


def news(item: str, count: int, start: int = 0) -> str:
    """A template once for each piece of news: `{h}` its headline, `{t}` its lead, `{d}` a day, `{n}` a number."""
    chosen = [(start + at) % len(NEWS) for at in range(count)]
    return "".join(
        item.replace("{h}", NEWS[at])
        .replace("{t}", LEADS[at % len(LEADS)])
        .replace("{d}", f"{at % 27 + 1:02}/06/2022")
        .replace("{n}", str(4000 + at))
        for at in chosen
    )


def page(title: str, body: str, head: str = "") -> str:
    """A whole page of a title and a body."""
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


MENU = (
    '<ul class="nav"><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/tin">Tin tức - '
    'Sự kiện</a></li><li><a href="/vb">Văn bản chỉ đạo điều hành</a></li><li><a href="/dvc">Dịch vụ công trực tuyến</a></li></ul>'
)
FOOT = (
    "<p>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LONG AN</p><p>Chịu trách nhiệm: Bà Huỳnh Thị Kim Ngân, Phó Chánh Văn phòng UBND tỉnh</p>"
    "<p>Giấy phép số 41/GP-TTĐT ngày 12/03/2019. Địa chỉ: 61 Nguyễn Huệ. Điện thoại: 0272.3825001</p>"
)
PAPERS = "".join(
    f'<tr><td>{at}</td><td><a href="/vb/{at}">{1200 + at}/UBND-NC</a></td><td>{day:02}/06/2022</td><td><a href="/vb/{at}">{what}'
    "</a></td><td>UBND tỉnh</td></tr>"
    for at, (day, what) in enumerate(
        [
            (1, "V/v chấn chỉnh kỷ luật, kỷ cương hành chính trong các cơ quan nhà nước"),
            (3, "Kế hoạch nâng cao chỉ số cải cách hành chính năm 2022 của tỉnh"),
            (8, "Quyết định phê duyệt danh mục thủ tục hành chính thực hiện qua bưu chính công ích"),
            (9, "V/v tham dự hội nghị trực tuyến toàn quốc về chuyển đổi số"),
            (14, "Báo cáo tình hình kinh tế - xã hội tháng 6 và nhiệm vụ tháng 7 năm 2022"),
            (15, "Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban sở, ngành"),
            (20, "Chỉ thị về đẩy mạnh thực hiện Đề án 06 trên địa bàn tỉnh"),
            (22, "Quyết định ban hành Quy chế phối hợp giải quyết thủ tục hành chính"),
        ],
        start=1,
    )
)
ITEM = '<li><a href="/tin/{n}" title="{h}">{h}</a></li>'

LISTINGS: dict[str, str] = {
    "Liferay home": page(
        "Trang chủ - Cổng thông tin điện tử tỉnh Long An",
        f'<header id="banner"><a class="logo" href="/"><img alt="Long An"></a></header><nav>{MENU}</nav><div id="content">'
        '<div class="portlet-boundary"><div class="portlet-body"><div class="hot-news"><h3><a href="/tin/1">' + NEWS[0] + "</a></h3>"
        f"<p>{LEADS[0]}</p></div><ul>{news(ITEM, 5, 1)}</ul></div></div>"
        + "".join(
            f'<div class="portlet"><h2 class="portlet-title-text">{name}</h2><div class="portlet-body"><ul>{news(ITEM, 4, at * 4)}</ul>'
            '<a href="/more">Xem thêm</a></div></div>'
            for at, name in enumerate(["Chính trị", "Kinh tế", "Văn hóa - Xã hội", "Thông báo"])
        )
        + f'</div><footer id="footer">{FOOT}<p>Tổng truy cập: 12.345.678</p></footer>',
    ),
    "Liferay asset publisher": page(
        "Tin hoạt động - Sở Nội vụ tỉnh Long An",
        f'<nav>{MENU}</nav><div class="portlet-asset-publisher">'
        + news(
            '<div class="asset-abstract"><h3 class="asset-title"><a href="/tin/{n}">{h}</a></h3><div class="asset-content">'
            '<div class="asset-summary">{t} <a href="/tin/{n}">Đọc thêm về {h} »</a></div></div><span>{d}</span></div>',
            10,
        )
        + '<div class="taglib-page-iterator">Hiển thị 1 - 10 của 254 kết quả. Trang 1 2 3</div></div>' + f"<footer>{FOOT}</footer>",
    ),
    "SharePoint section": page(
        "Tin trong tỉnh",
        '<form id="aspnetForm"><div id="s4-workspace"><div class="date">Thứ sáu, 24/06/2022</div>' + MENU
        + '<div id="ctl00_MSO_ContentDiv"><div class="ms-webpart-zone"><div class="tin-dau"><a href="/Pages/a.aspx"><img alt=""></a>'
        f'<a href="/Pages/a.aspx"><b>{NEWS[4]}</b></a><div class="tomtat">{LEADS[4]}</div></div>'
        + news('<div class="item-tin"><a href="/Pages/{n}.aspx">{h}</a> <span class="ngay">({d})</span></div>', 14, 5)
        + '<div class="phantrang">1 2 3 4 5 ... Trang cuối</div></div></div>' + f"<div>{FOOT}</div></div></form>",
    ),
    "SharePoint documents": page(
        "Văn bản chỉ đạo điều hành",
        f'<form id="aspnetForm">{MENU}<div class="search">Từ khóa: <input> Loại văn bản: <select><option>Tất cả</select></div>'
        "<table class='ms-listviewtable'><tr><th>STT</th><th>Số hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th><th>Cơ quan</th></tr>"
        f"{PAPERS}</table><div>Tổng số: 1.520 văn bản</div><div>{FOOT}</div></form>",
    ),
    "DotNetNuke home": page(
        "UBND huyện Vĩnh Hưng > Trang chủ",
        f'<form id="Form"><div id="dnn_dnnMENU">{MENU}</div><div id="dnn_ContentPane"><div class="DnnModule"><div class="slider">'
        + news('<div class="item"><a href="/tabid/1/id/{n}/Default.aspx"><img alt="{h}"></a><h2><a href="/id/{n}">{h}</a></h2></div>', 4)
        + '</div></div><div class="DnnModule"><div class="title">Tin mới</div>'
        + news('<div class="news"><a href="/id/{n}">{h}</a><p class="summary">{t}</p></div>', 5, 4)
        + f'</div></div><div id="dnn_RightPane"><div>Văn bản mới</div><table>{PAPERS}</table><div>Liên kết website</div></div>'
        f'<div id="dnn_FooterPane">{FOOT}</div></form>',
    ),
    "DotNetNuke category of pages": page(
        "Cải cách hành chính",
        f'<form id="Form">{MENU}<div id="dnn_ContentPane"><h1 class="cattitle">CẢI CÁCH HÀNH CHÍNH</h1><table class="list">'
        + news(
            '<tr><td><img src="/t.jpg"></td><td><a class="Title" href="/id/{n}">{h}</a><br><span class="date">{d} 08:30</span><br>{t}'
            "</td></tr>", 8, 6)
        + '</table><span>Trang 1/32</span> <a href="?p=2">Tiếp</a></div>' + f"<div>{FOOT}</div></form>",
    ),
    "Joomla category table": page(
        "Tin tức",
        f'{MENU}<div class="category-list"><h2>Tin tức</h2><form><label>Lọc theo tiêu đề</label><input><table class="category table">'
        "<thead><tr><th>Tiêu đề</th><th>Ngày tạo</th><th>Tác giả</th><th>Số lần xem</th></tr></thead><tbody>"
        + news(
            '<tr class="cat-list-row0"><td class="list-title"><a href="/tin/{n}">{h}</a></td><td>{d}</td><td>Viết bởi Super User</td>'
            '<td><span class="badge">Số lần xem: 512</span></td></tr>', 10)
        + '</tbody></table></form></div><p class="counter">Trang 1 / 14</p>' + f"<div>{FOOT}</div>",
    ),
    "Joomla front page": page(
        "Trang thông tin điện tử huyện Tân Hưng",
        f'<div id="header">Trang thông tin điện tử huyện Tân Hưng</div>{MENU}<div class="blog-featured">'
        + news(
            '<div class="item"><div class="page-header"><h2 itemprop="name"><a href="/tin/{n}" itemprop="url">{h}</a></h2></div><dl '
            'class="article-info"><dd class="published">Ngày đăng: {d}</dd><dd class="hits">Lượt xem: 210</dd></dl><p><img src="a.jpg">'
            '{t}</p><p class="readmore"><a class="btn" href="/tin/{n}">Đọc thêm: {h}</a></p></div>', 5, 9)
        + f'</div><div class="moduletable"><h3>Xem nhiều</h3><ul>{news(ITEM, 6, 2)}</ul></div><div>{FOOT}</div>',
    ),
    "WordPress tag": page(
        "cải cách hành chính Archives - Huyện Mộc Hóa",
        f'<header>{MENU}</header><main><header class="page-header"><h1 class="page-title">Thẻ: cải cách hành chính</h1></header>'
        + news(
            '<article class="post type-post"><header class="entry-header"><h2 class="entry-title"><a href="/{n}" rel="bookmark">{h}</a>'
            '</h2><div class="entry-meta">Đăng vào <time>{d}</time> bởi admin</div></header><div class="entry-summary"><p>{t} <a '
            'class="more-link" href="/{n}">Xem tiếp</a></p></div></article>', 7, 3)
        + f"</main><aside><h2>Bài viết mới</h2><ul>{news(ITEM, 5)}</ul></aside><footer>{FOOT}</footer>",
        '<meta property="og:type" content="article"><meta property="og:title" content="cải cách hành chính Archives">',
    ),
    "WordPress search with nothing found": page(
        "Bạn đã tìm kiếm ddci - Huyện Mộc Hóa",
        f'<header>{MENU}</header><main><h1 class="page-title">Kết quả tìm kiếm cho: ddci</h1><div class="page-content"><p>Xin lỗi, '
        "không có kết quả nào phù hợp với từ khóa của bạn. Vui lòng thử lại với từ khóa khác.</p><form><input><button>Tìm kiếm</button>"
        f"</form></div></main><aside><h2>Bài viết mới</h2><ul>{news(ITEM, 6)}</ul></aside><footer>{FOOT}</footer>",
    ),
    "Drupal taxonomy": page(
        "Chuyển đổi số | Trang thông tin điện tử thị xã Kiến Tường",
        f'<div id="header">{MENU}</div><div id="content"><h1 class="title" id="page-title">Chuyển đổi số</h1>'
        + news(
            '<div class="node node-article node-teaser"><h2><a href="/node/{n}">{h}</a></h2><div class="submitted">Được gửi bởi bientap '
            'vào {d} - 08:05</div><div class="field field-name-body"><p>{t}</p></div><ul class="links inline"><li><a href="/node/{n}">'
            "Đọc tiếp</a></li></ul></div>", 8, 11)
        + '<ul class="pager"><li>1</li><li><a href="?page=1">2</a></li><li>cuối »</li></ul></div>' + f'<div id="footer">{FOOT}</div>',
    ),
    "ASP.NET home of 2007": page(
        "Website UBND huyện Đức Huệ",
        '<table width="780"><tr><td colspan="3"><img src="banner.jpg"></td></tr><tr><td width="160"><table><tr><td>Giới thiệu</td></tr>'
        '<tr><td>Bộ máy tổ chức</td></tr><tr><td>Thư viện ảnh</td></tr></table>Thăm dò: Bạn thấy website thế nào? <input type="radio">'
        "Đẹp</td><td><marquee>Chào mừng quý vị đến với website huyện Đức Huệ</marquee><table>"
        + news('<tr><td><img src="s.jpg" align="left"><a href="news.aspx?id={n}"><b>{h}</b></a> <i>({d})</i><br>{t} <a href="#">Chi tiết'
                "</a></td></tr>", 6, 8)
        + f'</table></td><td width="140">Tin đọc nhiều<ul>{news(ITEM, 6)}</ul>Thời tiết: 32°C</td></tr><tr><td colspan="3">{FOOT}</td>'
        "</tr></table>",
    ),
    "newspaper home": page(
        "Báo Long An Online",
        f'<header><h1 class="logo"><a href="/">Báo Long An Online</a></h1>{MENU}</header><section class="focus"><h2><a href="/a.html">'
        f'{NEWS[18]}</a></h2><p class="sapo">{LEADS[4]}</p></section>'
        + "".join(
            f'<section class="zone"><h2 class="zone-title"><a href="/{at}">{name}</a></h2>'
            + news('<div class="story"><a href="/b{n}.html"><img alt=""></a><h3><a href="/b{n}.html">{h}</a></h3></div>', 5, at * 5)
            + "</section>"
            for at, name in enumerate(["Thời sự", "Kinh tế", "Pháp luật", "Văn hóa"])
        )
        + '<footer>Tổng Biên tập: Châu Hồng Khá. Giấy phép hoạt động số 245/GP-BTTTT ngày 18/5/2021.</footer>',
        '<meta property="og:site_name" content="Báo Long An Online"><meta property="og:type" content="website">',
    ),
    "newspaper section": page(
        "Thời sự - Chính trị: Tin tức mới nhất hôm nay - Báo Long An",
        f'<header>{MENU}</header><div class="breadcrumb"><a href="/">Trang chủ</a> › <a href="/ts">Thời sự</a></div><div class="list">'
        + news(
            '<article class="story"><figure><a href="/b{n}.html"><img alt="{h}"></a></figure><h2 class="story__heading"><a href="/b{n}.html">'
            '{h}</a></h2><div class="story__meta"><time>{d} 10:22</time></div><div class="story__summary">{t}</div></article>', 15)
        + f'</div><div class="sidebar"><h3>Đọc nhiều</h3>{news(ITEM, 5, 9)}</div><footer>{FOOT}</footer>',
        '<meta property="og:title" content="Thời sự - Chính trị: Tin tức mới nhất hôm nay"><meta name="description" content="Tin tức thời sự">',
    ),
    "newspaper tag": page(
        "DDCI - Tin tức, hình ảnh, video về DDCI - Báo Long An",
        f'<header>{MENU}</header><h1 class="tag-title">#DDCI</h1><p>Tổng hợp tin tức, hình ảnh, video mới nhất về DDCI</p><ul class="news">'
        + news('<li><a href="/b{n}.html" class="title">{h}</a><span class="time">{d}</span><p>{t}</p></li>', 6, 12)
        + f"</ul><footer>{FOOT}</footer>",
    ),
    "newspaper archive by day": page(
        "Lưu trữ tin ngày 14/06/2022",
        f'<header>{MENU}</header><h1>Tin ngày 14/06/2022</h1><ul class="archive">'
        + news('<li><span>{d} 07:15</span> <a href="/b{n}.html">{h}</a></li>', 18) + f"</ul><footer>{FOOT}</footer>",
    ),
    "photo stories": page(
        "Thư viện ảnh - Cổng thông tin điện tử tỉnh Long An",
        f'{MENU}<div class="gallery"><h2>Thư viện ảnh</h2>'
        + news('<div class="album"><a href="/anh/{n}"><img src="{n}.jpg" alt="{h}"></a><div class="name"><a href="/anh/{n}">{h}</a></div>'
                '<span>12 ảnh | {d}</span></div>', 9, 2)
        + f"</div><footer>{FOOT}</footer>",
    ),
    "login": page(
        "Đăng nhập hệ thống - Cổng dịch vụ công tỉnh Long An",
        f'{MENU}<div class="login-form"><h1>Đăng nhập hệ thống</h1><form><label>Tên đăng nhập</label><input><label>Mật khẩu</label><input '
        'type="password"><label><input type="checkbox"> Ghi nhớ đăng nhập</label><button>Đăng nhập</button></form><p>Nếu chưa có tài khoản, '
        'vui lòng <a href="/dk">đăng ký tại đây</a>. Quên mật khẩu? <a href="/qmk">Lấy lại mật khẩu</a></p><p>Bạn cần đăng nhập để sử dụng '
        f"các chức năng dành cho cán bộ, công chức của tỉnh.</p></div><footer>{FOOT}</footer>",
    ),
    "not found": page(
        "Không tìm thấy trang - Cổng thông tin điện tử tỉnh Long An",
        f'{MENU}<div id="content"><h1>404</h1><h2>Không tìm thấy trang bạn yêu cầu</h2><p>Trang bạn đang tìm kiếm không tồn tại, đã bị xóa '
        'hoặc đã được chuyển sang địa chỉ khác. Vui lòng kiểm tra lại đường dẫn hoặc quay về <a href="/">trang chủ</a>.</p></div>'
        f"<footer>{FOOT}</footer>",
    ),
    "server error": page(
        "Runtime Error",
        "<span><h1>Server Error in '/' Application.<hr width=100% size=1></h1><h2><i>Runtime Error</i></h2></span><font face='Arial'><b>"
        "Description: </b>An application error occurred on the server. The current custom error settings for this application prevent the "
        "details of the application error from being viewed remotely (for security reasons).<br><br><b>Details:</b> To enable the details "
        "of this specific error message to be viewable on remote machines, please create a &lt;customErrors&gt; tag.<br></font>",
    ),
    "maintenance": page(
        "Thông báo bảo trì hệ thống",
        "<center><img src='logo.png'><h2>HỆ THỐNG ĐANG BẢO TRÌ</h2><p>Cổng thông tin điện tử đang được bảo trì, nâng cấp. Xin quý khách vui "
        "lòng quay lại sau. Trân trọng cảm ơn!</p></center>",
    ),
    "contact form": page(
        "Liên hệ - UBND huyện Vĩnh Hưng",
        f'{MENU}<div class="contact"><h1>Liên hệ</h1><p>ỦY BAN NHÂN DÂN HUYỆN VĨNH HƯNG</p><p>Địa chỉ: Đường Nguyễn Thái Bình, thị trấn '
        "Vĩnh Hưng</p><p>Điện thoại: 0272.3847320 - Email: vinhhung@longan.gov.vn</p><form><label>Họ và tên</label><input><label>Nội dung"
        f"</label><textarea></textarea><button>Gửi</button></form></div><footer>{FOOT}</footer>",
    ),
    "questions and answers": page(
        "Hỏi đáp - Sở Nội vụ tỉnh Long An",
        f'{MENU}<div class="faq"><h2>Hỏi đáp pháp luật</h2>'
        + "".join(
            f'<div class="q"><a href="/hoi/{at}">{ask}</a><div>Người gửi: {who} - 1{at}/06/2022</div></div>'
            for at, (who, ask) in enumerate(
                [
                    ("Trần Văn Bé", "Thủ tục cấp lại giấy khai sinh bị mất như thế nào?"),
                    ("Lê Thị Út", "Công chức xã có được hưởng phụ cấp thu hút không?"),
                    ("Ngô Minh", "Thời hạn giải quyết hồ sơ chuyển mục đích sử dụng đất là bao lâu?"),
                    ("Phan Anh", "Xin hỏi điều kiện dự thi nâng ngạch chuyên viên chính năm nay?"),
                    ("Mai Lan", "Hộ nghèo được vay vốn tối đa bao nhiêu để làm nhà ở?"),
                    ("Đỗ Bình", "Nộp hồ sơ qua bưu điện thì phí được tính ra sao?"),
                ]
            )
        )
        + f"</div><footer>{FOOT}</footer>",
    ),
    "procedures": page(
        "Bộ thủ tục hành chính",
        f"{MENU}<h2>Danh mục thủ tục hành chính cấp huyện</h2><table><tr><th>STT</th><th>Tên thủ tục</th><th>Lĩnh vực</th><th>Mức độ</th></tr>"
        + "".join(
            f'<tr><td>{at}</td><td><a href="/tthc/{at}">{name}</a></td><td>{field}</td><td>Mức 4</td></tr>'
            for at, (name, field) in enumerate(
                [
                    ("Đăng ký khai sinh có yếu tố nước ngoài", "Hộ tịch"),
                    ("Đăng ký thành lập hộ kinh doanh", "Kế hoạch - Đầu tư"),
                    ("Cấp giấy phép xây dựng nhà ở riêng lẻ", "Xây dựng"),
                    ("Chứng thực bản sao từ bản chính giấy tờ", "Chứng thực"),
                    ("Giải quyết trợ cấp mai táng phí cho người có công", "Người có công"),
                    ("Tặng giấy khen theo đợt hoặc chuyên đề", "Thi đua - Khen thưởng"),
                    ("Thẩm định báo cáo kinh tế - kỹ thuật", "Xây dựng"),
                ],
                start=1,
            )
        )
        + f"</table><footer>{FOOT}</footer>",
    ),
}  # fmt: skip
