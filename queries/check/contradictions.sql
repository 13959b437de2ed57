-- Two accounts of one record, be its name spelled in two ways, that cannot
-- both be right, and on what.
SELECT key, record, edition, other_record, other_edition, field
FROM (SELECT contact.key, one.record, one.edition,
             other.record AS other_record, other.edition AS other_edition,
             CASE WHEN one.initiator <> other.initiator THEN 'the initiator'
                  WHEN one.recipient <> other.recipient THEN 'the recipient'
                  WHEN one.raised_by <> other.raised_by
                  THEN 'who raised the theme'
                  WHEN one.reply <> other.reply THEN 'the reply'
                  WHEN one.instructed <> other.instructed
                  THEN 'the instructions'
                  WHEN one.t_end <= other.t_start
                    OR other.t_end <= one.t_start THEN 'the date' END AS field
      FROM account AS one
      JOIN account AS other ON other.contact = one.contact
                           AND other.id > one.id
      JOIN contact ON contact.id = one.contact
      WHERE lower(trim(one.record)) = lower(trim(other.record))) AS told
WHERE field IS NOT NULL;
