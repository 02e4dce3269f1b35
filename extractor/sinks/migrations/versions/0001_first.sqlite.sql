CREATE TABLE runs (
	run_key TEXT NOT NULL /* Random key of the load */,
	started TEXT NOT NULL /* When it began: ISO 8601, UTC */,
	finished TEXT /* When it ended: ISO 8601, UTC; null while it runs or after it was killed */,
	state TEXT NOT NULL /* loading, done or failed; a killed load stays loading */,
	sources TEXT NOT NULL /* JSON list of what was loaded */,
	program TEXT NOT NULL /* Name and version of the loading program */,
	batches BIGINT NOT NULL /* Batches stored so far, each whole */,
	articles BIGINT NOT NULL /* Articles stored anew so far */,
	counts TEXT NOT NULL /* JSON object: rows added, updated and withdrawn by table */,
	CONSTRAINT pk_runs PRIMARY KEY (run_key)
);

CREATE TABLE history (
	run_key TEXT NOT NULL /* The load that changed or withdrew the row */,
	table_name TEXT NOT NULL /* The table the row stood in */,
	row_key TEXT NOT NULL /* The row's key; parts are joined by / */,
	article_key TEXT /* The article it belonged to */,
	happened TEXT NOT NULL /* changed: another row has its key now; withdrawn: no row has */,
	happened_at TEXT NOT NULL /* When: ISO 8601, UTC */,
	old_row TEXT NOT NULL /* JSON object: the row as it was, by column */,
	CONSTRAINT pk_history PRIMARY KEY (run_key, table_name, row_key),
	CONSTRAINT fk_history_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

CREATE INDEX ix_history_article_key ON history (article_key);

CREATE INDEX ix_history_table_name_row_key ON history (table_name, row_key);

CREATE TABLE units (
	unit_key TEXT NOT NULL /* Hash of all that is known of the unit: the columns here and its successors */,
	code TEXT /* General Statistics Office code: province 2, district 3, commune 5 digits; null among namesakes */,
	name TEXT NOT NULL /* Full official name with its type */,
	level TEXT NOT NULL /* province, district or commune */,
	province TEXT /* Full official name of its province, where it lies in one */,
	district TEXT /* Full official name of its district, where it lies in one */,
	CONSTRAINT pk_units PRIMARY KEY (unit_key)
);

CREATE INDEX ix_units_code ON units (code);

CREATE INDEX ix_units_name ON units (name);

CREATE TABLE unit_successors (
	unit_key TEXT NOT NULL /* The older unit */,
	ordinal BIGINT NOT NULL /* Place among its successors, from 0 */,
	name TEXT NOT NULL /* Full official name of a unit that holds its territory since 1 July 2025 */,
	code TEXT NOT NULL /* Code of the General Statistics Office */,
	CONSTRAINT pk_unit_successors PRIMARY KEY (unit_key, ordinal),
	CONSTRAINT fk_unit_successors_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
)
 WITHOUT ROWID;

CREATE INDEX ix_unit_successors_code ON unit_successors (code);

CREATE TABLE articles (
	article_key TEXT NOT NULL /* article.id of the record: a hash of the page's address and text */,
	digest TEXT NOT NULL /* BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once */,
	run_key TEXT NOT NULL /* The load that last changed anything of this article */,
	schema_version TEXT NOT NULL /* Version of the contract of records */,
	url TEXT /* Address of the page, null where it is not known */,
	source TEXT /* File, archive and offset the page was read from */,
	duplicate_of TEXT /* Source of the earlier page whose text this one repeats */,
	site TEXT /* Name or host of the web site */,
	title TEXT /* Headline */,
	author TEXT /* Byline */,
	published TEXT /* When it was published: ISO 8601, as precise as the page states it */,
	updated TEXT /* When it was last changed: ISO 8601, as precise as the page states it */,
	place TEXT /* Official name of the unit whose portal or news this is */,
	language TEXT /* Language of the text: ISO 639-1 */,
	text TEXT NOT NULL /* The settled body; offsets of evidence count its Unicode code points */,
	metadata_sources TEXT NOT NULL /* JSON object: for each field above where in the page it stood */,
	CONSTRAINT pk_articles PRIMARY KEY (article_key),
	CONSTRAINT fk_articles_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

CREATE INDEX ix_articles_published ON articles (published);

CREATE INDEX ix_articles_url ON articles (url);

CREATE TABLE article_warnings (
	article_key TEXT NOT NULL /* The article */,
	ordinal BIGINT NOT NULL /* Place among the article's warnings, from 0 */,
	code TEXT NOT NULL /* The warning for programs */,
	message TEXT NOT NULL /* The warning for people */,
	CONSTRAINT pk_article_warnings PRIMARY KEY (article_key, ordinal),
	CONSTRAINT fk_article_warnings_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
)
 WITHOUT ROWID;

CREATE TABLE copies (
	copy_key TEXT NOT NULL /* Hash of article, source and number among equal ones */,
	article_key TEXT NOT NULL /* The article it is a copy of */,
	source TEXT /* File, archive and offset this copy was read from */,
	extraction TEXT NOT NULL /* The whole JSON object of this copy, as it came */,
	digest TEXT NOT NULL /* BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once */,
	run_key TEXT NOT NULL /* The load that last changed this row */,
	CONSTRAINT pk_copies PRIMARY KEY (copy_key),
	CONSTRAINT fk_copies_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_copies_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

CREATE INDEX ix_copies_article_key ON copies (article_key);

CREATE TABLE pages (
	page_key TEXT NOT NULL /* Hash of source, address and number among equal ones */,
	source TEXT /* File, archive and offset of the page */,
	url TEXT /* Address of the page, null where it is not known */,
	code TEXT /* The first warning for programs: why there is no article */,
	message TEXT /* The first warning for people */,
	extraction TEXT NOT NULL /* The whole JSON object of this page, as it came */,
	digest TEXT NOT NULL /* BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once */,
	run_key TEXT NOT NULL /* The load that last changed this row */,
	CONSTRAINT pk_pages PRIMARY KEY (page_key),
	CONSTRAINT fk_pages_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

CREATE INDEX ix_pages_code ON pages (code);

CREATE TABLE rankings (
	article_key TEXT NOT NULL /* The article that says so */,
	place TEXT NOT NULL /* Where its first evidence stands: start-end; start-end-2 is the second of that */,
	ordinal BIGINT NOT NULL /* Place among the article's rankings, from 0 */,
	rule TEXT /* Id of the rule that found it */,
	inferred TEXT NOT NULL /* JSON list of fields that the text does not state but context gives */,
	subject_text TEXT /* The subject as written */,
	subject_name TEXT /* Full official name of the unit or agency ranked */,
	unit_key TEXT /* The unit ranked; null for an agency */,
	index_code TEXT /* Field index: one of PAR_INDEX, SIPAS, DDCI, PCI, PAPI, ICT_INDEX, DTI, PGI, PII, OTHER */,
	index_name TEXT /* The index as written */,
	component TEXT /* The sub-index ranked, as written; index_code is then its parent */,
	year BIGINT /* Year assessed, not the year announced */,
	rank BIGINT /* Placing; 1 is best */,
	rank_of BIGINT /* Number of subjects compared */,
	top BIGINT /* n in: among the first n */,
	bottom BIGINT /* n in: among the last n */,
	scope TEXT /* The group compared, as written */,
	change BIGINT /* Places gained (+) or lost (-) */,
	compared_to BIGINT /* Year that change or score_change is counted from */,
	previous_rank BIGINT /* Placing in that year */,
	score DOUBLE /* Score, in score_unit */,
	score_unit TEXT /* Unit of score: % (per cent) or điểm (points) */,
	score_change DOUBLE /* Score gained or lost, in score_unit */,
	score_qualifier TEXT /* How the score is limited: over, about, under, or null */,
	modality TEXT NOT NULL /* One of fact, target */,
	CONSTRAINT pk_rankings PRIMARY KEY (article_key, place),
	CONSTRAINT fk_rankings_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_rankings_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

CREATE INDEX ix_rankings_index_code_year ON rankings (index_code, year);

CREATE INDEX ix_rankings_unit_key_index_code_year ON rankings (unit_key, index_code, year);

CREATE TABLE dates (
	article_key TEXT NOT NULL /* The article that says so */,
	place TEXT NOT NULL /* Where its first evidence stands: start-end; start-end-2 is the second of that */,
	ordinal BIGINT NOT NULL /* Place among the article's dates, from 0 */,
	rule TEXT /* Id of the rule that found it */,
	inferred TEXT NOT NULL /* JSON list of fields that the text does not state but context gives */,
	text TEXT NOT NULL /* As written */,
	value TEXT /* ISO 8601: a day, month, year, or first/last day, both included */,
	first_day TEXT /* Field start: first day, ISO 8601 */,
	last_day TEXT /* Field end: last day, ISO 8601 */,
	role TEXT /* One of published, event, assessed, compared, issued, period, deadline, other */,
	CONSTRAINT pk_dates PRIMARY KEY (article_key, place),
	CONSTRAINT fk_dates_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

CREATE INDEX ix_dates_first_day_last_day ON dates (first_day, last_day);

CREATE TABLE officials (
	article_key TEXT NOT NULL /* The article that says so */,
	place TEXT NOT NULL /* Where its first evidence stands: start-end; start-end-2 is the second of that */,
	ordinal BIGINT NOT NULL /* Place among the article's officials, from 0 */,
	rule TEXT /* Id of the rule that found it */,
	inferred TEXT NOT NULL /* JSON list of fields that the text does not state but context gives */,
	name TEXT NOT NULL /* Name without honorific */,
	honorific TEXT /* ông, bà, đồng chí, … */,
	position TEXT NOT NULL /* The office alone */,
	former BOOLEAN NOT NULL /* Whether the post is a past one */,
	organization TEXT /* As written, abbreviations spelled out */,
	unit_text TEXT /* The unit as written */,
	unit_key TEXT /* The unit that the organization belongs to */,
	role TEXT NOT NULL /* Part in the event: one of chair, speaker, attendee, awarder, awardee, author, appointee, other */,
	CONSTRAINT pk_officials PRIMARY KEY (article_key, place),
	CONSTRAINT fk_officials_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_officials_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

CREATE INDEX ix_officials_name ON officials (name);

CREATE INDEX ix_officials_unit_key ON officials (unit_key);

CREATE TABLE models (
	article_key TEXT NOT NULL /* The article that says so */,
	place TEXT NOT NULL /* Where its first evidence stands: start-end; start-end-2 is the second of that */,
	ordinal BIGINT NOT NULL /* Place among the article's models, from 0 */,
	rule TEXT /* Id of the rule that found it */,
	inferred TEXT NOT NULL /* JSON list of fields that the text does not state but context gives */,
	name TEXT NOT NULL /* Name without quotation marks */,
	quoted BOOLEAN NOT NULL /* Whether the article puts it in quotation marks */,
	unit_text TEXT /* The unit as written */,
	unit_key TEXT /* The unit that runs it */,
	organization TEXT /* Who runs it, as written, abbreviations spelled out */,
	status TEXT /* One of maintained, launched, recognized, replicated, piloted, ended, planned, or null */,
	year BIGINT /* Year of that status */,
	CONSTRAINT pk_models PRIMARY KEY (article_key, place),
	CONSTRAINT fk_models_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_models_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

CREATE INDEX ix_models_name ON models (name);

CREATE INDEX ix_models_unit_key ON models (unit_key);

CREATE TABLE documents (
	article_key TEXT NOT NULL /* The article that says so */,
	place TEXT NOT NULL /* Where its first evidence stands: start-end; start-end-2 is the second of that */,
	ordinal BIGINT NOT NULL /* Place among the article's documents, from 0 */,
	rule TEXT /* Id of the rule that found it */,
	inferred TEXT NOT NULL /* JSON list of fields that the text does not state but context gives */,
	type TEXT NOT NULL /* Kind of paper, as written with a capital */,
	number TEXT /* Before the first slash, as written */,
	symbol TEXT /* After the first slash */,
	issuer TEXT /* Who issued it */,
	issued TEXT /* When it was issued: ISO 8601 */,
	title TEXT /* What it is about; of a law its title */,
	CONSTRAINT pk_documents PRIMARY KEY (article_key, place),
	CONSTRAINT fk_documents_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

CREATE INDEX ix_documents_number_symbol ON documents (number, symbol);

CREATE TABLE figures (
	article_key TEXT NOT NULL /* The article that says so */,
	place TEXT NOT NULL /* Where its first evidence stands: start-end; start-end-2 is the second of that */,
	ordinal BIGINT NOT NULL /* Place among the article's figures, from 0 */,
	rule TEXT /* Id of the rule that found it */,
	inferred TEXT NOT NULL /* JSON list of fields that the text does not state but context gives */,
	value DOUBLE NOT NULL /* The number, counted in unit */,
	value_written TEXT NOT NULL /* The number exactly as the JSON has it: 25000 is whole, 25000.0 is not */,
	value_max DOUBLE /* Upper end of a range, counted in unit */,
	value_max_written TEXT /* The upper end exactly as the JSON has it */,
	unit TEXT NOT NULL /* What is counted, as written: hồ sơ, %, tỷ đồng */,
	of_what TEXT /* Field of: the whole that a share is taken of */,
	qualifier TEXT /* How the number is limited: over, about, under, or null */,
	period TEXT /* Time it was counted in: ISO 8601 */,
	subject TEXT /* Whose result it is */,
	CONSTRAINT pk_figures PRIMARY KEY (article_key, place),
	CONSTRAINT fk_figures_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

CREATE INDEX ix_figures_unit ON figures (unit);

CREATE TABLE ranking_evidence (
	article_key TEXT NOT NULL /* The article */,
	place TEXT NOT NULL /* The record's place in rankings */,
	ordinal BIGINT NOT NULL /* Place among the record's evidence, from 0 */,
	start_offset BIGINT NOT NULL /* First character in articles.text: Unicode code points from 0 */,
	end_offset BIGINT NOT NULL /* One past the last character: Unicode code points from 0 */,
	text TEXT NOT NULL /* The words there */,
	CONSTRAINT pk_ranking_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_ranking_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES rankings (article_key, place)
)
 WITHOUT ROWID;

CREATE TABLE date_evidence (
	article_key TEXT NOT NULL /* The article */,
	place TEXT NOT NULL /* The record's place in dates */,
	ordinal BIGINT NOT NULL /* Place among the record's evidence, from 0 */,
	start_offset BIGINT NOT NULL /* First character in articles.text: Unicode code points from 0 */,
	end_offset BIGINT NOT NULL /* One past the last character: Unicode code points from 0 */,
	text TEXT NOT NULL /* The words there */,
	CONSTRAINT pk_date_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_date_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES dates (article_key, place)
)
 WITHOUT ROWID;

CREATE TABLE official_evidence (
	article_key TEXT NOT NULL /* The article */,
	place TEXT NOT NULL /* The record's place in officials */,
	ordinal BIGINT NOT NULL /* Place among the record's evidence, from 0 */,
	start_offset BIGINT NOT NULL /* First character in articles.text: Unicode code points from 0 */,
	end_offset BIGINT NOT NULL /* One past the last character: Unicode code points from 0 */,
	text TEXT NOT NULL /* The words there */,
	CONSTRAINT pk_official_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_official_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES officials (article_key, place)
)
 WITHOUT ROWID;

CREATE TABLE model_evidence (
	article_key TEXT NOT NULL /* The article */,
	place TEXT NOT NULL /* The record's place in models */,
	ordinal BIGINT NOT NULL /* Place among the record's evidence, from 0 */,
	start_offset BIGINT NOT NULL /* First character in articles.text: Unicode code points from 0 */,
	end_offset BIGINT NOT NULL /* One past the last character: Unicode code points from 0 */,
	text TEXT NOT NULL /* The words there */,
	CONSTRAINT pk_model_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_model_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES models (article_key, place)
)
 WITHOUT ROWID;

CREATE TABLE document_evidence (
	article_key TEXT NOT NULL /* The article */,
	place TEXT NOT NULL /* The record's place in documents */,
	ordinal BIGINT NOT NULL /* Place among the record's evidence, from 0 */,
	start_offset BIGINT NOT NULL /* First character in articles.text: Unicode code points from 0 */,
	end_offset BIGINT NOT NULL /* One past the last character: Unicode code points from 0 */,
	text TEXT NOT NULL /* The words there */,
	CONSTRAINT pk_document_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_document_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES documents (article_key, place)
)
 WITHOUT ROWID;

CREATE TABLE figure_evidence (
	article_key TEXT NOT NULL /* The article */,
	place TEXT NOT NULL /* The record's place in figures */,
	ordinal BIGINT NOT NULL /* Place among the record's evidence, from 0 */,
	start_offset BIGINT NOT NULL /* First character in articles.text: Unicode code points from 0 */,
	end_offset BIGINT NOT NULL /* One past the last character: Unicode code points from 0 */,
	text TEXT NOT NULL /* The words there */,
	CONSTRAINT pk_figure_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_figure_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES figures (article_key, place)
)
 WITHOUT ROWID;

CREATE VIEW rankings_wide AS
SELECT rankings.article_key, rankings.place, rankings.ordinal, rankings.rule, rankings.subject_text, rankings.subject_name, rankings.unit_key, rankings.index_code, rankings.index_name, rankings.component, rankings.year, rankings.rank, rankings.rank_of, rankings.top, rankings.bottom, rankings.scope, rankings.change, rankings.compared_to, rankings.previous_rank, rankings.score, rankings.score_unit, rankings.score_change, rankings.score_qualifier, rankings.modality, units.code AS unit_code, units.name AS unit_name, units.level AS unit_level, units.province AS unit_province, units.district AS unit_district, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, ranking_evidence.text AS quote 
FROM rankings JOIN articles ON articles.article_key = rankings.article_key LEFT OUTER JOIN units ON units.unit_key = rankings.unit_key LEFT OUTER JOIN ranking_evidence ON ranking_evidence.article_key = rankings.article_key AND ranking_evidence.place = rankings.place AND ranking_evidence.ordinal = 0;

CREATE VIEW dates_wide AS
SELECT dates.article_key, dates.place, dates.ordinal, dates.rule, dates.text, dates.value, dates.first_day, dates.last_day, dates.role, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, date_evidence.text AS quote 
FROM dates JOIN articles ON articles.article_key = dates.article_key LEFT OUTER JOIN date_evidence ON date_evidence.article_key = dates.article_key AND date_evidence.place = dates.place AND date_evidence.ordinal = 0;

CREATE VIEW officials_wide AS
SELECT officials.article_key, officials.place, officials.ordinal, officials.rule, officials.name, officials.honorific, officials.position, officials.former, officials.organization, officials.unit_text, officials.unit_key, officials.role, units.code AS unit_code, units.name AS unit_name, units.level AS unit_level, units.province AS unit_province, units.district AS unit_district, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, official_evidence.text AS quote 
FROM officials JOIN articles ON articles.article_key = officials.article_key LEFT OUTER JOIN units ON units.unit_key = officials.unit_key LEFT OUTER JOIN official_evidence ON official_evidence.article_key = officials.article_key AND official_evidence.place = officials.place AND official_evidence.ordinal = 0;

CREATE VIEW models_wide AS
SELECT models.article_key, models.place, models.ordinal, models.rule, models.name, models.quoted, models.unit_text, models.unit_key, models.organization, models.status, models.year, units.code AS unit_code, units.name AS unit_name, units.level AS unit_level, units.province AS unit_province, units.district AS unit_district, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, model_evidence.text AS quote 
FROM models JOIN articles ON articles.article_key = models.article_key LEFT OUTER JOIN units ON units.unit_key = models.unit_key LEFT OUTER JOIN model_evidence ON model_evidence.article_key = models.article_key AND model_evidence.place = models.place AND model_evidence.ordinal = 0;

CREATE VIEW documents_wide AS
SELECT documents.article_key, documents.place, documents.ordinal, documents.rule, documents.type, documents.number, documents.symbol, documents.issuer, documents.issued, documents.title, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, document_evidence.text AS quote 
FROM documents JOIN articles ON articles.article_key = documents.article_key LEFT OUTER JOIN document_evidence ON document_evidence.article_key = documents.article_key AND document_evidence.place = documents.place AND document_evidence.ordinal = 0;

CREATE VIEW figures_wide AS
SELECT figures.article_key, figures.place, figures.ordinal, figures.rule, figures.value, figures.value_written, figures.value_max, figures.value_max_written, figures.unit, figures.of_what, figures.qualifier, figures.period, figures.subject, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, figure_evidence.text AS quote 
FROM figures JOIN articles ON articles.article_key = figures.article_key LEFT OUTER JOIN figure_evidence ON figure_evidence.article_key = figures.article_key AND figure_evidence.place = figures.place AND figure_evidence.ordinal = 0;

CREATE VIEW evidence AS
SELECT 'rankings' AS kind, ranking_evidence.article_key, ranking_evidence.place, ranking_evidence.ordinal, ranking_evidence.start_offset, ranking_evidence.end_offset, ranking_evidence.text 
FROM ranking_evidence UNION ALL SELECT 'dates' AS kind, date_evidence.article_key, date_evidence.place, date_evidence.ordinal, date_evidence.start_offset, date_evidence.end_offset, date_evidence.text 
FROM date_evidence UNION ALL SELECT 'officials' AS kind, official_evidence.article_key, official_evidence.place, official_evidence.ordinal, official_evidence.start_offset, official_evidence.end_offset, official_evidence.text 
FROM official_evidence UNION ALL SELECT 'models' AS kind, model_evidence.article_key, model_evidence.place, model_evidence.ordinal, model_evidence.start_offset, model_evidence.end_offset, model_evidence.text 
FROM model_evidence UNION ALL SELECT 'documents' AS kind, document_evidence.article_key, document_evidence.place, document_evidence.ordinal, document_evidence.start_offset, document_evidence.end_offset, document_evidence.text 
FROM document_evidence UNION ALL SELECT 'figures' AS kind, figure_evidence.article_key, figure_evidence.place, figure_evidence.ordinal, figure_evidence.start_offset, figure_evidence.end_offset, figure_evidence.text 
FROM figure_evidence;

CREATE VIEW warnings AS
SELECT articles.article_key, articles.source, articles.url, article_warnings.code, article_warnings.message 
FROM article_warnings JOIN articles ON articles.article_key = article_warnings.article_key UNION ALL SELECT NULL AS article_key, pages.source, pages.url, pages.code, pages.message 
FROM pages;

