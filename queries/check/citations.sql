-- The citations of dated contacts with the date that the account gives them.
SELECT contact.key, account.citation, account.edition,
       CASE WHEN account.t_start IS NULL THEN contact.date_text
            ELSE account.date_text END,
       coalesce(account.t_start, contact.t_start),
       coalesce(account.t_end, contact.t_end)
FROM account
JOIN contact ON contact.id = account.contact
WHERE contact.kind = 'contact' AND account.citation IS NOT NULL
  AND coalesce(account.t_start, contact.t_start) IS NOT NULL;
