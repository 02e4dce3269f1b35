CREATE TABLE runs (
	run_key TEXT COLLATE "C" NOT NULL,
	started TEXT NOT NULL,
	finished TEXT,
	state TEXT NOT NULL,
	sources JSON NOT NULL,
	program TEXT NOT NULL,
	batches BIGINT NOT NULL,
	articles BIGINT NOT NULL,
	counts JSON NOT NULL,
	CONSTRAINT pk_runs PRIMARY KEY (run_key)
);

COMMENT ON TABLE runs IS 'One row a load, also of one that changed nothing';

COMMENT ON COLUMN runs.run_key IS 'Random key of the load';

COMMENT ON COLUMN runs.started IS 'When it began: ISO 8601, UTC';

COMMENT ON COLUMN runs.finished IS 'When it ended: ISO 8601, UTC; null while it runs or after it was killed';

COMMENT ON COLUMN runs.state IS 'loading, done or failed; a killed load stays loading';

COMMENT ON COLUMN runs.sources IS 'JSON list of what was loaded';

COMMENT ON COLUMN runs.program IS 'Name and version of the loading program';

COMMENT ON COLUMN runs.batches IS 'Batches stored so far, each whole';

COMMENT ON COLUMN runs.articles IS 'Articles stored anew so far';

COMMENT ON COLUMN runs.counts IS 'JSON object: rows added, updated and withdrawn by table';

