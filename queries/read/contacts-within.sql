-- What a reading needs of the contacts of the kind $1 that touch [$2, $3), and
-- of those that have no date.
SELECT id, date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic
FROM contact
WHERE kind = $1 AND (t_start IS NULL OR (t_start < $3 AND t_end > $2))
ORDER BY id;
