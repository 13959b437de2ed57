-- Full text of the contacts' summaries:
-- SELECT key FROM contact JOIN contact_search
-- ON contact.id = contact_search.rowid WHERE contact_search MATCH 'poland'.
-- No trigger keeps it: SQLite does not trust virtual tables in the triggers of a
-- file. After changes by hand:
-- INSERT INTO contact_search (contact_search) VALUES ('rebuild').
CREATE VIRTUAL TABLE contact_search USING fts5 (
    summary, content = 'contact', content_rowid = 'id');
