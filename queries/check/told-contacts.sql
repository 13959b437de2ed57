-- The contacts that any record tells, as a reading wants them, with the date
-- by its bounds alone; then the key.
SELECT id, NULL AS date_text, t_start, t_end, direction, initiator, recipient,
       channel, topic, key
FROM contact
WHERE kind = 'contact' AND id IN (SELECT contact FROM account);
