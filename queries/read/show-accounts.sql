-- What each record says of the contact $1.
SELECT account.record, account.edition, initiator.label, recipient.label,
       raised_by.label, account.reply, account.instructed, account.date_text,
       account.t_start, account.confidence, account.citation, account.summary
FROM account
LEFT JOIN actor AS initiator ON initiator.id = account.initiator
LEFT JOIN actor AS recipient ON recipient.id = account.recipient
LEFT JOIN actor AS raised_by ON raised_by.id = account.raised_by
WHERE account.contact = $1
ORDER BY account.record;
