-- How contacts were met within themselves, by each account that says so.
SELECT contact, reply FROM account WHERE reply IS NOT NULL ORDER BY contact;
