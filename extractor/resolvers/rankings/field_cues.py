"""The words of a field: who is compared, in which block, region or whole, and how its size is told."""

from __future__ import annotations

import re

from extractor.normalisers.word_lists import words
from extractor.resolvers.rankings.cues import any_of

BLOCK = re.compile(r"(?:khối|nhóm)\s+(?:(?:các|ubnd|cấp|chính quyền)\s+)*(\w+)[^.;:]*$")
BLOCK_BEGINS = re.compile(
    rf"\W*(?:{any_of('block_leads')}\s+)*{any_of('blocks')}\s+(?!\d)(.+?)\s*"
    rf"(?:$|[,:;.(–]|(?:(?<!\w)(?:gồm|với|năm|trong|do|hiện)|(?<=\s)\d)(?!\w))"
)
BLOCK_WORDS = re.compile("|".join(sorted({word.split()[0] for word in words("ranking_cues", "blocks")})))
SAME_BLOCK = re.compile(rf"{any_of('same_block')}")
REGION = re.compile(any_of("regions"))
IN_REGION = re.compile(rf"\s*(?:(?:của|trong|ở|tại|cả|toàn|các tỉnh)\s+){{0,3}}{any_of('regions')}")
REGION_AFTER = re.compile(
    rf"\s*(?:(?:của|trong|ở|tại|cả|toàn|các tỉnh)\s+){{0,3}}({any_of('regions')}"
    r"(?:\s+(?!với|và|có|đạt|về|năm|là|trong|sau|trên|tăng|nhưng)\w+){0,6})"
)
REGION_BEFORE = re.compile(rf"(?:ở|trong|tại|riêng|toàn)\s+(?:khu\s+)?{any_of('regions')}[^;.\d]{{0,60}}$")
GROUP_OF = re.compile(rf"(?<![\d/.,])(\d{{1,3}})\s+{any_of('groups')}")
_COMMUNE = r"(?:xã|phường|thị trấn|đặc khu)"
BLOCK_OF_COMMUNES = re.compile(rf"khối\s+(?:các\s+|ubnd\s+)?({_COMMUNE}(?:,\s*{_COMMUNE})*)(?=\s*(?:$|[(:–-]))")
IN_ALL = re.compile(rf"trong\s+(?:tổng\s+)?(?:số\s+)?(\d{{1,3}})\s+{any_of('groups')}")
# `xếp thứ 8/12 ⟦huyện, thành phố⟧ tỉnh Đồng Tháp`: between a place and where it was taken.
FIELD_WORDS = re.compile(rf"(?:{any_of('field_words')}|[\s,&/-])+")
SCOPE = re.compile(
    rf"\s*(?:của|trong|trên tổng số)?\s*((?:(?:các|toàn)\s+)?{any_of('scope_nouns')}(?:, {any_of('scope_nouns')})*"
    rf"(?: {any_of('scope_leads')} {any_of('scope_wholes')})?)(?!\w)",
    re.IGNORECASE,
)
THE_REST = re.compile(r"[^.;:()\d]{0,40}?\s(?:còn lại|khác)(?!\w)")
OF_LEVEL = re.compile(r"(?:\s+\w+)?\s+cấp\s+(tỉnh|huyện|xã|sở)")
