-- How many contacts each record tells.
SELECT record, count(*) FROM account GROUP BY record ORDER BY record;
