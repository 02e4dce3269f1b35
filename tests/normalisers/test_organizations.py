"""Tables for names of bodies and posts with their abbreviations spelled out."""

from __future__ import annotations

import pytest

from extractor.normalisers.organizations import spell_out, spell_out_post


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("UBND huyện", "Ủy ban nhân dân huyện"),
        ("UBND Tỉnh", "Ủy ban nhân dân Tỉnh"),
        ("Ủy ban nhân dân (UBND) huyện Thanh Bình", "Ủy ban nhân dân huyện Thanh Bình"),
        ("UBND TP. Cao Lãnh", "Ủy ban nhân dân thành phố Cao Lãnh"),
        ("UBND TP.Huế", "Ủy ban nhân dân thành phố Huế"),
        ("UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("UBND TPHCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("UBND TX. Gò Công", "Ủy ban nhân dân thị xã Gò Công"),
        ("UBND TP", "Ủy ban nhân dân thành phố"),
        ("HĐND và UBND huyện", "Hội đồng nhân dân và Ủy ban nhân dân huyện"),
        ("Văn phòng HĐND-UBND huyện", "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân huyện"),
        ("Văn phòng ĐĐBQH và HĐND tỉnh", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"),
        ("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        ("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("UBMTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Sở TN&MT", "Sở Tài nguyên và Môi trường"),
        ("Sở TN & MT", "Sở Tài nguyên và Môi trường"),
        ("Sở NN và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Thông tin- TT", "Sở Thông tin và Truyền thông"),
        ("Ban Chấp hành TW Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Hội LHPN huyện", "Hội Liên hiệp Phụ nữ huyện"),
        ("VKSND thành phố", "Viện kiểm sát nhân dân thành phố"),
        ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"),
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("Phòng thi đua khen thưởng Sở Nội vụ", "Phòng thi đua khen thưởng Sở Nội vụ"),
        ("UNDP", "UNDP"),
    ],
)
def test_spell_out(written: str, spelled: str) -> None:
    assert spell_out(written) == spelled


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("UV BTV", "Ủy viên Ban Thường vụ"),
        ("Ủy viên BCH", "Ủy viên Ban Chấp hành"),
        ("Q. Giám đốc", "Quyền Giám đốc"),
        ("Phó Chánh VP", "Phó Chánh Văn phòng"),
        ("PCT", "Phó Chủ tịch"),
        ("PGĐ", "Phó Giám đốc"),
        ("Phó Chủ tịch Thường trực", "Phó Chủ tịch Thường trực"),
        ("Chủ  tịch", "Chủ tịch"),
    ],
)
def test_spell_out_post(written: str, spelled: str) -> None:
    assert spell_out_post(written) == spelled
