-- The dates of contacts that a reading widens.
SELECT date_text
FROM contact
WHERE kind = 'contact'
  AND (date_text LIKE '%~%' OR date_text LIKE '%!%%' ESCAPE '!');
