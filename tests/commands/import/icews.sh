# One meeting told from both sides, a visit and its host, codes by prefix and by
# label, a day as month/day/year.
demarche import new.db "$data/foreign/events.tab"
demarche query new.db - <<END
SELECT contact.key, direction, initiator.label AS initiator, code, code_scheme,
       channel.name AS channel, topic.name AS topic, place.name AS place,
       reports
FROM contact JOIN actor AS initiator ON initiator.id = contact.initiator
LEFT JOIN channel ON channel.id = contact.channel
LEFT JOIN topic ON topic.id = contact.topic
LEFT JOIN place ON place.id = contact.place
ORDER BY contact.key
END
demarche import new.db "$data/foreign/events.tab"
