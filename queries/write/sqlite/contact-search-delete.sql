-- Make the summary of a contact no longer findable, before it changes.
INSERT INTO contact_search (contact_search, rowid, summary)
SELECT 'delete', id, summary
FROM contact
WHERE id = $1
  AND summary IS NOT NULL;
