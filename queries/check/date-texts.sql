-- Dates of contacts and accounts that say more than an exact day, and bounds
-- without a text that are none.
SELECT contact.key, NULL AS record, date_text, t_start, t_end
FROM contact
WHERE date_text IS NOT NULL OR t_end <> t_start + 86400 OR t_start % 86400 <> 0
UNION ALL
SELECT contact.key, account.record, account.date_text, account.t_start,
       account.t_end
FROM account
JOIN contact ON contact.id = account.contact
WHERE account.date_text IS NOT NULL
   OR account.t_end <> account.t_start + 86400
   OR account.t_start % 86400 <> 0;
