-- The contacts that have parties or accounts or answer another one: their row
-- alone does not tell how they are read.
SELECT contact FROM party
UNION
SELECT contact FROM account
UNION
SELECT contact FROM answer
ORDER BY contact;
