"""The tables of administrative units, as the records describe them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from extractor.sinks.tables.columns import METADATA, key, text, whole

UNIT = "units.unit_key"

units = Table(
    "units",
    METADATA,
    key("unit_key", "Hash of all that is known of the unit: the columns here and its successors", primary=True),
    text("code", "General Statistics Office code: province 2, district 3, commune 5 digits; null among namesakes"),
    text("name", "Full official name with its type", null=False),
    text("level", "province, district or commune", null=False),
    text("province", "Full official name of its province, where it lies in one"),
    text("district", "Full official name of its district, where it lies in one"),
    comment="Administrative units; rows are only ever added",
)
Index("ix_units_code", units.c.code)
Index("ix_units_name", units.c.name)

unit_successors = Table(
    "unit_successors",
    METADATA,
    key("unit_key", "The older unit", ForeignKey(UNIT), primary=True),
    whole("ordinal", "Place among its successors, from 0", primary=True),
    text("name", "Full official name of a unit that holds its territory since 1 July 2025", null=False),
    text("code", "Code of the General Statistics Office", null=False),
    comment="Which units hold an older unit's territory since 1 July 2025",
    sqlite_with_rowid=False,
)
Index("ix_unit_successors_code", unit_successors.c.code)
