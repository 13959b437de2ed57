-- The first contacts of an import as they are stored.
SELECT contact.key, contact.date_text, contact.t_start, contact.direction,
       initiator.label, recipient.label, channel.name, topic.name,
       contact.code, contact.reports
FROM contact
JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
LEFT JOIN channel ON channel.id = contact.channel
LEFT JOIN topic ON topic.id = contact.topic
WHERE contact.origin = $1
ORDER BY contact.id
LIMIT 10;
