-- What a reading needs of every contact of the kind $1.
SELECT id, date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic
FROM contact
WHERE kind = $1
ORDER BY id;
