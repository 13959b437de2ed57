-- The contacts whose accounts disagree on the initiator or on who raised the
-- theme. An account that is silent on the initiator says what the contact's
-- row says.
CREATE VIEW contested AS
SELECT contact.id AS contact, contact.key,
       CASE WHEN count(DISTINCT coalesce(account.initiator, contact.initiator))
                 > 1 THEN 1 ELSE 0 END AS initiator,
       CASE WHEN count(DISTINCT account.raised_by) > 1
            THEN 1 ELSE 0 END AS theme
FROM contact
JOIN account ON account.contact = contact.id
GROUP BY contact.id, contact.key
HAVING count(DISTINCT coalesce(account.initiator, contact.initiator)) > 1
    OR count(DISTINCT account.raised_by) > 1;
