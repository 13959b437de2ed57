-- What a reading needs of the contact $1, of whatever kind.
SELECT id, date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic
FROM contact
WHERE id = $1;
