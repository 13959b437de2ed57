-- How many contacts lie in each month; one that straddles two is in neither.
WITH moments AS (
    SELECT id, t_start AS second FROM contact
    WHERE kind = 'contact' AND t_start > -10000000000000
      AND t_end < 10000000000000
    UNION ALL
    SELECT id, t_end - 1 FROM contact
    WHERE kind = 'contact' AND t_start > -10000000000000
      AND t_end < 10000000000000),
days AS (
    SELECT id, (second + 12684942835200) / 86400 AS day FROM moments),
eras AS (
    SELECT id, day / 146097 AS era, day % 146097 AS day FROM days),
years AS (
    SELECT id, era, day,
           (day - day / 1460 + day / 36524 - day / 146096) / 365 AS year
    FROM eras),
months AS (
    SELECT id, era * 400 + year AS year,
           (5 * (day - (365 * year + year / 4 - year / 100)) + 2) / 153
               AS month
    FROM years),
placed AS (
    SELECT id, min(12 * year + month) AS first, max(12 * year + month) AS last
    FROM months
    GROUP BY id)
SELECT (first + 2) / 12 - 400000 AS year, (first + 2) % 12 + 1 AS month,
       count(*) AS contacts
FROM placed
WHERE first = last
GROUP BY first
ORDER BY first;
