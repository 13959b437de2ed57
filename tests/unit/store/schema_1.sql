-- A store of the first schema, as its version made it, with a few rows.
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    profile TEXT NOT NULL,
    options TEXT,
    rows_read INTEGER NOT NULL,
    rows_kept INTEGER NOT NULL,
    rows_merged INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    kind TEXT NOT NULL DEFAULT 'person'
        CHECK (kind IN ('person', 'office', 'body', 'state')),
    label TEXT NOT NULL,
    note TEXT
) STRICT;
CREATE TABLE actor_name (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preferred', 'alias', 'translit')),
    lang TEXT,
    UNIQUE (actor, name, kind)
) STRICT;

CREATE INDEX actor_name_folded ON actor_name (folded);
CREATE TABLE authority (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (actor, scheme, value)
) STRICT;
CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    serves INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    title TEXT,
    place TEXT,
    from_text TEXT,
    to_text TEXT,
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    CHECK (t_start < t_end),
    CHECK (actor <> serves)
) STRICT;

CREATE INDEX post_serves ON post (serves);
CREATE UNIQUE INDEX post_row ON post (
    actor, serves, coalesce(title, ''), coalesce(from_text, ''),
    coalesce(to_text, ''));
CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    kind TEXT NOT NULL DEFAULT 'contact'
        CHECK (kind IN ('contact', 'silence')),
    date_text TEXT,
    t_start INTEGER,
    t_end INTEGER,
    direction TEXT NOT NULL DEFAULT 'directed'
        CHECK (direction IN ('directed', 'symmetric', 'unknown')),
    initiator INTEGER NOT NULL REFERENCES actor (id),
    recipient INTEGER NOT NULL REFERENCES actor (id),
    channel INTEGER REFERENCES channel (id),
    topic INTEGER REFERENCES topic (id),
    place INTEGER REFERENCES place (id),
    count_min INTEGER NOT NULL DEFAULT 1 CHECK (count_min >= 1),
    count_max INTEGER DEFAULT 1,
    reports INTEGER CHECK (reports >= 0),
    code TEXT,
    code_scheme TEXT,
    origin INTEGER REFERENCES import (id),
    origin_line INTEGER,
    summary TEXT,
    note TEXT,
    CHECK (initiator <> recipient),
    CHECK (count_max IS NULL OR count_max >= count_min),
    CHECK ((t_start IS NULL) = (t_end IS NULL)),
    CHECK (t_start IS NULL OR t_start < t_end)
) STRICT;

CREATE INDEX contact_time ON contact (t_start, t_end);
CREATE INDEX contact_initiator ON contact (initiator);
CREATE INDEX contact_recipient ON contact (recipient);
CREATE TABLE party (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    actor INTEGER NOT NULL REFERENCES actor (id),
    role TEXT NOT NULL
        CHECK (role IN ('initiator', 'recipient', 'attendee', 'via')),
    ord INTEGER NOT NULL,
    UNIQUE (contact, role, actor)
) STRICT;

CREATE INDEX party_actor ON party (actor);
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    record TEXT NOT NULL CHECK (record <> ''),
    edition TEXT,
    initiator INTEGER REFERENCES actor (id),
    recipient INTEGER REFERENCES actor (id),
    raised_by INTEGER REFERENCES actor (id),
    reply TEXT CHECK (reply IN ('accepted', 'countered', 'deferred', 'evaded',
                                'refused', 'none')),
    instructed TEXT CHECK (instructed IN ('yes', 'no')),
    date_text TEXT,
    t_start INTEGER,
    t_end INTEGER,
    confidence TEXT,
    citation TEXT,
    summary TEXT,
    UNIQUE (contact, record),
    CHECK ((t_start IS NULL) = (t_end IS NULL)),
    CHECK (t_start IS NULL OR t_start < t_end)
) STRICT;

CREATE INDEX account_record ON account (record);
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    answers INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'reply'
        CHECK (kind IN ('reply', 'refusal', 'follow-up', 'execution')),
    ord INTEGER NOT NULL,
    UNIQUE (contact, answers),
    CHECK (contact <> answers)
) STRICT;

