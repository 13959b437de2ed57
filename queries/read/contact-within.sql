-- What a reading needs of the contact $1, where it touches [$2, $3) or has no date.
SELECT id, date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic
FROM contact
WHERE id = $1 AND (t_start IS NULL OR (t_start < $3 AND t_end > $2));
