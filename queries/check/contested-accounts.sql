-- What the accounts of contested contacts say, and on what they disagree.
SELECT contested.key, account.record, initiator.label, raised_by.label,
       contested.initiator, contested.theme
FROM contested
JOIN contact ON contact.id = contested.contact
JOIN account ON account.contact = contested.contact
JOIN actor AS initiator
  ON initiator.id = coalesce(account.initiator, contact.initiator)
LEFT JOIN actor AS raised_by ON raised_by.id = account.raised_by
ORDER BY contested.key, account.record, account.id;
