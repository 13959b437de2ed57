-- Make the summary of a new contact findable.
INSERT INTO contact_search (rowid, summary)
VALUES ($1, $2);
