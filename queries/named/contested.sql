-- The contacts whose accounts disagree on who began or who raised the theme,
-- an account a row.
SELECT readable.key, readable.date, account.record,
       coalesce(initiator.label, readable.initiator) AS initiator,
       raised_by.label AS raised_by, account.citation
FROM contested
JOIN contact ON contact.id = contested.contact
JOIN contact_readable AS readable ON readable.id = contact.id
JOIN account ON account.contact = contact.id
LEFT JOIN actor AS initiator ON initiator.id = account.initiator
LEFT JOIN actor AS raised_by ON raised_by.id = account.raised_by
ORDER BY contact.t_start, contact.key, account.record;
