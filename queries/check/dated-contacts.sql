-- The dates of contacts.
SELECT key, date_text, t_start, t_end
FROM contact
WHERE kind = 'contact' AND t_start IS NOT NULL;
