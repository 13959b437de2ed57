-- A copy of many contacts in the order of time, of which they are read faster
-- than row by row. It is never the truth: its rows and those of contact_chunk
-- may be deleted, and the next import makes them anew. fresh is 0 as soon as
-- anything changed of which it was made; apart holds the ids, eight bytes each,
-- of the contacts that are not in the chunks. What loses a party, an account or
-- an answer may stay apart.
CREATE TABLE contact_copy (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    fresh INTEGER NOT NULL CHECK (fresh IN (0, 1)),
    contacts INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    apart BLOB NOT NULL
) STRICT;

CREATE TRIGGER contact_insert AFTER INSERT ON contact
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER contact_update AFTER UPDATE OF id, key, kind, date_text,
    t_start, t_end, direction, initiator, recipient, channel, topic ON contact
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER contact_delete AFTER DELETE ON contact
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER party_insert AFTER INSERT ON party
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER party_update AFTER UPDATE OF contact ON party
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER account_insert AFTER INSERT ON account
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER account_update AFTER UPDATE OF contact ON account
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER answer_insert AFTER INSERT ON answer
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;

CREATE TRIGGER answer_update AFTER UPDATE OF contact ON answer
BEGIN
    UPDATE contact_copy SET fresh = 0 WHERE fresh = 1;
END;
