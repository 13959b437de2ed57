-- What each record says of the contacts that a reading can turn on.
SELECT contact, record, initiator, recipient, raised_by, date_text, t_start,
       t_end, reply
FROM account
ORDER BY contact, record, id;
