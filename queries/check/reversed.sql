-- What ends before it starts, in every table that has bounds.
SELECT contact.key, 'the date' AS what, t_start, t_end
FROM contact WHERE t_end <= t_start
UNION ALL
SELECT contact.key, 'the date by ' || account.record, account.t_start,
       account.t_end
FROM account
JOIN contact ON contact.id = account.contact
WHERE account.t_end <= account.t_start
UNION ALL
SELECT actor.key, 'a post', t_start, t_end
FROM post
JOIN actor ON actor.id = post.actor
WHERE t_end <= t_start
UNION ALL
SELECT record, 'the coverage', t_start, t_end
FROM coverage WHERE t_end <= t_start
UNION ALL
SELECT scheme, 'phase ' || ord, t_start, t_end
FROM phase WHERE t_end <= t_start
UNION ALL
SELECT key, 'the hypothesis', t_start, t_end
FROM hypothesis WHERE t_end <= t_start;
