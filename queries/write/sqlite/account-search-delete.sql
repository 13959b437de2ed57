-- Make the summary of an account no longer findable, before it changes.
INSERT INTO account_search (account_search, rowid, summary)
SELECT 'delete', id, summary
FROM account
WHERE id = $1
  AND summary IS NOT NULL;
