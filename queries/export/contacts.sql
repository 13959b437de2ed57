-- Contacts in the order in which they came.
SELECT contact.id, contact.key, contact.kind, contact.date_text,
       contact.t_start, contact.direction, initiator.key, recipient.key,
       channel.name, topic.name, place.name, contact.count_min,
       contact.count_max, contact.summary, contact.note, contact.code,
       contact.code_scheme, contact.reports
FROM contact
JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
LEFT JOIN channel ON channel.id = contact.channel
LEFT JOIN topic ON topic.id = contact.topic
LEFT JOIN place ON place.id = contact.place
ORDER BY contact.id;
