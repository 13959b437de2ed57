-- Full text of the accounts' summaries:
-- SELECT record, citation FROM account JOIN account_search
-- ON account.id = account_search.rowid WHERE account_search MATCH 'poland'.
-- No trigger keeps it: SQLite does not trust virtual tables in the triggers of a
-- file. After changes by hand:
-- INSERT INTO account_search (account_search) VALUES ('rebuild').
CREATE VIRTUAL TABLE account_search USING fts5 (
    summary, content = 'account', content_rowid = 'id');
