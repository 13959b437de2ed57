-- The contact with the key $1, all of its own row.
SELECT contact.id, contact.key, contact.kind, contact.date_text,
       contact.t_start, contact.direction, initiator.key, initiator.label,
       recipient.key, recipient.label, channel.name, topic.name, place.name,
       contact.count_min, contact.count_max, contact.reports, contact.code,
       contact.code_scheme, contact.summary, contact.note
FROM contact
JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
LEFT JOIN channel ON channel.id = contact.channel
LEFT JOIN topic ON topic.id = contact.topic
LEFT JOIN place ON place.id = contact.place
WHERE contact.key = $1;
