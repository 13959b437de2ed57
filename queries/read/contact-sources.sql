-- Which records tell the contact $1, where, and when by them.
SELECT record, citation, date_text, t_start
FROM account
WHERE contact = $1
ORDER BY record;