CREATE INDEX answer_answers ON answer (answers);
CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL CHECK (record <> ''),
    edition TEXT,
    a INTEGER REFERENCES actor (id),
    b INTEGER REFERENCES actor (id),
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    selection TEXT NOT NULL DEFAULT 'unknown'
        CHECK (selection IN ('complete', 'selected', 'unknown')),
    note TEXT,
    CHECK (t_start < t_end)
) STRICT;

CREATE UNIQUE INDEX coverage_row ON coverage (
    record, coalesce(edition, ''), coalesce(a, 0), coalesce(b, 0), t_start,
    t_end);
CREATE TABLE merge (
    id INTEGER PRIMARY KEY,
    kept INTEGER NOT NULL REFERENCES actor (id),
    gone TEXT NOT NULL,
    undo TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE phase (
    id INTEGER PRIMARY KEY,
    scheme TEXT NOT NULL CHECK (scheme <> ''),
    ord INTEGER NOT NULL,
    label TEXT NOT NULL,
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    UNIQUE (scheme, ord),
    CHECK (t_start < t_end)
) STRICT;

CREATE TRIGGER phase_insert BEFORE INSERT ON phase
WHEN EXISTS (SELECT 1 FROM phase
             WHERE scheme = new.scheme AND ord <> new.ord
               AND t_start < new.t_end AND new.t_start < t_end)
BEGIN
    SELECT RAISE(ABORT, 'phases of one scheme overlap');
END;

CREATE TRIGGER phase_update BEFORE UPDATE ON phase
WHEN EXISTS (SELECT 1 FROM phase
             WHERE scheme = new.scheme AND id <> old.id
               AND t_start < new.t_end AND new.t_start < t_end)
BEGIN
    SELECT RAISE(ABORT, 'phases of one scheme overlap');
END;
CREATE TABLE hypothesis (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    label TEXT,
    holder TEXT,
    turning INTEGER REFERENCES actor (id),
    toward INTEGER REFERENCES actor (id),
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    citation TEXT,
    note TEXT,
    CHECK (t_start < t_end),
    CHECK (turning <> toward)
) STRICT;
CREATE VIRTUAL TABLE contact_search USING fts5 (
    summary, content = 'contact', content_rowid = 'id');
CREATE VIRTUAL TABLE account_search USING fts5 (
    summary, content = 'account', content_rowid = 'id');
CREATE VIEW contact_phase AS
SELECT contact.id AS contact, contact.key, phase.scheme, phase.ord,
       phase.label,
       CASE WHEN contact.t_start >= phase.t_start
             AND contact.t_end <= phase.t_end THEN 1 ELSE 0 END AS inside
FROM contact
JOIN phase ON contact.t_start < phase.t_end AND phase.t_start < contact.t_end;
CREATE VIEW contested AS
SELECT contact.id AS contact, contact.key,
       CASE WHEN count(DISTINCT coalesce(account.initiator, contact.initiator))
                 > 1 THEN 1 ELSE 0 END AS initiator,
       CASE WHEN count(DISTINCT account.raised_by) > 1
            THEN 1 ELSE 0 END AS theme
FROM contact
JOIN account ON account.contact = contact.id
GROUP BY contact.id, contact.key
HAVING count(DISTINCT coalesce(account.initiator, contact.initiator)) > 1
    OR count(DISTINCT account.raised_by) > 1;
CREATE VIEW contact_readable AS
SELECT contact.id, contact.key, contact.kind,
       coalesce(contact.date_text, date(contact.t_start, 'unixepoch'))
           AS date,
       contact.direction, initiator.label AS initiator,
       recipient.label AS recipient, channel.name AS channel,
       topic.name AS topic, place.name AS place, contact.summary,
       (SELECT group_concat(account.record, ';') FROM account
        WHERE account.contact = contact.id) AS records,
       contact.note
FROM contact
JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
LEFT JOIN channel ON channel.id = contact.channel
LEFT JOIN topic ON topic.id = contact.topic
LEFT JOIN place ON place.id = contact.place;
PRAGMA application_id = 1145913682;
PRAGMA user_version = 1;
INSERT INTO actor (id, key, kind, label) VALUES
    (1, 'a', 'state', 'A'), (2, 'b', 'state', 'B');
INSERT INTO contact (id, key, t_start, t_end, initiator, recipient) VALUES
    (1, 'c1', 0, 86400, 1, 2), (2, 'c2', 86400, 172800, 2, 1);
