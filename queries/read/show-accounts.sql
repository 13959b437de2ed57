-- What each record says of the contact with the key $1.
SELECT account.record, account.edition, initiator.key, initiator.label,
       recipient.key, recipient.label, raised_by.key, raised_by.label,
       account.reply, account.instructed, account.date_text, account.t_start,
       account.confidence, account.citation, account.summary
FROM contact
JOIN account ON account.contact = contact.id
LEFT JOIN actor AS initiator ON initiator.id = account.initiator
LEFT JOIN actor AS recipient ON recipient.id = account.recipient
LEFT JOIN actor AS raised_by ON raised_by.id = account.raised_by
WHERE contact.key = $1
ORDER BY account.record;
