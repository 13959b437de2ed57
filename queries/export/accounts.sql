-- Accounts in the order in which they came.
SELECT contact.key, account.record, account.edition, initiator.key,
       recipient.key, raised_by.key, account.reply, account.instructed,
       account.date_text, account.t_start, account.confidence,
       account.citation, account.summary
FROM account
JOIN contact ON contact.id = account.contact
LEFT JOIN actor AS initiator ON initiator.id = account.initiator
LEFT JOIN actor AS recipient ON recipient.id = account.recipient
LEFT JOIN actor AS raised_by ON raised_by.id = account.raised_by
ORDER BY account.id;
