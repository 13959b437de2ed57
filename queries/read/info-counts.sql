-- How much of each thing the store holds, in the order in which it is told.
SELECT 1 AS place, 'contacts' AS item, count(*) AS number
FROM contact WHERE kind = 'contact'
UNION ALL
SELECT 2, 'silences', count(*) FROM contact WHERE kind = 'silence'
UNION ALL
SELECT 3, 'directed', count(*)
FROM contact WHERE kind = 'contact' AND direction = 'directed'
UNION ALL
SELECT 4, 'symmetric', count(*)
FROM contact WHERE kind = 'contact' AND direction = 'symmetric'
UNION ALL
SELECT 5, 'unknown', count(*)
FROM contact WHERE kind = 'contact' AND direction = 'unknown'
UNION ALL
SELECT 6, 'undated', count(*)
FROM contact WHERE kind = 'contact' AND t_start IS NULL
UNION ALL
SELECT 7, 'answers', count(*) FROM answer
UNION ALL
SELECT 8, 'accounts', count(*) FROM account
UNION ALL
SELECT 9, 'contested', count(*)
FROM (SELECT account.contact
      FROM account JOIN contact ON contact.id = account.contact
      WHERE contact.kind = 'contact'
      GROUP BY account.contact
      HAVING count(DISTINCT coalesce(account.initiator, contact.initiator)) > 1)
     AS disputed
UNION ALL
SELECT 10, 'contested_theme', count(*)
FROM (SELECT account.contact
      FROM account JOIN contact ON contact.id = account.contact
      WHERE contact.kind = 'contact'
      GROUP BY account.contact
      HAVING count(DISTINCT account.raised_by) > 1) AS disputed
UNION ALL
SELECT 11, 'told_by_one_record', count(*)
FROM (SELECT account.contact
      FROM account JOIN contact ON contact.id = account.contact
      WHERE contact.kind = 'contact'
      GROUP BY account.contact
      HAVING count(DISTINCT account.record) = 1) AS single
UNION ALL
SELECT 12, 'told_by_no_record', count(*)
      - (SELECT count(DISTINCT account.contact)
         FROM account JOIN contact ON contact.id = account.contact
         WHERE contact.kind = 'contact')
FROM contact WHERE kind = 'contact'
UNION ALL
SELECT 13, 'actors', count(*) FROM actor
UNION ALL
SELECT 14, 'persons', count(*) FROM actor WHERE kind = 'person'
UNION ALL
SELECT 15, 'offices', count(*) FROM actor WHERE kind = 'office'
UNION ALL
SELECT 16, 'bodies', count(*) FROM actor WHERE kind = 'body'
UNION ALL
SELECT 17, 'states', count(*) FROM actor WHERE kind = 'state'
UNION ALL
SELECT 18, 'posts', count(*) FROM post
UNION ALL
SELECT 19, 'coverage', count(*) FROM coverage
UNION ALL
SELECT 20, 'hypotheses', count(*) FROM hypothesis
UNION ALL
SELECT 21, 'imports', count(*) FROM import
UNION ALL
SELECT 22, 'merges', count(*) FROM merge
ORDER BY place;
