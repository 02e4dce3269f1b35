"""The tables of articles: what a page states of itself, its warnings, copies of it, and pages without an article."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from extractor.sinks.tables.columns import METADATA, json, key, text, whole
from extractor.sinks.tables.loads import RUN

ARTICLE_KEY = "articles.article_key"
_DIGEST = "BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once"

articles = Table(
    "articles",
    METADATA,
    key("article_key", "article.id of the record: a hash of the page's address and text", primary=True),
    # Before the long text, which SQLite then need not walk through to read them.
    text("digest", _DIGEST, null=False),
    key("run_key", "The load that last changed anything of this article", ForeignKey(RUN)),
    text("schema_version", "Version of the contract of records", null=False),
    text("url", "Address of the page, null where it is not known"),
    text("source", "File, archive and offset the page was read from"),
    text("duplicate_of", "Source of the earlier page whose text this one repeats"),
    text("site", "Name or host of the web site"),
    text("title", "Headline"),
    text("author", "Byline"),
    text("published", "When it was published: ISO 8601, as precise as the page states it"),
    text("updated", "When it was last changed: ISO 8601, as precise as the page states it"),
    text("place", "Official name of the unit whose portal or news this is"),
    text("language", "Language of the text: ISO 639-1"),
    text("text", "The settled body; offsets of evidence count its Unicode code points", null=False),
    json("metadata_sources", "JSON object: for each field above where in the page it stood"),
    comment="One row an article",
)
# A hash index takes addresses of any length; PostgreSQL's trees stop at 2,704 bytes.
Index("ix_articles_url", articles.c.url, postgresql_using="hash")
Index("ix_articles_published", articles.c.published)

article_warnings = Table(
    "article_warnings",
    METADATA,
    key("article_key", "The article", ForeignKey(ARTICLE_KEY), primary=True),
    whole("ordinal", "Place among the article's warnings, from 0", primary=True),
    text("code", "The warning for programs", null=False),
    text("message", "The warning for people", null=False),
    comment="What a reader of an article's records should know",
    sqlite_with_rowid=False,
)

copies = Table(
    "copies",
    METADATA,
    key("copy_key", "Hash of article, source and number among equal ones", primary=True),
    key("article_key", "The article it is a copy of", ForeignKey(ARTICLE_KEY)),
    text("source", "File, archive and offset this copy was read from"),
    json("extraction", "The whole JSON object of this copy, as it came"),
    text("digest", _DIGEST, null=False),
    key("run_key", "The load that last changed this row", ForeignKey(RUN)),
    comment="Further pages of one load with the id of an article already read in it: the same address and text",
)
Index("ix_copies_article_key", copies.c.article_key)

pages = Table(
    "pages",
    METADATA,
    key("page_key", "Hash of source, address and number among equal ones", primary=True),
    text("source", "File, archive and offset of the page"),
    text("url", "Address of the page, null where it is not known"),
    text("code", "The first warning for programs: why there is no article"),
    text("message", "The first warning for people"),
    json("extraction", "The whole JSON object of this page, as it came"),
    text("digest", _DIGEST, null=False),
    key("run_key", "The load that last changed this row", ForeignKey(RUN)),
    comment="Pages that gave no article, each with the reason",
)
Index("ix_pages_code", pages.c.code)
