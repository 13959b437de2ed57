-- What a reading needs of the contacts of the kind $1 that touch [$2, $3).
SELECT id, date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic
FROM contact
WHERE t_start < $3 AND t_end > $2 AND kind = $1
ORDER BY t_start, t_end, id;
