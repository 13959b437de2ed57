-- Contacts with names instead of numbers, for people.
CREATE VIEW contact_readable AS
SELECT contact.id, contact.key, contact.kind,
       coalesce(contact.date_text, date(contact.t_start, 'unixepoch'))
           AS date,
       contact.direction, initiator.label AS initiator,
       recipient.label AS recipient, channel.name AS channel,
       topic.name AS topic, place.name AS place, contact.summary,
       (SELECT group_concat(account.record, ';') FROM account
        WHERE account.contact = contact.id) AS records,
       contact.note
FROM contact
JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
LEFT JOIN channel ON channel.id = contact.channel
LEFT JOIN topic ON topic.id = contact.topic
LEFT JOIN place ON place.id = contact.place;