CREATE TABLE history (
	run_key TEXT COLLATE "C" NOT NULL,
	table_name TEXT COLLATE "C" NOT NULL,
	row_key TEXT COLLATE "C" NOT NULL,
	article_key TEXT COLLATE "C",
	happened TEXT NOT NULL,
	happened_at TEXT NOT NULL,
	old_row JSON NOT NULL,
	CONSTRAINT pk_history PRIMARY KEY (run_key, table_name, row_key),
	CONSTRAINT fk_history_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

COMMENT ON TABLE history IS 'Rows as they were before a load changed or withdrew them';

COMMENT ON COLUMN history.run_key IS 'The load that changed or withdrew the row';

COMMENT ON COLUMN history.table_name IS 'The table the row stood in';

COMMENT ON COLUMN history.row_key IS 'The row''s key; parts are joined by /';

COMMENT ON COLUMN history.article_key IS 'The article it belonged to';

COMMENT ON COLUMN history.happened IS 'changed: another row has its key now; withdrawn: no row has';

COMMENT ON COLUMN history.happened_at IS 'When: ISO 8601, UTC';

COMMENT ON COLUMN history.old_row IS 'JSON object: the row as it was, by column';

CREATE INDEX ix_history_article_key ON history (article_key);

CREATE INDEX ix_history_table_name_row_key ON history (table_name, row_key);

CREATE TABLE units (
	unit_key TEXT COLLATE "C" NOT NULL,
	code TEXT,
	name TEXT NOT NULL,
	level TEXT NOT NULL,
	province TEXT,
	district TEXT,
	CONSTRAINT pk_units PRIMARY KEY (unit_key)
);

COMMENT ON TABLE units IS 'Administrative units; rows are only ever added';

COMMENT ON COLUMN units.unit_key IS 'Hash of all that is known of the unit: the columns here and its successors';

COMMENT ON COLUMN units.code IS 'General Statistics Office code: province 2, district 3, commune 5 digits; null among namesakes';

COMMENT ON COLUMN units.name IS 'Full official name with its type';

COMMENT ON COLUMN units.level IS 'province, district or commune';

COMMENT ON COLUMN units.province IS 'Full official name of its province, where it lies in one';

COMMENT ON COLUMN units.district IS 'Full official name of its district, where it lies in one';

CREATE INDEX ix_units_code ON units (code);

CREATE INDEX ix_units_name ON units (name);

CREATE TABLE unit_successors (
	unit_key TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	name TEXT NOT NULL,
	code TEXT NOT NULL,
	CONSTRAINT pk_unit_successors PRIMARY KEY (unit_key, ordinal),
	CONSTRAINT fk_unit_successors_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

COMMENT ON TABLE unit_successors IS 'Which units hold an older unit''s territory since 1 July 2025';

COMMENT ON COLUMN unit_successors.unit_key IS 'The older unit';

COMMENT ON COLUMN unit_successors.ordinal IS 'Place among its successors, from 0';

COMMENT ON COLUMN unit_successors.name IS 'Full official name of a unit that holds its territory since 1 July 2025';

COMMENT ON COLUMN unit_successors.code IS 'Code of the General Statistics Office';

CREATE INDEX ix_unit_successors_code ON unit_successors (code);

CREATE TABLE articles (
	article_key TEXT COLLATE "C" NOT NULL,
	digest TEXT NOT NULL,
	run_key TEXT COLLATE "C" NOT NULL,
	schema_version TEXT NOT NULL,
	url TEXT,
	source TEXT,
	duplicate_of TEXT,
	site TEXT,
	title TEXT,
	author TEXT,
	published TEXT,
	updated TEXT,
	place TEXT,
	language TEXT,
	text TEXT NOT NULL,
	metadata_sources JSON NOT NULL,
	CONSTRAINT pk_articles PRIMARY KEY (article_key),
	CONSTRAINT fk_articles_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

COMMENT ON TABLE articles IS 'One row an article';

COMMENT ON COLUMN articles.article_key IS 'article.id of the record: a hash of the page''s address and text';

COMMENT ON COLUMN articles.digest IS 'BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once';

COMMENT ON COLUMN articles.run_key IS 'The load that last changed anything of this article';

COMMENT ON COLUMN articles.schema_version IS 'Version of the contract of records';

COMMENT ON COLUMN articles.url IS 'Address of the page, null where it is not known';

COMMENT ON COLUMN articles.source IS 'File, archive and offset the page was read from';

COMMENT ON COLUMN articles.duplicate_of IS 'Source of the earlier page whose text this one repeats';

COMMENT ON COLUMN articles.site IS 'Name or host of the web site';

COMMENT ON COLUMN articles.title IS 'Headline';

COMMENT ON COLUMN articles.author IS 'Byline';

COMMENT ON COLUMN articles.published IS 'When it was published: ISO 8601, as precise as the page states it';

COMMENT ON COLUMN articles.updated IS 'When it was last changed: ISO 8601, as precise as the page states it';

COMMENT ON COLUMN articles.place IS 'Official name of the unit whose portal or news this is';

COMMENT ON COLUMN articles.language IS 'Language of the text: ISO 639-1';

COMMENT ON COLUMN articles.text IS 'The settled body; offsets of evidence count its Unicode code points';

COMMENT ON COLUMN articles.metadata_sources IS 'JSON object: for each field above where in the page it stood';

CREATE INDEX ix_articles_published ON articles (published);

CREATE INDEX ix_articles_url ON articles USING hash (url);

CREATE TABLE article_warnings (
	article_key TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	code TEXT NOT NULL,
	message TEXT NOT NULL,
	CONSTRAINT pk_article_warnings PRIMARY KEY (article_key, ordinal),
	CONSTRAINT fk_article_warnings_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

COMMENT ON TABLE article_warnings IS 'What a reader of an article''s records should know';

COMMENT ON COLUMN article_warnings.article_key IS 'The article';

COMMENT ON COLUMN article_warnings.ordinal IS 'Place among the article''s warnings, from 0';

COMMENT ON COLUMN article_warnings.code IS 'The warning for programs';

COMMENT ON COLUMN article_warnings.message IS 'The warning for people';

CREATE TABLE copies (
	copy_key TEXT COLLATE "C" NOT NULL,
	article_key TEXT COLLATE "C" NOT NULL,
	source TEXT,
	extraction JSON NOT NULL,
	digest TEXT NOT NULL,
	run_key TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_copies PRIMARY KEY (copy_key),
	CONSTRAINT fk_copies_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_copies_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

COMMENT ON TABLE copies IS 'Further pages of one load with the id of an article already read in it: the same address and text';

COMMENT ON COLUMN copies.copy_key IS 'Hash of article, source and number among equal ones';

COMMENT ON COLUMN copies.article_key IS 'The article it is a copy of';

COMMENT ON COLUMN copies.source IS 'File, archive and offset this copy was read from';

COMMENT ON COLUMN copies.extraction IS 'The whole JSON object of this copy, as it came';

COMMENT ON COLUMN copies.digest IS 'BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once';

COMMENT ON COLUMN copies.run_key IS 'The load that last changed this row';

CREATE INDEX ix_copies_article_key ON copies (article_key);

CREATE TABLE pages (
	page_key TEXT COLLATE "C" NOT NULL,
	source TEXT,
	url TEXT,
	code TEXT,
	message TEXT,
	extraction JSON NOT NULL,
	digest TEXT NOT NULL,
	run_key TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_pages PRIMARY KEY (page_key),
	CONSTRAINT fk_pages_run_key FOREIGN KEY(run_key) REFERENCES runs (run_key)
);

COMMENT ON TABLE pages IS 'Pages that gave no article, each with the reason';

COMMENT ON COLUMN pages.page_key IS 'Hash of source, address and number among equal ones';

COMMENT ON COLUMN pages.source IS 'File, archive and offset of the page';

COMMENT ON COLUMN pages.url IS 'Address of the page, null where it is not known';

COMMENT ON COLUMN pages.code IS 'The first warning for programs: why there is no article';

COMMENT ON COLUMN pages.message IS 'The first warning for people';

COMMENT ON COLUMN pages.extraction IS 'The whole JSON object of this page, as it came';

COMMENT ON COLUMN pages.digest IS 'BLAKE2b digest of the JSON line it was loaded from, by which an unchanged one is recognised at once';

COMMENT ON COLUMN pages.run_key IS 'The load that last changed this row';

CREATE INDEX ix_pages_code ON pages (code);

CREATE TABLE rankings (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	rule TEXT,
	inferred JSON NOT NULL,
	subject_text TEXT,
	subject_name TEXT,
	unit_key TEXT COLLATE "C",
	index_code TEXT,
	index_name TEXT,
	component TEXT,
	year BIGINT,
	rank BIGINT,
	rank_of BIGINT,
	top BIGINT,
	bottom BIGINT,
	scope TEXT,
	change BIGINT,
	compared_to BIGINT,
	previous_rank BIGINT,
	score DOUBLE PRECISION,
	score_unit TEXT,
	score_change DOUBLE PRECISION,
	score_qualifier TEXT,
	modality TEXT NOT NULL,
	CONSTRAINT pk_rankings PRIMARY KEY (article_key, place),
	CONSTRAINT fk_rankings_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_rankings_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

COMMENT ON TABLE rankings IS 'One placing of one subject in one public-administration index for one year';

COMMENT ON COLUMN rankings.article_key IS 'The article that says so';

COMMENT ON COLUMN rankings.place IS 'Where its first evidence stands: start-end; start-end-2 is the second of that';

COMMENT ON COLUMN rankings.ordinal IS 'Place among the article''s rankings, from 0';

COMMENT ON COLUMN rankings.rule IS 'Id of the rule that found it';

COMMENT ON COLUMN rankings.inferred IS 'JSON list of fields that the text does not state but context gives';

COMMENT ON COLUMN rankings.subject_text IS 'The subject as written';

COMMENT ON COLUMN rankings.subject_name IS 'Full official name of the unit or agency ranked';

COMMENT ON COLUMN rankings.unit_key IS 'The unit ranked; null for an agency';

COMMENT ON COLUMN rankings.index_code IS 'Field index: one of PAR_INDEX, SIPAS, DDCI, PCI, PAPI, ICT_INDEX, DTI, PGI, PII, OTHER';

COMMENT ON COLUMN rankings.index_name IS 'The index as written';

COMMENT ON COLUMN rankings.component IS 'The sub-index ranked, as written; index_code is then its parent';

COMMENT ON COLUMN rankings.year IS 'Year assessed, not the year announced';

COMMENT ON COLUMN rankings.rank IS 'Placing; 1 is best';

COMMENT ON COLUMN rankings.rank_of IS 'Number of subjects compared';

COMMENT ON COLUMN rankings.top IS 'n in: among the first n';

COMMENT ON COLUMN rankings.bottom IS 'n in: among the last n';

COMMENT ON COLUMN rankings.scope IS 'The group compared, as written';

COMMENT ON COLUMN rankings.change IS 'Places gained (+) or lost (-)';

COMMENT ON COLUMN rankings.compared_to IS 'Year that change or score_change is counted from';

COMMENT ON COLUMN rankings.previous_rank IS 'Placing in that year';

COMMENT ON COLUMN rankings.score IS 'Score, in score_unit';

COMMENT ON COLUMN rankings.score_unit IS 'Unit of score: % (per cent) or điểm (points)';

COMMENT ON COLUMN rankings.score_change IS 'Score gained or lost, in score_unit';

COMMENT ON COLUMN rankings.score_qualifier IS 'How the score is limited: over, about, under, or null';

COMMENT ON COLUMN rankings.modality IS 'One of fact, target';

CREATE INDEX ix_rankings_index_code_year ON rankings (index_code, year);

CREATE INDEX ix_rankings_unit_key_index_code_year ON rankings (unit_key, index_code, year);

CREATE TABLE dates (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	rule TEXT,
	inferred JSON NOT NULL,
	text TEXT NOT NULL,
	value TEXT,
	first_day TEXT,
	last_day TEXT,
	role TEXT,
	CONSTRAINT pk_dates PRIMARY KEY (article_key, place),
	CONSTRAINT fk_dates_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

COMMENT ON TABLE dates IS 'An expression that can be placed on a calendar';

COMMENT ON COLUMN dates.article_key IS 'The article that says so';

COMMENT ON COLUMN dates.place IS 'Where its first evidence stands: start-end; start-end-2 is the second of that';

COMMENT ON COLUMN dates.ordinal IS 'Place among the article''s dates, from 0';

COMMENT ON COLUMN dates.rule IS 'Id of the rule that found it';

COMMENT ON COLUMN dates.inferred IS 'JSON list of fields that the text does not state but context gives';

COMMENT ON COLUMN dates.text IS 'As written';

COMMENT ON COLUMN dates.value IS 'ISO 8601: a day, month, year, or first/last day, both included';

COMMENT ON COLUMN dates.first_day IS 'Field start: first day, ISO 8601';

COMMENT ON COLUMN dates.last_day IS 'Field end: last day, ISO 8601';

COMMENT ON COLUMN dates.role IS 'One of published, event, assessed, compared, issued, period, deadline, other';

CREATE INDEX ix_dates_first_day_last_day ON dates (first_day, last_day);

CREATE TABLE officials (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	rule TEXT,
	inferred JSON NOT NULL,
	name TEXT NOT NULL,
	honorific TEXT,
	position TEXT NOT NULL,
	former BOOLEAN NOT NULL,
	organization TEXT,
	unit_text TEXT,
	unit_key TEXT COLLATE "C",
	role TEXT NOT NULL,
	CONSTRAINT pk_officials PRIMARY KEY (article_key, place),
	CONSTRAINT fk_officials_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_officials_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

COMMENT ON TABLE officials IS 'One person in one public post, as the article names them';

COMMENT ON COLUMN officials.article_key IS 'The article that says so';

COMMENT ON COLUMN officials.place IS 'Where its first evidence stands: start-end; start-end-2 is the second of that';

COMMENT ON COLUMN officials.ordinal IS 'Place among the article''s officials, from 0';

COMMENT ON COLUMN officials.rule IS 'Id of the rule that found it';

COMMENT ON COLUMN officials.inferred IS 'JSON list of fields that the text does not state but context gives';

COMMENT ON COLUMN officials.name IS 'Name without honorific';

COMMENT ON COLUMN officials.honorific IS 'ông, bà, đồng chí, …';

COMMENT ON COLUMN officials.position IS 'The office alone';

COMMENT ON COLUMN officials.former IS 'Whether the post is a past one';

COMMENT ON COLUMN officials.organization IS 'As written, abbreviations spelled out';

COMMENT ON COLUMN officials.unit_text IS 'The unit as written';

COMMENT ON COLUMN officials.unit_key IS 'The unit that the organization belongs to';

COMMENT ON COLUMN officials.role IS 'Part in the event: one of chair, speaker, attendee, awarder, awardee, author, appointee, other';

CREATE INDEX ix_officials_name ON officials (name);

CREATE INDEX ix_officials_unit_key ON officials (unit_key);

CREATE TABLE models (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	rule TEXT,
	inferred JSON NOT NULL,
	name TEXT NOT NULL,
	quoted BOOLEAN NOT NULL,
	unit_text TEXT,
	unit_key TEXT COLLATE "C",
	organization TEXT,
	status TEXT,
	year BIGINT,
	CONSTRAINT pk_models PRIMARY KEY (article_key, place),
	CONSTRAINT fk_models_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key),
	CONSTRAINT fk_models_unit_key FOREIGN KEY(unit_key) REFERENCES units (unit_key)
);

COMMENT ON TABLE models IS 'One named reform model, initiative or way of working';

COMMENT ON COLUMN models.article_key IS 'The article that says so';

COMMENT ON COLUMN models.place IS 'Where its first evidence stands: start-end; start-end-2 is the second of that';

COMMENT ON COLUMN models.ordinal IS 'Place among the article''s models, from 0';

COMMENT ON COLUMN models.rule IS 'Id of the rule that found it';

COMMENT ON COLUMN models.inferred IS 'JSON list of fields that the text does not state but context gives';

COMMENT ON COLUMN models.name IS 'Name without quotation marks';

COMMENT ON COLUMN models.quoted IS 'Whether the article puts it in quotation marks';

COMMENT ON COLUMN models.unit_text IS 'The unit as written';

COMMENT ON COLUMN models.unit_key IS 'The unit that runs it';

COMMENT ON COLUMN models.organization IS 'Who runs it, as written, abbreviations spelled out';

COMMENT ON COLUMN models.status IS 'One of maintained, launched, recognized, replicated, piloted, ended, planned, or null';

COMMENT ON COLUMN models.year IS 'Year of that status';

CREATE INDEX ix_models_name ON models (name);

CREATE INDEX ix_models_unit_key ON models (unit_key);

CREATE TABLE documents (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	rule TEXT,
	inferred JSON NOT NULL,
	type TEXT NOT NULL,
	number TEXT,
	symbol TEXT,
	issuer TEXT,
	issued TEXT,
	title TEXT,
	CONSTRAINT pk_documents PRIMARY KEY (article_key, place),
	CONSTRAINT fk_documents_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

COMMENT ON TABLE documents IS 'One cited legal or administrative paper';

COMMENT ON COLUMN documents.article_key IS 'The article that says so';

COMMENT ON COLUMN documents.place IS 'Where its first evidence stands: start-end; start-end-2 is the second of that';

COMMENT ON COLUMN documents.ordinal IS 'Place among the article''s documents, from 0';

COMMENT ON COLUMN documents.rule IS 'Id of the rule that found it';

COMMENT ON COLUMN documents.inferred IS 'JSON list of fields that the text does not state but context gives';

COMMENT ON COLUMN documents.type IS 'Kind of paper, as written with a capital';

COMMENT ON COLUMN documents.number IS 'Before the first slash, as written';

COMMENT ON COLUMN documents.symbol IS 'After the first slash';

COMMENT ON COLUMN documents.issuer IS 'Who issued it';

COMMENT ON COLUMN documents.issued IS 'When it was issued: ISO 8601';

COMMENT ON COLUMN documents.title IS 'What it is about; of a law its title';

CREATE INDEX ix_documents_number_symbol ON documents (number, symbol);

CREATE TABLE figures (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	rule TEXT,
	inferred JSON NOT NULL,
	value DOUBLE PRECISION NOT NULL,
	value_written TEXT NOT NULL,
	value_max DOUBLE PRECISION,
	value_max_written TEXT,
	unit TEXT NOT NULL,
	of_what TEXT,
	qualifier TEXT,
	period TEXT,
	subject TEXT,
	CONSTRAINT pk_figures PRIMARY KEY (article_key, place),
	CONSTRAINT fk_figures_article_key FOREIGN KEY(article_key) REFERENCES articles (article_key)
);

COMMENT ON TABLE figures IS 'One counted result';

COMMENT ON COLUMN figures.article_key IS 'The article that says so';

COMMENT ON COLUMN figures.place IS 'Where its first evidence stands: start-end; start-end-2 is the second of that';

COMMENT ON COLUMN figures.ordinal IS 'Place among the article''s figures, from 0';

COMMENT ON COLUMN figures.rule IS 'Id of the rule that found it';

COMMENT ON COLUMN figures.inferred IS 'JSON list of fields that the text does not state but context gives';

COMMENT ON COLUMN figures.value IS 'The number, counted in unit';

COMMENT ON COLUMN figures.value_written IS 'The number exactly as the JSON has it: 25000 is whole, 25000.0 is not';

COMMENT ON COLUMN figures.value_max IS 'Upper end of a range, counted in unit';

COMMENT ON COLUMN figures.value_max_written IS 'The upper end exactly as the JSON has it';

COMMENT ON COLUMN figures.unit IS 'What is counted, as written: hồ sơ, %, tỷ đồng';

COMMENT ON COLUMN figures.of_what IS 'Field of: the whole that a share is taken of';

COMMENT ON COLUMN figures.qualifier IS 'How the number is limited: over, about, under, or null';

COMMENT ON COLUMN figures.period IS 'Time it was counted in: ISO 8601';

COMMENT ON COLUMN figures.subject IS 'Whose result it is';

CREATE INDEX ix_figures_unit ON figures (unit);

CREATE TABLE ranking_evidence (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	start_offset BIGINT NOT NULL,
	end_offset BIGINT NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_ranking_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_ranking_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES rankings (article_key, place)
);

COMMENT ON TABLE ranking_evidence IS 'Where in the article''s text rankings stand';

COMMENT ON COLUMN ranking_evidence.article_key IS 'The article';

COMMENT ON COLUMN ranking_evidence.place IS 'The record''s place in rankings';

COMMENT ON COLUMN ranking_evidence.ordinal IS 'Place among the record''s evidence, from 0';

COMMENT ON COLUMN ranking_evidence.start_offset IS 'First character in articles.text: Unicode code points from 0';

COMMENT ON COLUMN ranking_evidence.end_offset IS 'One past the last character: Unicode code points from 0';

COMMENT ON COLUMN ranking_evidence.text IS 'The words there';

CREATE TABLE date_evidence (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	start_offset BIGINT NOT NULL,
	end_offset BIGINT NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_date_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_date_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES dates (article_key, place)
);

COMMENT ON TABLE date_evidence IS 'Where in the article''s text dates stand';

COMMENT ON COLUMN date_evidence.article_key IS 'The article';

COMMENT ON COLUMN date_evidence.place IS 'The record''s place in dates';

COMMENT ON COLUMN date_evidence.ordinal IS 'Place among the record''s evidence, from 0';

COMMENT ON COLUMN date_evidence.start_offset IS 'First character in articles.text: Unicode code points from 0';

COMMENT ON COLUMN date_evidence.end_offset IS 'One past the last character: Unicode code points from 0';

COMMENT ON COLUMN date_evidence.text IS 'The words there';

CREATE TABLE official_evidence (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	start_offset BIGINT NOT NULL,
	end_offset BIGINT NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_official_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_official_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES officials (article_key, place)
);

COMMENT ON TABLE official_evidence IS 'Where in the article''s text officials stand';

COMMENT ON COLUMN official_evidence.article_key IS 'The article';

COMMENT ON COLUMN official_evidence.place IS 'The record''s place in officials';

COMMENT ON COLUMN official_evidence.ordinal IS 'Place among the record''s evidence, from 0';

COMMENT ON COLUMN official_evidence.start_offset IS 'First character in articles.text: Unicode code points from 0';

COMMENT ON COLUMN official_evidence.end_offset IS 'One past the last character: Unicode code points from 0';

COMMENT ON COLUMN official_evidence.text IS 'The words there';

CREATE TABLE model_evidence (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	start_offset BIGINT NOT NULL,
	end_offset BIGINT NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_model_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_model_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES models (article_key, place)
);

COMMENT ON TABLE model_evidence IS 'Where in the article''s text models stand';

COMMENT ON COLUMN model_evidence.article_key IS 'The article';

COMMENT ON COLUMN model_evidence.place IS 'The record''s place in models';

COMMENT ON COLUMN model_evidence.ordinal IS 'Place among the record''s evidence, from 0';

COMMENT ON COLUMN model_evidence.start_offset IS 'First character in articles.text: Unicode code points from 0';

COMMENT ON COLUMN model_evidence.end_offset IS 'One past the last character: Unicode code points from 0';

COMMENT ON COLUMN model_evidence.text IS 'The words there';

CREATE TABLE document_evidence (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	start_offset BIGINT NOT NULL,
	end_offset BIGINT NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_document_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_document_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES documents (article_key, place)
);

COMMENT ON TABLE document_evidence IS 'Where in the article''s text documents stand';

COMMENT ON COLUMN document_evidence.article_key IS 'The article';

COMMENT ON COLUMN document_evidence.place IS 'The record''s place in documents';

COMMENT ON COLUMN document_evidence.ordinal IS 'Place among the record''s evidence, from 0';

COMMENT ON COLUMN document_evidence.start_offset IS 'First character in articles.text: Unicode code points from 0';

COMMENT ON COLUMN document_evidence.end_offset IS 'One past the last character: Unicode code points from 0';

COMMENT ON COLUMN document_evidence.text IS 'The words there';

CREATE TABLE figure_evidence (
	article_key TEXT COLLATE "C" NOT NULL,
	place TEXT COLLATE "C" NOT NULL,
	ordinal BIGINT NOT NULL,
	start_offset BIGINT NOT NULL,
	end_offset BIGINT NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_figure_evidence PRIMARY KEY (article_key, place, ordinal),
	CONSTRAINT fk_figure_evidence_article_key FOREIGN KEY(article_key, place) REFERENCES figures (article_key, place)
);

COMMENT ON TABLE figure_evidence IS 'Where in the article''s text figures stand';

COMMENT ON COLUMN figure_evidence.article_key IS 'The article';

COMMENT ON COLUMN figure_evidence.place IS 'The record''s place in figures';

COMMENT ON COLUMN figure_evidence.ordinal IS 'Place among the record''s evidence, from 0';

COMMENT ON COLUMN figure_evidence.start_offset IS 'First character in articles.text: Unicode code points from 0';

COMMENT ON COLUMN figure_evidence.end_offset IS 'One past the last character: Unicode code points from 0';

COMMENT ON COLUMN figure_evidence.text IS 'The words there';

CREATE VIEW rankings_wide AS
SELECT rankings.article_key, rankings.place, rankings.ordinal, rankings.rule, rankings.subject_text, rankings.subject_name, rankings.unit_key, rankings.index_code, rankings.index_name, rankings.component, rankings.year, rankings.rank, rankings.rank_of, rankings.top, rankings.bottom, rankings.scope, rankings.change, rankings.compared_to, rankings.previous_rank, rankings.score, rankings.score_unit, rankings.score_change, rankings.score_qualifier, rankings.modality, units.code AS unit_code, units.name AS unit_name, units.level AS unit_level, units.province AS unit_province, units.district AS unit_district, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, ranking_evidence.text AS quote 
FROM rankings JOIN articles ON articles.article_key = rankings.article_key LEFT OUTER JOIN units ON units.unit_key = rankings.unit_key LEFT OUTER JOIN ranking_evidence ON ranking_evidence.article_key = rankings.article_key AND ranking_evidence.place = rankings.place AND ranking_evidence.ordinal = 0;

COMMENT ON VIEW rankings_wide IS 'rankings with unit, article and the first words they stand on';

CREATE VIEW dates_wide AS
SELECT dates.article_key, dates.place, dates.ordinal, dates.rule, dates.text, dates.value, dates.first_day, dates.last_day, dates.role, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, date_evidence.text AS quote 
FROM dates JOIN articles ON articles.article_key = dates.article_key LEFT OUTER JOIN date_evidence ON date_evidence.article_key = dates.article_key AND date_evidence.place = dates.place AND date_evidence.ordinal = 0;

COMMENT ON VIEW dates_wide IS 'dates with unit, article and the first words they stand on';

CREATE VIEW officials_wide AS
SELECT officials.article_key, officials.place, officials.ordinal, officials.rule, officials.name, officials.honorific, officials.position, officials.former, officials.organization, officials.unit_text, officials.unit_key, officials.role, units.code AS unit_code, units.name AS unit_name, units.level AS unit_level, units.province AS unit_province, units.district AS unit_district, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, official_evidence.text AS quote 
FROM officials JOIN articles ON articles.article_key = officials.article_key LEFT OUTER JOIN units ON units.unit_key = officials.unit_key LEFT OUTER JOIN official_evidence ON official_evidence.article_key = officials.article_key AND official_evidence.place = officials.place AND official_evidence.ordinal = 0;

COMMENT ON VIEW officials_wide IS 'officials with unit, article and the first words they stand on';

CREATE VIEW models_wide AS
SELECT models.article_key, models.place, models.ordinal, models.rule, models.name, models.quoted, models.unit_text, models.unit_key, models.organization, models.status, models.year, units.code AS unit_code, units.name AS unit_name, units.level AS unit_level, units.province AS unit_province, units.district AS unit_district, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, model_evidence.text AS quote 
FROM models JOIN articles ON articles.article_key = models.article_key LEFT OUTER JOIN units ON units.unit_key = models.unit_key LEFT OUTER JOIN model_evidence ON model_evidence.article_key = models.article_key AND model_evidence.place = models.place AND model_evidence.ordinal = 0;

COMMENT ON VIEW models_wide IS 'models with unit, article and the first words they stand on';

CREATE VIEW documents_wide AS
SELECT documents.article_key, documents.place, documents.ordinal, documents.rule, documents.type, documents.number, documents.symbol, documents.issuer, documents.issued, documents.title, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, document_evidence.text AS quote 
FROM documents JOIN articles ON articles.article_key = documents.article_key LEFT OUTER JOIN document_evidence ON document_evidence.article_key = documents.article_key AND document_evidence.place = documents.place AND document_evidence.ordinal = 0;

COMMENT ON VIEW documents_wide IS 'documents with unit, article and the first words they stand on';

CREATE VIEW figures_wide AS
SELECT figures.article_key, figures.place, figures.ordinal, figures.rule, figures.value, figures.value_written, figures.value_max, figures.value_max_written, figures.unit, figures.of_what, figures.qualifier, figures.period, figures.subject, articles.url AS article_url, articles.title AS article_title, articles.published AS article_published, articles.site AS article_site, figure_evidence.text AS quote 
FROM figures JOIN articles ON articles.article_key = figures.article_key LEFT OUTER JOIN figure_evidence ON figure_evidence.article_key = figures.article_key AND figure_evidence.place = figures.place AND figure_evidence.ordinal = 0;

COMMENT ON VIEW figures_wide IS 'figures with unit, article and the first words they stand on';

CREATE VIEW evidence AS
SELECT 'rankings' AS kind, ranking_evidence.article_key, ranking_evidence.place, ranking_evidence.ordinal, ranking_evidence.start_offset, ranking_evidence.end_offset, ranking_evidence.text 
FROM ranking_evidence UNION ALL SELECT 'dates' AS kind, date_evidence.article_key, date_evidence.place, date_evidence.ordinal, date_evidence.start_offset, date_evidence.end_offset, date_evidence.text 
FROM date_evidence UNION ALL SELECT 'officials' AS kind, official_evidence.article_key, official_evidence.place, official_evidence.ordinal, official_evidence.start_offset, official_evidence.end_offset, official_evidence.text 
FROM official_evidence UNION ALL SELECT 'models' AS kind, model_evidence.article_key, model_evidence.place, model_evidence.ordinal, model_evidence.start_offset, model_evidence.end_offset, model_evidence.text 
FROM model_evidence UNION ALL SELECT 'documents' AS kind, document_evidence.article_key, document_evidence.place, document_evidence.ordinal, document_evidence.start_offset, document_evidence.end_offset, document_evidence.text 
FROM document_evidence UNION ALL SELECT 'figures' AS kind, figure_evidence.article_key, figure_evidence.place, figure_evidence.ordinal, figure_evidence.start_offset, figure_evidence.end_offset, figure_evidence.text 
FROM figure_evidence;

COMMENT ON VIEW evidence IS 'The evidence of all kinds of record';

CREATE VIEW warnings AS
SELECT articles.article_key, articles.source, articles.url, article_warnings.code, article_warnings.message 
FROM article_warnings JOIN articles ON articles.article_key = article_warnings.article_key UNION ALL SELECT NULL AS article_key, pages.source, pages.url, pages.code, pages.message 
FROM pages;

COMMENT ON VIEW warnings IS 'All warnings: of articles, and of pages without one';

