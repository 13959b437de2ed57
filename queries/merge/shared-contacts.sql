-- The contacts in which one of two actors turned to the other, by the contact's
-- row, its further parties or one of its accounts.
SELECT contact.key
FROM contact
WHERE (contact.id IN (SELECT id FROM contact WHERE initiator = $1
                      UNION SELECT contact FROM party
                      WHERE actor = $1 AND role = 'initiator')
       AND contact.id IN (SELECT id FROM contact WHERE recipient = $2
                          UNION SELECT contact FROM party
                          WHERE actor = $2 AND role = 'recipient'))
   OR (contact.id IN (SELECT id FROM contact WHERE initiator = $2
                      UNION SELECT contact FROM party
                      WHERE actor = $2 AND role = 'initiator')
       AND contact.id IN (SELECT id FROM contact WHERE recipient = $1
                          UNION SELECT contact FROM party
                          WHERE actor = $1 AND role = 'recipient'))
UNION
SELECT contact.key
FROM account
JOIN contact ON contact.id = account.contact
WHERE (coalesce(account.initiator, contact.initiator) = $1
       AND coalesce(account.recipient, contact.recipient) = $2)
   OR (coalesce(account.initiator, contact.initiator) = $2
       AND coalesce(account.recipient, contact.recipient) = $1)
ORDER BY 1;
