-- What a reading needs of the contacts of the kind $1 that have no date.
SELECT id, date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic
FROM contact
WHERE t_start IS NULL AND kind = $1
ORDER BY t_start, t_end, id;
