-- Which records tell the contact $1, and where.
SELECT record, citation FROM account WHERE contact = $1 ORDER BY record;
