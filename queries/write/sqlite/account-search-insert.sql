-- Make the summary of a new account findable.
INSERT INTO account_search (rowid, summary)
VALUES ($1, $2);
